use super::members::connected;
use crate::catalog::{Product, Releases, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::{Setting, ZooKeeperConfig};
use crate::report::{Impact, Severity};
use crate::rules::kafka::settled::number;
use crate::source::Kind;

/// A session that ZooKeeper makes shorter or longer than the broker asks for.
pub(crate) static RULE: Rule = Rule {
    code: "CL015",
    name: "session-timeout-out-of-range",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::Cluster,
    fix: Fixable::None,
    checks: &[Check::EachCluster(check)],
};

const KEY: &str = "zookeeper.session.timeout.ms";
/// What a server with the usual tick and Kafka before 2.5 have.
const SHORT: i64 = 6000;

/// The sessions that a server gives, and where that is written.
struct Limits<'r, 'a> {
    file: usize,
    config: ZooKeeperConfig<'r, 'a>,
    tick: i32,
    /// The shortest and the longest, each with the key that sets it, if one does.
    ends: [(i32, Option<&'static str>); 2],
}

fn check(cx: &mut Cx<'_, '_>, cluster: usize) {
    let cluster = &cx.topology.clusters[cluster];
    let servers = cluster.ensemble().map_or(&[][..], |it| &cx.topology.ensembles[it].nodes);
    let limits: Vec<Limits<'_, '_>> = servers.iter().filter_map(|it| limits(cx, cx.topology.nodes[*it].zookeeper?)).collect();
    // One server that differs from the others is what CL005 tells; the brokers are right.
    let is_usual = |it: &&Limits<'_, '_>| 2 * limits.iter().filter(|that| that.ends == it.ends).count() > limits.len();
    let usual = limits.iter().find(is_usual).map(|it| it.ends);
    for broker in connected(cx, &cluster.members) {
        let Some(properties) = cx.document(broker.file).properties(&[Kind::Kafka]) else { continue };
        let target = cx.releases(Product::Kafka, broker.file);
        let Some(timeout) = number(properties, KEY, target.to) else { continue };
        let own = properties.get(KEY);
        let until = target.holds(Releases::until(Version::line(3, 9)));
        let mut judged = limits.iter().filter(|it| usual.is_none_or(|usual| usual == it.ends));
        let outside = judged.find(|it| timeout < i64::from(it.ends[0].0) || timeout > i64::from(it.ends[1].0));
        let (place, by_default) = own.map_or((broker.entry.written(), ", the default,"), |it| (it.written(), ""));
        let Some(server) = outside else {
            if let Some(own) = own.filter(|_| limits.is_empty() && cluster.ensembles.is_empty() && (0..SHORT).contains(&timeout))
            {
                let message = format!(
                    "`{KEY}={timeout}`: a pause of {timeout} ms ends the broker's session, and it leads nothing until it is back"
                );
                let finding =
                    Finding::new(&RULE, broker.file, own.written(), message).help("Write 18000, the default, or leave it out.");
                cx.push(finding.variant(Severity::Hint, Impact::Practice).only(Product::Kafka, until));
            }
            continue;
        };
        let is_short = timeout < i64::from(server.ends[0].0);
        let (end, key) = server.ends[usize::from(!is_short)];
        let ticks = if is_short { 2 } else { 20 };
        let origin = key.map_or_else(|| format!("{ticks} ticks of {} ms", server.tick), |it| format!("`{it}`"));
        let (beyond, word) = if is_short { ("below", "shortest") } else { ("above", "longest") };
        let message = format!(
            "`{KEY}={timeout}`{by_default} is {beyond} the {word} session of `{}`, {end} ms ({origin}); ZooKeeper makes it {end} ms",
            cx.name(server.file)
        );
        let help = format!(
            "Write `{KEY}={end}`, or another {} in zoo.cfg on every server.",
            key.map_or("`tickTime`".to_owned(), |it| format!("`{it}`"))
        );
        let mut finding = Finding::new(&RULE, broker.file, place, message).help(help).only(Product::Kafka, until);
        if let Some(entry) = server.config.get(key.unwrap_or("tickTime")) {
            finding = finding.related(server.file, entry.written(), "the limit comes from here");
        }
        cx.push(finding);
    }
}

/// The limits of a server, where all of them are known and the lower one is below the upper one.
fn limits<'r, 'a>(cx: &Cx<'r, 'a>, file: usize) -> Option<Limits<'r, 'a>> {
    let config = cx.document(file).zookeeper().filter(|it| !it.is_open() && !it.is_fragment())?;
    let read = |key: &str, default: i32| match config.number(key) {
        Setting::Is(number) => i32::try_from(number).ok(),
        Setting::Absent => Some(default),
        Setting::Unknown | Setting::Refused => None,
    };
    let tick = read("tickTime", 3000)?;
    let end = |key: &'static str, ticks: i32| match read(key, -1)? {
        -1 => Some((tick.checked_mul(ticks)?, None)),
        number => Some((number, Some(key))),
    };
    let ends = [end("minSessionTimeout", 2)?, end("maxSessionTimeout", 20)?];
    (0 < ends[0].0 && ends[0].0 <= ends[1].0).then_some(Limits { file, config, tick, ends })
}
