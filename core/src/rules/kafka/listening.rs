//! What a node's listeners, their protocols and its roles come to in one release, and what the release refuses of it.
//!
//! Source: `KafkaConfig.validateValues`, `effectiveListenerSecurityProtocolMap` and `CoreUtils.listenerListToEndPoints`.

mod map;
mod mend;
mod named;
mod placed;
mod started;

use std::borrow::Cow;
use std::net::IpAddr;

use super::run::newest_run;
use crate::catalog::{Product, Releases, Version};
use crate::lint::{Cx, Finding, Rule};
use crate::map::Set;
use crate::model::listener::{Listener, elements, items};
use crate::model::{BrokerConfig, Entry, Properties, Setting, java_number};
use crate::order;
use crate::report::{Impact, Severity};
use crate::rules::kraft::migration::{FLAG, is_in_migration};
use crate::source::Kind;
use crate::syntax::parts;
use crate::text::Span;

/// Releases that begin to judge differently.
const TURNS: [Version; 9] = [
    Version::first_of(3, 0),
    Version::first_of(3, 1),
    Version::first_of(3, 3),
    Version::first_of(3, 4),
    Version::first_of(3, 6),
    Version::first_of(3, 9),
    Version::first_of(4, 0),
    Version::first_of(4, 1),
    Version::first_of(4, 2),
];

const PROTOCOLS: [&str; 4] = ["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"];

/// All of it: a value that a template fills in leaves every question open.
const KEYS: [&str; 10] = [
    "listeners",
    "advertised.listeners",
    "listener.security.protocol.map",
    "controller.listener.names",
    "process.roles",
    "inter.broker.listener.name",
    "security.inter.broker.protocol",
    "zookeeper.metadata.migration.enable",
    "advertised.host.name",
    "advertised.port",
];

/// One thing that a release refuses.
pub(in crate::rules) struct Problem {
    code: &'static str,
    span: Span,
    message: String,
    help: String,
}

/// Says the first problem of a rule, and in which releases there is one.
pub(in crate::rules) fn say(cx: &mut Cx<'_, '_>, file: usize, rule: &'static Rule) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    if properties.malformed.is_some() || properties.is_open() || !BrokerConfig::of(properties).is_whole() {
        return;
    }
    if KEYS.iter().any(|it| properties.get(it).is_some_and(Entry::is_template)) {
        return;
    }
    let target = cx.releases(Product::Kafka, file);
    let judged = target.intersect(Releases::since(Version::first_of(1, 0)));
    // Eight rules ask, and nearly every file has nothing wrong.
    let is_sound =
        || newest_run(judged, &TURNS, |release| Judge::new(properties, release).judged().first().map(|_| ())).is_none();
    if cx.is_sound(file, is_sound) {
        return;
    }
    if let Some((problem, refusing)) = newest_run(judged, &TURNS, |release| Judge::new(properties, release).problem(rule.code)) {
        let finding = Finding::new(rule, file, problem.span, problem.message).help(problem.help);
        let finding = if rule.code == "KF018" && is_silent_on_listeners(properties) {
            // It is refused as it stands, and a start script may give it what it lacks.
            finding.variant(Severity::Warning, Impact::WontStart)
        } else {
            finding
        };
        if rule.code == "KR011" && !BrokerConfig::of(properties).is_kraft() && is_in_migration(cx, file) {
            let help = format!("Write `{FLAG}=true`, as other nodes of these controllers have it.");
            cx.push(finding.help(help).only(Product::Kafka, target.holds(refusing)));
            return;
        }
        let finding = mend::mended(finding, rule.code, file, &cx.document(file).source.bytes, properties);
        cx.push(finding.only(Product::Kafka, target.holds(refusing)));
    }
}

/// Whether a file leaves it to others where the node listens.
fn is_silent_on_listeners(file: &Properties<'_>) -> bool {
    !file.has_any(&["listeners", "advertised.listeners", "advertised.host.name", "advertised.port"])
}

struct Judge<'f, 'a> {
    file: &'f Properties<'a>,
    release: Version,
    /// Of KRaft: broker, controller. Neither, where 4.0 and 4.1 let an empty list of roles pass.
    roles: Option<(bool, bool)>,
    /// As the release compares them.
    controllers: Vec<&'f str>,
    is_controller: Set<&'f str>,
}

impl<'f, 'a> Judge<'f, 'a> {
    fn new(file: &'f Properties<'a>, release: Version) -> Self {
        let config = BrokerConfig::of(file);
        let has_none = file.has("process.roles") && config.roles() == Setting::Absent;
        let idle = has_none && Releases::between(Version::first_of(4, 0), Version::line(4, 1)).contains(release);
        let roles = if idle { Some((false, false)) } else { config.roles().known().map(|it| (it.broker, it.controller)) };
        let names = file.get("controller.listener.names").filter(|_| release >= Version::line(2, 8));
        let text = names.map_or("", |it| it.trimmed());
        let mut controllers: Vec<&str> =
            if release < Version::first_of(4, 1) { parts(text, b',').collect() } else { elements(text).collect() };
        while controllers.last() == Some(&"") {
            controllers.pop();
        }
        let is_controller = controllers.iter().copied().collect();
        Self { file, release, roles, controllers, is_controller }
    }

    fn since(&self, major: u16, minor: u8) -> bool {
        self.release >= Version::first_of(major, minor)
    }

    fn is_controller(&self, name: &str) -> bool {
        self.is_controller.contains(&*upper(name))
    }

    fn problem(&self, code: &str) -> Option<Problem> {
        self.judged().into_iter().find(|it| it.code == code)
    }

    fn judged(&self) -> Vec<Problem> {
        let unreadable_roles = self.file.has("process.roles") && BrokerConfig::of(self.file).roles() == Setting::Refused;
        // From 4.0 on there are no other nodes.
        if unreadable_roles || self.roles.is_none() && self.since(4, 0) {
            return Vec::new();
        }
        self.problems()
    }

    fn problems(&self) -> Vec<Problem> {
        let mut out = Vec::new();
        let listeners = self.read("listeners", &mut out);
        let advertised = self.read("advertised.listeners", &mut out).map(|it| it.or_else(|| self.legacy(&mut out)));
        let map = self.map(&mut out);
        if !out.is_empty() {
            return out;
        }
        let (Some(listeners), Some(map)) = (listeners, map) else { return out };
        let listeners = listeners.unwrap_or_else(|| Listener::parse("PLAINTEXT://:9092").into_iter().collect());
        self.mapped(&listeners, advertised.as_ref().and_then(Option::as_ref), &map, &mut out);
        let advertised = advertised.flatten();
        out.extend(self.named(&listeners, advertised.as_deref().unwrap_or(&listeners), &map));
        if self.roles != Some((false, false)) {
            self.placed(&listeners, advertised.as_deref(), &map, &mut out);
            self.started(&listeners, &map, &mut out);
        }
        out
    }

    /// What 2.8 and earlier advertise where only `advertised.host.name` or `advertised.port` says so.
    fn legacy(&self, out: &mut Vec<Problem>) -> Option<Vec<Listener<'f>>> {
        let (host, port) = (self.file.get("advertised.host.name"), self.file.get("advertised.port"));
        if self.since(3, 0) || self.roles.is_some() || host.is_none() && port.is_none() {
            return None;
        }
        let number = |it: &'f Entry<'a>| java_number(it.trimmed())?.try_into().ok();
        let port = port.or_else(|| self.file.get("port")).map_or(Some(9092), number)?;
        let (host, given) = match host.or_else(|| self.file.get("host.name")) {
            Some(entry) => (entry.trimmed(), Some(entry)),
            None => ("", None),
        };
        let listener = Listener::of("PLAINTEXT", host, port);
        if listener.is_none()
            && let Some(entry) = given
        {
            let message = format!("`{host}` in `{}` is not the name of a host, and the node does not start", entry.key.as_str());
            let help = "Write `advertised.listeners=PLAINTEXT://host:9092` instead.".to_owned();
            out.push(Problem { code: "KF013", span: entry.written(), message, help });
        }
        Some(vec![listener?])
    }

    /// The listeners of a key: nothing where they are refused, none where the key is absent.
    fn read(&self, key: &'static str, out: &mut Vec<Problem>) -> Option<Option<Vec<Listener<'f>>>> {
        let Some(entry) = self.file.get(key) else { return Some(None) };
        let text = entry.trimmed();
        let mut refuse = |part: &str, message: String| {
            let span = if part.is_empty() { entry.written() } else { entry.value.span_of(part) };
            let help = if part.is_empty() && self.goes_on(entry) {
                "End this line, and each line of the list but the last, with `\\`.".to_owned()
            } else if is_parted_by_semicolons(part) {
                COMMAS.to_owned()
            } else {
                "Write `NAME://host:port`, each name and each port once.".to_owned()
            };
            out.push(Problem { code: "KF013", span, message: format!("{message}, and the node does not start"), help });
            None
        };
        let serves = self.roles.is_none_or(|it| it.0) || key == "listeners" && self.since(3, 0);
        if text.is_empty() || elements(text).next().is_none() {
            return if serves || self.since(4, 2) {
                refuse("", format!("`{key}` names no listener"))
            } else {
                Some(Some(Vec::new()))
            };
        }
        if self.since(4, 2) && items(text).any(str::is_empty) {
            return refuse("", format!("`{key}` has an empty element"));
        }
        let mut listeners: Vec<Listener<'f>> = Vec::new();
        let (mut same, mut names) = (Set::new(), Set::new());
        for element in elements(text) {
            if self.since(4, 2) && !same.insert(element) {
                continue;
            }
            let Some(listener) = Listener::parse(element) else {
                return refuse(element, format!("`{element}` in `{key}` is not `NAME://host:port`"));
            };
            if listener.name.is_empty() {
                return refuse(element, format!("`{element}` in `{key}` has no name"));
            }
            if !names.insert(upper(listener.name)) {
                return refuse(element, format!("`{key}` has the name `{}` twice", listener.name));
            }
            listeners.push(listener);
        }
        let distinct = key == "listeners" || !self.since(2, 7);
        if let Some(one) = listeners.get(1..).and_then(|_| self.shares_port(&listeners)).filter(|_| distinct) {
            return refuse(one.element, format!("`{key}` has the port {} twice", one.port));
        }
        Some(Some(listeners))
    }
}

impl<'f> Judge<'f, '_> {
    /// Whether the line below an empty one is the first of its listeners: `NAME` is read as a key, and `//host:port` as its value.
    fn goes_on(&self, entry: &Entry<'_>) -> bool {
        let next = self.file.entries.iter().find(|it| it.span.start >= entry.span.end);
        entry.trimmed().is_empty() && next.is_some_and(|it| it.trimmed().starts_with("//"))
    }

    /// The first listener with a port that one before it has. From 3.6 on one of each address family may share it.
    fn shares_port<'l>(&self, listeners: &'l [Listener<'f>]) -> Option<&'l Listener<'f>> {
        let mut ports: Vec<(i32, usize)> = listeners.iter().enumerate().map(|(at, it)| (it.port, at)).collect();
        order::sort(&mut ports);
        let family = |at: usize| listeners[at].host.split('%').next()?.parse::<IpAddr>().ok().map(|it| it.is_ipv4());
        let is_pair = |run: &[(i32, usize)]| match run {
            [(_, a), (_, b)] => self.since(3, 6) && family(*a).zip(family(*b)).is_some_and(|(a, b)| a != b),
            _ => false,
        };
        let shared = ports.chunk_by(|a, b| a.0 == b.0).filter(|run| run.len() > 1 && run[0].0 != 0 && !is_pair(run));
        shared.map(|run| run[1].1).min().map(|at| &listeners[at])
    }
}

/// The help where something else than a comma parts two listeners.
const COMMAS: &str = "Write a comma between two listeners.";

/// Whether a text is several listeners with a `;` between.
fn is_parted_by_semicolons(text: &str) -> bool {
    text.contains(';') && text.split(';').map(str::trim).filter(|it| !it.is_empty()).all(|it| Listener::parse(it).is_some())
}

/// A name as Kafka compares it: in capitals, those of Latin-1 too, in which the file is read.
pub(in crate::rules) fn upper(name: &str) -> Cow<'_, str> {
    let raised = |it: char| match it {
        'à'..='ö' | 'ø'..='þ' => char::from_u32(it as u32 - 32).unwrap_or(it),
        _ => it.to_ascii_uppercase(),
    };
    let is_plain = name.bytes().all(|it| it.is_ascii() && !it.is_ascii_lowercase());
    if is_plain { Cow::Borrowed(name) } else { Cow::Owned(name.chars().map(raised).collect()) }
}
