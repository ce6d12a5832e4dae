use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::{BrokerConfig, Setting, java_number};
use crate::report::{Impact, Severity};
use crate::source::Kind;

/// An id that a broker of ZooKeeper mode cannot have.
pub(crate) static RULE: Rule = Rule {
    code: "KF002",
    name: "broker-id-invalid",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let config = BrokerConfig::of(properties);
    if config.is_kraft() || config.connect().is_none() {
        return;
    }
    // `node.id` stands in from 3.1 on only.
    let own = properties.get("broker.id");
    let Some(entry) = own.or_else(|| config.id_entry()).or_else(|| properties.get("broker.id.generation.enable")) else { return };
    let id = own.or_else(|| config.id_entry()).map_or(Setting::Absent, |it| it.setting(java_number)).or_default(-1);
    let (Some(id), Some(generates), Some(max)) = (
        id,
        properties.boolean("broker.id.generation.enable").or_default(true),
        properties.number("reserved.broker.max.id").or_default(1000),
    ) else {
        return;
    };
    let fits = if generates { (-1..=max).contains(&id) } else { id >= 0 };
    let migrates = properties.boolean("zookeeper.metadata.migration.enable") == Setting::Is(true);
    let from = if own.is_some() || config.id_entry().is_none() { Version::patch(0, 9, 0) } else { Version::first_of(3, 1) };
    let (refusing, message) = if !fits && generates {
        let message = format!("`broker.id={id}` is not from 0 to {max}, the highest id that `reserved.broker.max.id` leaves");
        (Releases::between(from, Version::line(3, 9)), message)
    } else if !fits {
        let message = "`broker.id.generation.enable=false` needs a `broker.id` of 0 or more".to_owned();
        (Releases::between(from, Version::line(3, 9)), message)
    } else if migrates && id < 0 {
        let message = "a broker that migrates to KRaft needs a `broker.id` of its own".to_owned();
        (Releases::between(Version::first_of(3, 9), Version::line(3, 9)), message)
    } else {
        return;
    };
    let holds = cx.releases(Product::Kafka, file).holds(refusing);
    cx.push(
        Finding::new(&RULE, file, entry.written(), format!("{message}; the broker does not start"))
            .help("Give the broker a number from 0 on, or set `broker.id.generation.enable=false` for one above the limit.")
            .only(Product::Kafka, holds),
    );
}
