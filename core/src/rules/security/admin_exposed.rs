use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::ZooKeeperConfig;
use crate::model::host::is_wildcard;
use crate::model::listener::items;
use crate::report::{Impact, Severity};
use crate::source::Kind;
use crate::text::find;

/// Commands of ZooKeeper that everybody may give.
pub(crate) static RULE: Rule = Rule {
    code: "SE017",
    name: "zookeeper-admin-exposed",
    severity: Severity::Hint,
    production: Some(Severity::Warning),
    off_in_dev: true,
    impact: Impact::Insecure,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

const LIST: &str = "4lw.commands.whitelist";
/// The commands of 3.4 to 3.9; `hash` came with 3.6.
const COMMANDS: [&str; 18] = [
    "conf", "cons", "crst", "dirs", "dump", "envi", "gtmk", "hash", "isro", "mntr", "ruok", "srst", "srvr", "stat", "stmk",
    "wchc", "wchp", "wchs",
];

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::ZooKeeper]) else { return };
    if cx.is_dev(file) {
        return;
    }
    let config = ZooKeeperConfig::of(properties);
    let target = cx.releases(Product::ZooKeeper, file);
    if let Some(entry) = config.get(LIST).filter(|it| !it.is_template()) {
        let words = || items(entry.trimmed()).filter(|it| !it.is_empty());
        let help = format!("Write `{LIST}=srvr,ruok,mntr`.");
        if words().any(|it| it == "*") {
            let message = format!(
                "`{LIST}={}` gives every command to whoever reaches the port, also `wchp` and `wchc`, which can stall a server",
                entry.trimmed()
            );
            cx.push(Finding::new(&RULE, file, entry.written(), message).help(help));
        } else if let Some(word) = words().find(|it| !COMMANDS.contains(it)) {
            let message = format!("ZooKeeper has no command `{word}`, and passes over it in `{LIST}`");
            let finding =
                Finding::new(&RULE, file, entry.value.span_of(word), message).help("Write the commands with commas between.");
            cx.push(finding.variant(Severity::Hint, Impact::Misbehaves));
        }
    }
    // Every server of 3.5 and later has it that does not say otherwise: that is for a cluster that matters.
    let is_bound = config.get("admin.serverAddress").is_some_and(|it| !is_wildcard(it.trimmed()));
    let is_off = config.get("admin.enableServer").is_some_and(|it| it.is_template() || it.trimmed() == "false");
    if !cx.settings().profile.is_production() || is_bound || is_off || config.is_open() || is_told_to_jvm(cx, file) {
        return;
    }
    let place = ["admin.serverAddress", "admin.serverPort", "clientPort", "secureClientPort", "dataDir"];
    let Some(entry) = place.iter().find_map(|it| config.get(it)) else { return };
    let message = "the AdminServer answers on every address of the host, and takes commands from everybody who reaches it";
    let finding = Finding::new(&RULE, file, entry.written(), message);
    let holds = target.holds(Releases::since(Version::first_of(3, 5)));
    cx.push(
        finding.help("Write `admin.serverAddress=127.0.0.1`, or `admin.enableServer=false`.").only(Product::ZooKeeper, holds),
    );
}

/// Whether a unit of the node sets something of the AdminServer.
fn is_told_to_jvm(cx: &Cx<'_, '_>, file: usize) -> bool {
    let nodes = cx.topology.nodes_of(file).iter().map(|it| &cx.topology.nodes[*it]);
    let mut units = nodes.flat_map(|it| &it.units);
    units.any(|it| find(&cx.document(*it).source.bytes, b"zookeeper.admin.").is_some())
}
