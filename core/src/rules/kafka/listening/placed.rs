//! Which listeners a node may have, bind and advertise in its role.

use std::borrow::Cow;

use super::map::twice;
use super::{Judge, PROTOCOLS, Problem, is_silent_on_listeners, upper};
use crate::map::Set;
use crate::model::listener::Listener;
use crate::model::{BrokerConfig, Setting};
use crate::text::Span;

impl<'f> Judge<'f, '_> {
    pub(super) fn placed(
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
        let names: Set<Cow<'_, str>> = listeners.iter().map(|it| upper(it.name)).collect();
        let names_at = self.file.get("controller.listener.names").map_or(origin, |it| it.written());
        let mut push = |code, span, message: String, help: &str| {
            out.push(Problem { code, span, message: format!("{message}; the node does not start"), help: help.to_owned() });
        };
        if broker {
            let served = explicit.unwrap_or(listeners);
            // Up to 3.0, and with ZooKeeper up to 3.8, what is advertised in so many words is never the controller's.
            let tells = explicit.is_none() || self.since(3, 9) || self.roles.is_some() && self.since(3, 1);
            let served: Vec<&Listener<'f>> = served.iter().filter(|it| !(tells && self.is_controller(it.name))).collect();
            if self.since(3, 1) && served.is_empty() {
                let message = "all listeners are the controller's, and none is left for brokers and clients".to_owned();
                let help = match listeners.iter().find(|it| !self.is_controller(it.name)) {
                    Some(other) => format!(
                        "`{}` is no controller's listener: advertise it, or name it in `controller.listener.names` where it should be.",
                        other.name
                    ),
                    None => "Add `PLAINTEXT://:9092` to `listeners`.".to_owned(),
                };
                push("KR007", advertised_at, message, &help);
            } else {
                self.between_brokers(&served, map, advertised_at, &mut push);
            }
            let stray = served.iter().find(|it| !names.contains(&*upper(it.name)));
            if let Some(stray) = stray {
                let message = format!("`advertised.listeners` names `{}`, which is not in `listeners`", stray.name);
                push("KF017", advertised_at, message, "Add the listener to `listeners`, or correct its name.");
            }
            let is_hidden = self.roles.is_some() && self.since(3, 1) && !self.since(3, 9);
            let shown = explicit.into_iter().flatten().find(|it| is_hidden && self.is_controller(it.name));
            if let Some(shown) = shown {
                let message = format!("`{}` is the controller's, and `advertised.listeners` must not name it", shown.name);
                push(
                    "KR007",
                    advertised_at,
                    message,
                    "Leave it out of `advertised.listeners`, or run 3.9 or later, which takes it.",
                );
            }
        }
        let is_shared = |own: &Listener<'f>| {
            let is_same = |it: &Listener<'f>| (it.port, it.host) == (own.port, own.host) && upper(it.name) == upper(own.name);
            self.is_controller(own.name) && explicit.into_iter().flatten().any(is_same)
        };
        if !self.since(3, 1)
            && !self.controllers.is_empty()
            && let Some(shared) = listeners.iter().find(|it| is_shared(it))
        {
            let message = format!("`{}` is the controller's, and `advertised.listeners` has it too", shared.element);
            push("KR007", advertised_at, message, "Leave it out of `advertised.listeners`.");
        }
        if self.roles.is_none() {
            let migrates = self.since(3, 4) && self.file.boolean("zookeeper.metadata.migration.enable") == Setting::Is(true);
            if self.since(3, 1) && !migrates && !self.controllers.is_empty() {
                let message = "`controller.listener.names` is for KRaft, and the broker is in ZooKeeper mode".to_owned();
                push("KR011", names_at, message, "Delete the line, or set `process.roles`.");
            }
            return;
        }
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
        let is_bound = |name: &str| names.contains(name);
        let unbound = self.controllers.iter().find(|it| self.since(3, 1) && !is_bound(it));
        let none = self.since(3, 0) && !self.controllers.iter().any(|it| is_bound(it));
        // One that is a controller by mistake is KR005's.
        let is_told = broker && BrokerConfig::of(self.file).is_broker_by_mistake();
        if (unbound.is_some() || none) && !is_told {
            let message = match unbound.or(self.controllers.first()) {
                None => "`controller.listener.names` is not set on a controller".to_owned(),
                Some(name) => {
                    format!("`{name}` of `controller.listener.names` is not in `listeners`, whose names count in capitals")
                }
            };
            let help = "Write `controller.listener.names=CONTROLLER` and `CONTROLLER://:9093` in `listeners`.";
            push("KR006", names_at, message, help);
        }
        if !broker
            && self.since(3, 9)
            && !self.since(4, 1)
            && let Some(name) = twice(&self.controllers)
        {
            let message = format!("`{name}` is in `controller.listener.names` twice, and a controller counts its listeners");
            push("KR006", names_at, message, "Name each listener once.");
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
                let help = if advertises {
                    "Delete `advertised.listeners`, or run 3.9 or later, which takes it."
                } else {
                    "Delete `advertised.listeners`."
                };
                push("KR007", advertised_at, message, help);
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
            // Beside the protocol no name may be set, and another protocol would change how brokers speak.
            let help = match served {
                _ if protocol.is_some() => {
                    let both = if self.file.has("advertised.listeners") { " and to `advertised.listeners`" } else { "" };
                    format!("Add `{}://HOST:PORT` to `listeners`{both}.", upper(name))
                }
                [one] => format!("Set `inter.broker.listener.name={}`.", one.name),
                _ => "Set `inter.broker.listener.name` to the name of an advertised listener.".to_owned(),
            };
            let message = if is_silent_on_listeners(self.file) {
                format!(
                    "unless the command line gives `listeners`, there is only PLAINTEXT, and brokers talk to each other through the listener `{name}`"
                )
            } else {
                format!("brokers talk to each other through the listener `{name}`, and no such listener is advertised")
            };
            push("KF018", span, message, &help);
        }
    }
}
