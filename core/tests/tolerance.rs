//! Who may fail: cases by hand, and the formulas against every set of servers that can fail.

use std::path::Path;

use kcfglint_core::document::Document;
use kcfglint_core::lens::tolerance::votes::{Loss, Vote, Votes};
use kcfglint_core::lens::tolerance::{Made, TolerantTopology, WEAKENING, tolerance};
use kcfglint_core::lint;
use kcfglint_core::rules;
use kcfglint_core::settings::{DeclaredCluster, Settings};
use kcfglint_core::source::SourceFile;
use kcfglint_core::topology::{Topology, TopologyReport};
use proptest::prelude::*;
use serde_json::{Value, json};

#[path = "tolerance/clusters.rs"]
mod clusters;
#[path = "tolerance/ensembles.rs"]
mod ensembles;

/// The report on some files, as scripts read it, with the findings of a lint.
fn told_with(files: &[SourceFile], settings: &Settings) -> Value {
    let read = || {
        let mut documents: Vec<Document<'_>> = files.iter().map(Document::read).collect();
        Document::sort(&mut documents);
        documents
    };
    let found = lint::check(read(), settings);
    let documents = read();
    let topology = Topology::of(&documents, settings);
    let report = TopologyReport::of(&topology, &documents);
    let tolerance = tolerance(&documents, &topology, settings, &found.diagnostics);
    serde_json::to_value(TolerantTopology::of(&report, &tolerance)).expect("JSON")
}

fn sources(files: &[(String, String)]) -> Vec<SourceFile> {
    files.iter().map(|(path, text)| SourceFile::new(path, text.clone().into_bytes())).collect()
}

fn told(files: &[(String, String)]) -> Value {
    told_with(&sources(files), &Settings::default())
}

/// Settings that declare all files one cluster, complete or not.
fn declared(files: &[(String, String)], complete: bool) -> Settings {
    let members = files.iter().map(|it| it.0.clone()).collect();
    let cluster = DeclaredCluster { name: "c".to_owned(), members, complete, ..DeclaredCluster::default() };
    Settings { clusters: vec![cluster], ..Settings::default() }
}

fn text(of: &Value) -> Vec<&str> {
    of["text"].as_array().expect("lines").iter().filter_map(Value::as_str).collect()
}

fn fixture(name: &str) -> Value {
    let mut files = Vec::new();
    add(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures").join(name), name, &mut files);
    told_with(&files, &Settings::default())
}

fn add(folder: &Path, prefix: &str, files: &mut Vec<SourceFile>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = format!("{prefix}/{}", path.file_name().expect("a name").to_string_lossy());
        if path.is_dir() {
            add(&path, &name, files);
        } else {
            files.push(SourceFile::new(name, std::fs::read(path).expect("readable")));
        }
    }
}

#[test]
fn every_code_is_a_rule_s_and_they_are_in_order() {
    for (code, _) in WEAKENING {
        assert!(rules::ALL.iter().any(|it| it.code == code), "{code}");
    }
    assert!(WEAKENING.windows(2).all(|pair| pair[0].0 < pair[1].0));
}

#[test]
fn the_book_s_cluster() {
    let it = fixture("peter");
    let (ensemble, cluster) = (&it["ensembles"][0]["tolerance"], &it["clusters"][0]["tolerance"]);
    assert_eq!(
        [&ensemble["voters"], &ensemble["majority"], &ensemble["may_fail"], &ensemble["single_points"]],
        [&json!(3), &json!(2), &json!(1), &json!([])]
    );
    assert_eq!(
        [&cluster["brokers"], &cluster["reads"], &cluster["writes"], &cluster["elections"], &cluster["tied"]],
        [&json!(3), &json!(2), &json!(1), &json!(1), &json!([])]
    );
    assert_eq!((&ensemble["weakened_by"], &cluster["weakened_by"]), (&json!([]), &json!([])));
    assert_eq!(it["schema"], 1);
    assert_eq!(it["clusters"][0]["ensembles"], json!([0]), "what the report told before is there");
}

#[test]
fn the_broken_cluster_and_what_weakens_it() {
    let it = fixture("peter-broken");
    let ensemble = &it["ensembles"][0]["tolerance"];
    assert_eq!([&ensemble["voters"], &ensemble["majority"], &ensemble["may_fail"]], [4, 3, 1]);
    let even = json!({"code": "ZK008", "severity": "warning", "path": "peter-broken/peter-zk001/zoo.cfg", "line": 22});
    assert_eq!(ensemble["weakened_by"][0], even);
    let cluster = &it["clusters"][0]["tolerance"];
    assert_eq!(cluster["tied"], json!([{"broker": "peter-kafka003", "to": ["peter-zk001"]}]));
    let codes: Vec<&str> =
        cluster["weakened_by"].as_array().expect("a list").iter().filter_map(|it| it["code"].as_str()).collect();
    assert!(codes.contains(&"CL012") && codes.contains(&"CL010") && !codes.contains(&"ZK008"), "{codes:?}");
}

/// Every set of hosts that can fail is tried.
fn by_trying(votes: &Votes, hosts: &[Option<usize>]) -> Loss {
    if !votes.hold(|_| true) {
        return Loss::Of(0);
    }
    let mut all: Vec<usize> = hosts.iter().flatten().copied().collect();
    all.sort_unstable();
    all.dedup();
    let broken = (0_u32..1 << all.len()).filter(|set| {
        let is_lost = |host: usize| all.iter().position(|it| *it == host).is_some_and(|at| set & 1 << at != 0);
        !votes.hold(|it| !hosts[it].is_some_and(is_lost))
    });
    broken.map(|it| it.count_ones() as usize).min().map_or(Loss::Harmless, Loss::Of)
}

/// `QuorumHierarchical.containsQuorum` in the plainest words, beside the one that is tested.
fn is_quorum(votes: &[Vote], up: &[bool]) -> bool {
    let (mut won, mut groups) = (0, 0);
    for group in 0..4 {
        let weight = |only_up: bool| -> i64 {
            let own = votes.iter().zip(up).filter(|(vote, up)| vote.group == group && (!only_up || **up));
            own.map(|it| it.0.weight).sum()
        };
        groups += u32::from(weight(false) != 0);
        won += u32::from(weight(true) > weight(false) / 2);
    }
    won > groups / 2
}

fn some_votes() -> impl Strategy<Value = Vec<(Vote, Option<usize>, bool)>> {
    let one = (0_i64..5, 0_i64..4, prop::option::weighted(0.8, 0_usize..7), any::<bool>());
    let vote = one.prop_map(|(weight, group, host, up)| (Vote { weight, group }, host, up));
    prop::collection::vec(vote, 1..9)
}

proptest! {
    #[test]
    fn the_formula_is_what_trying_finds(all in some_votes()) {
        let votes: Vec<Vote> = all.iter().map(|it| it.0).collect();
        let hosts: Vec<Option<usize>> = all.iter().map(|it| it.1).collect();
        let up: Vec<bool> = all.iter().map(|it| it.2).collect();
        let counted = Votes::new(votes.clone());
        prop_assert_eq!(counted.hold(|it| up[it]), is_quorum(&votes, &up));
        prop_assert_eq!(counted.smallest_loss(&hosts), by_trying(&counted, &hosts));
        let own: Vec<Option<usize>> = (0..votes.len()).map(Some).collect();
        prop_assert_eq!(counted.smallest_loss(&own), by_trying(&counted, &own));
    }

    #[test]
    fn of_equal_votes_less_than_half_may_fail(n in 1_usize..40) {
        let own: Vec<Option<usize>> = (0..n).map(Some).collect();
        prop_assert_eq!(Votes::equal(n).smallest_loss(&own).may_fail(n), Some((n - 1) / 2));
    }

    #[test]
    fn no_bytes_make_it_panic(zoo in ".{0,80}", lines in "[a-z=.:0-9,@\n]{0,80}") {
        let zoo = format!("dataDir=/d\nserver.1=a:1:2\ngroup.1=1\n{zoo}\n{lines}\n");
        let kafka = format!("broker.id=1\nzookeeper.connect=a:1\ndefault.replication.factor={lines}\nmin.insync.replicas=9\n{zoo}");
        told(&[("z1/zoo.cfg".to_owned(), zoo), ("k1/server.properties".to_owned(), kafka)]);
    }
}
