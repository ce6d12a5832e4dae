//! What the rules about replicas and directories of a broker say and do not say.

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::Severity;
use kcfglint_core::settings::{Profile, Settings};
use kcfglint_core::source::SourceFile;

const BASE: &str = "broker.id=1\nlisteners=PLAINTEXT://k1.example.com:9092\nlog.dirs=/data1/kafka\n";
const CONNECT: &str = "zookeeper.connect=zk1:2181,zk2:2181,zk3:2181/k\n";

fn said(code: &str, text: &str, settings: &Settings) -> Vec<Severity> {
    let files = [SourceFile::new("kafka1/server.properties", text.as_bytes().to_vec())];
    let report = check(files.iter().map(Document::read).collect(), settings);
    report.diagnostics.into_iter().filter(|it| it.code == code).map(|it| it.severity).collect()
}

fn broker(code: &str, lines: &str) -> Vec<Severity> {
    said(code, &format!("{BASE}{CONNECT}{lines}"), &Settings::default())
}

fn in_production(code: &str, lines: &str) -> Vec<Severity> {
    said(code, &format!("{BASE}{CONNECT}{lines}"), &Settings { profile: Profile::Production, ..Settings::default() })
}

#[test]
fn kf011_the_list_wins() {
    assert_eq!(broker("KF011", "log.dir=/data2/kafka\n"), [Severity::Warning]);
    assert_eq!(broker("KF011", "log.dir=/data1/kafka\n"), [Severity::Hint]);
    assert_eq!(broker("KF011", ""), []);
    assert_eq!(broker("KF011", "log.dir=${DIR}\n"), []);
    let alone = "broker.id=1\nlog.dir=/data1/kafka\nzookeeper.connect=zk1:2181/k\n";
    assert_eq!(said("KF011", alone, &Settings::default()), []);
    assert_eq!(said("KF011", "broker.id=1\nlog.dir=/d\nlog.dirs={{ dirs }}\n", &Settings::default()), []);
}

#[test]
fn kf020_counts_replicas() {
    assert_eq!(broker("KF020", "min.insync.replicas=2\n"), [Severity::Warning]);
    assert_eq!(broker("KF020", "min.insync.replicas=3\ndefault.replication.factor=2\n"), [Severity::Warning]);
    assert_eq!(broker("KF020", "min.insync.replicas=2\nauto.create.topics.enable=false\n"), [Severity::Hint]);
    assert_eq!(broker("KF020", "min.insync.replicas=2\ndefault.replication.factor=2\n"), [Severity::Hint]);
    assert_eq!(in_production("KF020", "min.insync.replicas=2\n"), [Severity::Warning]);
    assert_eq!(in_production("KF020", "min.insync.replicas=2\ndefault.replication.factor=2\n"), [Severity::Warning]);
    for lines in [
        "",
        "min.insync.replicas=1\n",
        "min.insync.replicas=2\ndefault.replication.factor=3\n",
        "default.replication.factor=3\n",
        "min.insync.replicas=${MIN}\n",
        "min.insync.replicas=2\ndefault.replication.factor={{ factor }}\n",
        "min.insync.replicas=2\n{% if more %}\n",
    ] {
        assert_eq!(broker("KF020", lines), [], "{lines}");
    }
    let controller = "process.roles=controller\nnode.id=1\nlog.dirs=/d\nmin.insync.replicas=2\n";
    assert_eq!(said("KF020", controller, &Settings::default()), []);
    let part = "min.insync.replicas=2\nnum.network.threads=3\nnum.io.threads=8\nsocket.request.max.bytes=104857600\n";
    assert_eq!(said("KF020", part, &Settings::default()), []);
}

#[test]
fn kf021_counts_replicas_of_the_internal_topics() {
    let (factor, least) = ("transaction.state.log.replication.factor", "transaction.state.log.min.isr");
    assert_eq!(broker("KF021", &format!("{factor}=1\n")), [Severity::Hint]);
    assert_eq!(broker("KF021", &format!("{factor}=1\n{least}=2\n")), [Severity::Warning]);
    assert_eq!(broker("KF021", &format!("{factor}=2\n{least}=3\n")), [Severity::Warning]);
    assert_eq!(broker("KF021", &format!("{least}=4\n")), [Severity::Warning]);
    for lines in [
        String::new(),
        format!("{factor}=1\n{least}=1\n"),
        format!("{factor}=2\n"),
        format!("{least}=3\n"),
        format!("{factor}=${{F}}\n"),
        format!("{factor}=1\n{least}=${{M}}\n"),
        format!("{factor}=1\n{{% if more %}}\n"),
    ] {
        assert_eq!(broker("KF021", &lines), [], "{lines}");
    }
    let share = "process.roles=broker\nnode.id=1\nlog.dirs=/d\nshare.coordinator.state.topic.min.isr=4\n";
    let for_release = |release: &str| {
        let mut settings = Settings::default();
        settings.target.set(Product::Kafka, release).expect("known");
        said("KF021", share, &settings)
    };
    assert_eq!(for_release("4.2"), [Severity::Warning]);
    assert_eq!(for_release("4.1"), []);
}

#[test]
fn kf022_who_may_lead() {
    let unclean = "unclean.leader.election.enable=true\n";
    assert_eq!(broker("KF022", unclean), [Severity::Warning]);
    for lines in ["", "unclean.leader.election.enable=false\n", "unclean.leader.election.enable=${U}\n"] {
        assert_eq!(broker("KF022", lines), [], "{lines}");
    }
    let kraft = |roles: &str| {
        let text =
            format!("process.roles={roles}\nnode.id=1\nlog.dirs=/d\ncontroller.quorum.voters=1@k1.example.com:9093\n{unclean}");
        said("KF022", &text, &Settings::default())
    };
    assert_eq!(kraft("controller"), [Severity::Warning]);
    assert_eq!(kraft("broker,controller"), [Severity::Warning]);
    assert_eq!(kraft("broker"), []);
    let laptop = format!("broker.id=1\nlog.dirs=/d\nzookeeper.connect=localhost:2181\n{unclean}");
    assert_eq!(said("KF022", &laptop, &Settings::default()), []);
    let mut settings = Settings::default();
    settings.target.set(Product::Kafka, "0.10").expect("known");
    assert_eq!(said("KF022", &format!("{BASE}{CONNECT}"), &settings), [Severity::Hint]);
}
