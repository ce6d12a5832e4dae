//! What the rules about one broker's or controller's file say and do not say.

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::{Impact, Severity};
use kcfglint_core::settings::{DeclaredCluster, Profile, Settings};
use kcfglint_core::source::{Kind, SourceFile};

type Said = Vec<(Severity, Impact)>;

const REFUSED: (Severity, Impact) = (Severity::Error, Impact::WontStart);
const RISK: (Severity, Impact) = (Severity::Warning, Impact::DataRisk);

fn said(code: &str, text: &str, settings: &Settings) -> Vec<(Severity, Impact, String)> {
    let mut file = SourceFile::new("kafka1/server.properties", text.as_bytes().to_vec());
    file.kind = Some(Kind::Kafka);
    let files = [file];
    let report = check(files.iter().map(Document::read).collect(), settings);
    let own = report.diagnostics.into_iter().filter(|it| it.code == code);
    own.map(|it| (it.severity, it.impact, it.message)).collect()
}

fn lint(code: &str, text: &str, releases: &str) -> Said {
    let mut settings = Settings::default();
    settings.target.set(Product::Kafka, releases).expect("known");
    said(code, text, &settings).into_iter().map(|it| (it.0, it.1)).collect()
}

/// A broker in ZooKeeper mode.
fn connect(code: &str, value: &str, releases: &str) -> Said {
    lint(code, &format!("broker.id=1\nlog.dirs=/data\nzookeeper.connect={value}\n"), releases)
}

fn with_profile(code: &str, text: &str, profile: Profile) -> Vec<Severity> {
    let settings = Settings { profile, ..Settings::default() };
    said(code, text, &settings).into_iter().map(|it| it.0).collect()
}

#[test]
fn kf003_wants_zookeeper_or_roles() {
    let kf003 = |text, releases| lint("KF003", text, releases);
    for text in ["broker.id=1\n", "log.dirs=/data\n", "listeners=PLAINTEXT://:9092\nnum.partitions=3\n", "node.id=1\n"] {
        assert_eq!(kf003(text, "2.8..4.4"), [REFUSED], "{text}");
    }
    for text in [
        "broker.id=1\nzookeeper.connect=zk1\n",
        "broker.id=1\nzookeeper.connect=\n",
        "node.id=1\nprocess.roles=broker\n",
        "node.id=1\nprocess.roles=${ROLES}\n",
        "num.partitions=3\nlog.retention.hours=1\n",
        "listeners=SSL://:9093\nsecurity.inter.broker.protocol=SSL\n",
        "listeners=http://:8083\nnum.partitions=3\n",
        "broker.id=1\n{% for k, v in more %}\n{{ k }}={{ v }}\n{% endfor %}\n",
    ] {
        assert_eq!(kf003(text, "2.8..4.4"), [], "{text}");
    }
}

#[test]
fn kf003_knows_what_an_empty_role_is() {
    let empty = "broker.id=1\nprocess.roles=\n";
    for releases in ["2.8..3.9", "3.9", "4.2", "4.2..4.4"] {
        assert_eq!(lint("KF003", empty, releases), [REFUSED], "{releases}");
    }
    assert_eq!(lint("KF003", empty, "4.0..4.1"), []);
    assert_eq!(lint("KF003", empty, "3.9..4.2"), [(Severity::Warning, Impact::Misbehaves)]);
    assert_eq!(lint("KF003", empty, "3.9..4.1"), [(Severity::Hint, Impact::Misbehaves)]);
}

#[test]
fn kf004_finds_servers_that_cannot_be() {
    let speaks = [(Severity::Error, Impact::DataRisk)];
    for value in ["zk1:2181;zk2:2181", "zk1;zk2;zk3/kafka", "zk1:2181 zk2:2181", "zk1:2888:3888,zk2:2888:3888", "zk1:0,zk2:2181"]
    {
        assert_eq!(connect("KF004", value, "2.8..3.9"), speaks, "{value}");
        assert_eq!(connect("KF006", value, "2.8..3.9"), [], "{value}: one cause, one finding");
    }
    for value in ["zk1:2181,zk2:2181", "::1:2181", "[::1]:2181", "zk_1:2181", "zk1 :2181", "${ZK};x"] {
        assert_eq!(connect("KF004", value, "2.8..3.9"), [], "{value}");
    }
}

#[test]
fn kf004_says_what_the_broker_lives_on() {
    let message = |value: &str| {
        let text = format!("broker.id=1\nzookeeper.connect={value}\n");
        said("KF004", &text, &Settings::default()).remove(0).2
    };
    assert!(message("zk1;zk2:2181").contains("finds no ZooKeeper"));
    assert!(message("zk1,zk2;zk3").contains("the one other server"));
    assert!(message("zk1,zk2;zk3,zk4").contains("the other servers"));
}

#[test]
fn kf006_wants_more_than_one_host() {
    for value in ["zk1:2181", "zk1/kafka", "zk1:2181,", "10.0.0.1"] {
        assert_eq!(connect("KF006", value, "3.9"), [RISK], "{value}");
        assert_eq!(connect("KF006", value, "4.0"), [], "{value}");
    }
    for value in
        ["zk1,zk2", "localhost:2181", "127.0.0.1", "[::1]:2181", "zk.kafka.svc:2181", "zk.kafka.svc.cluster.local.", "${ZK}", ""]
    {
        assert_eq!(connect("KF006", value, "3.9"), [], "{value}");
    }
}

#[test]
fn kf006_and_kf007_believe_the_declared_cluster() {
    let cluster = DeclaredCluster {
        members: vec!["kafka1/server.properties".to_owned()],
        zookeeper_vip: vec!["ZK.example.org".to_owned()],
        zookeeper_dedicated: true,
        ..DeclaredCluster::default()
    };
    let settings = Settings { clusters: vec![cluster], ..Settings::default() };
    let text = "broker.id=1\nzookeeper.connect=zk.example.org:2181\n";
    assert_eq!(said("KF006", text, &settings), []);
    assert_eq!(said("KF007", text, &settings), []);
    assert_eq!(said("KF007", text, &Settings::default()).len(), 1);
}

#[test]
fn kf007_wants_a_chroot() {
    let speaks = [(Severity::Hint, Impact::Practice)];
    for value in ["zk1,zk2", "zk1:2181,zk2:2181/", "localhost,zk2"] {
        assert_eq!(connect("KF007", value, "3.9"), speaks, "{value}");
    }
    for value in ["zk1,zk2/kafka", "localhost:2181", "127.0.0.1,127.0.0.2", "{{ zk }}", ""] {
        assert_eq!(connect("KF007", value, "3.9"), [], "{value}");
    }
    let text = "broker.id=1\nzookeeper.connect=zk1,zk2\n";
    assert_eq!(with_profile("KF007", text, Profile::Production), [Severity::Warning]);
}

#[test]
fn kf008_judges_a_blank_by_its_place() {
    let (hint, odd) = ((Severity::Hint, Impact::Practice), RISK);
    for (value, now, old) in [
        ("zk1:2181, zk2:2181/kafka", hint, odd),
        ("zk1 ,zk2:2181", hint, odd),
        ("zk1:2181 ,zk2:2181", hint, REFUSED),
        ("zk1:2181 /kafka", hint, REFUSED),
        ("zk1 :2181,zk2:2181", odd, odd),
        ("zk1:2181/ kafka", odd, odd),
        ("zk1: 2181,zk2:2181", REFUSED, REFUSED),
    ] {
        assert_eq!(connect("KF008", value, "2.4..3.9"), [now], "{value}");
        assert_eq!(connect("KF008", value, "2.3"), [old], "{value}");
        assert_eq!(connect("KF008", value, "4.0"), [], "{value}");
        assert_eq!(connect("KF004", value, "2.3..3.9"), [], "{value}: one cause, one finding");
    }
    assert_eq!(connect("KF008", "zk1:2181 ,zk2", "2.3..3.9"), [(Severity::Hint, Impact::Misbehaves)]);
    for value in ["zk1:2181,zk2:2181/kafka  ", "zk1:2181 zk2:2181", "zk1 # main", "zk1:1/k, zk2:1/k", "{{ a }}, {{ b }}"] {
        assert_eq!(connect("KF008", value, "3.9"), [], "{value}");
    }
}

#[test]
fn kf009_wants_a_disk() {
    let kf009 = |lines: &str| lint("KF009", &format!("broker.id=1\nzookeeper.connect=zk1,zk2\n{lines}"), "3.9");
    for lines in [
        "",
        "log.dirs=/tmp/kafka-logs\n",
        "log.dir=/var/tmp/k\n",
        "log.dirs=/data1,/dev/shm/k\n",
        "log.dirs=/tmp/a,/tmp/b\n",
        "log.dirs=kafka-logs\n",
        "log.dirs=~/kafka\n",
    ] {
        assert_eq!(kf009(lines), [RISK], "{lines}");
    }
    for lines in [
        "log.dirs=/data1/kafka,/data2/kafka\n",
        "log.dirs=/data\nlog.dir=/tmp/unread\n",
        "log.dirs={{ dirs }}\n",
        "log.dirs=/tmp/${ID}\n",
        "log.dirs=/data\nmetadata.log.dir=/tmp/unread\n",
        "{% if x %}\n",
    ] {
        assert_eq!(kf009(lines), [], "{lines}");
    }
    let metadata = "process.roles=controller\nnode.id=1\nlog.dirs=/data\nmetadata.log.dir=/tmp/meta\n";
    assert_eq!(lint("KF009", &format!("{metadata}controller.quorum.voters=1@c1:9093,2@c2:9093\n"), "3.9"), [RISK]);
    assert_eq!(lint("KF009", metadata, "3.9"), [(Severity::Hint, Impact::DataRisk)], "a laptop");
}

#[test]
fn kf009_follows_the_profile() {
    let text = "broker.id=1\nzookeeper.connect=zk1,zk2\nlog.dirs=/tmp/k\n";
    assert_eq!(with_profile("KF009", text, Profile::Dev), []);
    assert_eq!(with_profile("KF009", text, Profile::Production), [Severity::Error]);
}

#[test]
fn kf015_looks_at_what_is_advertised() {
    let kf015 = |lines: &str, releases| lint("KF015", &format!("broker.id=1\nzookeeper.connect=zk1,zk2\n{lines}"), releases);
    let useless = [(Severity::Error, Impact::Misbehaves)];
    for lines in [
        "listeners=PLAINTEXT://0.0.0.0:9092\n",
        "listeners=A://:1\nadvertised.listeners=A://0.0.0.0:1\n",
        "listeners=A://:1\nadvertised.listeners=A://[0.0.0.0]:1\n",
        "listeners=A://:1,B://:2\nadvertised.listeners=A://h:1,B://0.0.0.0:2\n",
    ] {
        assert_eq!(kf015(lines, "2.8..3.9"), [REFUSED], "{lines}");
        assert_eq!(kf015(lines, "0.10.2"), useless, "{lines}");
    }
    assert_eq!(kf015("listeners=A://[::]:1\n", "2.8..3.9"), useless);
    for lines in [
        "listeners=PLAINTEXT://:9092\n",
        "listeners=PLAINTEXT://0.0.0.0:9092\nadvertised.listeners=PLAINTEXT://kafka1:9092\n",
        "listeners=PLAINTEXT://0.0.0.0:9092\nadvertised.listeners=PLAINTEXT://${IP}:9092\n",
        "listeners=PLAINTEXT://0.0.0.00:9092\n",
        "",
    ] {
        assert_eq!(kf015(lines, "2.8..3.9"), [], "{lines}");
    }
}

#[test]
fn kf015_knows_the_older_keys() {
    let text = "broker.id=1\nzookeeper.connect=zk1,zk2\nlisteners=A://0.0.0.0:1\nadvertised.host.name=kafka1\n";
    assert_eq!(lint("KF015", text, "2.8"), []);
    assert_eq!(lint("KF015", text, "0.10.2"), []);
    assert_eq!(lint("KF015", text, "3.9"), [REFUSED]);
    assert_eq!(lint("KF015", text, "2.8..3.9"), [(Severity::Warning, Impact::Misbehaves)]);
}

#[test]
fn kf015_leaves_controllers_alone() {
    let node = |roles: &str, lines: &str| {
        let text = format!("process.roles={roles}\nnode.id=1\ncontroller.listener.names=CONTROLLER\n{lines}");
        lint("KF015", &text, "3.9..4.4")
    };
    assert_eq!(node("controller", "listeners=CONTROLLER://0.0.0.0:9093\n"), []);
    assert_eq!(node("broker,controller", "listeners=A://:1,CONTROLLER://0.0.0.0:2\n"), []);
    assert_eq!(node("broker,controller", "listeners=A://0.0.0.0:1,CONTROLLER://:2\n"), [REFUSED]);
    // What is said in so many words is checked, whoever's listener it is.
    assert_eq!(node("controller", "listeners=CONTROLLER://:2\nadvertised.listeners=CONTROLLER://0.0.0.0:2\n"), [REFUSED]);
}

#[test]
fn kf016_is_about_clusters() {
    let kf016 = |lines: &str| lint("KF016", &format!("broker.id=1\n{lines}"), "3.9");
    let (warning, hint) = ([(Severity::Warning, Impact::Misbehaves)], [(Severity::Hint, Impact::Misbehaves)]);
    for lines in [
        "zookeeper.connect=zk1,zk2\nlisteners=A://0.0.0.0:1\nadvertised.listeners=A://localhost:1\n",
        "zookeeper.connect=zk1,zk2\nlisteners=A://127.0.0.1:1\n",
        "zookeeper.connect=localhost\nlisteners=A://10.0.0.1:1\nadvertised.listeners=A://[::1]:1\n",
        "zookeeper.connect=zk1,zk2\nlisteners=A://0.0.0.0:1\nadvertised.listeners=A://3f2b1c9d8e7a:1\n",
        "zookeeper.connect=zk1,zk2\nadvertised.listeners=LOCAL_A://localhost:1,LOCAL_B://127.0.0.1:2\n",
    ] {
        assert_eq!(kf016(lines), warning, "{lines}");
    }
    let laptop = "zookeeper.connect=localhost\nlisteners=A://:1\nadvertised.listeners=A://localhost:1\n";
    assert_eq!(kf016(laptop), []);
    assert_eq!(kf016("zookeeper.connect={{ zk }}\nadvertised.listeners=A://localhost:1\n"), hint, "nobody can tell");
    // A listener for the host's own use beside a real one.
    let both = "zookeeper.connect=zk1,zk2\nadvertised.listeners=A://kafka1:1,A_HOST://localhost:2\n";
    assert_eq!(kf016(both), hint);
    for lines in [
        "zookeeper.connect=zk1,zk2\nlisteners=A://:1\n",
        "zookeeper.connect=zk1,zk2\nadvertised.listeners=A://kafka1:1\n",
        "zookeeper.connect=zk1,zk2\nadvertised.listeners=A://{{ host }}:1\nlisteners=A://localhost:1\n",
        "process.roles=controller\ncontroller.listener.names=C\nlisteners=C://localhost:1\ncontroller.quorum.voters=1@c1:1\n",
    ] {
        assert_eq!(kf016(lines), [], "{lines}");
    }
}

#[test]
fn kf016_is_an_error_among_several_brokers() {
    let said = |first: &str, second: &str| -> Vec<_> {
        let file = |n: usize, lines: &str| {
            let text = format!("broker.id={n}\nlog.dirs=/data\n{lines}");
            SourceFile::new(format!("kafka/server-{n}.properties"), text.into_bytes())
        };
        let files = [file(1, first), file(2, second)];
        let report = check(files.iter().map(Document::read).collect(), &Settings::default());
        let own = report.diagnostics.iter().filter(|it| it.code == "KF016");
        own.map(|it| (it.path.to_owned(), it.severity, it.related.iter().map(|it| it.path.to_owned()).collect::<Vec<_>>()))
            .collect()
    };
    let connect = "zookeeper.connect=zk1:2181,zk2:2181/kafka\n";
    let own = format!("{connect}advertised.listeners=A://localhost:1\n");
    let real = format!("{connect}advertised.listeners=A://kafka2:1\n");
    let of = |severity| vec![("kafka/server-1.properties".to_owned(), severity, vec!["kafka/server-1.properties".to_owned()])];
    assert_eq!(said(&own, &real), of(Severity::Error));
    // Brokers reach each other by the first listener: the second is a port forwarded for somebody.
    let both = format!("{connect}advertised.listeners=A://kafka1:1,B://localhost:2\n");
    assert_eq!(said(&both, &real), vec![("kafka/server-1.properties".to_owned(), Severity::Hint, vec![])]);
    let between = format!("{both}inter.broker.listener.name=B\n");
    assert_eq!(said(&between, &real), of(Severity::Warning), "brokers are told the useless one");
    // Several brokers on one laptop.
    let laptop = |port: usize| format!("zookeeper.connect=localhost:2181/k\nadvertised.listeners=A://localhost:{port}\n");
    let severities: Vec<_> = said(&laptop(1), &laptop(2)).iter().map(|it| it.1).collect();
    assert_eq!(severities, [Severity::Hint, Severity::Hint]);
}

#[test]
fn kf016_follows_the_profile() {
    let text = "broker.id=1\nzookeeper.connect=localhost\nlisteners=A://localhost:1\n";
    assert_eq!(with_profile("KF016", text, Profile::Dev), []);
    assert_eq!(with_profile("KF016", text, Profile::Production), [Severity::Warning]);
}

#[test]
fn kr005_compares_the_node_with_its_list() {
    let kr005 = |roles: &str, id: &str, voters: &str, releases| {
        let text = format!("process.roles={roles}\nnode.id={id}\ncontroller.quorum.voters={voters}\nlog.dirs=/data\n");
        lint("KR005", &text, releases)
    };
    let voters = "1@c1:9093,2@c2:9093,3@c3:9093";
    for (roles, id) in [("controller", "4"), ("broker,controller", "4"), ("broker", "1")] {
        assert_eq!(kr005(roles, id, voters, "3.0..4.4"), [REFUSED], "{roles} {id}");
        assert_eq!(kr005(roles, id, voters, "2.8"), [], "{roles} {id}");
        assert_eq!(kr005(roles, id, voters, "2.8..3.9"), [(Severity::Warning, Impact::Misbehaves)], "{roles} {id}");
    }
    for (roles, id, voters) in [
        ("controller", "3", voters),
        ("broker", "4", voters),
        ("controller", "4", ""),
        ("controller", "${ID}", voters),
        ("controller", "4", "{{ voters }}"),
        ("controller", "4", "1@c1:9093,c2:9093"),
        ("Controller", "4", voters),
    ] {
        assert_eq!(kr005(roles, id, voters, "3.0..4.4"), [], "{roles} {id} {voters}");
    }
    let synonym = format!("process.roles=controller\nbroker.id=4\ncontroller.quorum.voters={voters}\n");
    assert_eq!(lint("KR005", &synonym, "4.0"), [REFUSED]);
}

#[test]
fn kr009_counts_controllers() {
    let kr009 = |n: usize| {
        let voters: Vec<_> = (1..=n).map(|it| format!("{it}@c{it}:9093")).collect();
        let text = format!("process.roles=controller\nnode.id=1\ncontroller.quorum.voters={}\n", voters.join(","));
        lint("KR009", &text, "3.9")
    };
    let (even, many) = ((Severity::Warning, Impact::Practice), (Severity::Hint, Impact::Practice));
    for (n, expected) in [(2, RISK), (4, even), (6, even), (7, many)] {
        assert_eq!(kr009(n), [expected], "{n}");
    }
    for n in [0, 1, 3, 5] {
        assert_eq!(kr009(n), [], "{n}");
    }
    let of = |lines: &str| lint("KR009", &format!("node.id=1\nlog.dirs=/data\n{lines}"), "3.9");
    assert_eq!(of("process.roles=broker\ncontroller.quorum.voters=1@c1:1,1@c2:1\n"), [], "one id, one controller");
    assert_eq!(of("process.roles=broker\ncontroller.quorum.voters=1@c1:1,c2:1\n"), []);
    assert_eq!(of("zookeeper.connect=zk1,zk2\ncontroller.quorum.voters=1@c1:1,2@c2:1\n"), [], "nobody reads it");
    let migrating =
        "zookeeper.connect=zk1,zk2\nzookeeper.metadata.migration.enable=true\ncontroller.quorum.voters=1@c1:1,2@c2:1\n";
    assert_eq!(of(migrating), [RISK]);
}
