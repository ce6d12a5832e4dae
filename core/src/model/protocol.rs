//! What the listeners of a broker or a controller speak. Source: `SecurityProtocol`, `KafkaConfig.effectiveListenerSecurityProtocolMap`.

use super::listener::{elements, items};
use super::{BrokerConfig, Entry, Properties};
use crate::map::Map;
use crate::syntax::java_trim;

/// What a listener speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Protocol {
    /// Whether it asks for a login.
    pub sasl: bool,
    /// Whether it encrypts.
    pub tls: bool,
}

/// In the order of what they add: encryption, a login, both.
const NAMES: [&str; 4] = ["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"];

impl Protocol {
    /// Neither.
    pub const PLAINTEXT: Self = Self { sasl: false, tls: false };
    /// A login, and no encryption.
    pub const SASL_PLAINTEXT: Self = Self { sasl: true, tls: false };

    /// The one of a name, in whatever letters.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::at(place(name))
    }

    fn at(place: usize) -> Option<Self> {
        (place < NAMES.len()).then_some(Self { sasl: place > 1, tls: place % 2 == 1 })
    }

    /// As Kafka names it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        NAMES[if self.sasl { 2 } else { 0 } + if self.tls { 1 } else { 0 }]
    }
}

/// The protocol of a listener. Nothing where a template hides it, or nobody gives it one.
#[must_use]
pub fn protocol(file: &Properties<'_>, name: &str) -> Option<Protocol> {
    if file.has("listener.security.protocol.map") {
        return file.names().protocol(name);
    }
    let is_it = |it: &str| java_trim(it).eq_ignore_ascii_case(java_trim(name));
    // Without a map a name is its own protocol, and KRaft takes that of any other controller for PLAINTEXT.
    let config = BrokerConfig::of(file);
    let names = config.controller_listener_names().filter(|it| config.is_kraft() && !it.entry.is_template());
    let is_controller = || names.is_some_and(|it| it.elements().any(is_it));
    Protocol::named(name).or_else(|| is_controller().then_some(Protocol::PLAINTEXT))
}

/// The place of a name among those of the protocols; behind the last, where it is none.
fn place(name: &str) -> usize {
    NAMES.iter().take_while(|it| !it.eq_ignore_ascii_case(java_trim(name))).count()
}

/// What a file says of the listeners, by their names as they are compared: the place of the protocol that
/// `listener.security.protocol.map` gives one, from 1 on and of one name the first, and whether it is one of
/// `controller.listener.names`.
#[derive(Debug, Clone, Default)]
pub(super) struct Names(Map<String, usize>);

const CONTROLLER: usize = 8;

impl Names {
    pub(super) fn of(file: &Properties<'_>) -> Self {
        let mut names: Map<String, usize> = Map::new();
        if let Some(map) = file.get("listener.security.protocol.map").filter(|it| !it.is_template()) {
            for (name, protocol) in items(map.trimmed()).filter_map(|it| it.rsplit_once(':')) {
                names.add(compared(name), place(protocol) + 1);
            }
        }
        if let Some(list) = file.get("controller.listener.names") {
            elements(list.trimmed()).for_each(|it| *names.of(compared(it)) |= CONTROLLER);
        }
        Self(names)
    }

    fn protocol(&self, name: &str) -> Option<Protocol> {
        Protocol::at((self.0.get(&compared(name))? % CONTROLLER).checked_sub(1)?)
    }

    /// Nobody trims the name of a listener.
    pub(super) fn is_controller(&self, name: &str) -> bool {
        self.0.get(&name.to_ascii_uppercase()).is_some_and(|it| *it >= CONTROLLER)
    }
}

/// The name of a listener as it is compared.
fn compared(name: &str) -> String {
    java_trim(name).to_ascii_uppercase()
}

/// What brokers speak to each other, and the line that says so. Nothing where a template hides it.
#[must_use]
pub fn between_brokers<'f, 'a>(file: &'f Properties<'a>) -> Option<(Protocol, Option<&'f Entry<'a>>)> {
    let (name, speaks) = (file.get("inter.broker.listener.name"), file.get("security.inter.broker.protocol"));
    if [name, speaks].into_iter().flatten().any(Entry::is_template) {
        return None;
    }
    match (name, speaks) {
        (Some(entry), _) => Some((protocol(file, entry.trimmed())?, Some(entry))),
        (None, Some(entry)) => Some((Protocol::named(entry.trimmed())?, Some(entry))),
        (None, None) => Some((Protocol::PLAINTEXT, None)),
    }
}
