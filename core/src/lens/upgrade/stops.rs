//! What stops the start at the goal: the promises of the rules, told of the same files with the goal as their release.

use super::goal::V4;
use super::migration::AUTHORIZER;
use super::{Cx, FLAG, Read, Stop};
use crate::catalog::kafka::Mode;
use crate::catalog::{Product, Releases, Version};
use crate::document::Document;
use crate::lint::check_sorted;
use crate::map::{Map, Set};
use crate::model::{BrokerConfig, Setting};
use crate::order;
use crate::report::{Diagnostic, Impact, Range, Report, Severity};
use crate::settings::{Selectors, Settings, Wanted};
use crate::source::Kind;
use crate::text::LineIndex;

/// The rule about scripts, Java and logs of units.
const RUNTIME: &str = "UP010";

/// The stops of each file, and what else units say. What a comment in a file hides stays hidden; rules that the settings switch off speak all the same.
pub(super) fn stops(cx: &Cx<'_, '_>, read: Read<'_, '_>, settings: &Settings) -> (Vec<Vec<Stop>>, Vec<Note>) {
    let at: Map<&str, usize> = cx.documents.iter().enumerate().map(|(at, it)| (it.source.path.as_str(), at)).collect();
    let base = Settings { rules: Vec::new(), per_file_ignores: Vec::new(), ..settings.clone() };
    let with = |product: Product, release: Version, settings: &mut Settings| {
        let wanted = Some(Wanted { releases: Releases::between(release, release), text: release.to_string() });
        let target = &mut settings.target;
        *if product == Product::Kafka { &mut target.kafka } else { &mut target.zookeeper } = wanted;
    };
    let lint = |settings: &Settings| check_sorted(cx.documents, cx.topology, read.folders, read.threads, settings);
    let promised = |report: &Report<'_>, is_told: &dyn Fn(usize) -> bool| -> Vec<(usize, Found)> {
        let promises = report.diagnostics.iter().filter(|it| it.impact == Impact::WontStart);
        let all = promises.filter_map(|it| Some((*at.get(it.path)?, it))).filter(|it| is_told(it.0));
        let all = all.map(|(file, it)| {
            let (message, help) = (it.message.clone(), it.help.clone());
            (file, Found { code: it.code, message, help, range: it.range })
        });
        all.collect()
    };
    let mut then = base.clone();
    for product in [Product::Kafka, Product::ZooKeeper] {
        if let Some(release) = cx.goal.release(product) {
            with(product, release, &mut then);
        }
    }
    let report = lint(&then);
    let at_goal = promised(&report, &|file| concerns(cx, file));
    let of_runtime = report.diagnostics.iter().filter(|it| it.code == RUNTIME && it.severity == Severity::Warning);
    let note = |it: &Diagnostic<'_>| {
        let text = format!("{}. {}", it.message, it.help.as_deref().unwrap_or_default());
        Some(Note { file: *at.get(it.path)?, text })
    };
    let notes = of_runtime.filter_map(note).collect();
    // Who comes from ZooKeeper passes through a release that can migrate.
    let bridge = cx.goal.bridge();
    let passes = |file: usize| {
        cx.ways[file].as_ref().is_some_and(|it| it.kraft && !it.done && it.mode != Some(Mode::KRaft) && it.to >= V4)
    };
    let mut on_the_way = Vec::new();
    if (0..cx.documents.len()).any(passes) {
        let mut then = base.clone();
        with(Product::Kafka, bridge, &mut then);
        on_the_way = promised(&lint(&then), &passes);
    }
    let place = |file: usize, it: &Found| (it.code, file, it.range.start.offset);
    let mut today = Set::new();
    if !at_goal.is_empty() || !on_the_way.is_empty() {
        let mut now = base;
        // Of today only the same rules matter.
        let select = at_goal.iter().chain(&on_the_way).map(|it| it.1.code.to_owned()).collect();
        now.rules.push(Selectors { select, ..Selectors::default() });
        today.extend(promised(&lint(&now), &|_| true).iter().map(|(file, it)| place(*file, it)));
    }
    let mut stops: Vec<Vec<Stop>> = cx.documents.iter().map(|_| Vec::new()).collect();
    let known: Set<_> = at_goal.iter().map(|(file, it)| place(*file, it)).collect();
    let later = on_the_way.into_iter().filter(|(file, it)| !known.contains(&place(*file, it)));
    let all = at_goal.into_iter().map(|it| (it, None)).chain(later.map(|it| (it, Some(format!("Kafka {bridge}")))));
    for ((file, it), with) in all {
        let today = today.contains(&place(file, &it));
        stops[file].push(Stop { code: it.code, message: it.message, help: it.help, range: it.range, today, with });
    }
    for (file, stops) in stops.iter_mut().enumerate() {
        stops.extend(cannot_migrate(cx, file, bridge));
        order::sort_by_key(stops, |it| it.range.start.offset);
    }
    (stops, notes)
}

/// What a unit starts that the goal does not have, or starts otherwise.
pub(super) struct Note {
    pub(super) file: usize,
    pub(super) text: String,
}

struct Found {
    code: &'static str,
    message: String,
    help: Option<String>,
    range: Range,
}

/// What the release of the migration refuses from phase 2 on; where the switch is on already, the rule says so itself.
fn cannot_migrate(cx: &Cx<'_, '_>, file: usize, bridge: Version) -> Option<Stop> {
    let is_old = cx.ways[file].as_ref().is_some_and(|it| it.kraft && !it.done && it.mode == Some(Mode::ZooKeeper));
    let document = &cx.documents[file];
    let read = document.properties(&[Kind::Kafka]).filter(|_| is_old)?;
    let config = BrokerConfig::of(read);
    if read.boolean(FLAG) == Setting::Is(true) || config.connect().is_none() {
        return None;
    }
    let authorizer = read.get(AUTHORIZER).filter(|it| !it.is_template() && !it.trimmed().is_empty());
    let dirs = config.log_dirs().filter(|it| !it.entry.is_template() && it.elements().nth(1).is_some());
    let (entry, message) = match (authorizer, dirs) {
        (Some(entry), _) if bridge < Version::first_of(3, 5) => (entry, "3.4 cannot migrate a cluster with an authorizer"),
        (_, Some(list)) if bridge < Version::first_of(3, 7) => {
            (list.entry, "a broker with several log directories migrates from 3.7 on")
        }
        _ => return None,
    };
    let range = LineIndex::new(&document.source.bytes).cursor().range(entry.written());
    let message = format!("{message}, and does not start with the migration switched on");
    let help = Some("Migrate with 3.9, the last release that can.".to_owned());
    Some(Stop { code: "UP007", message, help, range, today: false, with: None })
}

/// Whether a file is of a product of the goal and not newer than it, or one that such a product is started with.
fn concerns(cx: &Cx<'_, '_>, file: usize) -> bool {
    let document: &Document<'_> = &cx.documents[file];
    if matches!(document.product(), Some(Product::Kafka | Product::ZooKeeper)) {
        return cx.ways[file].is_some();
    }
    let is_started = |it: usize| cx.ways[it].is_some() && matches!(cx.documents[it].kind, Some(Kind::Kafka | Kind::ZooKeeper));
    let nodes = cx.topology.nodes_of(file);
    nodes.iter().any(|it| cx.topology.nodes[*it].files().any(is_started))
}
