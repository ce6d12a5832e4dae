//! Values that are never shown: passwords, JAAS lines, key material.

use std::borrow::Cow;

use crate::catalog::kafka;

/// What stands in the place of a secret.
pub const MASK: &str = "********";

/// Parts of a key's name that tell a secret, also where the key is misspelled or a plug-in's own.
const SIGNS: [&str; 10] =
    ["password", "passwd", "pasword", "secret", "jaas", "token", "credential", "private.key", "keystore.key", "user_"];

/// Whether the value of a key must not be shown.
#[must_use]
pub fn is_secret(key: &str) -> bool {
    let plain = kafka::below_listener(key).unwrap_or(key);
    if kafka::find(plain).is_some_and(|it| it.kinds.iter().any(|(_, kind)| *kind == kafka::Kind::Password)) {
        return true;
    }
    let lower = key.to_ascii_lowercase();
    SIGNS.iter().any(|sign| lower.contains(sign))
}

/// A value for a message: itself, or the mask.
#[must_use]
pub fn shown<'v>(key: &str, value: &'v str) -> Cow<'v, str> {
    Cow::Borrowed(if is_secret(key) { MASK } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_told_by_their_keys() {
        for key in [
            "ssl.keystore.password",
            "listener.name.x.plain.sasl.jaas.config",
            "ssl.quorum.keyStore.password",
            "ssl.keystore.key",
            "my.SECRET",
        ] {
            assert_eq!(shown(key, "x"), MASK, "{key}");
        }
        assert_eq!(shown("broker.id", "1"), "1");
    }
}
