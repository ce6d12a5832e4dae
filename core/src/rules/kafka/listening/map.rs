//! The protocols of the listeners, and listeners without one.

use std::borrow::Cow;

use super::{Judge, PROTOCOLS, Problem, upper};
use crate::map::Set;
use crate::model::Entry;
use crate::model::listener::{Listener, elements, items};
use crate::syntax::java_trim;
use crate::text::Span;

/// What distributions before Kafka 0.9 called SASL_PLAINTEXT.
const OLD_NAME: &str = "PLAINTEXTSASL";

impl<'f> Judge<'f, '_> {
    /// What to write for a name that had a protocol once.
    fn old_name(&self) -> String {
        const KEY: &str = "security.inter.broker.protocol";
        let also = self.file.get(KEY).filter(|it| upper(it.trimmed()) == OLD_NAME);
        let also = also.map_or(String::new(), |_| format!(", and in `{KEY}` too"));
        format!("Write `SASL_PLAINTEXT`, of which `{OLD_NAME}` is an old name{also}.")
    }

    /// The protocols by name, in upper case where the release makes it so.
    pub(super) fn map(&self, out: &mut Vec<Problem>) -> Option<Vec<(Cow<'f, str>, &'f str)>> {
        let Some(entry) = self.file.get("listener.security.protocol.map") else {
            let mut map: Vec<(Cow<'f, str>, &'f str)> = PROTOCOLS.iter().map(|it| (Cow::Borrowed(*it), *it)).collect();
            let is_secure = |it: &str| PROTOCOLS[1..].contains(&it);
            let listeners = self.file.get("listeners").map_or("", |it| it.trimmed());
            let used = |it: &str| it.split_once("://").is_some_and(|it| is_secure(&upper(it.0)));
            let secure = self.controllers.iter().any(|it| is_secure(it)) || elements(listeners).any(used);
            if self.roles.is_some() && self.since(3, 1) && !secure {
                if self.since(4, 1)
                    && !self.since(4, 2)
                    && let Some(entry) = self.file.get("controller.listener.names")
                    && let Some(name) = twice(&self.controllers)
                {
                    let message = format!(
                        "`{name}` is in `{}` twice, which 4.1 cannot map, and the node does not start",
                        entry.key.as_str()
                    );
                    let help = "Name each listener once.".to_owned();
                    out.push(Problem { code: "KR008", span: entry.written(), message, help });
                    return None;
                }
                map.extend(self.controllers.iter().map(|it| (Cow::Borrowed(*it), "PLAINTEXT")));
            }
            return Some(map);
        };
        let mut refuse = |part: &str, message: String| {
            let span = if part.is_empty() { entry.written() } else { entry.value.span_of(part) };
            let is_old = upper(part) == OLD_NAME || part.rsplit_once(':').is_some_and(|it| upper(java_trim(it.1)) == OLD_NAME);
            let help = if is_old {
                self.old_name()
            } else {
                "Write `NAME:PROTOCOL` with PLAINTEXT, SSL, SASL_PLAINTEXT or SASL_SSL.".to_owned()
            };
            out.push(Problem { code: "KF014", span, message: format!("{message}, and the node does not start"), help });
            None
        };
        let text = entry.trimmed();
        let mut items: Vec<&str> = items(text).collect();
        while items.last() == Some(&"") {
            items.pop();
        }
        let mut map: Vec<(Cow<'f, str>, &'f str)> = Vec::new();
        let (mut seen, mut names) = (Set::new(), Set::new());
        for item in items {
            let Some((name, protocol)) = item.rsplit_once(':') else {
                return refuse(item, format!("`{item}` in `listener.security.protocol.map` has no protocol"));
            };
            let (name, protocol) = (java_trim(name), java_trim(protocol));
            if !PROTOCOLS.contains(&&*upper(protocol)) {
                return refuse(item, format!("`{protocol}` in `listener.security.protocol.map` is not a security protocol"));
            }
            if name.is_empty() && self.since(3, 7) {
                return refuse(item, format!("`{item}` in `listener.security.protocol.map` has no name"));
            }
            // Which spelling stands there twice does not matter, two spellings of one name do.
            if seen.insert(name) && !names.insert(upper(name)) && self.since(4, 1) {
                return refuse(item, format!("`{name}` is in `listener.security.protocol.map` twice"));
            }
            map.push((upper(name), protocol));
        }
        Some(map)
    }

    /// What to write where brokers talk through a listener that is not there: a protocol for its name would not make it one.
    fn listener_instead(&self, name: &str, listeners: &[Listener<'f>]) -> Option<String> {
        if listeners.iter().any(|it| upper(it.name) == upper(name)) {
            return None;
        }
        let own = listeners.iter().filter(|it| !self.is_controller(it.name)).map(|it| format!("`{}`", it.name));
        let own: Vec<String> = own.take(3).collect();
        let name = upper(name);
        let there =
            if own.is_empty() { String::new() } else { format!("Name a listener that is there ({}), or add", own.join(", ")) };
        let there = if there.is_empty() { "Add" } else { &there };
        Some(format!("{there} `{name}://HOST:PORT` to `listeners` and `{name}:PROTOCOL` to `listener.security.protocol.map`."))
    }

    pub(super) fn mapped(
        &self,
        listeners: &[Listener<'f>],
        advertised: Option<&Vec<Listener<'f>>>,
        map: &[(Cow<'f, str>, &'f str)],
        out: &mut Vec<Problem>,
    ) {
        let names: Set<Cow<'_, str>> = map.iter().map(|it| it.0.clone()).collect();
        let has = |name: &str| names.contains(&*upper(name));
        let place = self.file.get("listener.security.protocol.map").or_else(|| self.file.get("listeners"));
        let help = |name: &str| {
            // Of several `://` the last one counts.
            if name.contains("://") {
                return super::COMMAS.to_owned();
            }
            let name = upper(name);
            if name == OLD_NAME {
                return self.old_name();
            }
            format!("Add `{name}:PLAINTEXT` (or SSL, SASL_PLAINTEXT, SASL_SSL) to `listener.security.protocol.map`.")
        };
        let unmapped = |name: &str, code: &'static str, span: Span| Problem {
            code,
            span,
            message: format!("the listener `{name}` has no security protocol, and the node does not start"),
            help: help(name),
        };
        let controllers: Set<Cow<'_, str>> = self.controllers.iter().map(|it| upper(java_trim(it))).collect();
        let all = [("listeners", Some(listeners)), ("advertised.listeners", advertised.map(Vec::as_slice))];
        for (key, listeners) in all {
            let Some(entry) = self.file.get(key).or(place) else { continue };
            let mut said: Vec<&str> = Vec::new();
            for listener in listeners.into_iter().flatten().filter(|it| !has(it.name)) {
                let is_controller = self.roles.is_some() && controllers.contains(&*upper(listener.name));
                let code = if is_controller { "KR008" } else { "KF014" };
                // One of each is enough to be told.
                if said.contains(&code) {
                    continue;
                }
                said.push(code);
                let span = if self.file.has(key) { entry.value.span_of(listener.element) } else { entry.written() };
                out.push(unmapped(listener.name, code, span));
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
                let help = self.listener_instead(name, listeners).unwrap_or_else(|| help(name));
                out.push(Problem { help, ..unmapped(name, "KF014", entry.written()) });
            }
        }
        // 2.8 and 3.0 ask when they make their client of the controllers: for the first, which may be a protocol's name.
        let asked = if self.since(3, 1) { self.controllers.len() } else { 1 };
        let is_left = |it: &str| self.since(3, 1) || !it.is_empty() && !PROTOCOLS.contains(&&*upper(it));
        if self.roles != Some((true, false)) {
            return;
        }
        let entry = self.file.get("controller.listener.names");
        let is_nameless = |it: &str| it.is_empty() && self.since(3, 7);
        if let Some(name) = self.controllers.iter().take(asked).find(|it| (!has(it) || is_nameless(it)) && is_left(it)) {
            let problem = |it: &Entry<'_>| match is_nameless(name) {
                true => Problem {
                    code: "KR008",
                    span: it.written(),
                    message: "`controller.listener.names` has an element without a name, and the node does not start".to_owned(),
                    help: "Delete the comma that no name stands before.".to_owned(),
                },
                false => unmapped(name, "KR008", it.written()),
            };
            out.extend(entry.or(place).map(problem));
        } else if let (Some(entry), Some(name)) = (entry, self.controllers.first())
            && self.file.has("listener.security.protocol.map")
            && !self.since(4, 1)
            && upper(name) != *name
            && !PROTOCOLS.contains(&&*upper(name))
        {
            // The client of the controllers asks the map, whose names are in capitals, for the first name as it is written. Nobody
            // has looked at 4.1 and later.
            let capital = upper(name);
            let message = format!(
                "`{name}` in `controller.listener.names` is not found in `listener.security.protocol.map`, where it counts as \
                 `{capital}`, and the node does not start"
            );
            let help = format!("Write `{capital}` in `controller.listener.names` as well.");
            out.push(Problem { code: "KR008", span: entry.written(), message, help });
        }
    }
}

/// The first name that is there twice, as it is written.
pub(super) fn twice<'n>(names: &[&'n str]) -> Option<&'n str> {
    let mut seen = Set::new();
    names.iter().copied().find(|it| !seen.insert(*it))
}
