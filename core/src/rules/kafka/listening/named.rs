//! Keys beside the listeners that name one of them, or depend on the one between brokers.

use std::borrow::Cow;

use super::{Judge, Problem, upper};
use crate::catalog::Releases;
use crate::catalog::kafka::{self, ProtocolVersion};
use crate::map::Set;
use crate::model::listener::{Listener, elements, items};
use crate::model::value::refused_by_kafka;
use crate::model::{Entry, secret};
use crate::text::Span;

impl<'f> Judge<'f, '_> {
    /// Other keys that name a listener, or depend on the one between brokers.
    pub(super) fn named(
        &self,
        listeners: &[Listener<'f>],
        advertised: &[Listener<'f>],
        map: &[(Cow<'f, str>, &'f str)],
    ) -> Option<Problem> {
        let coded = |code: &'static str, key: &str, message: String, help: &str| {
            let span = self.file.get(key).map_or(Span::at(0), Entry::written);
            let message = format!("{message}, and the node does not start");
            Some(Problem { code, span, message, help: help.to_owned() })
        };
        let problem = |key: &str, message: String, help: &str| coded("KF027", key, message, help);
        let between = self.file.get("inter.broker.listener.name").or_else(|| self.file.get("security.inter.broker.protocol"));
        let between = upper(between.map_or("PLAINTEXT", |it| it.trimmed()));
        let set = |key: &str| self.file.get(key).filter(|it| !it.is_template());
        let key = "control.plane.listener.name";
        if let Some(entry) = set(key).filter(|_| self.since(2, 2) && !self.since(4, 0)) {
            let name = upper(entry.trimmed());
            if self.roles.is_some() && self.since(3, 1) {
                let message = format!("`{key}` is for ZooKeeper mode, and the node is of KRaft");
                return coded("KR011", key, message, "Delete the line.");
            }
            // What nobody advertises in so many words leaves the controllers' listeners out.
            let hidden = |it: &Listener<'_>| !self.file.has("advertised.listeners") && self.is_controller(it.name);
            let is_served =
                advertised.iter().any(|it| upper(it.name) == name && !hidden(it)) && map.iter().any(|it| it.0 == name);
            if !is_served || name == between {
                let message =
                    format!("`{key}={}` must name an advertised listener that is not the one between brokers", entry.trimmed());
                return problem(
                    key,
                    message,
                    "Give the control plane a listener of its own in `listeners` and `advertised.listeners`.",
                );
            }
        }
        let key = "early.start.listeners";
        if let Some(entry) = set(key).filter(|_| self.since(3, 3)) {
            // These names are not put into capitals, those of the listeners are.
            let names: Set<Cow<'_, str>> = listeners.iter().map(|it| upper(it.name)).collect();
            if let Some(name) = elements(entry.trimmed()).find(|it| !names.contains(*it)) {
                let message = format!("`{name}` in `{key}` is not in `listeners`, whose names count in capitals");
                return problem(key, message, "Write the name of one of this node's listeners in capitals.");
            }
        }
        let protocol = map.iter().find(|it| it.0 == between)?.1;
        if upper(protocol).starts_with("SASL_") {
            let own = format!("listener.name.{}.sasl.enabled.mechanisms", between.to_ascii_lowercase());
            let enabled = [own.as_str(), "sasl.enabled.mechanisms"].into_iter().find_map(|it| self.file.get(it));
            let used = self.file.get("sasl.mechanism.inter.broker.protocol");
            if [enabled, used].into_iter().flatten().any(Entry::is_template) {
                return None;
            }
            let mechanism = used.map_or("GSSAPI", |it| it.trimmed());
            // An empty element counts as a mechanism without a name.
            let offered = enabled.map_or("GSSAPI", |it| it.trimmed());
            if !items(offered).any(|it| it == mechanism) {
                let key = used.or(enabled).map_or("listeners", |it| it.key.as_str());
                let list = enabled.map_or("sasl.enabled.mechanisms", |it| it.key.as_str());
                let message = format!("brokers log in with `{mechanism}`, and their listener takes only `{list}={offered}`");
                let help = format!("Make `sasl.mechanism.inter.broker.protocol` one of `{list}`.");
                return coded("SE012", key, message, &help);
            }
            let spoken = self.file.get("inter.broker.protocol.version").filter(|it| !it.is_template() && !self.since(4, 0));
            let spoken = spoken.and_then(|it| ProtocolVersion::parse(it.trimmed(), self.release));
            if mechanism != "GSSAPI" && spoken < ProtocolVersion::named("0.10.0-IV1") && spoken.is_some() {
                let message = format!("brokers log in with `{mechanism}`, and a protocol before 0.10.0 knows only GSSAPI");
                return coded("SE012", "inter.broker.protocol.version", message, "Raise `inter.broker.protocol.version`.");
            }
            return self.below(&between, "the node does not start");
        }
        None
    }

    /// The values below the prefix of a listener, which is in small letters. They are all read, those of one mechanism too:
    /// for the one between brokers before its mechanism is looked for, for the others when they start.
    pub(super) fn below(&self, listener: &str, end: &str) -> Option<Problem> {
        let name = listener.to_ascii_lowercase();
        self.file.in_force().find_map(|entry| {
            let key = entry.key.strip_prefix("listener.name.")?.strip_prefix(&name)?.strip_prefix('.')?;
            let known = |key: &str| kafka::find(key).filter(|it| it.is_known(self.release));
            let key = known(key).or_else(|| known(key.split_once('.')?.1))?;
            let text = entry.trimmed();
            refused_by_kafka(key, text, Releases::between(self.release, self.release))?;
            if entry.is_template() {
                return None;
            }
            let (full, key) = (entry.key.as_str(), key.name());
            let shown = secret::shown(full, text);
            let message = format!("`{full}` is read as `{key}`, which does not take `{shown}`, and {end}");
            let help = format!("Write a value that `{key}` takes.");
            Some(Problem { code: "S012", span: entry.written(), message, help })
        })
    }
}
