//! Which logins the listeners of a broker or a controller make, and a node's own login at the controllers.

use crate::model::listener::elements;
use crate::model::protocol::protocol;
use crate::model::{BrokerConfig, Entry, Properties};

/// A mechanism that a listener offers, or that the node uses itself. Its JAAS configuration is read when the node starts.
pub(super) struct Login<'f> {
    /// The listener as it is written.
    pub(super) listener: &'f str,
    pub(super) mechanism: &'f str,
    /// The key of its JAAS configuration, in small letters as Kafka wants it.
    pub(super) key: String,
    /// What names the mechanism: the listener's own key or that of all; nothing where it is the default.
    pub(super) enabled: Option<&'f Entry<'f>>,
    /// The line that the listener stands in.
    pub(super) line: &'f Entry<'f>,
    /// Where the listener stands in it.
    pub(super) element: &'f str,
    /// Whether it is the node itself that logs in there.
    pub(super) is_own: bool,
}

/// The logins of a file; none where a template hides what decides. What brokers log in with at each other is among those
/// that their listener takes, or the node does not get that far.
pub(super) fn logins<'f>(file: &'f Properties<'_>) -> Vec<Login<'f>> {
    let mut logins = Vec::new();
    if file.is_open() {
        return logins;
    }
    let listed = BrokerConfig::of(file).listeners().filter(|it| !it.entry.is_template());
    let listeners = listed.iter().flat_map(|list| list.listeners().map(|it| (list.entry, it)));
    for (line, listener) in listeners.filter(|it| protocol(file, it.1.name).is_some_and(|it| it.sasl)) {
        let own = format!("listener.name.{}.sasl.enabled.mechanisms", listener.name.to_ascii_lowercase());
        let enabled = file.get(&own).or_else(|| file.get("sasl.enabled.mechanisms"));
        if enabled.is_some_and(Entry::is_template) {
            continue;
        }
        for mechanism in elements(enabled.map_or("GSSAPI", |it| it.trimmed())) {
            let key = key(listener.name, mechanism);
            let (listener, element) = (listener.name, listener.element);
            logins.push(Login { listener, mechanism, key, enabled, line, element, is_own: false });
        }
    }
    let own = at_controllers(file).filter(|it| !logins.iter().any(|that| that.key == it.key));
    logins.extend(own);
    logins
}

fn key(listener: &str, mechanism: &str) -> String {
    format!("listener.name.{}.{}.sasl.jaas.config", listener.to_ascii_lowercase(), mechanism.to_ascii_lowercase())
}

/// What a node of KRaft logs in with at the controllers, be it one of them or not. Of several listeners the first counts.
///
/// Source: `KafkaRaftManager.buildNetworkClient` of Kafka 2.8 to 3.9, which takes the server's JAAS configuration.
fn at_controllers<'f>(file: &'f Properties<'_>) -> Option<Login<'f>> {
    let config = BrokerConfig::of(file);
    let names = config.controller_listener_names().filter(|it| config.is_kraft() && !it.entry.is_template())?;
    let listener = names.elements().next()?;
    let enabled = file.get("sasl.mechanism.controller.protocol");
    if enabled.is_some_and(Entry::is_template) || !protocol(file, listener)?.sasl {
        return None;
    }
    let mechanism = enabled.map_or("GSSAPI", |it| it.trimmed());
    let key = key(listener, mechanism);
    Some(Login { listener, mechanism, key, enabled, line: names.entry, element: listener, is_own: true })
}
