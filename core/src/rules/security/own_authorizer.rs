//! The authorizers of Kafka's own, and of those who took their settings over.

use crate::model::{Entry, Properties};

/// The line that names an authorizer which reads `super.users` and `allow.everyone.if.no.acl.found`.
pub(super) fn own_authorizer<'f, 'a>(file: &'f Properties<'a>) -> Option<&'f Entry<'a>> {
    let is_own = |it: &&Entry<'_>| {
        let class = it.trimmed();
        ["kafka.security.", "org.apache.kafka.", "io.confluent.kafka.security."].iter().any(|own| class.starts_with(own))
    };
    file.get("authorizer.class.name").filter(|it| !it.is_template()).filter(is_own)
}

/// The one to name.
pub(super) const fn meant(is_kraft: bool) -> &'static str {
    if is_kraft { "org.apache.kafka.metadata.authorizer.StandardAuthorizer" } else { "kafka.security.authorizer.AclAuthorizer" }
}
