//! What a node's listeners, their protocols and its roles come to in one release, and what the release refuses of it.
//!
//! Source: `KafkaConfig.validateValues`, `effectiveListenerSecurityProtocolMap` and `CoreUtils.listenerListToEndPoints`.

mod named;

use std::borrow::Cow;
use std::net::IpAddr;

use crate::catalog::{Product, Releases, Version};
use crate::lint::{Cx, Finding, Rule};
use crate::model::listener::{Listener, elements};
use crate::model::{BrokerConfig, Entry, Properties, Setting};
use crate::source::Kind;
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
const KEYS: [&str; 8] = [
    "listeners",
    "advertised.listeners",
    "listener.security.protocol.map",
    "controller.listener.names",
    "process.roles",
    "inter.broker.listener.name",
    "security.inter.broker.protocol",
    "zookeeper.metadata.migration.enable",
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
    let is_sound = || newest_run(judged, |release| Judge::new(properties, release).judged().first().map(|_| ())).is_none();
    if cx.is_sound(file, is_sound) {
        return;
    }
    if let Some((problem, refusing)) = newest_run(judged, |release| Judge::new(properties, release).problem(rule.code)) {
        let finding = Finding::new(rule, file, problem.span, problem.message).help(problem.help);
        cx.push(finding.only(Product::Kafka, target.holds(refusing)));
    }
}

/// What the newest releases that refuse something say, and which they are.
fn newest_run<T>(target: Releases, judge: impl Fn(Version) -> Option<T>) -> Option<(T, Releases)> {
    let mut found: Option<(T, Releases)> = None;
    let mut to = target.to;
    let turns = TURNS.iter().rev().copied().filter(|it| target.from < *it && *it <= target.to);
    for from in turns.chain([target.from]).filter(|_| !target.is_empty()) {
        match (judge(from), &mut found) {
            (Some(problem), None) => found = Some((problem, Releases::between(from, to))),
            (Some(_), Some((_, releases))) => releases.from = from,
            (None, Some(_)) => break,
            (None, None) => {}
        }
        to = from.before();
    }
    found
}

struct Judge<'f, 'a> {
    file: &'f Properties<'a>,
    release: Version,
    /// Of KRaft: broker, controller.
    roles: Option<(bool, bool)>,
    /// As the release compares them.
    controllers: Vec<&'f str>,
}

impl<'f, 'a> Judge<'f, 'a> {
    fn new(file: &'f Properties<'a>, release: Version) -> Self {
        let config = BrokerConfig::of(file);
        let roles = config.roles().known().map(|it| (it.broker, it.controller));
        let text = file.get("controller.listener.names").map_or("", |it| it.trimmed());
        let mut controllers: Vec<&str> =
            if release < Version::first_of(4, 1) { text.split(',').collect() } else { elements(text).collect() };
        while controllers.last() == Some(&"") {
            controllers.pop();
        }
        Self { file, release, roles, controllers }
    }

    fn since(&self, major: u16, minor: u8) -> bool {
        self.release >= Version::first_of(major, minor)
    }

    fn is_controller(&self, name: &str) -> bool {
        let upper = upper(name);
        self.controllers.iter().any(|it| *it == upper)
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
        let advertised = self.read("advertised.listeners", &mut out);
        let map = self.map(&mut out);
        if !out.is_empty() {
            return out;
        }
        let (Some(listeners), Some(map)) = (listeners, map) else { return out };
        let listeners = listeners.unwrap_or_else(|| Listener::parse("PLAINTEXT://:9092").into_iter().collect());
        self.mapped(&listeners, advertised.as_ref().and_then(Option::as_ref), &map, &mut out);
        let advertised = advertised.flatten();
        out.extend(self.named(&listeners, advertised.as_deref().unwrap_or(&listeners), &map));
        self.placed(&listeners, advertised.as_deref(), &map, &mut out);
        out
    }

    /// The listeners of a key: nothing where they are refused, none where the key is absent.
    fn read(&self, key: &'static str, out: &mut Vec<Problem>) -> Option<Option<Vec<Listener<'f>>>> {
        let Some(entry) = self.file.get(key) else { return Some(None) };
        let text = entry.trimmed();
        let mut refuse = |part: &str, message: String| {
            let span = if part.is_empty() { entry.written() } else { entry.value.span_of(part) };
            let help = "Write `NAME://host:port`, each name and each port once.".to_owned();
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
        if self.since(4, 2) && text.split(',').any(|it| it.trim().is_empty()) {
            return refuse("", format!("`{key}` has an empty element"));
        }
        let mut listeners: Vec<Listener<'f>> = Vec::new();
        for element in elements(text) {
            if self.since(4, 2) && listeners.iter().any(|it| it.element == element) {
                continue;
            }
            let Some(listener) = Listener::parse(element) else {
                return refuse(element, format!("`{element}` in `{key}` is not `NAME://host:port`"));
            };
            if listener.name.is_empty() {
                return refuse(element, format!("`{element}` in `{key}` has no name"));
            }
            if listeners.iter().any(|it| upper(it.name) == upper(listener.name)) {
                return refuse(element, format!("`{key}` has the name `{}` twice", listener.name));
            }
            listeners.push(listener);
        }
        let distinct = key == "listeners" || !self.since(2, 7);
        for (at, one) in listeners.iter().enumerate().filter(|it| distinct && it.1.port != 0) {
            let mut same = listeners.iter().filter(|it| it.port == one.port);
            let family = |it: &Listener<'_>| it.host.split('%').next()?.parse::<IpAddr>().ok().map(|it| it.is_ipv4());
            let pair = match (same.next(), same.next(), same.next()) {
                (Some(_), None, _) => continue,
                (Some(a), Some(b), None) => family(a).zip(family(b)).is_some_and(|(a, b)| a != b),
                _ => false,
            };
            if !(pair && self.since(3, 6)) && listeners[..at].iter().any(|it| it.port == one.port) {
                return refuse(one.element, format!("`{key}` has the port {} twice", one.port));
            }
        }
        Some(Some(listeners))
    }

    /// The protocols by name, in upper case where the release makes it so.
    fn map(&self, out: &mut Vec<Problem>) -> Option<Vec<(Cow<'f, str>, &'f str)>> {
        let Some(entry) = self.file.get("listener.security.protocol.map") else {
            let mut map: Vec<(Cow<'f, str>, &'f str)> = PROTOCOLS.iter().map(|it| (Cow::Borrowed(*it), *it)).collect();
            let is_secure = |it: &str| PROTOCOLS[1..].contains(&it);
            let listeners = self.file.get("listeners").map_or("", |it| it.trimmed());
            let used = |it: &str| it.split_once("://").is_some_and(|it| is_secure(&upper(it.0)));
            let secure = self.controllers.iter().any(|it| is_secure(it)) || elements(listeners).any(used);
            if self.roles.is_some() && self.since(3, 1) && !secure {
                map.extend(self.controllers.iter().map(|it| (Cow::Borrowed(*it), "PLAINTEXT")));
            }
            return Some(map);
        };
        let mut refuse = |part: &str, message: String| {
            let span = if part.is_empty() { entry.written() } else { entry.value.span_of(part) };
            let help = "Write `NAME:PROTOCOL` with PLAINTEXT, SSL, SASL_PLAINTEXT or SASL_SSL.".to_owned();
            out.push(Problem { code: "KF014", span, message: format!("{message}, and the node does not start"), help });
            None
        };
        let text = entry.trimmed();
        let mut items: Vec<&str> = text.split(',').map(str::trim).collect();
        while items.last() == Some(&"") {
            items.pop();
        }
        let mut map: Vec<(Cow<'f, str>, &'f str)> = Vec::new();
        let mut seen: Vec<&str> = Vec::new();
        for item in items {
            let Some((name, protocol)) = item.rsplit_once(':') else {
                return refuse(item, format!("`{item}` in `listener.security.protocol.map` has no protocol"));
            };
            let (name, protocol) = (name.trim(), protocol.trim());
            if !PROTOCOLS.contains(&&*upper(protocol)) {
                return refuse(item, format!("`{protocol}` in `listener.security.protocol.map` is not a security protocol"));
            }
            if name.is_empty() && self.since(3, 7) {
                return refuse(item, format!("`{item}` in `listener.security.protocol.map` has no name"));
            }
            if self.since(4, 1) && !seen.contains(&name) && map.iter().any(|it| it.0 == upper(name)) {
                return refuse(item, format!("`{name}` is in `listener.security.protocol.map` twice"));
            }
            seen.push(name);
            map.push((upper(name), protocol));
        }
        Some(map)
    }

    fn mapped(
        &self,
        listeners: &[Listener<'f>],
        advertised: Option<&Vec<Listener<'f>>>,
        map: &[(Cow<'f, str>, &'f str)],
        out: &mut Vec<Problem>,
    ) {
        let has = |name: &str| map.iter().any(|it| it.0 == upper(name));
        let place = self.file.get("listener.security.protocol.map").or_else(|| self.file.get("listeners"));
        let help = |name: &str| {
            let name = upper(name);
            format!("Add `{name}:PLAINTEXT` (or SSL, SASL_PLAINTEXT, SASL_SSL) to `listener.security.protocol.map`.")
        };
        let unmapped = |name: &str, code: &'static str, span: Span| Problem {
            code,
            span,
            message: format!("the listener `{name}` has no security protocol, and the node does not start"),
            help: help(name),
        };
        let all = [("listeners", Some(listeners)), ("advertised.listeners", advertised.map(Vec::as_slice))];
        for (key, listeners) in all {
            for listener in listeners.into_iter().flatten().filter(|it| !has(it.name)) {
                let is_controller = self.roles.is_some() && self.controllers.iter().any(|it| listener.is_named(it));
                let Some(entry) = self.file.get(key).or(place) else { continue };
                let span = if self.file.has(key) { entry.value.span_of(listener.element) } else { entry.written() };
                out.push(unmapped(listener.name, if is_controller { "KR008" } else { "KF014" }, span));
            }
        }
        if let Some(entry) = self.file.get("inter.broker.listener.name") {
            let name = entry.trimmed();
            if name.is_empty() && !self.file.has("security.inter.broker.protocol") {
                let message = "`inter.broker.listener.name` is empty, and the node does not start".to_owned();
                let help = "Delete the line, or name a listener.".to_owned();
                out.push(Problem { code: "KF018", span: entry.written(), message, help });
            }
            if !self.file.has("security.inter.broker.protocol") && !name.is_empty() && !has(name) {
                out.push(unmapped(name, "KF014", entry.written()));
            }
        }
        if self.roles == Some((true, false))
            && self.since(3, 1)
            && let Some(name) = self.controllers.iter().find(|it| !has(it))
        {
            let entry = self.file.get("controller.listener.names").or(place);
            out.extend(entry.map(|it| unmapped(name, "KR008", it.written())));
        }
    }

    fn placed(
        &self,
        listeners: &[Listener<'f>],
        explicit: Option<&[Listener<'f>]>,
        map: &[(Cow<'f, str>, &'f str)],
        out: &mut Vec<Problem>,
    ) {
        let (broker, controller) = self.roles.unwrap_or((true, false));
        let origin = self.file.get("listeners").or_else(|| self.file.get("process.roles"));
        let origin = origin.map_or(Span::at(0), |it| it.written());
        let advertised_at = self.file.get("advertised.listeners").map_or(origin, |it| it.written());
        let names_at = self.file.get("controller.listener.names").map_or(origin, |it| it.written());
        let mut push = |code, span, message: String, help: &str| {
            out.push(Problem { code, span, message: format!("{message}; the node does not start"), help: help.to_owned() });
        };
        if broker {
            let served = explicit.unwrap_or(listeners);
            // Up to 3.0 what is advertised in so many words is never the controller's.
            let tells = self.roles.is_some() && (explicit.is_none() || self.since(3, 1));
            let served: Vec<&Listener<'f>> = served.iter().filter(|it| !(tells && self.is_controller(it.name))).collect();
            if self.roles.is_some() && self.since(3, 1) && served.is_empty() {
                let message = "all listeners are the controller's, and none is left for brokers and clients".to_owned();
                push("KR007", advertised_at, message, "Add `PLAINTEXT://:9092` to `listeners`.");
            } else {
                self.between_brokers(&served, map, advertised_at, &mut push);
            }
            let stray = served.iter().find(|one| !listeners.iter().any(|it| upper(it.name) == upper(one.name)));
            if let Some(stray) = stray {
                let message = format!("`advertised.listeners` names `{}`, which is not in `listeners`", stray.name);
                push("KF017", advertised_at, message, "Add the listener to `listeners`, or correct its name.");
            }
            let is_hidden = self.roles.is_some() && self.since(3, 1) && !self.since(3, 9);
            let shown = explicit.into_iter().flatten().find(|it| is_hidden && self.is_controller(it.name));
            if let Some(shown) = shown {
                let message = format!("`{}` is the controller's, and `advertised.listeners` must not name it", shown.name);
                push("KR007", advertised_at, message, "Leave it out of `advertised.listeners`.");
            }
        }
        let Some(_) = self.roles else {
            let migrates = self.since(3, 4) && self.file.boolean("zookeeper.metadata.migration.enable") == Setting::Is(true);
            if self.since(3, 1) && !migrates && !self.controllers.is_empty() {
                let message = "`controller.listener.names` is set, and the node is in ZooKeeper mode".to_owned();
                push("KR007", names_at, message, "Delete the line, or set `process.roles`.");
            }
            return;
        };
        if self.controllers.is_empty() && !controller && self.since(3, 1) {
            let message =
                "`controller.listener.names` is not set, and the node cannot tell how to reach the controllers".to_owned();
            push("KR006", names_at, message, "Write `controller.listener.names=CONTROLLER`.");
        }
        if !controller
            && self.since(3, 1)
            && let Some(one) = listeners.iter().find(|it| self.is_controller(it.name))
        {
            let message = format!("`{}` in `listeners` is a controller's listener, and the node is only a broker", one.name);
            push("KR007", origin, message, "Take it out of `listeners`.");
        }
        if !controller {
            return;
        }
        let is_bound = |name: &str| listeners.iter().any(|it| upper(it.name) == name);
        let unbound = self.controllers.iter().find(|it| self.since(3, 1) && !is_bound(it));
        let none = self.since(3, 0) && !self.controllers.iter().any(|it| is_bound(it));
        if unbound.is_some() || none {
            let message = match unbound.or(self.controllers.first()) {
                None => "`controller.listener.names` is not set on a controller".to_owned(),
                Some(name) => {
                    format!("`{name}` of `controller.listener.names` is not in `listeners`, whose names count in capitals")
                }
            };
            let help = "Write `controller.listener.names=CONTROLLER` and `CONTROLLER://:9093` in `listeners`.";
            push("KR006", names_at, message, help);
        }
        if !broker && self.since(3, 1) {
            let other = listeners.iter().find(|it| !self.is_controller(it.name));
            let advertises = explicit.is_some() && self.since(3, 3) && !self.since(3, 9);
            let foreign = explicit.into_iter().flatten().find(|it| !self.since(3, 3) && !self.is_controller(it.name));
            if let Some(other) = other {
                let message =
                    format!("`{}` in `listeners` is no controller's listener, and the node is only a controller", other.name);
                push("KR007", origin, message, "Leave only the listeners of `controller.listener.names` in `listeners`.");
            } else if advertises || foreign.is_some() {
                let message = "`advertised.listeners` is set on a node that is only a controller".to_owned();
                push("KR007", advertised_at, message, "Delete `advertised.listeners`.");
            }
        }
    }

    fn between_brokers(
        &self,
        served: &[&Listener<'f>],
        map: &[(Cow<'f, str>, &'f str)],
        at: Span,
        push: &mut impl FnMut(&'static str, Span, String, &str),
    ) {
        let key = self.file.get("inter.broker.listener.name");
        let protocol = self.file.get("security.inter.broker.protocol");
        if key.is_some() && protocol.is_some() {
            return;
        }
        let name = key.or(protocol).map_or("PLAINTEXT", |it| it.trimmed());
        // What is no protocol is refused for that already.
        if key.is_none() && !PROTOCOLS.contains(&&*upper(name))
            || key.is_some() && !name.is_empty() && !map.iter().any(|it| it.0 == upper(name))
        {
            return;
        }
        if !served.iter().any(|it| upper(it.name) == upper(name)) {
            let span = key.or(protocol).map_or(at, |it| it.written());
            let message = format!("brokers talk to each other through the listener `{name}`, and no such listener is advertised");
            let help = match served {
                [one] => format!("Set `inter.broker.listener.name={}`.", one.name),
                _ => "Set `inter.broker.listener.name` to the name of an advertised listener.".to_owned(),
            };
            push("KF018", span, message, &help);
        }
    }
}

/// A name as Kafka compares it.
fn upper(name: &str) -> Cow<'_, str> {
    if name.bytes().any(|it| !it.is_ascii_uppercase() && it.is_ascii_alphabetic() || !it.is_ascii()) {
        Cow::Owned(name.to_uppercase())
    } else {
        Cow::Borrowed(name)
    }
}
