//! What a listener reads when it starts, behind the checks of `KafkaConfig`: the values below its prefix and its
//! mapping of names.
//!
//! Source: `ChannelBuilders.channelBuilderConfigs`, `SslChannelBuilder` and `SslPrincipalMapper` of Kafka 2.8 to
//! 3.9; read in the source.

use std::borrow::Cow;

use super::{Judge, Problem, upper};
use crate::model::Entry;
use crate::model::listener::Listener;
use crate::model::mapping::broken_rule;

/// What follows; the words tell these checks from those of the file alone.
const END: &str = "the node stops when the listener starts";

const RULES: &str = "ssl.principal.mapping.rules";

/// More listeners no node has.
const MOST: usize = 100;

impl<'f, 'a> Judge<'f, 'a> {
    /// The first problem of the node's listeners, and of the client that a node of KRaft has for the controllers'.
    pub(super) fn started(&self, listeners: &[Listener<'f>], map: &[(Cow<'f, str>, &'f str)], out: &mut Vec<Problem>) {
        let own = self.controllers.first().copied().filter(|_| self.roles.is_some());
        let is_read = |key: &str| key.starts_with("listener.name.") || key.starts_with("ssl.");
        if !self.file.in_force().any(|it| is_read(&it.key)) {
            return;
        }
        for name in own.into_iter().chain(listeners.iter().map(|it| it.name)).take(MOST) {
            let protocol = map.iter().find(|it| it.0 == upper(name)).map_or(Cow::Borrowed(""), |it| upper(it.1));
            let found = self.below(name, END).or_else(|| self.mapping(name).filter(|_| protocol == "SSL"));
            let stores = if protocol.ends_with("SSL") { self.stores(name) } else { None };
            for found in [found, stores].into_iter().flatten() {
                if !out.iter().any(|it| it.code == found.code) {
                    out.push(found);
                }
            }
        }
    }

    /// What does not go together in the two stores of a listener. What is missing may be stored in the cluster.
    fn stores(&self, listener: &str) -> Option<Problem> {
        let is_own = self.of(listener, "ssl.engine.factory.class").is_some_and(|it| !it.trimmed().is_empty());
        if is_own || !self.since(2, 7) {
            return None;
        }
        [("keystore", "key"), ("truststore", "certificates")].into_iter().find_map(|(store, inline)| {
            let set = |end: &str| self.of(listener, &format!("ssl.{store}.{end}"));
            let kind = match self.either(listener, &format!("ssl.{store}.type")) {
                Some(entry) if entry.is_template() => return None,
                entry => entry.map_or("JKS", |it| it.trimmed()),
            };
            let kind_of = || format!("ssl.{store}.type={kind}");
            let (entry, other) = match (set(inline), set("location"), set("password")) {
                (Some(it), ..) if kind != "PEM" => (it, kind_of()),
                (Some(it), Some(place), _) => (it, place.key.as_str().to_owned()),
                (Some(_), _, Some(it)) | (_, Some(_), Some(it)) if kind == "PEM" => (it, kind_of()),
                _ => return None,
            };
            let message = format!("`{}` does not go with `{other}`, and {END}", entry.key.as_str());
            let help = "Delete one of the two, or write it for those listeners alone that it is for.".to_owned();
            Some(Problem { code: "KF027", span: entry.written(), message, help })
        })
    }

    /// What holds for a listener: what stands below its prefix, else what holds for all. Nothing where a template hides it.
    fn of(&self, listener: &str, key: &str) -> Option<&'f Entry<'a>> {
        self.either(listener, key).filter(|it| !it.is_template())
    }

    fn either(&self, listener: &str, key: &str) -> Option<&'f Entry<'a>> {
        let own = format!("listener.name.{}.{key}", listener.to_ascii_lowercase());
        self.file.get(&own).or_else(|| self.file.get(key))
    }

    fn mapping(&self, listener: &str) -> Option<Problem> {
        let entry = self.of(listener, RULES).filter(|_| self.since(2, 4))?;
        let rule = broken_rule(entry.trimmed())?;
        let message = format!("`{}` has `{rule}`, which is no rule, and {END}", entry.key.as_str());
        let help =
            "Write `RULE:PATTERN/REPLACEMENT/`, with `L` or `U` behind the last slash or nothing, or `DEFAULT`.".to_owned();
        Some(Problem { code: "S012", span: entry.value.span_of(rule), message, help })
    }
}
