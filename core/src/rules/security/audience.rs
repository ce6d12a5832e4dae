//! Which listeners of a broker or a controller are for whom.

use crate::model::host::is_loopback;
use crate::model::listener::{Listener, elements};
use crate::model::protocol::{between_brokers, protocol};
use crate::model::{BrokerConfig, Properties};
use crate::syntax::java_trim;

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
