//! What the rules about several brokers of one cluster say and do not say.

use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::{Impact, Severity};
use kcfglint_core::settings::{DeclaredCluster, Profile, Settings};
use kcfglint_core::source::SourceFile;

type Said = Vec<(String, Severity)>;

fn lint(code: &str, files: &[(&str, &str)], settings: &Settings) -> Said {
    let files: Vec<SourceFile> = files.iter().map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec())).collect();
    let report = check(files.iter().map(Document::read).collect(), settings);
    let own = report.diagnostics.iter().filter(|it| it.code == code);
    own.map(|it| (it.path.to_owned(), it.severity)).collect()
}

fn severities(said: &Said) -> Vec<Severity> {
    said.iter().map(|it| it.1).collect()
}

fn in_profile(profile: Profile) -> Settings {
    Settings { profile, ..Settings::default() }
}

/// A broker in ZooKeeper mode with these lines.
fn broker(n: usize, lines: &str) -> String {
    format!(
        "broker.id={n}\nlisteners=PLAINTEXT://:9092\nadvertised.listeners=PLAINTEXT://kafka{n}:9092\nlog.dirs=/var/lib/kafka\n\
         zookeeper.connect=zk1:2181,zk2:2181,zk3:2181/kafka\n{lines}"
    )
}

/// What a rule says of brokers 1, 2, … with these lines.
fn cluster(code: &str, lines: &[&str], settings: &Settings) -> Said {
    let texts: Vec<String> = lines.iter().zip(1..).map(|(lines, n)| broker(n, lines)).collect();
    let paths: Vec<String> = (1..=lines.len()).map(|n| format!("kafka{n}/server.properties")).collect();
    let files: Vec<(&str, &str)> = paths.iter().zip(&texts).map(|(path, text)| (path.as_str(), text.as_str())).collect();
    lint(code, &files, settings)
}

fn complete(n: usize) -> Settings {
    let members = (1..=n).map(|n| format!("kafka{n}/server.properties")).collect();
    let cluster = DeclaredCluster { name: "k".to_owned(), members, complete: true, ..DeclaredCluster::default() };
    Settings { clusters: vec![cluster], ..Settings::default() }
}

const LAPTOP: &str = "process.roles=broker,controller\nnode.id=1\nlisteners=PLAINTEXT://localhost:9092,CONTROLLER://localhost:9093\n\
                      controller.listener.names=CONTROLLER\ncontroller.quorum.voters=1@localhost:9093\nlog.dirs=/var/lib/kafka\n";
const ONES: &str =
    "offsets.topic.replication.factor=1\ntransaction.state.log.replication.factor=1\ntransaction.state.log.min.isr=1\n";

fn laptop(path: &str, lines: &str) -> Said {
    lint("CL018", &[(path, &format!("{LAPTOP}{lines}"))], &Settings::default())
}

#[test]
fn cl018_speaks_of_one_broker_on_a_laptop() {
    let warning = [Severity::Warning];
    assert_eq!(severities(&laptop("server.properties", "")), warning);
    assert_eq!(severities(&laptop("server.properties", "offsets.topic.replication.factor=3\n")), warning);
    assert_eq!(severities(&laptop("server.properties", &format!("{ONES}default.replication.factor=2\n"))), warning);
    let share = "share.coordinator.state.topic.replication.factor=3\n";
    assert_eq!(severities(&laptop("server.properties", &format!("{ONES}{share}"))), warning);
}

#[test]
fn cl018_is_silent_where_more_brokers_may_be() {
    assert_eq!(laptop("server.properties", ONES), []);
    assert_eq!(laptop("server-1.properties", ""), []);
    assert_eq!(laptop("kafka2/server.properties", ""), []);
    assert_eq!(
        laptop("server.properties", "offsets.topic.replication.factor=${R}\ntransaction.state.log.replication.factor=${R}\n"),
        []
    );
    assert_eq!(laptop("server.properties", "{% for line in more %}\n"), []);
    let two = [("conf/server.properties", LAPTOP), ("conf/other.properties", LAPTOP)];
    assert_eq!(lint("CL018", &two, &Settings::default()), []);
    assert_eq!(lint("CL018", &[("server.properties", LAPTOP)], &in_profile(Profile::Dev)), []);
    // Before 0.11 nobody needed the number.
    let old = "broker.id=0\nlog.dirs=/var/lib/kafka\nzookeeper.connect=localhost:2181\n";
    assert_eq!(lint("CL018", &[("server.properties", old)], &Settings::default()), []);
    assert_eq!(cluster("CL018", &["", ""], &Settings::default()), []);
    assert_eq!(cluster("CL018", &["", "", ""], &complete(3)), []);
}

#[test]
fn cl018_counts_a_complete_cluster() {
    let said = cluster("CL018", &["", ""], &complete(2));
    assert_eq!(severities(&said), [Severity::Warning, Severity::Warning]);
    let said = cluster("CL018", &["default.replication.factor=3\n", "offsets.topic.replication.factor=3\n"], &complete(2));
    assert_eq!(severities(&said), [Severity::Error, Severity::Error]);
    let controller =
        "process.roles=controller\nnode.id=9\nlog.dirs=/d\ncontroller.listener.names=C\ncontroller.quorum.voters=9@c:1\n";
    // A broker that creates no topic gives none its factor.
    let broker =
        format!("{}default.replication.factor=2\n{ONES}", controller.replace("=controller\nnode.id=9", "=broker\nnode.id=1"));
    let mut of_one = complete(0);
    of_one.clusters[0].members = vec!["b/server.properties".to_owned()];
    let lint_one = |lines: &str| lint("CL018", &[("b/server.properties", &format!("{broker}{lines}"))], &of_one);
    assert_eq!(severities(&lint_one("")), [Severity::Error]);
    assert_eq!(lint_one("auto.create.topics.enable=false\n"), []);
    let mut settings = complete(0);
    settings.clusters[0].members = vec!["c/server.properties".to_owned()];
    assert_eq!(lint("CL018", &[("c/server.properties", controller)], &settings), []);
}

#[test]
fn cl019_speaks_of_one_replica_among_several_brokers() {
    let (none, three) = (Settings::default(), "default.replication.factor=3\n");
    let one = format!("{three}offsets.topic.replication.factor=1\n");
    assert_eq!(severities(&cluster("CL019", &[&one, &one, &one], &none)), [Severity::Warning; 3]);
    assert_eq!(severities(&cluster("CL019", &[&one, three, three], &none)), [Severity::Warning]);
    assert_eq!(severities(&cluster("CL019", &[&one, &one], &none)), [Severity::Hint; 2]);
    assert_eq!(severities(&cluster("CL019", &["", "", ""], &none)), [Severity::Hint; 3]);
    let production = in_profile(Profile::Production);
    assert_eq!(severities(&cluster("CL019", &[&one, &one, &one], &production)), [Severity::Error; 3]);
    assert_eq!(severities(&cluster("CL019", &["", "", ""], &production)), [Severity::Warning; 3]);
}

#[test]
fn cl019_is_silent_where_replicas_are_or_nobody_can_tell() {
    let (none, three) = (Settings::default(), "default.replication.factor=3\n");
    let all = format!("{three}offsets.topic.replication.factor=3\ntransaction.state.log.replication.factor=2\n");
    assert_eq!(cluster("CL019", &[&all, &all, &all], &none), []);
    assert_eq!(cluster("CL019", &[ONES], &none), []);
    assert_eq!(cluster("CL019", &["auto.create.topics.enable=false\n"; 3], &none), []);
    let dedicated = |roles: &str| {
        let of = |id: usize| {
            let text = format!("process.roles={roles}\nnode.id={id}\nlog.dirs=/d\ncontroller.quorum.voters=9@c9:1\n");
            format!("{text}default.replication.factor=1\nauto.create.topics.enable=false\n")
        };
        let texts = [of(1), of(2), of(3)];
        lint("CL019", &[("b1/b.properties", &texts[0]), ("b2/b.properties", &texts[1]), ("b3/b.properties", &texts[2])], &none)
    };
    assert_eq!(dedicated("broker"), []);
    assert_eq!(severities(&dedicated("broker,controller")), [Severity::Warning; 3]);
    let hidden = format!("{three}offsets.topic.replication.factor=${{R}}\n");
    assert_eq!(cluster("CL019", &[&hidden, &hidden, &hidden], &none), []);
    assert_eq!(cluster("CL019", &[ONES, ONES, ONES], &in_profile(Profile::Dev)), []);
    // Variants of one node, as the distribution has them.
    let stock = [("config/kraft/broker.properties", ONES), ("config/kraft/server.properties", ONES)];
    let texts: Vec<String> = stock.iter().map(|it| format!("{LAPTOP}{}", it.1)).collect();
    let files: Vec<(&str, &str)> = stock.iter().zip(&texts).map(|(it, text)| (it.0, text.as_str())).collect();
    assert_eq!(lint("CL019", &files, &none), []);
}

fn zoo(lines: &str) -> String {
    format!(
        "initLimit=10\nsyncLimit=5\ndataDir=/var/lib/zookeeper\nclientPort=2181\n\
         server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n{lines}"
    )
}

fn session(zoo_lines: &str, lines: &str) -> Vec<Severity> {
    let (zoo, broker) = (zoo(zoo_lines), broker(1, lines));
    severities(&lint("CL015", &[("zk1/zoo.cfg", &zoo), ("kafka1/server.properties", &broker)], &Settings::default()))
}

#[test]
fn cl015_speaks_of_a_session_out_of_range() {
    let timeout = |ms: u32| format!("zookeeper.session.timeout.ms={ms}\n");
    assert_eq!(session("tickTime=500\n", &timeout(18000)), [Severity::Warning]);
    assert_eq!(session("tickTime=500\n", ""), [Severity::Warning]);
    assert_eq!(session("tickTime=2000\n", &timeout(3999)), [Severity::Warning]);
    assert_eq!(session("tickTime=2000\nmaxSessionTimeout=12000\n", &timeout(18000)), [Severity::Warning]);
    assert_eq!(session("tickTime=2000\nminSessionTimeout=20000\n", &timeout(18000)), [Severity::Warning]);
    let alone = broker(1, &timeout(5999));
    assert_eq!(severities(&lint("CL015", &[("kafka1/server.properties", &alone)], &Settings::default())), [Severity::Hint]);
}

#[test]
fn cl015_is_silent_inside_of_it() {
    let timeout = |ms: u32| format!("zookeeper.session.timeout.ms={ms}\n");
    for ms in [4000, 18000, 40000] {
        assert_eq!(session("tickTime=2000\n", &timeout(ms)), [], "{ms}");
    }
    assert_eq!(session("", &timeout(60000)), []);
    assert_eq!(session("tickTime=2000\n", ""), []);
    assert_eq!(session("tickTime=500\nmaxSessionTimeout=20000\n", ""), []);
    assert_eq!(session("tickTime=500\nmaxSessionTimeout=-1\n", &timeout(10000)), []);
    assert_eq!(session("tickTime=${TICK}\n", &timeout(90000)), []);
    assert_eq!(session("tickTime=500\n", "zookeeper.session.timeout.ms={{ t }}\n"), []);
    let alone = broker(1, &timeout(6000));
    assert_eq!(lint("CL015", &[("kafka1/server.properties", &alone)], &Settings::default()), []);
}

fn environments(one: &str, other: &str, folders: [&str; 2], settings: &Settings) -> Said {
    let text = |n: usize, connect: &str| {
        format!("broker.id={n}\nlisteners=PLAINTEXT://k{n}.acme.net:9092\nlog.dirs=/d\nzookeeper.connect={connect}\n")
    };
    let texts = [text(1, one), text(11, other)];
    let paths = folders.map(|it| format!("{it}/kafka1/server.properties"));
    lint("CL014", &[(&paths[0], &texts[0]), (&paths[1], &texts[1])], settings)
}

#[test]
fn cl014_speaks_of_two_clusters_in_one_place() {
    let full = "zk1.acme.net:2181,zk2.acme.net:2181";
    let none = Settings::default();
    assert_eq!(environments(full, full, ["dev", "prod"], &none), [("prod/kafka1/server.properties".to_owned(), Severity::Error)]);
    let path = format!("{full}/kafka");
    assert_eq!(severities(&environments(&path, &path, ["dev", "prod"], &none)), [Severity::Error]);
    let declared = |it: &str| DeclaredCluster {
        name: it.to_owned(),
        members: vec![format!("{it}/kafka1/server.properties")],
        ..DeclaredCluster::default()
    };
    let settings = Settings { clusters: vec![declared("a"), declared("b")], ..Settings::default() };
    assert_eq!(severities(&environments("zk1:2181,zk2:2181", "zk2:2181", ["a", "b"], &settings)), [Severity::Error]);
    assert_eq!(environments("zk1:2181/a", "zk1:2181/b", ["a", "b"], &settings), []);
    assert_eq!(environments("zk1:2181/a", "zk9:2181/a", ["a", "b"], &settings), []);
}

#[test]
fn cl014_is_silent_where_the_servers_may_be_others() {
    let none = Settings::default();
    for connect in ["zk1:2181,zk2:2181/kafka", "10.0.0.1:2181", "localhost:2181", "zk1.example.com:2181", "${ZK}:2181"] {
        assert_eq!(environments(connect, connect, ["dev", "prod"], &none), [], "{connect}");
    }
    let full = "zk1.acme.net:2181";
    assert_eq!(environments(&format!("{full}/dev"), &format!("{full}/prod"), ["dev", "prod"], &none), []);
    // Nothing says that these are two clusters.
    assert_eq!(environments(full, full, ["east", "west"], &none), []);
    assert_eq!(environments(full, full, ["dev", "other"], &none), []);
}

fn advertised(one: &str, other: &str) -> Vec<Severity> {
    let text = |n: usize, told: &str| {
        format!("broker.id={n}\nlisteners=PLAINTEXT://:9092\nlog.dirs=/d\nzookeeper.connect=zk1:2181,zk2:2181/k\n{told}")
    };
    let texts = [text(1, one), text(2, other)];
    let files = [("kafka1/server.properties", texts[0].as_str()), ("kafka2/server.properties", texts[1].as_str())];
    severities(&lint("CL017", &files, &Settings::default()))
}

#[test]
fn cl017_speaks_of_one_address_for_two() {
    let told = |it: &str| format!("advertised.listeners={it}\n");
    let one = told("PLAINTEXT://kafka1:9092");
    assert_eq!(advertised(&one, &one), [Severity::Error]);
    assert_eq!(advertised(&one, &told("SSL://KAFKA1.:9092")), [Severity::Error]);
    let two = told("A://kafka2:9093,B://kafka1:9092");
    assert_eq!(advertised(&one, &two), [Severity::Error]);
    let kraft = |n: usize| {
        format!(
            "process.roles=broker\nnode.id={n}\nlisteners=PLAINTEXT://k:9092\nlog.dirs=/d\n\
             controller.listener.names=C\ncontroller.quorum.voters=9@c9:9093\n"
        )
    };
    let (a, b) = (kraft(1), kraft(2));
    let said = lint("CL017", &[("kafka1/server.properties", &a), ("kafka2/server.properties", &b)], &Settings::default());
    assert_eq!(severities(&said), [Severity::Error]);
}

#[test]
fn cl017_is_silent_where_addresses_differ_or_are_unknown() {
    let told = |it: &str| format!("advertised.listeners={it}\n");
    let one = told("PLAINTEXT://kafka1:9092");
    for other in [
        told("PLAINTEXT://kafka2:9092"),
        told("PLAINTEXT://kafka1:9093"),
        told("PLAINTEXT://kafka1.example.com:9092"),
        told("PLAINTEXT://${HOST}:9092"),
        String::new(),
    ] {
        assert_eq!(advertised(&one, &other), [], "{other}");
    }
    assert_eq!(advertised(&told("PLAINTEXT://:9092"), &told("PLAINTEXT://:9092")), []);
    // One id twice has a rule of its own.
    assert_eq!(advertised(&one, &format!("broker.id=1\n{one}")), []);
    assert_eq!(advertised(&one, &format!("broker.id=-1\n{one}")), []);
}

fn drift(one: &str, other: &str) -> Vec<Severity> {
    severities(&cluster("CL020", &[one, other], &Settings::default()))
}

/// A listener between brokers, and what it speaks.
fn internal(protocol: &str) -> String {
    format!("inter.broker.listener.name=INTERNAL\nlistener.security.protocol.map=INTERNAL:{protocol}\n")
}

#[test]
fn cl020_speaks_of_settings_that_differ() {
    for (one, other) in [
        ("min.insync.replicas=2\n", ""),
        ("min.insync.replicas=2\n", "min.insync.replicas=1\n"),
        ("log.retention.hours=24\n", ""),
        ("log.retention.hours=24\n", "log.retention.ms=1000\n"),
        ("auto.create.topics.enable=false\n", ""),
        ("security.inter.broker.protocol=SSL\n", ""),
        ("super.users=User:a;User:b\n", "super.users=User:a\n"),
        ("broker.rack=a\n", ""),
        (&internal("PLAINTEXT"), &internal("SSL")),
        ("security.inter.broker.protocol=SSL\n", "inter.broker.listener.name=SSL\nlistener.security.protocol.map=SSL:SASL_SSL\n"),
        ("authorizer.class.name=kafka.security.authorizer.AclAuthorizer\n", ""),
    ] {
        assert_eq!(drift(one, other), [Severity::Warning], "{one} {other}");
    }
    let said = cluster("CL020", &["", "min.insync.replicas=2\n", ""], &Settings::default());
    assert_eq!(said, [("kafka2/server.properties".to_owned(), Severity::Warning)]);
}

#[test]
fn cl020_is_silent_where_they_are_the_same_or_a_node_s_own() {
    for (one, other) in [
        ("", ""),
        ("min.insync.replicas=1\n", ""),
        ("log.retention.hours=168\n", ""),
        ("log.retention.hours=1\n", "log.retention.ms=3600000\n"),
        ("log.retention.hours=-1\n", "log.retention.ms=-1\n"),
        ("super.users=User:a;User:b\n", "super.users=User:b;User:a\n"),
        ("sasl.enabled.mechanisms=PLAIN, GSSAPI\n", "sasl.enabled.mechanisms=GSSAPI,PLAIN\n"),
        ("security.inter.broker.protocol=PLAINTEXT\n", "inter.broker.listener.name=PLAINTEXT\n"),
        ("unclean.leader.election.enable=False\n", ""),
        ("broker.rack=a\n", "broker.rack=b\n"),
        ("min.insync.replicas=2\n", "min.insync.replicas=${MIN}\n"),
        ("min.insync.replicas=2\n", "{% for line in more %}\n"),
        ("num.io.threads=8\n", "num.io.threads=16\n"),
        (&internal("SSL"), &internal("ssl")),
        (&internal("SSL"), &internal("${PROTOCOL}")),
        ("security.inter.broker.protocol=SSL\n", "inter.broker.listener.name=SSL\n"),
        // The other listeners are for clients, and a map may name more than there is.
        (&internal("SSL"), &internal("SSL,CLIENT:SASL_SSL")),
    ] {
        assert_eq!(drift(one, other), [], "{one} {other}");
    }
    let both = ["min.insync.replicas=2\n", ""];
    assert_eq!(cluster("CL020", &both, &in_profile(Profile::Dev)), []);
}

/// Nothing of this is a promise: each broker alone starts.
#[test]
fn none_of_them_promises_anything() {
    let texts = [broker(1, "advertised.listeners=A://k:1\n"), broker(2, "advertised.listeners=A://k:1\nmin.insync.replicas=2\n")];
    let files: Vec<SourceFile> = texts
        .iter()
        .zip(1..)
        .map(|(it, n)| SourceFile::new(format!("kafka{n}/server.properties"), it.as_bytes().to_vec()))
        .collect();
    let report = check(files.iter().map(Document::read).collect(), &Settings::default());
    let own: Vec<_> = report.diagnostics.iter().filter(|it| it.code.starts_with("CL")).collect();
    assert!(own.len() > 2 && own.iter().all(|it| it.impact != Impact::WontStart), "{own:?}");
}
