//! The controllers that a cluster migrates to: those that the files have, else some on the hosts of its ensemble.

use std::collections::BTreeSet;

use super::{AUTHORIZER, MAP, OLD_AUTHORIZERS};
use crate::lens::upgrade::group::{Group, Member};
use crate::lens::upgrade::{Change, Cx};
use crate::model::host::before_port;
use crate::model::listener::elements;

/// The line that switches the migration on.
pub(super) const SWITCH: &str = "zookeeper.metadata.migration.enable=true";
/// How the controllers of a migration reach the brokers.
const INTER_BROKER: &str = "inter.broker.listener.name";
const PROTOCOLS: [&str; 4] = ["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"];
/// More controllers than this vote more slowly, and no failure needs them.
const MOST: usize = 5;
const FIRST_PORT: i32 = 9093;
/// The thousands in which a controller's ids are looked for, above what ZooKeeper hands out to brokers by itself.
const FIRST_ID: i64 = 3000;

/// A controller that is to be.
pub(super) struct Voter {
    pub(super) id: i64,
    pub(super) host: String,
    port: i32,
}

/// The controllers, and how they are reached.
pub(super) struct Quorum {
    /// Those that are to be; also where the files have some, of which the line tells.
    pub(super) voters: Vec<Voter>,
    /// The line of the files that names them.
    written: Option<String>,
    /// The name of their listener.
    pub(super) listener: String,
    /// Its protocol.
    pub(super) protocol: String,
    /// How the brokers reach ZooKeeper.
    pub(super) connection: Vec<String>,
    /// Whether no file tells a host for them.
    pub(super) is_guess: bool,
    /// Whether the brokers have an authorizer whose rules move.
    pub(super) has_authorizer: bool,
}

impl Quorum {
    pub(super) fn of(cx: &Cx<'_, '_>, group: &Group<'_, '_, '_>) -> Self {
        let keys = ["controller.quorum.voters", "controller.quorum.bootstrap.servers"];
        let written = group.members.iter().find_map(|it| keys.iter().find_map(|key| it.shown.line(key)));
        let name =
            group.members.iter().find_map(|it| elements(it.shown.open("controller.listener.names")?).next().map(str::to_owned));
        let broker = group.old().next();
        let hosts = hosts(cx, group);
        let ids: BTreeSet<i64> = group.members.iter().filter_map(Member::id).collect();
        let count = i64::try_from(hosts.len()).unwrap_or(1);
        let is_free = |base: &i64| (1..=count).all(|it| !ids.contains(&(base + it)));
        let base = (3..1000).map(|it| it * 1000).find(is_free).unwrap_or(FIRST_ID);
        let ports: BTreeSet<i32> =
            group.members.iter().filter_map(|it| it.config.listeners()).flat_map(|it| it.listeners()).map(|it| it.port).collect();
        let mut free = (FIRST_PORT..FIRST_PORT + 1000).filter(|it| !ports.contains(it));
        let first = free.next().unwrap_or(FIRST_PORT);
        let mut voters: Vec<Voter> = Vec::new();
        for (host, id) in hosts.iter().zip(base + 1..) {
            let taken = voters.iter().any(|it| it.host == *host);
            let port = if taken { free.next().unwrap_or(first) } else { first };
            voters.push(Voter { id, host: host.clone(), port });
        }
        let old =
            |it: &Member<'_, '_, '_>| it.shown.read.get(AUTHORIZER).is_some_and(|it| OLD_AUTHORIZERS.contains(&it.trimmed()));
        let mut connection = broker.map_or_else(Vec::new, |it| it.shown.lines_below("zookeeper."));
        connection.retain(|it| {
            it.starts_with("zookeeper.connect=") || it.starts_with("zookeeper.ssl.") || it.starts_with("zookeeper.client")
        });
        Self {
            is_guess: voters.iter().any(|it| it.host == "HOST"),
            voters,
            written,
            listener: name.unwrap_or_else(|| "CONTROLLER".to_owned()),
            protocol: broker.map_or_else(|| PROTOCOLS[0].to_owned(), |it| inter_broker(it).1),
            connection,
            has_authorizer: group.old().any(old),
        }
    }

    /// The line by which nodes find the controllers.
    pub(super) fn line(&self) -> String {
        let voter = |it: &Voter| format!("{}@{}:{}", it.id, before_port(&it.host), it.port);
        let all = || self.voters.iter().map(voter).collect::<Vec<_>>().join(",");
        self.written.clone().unwrap_or_else(|| format!("controller.quorum.voters={}", all()))
    }

    /// The file of a controller that is to be.
    pub(super) fn controller(&self, voter: &Voter, broker: &Member<'_, '_, '_>) -> Change {
        let (name, protocol) = inter_broker(broker);
        let mut map = vec![format!("{}:{}", self.listener, self.protocol)];
        if !name.eq_ignore_ascii_case(&self.listener) {
            map.push(format!("{name}:{protocol}"));
        }
        let mut write = vec![
            "process.roles=controller".to_owned(),
            format!("node.id={}", voter.id),
            self.line(),
            format!("controller.listener.names={}", self.listener),
            format!("listeners={}://:{}", self.listener, voter.port),
            format!("{MAP}={}", map.join(",")),
            "log.dirs=DIRECTORY".to_owned(),
            SWITCH.to_owned(),
        ];
        write.extend(self.connection.iter().cloned());
        write.push(format!("{INTER_BROKER}={name}"));
        if self.protocol.starts_with("SASL") {
            let mechanism = broker.shown.open("sasl.mechanism.inter.broker.protocol").unwrap_or("GSSAPI");
            write.push(format!("sasl.mechanism.controller.protocol={mechanism}"));
        }
        Change { nodes: vec![voter.host.clone()], write, remove: Vec::new() }
    }

    /// The protocols by listener of a broker, with the controllers' among them; nothing where it is there or a template.
    pub(super) fn map(&self, broker: &Member<'_, '_, '_>) -> Option<String> {
        let own = format!("{}:{}", self.listener, self.protocol);
        let is_own = |it: &str| it.rsplit_once(':').is_some_and(|it| it.0.trim().eq_ignore_ascii_case(&self.listener));
        if broker.shown.read.has(MAP) {
            let text = broker.shown.open(MAP)?;
            let is_there = elements(text).any(is_own);
            return (!is_there).then(|| if text.is_empty() { format!("{MAP}={own}") } else { format!("{MAP}={text},{own}") });
        }
        // The default knows the four protocols by their own names.
        let all: Vec<String> = PROTOCOLS.iter().map(|it| format!("{it}:{it}")).collect();
        Some(format!("{MAP}={},{own}", all.join(",")))
    }
}

/// Hosts for the controllers, an odd number: those of the ensemble.
fn hosts(cx: &Cx<'_, '_>, group: &Group<'_, '_, '_>) -> Vec<String> {
    let ensemble = if let [only] = group.ensembles[..] { Some(&cx.topology.ensembles[only]) } else { None };
    let connect = group.old().find_map(Member::connect);
    let named = connect.iter().flat_map(|it| &it.servers).map(|it| it.host.to_owned());
    let mut hosts: Vec<String> = named.filter(|it| !it.is_empty()).collect();
    // One name may stand for all servers.
    let servers = ensemble.map_or(hosts.len(), |it| it.nodes.len()).max(hosts.len());
    if hosts.len() == 1 && servers > 1 {
        hosts = vec!["HOST".to_owned(); servers];
    }
    if hosts.is_empty() {
        hosts = vec!["HOST".to_owned(); if group.old().nth(2).is_some() { 3 } else { 1 }];
    }
    hosts.truncate(MOST);
    if hosts.len().is_multiple_of(2) {
        hosts.pop();
    }
    hosts
}

/// The listener by which brokers speak to each other, and its protocol.
fn inter_broker(broker: &Member<'_, '_, '_>) -> (String, String) {
    let keys = [INTER_BROKER, "security.inter.broker.protocol"];
    let name = keys.iter().find_map(|it| broker.shown.open(it)).unwrap_or(PROTOCOLS[0]);
    let map = broker.shown.open(MAP).unwrap_or_default();
    let mapped = elements(map).filter_map(|it| it.rsplit_once(':')).find(|it| it.0.trim().eq_ignore_ascii_case(name));
    let protocol = mapped.map_or(name, |it| it.1.trim()).to_uppercase();
    let known = if PROTOCOLS.contains(&protocol.as_str()) { protocol } else { PROTOCOLS[0].to_owned() };
    (name.to_owned(), known)
}
