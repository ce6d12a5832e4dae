//! What a file is, by its content; its name is a hint. What fits nothing is skipped with a reason, never complained
//! about: dozens of other programs have a server.properties, too.

use super::template::strip_suffix;
use super::unit::is_ours;
use super::{Entry, Properties, file_name};
use crate::catalog::zookeeper::{self, Read, Scope};
use crate::source::Kind;
use crate::syntax::unit;
use crate::text::encoding;

/// Why a file is left alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Skip {
    /// A fixed word, for scripts.
    pub reason: &'static str,
    /// The same for people.
    pub detail: &'static str,
}

const fn skip(reason: &'static str, detail: &'static str) -> Skip {
    Skip { reason, detail }
}

/// Keys that Minecraft writes; two of them tell the game.
const MINECRAFT: [&str; 14] = [
    "level-name",
    "server-port",
    "gamemode",
    "motd",
    "max-players",
    "online-mode",
    "enable-rcon",
    "rcon.port",
    "query.port",
    "view-distance",
    "difficulty",
    "spawn-protection",
    "enable-command-block",
    "white-list",
];

/// Keys that only a broker or a controller reads.
const BROKER: [&str; 16] = [
    "broker.id",
    "process.roles",
    "controller.quorum.voters",
    "controller.quorum.bootstrap.servers",
    "controller.listener.names",
    "log.dirs",
    "log.dir",
    "num.network.threads",
    "num.io.threads",
    "socket.request.max.bytes",
    "num.partitions",
    "log.retention.hours",
    "log.segment.bytes",
    "offsets.topic.replication.factor",
    "zookeeper.connect",
    "advertised.listeners",
];

/// Keys of zoo.cfg that no other program has.
const ZOOKEEPER: [&str; 14] = [
    "dataDir",
    "dataLogDir",
    "clientPort",
    "secureClientPort",
    "tickTime",
    "initLimit",
    "syncLimit",
    "dynamicConfigFile",
    "maxClientCnxns",
    "autopurge.purgeInterval",
    "autopurge.snapRetainCount",
    "4lw.commands.whitelist",
    "standaloneEnabled",
    "reconfigEnabled",
];

/// Whether a walk looks into a file of that name at all: it may hold one of the kinds, or a misspelled one.
#[must_use]
pub fn is_candidate(path: &str) -> bool {
    const ENDS: [&str; 6] = [".properties", ".cfg", ".service", ".servie", ".sevice", ".services"];
    let name = strip_suffix(path.rsplit('/').next().unwrap_or(path));
    let numbered = name.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('.');
    is_myid(name)
        || is_hosts_myid(name)
        || name.contains(".cfg.dynamic")
        || ENDS.iter().any(|end| name.ends_with(end) || numbered.ends_with(end))
        || file_name::meant(name).is_some()
        || is_drop_in(path)
}

/// Whether a file lies where a part of a service does: `NAME.service.d/*.conf`, or `service.d/*.conf` for all of them.
pub(crate) fn is_drop_in(path: &str) -> bool {
    let mut parts = path.rsplit('/');
    let is_conf = parts.next().is_some_and(|it| strip_suffix(it).ends_with(".conf"));
    is_conf && parts.next().is_some_and(|it| it == "service.d" || it.ends_with(".service.d"))
}

/// The folder that a file of another kind shows to be in use. A folder with a note only is there to be filled later, as it
/// is in many repositories.
#[must_use]
pub fn in_use(path: &str) -> Option<&str> {
    let (folder, name) = path.rsplit_once('/').unwrap_or((".", path));
    let name = name.to_ascii_lowercase();
    let is_note = name.starts_with("readme") || name.ends_with(".md") || name.ends_with("keep");
    (!is_note).then_some(folder)
}

/// Says what a file is.
///
/// # Errors
/// Why it is left alone.
pub fn recognise(path: &str, bytes: &[u8]) -> Result<Kind, Skip> {
    recognise_and_read(path, bytes).0
}

/// The same, with the settings of the file where it took reading them to tell.
pub(crate) fn recognise_and_read<'a>(path: &str, bytes: &'a [u8]) -> (Result<Kind, Skip>, Option<Properties<'a>>) {
    if let Some(text) = encoding::from_utf16(bytes) {
        return (recognise(path, text.as_bytes()), None);
    }
    // What a file is meant to be does not depend on the mark; what the mark does to it is for a rule to say.
    let Some(text) = bytes.strip_prefix(encoding::MARK) else { return by_content(path, bytes) };
    (by_content(path, text).0, None)
}

fn by_content<'a>(path: &str, bytes: &'a [u8]) -> (Result<Kind, Skip>, Option<Properties<'a>>) {
    let name = strip_suffix(path.rsplit('/').next().unwrap_or(path));
    if is_myid(name) || is_hosts_myid(name) && is_number(bytes) {
        return (Ok(Kind::Myid), None);
    }
    if is_drop_in(path) {
        return (if is_ours(path, bytes) { Ok(Kind::UnitDropIn) } else { Err(OTHER_UNIT) }, None);
    }
    let is_named_unit = |name: &str| name.ends_with(".service");
    if is_named_unit(name) || file_name::meant(name).is_some_and(|it| is_named_unit(&it)) || has_sections(bytes) {
        return (recognise_unit(path, bytes), None);
    }
    let file = Properties::read(bytes);
    (recognise_properties(name, &file), Some(file))
}

/// `myid`, and its forms in a folder for several nodes: `myid1`, `myid-1`, `myid_1`, `myid.1`.
fn is_myid(name: &str) -> bool {
    name.strip_prefix("myid").is_some_and(|rest| {
        let digits = rest.strip_prefix(['-', '_', '.']).unwrap_or(rest);
        rest.is_empty() || !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
    })
}

/// The file of one host beside those of others: `zk1.myid`, `zk1-myid`. Its name is not ZooKeeper's, so what is in it counts, too.
fn is_hosts_myid(name: &str) -> bool {
    name.strip_suffix("myid").is_some_and(|it| it.len() > 1 && it.ends_with(['.', '-', '_']))
}

fn is_number(bytes: &[u8]) -> bool {
    let text = bytes.trim_ascii();
    !text.is_empty() && text.iter().all(u8::is_ascii_digit)
}

/// Whether a file has a section that only a .service has.
fn has_sections(bytes: &[u8]) -> bool {
    bytes.starts_with(b"[")
        && unit::pieces(bytes).any(|it| matches!(it.content, unit::Content::Section(name) if &bytes[name.range()] == b"Service"))
}

pub(crate) const OTHER_UNIT: Skip = skip("other-unit", "a unit of another program");

fn recognise_unit(path: &str, bytes: &[u8]) -> Result<Kind, Skip> {
    let is_section = |it: &unit::Piece| matches!(it.content, unit::Content::Section(_) | unit::Content::BrokenSection(_));
    // A unit folder is the only place where a file without a section is meant to be a unit: an empty one, comments only.
    let is_meant = is_unit_folder(path) && is_bare(bytes) || bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
    if !is_meant && !unit::pieces(bytes).any(|it| is_section(&it)) {
        Err(skip("not-a-unit", "named like a unit, but it has no section"))
    } else if is_ours(path, bytes) {
        Ok(Kind::Unit)
    } else {
        Err(OTHER_UNIT)
    }
}

/// Whether a path leads through a folder that systemd reads units from.
fn is_unit_folder(path: &str) -> bool {
    path.rsplit('/').skip(1).any(|it| it == "systemd")
}

/// Whether there is nothing but comments. A script has a `#!` in its first line.
fn is_bare(bytes: &[u8]) -> bool {
    !bytes.starts_with(b"#!") && unit::pieces(bytes).all(|it| matches!(it.content, unit::Content::Blank | unit::Content::Comment))
}

fn recognise_properties(name: &str, file: &Properties<'_>) -> Result<Kind, Skip> {
    if file.entries.is_empty() {
        return Err(skip("empty", "there is no setting in it"));
    }
    if let Some(other) = other_program(file) {
        return Err(other);
    }
    let broker = BROKER.iter().filter(|key| file.has(key)).count();
    let zoo = ZOOKEEPER.iter().filter(|key| file.has(key)).count();
    let servers = file.in_force().filter(|it| is_server_key(&it.key)).count();
    if is_meta(file) || name == "meta.properties" && file.has("version") && broker == 0 {
        return Ok(Kind::Meta);
    }
    // With a setting of zoo.cfg in it ZooKeeper still reads it as what its name says, and stops; in a `.next` it passes over it.
    let named_dynamic =
        name.ends_with(".dynamic.next") || name.contains(".dynamic") && !file.has_any(&["dataDir", "dynamicConfigFile"]);
    if servers > 0 && named_dynamic && broker == 0 {
        return Ok(Kind::ZooKeeperDynamic);
    }
    if servers > 0 && zoo == 0 && file.in_force().all(|it| zookeeper::Family::of(&it.key).is_some() || &*it.key == "version") {
        return Ok(Kind::ZooKeeperDynamic);
    }
    let named_zoo =
        name.starts_with("zoo") && (name.ends_with(".cfg") || name.contains(".cfg.")) || name == "zookeeper.properties";
    let known = file.in_force().filter(|it| it.kafka().is_some()).count();
    let is_zoo = match zoo + servers.min(2) {
        // By its name a file is ZooKeeper's with one key of a server's, be it a rare one.
        0 => named_zoo && broker == 0 && file.in_force().any(is_server_setting),
        1 if !named_zoo => false,
        // Keys of a broker that strayed into it do not make it a broker's. Where there are as many, the name tells.
        _ => broker == 0 || known < zoo + servers || named_zoo && known == zoo + servers,
    };
    if is_zoo {
        return Ok(Kind::ZooKeeper);
    }
    if file.has("broker.id") || file.has("process.roles") || broker >= 1 && known >= 2 {
        return Ok(Kind::Kafka);
    }
    Err(skip("not-recognised", "its keys are neither a broker's nor a ZooKeeper server's"))
}

fn is_server_key(key: &str) -> bool {
    key.strip_prefix("server.").is_some_and(|id| !id.is_empty() && id.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether a setting is one that a ZooKeeper server reads, and no broker.
fn is_server_setting(entry: &Entry<'_>) -> bool {
    let is_read = |it: zookeeper::KeyId| it.scope != Scope::Client && it.read != Read::Never;
    entry.kafka().is_none() && zookeeper::find(entry.key.trimmed()).is_some_and(is_read)
}

/// Kafka writes `version` and `cluster.id` beside the id, and hardly anything else.
fn is_meta(file: &Properties<'_>) -> bool {
    file.has("version") && file.has("cluster.id") && file.has_any(&["broker.id", "node.id"]) && file.in_force().count() <= 5
}

/// Programs that share keys or file names with Kafka and ZooKeeper.
fn other_program(file: &Properties<'_>) -> Option<Skip> {
    let begins = |prefix: &str| file.in_force().any(|it| it.key.starts_with(prefix));
    let broker_only = file.has_any(&["broker.id", "process.roles", "log.dirs", "num.network.threads"]);
    let table: [(bool, Skip); 10] = [
        (MINECRAFT.iter().filter(|key| file.has(key)).count() >= 2, skip("not-kafka", "a Minecraft server's settings")),
        (begins("log4j.") || begins("appender.") || file.has("rootLogger"), skip("logging", "a logging configuration")),
        (file.has("key.converter") && file.has("value.converter"), skip("connect", "a Connect worker's settings")),
        (file.has("connector.class"), skip("connect", "a connector's settings")),
        (file.has("clusters") && begins_with_cluster(file), skip("mirrormaker", "MirrorMaker's settings")),
        (begins("kafkastore."), skip("schema-registry", "a Schema Registry's settings")),
        (begins("spring.") || file.has("server.servlet.context-path"), skip("not-kafka", "a Spring application's settings")),
        (file.has("application.id"), skip("streams", "a Streams application's settings")),
        (file.has("group.id") && !broker_only, skip("client", "a consumer's settings")),
        (file.has_any(&["bootstrap.servers", "metadata.broker.list"]) && !broker_only, skip("client", "a client's settings")),
    ];
    table.into_iter().find(|(is, _)| *is).map(|(_, skip)| skip)
}

fn begins_with_cluster(file: &Properties<'_>) -> bool {
    file.in_force().any(|it| it.key.ends_with(".bootstrap.servers") || it.key.contains("->"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(path: &str, text: &str) -> Result<Kind, &'static str> {
        recognise(path, text.as_bytes()).map_err(|it| it.reason)
    }

    #[test]
    fn a_file_is_what_it_holds() {
        assert_eq!(kind("a/server.properties", "broker.id=1\n"), Ok(Kind::Kafka));
        assert_eq!(kind("kraft.properties", "process.roles=broker\nnode.id=1\n"), Ok(Kind::Kafka));
        assert_eq!(kind("zoo.cfg", "dataDir=/d\n"), Ok(Kind::ZooKeeper));
        assert_eq!(kind("zoo.cfg.j2", "dataDir={{ d }}\n"), Ok(Kind::ZooKeeper));
        assert_eq!(kind("x.cfg", "dataDir=/d\n"), Err("not-recognised"));
        assert_eq!(kind("x.cfg", "dataDir=/d\nclientPort=2181\n"), Ok(Kind::ZooKeeper));
        assert_eq!(kind("zoo.cfg.dynamic", "server.1=zk1:2888:3888;2181\n"), Ok(Kind::ZooKeeperDynamic));
        assert_eq!(kind("meta.properties", "version=1\ncluster.id=x\nnode.id=1\n"), Ok(Kind::Meta));
        assert_eq!(kind("kafka.servie", "[Unit]\n[Service]\nType=simple\n"), Ok(Kind::Unit));
        assert_eq!(kind("kafka.service.d/a.conf", "[Service]\n"), Ok(Kind::UnitDropIn));
    }

    #[test]
    fn keys_that_strayed_do_not_make_another_kind() {
        let zoo = "tickTime=2000\ninitLimit=5\nsyncLimit=2\ndataDir=/d\nclientPort=2181\nserver.1=a:1:2\nserver.2=b:1:2\n";
        for key in ["broker.id", "log.dirs", "zookeeper.connect", "log.retention.hours", "num.partitions"] {
            for name in ["zoo.cfg", "zookeeper.properties", "x.cfg"] {
                assert_eq!(kind(name, &format!("{zoo}{key}=1\n")), Ok(Kind::ZooKeeper), "{name} {key}");
            }
        }
        assert_eq!(kind("zoo.cfg", "dataDir=/d\nbroker.id=1\n"), Ok(Kind::ZooKeeper), "the name tells");
        assert_eq!(kind("x.cfg", "dataDir=/d\nbroker.id=1\n"), Ok(Kind::Kafka));
        let broker = "broker.id=1\nlog.dirs=/d\nzookeeper.connect=a:2181\nlisteners=PLAINTEXT://:9092\n";
        assert_eq!(kind("server.properties", &format!("{broker}dataDir=/d\nclientPort=2181\n")), Ok(Kind::Kafka));
        assert_eq!(kind("zoo.cfg", &format!("{broker}dataDir=/d\n")), Ok(Kind::Kafka));
    }

    #[test]
    fn the_name_needs_one_key() {
        assert_eq!(kind("zoo.cfg", "quorum.auth.enableSasl=x\n"), Ok(Kind::ZooKeeper));
        assert_eq!(kind("x.cfg", "quorum.auth.enableSasl=x\n"), Err("not-recognised"));
        assert_eq!(kind("zookeeper.properties", "zookeeper.sasl.client=false\n"), Err("not-recognised"), "a client's");
        assert_eq!(kind("zoo.cfg", "# dataDir=/d\n"), Err("empty"));
        let next = "server.1=zk1:2888:3888\nversion=1f\n";
        assert_eq!(kind("zoo.cfg.dynamic.next", &format!("{next}dataDir=/d\n")), Ok(Kind::ZooKeeperDynamic));
        assert_eq!(kind("zoo.cfg.dynamic", &format!("{next}dataDir=/d\nclientPort=1\n")), Ok(Kind::ZooKeeper));
    }

    #[test]
    fn units_of_other_programs_are_left_alone() {
        assert_eq!(kind("nginx.service", "[Service]\nExecStart=/usr/sbin/nginx\n"), Err("other-unit"));
        assert_eq!(kind("nginx.service.d/a.conf", "[Service]\nLimitNOFILE=9\n"), Err("other-unit"));
        assert_eq!(kind("service.d/a.conf", "[Service]\nLimitNOFILE=9\n"), Err("other-unit"));
        assert_eq!(kind("service.d/kafka.conf", "[Service]\nLimitNOFILE=9\n"), Ok(Kind::UnitDropIn));
        assert_eq!(kind("broker.service", "[Service]\nExecStart=/opt/kafka/bin/x\n"), Ok(Kind::Unit));
        assert_eq!(kind("zk.service", "[Service]\nExecStart=/opt/zk/bin/zkServer.sh start\n"), Ok(Kind::Unit));
        assert_eq!(kind("zk.service", "[Unit]\nDescription=My ZooKeeper\n"), Ok(Kind::Unit));
        assert_eq!(kind("b.service.d/a.conf", "[Service]\nExecStart=/opt/Kafka/x\n"), Ok(Kind::UnitDropIn));
        assert_eq!(kind("web.service", "[Unit]\nAfter=kafka.service\n"), Err("other-unit"));
    }

    #[test]
    fn a_file_without_a_section_is_a_unit_only_where_systemd_reads_units() {
        assert_eq!(kind("kafka.service", ""), Err("not-a-unit"));
        assert_eq!(kind("etc/systemd/system/kafka.service", ""), Ok(Kind::Unit));
        assert_eq!(kind("etc/systemd/system/kafka.service", "# [Service]\n"), Ok(Kind::Unit));
        assert_eq!(kind("etc/systemd/system/kafka.service", "#!/bin/sh\n"), Err("not-a-unit"));
        assert_eq!(recognise("kafka.service", b"\xFF\xFE[\0S\0").map_err(|it| it.reason), Ok(Kind::Unit));
    }

    #[test]
    fn a_file_shows_that_its_folder_is_in_use() {
        assert_eq!(in_use("a/b/00000000000000000000.log"), Some("a/b"));
        assert_eq!(in_use("x"), Some("."));
        for path in ["a/README", "a/readme.txt", "a/NOTES.md", "a/.gitkeep", "keep"] {
            assert_eq!(in_use(path), None, "{path}");
        }
    }

    #[test]
    fn numbered_myids() {
        for name in ["myid", "myid1", "d/myid-2", "myid_3", "myid.10"] {
            assert_eq!(kind(name, "1\n"), Ok(Kind::Myid), "{name}");
        }
        for name in ["zk1.myid", "d/alpha-myid", "zk1_myid"] {
            assert_eq!(kind(name, "1\n"), Ok(Kind::Myid), "{name}");
            assert!(is_candidate(name), "{name}");
            assert!(kind(name, "the id of this host\n").is_err(), "{name}");
        }
        for name in ["myidea", ".myid", "mymyid"] {
            assert_eq!(kind(name, "1\n"), Err("not-recognised"), "{name}");
        }
    }
}
