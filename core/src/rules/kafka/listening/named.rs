//! Keys beside the listeners that name one of them, or depend on the one between brokers.

use std::borrow::Cow;

use super::{Judge, Problem, upper};
use crate::model::Entry;
use crate::model::listener::{Listener, elements};
use crate::text::Span;

impl<'f> Judge<'f, '_> {
    /// Other keys that name a listener, or depend on the one between brokers.
    pub(super) fn named(
        &self,
        listeners: &[Listener<'f>],
        advertised: &[Listener<'f>],
        map: &[(Cow<'f, str>, &'f str)],
    ) -> Option<Problem> {
        let problem = |key: &str, message: String, help: &str| {
            let span = self.file.get(key).map_or(Span::at(0), Entry::written);
            let message = format!("{message}, and the node does not start");
            Some(Problem { code: "KF027", span, message, help: help.to_owned() })
        };
        let between = self.file.get("inter.broker.listener.name").or_else(|| self.file.get("security.inter.broker.protocol"));
        let between = upper(between.map_or("PLAINTEXT", |it| it.trimmed()));
        let set = |key: &str| self.file.get(key).filter(|it| !it.is_template());
        let key = "control.plane.listener.name";
        if let Some(entry) = set(key).filter(|_| self.since(2, 2) && !self.since(4, 0)) {
            let name = upper(entry.trimmed());
            if self.roles.is_some() && self.since(3, 1) {
                return problem(key, format!("`{key}` is set on a node of KRaft, which has none"), "Delete the line.");
            }
            let is_served = advertised.iter().any(|it| upper(it.name) == name) && map.iter().any(|it| it.0 == name);
            if self.roles.is_none_or(|it| it.0) && (!is_served || name == between) {
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
            let is_there = |name: &str| {
                let name = upper(name);
                listeners.iter().any(|it| upper(it.name) == name) || self.controllers.iter().any(|it| *it == name)
            };
            if let Some(name) = elements(entry.trimmed()).find(|it| !is_there(it)) {
                let message = format!("`{name}` in `{key}` is neither in `listeners` nor in `controller.listener.names`");
                return problem(key, message, "Name a listener that is there.");
            }
        }
        let protocol = map.iter().find(|it| it.0 == between)?.1;
        if upper(protocol).starts_with("SASL_") {
            let own = format!("listener.name.{}.sasl.enabled.mechanisms", between.to_lowercase());
            let enabled = [own.as_str(), "sasl.enabled.mechanisms"].into_iter().find_map(|it| self.file.get(it));
            let used = self.file.get("sasl.mechanism.inter.broker.protocol");
            if [enabled, used].into_iter().flatten().any(Entry::is_template) {
                return None;
            }
            let mechanism = used.map_or("GSSAPI", |it| it.trimmed());
            // An empty element counts as a mechanism without a name.
            if !enabled.map_or("GSSAPI", |it| it.trimmed()).split(',').any(|it| it.trim() == mechanism) {
                let key = used.or(enabled).map_or("listeners", |it| it.key.as_str());
                let message =
                    format!("brokers log in with `{mechanism}`, which `sasl.enabled.mechanisms` of their listener does not have");
                return problem(key, message, "Make `sasl.mechanism.inter.broker.protocol` one of `sasl.enabled.mechanisms`.");
            }
        }
        None
    }
}
