//! What the rules on brokers, controllers and their cluster say of files that people really have, and what they leave alone
//! there: samples beside the file that is used, ports that are forwarded, one server for all, a start script.

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::{Impact, Severity};
use kcfglint_core::settings::{Profile, Settings};
use kcfglint_core::source::{Kind, SourceFile};

/// A finding: its file, its severity and impact, its message and its help.
type Found = (String, Severity, Impact, String, String);

fn of(code: &str, files: &[(&str, &str)], settings: &Settings) -> Vec<Found> {
    let source = |(path, text): &(&str, &str)| {
        let mut file = SourceFile::new(*path, text.as_bytes().to_vec());
        file.kind = path.contains("/server").then_some(Kind::Kafka);
        file
    };
    let files: Vec<SourceFile> = files.iter().map(source).collect();
    let report = check(files.iter().map(Document::read).collect(), settings);
    let own = report.diagnostics.into_iter().filter(|it| it.code == code);
    own.map(|it| (it.path.to_owned(), it.severity, it.impact, it.message, it.help.unwrap_or_default())).collect()
}

fn found(code: &str, files: &[(&str, &str)]) -> Vec<Found> {
    of(code, files, &Settings::default())
}

fn severities(code: &str, files: &[(&str, &str)]) -> Vec<Severity> {
    found(code, files).into_iter().map(|it| it.1).collect()
}

/// One broker in ZooKeeper mode.
fn broker(lines: &str) -> String {
    format!("broker.id=1\nlog.dirs=/data\nnum.partitions=3\n{lines}")
}

fn one(code: &str, text: &str, releases: &str) -> Vec<Found> {
    let mut settings = Settings::default();
    if !releases.is_empty() {
        settings.target.set(Product::Kafka, releases).expect("known");
    }
    of(code, &[("kafka1/server.properties", text)], &settings)
}

/// The only finding.
fn only(mut found: Vec<Found>) -> Found {
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0)
}

const HINT: [Severity; 1] = [Severity::Hint];
const WARNING: [Severity; 1] = [Severity::Warning];
const SILENT: [Severity; 0] = [];

const SERVERS: &str = "server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n";
const ZOO: &str = "dataDir=/var/lib/zookeeper\nclientPort=2181\ninitLimit=10\nsyncLimit=5\n";

#[test]
fn kf016_leaves_alone_what_is_bound_to_loopback() {
    let connect = "zookeeper.connect=localhost:2181\n";
    let two = |lines: &str| {
        let (first, second) = (broker(&format!("{connect}{lines}")), broker(&format!("{connect}{lines}")));
        let second = second.replace("broker.id=1", "broker.id=2").replace(":9092", ":9093");
        severities("KF016", &[("k/config/server-1r.properties", &first), ("k/config/server-2r.properties", &second)])
    };
    // Nobody comes from elsewhere, so that nobody is sent to himself.
    assert_eq!(two("listeners=PLAINTEXT://localhost:9092\n"), SILENT);
    assert_eq!(two("listeners=A://127.0.0.1:9092\nadvertised.listeners=A://localhost:9092\n"), SILENT);
    assert_eq!(two("listeners=A://:9092\nadvertised.listeners=A://localhost:9092\n"), [Severity::Hint, Severity::Hint]);
    // A second listener of the machine's own.
    let own = broker("zookeeper.connect=zk1,zk2\nlisteners=A://10.0.0.1:1,B://127.0.0.1:2\ninter.broker.listener.name=A\n");
    assert_eq!(one("KF016", &own, "3.9"), []);
    // Others are expected, and cannot come.
    let shut = only(one("KF016", &broker("zookeeper.connect=zk1,zk2\nlisteners=PLAINTEXT://localhost:9092\n"), "3.9"));
    assert_eq!(shut.1, Severity::Warning);
    assert!(shut.3.contains("listens on `localhost`") && !shut.3.contains("Connection to"), "{}", shut.3);
}

#[test]
fn kf016_hints_at_a_forwarded_port_whatever_its_name() {
    for name in ["EXTERNAL", "JINPC_PLAINTEXT", "PLAINTEXT_HOST"] {
        let lines = format!(
            "zookeeper.connect=zk1,zk2\nlisteners=IN://:1,{name}://:2\nadvertised.listeners=IN://kafka1:1,{name}://localhost:2\n"
        );
        let said = only(one("KF016", &broker(&lines), "3.9"));
        assert_eq!(said.1, Severity::Hint, "{name}");
        assert!(said.3.contains(name) && !said.3.contains("dials itself"), "{}", said.3);
    }
    let lines = "zookeeper.connect=zk1,zk2\nlisteners=A://:1\nadvertised.listeners=A://localhost:1\n";
    let said = only(one("KF016", &broker(lines), "3.9"));
    assert!(said.1 == Severity::Warning && said.3.starts_with("a client of `A` on another machine"), "{}", said.3);
}

#[test]
fn cl016_wants_a_server_that_is_used_there() {
    let cl016 = |config: &str, zoo: &str, more: &[(&str, &str)]| {
        let mut files = vec![("node1/server.properties", config), ("node1/zookeeper.properties", zoo)];
        files.extend(more);
        found("CL016", &files)
    };
    let lines = "advertised.listeners=PLAINTEXT://kafka-a:9092\n";
    let other = broker(&format!("{lines}zookeeper.connect=zk1:2181,zk2:2181,zk3:2181/k\n"));
    let own = broker(&format!("{lines}zookeeper.connect=localhost:2181,zk2:2181,zk3:2181/k\n"));
    // The distribution's sample beside the broker's file.
    assert_eq!(cl016(&other, ZOO, &[]), []);
    assert_eq!(cl016(&own, ZOO, &[]), []);
    let quorum = format!("{ZOO}{SERVERS}");
    assert_eq!(cl016(&other, &quorum, &[]), [], "the servers are other hosts");
    let said = only(cl016(&own, &quorum, &[]));
    assert!(said.1 == Severity::Hint && said.3.starts_with("`kafka-a` runs both"), "{}", said.3);
    // Units.
    let unit = |script: &str, file: &str| format!("[Service]\nExecStart=/opt/kafka/bin/{script} /etc/kafka/{file}\n");
    let zookeeper = unit("zookeeper-server-start.sh", "zookeeper.properties");
    let kafka = unit("kafka-server-start.sh", "server.properties");
    let units = [("node1/zookeeper.service", zookeeper.as_str()), ("node1/kafka.service", kafka.as_str())];
    assert_eq!(cl016(&own, ZOO, &units[..1]).len(), 1);
    assert_eq!(cl016(&other, ZOO, &units).len(), 1);
    assert_eq!(cl016(&other, ZOO, &units[..1]), []);
    let unfilled = other.replace("broker.id=1", "broker.id={ID}");
    assert_eq!(cl016(&unfilled, ZOO, &units), [], "the folder of several hosts");
}

#[test]
fn cl016_does_not_name_a_folder_that_is_no_host() {
    let config = broker("listeners=PLAINTEXT://:9092\nzookeeper.connect=localhost:2181,zk2:2181\n");
    let zoo = format!("{ZOO}{SERVERS}");
    let said = only(found("CL016", &[("mine/config/server.properties", &config), ("mine/config/zookeeper.properties", &zoo)]));
    assert!(said.3.starts_with("one host runs both"), "{}", said.3);
}

#[test]
fn kf006_knows_an_ensemble_of_one() {
    let config = broker("advertised.listeners=PLAINTEXT://kafka1:9092\nzookeeper.connect=zookeeper:2181/k\n");
    let with = |path: &str, zoo: &str| found("KF006", &[("kafka1/server.properties", &config), (path, zoo)]);
    let said = only(with("zookeeper/zoo.cfg", ZOO));
    assert_eq!((said.1, said.2), (Severity::Hint, Impact::Practice));
    assert!(!said.4.contains("all servers"), "{}", said.4);
    // An address tells nobody which file it is, and there is no other.
    let address = config.replace("zookeeper:2181", "10.0.0.110:2181");
    let files = |zoo| [("kafka1/server.properties", address.as_str()), ("zookeeper1/zoo.cfg", zoo)];
    assert_eq!(severities("KF006", &files(ZOO)), HINT);
    // A sample beside the broker is no ensemble, and one of three is not alone.
    assert_eq!(severities("KF006", &[("kafka1/server.properties", &config), ("kafka1/zookeeper.properties", ZOO)]), WARNING);
    let quorum = format!("{ZOO}{SERVERS}");
    assert_eq!(severities("KF006", &files(&quorum)), WARNING);
    assert_eq!(only(with("zookeeper/zoo.cfg", &quorum)).1, Severity::Warning);
}

#[test]
fn kf006_knows_the_broker_s_own_host() {
    let kf006 = |lines: &str| one("KF006", &broker(lines), "2.8");
    for lines in [
        "listeners=A://10.0.0.1:9092\nzookeeper.connect=10.0.0.1:2181\n",
        "listeners=A://:9092\nadvertised.listeners=A://kafka1:9092\nzookeeper.connect=Kafka1:2181\n",
        "advertised.host.name=33.33.33.1\nzookeeper.connect=33.33.33.1:2181\n",
    ] {
        let said = only(kf006(lines));
        assert!(said.1 == Severity::Hint && said.3.contains("own host"), "{lines}: {}", said.3);
    }
    assert_eq!(only(kf006("listeners=A://10.0.0.1:9092\nzookeeper.connect=10.0.0.2:2181\n")).1, Severity::Warning);
}

#[test]
fn cl012_finds_the_nearest_ensemble_from_the_root_too() {
    let config = broker("advertised.listeners=PLAINTEXT://kafka1:9092\nzookeeper.connect=zk1:2181/k\n");
    let quorum = format!("{ZOO}{SERVERS}");
    for root in ["", "/", "/srv/all/"] {
        let at = |path: &str| format!("{root}{path}");
        let paths = [at("a/kafka/server.properties"), at("a/kafka/zookeeper.properties"), at("a/zookeeper/zoo.cfg")];
        let files = [(paths[0].as_str(), config.as_str()), (&paths[1], &quorum), (&paths[2], &quorum)];
        assert_eq!(severities("CL012", &files), WARNING, "{root}");
        assert_eq!(severities("KF006", &files), SILENT, "{root}");
    }
}

#[test]
fn kf009_says_what_becomes_of_the_node() {
    let kf009 = |lines: &str| only(one("KF009", lines, "3.9")).3;
    let zookeeper = "broker.id=1\nzookeeper.connect=zk1,zk2\n";
    let kraft = "process.roles=broker\nnode.id=4\ncontroller.quorum.voters=1@c1:9093,2@c2:9093,3@c3:9093\n";
    let empty = "comes back empty";
    let format = "does not start until its storage is formatted";
    let with = |file: &str, lines: &str| kf009(&format!("{file}{lines}"));
    assert!(with(zookeeper, "log.dirs=/tmp/a\n").contains(empty));
    let said = with(kraft, "log.dirs=/tmp/a\n");
    assert!(said.contains(format) && !said.contains(empty), "{said}");
    for lines in ["log.dirs=/data/a,/tmp/a\n", "log.dirs=/data/a\nmetadata.log.dir=/tmp/a\n"] {
        let said = with(kraft, lines);
        assert!(!said.contains(format) && !said.contains(empty), "{said}");
    }
    assert!(with(zookeeper, "log.dirs=/tmp/a\n").starts_with("unless a volume is mounted there"));
    let relative = only(one("KF009", &format!("{zookeeper}log.dirs=../a\n"), "3.9"));
    assert!(relative.4.contains("whole path"), "{}", relative.4);
}

#[test]
fn kf018_leaves_the_protocol_as_it_is() {
    let connect = "zookeeper.connect=zk1,zk2\nsecurity.inter.broker.protocol=SSL\n";
    // A start script may give the listeners: a warning, and no name beside the protocol.
    let said = only(one("KF018", &broker(connect), "3.9"));
    assert_eq!((said.1, said.2), (Severity::Warning, Impact::WontStart));
    assert!(said.3.contains("command line") && said.4 == "Add `SSL://HOST:PORT` to `listeners`.", "{said:?}");
    let said = only(one("KF018", &broker(&format!("{connect}listeners=PLAINTEXT://:9092\n")), "3.9"));
    assert_eq!((said.1, said.4.as_str()), (Severity::Error, "Add `SSL://HOST:PORT` to `listeners`."));
    let both = format!("{connect}listeners=PLAINTEXT://:9092\nadvertised.listeners=PLAINTEXT://kafka1:9092\n");
    assert_eq!(
        only(one("KF018", &broker(&both), "3.9")).4,
        "Add `SSL://HOST:PORT` to `listeners` and to `advertised.listeners`."
    );
    let named = broker("zookeeper.connect=zk1,zk2\nlisteners=SSL://:9093\n");
    assert_eq!(only(one("KF018", &named, "3.9")).4, "Set `inter.broker.listener.name=SSL`.");
    assert_eq!(one("KF018", &broker(&format!("{connect}listeners=SSL://:9093\n")), "3.9"), []);
    assert_eq!(one("KF018", &broker("zookeeper.connect=zk1,zk2\n"), "3.9"), []);
}

#[test]
fn kf014_knows_the_old_name_of_a_protocol() {
    let old = "zookeeper.connect=zk1,zk2\nlisteners=PLAINTEXTSASL://kafka1:9092\n";
    let help = |lines: &str| only(one("KF014", &broker(lines), "3.9")).4;
    assert_eq!(help(old), "Write `SASL_PLAINTEXT`, of which `PLAINTEXTSASL` is an old name.");
    assert!(
        help(&format!("{old}security.inter.broker.protocol=PLAINTEXTSASL\n")).contains("`security.inter.broker.protocol` too")
    );
    let mapped = "zookeeper.connect=zk1,zk2\nlisteners=A://:9092\nlistener.security.protocol.map=A:PLAINTEXTSASL\n";
    assert!(help(mapped).starts_with("Write `SASL_PLAINTEXT`"), "{}", help(mapped));
    assert!(help("zookeeper.connect=zk1,zk2\nlisteners=INTERNAL://:9092\n").starts_with("Add `INTERNAL:PLAINTEXT`"));
}

#[test]
fn a_broker_with_one_role_too_many_is_told_once() {
    let node = |lines: &str| format!("node.id=2\nlog.dirs=/data\ncontroller.listener.names=CONTROLLER\n{lines}");
    let slip = node("process.roles=broker,controller\nlisteners=PLAINTEXT://:9092\ncontroller.quorum.voters=3000@c1:9093\n");
    assert!(only(one("KR005", &slip, "3.9")).4.starts_with("Take `controller` out of `process.roles`"));
    assert_eq!(one("KR006", &slip, "3.0..4.3"), []);
    // Each alone is told as before.
    let voter = slip.replace("3000@", "2@");
    assert_eq!((one("KR005", &voter, "3.9"), one("KR006", &voter, "3.9").len()), (vec![], 1));
    let bound = slip.replace(":9092", ":9092,CONTROLLER://:9093");
    assert_eq!(one("KR006", &bound, "3.9"), []);
    assert!(only(one("KR005", &bound, "3.9")).4.starts_with("Add this controller"));
    let lower = slip.replace("names=CONTROLLER", "names=controller").replace(":9092", ":9092,CONTROLLER://:9093");
    assert_eq!(one("KR006", &lower, "3.9").len(), 1, "another mistake");
    let alone = slip.replace("broker,controller", "controller");
    assert_eq!(one("KR006", &alone, "3.9").len(), 1, "a controller it is");
}

#[test]
fn kr005_hints_at_the_sample_of_2_8() {
    let sample = "process.roles=broker\nnode.id=1\ncontroller.quorum.voters=1@localhost:9093\nlisteners=PLAINTEXT://localhost:9092\n\
                  controller.listener.names=CONTROLLER\nlog.dirs=/data\n";
    let severity = |text: &str, releases: &str| only(one("KR005", text, releases)).1;
    assert_eq!(severity(sample, ""), Severity::Hint);
    assert_eq!(severity(sample, "3.9"), Severity::Error, "it was asked for");
    assert_eq!(severity(&sample.replace("1@localhost", "1@c1"), ""), Severity::Warning);
    let production = Settings { profile: Profile::Production, ..Settings::default() };
    let said = only(of("KR005", &[("kafka1/server.properties", sample)], &production));
    assert_eq!(said.1, Severity::Warning);
}

#[test]
fn kr007_and_kr003_count_from_3_9_where_a_list_of_servers_says_so() {
    let node = "process.roles=controller\nnode.id=1\nlog.dirs=/data\ncontroller.listener.names=CONTROLLER\nlisteners=CONTROLLER://:9093\n";
    let shown = "advertised.listeners=CONTROLLER://c1:9093\n";
    let servers = format!("{node}controller.quorum.bootstrap.servers=c1:9093\n");
    for code in ["KR003", "KR007"] {
        assert_eq!(one(code, &format!("{servers}{shown}"), ""), [], "{code}");
    }
    assert_eq!(one("KR003", &servers, "3.8").len(), 1, "it was asked for");
    let voters = format!("{node}controller.quorum.voters=1@c1:9093\n{shown}");
    assert!(only(one("KR007", &voters, "")).4.contains("run 3.9 or later"));
    assert_eq!(only(one("KR007", &voters, "3.7")).4, "Delete `advertised.listeners`, or run 3.9 or later, which takes it.");
}

#[test]
fn kr009_makes_little_of_one_machine() {
    let kr009 = |voters: &str| {
        let text = format!("process.roles=controller\nnode.id=1\nlog.dirs=/data\ncontroller.quorum.voters={voters}\n");
        let said = only(one("KR009", &text, "3.9"));
        (said.1, said.2)
    };
    assert_eq!(kr009("1@localhost:1,2@localhost:2"), (Severity::Hint, Impact::Practice));
    assert_eq!(kr009("1@localhost:1,2@c2:2"), (Severity::Warning, Impact::DataRisk));
}

#[test]
fn kf021_waits_for_a_template() {
    let text = "broker.id=1\ntransaction.state.log.replication.factor=1\n";
    // From 3.7 on the default is fine.
    assert_eq!(one("KF021", text, "3.6").len(), 1);
    for end in ["-%}\n", "%}\n", "{% for it in more %}\n"] {
        assert_eq!(one("KF021", &format!("{text}{end}"), "3.6"), [], "{end}");
    }
    let both = format!("{text}transaction.state.log.min.isr=2\n%}}\n");
    assert_eq!(one("KF021", &both, "3.9").len(), 1, "both are there");
}

#[test]
fn kf015_keeps_the_other_listeners() {
    let help = |lines: &str| only(one("KF015", &broker(&format!("zookeeper.connect=zk1,zk2\n{lines}")), "3.9")).4;
    let said =
        help("listeners=PLAINTEXT://0.0.0.0:1,SSL://0.0.0.0:2\nadvertised.listeners=PLAINTEXT://0.0.0.0:1,SSL://10.0.0.1:2\n");
    assert!(said.contains("`advertised.listeners=PLAINTEXT://HOST:1,SSL://10.0.0.1:2`"), "{said}");
    let said = help("listeners=PLAINTEXT://0.0.0.0:1,SSL://:2\n");
    assert!(said.contains("`advertised.listeners=PLAINTEXT://HOST:1,SSL://HOST:2`"), "{said}");
}

#[test]
fn kf013_sees_a_list_that_goes_on_below() {
    let help = |lines: &str| only(one("KF013", &broker(&format!("zookeeper.connect=zk1,zk2\n{lines}")), "3.9")).4;
    assert!(help("listeners=\nA://:1,\nB://:2\n").starts_with("End this line"));
    assert!(help("listeners=\nnum.io.threads=8\n").starts_with("Write `NAME://host:port`"));
}
