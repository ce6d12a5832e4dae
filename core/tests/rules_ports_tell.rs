//! Several ZooKeeper servers on one host: the port tells which of them, and which ensemble, a broker asks for.

use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;

/// The servers of an ensemble below a folder: the host, the client port and the port for followers of each.
fn ensemble(folder: &str, servers: &[(&str, u16, u16)]) -> Vec<(String, String)> {
    let lines: String =
        (1..).zip(servers).map(|(id, (host, _, port))| format!("server.{id}={host}:{port}:{}\n", port + 1000)).collect();
    let files = |(id, (_, port, _)): (usize, &(&str, u16, u16))| {
        let config =
            format!("tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/var/lib/{folder}zk{id}\nclientPort={port}\n{lines}");
        [(format!("{folder}zk{id}/zoo.cfg"), config), (format!("{folder}zk{id}/myid"), format!("{id}\n"))]
    };
    (1..).zip(servers).flat_map(files).collect()
}

fn brokers(folder: &str, connect: &str) -> Vec<(String, String)> {
    let broker = |id: usize| {
        let text = format!(
            "broker.id={id}\nlisteners=PLAINTEXT://kafka{id}.example.org:9092\nlog.dirs=/data/kafka\nzookeeper.connect={connect}\n"
        );
        (format!("{folder}kafka{id}/server.properties"), text)
    };
    (1..4).map(broker).collect()
}

/// The code, the file and the help of each finding between brokers and servers, once for all brokers.
fn said(parts: &[Vec<(String, String)>]) -> Vec<(&'static str, String)> {
    let sources: Vec<SourceFile> =
        parts.iter().flatten().map(|(path, text)| SourceFile::new(path.clone(), text.clone().into_bytes())).collect();
    let report = check(sources.iter().map(Document::read).collect(), &Settings::default());
    let told = report.diagnostics.iter().filter(|it| matches!(it.code, "CL011" | "CL012" | "CL013" | "CL023"));
    let told = told.filter(|it| !it.path.contains("kafka2") && !it.path.contains("kafka3"));
    told.map(|it| (it.code, it.help.clone().unwrap_or_default().to_string())).collect()
}

const FIRST: [(&str, u16, u16); 3] =
    [("h1.example.org", 2181, 2888), ("h2.example.org", 2181, 2888), ("h3.example.org", 2181, 2888)];
const SECOND: [(&str, u16, u16); 3] =
    [("h1.example.org", 2182, 2889), ("h2.example.org", 2182, 2889), ("h3.example.org", 2182, 2889)];
const ON_SECOND: &str = "h1.example.org:2182,h2.example.org:2182,h3.example.org:2182/kafka";

#[test]
fn the_port_tells_the_ensemble() {
    for [one, two, kafka] in [["one/", "two/", "kafka/"], ["main/", "two/", "main/"], ["two/", "main/", "main/"]] {
        let with = |connect: &str| said(&[ensemble(one, &FIRST), ensemble(two, &SECOND), brokers(kafka, connect)]);
        assert_eq!(with(ON_SECOND), [], "{one} {two} {kafka}");
        let short = with("h1.example.org:2182,h2.example.org:2182/kafka");
        assert_eq!(
            short,
            [("CL012", "Write `h1.example.org:2182,h2.example.org:2182,h3.example.org:2182/kafka`.".to_owned())],
            "{one} {two} {kafka}"
        );
    }
    // An ensemble alone on its hosts is asked for at a wrong port.
    let found = said(&[ensemble("one/", &FIRST), brokers("kafka/", ON_SECOND)]);
    assert_eq!(found.iter().map(|it| it.0).collect::<Vec<_>>(), ["CL013"; 3]);
}

#[test]
fn one_list_with_ports_of_two_ensembles() {
    let with = |connect: &str| said(&[ensemble("one/", &FIRST), ensemble("two/", &SECOND), brokers("kafka/", connect)]);
    let codes = |connect: &str| with(connect).iter().map(|it| it.0).collect::<Vec<_>>();
    assert_eq!(codes("h1.example.org:2182,h2.example.org:2181,h3.example.org:2182/kafka"), ["CL023"]);
    assert_eq!(codes("h1.example.org:2181,h1.example.org:2182/kafka"), ["CL023"]);
    assert_eq!(codes(&ON_SECOND.replace("2182", "2181")), [""; 0]);
    // Nobody knows whose port that is.
    assert_eq!(codes("h1.example.org:2188,h2.example.org:2188,h3.example.org:2188/kafka"), [""; 0]);
}

#[test]
fn servers_of_one_host_have_each_their_own_port() {
    for host in ["localhost", "127.0.0.1", "zk.example.org"] {
        let servers = [(host, 2181, 2888), (host, 2182, 2889), (host, 2183, 2890)];
        let with = |ports: &[u16]| {
            let list: Vec<String> = ports.iter().map(|it| format!("{host}:{it}")).collect();
            said(&[ensemble("", &servers), brokers("", &format!("{}/kafka", list.join(",")))])
        };
        for ports in [&[2181][..], &[2182], &[2181, 2183], &[2181, 2182, 2183], &[2183, 2182, 2181]] {
            assert_eq!(with(ports), [], "{host} {ports:?}");
        }
        // The one that is left out is meant.
        for wrong in [2185, 2888] {
            assert_eq!(with(&[2181, wrong, 2183]), [("CL013", format!("Write `{host}:2182`."))], "{host} {wrong}");
        }
    }
}

#[test]
fn a_server_beside_another_one_listens_elsewhere() {
    let servers = [("h1.example.org", 2181, 2888), ("h1.example.org", 2182, 2889), ("h2.example.org", 2181, 2888)];
    let with = |connect: &str| said(&[ensemble("", &servers), brokers("", connect)]);
    assert_eq!(with("h1.example.org:2181,h1.example.org:2182,h2.example.org:2181/kafka"), []);
    assert_eq!(with("h1.example.org:2181,h2.example.org:2181/kafka"), []);
    let wrong = with("h1.example.org:2181,h1.example.org:2182,h2.example.org:2182/kafka");
    assert_eq!(wrong, [("CL013", "Write `h2.example.org:2181`.".to_owned())]);
}
