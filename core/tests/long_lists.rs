//! Lists that are far longer than anybody's take no longer than reading them, and are understood all the same.

use std::fmt::Write;
use std::time::{Duration, Instant};

use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;

const MANY: usize = 20_000;

/// The codes of what is found, each once. Where every line is compared with every other, it takes minutes.
fn codes(files: &[(&str, String)]) -> Vec<&'static str> {
    let files: Vec<SourceFile> = files.iter().map(|(path, text)| SourceFile::new(*path, text.clone().into_bytes())).collect();
    let start = Instant::now();
    let report = check(files.iter().map(Document::read).collect(), &Settings::default());
    assert!(start.elapsed() < Duration::from_secs(30), "{:?}", start.elapsed());
    let mut codes: Vec<&str> = report.diagnostics.iter().map(|it| it.code).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

fn listed(separator: &str, item: impl Fn(usize) -> String) -> String {
    (1..=MANY).map(item).collect::<Vec<_>>().join(separator)
}

#[test]
fn servers_of_an_ensemble() {
    let lines = listed("\n", |it| format!("server.{it}=zk{it}.corp.net:2888:3888"));
    let mut text = format!("tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/zk\nclientPort=2181\n{lines}\n");
    assert!(!codes(&[("zk1/zoo.cfg", text.clone())]).contains(&"ZK007"));
    let _ = writeln!(text, "server.{}=ZK7.corp.net.:2888:3888", MANY + 1);
    assert!(codes(&[("zk1/zoo.cfg", text)]).contains(&"ZK007"));
}

#[test]
fn listeners_and_their_protocols() {
    let listeners = listed(",", |it| format!("A{it}://h:{it}"));
    let map = listed(",", |it| format!("a{it}:SASL_SSL"));
    let text = format!("broker.id=1\nlog.dirs=/d\nzookeeper.connect=zk1:2181\nlisteners={listeners}\n");
    let text = |map: &str| format!("{text}inter.broker.listener.name=A1\nlistener.security.protocol.map={map}\n");
    assert!(!codes(&[("server.properties", text(&map))]).contains(&"KF014"));
    assert!(codes(&[("server.properties", text(&map.replace("a7:", "b7:")))]).contains(&"KF014"));
}

#[test]
fn connect_strings_in_two_orders() {
    let host = |it: usize| format!("zk{it}.corp.net:2181");
    let (one, other) = (listed(",", host), listed(",", |it| host(MANY + 1 - it)));
    let broker = |id: usize, connect: &str| format!("broker.id={id}\nlog.dirs=/d\nzookeeper.connect={connect}/k\n");
    let codes = |other: &str| {
        let files = [
            ("kafka1/server.properties", broker(1, &one)),
            ("kafka2/server.properties", broker(2, other)),
            ("kafka3/server.properties", broker(3, &one)),
        ];
        codes(&files)
    };
    assert!(!codes(&one).contains(&"CL011"));
    assert!(codes(&other).contains(&"CL011"));
}

#[test]
fn a_path_of_many_folders() {
    let path = |name: &str| format!("{}{name}", "zk1/".repeat(10 * MANY));
    let zoo =
        "tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=zk\nclientPort=2181\nserver.1=zk1:2888:3888\nserver.2=zk2:2888:3888\n";
    let [config, myid] = [path("zoo.cfg"), path("myid")];
    assert!(codes(&[(&config, zoo.to_owned()), (&myid, "7\n".to_owned())]).contains(&"CL002"));
}
