//! Several ZooKeeper servers on one host: which port is whose, and what nobody can tell.

use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;

type Files = Vec<(String, String)>;

const HOSTS: [&str; 3] = ["h1.example.org", "h2.example.org", "h3.example.org"];

/// The zoo.cfg and the myid of each server that has its files here, by its number.
fn servers(folder: &str, hosts: [&str; 3], first_port: u16, clients: &[(usize, &str)]) -> Files {
    let line = |(at, host): (u16, &&str)| format!("server.{}={host}:{}:{}\n", at + 1, first_port + at, first_port + 1000 + at);
    let lines: String = (0..).zip(&hosts).map(line).collect();
    let files = |(id, client): &(usize, &str)| {
        let head = "tickTime=2000\ninitLimit=10\nsyncLimit=5\nautopurge.purgeInterval=24\ndataDir=/data";
        let zoo = (format!("{folder}zk{id}/zoo.cfg"), format!("{head}/zk{id}\n{client}\n{lines}"));
        [zoo, (format!("{folder}zk{id}/myid"), format!("{id}\n"))]
    };
    clients.iter().flat_map(files).collect()
}

fn brokers(folder: &str, connect: &str) -> Files {
    let text = |id: usize| {
        format!(
            "broker.id={id}\nlisteners=PLAINTEXT://kafka{id}.example.org:9092\nlog.dirs=/data/kafka\nzookeeper.connect={connect}/k\n"
        )
    };
    (1..4).map(|id| (format!("{folder}kafka{id}/server.properties"), text(id))).collect()
}

/// What is said of the first broker's connect string.
fn said(parts: &[Files]) -> Vec<String> {
    let source = |(path, text): &(String, String)| SourceFile::new(path.clone(), text.clone().into_bytes());
    let sources: Vec<SourceFile> = parts.iter().flatten().map(source).collect();
    let report = check(sources.iter().map(Document::read).collect(), &Settings::default());
    let is_told = |code: &str| matches!(code, "CL011" | "CL012" | "CL013" | "CL023");
    let told = report.diagnostics.iter().filter(|it| it.path.contains("kafka1") && is_told(it.code));
    told.map(|it| format!("{} {}", it.code, it.message.split(' ').next().unwrap_or_default())).collect()
}

const ALL: [(usize, &str); 3] = [(1, "clientPort=2181"), (2, "clientPort=2181"), (3, "clientPort=2181")];
const OTHER: [(usize, &str); 3] = [(1, "clientPort=2182"), (2, "clientPort=2182"), (3, "clientPort=2182")];

#[test]
fn a_port_that_tells_counts_more_than_the_folder() {
    let two = [servers("main/", HOSTS, 2888, &ALL), servers("two/", HOSTS, 2988, &OTHER)];
    let with = |connect: &str| said(&[two[0].clone(), two[1].clone(), brokers("main/", connect)]);
    assert_eq!(with("h1.example.org:2182,h2.example.org:2182,h3.example.org:2182"), [""; 0]);
    // The one that is wrong, not the two that are right.
    assert_eq!(with("h1.example.org:2182,h2.example.org:2182,h3.example.org:2183"), ["CL013 `h3.example.org:2183`"]);
}

#[test]
fn the_port_of_another_server_on_the_host_is_not_known() {
    let one_host = ["zk.example.org"; 3];
    let list = brokers("", "zk.example.org:2181,zk.example.org:2182,zk.example.org:2183");
    assert_eq!(said(&[servers("", one_host, 2888, &ALL[..1]), list.clone()]), [""; 0]);
    let mut without_myid = servers("", one_host, 2888, &ALL[..1]);
    without_myid.pop();
    assert_eq!(said(&[without_myid, list]), [""; 0]);
    let two_on_one = ["h1.example.org", "h1.example.org", "h2.example.org"];
    let some = servers("", two_on_one, 2888, &[ALL[0], ALL[2]]);
    assert_eq!(said(&[some.clone(), brokers("", "h1.example.org:2181,h1.example.org:2182,h2.example.org:2181")]), [""; 0]);
    assert_eq!(
        said(&[some, brokers("", "h1.example.org:2181,h1.example.org:2182,h2.example.org:2183")]),
        ["CL013 `h2.example.org:2183`"]
    );
}

#[test]
fn a_port_in_a_template_may_be_any_beside_that_for_tls() {
    let hidden = "clientPort={{ port }}\nsecureClientPort=2281";
    let known = "clientPort=2181\nsecureClientPort=2281";
    let list = |port: u16| brokers("", &HOSTS.map(|it| format!("{it}:{port}")).join(","));
    let with = |clients: &str, port| said(&[servers("", HOSTS, 2888, &[(1, clients), (2, clients), (3, clients)]), list(port)]);
    assert_eq!(with(hidden, 2182), [""; 0]);
    assert_eq!((with(known, 2281), with(known, 2182).len()), (vec![], 3));
}
