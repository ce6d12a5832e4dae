//! What is said of more replicas in sync than there are, by release: from 3.7 on the number of replicas is enough.

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::{Impact, Severity};
use kcfglint_core::settings::{Profile, Settings};
use kcfglint_core::source::SourceFile;

const ZOOKEEPER: &str = "broker.id=1\nlog.dirs=/data1/kafka\nzookeeper.connect=zk1:2181,zk2:2181,zk3:2181/k\n";
const BROKER: &str = "process.roles=broker\nnode.id=1\nlog.dirs=/data1/kafka\ncontroller.quorum.voters=9@c9.example.com:9093\n";

fn said(code: &str, text: &str, release: &str, profile: Profile) -> Vec<(Severity, String)> {
    let mut settings = Settings { profile, ..Settings::default() };
    settings.target.set(Product::Kafka, release).expect("a release");
    let files = [SourceFile::new("kafka1/server.properties", text.as_bytes().to_vec())];
    let report = check(files.iter().map(Document::read).collect(), &settings);
    let found: Vec<_> = report.diagnostics.into_iter().filter(|it| it.code == code).collect();
    assert!(found.iter().all(|it| it.impact == Impact::Misbehaves), "{found:?}");
    found.into_iter().map(|it| (it.severity, it.message)).collect()
}

fn own(release: &str, lines: &str) -> Vec<(Severity, String)> {
    said("KF020", &format!("{ZOOKEEPER}{lines}"), release, Profile::Default)
}

const REFUSES: &str =
    "a topic that is created without a factor of its own refuses producers with `acks=all`, with NOT_ENOUGH_REPLICAS";

#[test]
fn a_topic_with_fewer_replicas_refuses_up_to_3_6() {
    let two = "`min.insync.replicas=2` with `default.replication.factor=1`, the default: ";
    let alone = "2 counts as 1, and the leader alone answers `acks=all`";
    for release in ["3.6", "2.8..3.6", "3.6.2"] {
        assert_eq!(own(release, "min.insync.replicas=2\n"), [(Severity::Warning, format!("{two}{REFUSES}"))], "{release}");
    }
    for release in ["3.7", "3.7.0", "3.7..3.9"] {
        let message = format!("{two}in a topic that is created without a factor of its own {alone}");
        assert_eq!(own(release, "min.insync.replicas=2\n"), [(Severity::Warning, message)], "{release}");
    }
    let message = format!("{two}up to Kafka 3.6 {REFUSES}; from 3.7 on {alone}");
    assert_eq!(own("3.6..3.7", "min.insync.replicas=2\n"), [(Severity::Warning, message)]);
}

#[test]
fn what_counts_as_all_replicas_stops_with_one_of_them() {
    let message = "`min.insync.replicas=3` with `default.replication.factor=2`: in a topic that is created without a factor of its \
                   own 3 counts as 2, and when one broker is restarted, producers with `acks=all` cannot write";
    let lines = "min.insync.replicas=3\ndefault.replication.factor=2\n";
    assert_eq!(own("3.9", lines), [(Severity::Warning, message.to_owned())]);
}

#[test]
fn only_a_refusal_in_every_release_is_an_error_in_production() {
    let text = format!("{ZOOKEEPER}min.insync.replicas=2\n");
    for (release, severity) in [("3.6", Severity::Error), ("3.6..3.7", Severity::Warning), ("3.7", Severity::Warning)] {
        let said = said("KF020", &text, release, Profile::Production);
        assert_eq!(said.iter().map(|it| it.0).collect::<Vec<_>>(), [severity], "{release}");
    }
}

#[test]
fn a_factor_that_no_topic_gets_is_not_compared() {
    // Topics that a client creates get the controllers' factor, and the broker creates none.
    let lines = "min.insync.replicas=2\nauto.create.topics.enable=false\n";
    let kraft = |text: &str| said("KF020", text, "3.9", Profile::Default).len();
    assert_eq!(kraft(&format!("{BROKER}{lines}")), 0);
    assert_eq!(kraft(&format!("{BROKER}min.insync.replicas=2\n")), 1);
    assert_eq!(kraft(&format!("{BROKER}{lines}").replace("roles=broker", "roles=broker,controller")), 1);
    assert_eq!(own("3.9", lines).len(), 1);
    assert_eq!(own("3.9", "min.insync.replicas=2\ndefault.replication.factor=0\n"), []);
}

fn of_transactions(release: &str, lines: &str) -> Vec<(Severity, String)> {
    said("KF021", &format!("{ZOOKEEPER}{lines}"), release, Profile::Default)
}

#[test]
fn the_default_is_wrong_up_to_3_6_only() {
    let message =
        "`transaction.state.log.min.isr=2`, the default, can never be met by 1 replica; transactional producers get no answer";
    let lines = "transaction.state.log.replication.factor=1\n";
    assert_eq!(of_transactions("3.6", lines), [(Severity::Warning, message.to_owned())]);
    assert_eq!(of_transactions("3.6..3.9", lines), [(Severity::Hint, format!("{message} (Kafka 3.6)"))]);
    assert_eq!(of_transactions("3.7", lines), []);
    assert_eq!(of_transactions("3.7..3.9", lines), []);
}

#[test]
fn a_number_that_is_written_is_told_in_every_release() {
    let lines = "transaction.state.log.replication.factor=1\ntransaction.state.log.min.isr=2\n";
    let never = "`transaction.state.log.min.isr=2` can never be met by 1 replica";
    let (none, alone) = ("transactional producers get no answer", "2 counts as 1, and the leader alone answers `acks=all`");
    for (release, end) in [
        ("3.6", format!("; {none}")),
        ("3.7", format!(": {alone}")),
        ("3.6..3.7", format!(": up to Kafka 3.6 {none}; from 3.7 on {alone}")),
    ] {
        assert_eq!(of_transactions(release, lines), [(Severity::Warning, format!("{never}{end}"))], "{release}");
    }
    let message = "`transaction.state.log.min.isr=4` can never be met by 3 replicas: 4 counts as 3, and when one broker is restarted, \
                   transactional producers get no answer";
    assert_eq!(of_transactions("3.9", "transaction.state.log.min.isr=4\n"), [(Severity::Warning, message.to_owned())]);
}

#[test]
fn share_groups_came_after_it() {
    let (factor, least) = ("share.coordinator.state.topic.replication.factor", "share.coordinator.state.topic.min.isr");
    let share = |release: &str, lines: &str| said("KF021", &format!("{BROKER}{lines}"), release, Profile::Default);
    assert_eq!(share("4.2", &format!("{factor}=1\n")), []);
    let lines = format!("{factor}=1\n{least}=2\n");
    let message = format!("`{least}=2` can never be met by 1 replica: 2 counts as 1, and the leader alone answers `acks=all`");
    assert_eq!(share("4.2", &lines), [(Severity::Warning, message)]);
    assert_eq!(share("4.1", &lines), []);
}
