//! What the controllers of KRaft decide and the brokers' files say: the lines that a new controller gets as well.

use super::{AUTHORIZER, NEW_AUTHORIZER, OLD_AUTHORIZERS};
use crate::lens::upgrade::group::Member;

/// Who may do what; a broker that has passed a request on asks nobody else.
const ACCESS: [&str; 2] = ["super.users", "allow.everyone.if.no.acl.found"];
/// The defaults of topics, what may be done with them, tokens, and the key of the passwords that ZooKeeper holds.
const DECIDED: [&str; 15] = [
    "default.replication.factor",
    "num.partitions",
    "min.insync.replicas",
    "unclean.leader.election.enable",
    "auto.create.topics.enable",
    "auto.leader.rebalance.enable",
    "leader.imbalance.check.interval.seconds",
    "delete.topic.enable",
    "create.topic.policy.class.name",
    "alter.config.policy.class.name",
    "principal.builder.class",
    "delegation.token.max.lifetime.ms",
    "delegation.token.expiry.time.ms",
    "delegation.token.expiry.check.interval.ms",
    "delegation.token.secret.key",
];
const OLD_TOKENS: &str = "delegation.token.master.key";

/// The lines of a broker.
pub(super) fn lines(broker: &Member<'_, '_, '_>) -> Vec<String> {
    let shown = &broker.shown;
    let mut lines = Vec::new();
    if let Some(class) = shown.read.get(AUTHORIZER).filter(|it| !it.trimmed().is_empty()) {
        let is_old = OLD_AUTHORIZERS.contains(&class.trimmed());
        let class = if is_old { NEW_AUTHORIZER.to_owned() } else { shown.value(class) };
        lines.push(format!("{AUTHORIZER}={class}"));
        let access = ACCESS.iter().filter_map(|it| shown.line(it));
        lines.extend(access);
        if !shown.read.has(ACCESS[0]) {
            lines.push(format!("{}=User:PRINCIPAL", ACCESS[0]));
        }
    }
    lines.extend(DECIDED.iter().filter_map(|it| shown.line(it)));
    if let Some(tokens) = shown.read.get(OLD_TOKENS).filter(|_| !shown.read.has("delegation.token.secret.key")) {
        lines.push(format!("delegation.token.secret.key={}", shown.value(tokens)));
    }
    lines.extend(shown.lines_below("password.encoder."));
    lines
}

/// What is to be said of them.
pub(super) fn words(broker: &Member<'_, '_, '_>, protocol: &str) -> String {
    let shown = &broker.shown;
    if shown.read.get(AUTHORIZER).is_none_or(|it| it.trimmed().is_empty()) {
        return String::new();
    }
    let who = match protocol {
        "PLAINTEXT" => " `super.users` has to hold User:ANONYMOUS, as which nodes come without TLS and SASL.",
        _ => " `super.users` has to hold the names with which brokers and controllers log in.",
    };
    let principals = if shown.read.has(ACCESS[0]) { "" } else { " PRINCIPAL stands for such a name." };
    format!(" Brokers pass requests on to them, and they ask the authorizer.{who}{principals}")
}
