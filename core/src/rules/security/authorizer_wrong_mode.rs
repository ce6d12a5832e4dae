use crate::catalog::{Holds, Product, Releases, Version, kafka};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::{BrokerConfig, Setting};
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::rules::kafka::run::newest_run;
use crate::source::Kind;

/// An authorizer that the release or the mode does not have.
pub(crate) static RULE: Rule = Rule {
    code: "SE007",
    name: "authorizer-wrong-mode",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

const OF_ZOOKEEPER: &str = "kafka.security.authorizer.AclAuthorizer";
const OF_KRAFT: &str = "org.apache.kafka.metadata.authorizer.StandardAuthorizer";

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let Some(entry) = properties.get("authorizer.class.name").filter(|it| !it.is_template()) else { return };
    let config = BrokerConfig::of(properties);
    let (class, target) = (entry.trimmed(), cx.releases(Product::Kafka, file));
    let (is_kraft, has_connect) = (config.is_kraft(), config.connect().is_some());
    let migrates = properties.boolean("zookeeper.metadata.migration.enable") != Setting::Absent;
    // From 4.0 on there is no other than that of KRaft.
    let (other, why) = match target.from >= Version::first_of(4, 0) || is_kraft {
        true => (OF_KRAFT, "in KRaft"),
        false => (OF_ZOOKEEPER, "with ZooKeeper"),
    };
    let help = format!("Write `authorizer.class.name={other}`.");
    // One that comes with a later release there is nothing to put in place of.
    let help = if class == other {
        "Run a release that has it; without an authorizer everybody may do everything.".to_owned()
    } else {
        help
    };
    let edits = (class != other).then(|| edit::value(file, entry, other));
    let title = format!("Write `{other}`");
    let finding = |message: String| {
        let finding = Finding::new(&RULE, file, entry.written(), message).help(help.clone());
        finding.fix(Safety::Unsafe, title.as_str(), edits.clone())
    };
    let old = Releases::until(Version::line(3, 9));
    // What a release has is no mistake in a file that does not tell its release.
    let is_told = cx.knows_releases(file);
    let lowered = |it: Finding| if is_told { it } else { it.variant(Severity::Hint, Impact::Misbehaves) };
    if class == OF_ZOOKEEPER && is_kraft && !has_connect && !properties.is_open() && config.is_whole() {
        let message = format!("`{class}` keeps its rules in ZooKeeper, and nobody names one; the node does not start");
        cx.push(lowered(finding(message)));
        return;
    }
    if let Some((name, known)) = kafka::class(class).filter(|it| it.0 == class && is_told) {
        let lacks = |release| (!known.contains(release)).then_some(());
        let gone = newest_run(target, &[known.from, known.to.after()], lacks);
        let word = if known.from > target.from { "not yet" } else { "no longer" };
        let message = format!("the authorizer `{name}` is {word} in Kafka, and the node does not start");
        let holds = gone.map_or(Holds::None, |it| target.holds(it.1));
        cx.push(finding(message).only(Product::Kafka, holds));
        if holds == Holds::All {
            return;
        }
    }
    if class == OF_ZOOKEEPER && is_kraft && has_connect && !migrates {
        let message = format!("`{class}` leaves its rules in ZooKeeper, although the node is of KRaft");
        cx.push(finding(message).variant(Severity::Hint, Impact::Misbehaves).only(Product::Kafka, target.holds(old)));
    } else if class == OF_KRAFT && !is_kraft && has_connect && !migrates {
        let message = format!("`{class}` waits for the metadata of KRaft, which a broker {why} never gets");
        let severity = if is_told { Severity::Warning } else { Severity::Hint };
        cx.push(finding(message).variant(severity, Impact::Misbehaves).only(Product::Kafka, target.holds(old)));
    }
}
