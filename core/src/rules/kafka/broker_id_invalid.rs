use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::BrokerConfig;
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
    let (own, node) = (properties.get("broker.id"), properties.get("node.id"));
    let Some(entry) = config.id_entry().or_else(|| properties.get("broker.id.generation.enable")) else { return };
    let (Some(id), Some(generates), Some(max)) = (
        config.id().or_default(-1),
        properties.boolean("broker.id.generation.enable").or_default(true),
        properties.number("reserved.broker.max.id").or_default(1000),
    ) else {
        return;
    };
    let fits = if generates { (-1..=max).contains(&id) } else { id >= 0 };
    if fits {
        return;
    }
    // `node.id` came with 2.8; where both are there and differ, 3.1 and later refuse that.
    let differ = own.zip(node).is_some_and(|(one, other)| one.trimmed() != other.trimmed());
    let from = match node {
        None => Version::patch(0, 9, 0),
        // Up to 3.0 a negative one counts as none.
        Some(_) if id < 0 && own.is_none() && generates => Version::first_of(3, 1),
        Some(_) => Version::line(2, 8),
    };
    let refusing = Releases::between(from, if differ { Version::line(3, 0) } else { Version::line(3, 9) });
    let message = if generates {
        let key = if entry.key.as_str() == "node.id" { "node.id" } else { "broker.id" };
        format!("`{key}={id}` is not from 0 to {max}, the highest id that `reserved.broker.max.id` leaves")
    } else {
        "`broker.id.generation.enable=false` needs a `broker.id` of 0 or more".to_owned()
    };
    let holds = cx.releases(Product::Kafka, file).holds(refusing);
    cx.push(
        Finding::new(&RULE, file, entry.written(), format!("{message}; the broker does not start"))
            .help("Give the broker a number from 0 on, or set `broker.id.generation.enable=false` for one above the limit.")
            .only(Product::Kafka, holds),
    );
}
