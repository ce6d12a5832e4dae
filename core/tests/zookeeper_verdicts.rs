//! Whole configurations against the verdicts of seven real ZooKeepers: what one refuses has a finding that says so, and
//! what one takes has none.

use std::collections::{BTreeMap, HashMap};

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::{Scan, check_scan};
use kcfglint_core::model::template::has_mark;
use kcfglint_core::report::Impact;
use kcfglint_core::settings::{Profile, Settings};
use kcfglint_core::source::{Kind, SourceFile};
use serde_json::{Map, Value};

const DATA: &str = include_str!("data/zookeeper-verdicts.tsv");

const UNIT: &str = "[Unit]\nDescription=ZooKeeper\n\n[Service]\nUser=zookeeper\nExecStart=/usr/bin/java -cp /opt/zookeeper/lib/* \
    org.apache.zookeeper.server.quorum.QuorumPeerMain /etc/zookeeper/zoo.cfg\n\n[Install]\nWantedBy=multi-user.target\n";

/// How many refusals are still without a finding, at most. This number only goes down.
const MISSED: [(&str, usize); 7] =
    [("3.4.14", 0), ("3.5.10", 0), ("3.6.4", 0), ("3.7.2", 0), ("3.8.0", 0), ("3.9.5", 0), ("3.10", 0)];

/// One configuration: the files by name, and what the releases say.
struct Case {
    group: String,
    zoo: String,
    others: Map<String, Value>,
    verdicts: &'static str,
}

fn object(text: &str) -> Map<String, Value> {
    serde_json::from_str(text).expect("a JSON object")
}

fn cases() -> Vec<Case> {
    let (mut bases, mut group, mut cases) = (HashMap::new(), ("", ""), Vec::new());
    for line in DATA.lines().filter(|line| !line.starts_with('#')) {
        if let Some(base) = line.strip_prefix("= ") {
            let (name, files) = base.split_once('\t').expect("a name");
            bases.insert(name, object(files));
            continue;
        }
        if let Some(names) = line.strip_prefix("@ ") {
            group = names.split_once('\t').expect("two names");
            continue;
        }
        let columns: Vec<&str> = line.split('\t').collect();
        let [front, back, between, others, verdicts] = columns[..] else { panic!("five columns: {line}") };
        let mut files = bases[group.0].clone();
        if others != "-" {
            files.extend(object(others));
        }
        // Each character is a byte, so what is not ASCII is told apart here.
        let base: Vec<char> = files["zoo.cfg"].as_str().expect("text").chars().collect();
        let (front, back): (usize, usize) = (front.parse().expect("a number"), back.parse().expect("a number"));
        let between: String = serde_json::from_str(between).expect("a JSON string");
        let zoo = base[..front].iter().copied().chain(between.chars()).chain(base[base.len() - back..].iter().copied()).collect();
        files.remove("zoo.cfg");
        cases.push(Case { group: format!("{} {}", group.0, group.1), zoo, others: files, verdicts });
    }
    cases
}

fn bytes(text: &str) -> Vec<u8> {
    text.chars().map(|it| u8::try_from(u32::from(it)).expect("a byte")).collect()
}

/// The files as a scan finds them, and the folder of the data.
fn laid_out(case: &Case) -> (Vec<SourceFile>, String) {
    let mut zoo = SourceFile::new("zk1/zoo.cfg", bytes(&case.zoo));
    zoo.kind = Some(Kind::ZooKeeper);
    let document = Document::read(&zoo);
    let dir = document.zookeeper().and_then(|it| it.data_dir().map(|it| it.trimmed().trim_start_matches('/').to_owned()));
    let folder = format!("zk1/{}", dir.filter(|it| !it.is_empty()).unwrap_or_else(|| "data".to_owned()));
    // The real ones ran without options of the JVM, and this says so.
    let mut files = vec![zoo.clone(), SourceFile::new("zk1/zookeeper.service", UNIT.as_bytes().to_vec())];
    for (name, text) in &case.others {
        let Some(text) = text.as_str() else { continue };
        let (path, kind) = match name.as_str() {
            "myid" => (format!("{folder}/myid"), Kind::Myid),
            _ => (format!("zk1/{name}"), Kind::ZooKeeperDynamic),
        };
        let mut file = SourceFile::new(path, bytes(text));
        file.kind = Some(kind);
        files.push(file);
    }
    (files, folder)
}

/// Why nobody can tell from the files.
fn apart(case: &Case, release: &str) -> Option<&'static str> {
    let zoo = bytes(&case.zoo);
    let file = kcfglint_core::model::Properties::read(&zoo);
    if file.is_open() || file.entries.iter().any(|it| it.is_template()) {
        return Some("template marks");
    }
    if case.others.values().filter_map(Value::as_str).any(has_mark) {
        return Some("template marks");
    }
    // In 3.4 the folder is then `/` or below the one that the server is started in, and nobody saw either.
    let config = kcfglint_core::model::ZooKeeperConfig::of(&file);
    let is_short = config.data_dir().is_some_and(|it| it.trimmed().len() < 2);
    if release == "3.4.14" && is_short && case.others["myid"].is_null() {
        return Some("a folder of the host");
    }
    let is_gone = |(name, text): (&String, &Value)| name != "myid" && text.is_null();
    case.others.iter().any(is_gone).then_some("a file that is not there")
}

#[expect(clippy::print_stdout, reason = "the figures are what the run is for")]
fn compare(at: usize) {
    let (release, limit) = MISSED[at];
    let mut settings = Settings { profile: Profile::Strict, ..Settings::default() };
    settings.target.set(Product::ZooKeeper, release).expect("known");
    let (mut count, mut loud, mut missed) = (0, Vec::new(), Vec::new());
    let mut apart_count: BTreeMap<&str, usize> = BTreeMap::new();
    let mut later = 0;
    let mut reasons: BTreeMap<String, usize> = BTreeMap::new();
    for case in cases() {
        let verdict = case.verdicts.as_bytes()[at];
        let (files, folder) = laid_out(&case);
        let documents = files.iter().map(Document::read).collect();
        let report = check_scan(Scan { documents, folders: vec![folder], threads: 1 }, &settings);
        let loudest: Vec<_> = report.diagnostics.iter().filter(|it| it.impact == Impact::WontStart).collect();
        // No ports were opened, and no list of the observers' masters was made: the real ones stop there, as `zookeeper_real` shows.
        let is_later =
            |code: &str, message: &str| code == "ZK015" || code == "ZK023" && message.starts_with("`observerMasterPort=");
        let before = loudest.len();
        let said: Vec<&str> = loudest.iter().filter(|it| !is_later(it.code, &it.message)).map(|it| it.code).collect();
        later += usize::from(said.is_empty() && before > 0);
        let agrees = said.is_empty() == (verdict == b'o');
        if !agrees && let Some(why) = apart(&case, release) {
            *apart_count.entry(why).or_default() += 1;
            continue;
        }
        count += 1;
        if agrees {
            continue;
        }
        let row = format!("{} {}: {:?} {:?} {said:?}", char::from(verdict), case.group, case.zoo, case.others);
        if verdict == b'o' {
            loud.push(row);
        } else {
            let kind = case.group.split(' ').next_back().unwrap_or_default();
            *reasons.entry(kind.to_owned()).or_default() += 1;
            missed.push(row);
        }
    }
    println!("zookeeper {release}: {} of {count} verdicts agree", count - loud.len() - missed.len());
    println!("  apart: {apart_count:?}; said of what was not done: {later}; refusals without a finding: {reasons:?}");
    if std::env::var_os("KCFGLINT_SHOW").is_some() {
        missed.iter().chain(&loud).for_each(|it| println!("  {it}"));
    }
    assert!(count > 11_000, "the data has gone: {count}");
    assert!(loud.is_empty(), "{} that start are said not to:\n{}", loud.len(), loud.join("\n"));
    assert!(missed.len() <= limit, "{} refusals have no finding, {limit} at most:\n{}", missed.len(), missed.join("\n"));
}

macro_rules! releases {
    ($($name:ident $at:literal)*) => { $(#[test] fn $name() { compare($at); })* };
}
releases! { v3_4 0 v3_5 1 v3_6 2 v3_7 3 v3_8 4 v3_9 5 development 6 }
