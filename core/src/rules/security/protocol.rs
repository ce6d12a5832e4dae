//! What the listeners of a broker or a controller speak.

use crate::model::host::is_loopback;
use crate::model::listener::{Listener, elements, items};
use crate::model::{BrokerConfig, Entry, Properties};
use crate::syntax::java_trim;

/// What a listener speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Protocol {
    /// Whether it asks for a login.
    pub(super) sasl: bool,
    /// Whether it encrypts.
    pub(super) tls: bool,
}

impl Protocol {
    pub(super) const PLAINTEXT: Self = Self { sasl: false, tls: false };
    pub(super) const SASL_PLAINTEXT: Self = Self { sasl: true, tls: false };

    fn named(name: &str) -> Option<Self> {
        let all = ["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"];
        let at = all.iter().position(|it| it.eq_ignore_ascii_case(java_trim(name)))?;
        Some(Self { sasl: at > 1, tls: at % 2 == 1 })
    }
}

/// The protocol of a listener. Nothing where a template hides it, or nobody gives it one.
pub(super) fn protocol(file: &Properties<'_>, name: &str) -> Option<Protocol> {
    let is_it = |it: &str| java_trim(it).eq_ignore_ascii_case(java_trim(name));
    if let Some(map) = file.get("listener.security.protocol.map") {
        let mut pairs = items(map.trimmed()).filter_map(|it| it.rsplit_once(':')).filter(|_| !map.is_template());
        return pairs.find(|it| is_it(it.0)).and_then(|it| Protocol::named(it.1));
    }
    // Without a map a name is its own protocol, and KRaft takes that of any other controller for PLAINTEXT.
    let config = BrokerConfig::of(file);
    let names = config.controller_listener_names().filter(|it| config.is_kraft() && !it.entry.is_template());
    let is_controller = || names.is_some_and(|it| it.elements().any(is_it));
    Protocol::named(name).or_else(|| is_controller().then_some(Protocol::PLAINTEXT))
}

/// What brokers speak to each other, and the line that says so. Nothing where a template hides it.
pub(super) fn between_brokers<'f, 'a>(file: &'f Properties<'a>) -> Option<(Protocol, Option<&'f Entry<'a>>)> {
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

/// Whether a listener is one by which the nodes of a cluster speak to each other.
pub(super) fn is_internal(file: &Properties<'_>, name: &str) -> bool {
    let is_it = |it: &str| java_trim(it).eq_ignore_ascii_case(name);
    let names = file.get("controller.listener.names").filter(|it| elements(it.trimmed()).any(is_it));
    let between = file.get("inter.broker.listener.name").or_else(|| file.get("security.inter.broker.protocol"));
    names.is_some() || is_it(between.map_or("PLAINTEXT", |it| it.trimmed()))
}

/// Whether any of the nodes' own connections is encrypted, as far as the file tells.
pub(super) fn has_internal_tls(file: &Properties<'_>) -> bool {
    let names = BrokerConfig::of(file).controller_listener_names().filter(|it| !it.entry.is_template());
    let of_controllers = names.is_some_and(|it| it.elements().any(|it| protocol(file, it).is_some_and(|it| it.tls)));
    // A controller alone dials no broker.
    of_controllers || BrokerConfig::of(file).is_broker() && between_brokers(file).is_some_and(|it| it.0.tls)
}

/// Whether a listener is for programs on its own host: it is bound to a loopback address, or whoever looks for it is sent to
/// one.
pub(super) fn is_local(file: &Properties<'_>, listener: &Listener<'_>) -> bool {
    let config = BrokerConfig::of(file);
    let lists = [config.listeners(), config.advertised_listeners()].into_iter().flatten();
    let mut own = lists.flat_map(|it| it.listeners()).filter(|it| it.is_named(listener.name));
    let dialled = config.voters().filter(|it| config.is_controller_listener(listener) && !it.entry.is_template());
    let is_alone = dialled.is_some_and(|it| it.voters().all(|it| is_loopback(it.host)));
    is_loopback(listener.host) || own.any(|it| is_loopback(it.host)) || is_alone
}
