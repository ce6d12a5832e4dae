//! Which releases a file may be run with, and why: what the user asked for, else what the node's files tell, within what
//! people run.

use crate::catalog::{Product, Releases, Version, default_range, releases, zookeeper};
use crate::document::Document;
use crate::model::broker::List;
use crate::model::unit::in_path;
use crate::model::{BrokerConfig, Entry, Properties};
use crate::settings::Settings;
use crate::source::Kind;
use crate::topology::Topology;

/// What is assumed for each file about its own product.
#[derive(Debug)]
pub(crate) struct Assumed {
    of_file: Vec<Option<(Product, Releases, Why)>>,
    defaults: [(Product, Releases); 3],
}

/// What narrows a range, the strongest that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Why {
    Asked,
    /// A folder or a jar that carries a version.
    Named(String),
    /// A setting that only newer releases know, or that names one.
    Setting(String),
    /// The port behind the semicolon of a server line.
    ClientPart(String),
    ZooKeeperMode,
    Nothing,
}

impl Assumed {
    pub(crate) fn new(documents: &[Document<'_>], topology: &Topology, settings: &Settings) -> Self {
        let asked = |product| settings.target.of(product).map(|it| it.releases);
        let of_one = |(file, document): (usize, &Document<'_>)| {
            let product = document.product()?;
            Some(match asked(product) {
                Some(releases) => (product, releases, Why::Asked),
                None => {
                    let (releases, why) = told(product, file, documents, topology);
                    (product, releases, why)
                }
            })
        };
        let default = |product| (product, asked(product).unwrap_or_else(|| default_range(product)));
        Self {
            of_file: documents.iter().enumerate().map(of_one).collect(),
            defaults: [Product::Kafka, Product::ZooKeeper, Product::Systemd].map(default),
        }
    }

    /// The releases of a product that may be run with a file.
    pub(crate) fn of(&self, product: Product, file: usize) -> Releases {
        match &self.of_file[file] {
            Some((own, releases, _)) if *own == product => *releases,
            _ => self.defaults.iter().find(|it| it.0 == product).map_or(Releases::ALL, |it| it.1),
        }
    }

    /// Whether the user or the files tell a release; the mode alone tells none.
    pub(super) fn is_told(&self, file: usize) -> bool {
        self.of_file[file].as_ref().is_some_and(|it| !matches!(it.2, Why::Nothing | Why::ZooKeeperMode))
    }

    /// Why these.
    pub(crate) fn because(&self, file: usize) -> String {
        match self.of_file[file].as_ref().map(|it| &it.2) {
            Some(Why::Asked) => "it was asked for".to_owned(),
            Some(Why::Named(name)) => format!("a path of the node names {name}"),
            Some(Why::Setting(key)) => format!("`{key}` tells"),
            Some(Why::ClientPart(key)) => format!("{key} has a ;port"),
            Some(Why::ZooKeeperMode) => "it is in ZooKeeper mode".to_owned(),
            Some(Why::Nothing) | None => "nothing in the files tells".to_owned(),
        }
    }
}

fn told(product: Product, file: usize, documents: &[Document<'_>], topology: &Topology) -> (Releases, Why) {
    let usual = default_range(product);
    if let Some((version, name)) = named(product, file, documents, topology) {
        return (Releases::between(version, version), Why::Named(name));
    }
    match (product, documents[file].properties(&[Kind::Kafka]), zookeeper_files(file, documents, topology)) {
        (Product::Kafka, Some(properties), _) => of_broker(properties, usual),
        (Product::ZooKeeper, _, files) => {
            let found =
                files.into_iter().flatten().filter_map(|it| documents[it].properties(&[Kind::ZooKeeper, Kind::ZooKeeperDynamic]));
            found.fold((usual, Why::Nothing), |told, it| of_server(it, told))
        }
        _ => (usual, Why::Nothing),
    }
}

/// The files that tell about the release of a server: its zoo.cfg and its dynamic file.
fn zookeeper_files(file: usize, documents: &[Document<'_>], topology: &Topology) -> [Option<usize>; 2] {
    match topology.node_of(file).map(|it| &topology.nodes[it]) {
        Some(node) if documents[file].product() == Some(Product::ZooKeeper) => [node.zookeeper, node.dynamic],
        _ => [Some(file), None],
    }
}

/// A release in a path that the node's units name, else in the file's own path.
fn named(product: Product, file: usize, documents: &[Document<'_>], topology: &Topology) -> Option<(Version, String)> {
    let units = topology.node_of(file).map(|it| &topology.nodes[it].units[..]).unwrap_or_default();
    let in_units = units.iter().filter_map(|it| documents[*it].unit().map(|unit| (*it, unit))).flat_map(|(file, unit)| {
        let text = move |it: crate::text::Span| String::from_utf8_lossy(&documents[file].source.bytes[it.range()]).into_owned();
        unit.named_releases().filter(move |it| it.product == product).map(move |it| (it.version, text(it.span)))
    });
    let path = &documents[file].source.path;
    let in_own = || in_path(path).find(|it| it.0 == product).map(|(_, version, place)| (version, path[place].to_owned()));
    let known = |it: &(Version, String)| crate::catalog::known(product, it.0);
    // Two releases in one node's units: nobody knows which one is run.
    let mut found: Vec<(Version, String)> = in_units.filter(known).collect();
    found.dedup_by_key(|it| it.0);
    match found.len() {
        0 => in_own().filter(known),
        1 => found.pop(),
        _ => None,
    }
}

/// What raises the lower bound, unless the range would be empty.
fn raise(told: &mut (Releases, Why), since: Version, why: impl FnOnce() -> Why) {
    if since > told.0.from && since <= told.0.to {
        *told = (Releases::between(since, told.0.to), why());
    }
}

fn of_broker(properties: &Properties<'_>, usual: Releases) -> (Releases, Why) {
    let mut told = (usual, Why::Nothing);
    if properties.has("zookeeper.connect") && !properties.has("process.roles") {
        told = (usual.intersect(Releases::until(Version::line(3, 9))), Why::ZooKeeperMode);
    }
    for entry in properties.in_force() {
        if let Some(key) = entry.kafka() {
            raise(&mut told, key.since(), || Why::Setting(key.name().to_owned()));
        }
    }
    let config = BrokerConfig::of(properties);
    let is_set = |it: Option<List<'_, '_>>| it.is_some_and(|it| !it.entry.trimmed().is_empty());
    // 3.8 knows the key and does not look there for controllers.
    if config.is_kraft() && is_set(config.bootstrap_servers()) && !is_set(config.voters()) {
        raise(&mut told, Version::first_of(3, 9), || Why::Setting("controller.quorum.bootstrap.servers".to_owned()));
    }
    let protocol = properties.get("inter.broker.protocol.version").filter(|it| !it.is_template());
    if let Some(since) = protocol.and_then(protocol_release) {
        raise(&mut told, since, || Why::Setting("inter.broker.protocol.version".to_owned()));
    }
    told
}

/// The first release that speaks a protocol: `3.3-IV3` came with 3.3.0.
fn protocol_release(entry: &Entry<'_>) -> Option<Version> {
    let line = entry.trimmed().split('-').next()?;
    let mut parts = line.split('.').map(|it| it.parse::<u16>().ok());
    let (major, minor) = (parts.next()??, parts.next()??);
    Some(Version::first_of(major, minor.try_into().ok()?))
}

fn of_server(properties: &Properties<'_>, mut told: (Releases, Why)) -> (Releases, Why) {
    for entry in properties.in_force() {
        let key = entry.key.trim();
        if key.starts_with("server.") && entry.trimmed().contains(';') && !entry.is_template() {
            raise(&mut told, Version::first_of(3, 5), || Why::ClientPart(key.to_owned()));
        } else if let Some(known) = zookeeper::find(key).filter(|it| !it.is_known(told.0.from)) {
            let first = releases(Product::ZooKeeper).iter().map(|it| it.0).find(|it| known.is_known(*it));
            first.into_iter().for_each(|it| raise(&mut told, it, || Why::Setting(known.name().to_owned())));
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceFile;

    fn assumed(files: &[(&str, &str)]) -> String {
        let files: Vec<SourceFile> = files.iter().map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec())).collect();
        let documents: Vec<Document<'_>> = files.iter().map(Document::read).collect();
        let topology = Topology::of(&documents, &Settings::default());
        let assumed = Assumed::new(&documents, &topology, &Settings::default());
        let product = documents[0].product().expect("of a product");
        let releases = assumed.of(product, 0);
        format!("{}..{} {}", releases.from, releases.to, assumed.because(0))
    }

    const BROKER: &str = "broker.id=1\nlog.dirs=/d\nzookeeper.connect=zk1:2181/k\n";

    #[test]
    fn what_the_files_tell() {
        let mode = "2.8..3.9 it is in ZooKeeper mode";
        assert_eq!(assumed(&[("server.properties", BROKER)]), mode);
        let with = |line: &str| assumed(&[("server.properties", &format!("{BROKER}{line}\n"))]);
        assert_eq!(with("inter.broker.protocol.version=3.3-IV3"), "3.3.0..3.9 `inter.broker.protocol.version` tells");
        // Older than what people run: it may be a rolling upgrade.
        assert_eq!(with("inter.broker.protocol.version=0.10.2"), mode);
        assert_eq!(with("inter.broker.protocol.version=4.1"), mode);
        assert_eq!(with("inter.broker.protocol.version=${V}"), mode);
        assert_eq!(
            assumed(&[("kafka_2.13-3.6.1/config/server.properties", BROKER)]),
            "3.6.1..3.6.1 a path of the node names kafka_2.13-3.6.1"
        );
        let unit = "[Service]\nExecStart=/opt/kafka_2.12-2.4.1/bin/kafka-server-start.sh /etc/kafka/server.properties\n";
        assert_eq!(
            assumed(&[("k1/server.properties", BROKER), ("k1/kafka.service", unit)]),
            "2.4.1..2.4.1 a path of the node names kafka_2.12-2.4.1"
        );
    }

    #[test]
    fn what_a_server_s_files_tell() {
        let zoo = "dataDir=/d\nclientPort=2181\n";
        let with = |line: &str| assumed(&[("zoo.cfg", &format!("{zoo}{line}\n"))]);
        assert!(with("").ends_with("nothing in the files tells"), "{}", with(""));
        assert!(with("metricsProvider.className=x").starts_with("3.6.0.."), "{}", with("metricsProvider.className=x"));
    }
}
