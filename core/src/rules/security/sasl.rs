//! Which logins the listeners of a broker or a controller make.

use crate::model::listener::elements;
use crate::model::protocol::protocol;
use crate::model::{BrokerConfig, Entry, Properties};

/// A mechanism that a listener offers. The server reads its JAAS configuration when the listener starts.
pub(super) struct Login<'f> {
    /// The listener as it is written.
    pub(super) listener: &'f str,
    pub(super) mechanism: &'f str,
    /// The key of its JAAS configuration, in small letters as Kafka wants it.
    pub(super) key: String,
    /// What names the mechanism: the listener's own key or that of all; nothing where it is the default.
    pub(super) enabled: Option<&'f Entry<'f>>,
    /// Where the listener stands.
    pub(super) element: &'f str,
}

/// The logins of a file; none where a template hides what decides.
pub(super) fn logins<'f>(file: &'f Properties<'_>) -> Vec<Login<'f>> {
    let Some(listeners) = BrokerConfig::of(file).listeners().filter(|it| !it.entry.is_template() && !file.is_open()) else {
        return Vec::new();
    };
    let mut logins = Vec::new();
    for listener in listeners.listeners().filter(|it| protocol(file, it.name).is_some_and(|it| it.sasl)) {
        let prefix = format!("listener.name.{}", listener.name.to_ascii_lowercase());
        let own = file.get(&format!("{prefix}.sasl.enabled.mechanisms"));
        let enabled = own.or_else(|| file.get("sasl.enabled.mechanisms"));
        if enabled.is_some_and(Entry::is_template) {
            continue;
        }
        for mechanism in elements(enabled.map_or("GSSAPI", |it| it.trimmed())) {
            let key = format!("{prefix}.{}.sasl.jaas.config", mechanism.to_ascii_lowercase());
            logins.push(Login { listener: listener.name, mechanism, key, enabled, element: listener.element });
        }
    }
    logins
}
