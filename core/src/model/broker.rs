//! A server.properties by what its keys mean together. A view: it borrows the entries and works an answer out when it is
//! asked for.

use super::connect::{self, ConnectString};
use super::host::{is_loopback, is_wildcard};
use super::listener::{Listener, Voter, elements};
use super::{Entry, Properties, Setting, java_number};
use crate::catalog::Version;

/// The ZooKeeper client of Kafka 3.9, the last release that has one.
const CLIENT: Version = Version::patch(3, 8, 4);

/// Keys that most brokers have, and no fragment that is about listeners or security alone.
const ORDINARY: [&str; 8] = [
    "num.network.threads",
    "num.io.threads",
    "num.partitions",
    "socket.request.max.bytes",
    "log.retention.hours",
    "log.segment.bytes",
    "offsets.topic.replication.factor",
    "default.replication.factor",
];

/// What a broker's or a controller's file says.
#[derive(Debug, Clone, Copy)]
pub struct BrokerConfig<'f, 'a> {
    file: &'f Properties<'a>,
}

/// What a node is in KRaft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Roles {
    /// Holds data and serves clients.
    pub broker: bool,
    /// Votes about the metadata.
    pub controller: bool,
}

/// A key whose value is a list, as it stands in the file.
#[derive(Debug, Clone, Copy)]
pub struct List<'f, 'a> {
    /// The entry.
    pub entry: &'f Entry<'a>,
}

impl<'f> List<'f, '_> {
    /// Its elements without the blanks around, the empty ones left out.
    pub fn elements(&self) -> impl Iterator<Item = &'f str> + use<'f> {
        elements(self.entry.trimmed())
    }

    /// The elements that Kafka can read as listeners.
    pub fn listeners(&self) -> impl Iterator<Item = Listener<'f>> + use<'f> {
        self.elements().filter_map(Listener::parse)
    }

    /// The elements that Kafka can read as voters.
    pub fn voters(&self) -> impl Iterator<Item = Voter<'f>> + use<'f> {
        self.elements().filter_map(Voter::parse)
    }

    /// The elements that have the form `host:port`.
    pub fn servers(&self) -> impl Iterator<Item = (&'f str, u16)> + use<'f> {
        self.elements().filter_map(|it| {
            let (host, port) = it.rsplit_once(':')?;
            Some((host, java_number(port)?.try_into().ok()?))
        })
    }
}

impl<'f, 'a> BrokerConfig<'f, 'a> {
    /// The view of a file.
    #[must_use]
    pub fn of(file: &'f Properties<'a>) -> Self {
        Self { file }
    }

    /// The line that gives the node its id: `node.id`, else `broker.id`, which stands in for it in both modes, and up to
    /// 3.0 for a negative one too.
    #[must_use]
    pub fn id_entry(&self) -> Option<&'f Entry<'a>> {
        let (node, broker) = (self.file.get("node.id"), self.file.get("broker.id"));
        let is_none = |it: &&Entry<'a>| broker.is_some() && it.setting(java_number).known().is_some_and(|it| it < 0);
        node.filter(|it| !is_none(it)).or(broker)
    }

    /// The id. Absent in ZooKeeper mode means that the ensemble hands one out, as -1 does.
    #[must_use]
    pub fn id(&self) -> Setting<i64> {
        self.id_entry().map_or(Setting::Absent, |it| it.setting(java_number))
    }

    /// `process.roles`, where it is not empty: an empty one counts as absent up to 3.9.
    #[must_use]
    pub fn roles_entry(&self) -> Option<&'f Entry<'a>> {
        self.file.get("process.roles").filter(|it| !it.trimmed().is_empty())
    }

    /// The words of `process.roles`.
    pub const ROLES: [&'static str; 2] = ["broker", "controller"];

    /// Whether the node is of a KRaft cluster.
    #[must_use]
    pub fn is_kraft(&self) -> bool {
        self.roles_entry().is_some()
    }

    /// What the node is in KRaft; absent in ZooKeeper mode.
    #[must_use]
    pub fn roles(&self) -> Setting<Roles> {
        let Some(entry) = self.roles_entry() else { return Setting::Absent };
        entry.setting(|text| {
            elements(text).try_fold(Roles::default(), |roles, word| match word {
                "broker" => Some(Roles { broker: true, ..roles }),
                "controller" => Some(Roles { controller: true, ..roles }),
                _ => None,
            })
        })
    }

    /// Whether clients and other brokers connect to it; unreadable roles count as a broker's.
    #[must_use]
    pub fn is_broker(&self) -> bool {
        self.roles().known().is_none_or(|it| it.broker)
    }

    /// `zookeeper.connect`.
    #[must_use]
    pub fn connect(&self) -> Option<&'f Entry<'a>> {
        self.file.get("zookeeper.connect")
    }

    /// `zookeeper.connect` as the newest client reads it; nothing where it is absent or holds a template mark.
    #[must_use]
    pub fn connect_string(&self) -> Option<Result<ConnectString<'f>, connect::Refusal<'f>>> {
        let entry = self.connect().filter(|it| !it.is_template())?;
        Some(ConnectString::parse(entry.trimmed(), CLIENT))
    }

    /// The static quorum, `controller.quorum.voters`.
    #[must_use]
    pub fn voters(&self) -> Option<List<'f, 'a>> {
        self.list("controller.quorum.voters")
    }

    /// Where a dynamic quorum is found, `controller.quorum.bootstrap.servers`.
    #[must_use]
    pub fn bootstrap_servers(&self) -> Option<List<'f, 'a>> {
        self.list("controller.quorum.bootstrap.servers")
    }

    /// `listeners`.
    #[must_use]
    pub fn listeners(&self) -> Option<List<'f, 'a>> {
        self.list("listeners")
    }

    /// `advertised.listeners`, as far as the file has them.
    #[must_use]
    pub fn advertised_listeners(&self) -> Option<List<'f, 'a>> {
        self.list("advertised.listeners")
    }

    /// What clients are told to connect to: `advertised.listeners`, else `listeners`. Controllers' listeners are among
    /// them, see [`Self::is_controller_listener`].
    #[must_use]
    pub fn advertised(&self) -> Option<List<'f, 'a>> {
        self.advertised_listeners().or_else(|| self.listeners())
    }

    /// The names of the listeners that only controllers and brokers use, `controller.listener.names`.
    #[must_use]
    pub fn controller_listener_names(&self) -> Option<List<'f, 'a>> {
        self.list("controller.listener.names")
    }

    /// Whether a listener is a controller's, which no client is told of.
    #[must_use]
    pub fn is_controller_listener(&self, listener: &Listener<'_>) -> bool {
        self.file.names().is_controller(listener.name)
    }

    /// What the broker calls its own host: in its listeners, and in the keys that stood for them up to 2.8.
    pub fn own_hosts(&self) -> impl Iterator<Item = &'f str> + use<'f, 'a> {
        let old = ["advertised.host.name", "host.name"].into_iter().filter_map(|it| self.file.get(it)).map(|it| it.trimmed());
        let lists = [self.advertised_listeners(), self.listeners()].into_iter().flatten();
        let lists = lists.filter(|it| !it.entry.is_template());
        lists.flat_map(|it| it.listeners()).map(|it| it.host).chain(old).filter(|it| !it.is_empty() && !is_wildcard(it))
    }

    /// The ids in the static quorum, as Kafka reads them. Nothing where there is none, a template hides it, or an element is
    /// broken.
    #[must_use]
    pub fn voter_ids(&self) -> Option<Vec<i64>> {
        let list = self.voters().filter(|it| !it.entry.is_template())?;
        let ids: Option<Vec<i64>> = list.elements().map(|it| Voter::parse(it).map(|it| i64::from(it.id))).collect();
        ids.filter(|it| !it.is_empty())
    }

    /// Whether a broker is a controller too by its roles only: it is no voter, and none of its listeners is a controller's.
    #[must_use]
    pub fn is_broker_by_mistake(&self) -> bool {
        let both = self.roles().known().is_some_and(|it| it.broker && it.controller);
        let is_voter = || self.id().known().zip(self.voter_ids()).is_none_or(|(id, ids)| ids.contains(&id));
        let names = self.controller_listener_names().filter(|it| !it.entry.is_template() && it.elements().next().is_some());
        let listeners = self.listeners().filter(|it| !it.entry.is_template() && names.is_some());
        both && listeners.is_some_and(|it| !it.listeners().any(|it| self.is_controller_listener(&it))) && !is_voter()
    }

    /// The name of the listener through which brokers talk to each other: that of the protocol, where no key names one.
    #[must_use]
    pub fn inter_broker_name(&self) -> &'f str {
        let named = self.file.get("inter.broker.listener.name").or_else(|| self.file.get("security.inter.broker.protocol"));
        named.map_or("PLAINTEXT", |it| it.trimmed())
    }

    /// Where data lies: `log.dirs`, else `log.dir`. Nothing where the default holds, [`Self::DEFAULT_LOG_DIR`].
    #[must_use]
    pub fn log_dirs(&self) -> Option<List<'f, 'a>> {
        self.list("log.dirs").or_else(|| self.list("log.dir"))
    }

    /// Where data lies when no key says so.
    pub const DEFAULT_LOG_DIR: &'static str = "/tmp/kafka-logs";

    /// Where KRaft's metadata lies, if not in the first of the log dirs.
    #[must_use]
    pub fn metadata_log_dir(&self) -> Option<&'f Entry<'a>> {
        self.file.get("metadata.log.dir")
    }

    /// The first line that names another machine: a ZooKeeper server, a controller, or an address that is not loopback.
    /// What holds a template mark names nobody.
    #[must_use]
    pub fn elsewhere(&self) -> Option<&'f Entry<'a>> {
        let is_other = |host: &str| !(host.is_empty() || is_loopback(host) || is_wildcard(host));
        let connect = self.connect_string().and_then(Result::ok);
        if connect.is_some_and(|it| it.servers.iter().any(|it| is_other(it.host))) {
            return self.connect();
        }
        let names = |list: &List<'f, 'a>, read: fn(&'f str) -> Option<&'f str>| {
            !list.entry.is_template() && list.elements().filter_map(read).any(is_other)
        };
        let voter = |it: &'f str| Voter::parse(it).map(|it| it.host);
        let server = |it: &'f str| it.rsplit_once(':').map(|(host, _)| host);
        let listener = |it: &'f str| Listener::parse(it).map(|it| it.host);
        None.or_else(|| self.voters().filter(|it| names(it, voter)))
            .or_else(|| self.bootstrap_servers().filter(|it| names(it, server)))
            .or_else(|| self.advertised_listeners().filter(|it| names(it, listener)))
            .or_else(|| self.listeners().filter(|it| names(it, listener)))
            .map(|it| it.entry)
    }

    /// Whether the file is a whole one, of one node, and no fragment that is put together with another: it says who it is
    /// or where its data lies, or it has listeners and something else than the security that belongs to them.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let listens = || self.listeners().is_some_and(|it| !it.elements().any(|it| it.starts_with("http")));
        self.id_entry().is_some() || self.log_dirs().is_some() || listens() && self.file.has_any(&ORDINARY)
    }

    fn list(&self, key: &str) -> Option<List<'f, 'a>> {
        self.file.get(key).map(|entry| List { entry })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_is_the_node_s_before_the_broker_s() {
        let file = Properties::read(b"broker.id=1\nnode.id=2\n");
        assert_eq!(BrokerConfig::of(&file).id(), Setting::Is(2));
        let file = Properties::read(b"broker.id=1\n");
        assert_eq!(BrokerConfig::of(&file).id(), Setting::Is(1));
        assert_eq!(BrokerConfig::of(&Properties::default()).id(), Setting::Absent);
    }

    #[test]
    fn roles_tell_the_mode() {
        for (text, roles) in [
            ("", Setting::Absent),
            ("process.roles=\n", Setting::Absent),
            ("process.roles=broker, controller\n", Setting::Is(Roles { broker: true, controller: true })),
            ("process.roles=controller\n", Setting::Is(Roles { broker: false, controller: true })),
            ("process.roles=Broker\n", Setting::Refused),
            ("process.roles=${ROLES}\n", Setting::Unknown),
        ] {
            let file = Properties::read(text.as_bytes());
            let config = BrokerConfig::of(&file);
            assert_eq!((config.roles(), config.is_kraft()), (roles, roles != Setting::Absent), "{text}");
        }
    }

    #[test]
    fn lists_stand_in_for_each_other() {
        let file = Properties::read(b"listeners=A://h1:1, C://:2\ncontroller.listener.names=c\nlog.dir=/a\n");
        let config = BrokerConfig::of(&file);
        let advertised = config.advertised().expect("listeners");
        let clients: Vec<_> = advertised.listeners().filter(|it| !config.is_controller_listener(it)).map(|it| it.host).collect();
        assert_eq!(clients, ["h1"]);
        assert_eq!(config.log_dirs().map(|it| it.elements().collect::<Vec<_>>()), Some(vec!["/a"]));
    }

    #[test]
    fn other_machines() {
        for (text, key) in [
            ("zookeeper.connect=localhost:2181,127.0.0.1:2182\nlisteners=A://:1,B://0.0.0.0:2\n", None),
            ("zookeeper.connect=localhost:2181,zk2:2181\n", Some("zookeeper.connect")),
            ("zookeeper.connect={{ zk }}\nadvertised.listeners=A://localhost:1\n", None),
            ("controller.quorum.voters=1@localhost:1,2@c2:1\n", Some("controller.quorum.voters")),
            ("controller.quorum.bootstrap.servers=c2:1\n", Some("controller.quorum.bootstrap.servers")),
            ("listeners=A://10.0.0.1:1\nadvertised.listeners=A://localhost:1\n", Some("listeners")),
        ] {
            let file = Properties::read(text.as_bytes());
            assert_eq!(BrokerConfig::of(&file).elsewhere().map(|it| it.key.as_str()), key, "{text}");
        }
    }

    #[test]
    fn fragments_and_whole_files() {
        for (text, whole) in [
            ("broker.id=1\n", true),
            ("log.dir=/d\n", true),
            ("listeners=A://:1\nnum.partitions=3\n", true),
            ("listeners=A://:1\nsecurity.inter.broker.protocol=SSL\n", false),
            ("listeners=http://:8083\nnum.partitions=3\n", false),
            ("num.partitions=3\nlog.retention.hours=1\n", false),
        ] {
            assert_eq!(BrokerConfig::of(&Properties::read(text.as_bytes())).is_whole(), whole, "{text}");
        }
    }

    #[test]
    fn quorums() {
        let file =
            Properties::read(b"controller.quorum.voters=1@c1:9093,2@c2:9093\ncontroller.quorum.bootstrap.servers=c1:9093,c2\n");
        let config = BrokerConfig::of(&file);
        assert_eq!(config.voters().map(|it| it.voters().map(|it| it.id).collect::<Vec<_>>()), Some(vec![1, 2]));
        assert_eq!(config.bootstrap_servers().map(|it| it.servers().collect::<Vec<_>>()), Some(vec![("c1", 9093)]));
    }
}
