//! The controllers that a cluster migrates to: those that the files have, else some on the hosts of its ensemble.

use std::collections::BTreeSet;

use super::login::Login;
use super::{MAP, copied};
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
/// Names for the listener of the controllers.
const NAMES: [&str; 4] = ["CONTROLLER", "KRAFT", "KRAFT_CONTROLLER", "CONTROLLER_OF_KRAFT"];
/// Stands for a host that no file tells.
const HOST: &str = "HOST";
/// Stands for a ZooKeeper that no file tells.
pub(super) const NO_CONNECT: &str = "zookeeper.connect=SERVERS/PATH";
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
    /// The listener between the brokers and its protocol, which the controllers' has, too.
    pub(super) inter: (String, String),
    /// How to reach ZooKeeper.
    pub(super) connection: Vec<String>,
}

impl Quorum {
    pub(super) fn of(cx: &Cx<'_, '_>, groups: &[Group<'_, '_, '_>], group: &Group<'_, '_, '_>) -> Self {
        let keys = ["controller.quorum.voters", "controller.quorum.bootstrap.servers"];
        let written = group.members.iter().find_map(|it| keys.iter().find_map(|key| it.shown.line(key)));
        let name =
            group.members.iter().find_map(|it| elements(it.shown.open("controller.listener.names")?).next().map(str::to_owned));
        let broker = group.old().next();
        let with_connect = group.old().find(|it| it.config.connect().is_some());
        let mut connection = with_connect.map_or_else(Vec::new, |it| it.shown.lines_below("zookeeper."));
        connection.retain(|it| {
            it.starts_with("zookeeper.connect=") || it.starts_with("zookeeper.ssl.") || it.starts_with("zookeeper.client")
        });
        if with_connect.is_none() {
            connection.push(NO_CONNECT.to_owned());
        }
        Self {
            voters: named(group).unwrap_or_else(|| voters(groups, group, &hosts(cx, group))),
            written,
            listener: name.unwrap_or_else(|| free_name(group)),
            inter: broker.map_or_else(|| (PROTOCOLS[0].to_owned(), PROTOCOLS[0].to_owned()), inter_broker),
            connection,
        }
    }

    /// Whether no file tells a host for some of them.
    pub(super) fn is_guess(&self) -> bool {
        self.voters.iter().any(|it| it.host.starts_with(HOST))
    }

    /// The login of a broker's cluster.
    pub(super) fn login(&self, broker: &Member<'_, '_, '_>) -> Login {
        Login::of(broker, &self.listener, &self.inter)
    }

    /// The line by which nodes find the controllers.
    pub(super) fn line(&self) -> String {
        let voter = |it: &Voter| format!("{}@{}:{}", it.id, before_port(&it.host), it.port);
        let all = || self.voters.iter().map(voter).collect::<Vec<_>>().join(",");
        self.written.clone().unwrap_or_else(|| format!("controller.quorum.voters={}", all()))
    }

    /// The file of a controller that is to be.
    pub(super) fn controller(&self, voter: &Voter, broker: &Member<'_, '_, '_>) -> Change {
        let (name, protocol) = &self.inter;
        let mut map = vec![format!("{}:{protocol}", self.listener)];
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
        write.extend(self.login(broker).of_controller(broker));
        write.extend(copied::lines(broker));
        Change { nodes: vec![voter.host.clone()], is_new: true, write, remove: Vec::new() }
    }

    /// The protocols by listener of a broker, with the controllers' among them; nothing where it is there or a template.
    pub(super) fn map(&self, broker: &Member<'_, '_, '_>) -> Option<String> {
        let own = format!("{}:{}", self.listener, self.inter.1);
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

/// The controllers that a file names already, although none of them has one.
fn named(group: &Group<'_, '_, '_>) -> Option<Vec<Voter>> {
    let list = group.members.iter().find_map(|it| {
        it.shown.open("controller.quorum.voters")?;
        it.config.voters()
    })?;
    let all: Vec<Voter> =
        list.voters().map(|it| Voter { id: it.id.into(), host: it.host.to_owned(), port: it.port.into() }).collect();
    (!all.is_empty()).then_some(all)
}

/// The controllers of a group on these hosts. The groups of one ensemble have no port and no id in common, also those of the
/// groups before that are to come.
fn voters(groups: &[Group<'_, '_, '_>], group: &Group<'_, '_, '_>, hosts: &[String]) -> Vec<Voter> {
    let beside: Vec<&Group<'_, '_, '_>> = groups.iter().filter(|it| it.shares_ensemble(group)).collect();
    let members = || beside.iter().flat_map(|it| &it.members);
    let before = groups.iter().take_while(|it| !std::ptr::eq(*it, group));
    let rank = before.filter(|it| it.shares_ensemble(group) && it.controllers().next().is_none()).count();
    let ids: BTreeSet<i64> = members().filter_map(Member::id).collect();
    let count = i64::try_from(hosts.len()).unwrap_or(1);
    let is_free = |base: &i64| (1..=count).all(|it| !ids.contains(&(base + it)));
    let base = (3..1000).map(|it| it * 1000).filter(is_free).nth(rank).unwrap_or(FIRST_ID);
    let listening = members().filter_map(|it| it.config.listeners()).flat_map(|it| it.listeners()).map(|it| it.port);
    let old = members().filter_map(|it| it.shown.read.number("port").known()?.try_into().ok());
    let ports: BTreeSet<i32> = listening.chain(old).collect();
    let first = (FIRST_PORT..FIRST_PORT + 1000).filter(|it| !ports.contains(it)).nth(rank).unwrap_or(FIRST_PORT);
    let mut free = (first + 1..first + 1000).filter(|it| !ports.contains(it));
    let mut voters: Vec<Voter> = Vec::new();
    for (host, id) in hosts.iter().zip(base + 1..) {
        let taken = voters.iter().any(|it| it.host == *host);
        let port = if taken { free.next().unwrap_or(first) } else { first };
        voters.push(Voter { id, host: host.clone(), port });
    }
    voters
}

/// A name that no broker has for anything.
fn free_name(group: &Group<'_, '_, '_>) -> String {
    let named = |it: &Member<'_, '_, '_>, name: &str| {
        let keys = ["listeners", "advertised.listeners", MAP, "control.plane.listener.name", INTER_BROKER];
        let is_it = |it: &str| it.split(':').next().is_some_and(|it| it.trim().eq_ignore_ascii_case(name));
        let below = format!("listener.name.{}.", name.to_lowercase());
        keys.iter().filter_map(|key| it.shown.read.get(key)).any(|it| elements(it.trimmed()).any(is_it))
            || it.shown.read.in_force().any(|it| it.key.trimmed().starts_with(&below))
    };
    let is_free = |name: &&&str| !group.old().any(|it| named(it, name));
    NAMES.iter().find(is_free).unwrap_or(&"CONTROLLER").to_string()
}

/// Hosts for the controllers, an odd number: those of the ensemble, and others where three brokers have fewer than three.
fn hosts(cx: &Cx<'_, '_>, group: &Group<'_, '_, '_>) -> Vec<String> {
    let ensemble = if let [only] = group.ensembles[..] { Some(&cx.topology.ensembles[only]) } else { None };
    let connect = group.old().find_map(Member::connect);
    let named = connect.iter().flat_map(|it| &it.servers).map(|it| it.host.to_owned());
    let mut hosts: Vec<String> = named.filter(|it| !it.is_empty()).collect();
    hosts.dedup();
    // One name may stand for all servers.
    let servers = ensemble.map_or(hosts.len(), |it| it.nodes.len()).max(hosts.len());
    let wanted = if group.old().nth(2).is_some() { servers.max(3) } else { servers.max(1) };
    let wanted = if wanted.is_multiple_of(2) { wanted - 1 } else { wanted }.min(MOST);
    if hosts.len() == 1 && wanted > 1 {
        hosts.clear();
    }
    hosts.truncate(wanted);
    let unknown = wanted - hosts.len();
    hosts.extend((1..=unknown).map(|it| if wanted > 1 { format!("{HOST}{it}") } else { HOST.to_owned() }));
    hosts
}

/// The listener by which brokers speak to each other, and its protocol.
fn inter_broker(broker: &Member<'_, '_, '_>) -> (String, String) {
    let shown = &broker.shown;
    let protocol = shown.open("security.inter.broker.protocol").unwrap_or(PROTOCOLS[0]).to_uppercase();
    let name = shown.open(INTER_BROKER).map_or(protocol, str::to_owned);
    let map = shown.open(MAP).unwrap_or_default();
    let mapped = elements(map).filter_map(|it| it.rsplit_once(':')).find(|it| it.0.trim().eq_ignore_ascii_case(&name));
    let protocol = mapped.map_or(name.as_str(), |it| it.1.trim()).to_uppercase();
    let hidden = if shown.read.has(MAP) { "PROTOCOL" } else { PROTOCOLS[0] };
    let known = if PROTOCOLS.contains(&protocol.as_str()) { protocol } else { hidden.to_owned() };
    (name, known)
}
