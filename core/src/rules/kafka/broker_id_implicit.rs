use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::{BrokerConfig, Setting};
use crate::report::{Impact, Severity};
use crate::source::Kind;
use crate::text::find;

/// A broker whose id is generated.
pub(crate) static RULE: Rule = Rule {
    code: "KF001",
    name: "broker-id-implicit",
    severity: Severity::Hint,
    production: Some(Severity::Warning),
    off_in_dev: false,
    impact: Impact::Practice,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let config = BrokerConfig::of(properties);
    let Some(connect) = config.connect().filter(|_| !config.is_kraft() && config.is_whole() && !properties.is_open()) else {
        return;
    };
    let entry = match config.id() {
        Setting::Absent => None,
        Setting::Is(-1) => config.id_entry(),
        _ => return,
    };
    // Somebody who writes it down, in whatever sense, knows of it; and where the line was taken out, a script puts it in.
    let is_known = entry.is_none() && properties.has("broker.id.generation.enable");
    let was_there = entry.is_none() && find(&cx.document(file).source.bytes, b"broker.id=").is_some();
    let is_off = properties.boolean("broker.id.generation.enable").or_default(true) != Some(true);
    if is_known || was_there || is_off || is_given(cx, file) {
        return;
    }
    let problem = if entry.is_some() { "`broker.id=-1` asks for a generated id" } else { "`broker.id` is not set" };
    let message = format!(
        "{problem}; ZooKeeper hands one out, and only `meta.properties` knows it: a broker with an empty disk comes back as another one"
    );
    let finding = Finding::new(&RULE, file, entry.unwrap_or(connect).written(), message);
    let holds = cx.releases(Product::Kafka, file).holds(Releases::until(Version::line(3, 9)));
    cx.push(finding.help("Set a fixed id for each host, such as `broker.id=1`.").only(Product::Kafka, holds));
}

/// Whether a unit of the node gives the id on the command line.
fn is_given(cx: &Cx<'_, '_>, file: usize) -> bool {
    let nodes = cx.topology.nodes_of(file).iter().map(|it| &cx.topology.nodes[*it]);
    let mut lines = nodes.flat_map(|it| &it.units).filter_map(|it| cx.document(*it).unit()).flat_map(|it| &it.directives);
    lines.any(|it| it.value.contains("broker.id"))
}
