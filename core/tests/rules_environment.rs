//! What units read from environment files, and what rules conclude from it.

use kcfglint_core::document::Document;
use kcfglint_core::document::named::give_kinds;
use kcfglint_core::lint::check;
use kcfglint_core::report::{Impact, Severity};
use kcfglint_core::settings::{Profile, Settings};
use kcfglint_core::source::SourceFile;
use kcfglint_core::topology::{Topology, TopologyReport};

const BROKER: &str = "broker.id=1\nlisteners=PLAINTEXT://k1.example.com:9092\nlog.dirs=/data/kafka\nzookeeper.connect=zk1:2181,zk2:2181,zk3:2181/k\n";
const UNIT: &str = "[Unit]\nWants=network-online.target\nAfter=network-online.target\n[Service]\nUser=kafka\n\
    EnvironmentFile=-/etc/default/kafka\nExecStart=/opt/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties\n\
    [Install]\nWantedBy=multi-user.target\n";

fn host(name: &str, unit: &str, environment: Option<&str>) -> Vec<SourceFile> {
    let mut files =
        vec![(format!("{name}/etc/kafka/server.properties"), BROKER), (format!("{name}/etc/systemd/system/kafka.service"), unit)];
    files.extend(environment.map(|it| (format!("{name}/etc/default/kafka"), it)));
    let mut sources: Vec<_> = files.into_iter().map(|(path, text)| SourceFile::new(path, text.as_bytes().to_vec())).collect();
    give_kinds(&mut sources);
    sources
}

/// Path, code, impact and the paths of the other places.
fn said(sources: &[SourceFile]) -> Vec<(String, &'static str, Impact, Vec<String>)> {
    let settings = Settings { profile: Profile::Default, ..Settings::default() };
    let report = check(sources.iter().map(Document::read).collect(), &settings);
    let loud = report.diagnostics.iter().filter(|it| it.severity > Severity::Hint);
    let related = |it: &kcfglint_core::report::Diagnostic<'_>| it.related.iter().map(|it| it.path.to_owned()).collect();
    loud.map(|it| (it.path.to_owned(), it.code, it.impact, related(it))).collect()
}

fn with(environment: &str) -> Vec<(String, &'static str, Impact, Vec<String>)> {
    said(&host("h1", UNIT, Some(environment)))
}

const FILE: &str = "h1/etc/default/kafka";
const SERVICE: &str = "h1/etc/systemd/system/kafka.service";

#[test]
fn a_finding_stands_in_the_file_and_points_at_the_unit() {
    let told = |code, impact, related: &[&str]| {
        vec![(FILE.to_owned(), code, impact, related.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>())]
    };
    let heap = with("# heap\nKAFKA_HEAP_OPTS=\"-Xmx2g -Xms4g\"\n");
    assert_eq!(heap, told("UN014", Impact::WontStart, &[SERVICE]));
    let logs = with("LOG_DIR='/data/kafka/logs'\n");
    assert_eq!(logs, told("CL040", Impact::WontStart, &["h1/etc/kafka/server.properties", SERVICE]));
    let jmx = with("JMX_PORT=9999\n");
    assert_eq!(jmx, told("SE014", Impact::Insecure, &[SERVICE]));
    let export = with("export LOG_DIR=/data/kafka/logs\n");
    assert_eq!(export, told("UN012", Impact::Misbehaves, &[SERVICE]), "the variable is not set");
}

#[test]
fn what_is_right_is_silent() {
    for text in [
        "KAFKA_HEAP_OPTS=\"-Xmx4g -Xms4g\"\nLOG_DIR=/var/log/kafka\n",
        "",
        "; x\n# export A=b\n",
        "exports=1\nexport_a=2\n",
        "KAFKA_HEAP_OPTS={{ heap }}\n",
        "{% if x %}\nexport LOG_DIR=/data/kafka/logs\n{% endif %}\n",
        "LOG_DIR=\"/data/kafka/logs\0\"\n",
    ] {
        assert_eq!(
            with(text).iter().filter(|it| it.2 == Impact::WontStart || it.1 == "UN012").count(),
            0,
            "{text}: {:?}",
            with(text)
        );
    }
    assert_eq!(said(&host("h1", UNIT, None)), []);
}

#[test]
fn the_file_goes_over_the_unit() {
    let unit = UNIT.replace("ExecStart=", "Environment=LOG_DIR=/data/kafka/logs\nExecStart=");
    let codes =
        |it: Vec<(String, &'static str, Impact, Vec<String>)>| it.into_iter().map(|it| (it.0, it.1, it.2)).collect::<Vec<_>>();
    assert_eq!(codes(said(&host("h1", &unit, Some("LOG_DIR=/var/log/kafka\n")))), []);
    let whole = codes(said(&host("h1", &unit, Some("JAVA_HOME=/opt/java\n"))));
    assert_eq!(whole, [(SERVICE.to_owned(), "CL040", Impact::WontStart)], "all is seen, so it is a promise");
    let unseen = codes(said(&host("h1", &unit, None)));
    assert_eq!(unseen, [(SERVICE.to_owned(), "CL040", Impact::Misbehaves)], "the file may say something else");
}

#[test]
fn it_is_of_the_unit_s_node_and_of_no_other() {
    let mut sources = host("h1", UNIT, Some("LOG_DIR=/data/kafka/logs\n"));
    sources.extend(host("h2", UNIT, None));
    let said = said(&sources);
    let logs = said.iter().filter(|it| it.1 == "CL040").map(|it| it.0.as_str());
    assert_eq!(logs.collect::<Vec<_>>(), [FILE]);
    let mut documents: Vec<Document<'_>> = sources.iter().map(Document::read).collect();
    Document::sort(&mut documents);
    let topology = Topology::of(&documents, &Settings::default());
    let report = TopologyReport::of(&topology, &documents);
    let files: Vec<_> =
        report.nodes.iter().map(|it| (it.name.as_str(), it.files.iter().any(|it| it.kind == "environment"))).collect();
    assert_eq!(files, [("h1", true), ("h2", false)]);
    assert!(report.apart.is_empty());
}

#[test]
fn two_units_with_one_file_say_it_once() {
    let second = UNIT.replace("server.properties", "second.properties");
    let mut sources = host("h1", UNIT, Some("KAFKA_HEAP_OPTS=-Xmx2x\n"));
    sources.push(SourceFile::new("h1/etc/systemd/system/kafka-second.service", second.into_bytes()));
    let heap: Vec<_> = said(&sources).into_iter().filter(|it| it.1 == "UN014").collect();
    assert_eq!(heap.len(), 1, "{heap:?}");
    assert_eq!(heap[0].3.len(), 2, "{heap:?}");
}
