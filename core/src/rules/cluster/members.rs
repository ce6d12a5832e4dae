//! What more than one of the rules about several files asks: the servers of a node and of an ensemble, the connect strings
//! of a cluster.

use crate::catalog::{Product, Releases, Version, newest};
use crate::lint::{Cx, Edits};
use crate::map::{Map, Set};
use crate::model::connect::{self, ConnectString};
use crate::model::host::{self, Hosts, Likeness};
use crate::model::server::{Role, ServerLine};
use crate::model::zookeeper::Server;
use crate::model::{Entry, Setting};
use crate::rules::kraft::migration::FLAG;
use crate::source::Kind;
use crate::syntax::myid::pieces;
use crate::text::nearest;
use crate::topology::{Ensemble, Member, Node};

/// The release that lines are read as, where only their parts count.
pub(super) fn reading() -> Version {
    newest(Product::ZooKeeper)
}

/// A `server.N` line and its file.
#[derive(Clone, Copy)]
pub(in crate::rules) struct Listed<'r, 'a> {
    pub(super) file: usize,
    pub(super) server: Server<'r, 'a>,
}

impl<'r> Listed<'r, '_> {
    pub(super) fn id(&self) -> Option<i64> {
        self.server.id.known()
    }

    /// The line, where ZooKeeper takes it and no template hides it.
    pub(super) fn line(&self) -> Option<ServerLine<'r>> {
        if self.server.is_template() { None } else { self.server.line(reading()).ok() }
    }
}

/// The server lines of a node, of its zoo.cfg and of its dynamic file. Nothing where they are in a file that is not
/// there.
pub(in crate::rules) fn servers<'r, 'a>(cx: &Cx<'r, 'a>, node: &Node) -> Option<Vec<Listed<'r, 'a>>> {
    let config = cx.document(node.zookeeper?).zookeeper()?;
    if config.dynamic_file().is_some() && node.dynamic.is_none() {
        return None;
    }
    let files = [node.zookeeper, node.dynamic].into_iter().flatten();
    let of_file = |file: usize| {
        let servers = cx.document(file).zookeeper().map(|it| it.servers());
        servers.into_iter().flatten().map(move |server| Listed { file, server })
    };
    Some(files.flat_map(of_file).collect())
}

/// How many servers vote. Two lines of one number are one server.
fn voters(servers: &[Listed<'_, '_>]) -> usize {
    let mut seen = Set::new();
    let voters = servers.iter().filter(|it| it.server.role() == Role::Participant);
    voters.filter(|it| it.id().is_none_or(|id| seen.insert(id))).count()
}

/// Whether a server looks for itself in the list: two or more voters, or one that is told not to run standalone.
pub(super) fn is_quorum(cx: &Cx<'_, '_>, node: &Node, servers: &[Listed<'_, '_>]) -> bool {
    let voters = voters(servers);
    let config = node.zookeeper.and_then(|it| cx.document(it).zookeeper());
    let alone = config.is_some_and(|it| it.standalone_enabled() == Setting::Is(false));
    voters > 1 || alone && voters > 0
}

/// The releases in which it does: those before 3.5 know neither a dynamic file nor a quorum of one.
pub(super) fn quorum_in(node: &Node, servers: &[Listed<'_, '_>]) -> Releases {
    let voters = voters(servers);
    let everywhere = voters > 1 && node.dynamic.is_none();
    if everywhere { Releases::ALL } else { Releases::since(Version::first_of(3, 5)) }
}

/// The number in a node's myid, as ZooKeeper reads it: the first line, without blanks around.
pub(super) fn myid(cx: &Cx<'_, '_>, node: &Node) -> Option<i64> {
    cx.document(node.myid?).myid()
}

/// The server line of a node: the only one that names its host.
pub(super) fn own_line<'l, 'r, 'a>(node: &Node, servers: &'l [Listed<'r, 'a>]) -> Option<&'l Listed<'r, 'a>> {
    let mut of_host = servers.iter().filter(|it| {
        let line = it.line();
        line.is_some_and(|it| it.addresses.iter().any(|it| host::compare(it.host, &node.name) == Likeness::Same))
    });
    of_host.next().filter(|_| of_host.next().is_none())
}

/// The number of a node's own line in its myid, where no other server of the ensemble has it.
pub(super) fn own_id(cx: &Cx<'_, '_>, node: &Node, id: i64) -> Option<Edits> {
    let file = node.myid?;
    let at = cx.topology.nodes.iter().position(|it| it.myid == Some(file))?;
    let ensemble = &cx.topology.ensembles[cx.topology.ensemble_of(at)?];
    if ensemble.nodes.iter().any(|it| myid(cx, &cx.topology.nodes[*it]) == Some(id)) {
        return None;
    }
    let line = pieces(&cx.document(file).source.bytes).first_line;
    Some(Edits::replace(file, line, id.to_string()))
}

/// What is said with it: nothing is known of the server but its files.
pub(super) fn own_id_title(id: i64) -> String {
    format!("Write {id}, the number of this host's line; a server that already ran under the other number must be stopped first")
}

/// Where clients reach a server.
pub(super) struct Endpoint<'r, 'a> {
    pub(super) listed: Listed<'r, 'a>,
    /// The host of its line; that of its folder, where the line has `0.0.0.0`.
    pub(super) host: &'r str,
    /// Its client ports, plain and with TLS; none where nobody knows them.
    pub(super) ports: Vec<i64>,
    pub(super) observer: bool,
    /// Its own zoo.cfg.
    pub(super) own: Option<usize>,
}

impl Endpoint<'_, '_> {
    /// Whether clients may reach it at a port of a host.
    pub(super) fn is_at(&self, host: &str, port: u16) -> bool {
        host::is_same(self.host, host) && self.may_listen(port)
    }

    /// Whether it listens at a port, or nobody knows where.
    pub(super) fn may_listen(&self, port: u16) -> bool {
        self.ports.is_empty() || self.ports.contains(&i64::from(port))
    }
}

/// Where clients reach the servers of an ensemble. Nothing where a line is hidden, malformed or without a host.
pub(super) fn endpoints<'r, 'a>(cx: &Cx<'r, 'a>, ensemble: &'r Ensemble) -> Option<Vec<Endpoint<'r, 'a>>> {
    let nodes: Vec<&'r Node> = ensemble.nodes.iter().map(|it| &cx.topology.nodes[*it]).collect();
    let lists: Vec<Vec<Listed<'_, '_>>> = nodes.iter().filter_map(|it| servers(cx, it)).collect();
    // Of those with most lines the one that most of the servers have: where one of them differs, that is its own finding.
    let text = |list: &[Listed<'_, '_>]| list.iter().map(|it| it.server.entry.trimmed()).collect::<String>();
    let mut votes: Map<String, usize> = Map::new();
    lists.iter().for_each(|it| *votes.of(text(it)) += 1);
    let weight = |it: &Vec<Listed<'_, '_>>| (it.iter().filter(|it| it.line().is_some()).count(), votes.get(&text(it)).copied());
    let listed = lists.into_iter().max_by_key(weight)?;
    let mut servers_on: Map<String, usize> = Map::new();
    let host_of = |it: &Listed<'_, '_>| Some(it.line()?.addresses.first()?.host.to_ascii_lowercase());
    listed.iter().filter_map(host_of).for_each(|it| *servers_on.of(it) += 1);
    let is_alone = |it: &Listed<'_, '_>| host_of(it).is_none_or(|it| servers_on.get(&it) == Some(&1));
    listed.into_iter().map(|listed| endpoint(cx, &nodes, is_alone(&listed), listed)).collect()
}

/// `is_alone`: no other server is on its host.
fn endpoint<'r, 'a>(cx: &Cx<'r, 'a>, nodes: &[&'r Node], is_alone: bool, listed: Listed<'r, 'a>) -> Option<Endpoint<'r, 'a>> {
    let id = listed.id()?;
    let own = nodes.iter().find(|it| myid(cx, it) == Some(id)).copied();
    // A line that one node has wrong is read from the next one.
    let of_node = |node: &&'r Node| servers(cx, node)?.into_iter().find(|it| it.id() == Some(id))?.line();
    let line = listed.line().or_else(|| nodes.iter().find_map(of_node))?;
    let host = line.addresses.first()?.host;
    let host = if host::is_wildcard(host) { own?.name.as_str() } else { host };
    // Of two files that differ the server listens where its own one says.
    let of_own = |node: &'r Node| {
        let own = servers(cx, node)?.into_iter().find(|it| it.id() == Some(id))?;
        Some((own, own.line()?.client?))
    };
    let (listed, client) = own.and_then(of_own).map_or((listed, line.client), |it| (it.0, Some(it.1)));
    let ports = match client {
        // The port for TLS is in each server's own file.
        Some(client) => [i64::from(client.port)].into_iter().chain(nodes.iter().flat_map(|it| client_ports(cx, it))).collect(),
        // Of several servers on one host each has a port of its own.
        None => match own {
            Some(own) => client_ports(cx, own),
            None if is_alone => common_ports(cx, nodes),
            None => Vec::new(),
        },
    };
    let observer = line.role == Role::Observer;
    Some(Endpoint { listed, host, ports, observer, own: own.and_then(|it| it.zookeeper) })
}

fn client_ports(cx: &Cx<'_, '_>, node: &Node) -> Vec<i64> {
    let Some(config) = node.zookeeper.and_then(|it| cx.document(it).zookeeper()) else { return Vec::new() };
    let both = [config.client_port(), config.secure_client_port()];
    if both.contains(&Setting::Unknown) { Vec::new() } else { both.into_iter().filter_map(Setting::known).collect() }
}

/// The ports of all nodes, where they have the same.
fn common_ports(cx: &Cx<'_, '_>, nodes: &[&Node]) -> Vec<i64> {
    let mut all = nodes.iter().map(|it| client_ports(cx, it));
    let first = all.next().unwrap_or_default();
    if all.all(|it| it == first) { first } else { Vec::new() }
}

/// A broker's connect string, where a client takes it and no template hides it.
pub(super) struct Connected<'r, 'a> {
    pub(super) file: usize,
    pub(super) entry: &'r Entry<'a>,
    pub(super) string: ConnectString<'r>,
    hosts: Hosts,
}

impl<'r, 'a> Connected<'r, 'a> {
    pub(super) fn of(file: usize, entry: &'r Entry<'a>, string: ConnectString<'r>) -> Self {
        let hosts = Hosts::of(string.servers.len(), &|it| (string.servers[it].host, Hosts::ANY));
        Self { file, entry, string, hosts }
    }

    pub(super) fn chroot(&self) -> &'r str {
        self.string.chroot.unwrap_or_default()
    }

    fn find(&self, host: &str, is: &dyn Fn(&str) -> bool) -> Option<&connect::Server<'r>> {
        let servers = &self.string.servers;
        self.hosts.find(host, Hosts::ANY, &|it| is(servers[it].host)).map(|it| &servers[it])
    }

    fn has(&self, host: &str, likeness: Likeness) -> bool {
        self.find(host, &|it| host::compare(it, host) == likeness).is_some()
    }

    /// Whether nobody can tell one of the servers from this host.
    pub(super) fn may_be(&self, host: &str) -> bool {
        self.has(host, Likeness::Unknown)
    }

    /// The port that is asked for on a host.
    pub(super) fn port(&self, host: &str) -> Option<u16> {
        self.find(host, &|it| host::is_same(it, host)).map(|it| it.port)
    }

    /// The one element that is no server, and the one server that it is a slip of, because the list leaves it out.
    pub(super) fn slip<'e, 'l>(&self, servers: &'l [Endpoint<'e, 'a>]) -> Option<(&connect::Server<'r>, &'l Endpoint<'e, 'a>)> {
        let hosts = hosts(servers);
        let is_none = |it: &&connect::Server<'_>| {
            hosts.find(it.host, Hosts::ANY, &|at| host::compare(it.host, servers[at].host) != Likeness::Other).is_none()
        };
        let mut strange = self.string.servers.iter().filter(is_none);
        let mut left_out = servers.iter().filter(|it| self.names(it.host) == Likeness::Other);
        let (Some(element), None) = (strange.next(), strange.next()) else { return None };
        let (Some(server), None) = (left_out.next(), left_out.next()) else { return None };
        nearest(element.host, &[server.host]).map(|_| (element, server))
    }

    /// Whether a part holds a blank, so that ZooKeeper takes two servers for one.
    pub(super) fn is_run_together(&self) -> bool {
        self.string.servers.iter().any(|it| it.element.trim().contains(char::is_whitespace))
    }

    /// Whether one of the servers is certainly, or perhaps, this host.
    pub(super) fn names(&self, host: &str) -> Likeness {
        let all = [Likeness::Same, Likeness::Unknown];
        all.into_iter().find(|it| self.has(host, *it)).unwrap_or(Likeness::Other)
    }

    /// Whether it names one of these servers.
    pub(super) fn reaches(&self, servers: &[Endpoint<'_, '_>]) -> bool {
        servers.iter().any(|it| self.port(it.host).is_some())
    }
}

/// The hosts of servers.
pub(super) fn hosts(servers: &[Endpoint<'_, '_>]) -> Hosts {
    Hosts::of(servers.len(), &|it| (servers[it].host, Hosts::ANY))
}

/// The connect strings of the brokers in ZooKeeper mode.
pub(super) fn connected<'r, 'a>(cx: &Cx<'r, 'a>, members: &[Member]) -> Vec<Connected<'r, 'a>> {
    members.iter().filter_map(|it| connect(cx, it.file)).collect()
}

/// The same of the nodes of KRaft that migrate what is there.
pub(super) fn migrating<'r, 'a>(cx: &Cx<'r, 'a>, members: &[Member]) -> Vec<Connected<'r, 'a>> {
    let migrates =
        |file: usize| cx.document(file).properties(&[Kind::Kafka]).is_some_and(|it| it.boolean(FLAG) == Setting::Is(true));
    let of_kraft = members.iter().filter(|it| migrates(it.file)).filter_map(|it| read(cx, it.file, true));
    of_kraft.collect()
}

fn connect<'r, 'a>(cx: &Cx<'r, 'a>, file: usize) -> Option<Connected<'r, 'a>> {
    read(cx, file, false)
}

fn read<'r, 'a>(cx: &Cx<'r, 'a>, file: usize, in_kraft: bool) -> Option<Connected<'r, 'a>> {
    let config = cx.document(file).broker()?;
    let entry = config.connect().filter(|it| !it.is_template() && config.is_kraft() == in_kraft)?;
    let string = ConnectString::parse(entry.trimmed(), reading()).ok()?;
    Some(Connected::of(file, entry, string))
}

/// Up to three things, and how many more there are.
pub(in crate::rules) fn some(things: &[String]) -> String {
    match things {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] if things.len() <= 3 => format!("{} and {last}", first.join(", ")),
        _ => format!("{} and {} more", things[..3].join(", "), things.len() - 3),
    }
}

/// One of each sort, with how many there are of it, in the order of the first of them.
pub(super) fn counted<T, K: Ord>(all: &[T], key: impl Fn(&T) -> K) -> Vec<(&T, usize)> {
    let mut at: Map<K, usize> = Map::new();
    let mut sorts: Vec<(&T, usize)> = Vec::new();
    for one in all {
        let at = *at.get_or(key(one), || {
            sorts.push((one, 0));
            sorts.len() - 1
        });
        sorts[at].1 += 1;
    }
    sorts
}
