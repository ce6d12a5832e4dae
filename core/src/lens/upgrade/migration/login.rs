//! How brokers and controllers log in to each other: as the brokers do among themselves, on the listener of the controllers.

use crate::lens::upgrade::group::Member;

const MECHANISM: &str = "sasl.mechanism.inter.broker.protocol";
const FOR_CONTROLLERS: &str = "sasl.mechanism.controller.protocol";
/// Each mechanism that is on needs a login, and controllers have one.
const ENABLED: &str = "sasl.enabled.mechanisms";
const PLAIN: &str = "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"USER\" \
    password=\"PASSWORD\" user_USER=\"PASSWORD\";";

/// The login of one cluster.
pub(super) struct Login {
    /// The listener of the controllers.
    listener: String,
    /// The listener between the brokers.
    inter: String,
    /// Its protocol, which the controllers get, too.
    protocol: String,
    /// Between brokers; nothing without SASL.
    brokers: Option<String>,
    /// With the controllers.
    controllers: Option<String>,
}

impl Login {
    pub(super) fn of(broker: &Member<'_, '_, '_>, listener: &str, (inter, protocol): &(String, String)) -> Self {
        let shown = &broker.shown;
        let hidden = || if shown.read.has(MECHANISM) { "MECHANISM" } else { "GSSAPI" };
        let brokers = protocol.starts_with("SASL").then(|| shown.open(MECHANISM).unwrap_or_else(hidden).to_owned());
        // The users of SCRAM are in the metadata, which no controller has before it has logged in to the others.
        let other = |it: &String| if is_scram(it) { "PLAIN".to_owned() } else { it.clone() };
        let controllers = brokers.as_ref().map(|it| shown.open(FOR_CONTROLLERS).map_or_else(|| other(it), str::to_owned));
        Self { listener: listener.to_owned(), inter: inter.clone(), protocol: protocol.clone(), brokers, controllers }
    }

    fn is_tls(&self) -> bool {
        self.protocol.ends_with("SSL")
    }

    fn is_other(&self) -> bool {
        self.brokers != self.controllers
    }

    /// What stands below the brokers' own listener, as key and value.
    fn own(&self, broker: &Member<'_, '_, '_>) -> Vec<(String, String)> {
        let prefix = prefix(&self.inter);
        let is_login = |key: &str| {
            let is_sasl = key.starts_with("sasl.") || key.contains(".sasl.");
            key != ENABLED && (key.starts_with("ssl.") && self.is_tls() || is_sasl && self.brokers.is_some())
        };
        let below = broker.shown.read.in_force().filter_map(|it| Some((it.key.trimmed().strip_prefix(&prefix)?, it)));
        below.filter(|it| is_login(it.0)).map(|(key, it)| (key.to_owned(), broker.shown.value(it))).collect()
    }

    fn jaas(&self, mechanism: &str) -> String {
        format!("{}.sasl.jaas.config", mechanism.to_lowercase())
    }

    /// The same below the listener of the controllers, as far as the mechanism is the same.
    fn mirrored(&self, broker: &Member<'_, '_, '_>) -> Vec<String> {
        let is_of_scram = |key: &str| self.is_other() && key.contains("sasl.");
        let own = self.own(broker).into_iter().filter(|it| !is_of_scram(&it.0));
        let mut lines: Vec<String> = own.map(|(key, value)| format!("{}{key}={value}", prefix(&self.listener))).collect();
        if let Some(mechanism) = self.controllers.as_deref().filter(|_| self.is_other()) {
            let login = if mechanism == "PLAIN" { PLAIN } else { "JAAS" };
            lines.push(format!("{}{}={login}", prefix(&self.listener), self.jaas(mechanism)));
        }
        lines
    }

    /// What a broker needs to reach the controllers.
    pub(super) fn of_broker(&self, broker: &Member<'_, '_, '_>) -> Vec<String> {
        let mechanism = self.controllers.iter().map(|it| format!("{FOR_CONTROLLERS}={it}"));
        let all = mechanism.chain(self.mirrored(broker));
        all.filter(|it| it.split_once('=').is_none_or(|it| !broker.shown.read.has(it.0))).collect()
    }

    /// What a controller needs to reach the others and the brokers, and to be reached.
    pub(super) fn of_controller(&self, broker: &Member<'_, '_, '_>) -> Vec<String> {
        let mut lines = Vec::new();
        if self.is_tls() {
            lines.extend(broker.shown.lines_below("ssl."));
        }
        if let (Some(brokers), Some(controllers)) = (&self.brokers, &self.controllers) {
            let out = [ENABLED, MECHANISM, FOR_CONTROLLERS, "sasl.jaas.config"];
            let is_out = |line: &str| out.contains(&line.split_once('=').map_or(line, |it| it.0));
            lines.extend(broker.shown.lines_below("sasl.").into_iter().filter(|it| !is_out(it)));
            // The mechanism between brokers has to be among them, although no broker logs in here.
            if brokers == controllers {
                lines.push(format!("{ENABLED}={controllers}"));
            } else {
                lines.push(format!("{ENABLED}={controllers},{brokers}"));
                lines.push(format!("{}{ENABLED}={controllers}", prefix(&self.listener)));
            }
            lines.push(format!("{FOR_CONTROLLERS}={controllers}"));
            lines.push(format!("{MECHANISM}={brokers}"));
        }
        let own = self.own(broker);
        lines.extend(own.iter().map(|(key, value)| format!("{}{key}={value}", prefix(&self.inter))));
        lines.extend(self.mirrored(broker));
        if let Some(brokers) = self.lacks_login(broker) {
            let same = [&self.listener].into_iter().filter(|_| !self.is_other());
            let listeners = [&self.inter].into_iter().chain(same);
            lines.extend(listeners.map(|it| format!("{}{}=JAAS", prefix(it), self.jaas(brokers))));
        }
        lines
    }

    /// The mechanism between brokers whose login is in no line, but in a file of its own.
    fn lacks_login(&self, broker: &Member<'_, '_, '_>) -> Option<&str> {
        let brokers = self.brokers.as_deref()?;
        let is_there = self.own(broker).iter().any(|it| it.0.eq_ignore_ascii_case(&self.jaas(brokers)));
        (!is_there).then_some(brokers)
    }

    /// What the words in capitals of these lines stand for.
    pub(super) fn words(&self, broker: &Member<'_, '_, '_>, is_controller: bool) -> String {
        let mut all = String::new();
        if self.protocol == "PROTOCOL" {
            all += " PROTOCOL is that of the listener between the brokers.";
        }
        if self.brokers.as_deref() == Some("MECHANISM") {
            all += " MECHANISM is the one between the brokers.";
        }
        if self.is_other() && self.brokers.as_deref().is_some_and(is_scram) {
            all += " The users of SCRAM are in the metadata, which a controller does not have before it has logged in to the others, \
                    so they log in with PLAIN: USER and PASSWORD are the same on all nodes, and USER is one of `super.users`.";
        }
        let jaas = self.is_other() && self.controllers.as_deref() != Some("PLAIN");
        if jaas || is_controller && self.lacks_login(broker).is_some() {
            all += " JAAS is what the section KafkaServer of the brokers' JAAS file holds, in one line.";
        }
        if is_controller && self.is_tls() {
            all += " Each controller has a key of its own with the name of its host, signed by whom the brokers trust.";
        }
        all
    }
}

fn is_scram(mechanism: &str) -> bool {
    mechanism.starts_with("SCRAM-")
}

fn prefix(listener: &str) -> String {
    format!("listener.name.{}.", listener.to_lowercase())
}
