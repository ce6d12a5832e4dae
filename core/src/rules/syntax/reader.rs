//! What the product makes of the entries of one file: which keys it knows, which values it refuses, which keys it does
//! not start without. The rules on the form of a file ask here, so that they agree.

use std::borrow::Cow;

use crate::catalog::{Holds, Product, Releases, Version, kafka, zookeeper};
use crate::lint::Cx;
use crate::model::listener::{self, Listener};
use crate::model::{Entry, Properties, java_number, secret, server, value};
use crate::rules::kafka::zk_connect_malformed;
use crate::source::Kind;

/// One file of settings and its reader.
pub(super) struct Reader<'r, 'a> {
    pub(super) file: &'r Properties<'a>,
    pub(super) bytes: &'a [u8],
    pub(super) kind: Kind,
    pub(super) product: Product,
    pub(super) target: Releases,
    /// Whether an oracle stands in for groups and weights, which 3.8 and later then do not look at.
    has_oracle: bool,
}

/// What a product does that does not see a required key.
pub(super) const STOPS: &str = "does not start";

impl<'r, 'a> Reader<'r, 'a> {
    /// The reader of a zoo.cfg, a dynamic file or a server.properties; nothing for other files.
    pub(super) fn of(cx: &Cx<'r, 'a>, file: usize) -> Option<Self> {
        let document = cx.document(file);
        let properties = document.properties(&[Kind::ZooKeeper, Kind::ZooKeeperDynamic, Kind::Kafka])?;
        let (kind, product) = (document.kind?, document.product()?);
        let target = cx.releases(product, file);
        let has_oracle = |it: &Properties<'_>| kind != Kind::Kafka && it.has("oraclePath");
        // A dynamic file cannot name one: the zoo.cfg that reads it does.
        let of_node = || {
            let nodes = cx.topology.nodes_of(file).iter().map(|it| &cx.topology.nodes[*it]);
            nodes.filter_map(|it| cx.document(it.zookeeper?).properties(&[Kind::ZooKeeper])).any(has_oracle)
        };
        let has_oracle = if kind == Kind::ZooKeeperDynamic { of_node() } else { has_oracle(properties) };
        Some(Self { file: properties, bytes: &document.source.bytes, kind, product, target, has_oracle })
    }

    /// Who stops or reads on, for a sentence.
    pub(super) fn name(&self) -> &'static str {
        self.product.name()
    }

    /// Whether some release knows the key, as its own or as somebody's whom it lets read the file.
    pub(super) fn knows(&self, key: &str) -> bool {
        match self.product {
            Product::Kafka => kafka::find(key).is_some() || kafka::beyond(key).is_some(),
            _ => zookeeper::find(key).is_some() || zookeeper::Family::of(key).is_some() || zookeeper::is_open(key),
        }
    }

    /// Whether the catalog says of what type the key is, so that a value can be told from a remark.
    pub(super) fn has_type(&self, key: &str) -> bool {
        match self.product {
            Product::Kafka => kafka::find(key).is_some(),
            _ => zookeeper::find(key).is_some() || zookeeper::Family::of(key).is_some(),
        }
    }

    /// Whether nobody reads a key of ZooKeeper, because of what else the file says.
    pub(super) fn is_unread(&self, key: zookeeper::KeyId) -> bool {
        key == zookeeper::key::VERSION && self.file.has("dynamicConfigFile")
            || key == zookeeper::key::NIO_NUM_SELECTOR_THREADS && (self.file.has("serverCnxnFactory") || !self.has_port())
    }

    /// Whether a port for clients may be opened. Without one nothing is made that serves it.
    fn has_port(&self) -> bool {
        let behind = |it: &Entry<'_>| it.key.starts_with("server.") && it.value.contains(';');
        self.file.has_any(&["clientPort", "secureClientPort", "dynamicConfigFile"]) || self.file.in_force().any(behind)
    }

    /// The releases of the target that refuse a text as the value of a key, given as Java loads it.
    pub(super) fn refuses(&self, key: &str, text: &str) -> Option<Releases> {
        let trimmed = crate::syntax::java_trim(text);
        if self.product != Product::Kafka {
            let refusing = match zookeeper::Family::of(key) {
                Some(zookeeper::Family::Server) => server::refused_in(text, self.target)?,
                Some(_) if trimmed.split(':').all(|it| it.is_empty() || java_number(it).is_some()) => return None,
                Some(_) if self.has_oracle => self.target.intersect(Releases::until(Version::line(3, 7))),
                Some(_) => self.target,
                None => {
                    let known = zookeeper::find(key).filter(|it| !self.is_unread(*it))?;
                    // The version is read with the blanks around it.
                    let text = if known == zookeeper::key::VERSION { text } else { trimmed };
                    value::refused_by_zookeeper(known, text, self.target)?.1
                }
            };
            // 3.4 has no dynamic file.
            let is_dynamic = self.kind == Kind::ZooKeeperDynamic;
            let refusing = if is_dynamic { refusing.intersect(Releases::since(Version::first_of(3, 5))) } else { refusing };
            return (!refusing.is_empty()).then_some(refusing);
        }
        let refused = match key {
            "zookeeper.connect" if self.file.has("process.roles") => false,
            "zookeeper.connect" => return zk_connect_malformed::refused_in(trimmed, self.target),
            "listeners" | "advertised.listeners" => listener::elements(trimmed).any(|it| Listener::parse(it).is_none()),
            "controller.quorum.voters" | "controller.quorum.bootstrap.servers" => {
                let is_voters = key.ends_with("voters");
                !listener::elements(trimmed).all(|it| is_endpoint(it, is_voters))
            }
            // No class has a quote in its name.
            "authorizer.class.name" | "principal.builder.class" if trimmed.contains(['"', '\'']) => true,
            _ => return value::refused_by_kafka(kafka::find(key)?, trimmed, self.target).map(|it| it.1),
        };
        let known = kafka::find(key)?.known_in().intersect(self.target);
        (refused && !known.is_empty()).then_some(known)
    }

    /// A key that the product does not start without and that is nowhere in the file, and the releases in which that
    /// is so.
    pub(super) fn misses(&self, key: &str) -> Option<(&'static str, Holds)> {
        let (key, releases) = match self.kind {
            Kind::Kafka => self.broker_misses(key)?,
            Kind::ZooKeeper => self.zookeeper_misses(key)?,
            _ => return None,
        };
        Some((key, self.target.holds(releases))).filter(|it| it.1 != Holds::None)
    }

    fn broker_misses(&self, key: &str) -> Option<(&'static str, Releases)> {
        let in_kraft = || self.file.has("process.roles");
        let from = |major, minor| Releases::since(Version::first_of(major, minor));
        let (names, releases): (&[&'static str], Releases) = match key {
            // From 4.0 on a file without process.roles is refused anyway.
            "zookeeper.connect" if !in_kraft() && self.target.from < Version::first_of(4, 0) => {
                (&["zookeeper.connect"], Releases::ALL)
            }
            "process.roles" if self.file.has("zookeeper.connect") => (&["process.roles"], from(4, 0)),
            "process.roles" => (&["process.roles"], Releases::ALL),
            "node.id" | "broker.id" if in_kraft() => (&["node.id", "broker.id"], Releases::ALL),
            "controller.quorum.voters" | "controller.quorum.bootstrap.servers" if in_kraft() => {
                (&["controller.quorum.voters", "controller.quorum.bootstrap.servers"], from(3, 0))
            }
            "controller.listener.names" if in_kraft() => (&["controller.listener.names"], from(3, 1)),
            _ => return None,
        };
        let name = names.iter().find(|it| **it == key)?;
        (!self.file.has_any(names)).then_some((name, releases))
    }

    fn zookeeper_misses(&self, key: &str) -> Option<(&'static str, Releases)> {
        let (name, releases) = match key {
            "dataDir" => ("dataDir", Releases::ALL),
            "clientPort" => ("clientPort", Releases::until(Version::line(3, 4))),
            "initLimit" if self.is_quorum() => ("initLimit", Releases::ALL),
            "syncLimit" if self.is_quorum() => ("syncLimit", Releases::ALL),
            _ => return None,
        };
        (!self.file.has(name)).then_some((name, releases))
    }

    /// Whether the file alone tells that the server is one of several: two lines of servers that vote.
    fn is_quorum(&self) -> bool {
        let votes = |it: &&Entry<'_>| {
            let role = it.trimmed().split(';').next().and_then(|it| it.rsplit(':').next()).unwrap_or_default();
            it.key.starts_with("server.") && !role.trim().eq_ignore_ascii_case("observer")
        };
        self.file.in_force().filter(votes).count() > 1
    }
}

/// `host:port`, with an id and `@` in front of a voter.
fn is_endpoint(element: &str, is_voter: bool) -> bool {
    let id = if is_voter { element.split_once('@').map(|it| it.0) } else { Some("0") };
    let port = element.rsplit_once(':').map(|it| it.1);
    id.is_some_and(|it| java_number(it).is_some())
        && port.is_some_and(|it| !it.is_empty() && it.bytes().all(|b| b.is_ascii_digit()))
        && element.matches('@').count() == usize::from(is_voter)
}

/// How much of a value a sentence shows.
const LONGEST: usize = 80;

/// A value for a sentence: masked where it is a secret, cut where it is long, with marks for what cannot be seen.
pub(super) fn shown<'v>(key: &str, text: &'v str) -> Cow<'v, str> {
    let text = secret::shown(key, text);
    let is_visible = |it: char| !it.is_control();
    if text.len() <= LONGEST && text.chars().all(is_visible) {
        return text;
    }
    let mut out: String = text.chars().take(LONGEST).map(|it| if is_visible(it) { it } else { '\u{FFFD}' }).collect();
    if text.chars().nth(LONGEST).is_some() {
        out.push('…');
    }
    Cow::Owned(out)
}
