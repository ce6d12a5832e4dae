//! Which server a unit starts itself.

use super::service::{Start, service_type, start};
use crate::model::unit::{Launch, Whole};

/// The server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Server {
    /// A broker or a controller.
    Kafka,
    /// A server of ZooKeeper, from either product's folder.
    ZooKeeper,
}

/// The server that systemd itself watches, and the command that starts it: by one of the products' own scripts or by `java`.
/// Nothing where somebody's own program is in between, or where the unit only runs a command to its end.
pub(in crate::rules) fn served<'r, 'a>(whole: &Whole<'r, 'a>) -> Option<(Server, Start<'r, 'a>)> {
    let start = start(whole)?;
    let (kind, _) = service_type(whole)?;
    if kind == "oneshot" || start.launch == Launch::Background && kind != "forking" {
        return None;
    }
    let script = start.command.script();
    let names = |class: &str| start.command.arguments.iter().any(|it| it.text == class);
    let server = match script.strip_suffix(".sh").unwrap_or(script) {
        "kafka-server-start" => Server::Kafka,
        "zkServer" | "zookeeper-server-start" => Server::ZooKeeper,
        "java" if names("kafka.Kafka") => Server::Kafka,
        "java" if names("org.apache.zookeeper.server.quorum.QuorumPeerMain") => Server::ZooKeeper,
        _ => return None,
    };
    Some((server, start))
}
