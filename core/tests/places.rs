//! What a drawing and a hover are told, at its place.

use kcfglint_core::document::Document;
use kcfglint_core::lint::describe::{Description, describe};
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;
use kcfglint_core::topology::Topology;
use kcfglint_core::topology::places::places;

const ZOO: &str =
    "dataDir=/d\nclientPort=2181\nserver.1=zk1:2888:3888\nserver.2=zk2:2888:3888:observer;2182\nserver.3={{ host }}:1:2\n";
const BROKER: &str = "broker.id=1\nlisteners=PLAIN://:9092, TLS://kafka1:9093\nzookeeper.connect=zk1:2181,zk2:2182/kafka\n";
const CONTROLLER: &str = "node.id=7\nprocess.roles=controller\ncontroller.quorum.voters=7@c7:9093\ncontroller.listener.names=C\nlisteners=C://c7:9093\n";

fn sources() -> Vec<SourceFile> {
    let files = [("c/server.properties", CONTROLLER), ("k/server.properties", BROKER), ("z/myid", "1\n"), ("z/zoo.cfg", ZOO)];
    files.map(|(path, text)| SourceFile::new(path, text.as_bytes().to_vec())).into()
}

#[test]
fn servers_and_brokers_are_told_with_what_they_name() {
    let sources = sources();
    let documents: Vec<_> = sources.iter().map(Document::read).collect();
    let topology = Topology::of(&documents, &Settings::default());
    let (servers, brokers) = places(&topology, &documents);
    let [server] = &servers[..] else { panic!("{servers:?}") };
    assert_eq!(topology.nodes[server.node].name, "z");
    assert_eq!(server.myid.map(|it| (it.value, it.place.path)), Some((1, "z/myid")));
    assert_eq!(server.client_port.map(|it| (it.value, it.place.range.start.line)), Some((2181, 2)));
    let list: Vec<_> =
        server.list.iter().map(|it| (it.id, it.host, it.client_port, it.votes, it.place.range.start.line)).collect();
    assert_eq!(list, [(1, "zk1", None, true, 3), (2, "zk2", Some(2182), false, 4)], "a template's line names no host");
    let [controller, broker] = &brokers[..] else { panic!("{brokers:?}") };
    assert_eq!((broker.is_broker, broker.is_controller, broker.id.map(|it| it.value)), (true, false, Some(1)));
    let connect = broker.connect.as_ref().expect("it is well formed");
    assert_eq!(connect.chroot, Some("/kafka"));
    let text = |place: kcfglint_core::report::Range| &BROKER[place.span().range()];
    assert_eq!(connect.servers.iter().map(|it| text(it.place.range)).collect::<Vec<_>>(), ["zk1:2181", "zk2:2182"]);
    let listeners: Vec<_> = broker.listeners.iter().map(|it| (it.name, it.host, it.port, text(it.place.range))).collect();
    assert_eq!(listeners, [(Some("PLAIN"), "", 9092, "PLAIN://:9092"), (Some("TLS"), "kafka1", 9093, "TLS://kafka1:9093")]);
    assert_eq!((controller.is_broker, controller.is_controller, controller.connect.is_none()), (false, true, true));
    assert_eq!(controller.voters.iter().map(|it| (it.id, it.host, it.port)).collect::<Vec<_>>(), [(Some(7), "c7", 9093)]);
}

/// What is told at the first place of a text in a file.
fn at(sources: &[SourceFile], path: &str, text: &str) -> Option<Description> {
    let documents: Vec<_> = sources.iter().map(Document::read).collect();
    let file = sources.iter().position(|it| it.path == path).expect("the file");
    let offset = String::from_utf8_lossy(&sources[file].bytes).find(text).expect("the text");
    describe(&documents, file, u32::try_from(offset).expect("small"), &Settings::default())
}

#[test]
fn a_key_is_described_where_it_stands_and_nothing_beside_it() {
    let mut sources = sources();
    let port = at(&sources, "z/zoo.cfg", "clientPort").expect("known");
    assert_eq!((port.key, port.product, port.kind, port.place.start.line), ("clientPort", "zookeeper", "int", 2));
    let roles = at(&sources, "c/server.properties", "roles").expect("known");
    assert_eq!((roles.key, roles.product, roles.mode), ("process.roles", "kafka", Some("kraft")));
    let connect = at(&sources, "k/server.properties", "zookeeper.connect").expect("known");
    assert_eq!((connect.since.as_deref(), connect.removed.is_some(), connect.mode), (Some("0.8.2"), true, Some("zookeeper")));
    for (path, beside) in [("z/zoo.cfg", "2181"), ("z/zoo.cfg", "server.1"), ("z/myid", "1"), ("k/server.properties", "kafka1")] {
        assert_eq!(at(&sources, path, beside), None, "{path} {beside}");
    }
    let unit = "[Unit]\nDescription=Kafka\n[Service]\nExecStart=/opt/kafka/bin/kafka-server-start.sh /x\nTimeoutStopSec=30\n";
    sources.push(SourceFile::new("z/kafka.service", unit.as_bytes().to_vec()));
    let timeout = at(&sources, "z/kafka.service", "TimeoutStopSec").expect("known");
    assert_eq!((timeout.key, timeout.section, timeout.kind), ("TimeoutStopSec", Some("Service"), "time span"));
}
