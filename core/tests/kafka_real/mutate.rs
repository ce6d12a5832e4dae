//! Changes a node's file as people do by mistake, and at the edges of what Kafka takes.

use kcfglint_core::catalog::Version;
use kcfglint_core::catalog::kafka::{self, KeyId, Kind, Valid};

use super::dice::Dice;
use super::draft::Draft;
use super::pools::{
    BOOLEANS, CLASSES, CONNECTS, DIRS, FRACTIONS, HOSTS, IDS, JAAS, KERBEROS, LINES, MAPS, MECHANISMS, NAMES, NUMBERS,
    OVERRIDES, PORTS, PROTOCOLS, RELATED, ROLES, RULES, SERVERS, STORES, TLS, USERS, VERSIONS, VOTERS, WORDS,
};

type Change = fn(&mut Draft, &mut Dice, Version);

/// The changes, and how often one is made.
const CHANGES: [(usize, Change); 14] = [
    (14, any_key),
    (10, related),
    (5, removed),
    (12, listener),
    (6, more_listeners),
    (6, names),
    (6, map),
    (12, special),
    (8, secure),
    (4, below_listener),
    (4, mode),
    (3, tiered),
    (3, doubled),
    (4, syntax),
];

/// One draft with up to three changes.
pub(crate) fn changed(base: &Draft, dice: &mut Dice, release: Version) -> Draft {
    let mut draft = base.clone();
    let count = [1, 1, 1, 1, 2, 2, 2, 2, 3, 3][dice.below(10)];
    for _ in 0..count {
        let mut throw = dice.below(CHANGES.iter().map(|it| it.0).sum());
        let found = CHANGES.iter().find(|it| {
            let is_it = throw < it.0;
            throw = throw.saturating_sub(it.0);
            is_it
        });
        found.expect("below the sum").1(&mut draft, dice, release);
    }
    draft
}

/// The values of a key that has its own.
fn own(key: &str) -> Option<&'static [&'static str]> {
    Some(match key {
        "process.roles" => &ROLES,
        "node.id" | "broker.id" => &IDS,
        "controller.quorum.voters" => &VOTERS,
        "controller.quorum.bootstrap.servers" => &SERVERS,
        "zookeeper.connect" => &CONNECTS,
        "log.dirs" | "log.dir" => &DIRS,
        "metadata.log.dir" => &["%D/m", "%D/a", "%D/a/m", "m", ""],
        "inter.broker.protocol.version" | "log.message.format.version" => &VERSIONS,
        "listener.security.protocol.map" => &MAPS,
        "security.inter.broker.protocol" => &PROTOCOLS,
        "controller.listener.names" | "early.start.listeners" | "inter.broker.listener.name" | "control.plane.listener.name"
        | "remote.log.metadata.manager.listener.name" => &NAMES,
        "sasl.enabled.mechanisms" | "sasl.mechanism.inter.broker.protocol" | "sasl.mechanism.controller.protocol" => &MECHANISMS,
        "sasl.kerberos.principal.to.local.rules" => &KERBEROS,
        "ssl.principal.mapping.rules" => &RULES,
        "ssl.keystore.type" | "ssl.truststore.type" => &STORES,
        "ssl.protocol" | "ssl.enabled.protocols" => &TLS,
        "ssl.keystore.location" | "ssl.truststore.location" => &["%K", ""],
        "max.connections.per.ip.overrides" => &OVERRIDES,
        "log.cleanup.policy" => &["delete", "compact", "delete,compact", "compact, delete", "Delete", "", "delete,", "none", "delete,delete"],
        "compression.type" => &["producer", "gzip", "zstd", "ZSTD", "none", "uncompressed", "", "Producer", "lz4 "],
        "group.coordinator.rebalance.protocols" => &["classic", "classic,consumer", "consumer", "", "Classic", "share", "classic,share", "classic,classic"],
        "group.consumer.assignors" => &["", "uniform", "range,uniform", "org.apache.kafka.coordinator.group.assignor.RangeAssignor", "org.example.A", "org.apache.kafka.coordinator.group.assignor.RangeAssignor,org.apache.kafka.coordinator.group.assignor.RangeAssignor"],
        "authorizer.class.name" => &["", "kafka.security.authorizer.AclAuthorizer", "org.apache.kafka.metadata.authorizer.StandardAuthorizer", "kafka.security.auth.SimpleAclAuthorizer", "AclAuthorizer", " "],
        "super.users" => &USERS,
        "allow.everyone.if.no.acl.found" => &BOOLEANS,
        _ => return None,
    })
}

fn value(key: KeyId, dice: &mut Dice, release: Version) -> String {
    if let Some(own) = own(key.name())
        && !dice.one_in(8)
    {
        return dice.word(own).to_owned();
    }
    match (key.kind_in(release), key.valid_in(release)) {
        (Kind::Int | Kind::Long | Kind::Short, Valid::Range { min, max, or }) if dice.one_in(2) => {
            let ends = [min, max, or, min.map(|it| it.wrapping_sub(1)), max.map(|it| it.wrapping_add(1)), or.map(|it| it.wrapping_sub(1))];
            dice.pick(&ends).map_or_else(|| dice.word(&NUMBERS).to_owned(), |it| it.to_string())
        }
        (Kind::Int | Kind::Long | Kind::Short, _) => dice.word(&NUMBERS).to_owned(),
        (Kind::Double, _) => dice.word(&FRACTIONS).to_owned(),
        (Kind::Boolean, _) => dice.word(&BOOLEANS).to_owned(),
        (Kind::Class, _) => dice.word(&CLASSES).to_owned(),
        (_, Valid::Words(words) | Valid::WordsAnyCase(words)) if !dice.one_in(3) => match dice.below(4) {
            0 => dice.word(words).to_ascii_uppercase(),
            1 => dice.word(words).to_ascii_lowercase(),
            _ => dice.word(words).to_owned(),
        },
        _ if key.name().ends_with(".location") || key.name().contains(".dir") => dice.word(&["%D/a", "%K", ""]).to_owned(),
        _ => dice.word(&WORDS).to_owned(),
    }
}

/// A key of the release, and anything for a value of its type.
fn any_key(draft: &mut Draft, dice: &mut Dice, release: Version) {
    let keys: Vec<KeyId> = kafka::keys().filter(|it| it.is_known(release)).collect();
    let key = *dice.pick(&keys);
    draft.set(key.name(), &value(key, dice, release));
}

/// Two or three of those that are held against each other.
fn related(draft: &mut Draft, dice: &mut Dice, _: Version) {
    let at = dice.below(RELATED.len() - 2);
    for key in &RELATED[at..at + 2 + dice.below(2)] {
        let values = ["-1", "0", "1", "2", "3", "100", "500", "1000", "5000", "5001", "10000", "30000", "30001", "45000", "60000", "604800000", "1048576", "1048588", "2000000", "134217728", "-2", "9223372036854775807"];
        let value = if key.ends_with("enable") { dice.word(&BOOLEANS) } else { dice.word(&values) };
        draft.set(key, value);
    }
}

fn removed(draft: &mut Draft, dice: &mut Dice, _: Version) {
    if !draft.lines.is_empty() {
        let at = dice.below(draft.lines.len());
        draft.lines.remove(at);
    }
}

/// One part of an element of a list of listeners.
fn listener(draft: &mut Draft, dice: &mut Dice, _: Version) {
    let key = dice.word(&["listeners", "listeners", "advertised.listeners"]);
    let Some(old) = draft.get(key).or_else(|| draft.get("listeners")) else { return };
    let mut elements: Vec<String> = old.split(',').map(str::to_owned).collect();
    let at = dice.below(elements.len());
    let element = elements[at].clone();
    let (name, rest) = element.split_once("://").unwrap_or((&element, ""));
    let (host, port) = rest.rsplit_once(':').unwrap_or((rest, ""));
    elements[at] = match dice.below(7) {
        0 | 1 => format!("{}://{rest}", dice.word(&NAMES)),
        2 | 3 => format!("{name}://{}:{port}", dice.word(&HOSTS)),
        4 => format!("{name}://{host}:{}", dice.word(&PORTS)),
        5 => dice.word(&["", " ", "PLAINTEXT", "PLAINTEXT:kafka1:%1", "PLAINTEXT//kafka1:%1", "kafka1:%1", "PLAINTEXT:///kafka1:%1", "PLAINTEXT://kafka1", "PLAINTEXT://kafka1:%1/"]).to_owned(),
        _ => format!("{}{element}{}", dice.word(&["", " ", "\t"]), dice.word(&["", " ", "/", " # x"])),
    };
    draft.set(key, &elements.join(dice.word(&[",", ",", ",", ", ", " ,", ";"])));
}

fn more_listeners(draft: &mut Draft, dice: &mut Dice, _: Version) {
    let key = dice.word(&["listeners", "listeners", "advertised.listeners"]);
    let old = draft.get(key).unwrap_or_default().to_owned();
    let mut elements: Vec<&str> = old.split(',').filter(|it| !it.is_empty()).collect();
    if dice.one_in(3) && !elements.is_empty() {
        elements.remove(dice.below(elements.len()));
    } else {
        let more = ["SSL://localhost:%5", "PLAINTEXT://localhost:%5", "INTERNAL://localhost:%5", "CONTROLLER://localhost:%6", "EXTERNAL://0.0.0.0:%6", "PLAINTEXT://localhost:%1", "internal://localhost:%4", "PLAINTEXT://[::1]:%1", "PLAINTEXT://127.0.0.1:%1", "CONTROLLER://:0", "SASL_PLAINTEXT://:%6", ""];
        elements.push(dice.word(&more));
    }
    let new = elements.join(",");
    draft.set(key, &new);
}

fn names(draft: &mut Draft, dice: &mut Dice, _: Version) {
    let key = dice.word(&["controller.listener.names", "controller.listener.names", "inter.broker.listener.name", "security.inter.broker.protocol", "control.plane.listener.name", "early.start.listeners"]);
    let new = match dice.below(4) {
        0 => format!("{},{}", dice.word(&NAMES), dice.word(&NAMES)),
        1 => draft.get(key).unwrap_or_default().to_ascii_lowercase(),
        2 if key.starts_with("security") => dice.word(&PROTOCOLS).to_owned(),
        _ => dice.word(&NAMES).to_owned(),
    };
    draft.set(key, &new);
}

fn map(draft: &mut Draft, dice: &mut Dice, _: Version) {
    let key = "listener.security.protocol.map";
    let old = draft.get(key).unwrap_or_default().to_owned();
    let mut elements: Vec<String> = old.split(',').map(str::to_owned).collect();
    let at = dice.below(elements.len());
    match dice.below(6) {
        0 => return draft.remove(key),
        1 => return draft.set(key, dice.word(&MAPS)),
        2 => drop(elements.remove(at)),
        3 => elements[at] = format!("{}:{}", dice.word(&NAMES), dice.word(&PROTOCOLS)),
        4 => elements.push(format!("{}:{}", dice.word(&NAMES), dice.word(&PROTOCOLS))),
        _ => elements[at] = elements[at].to_ascii_lowercase(),
    }
    draft.set(key, &elements.join(","));
}

/// One of the keys that have values of their own.
fn special(draft: &mut Draft, dice: &mut Dice, _: Version) {
    let key = dice.word(&[
        "process.roles", "node.id", "broker.id", "controller.quorum.voters", "controller.quorum.voters", "controller.quorum.bootstrap.servers",
        "zookeeper.connect", "log.dirs", "log.dir", "metadata.log.dir", "inter.broker.protocol.version", "log.message.format.version",
        "max.connections.per.ip.overrides", "log.cleanup.policy", "compression.type", "group.coordinator.rebalance.protocols",
        "group.consumer.assignors",
    ]);
    draft.set(key, dice.word(own(key).expect("its own")));
}

fn secure(draft: &mut Draft, dice: &mut Dice, _: Version) {
    let key = dice.word(&[
        "sasl.enabled.mechanisms", "sasl.mechanism.inter.broker.protocol", "sasl.mechanism.controller.protocol",
        "sasl.kerberos.principal.to.local.rules", "ssl.principal.mapping.rules", "ssl.keystore.type", "ssl.truststore.type", "ssl.protocol",
        "ssl.enabled.protocols", "ssl.keystore.location", "ssl.truststore.location", "authorizer.class.name", "super.users",
        "allow.everyone.if.no.acl.found", "security.inter.broker.protocol",
    ]);
    let new = match dice.below(6) {
        0 => return draft.set("ssl.client.auth", dice.word(&["required", "requested", "none", "REQUIRED", "", "true"])),
        1 => return draft.set("ssl.cipher.suites", dice.word(&["", "TLS_AES_256_GCM_SHA384", "x", "TLS_AES_256_GCM_SHA384,x"])),
        _ => dice.word(own(key).expect("its own")),
    };
    draft.set(key, new);
}

fn below_listener(draft: &mut Draft, dice: &mut Dice, _: Version) {
    let listener = dice.word(&["plaintext", "ssl", "client", "internal", "replication", "controller", "CLIENT", "none"]);
    let (end, new) = match dice.below(8) {
        0 | 1 => (dice.word(&["plain.sasl.jaas.config", "scram-sha-512.sasl.jaas.config", "sasl.jaas.config", "PLAIN.sasl.jaas.config"]), dice.word(&JAAS)),
        2 => ("sasl.enabled.mechanisms", dice.word(&MECHANISMS)),
        3 => ("ssl.client.auth", dice.word(&["required", "none", "x", ""])),
        4 => ("max.connections", dice.word(&NUMBERS)),
        5 => ("ssl.principal.mapping.rules", dice.word(&RULES)),
        6 => ("ssl.keystore.type", dice.word(&STORES)),
        _ => ("connections.max.reauth.ms", dice.word(&NUMBERS)),
    };
    draft.set(&format!("listener.name.{listener}.{end}"), new);
}

fn mode(draft: &mut Draft, dice: &mut Dice, _: Version) {
    match dice.below(6) {
        0 => draft.set("zookeeper.metadata.migration.enable", dice.word(&BOOLEANS)),
        1 => draft.set("zookeeper.connect", dice.word(&CONNECTS)),
        2 => draft.set("zookeeper.set.acl", dice.word(&BOOLEANS)),
        3 => draft.remove("process.roles"),
        4 => {
            draft.set("node.id", dice.word(&IDS));
            draft.set("broker.id", dice.word(&IDS));
        }
        _ => {
            draft.set("zookeeper.ssl.client.enable", dice.word(&BOOLEANS));
            draft.set("zookeeper.clientCnxnSocket", dice.word(&["", "org.apache.zookeeper.ClientCnxnSocketNetty", "org.apache.zookeeper.ClientCnxnSocketNIO", "x"]));
        }
    }
}

fn tiered(draft: &mut Draft, dice: &mut Dice, _: Version) {
    draft.set("remote.log.storage.system.enable", if dice.one_in(4) { dice.word(&BOOLEANS) } else { "true" });
    if dice.one_in(2) {
        draft.set("remote.log.metadata.manager.listener.name", dice.word(&NAMES));
    }
    if dice.one_in(3) {
        draft.set(dice.word(&["log.local.retention.ms", "log.local.retention.bytes", "remote.log.manager.thread.pool.size", "remote.log.manager.copier.thread.pool.size", "remote.log.manager.task.retry.jitter"]), dice.word(&NUMBERS));
    }
    if dice.one_in(3) {
        draft.set("remote.log.storage.manager.class.name", dice.word(&["", "org.example.Tiered"]));
    }
}

/// The last line of a key is in force.
fn doubled(draft: &mut Draft, dice: &mut Dice, release: Version) {
    let mut other = draft.clone();
    any_key(&mut other, dice, release);
    special(&mut other, dice, release);
    let new: Vec<String> = other.lines.into_iter().filter(|it| !draft.lines.contains(it)).collect();
    for line in new {
        let at = dice.below(draft.lines.len() + 1);
        draft.lines.insert(at, line);
    }
}

/// Changes how one line is written.
fn syntax(draft: &mut Draft, dice: &mut Dice, _: Version) {
    if draft.lines.is_empty() || dice.one_in(4) {
        let place = dice.below(draft.lines.len() + 1);
        return draft.lines.insert(place, dice.word(&LINES).to_owned());
    }
    let place = dice.below(draft.lines.len());
    let line = draft.lines[place].clone();
    draft.lines[place] = match dice.below(15) {
        0 => line.replacen('=', ": ", 1),
        1 => line.replacen('=', " ", 1),
        2 => line.replacen('=', " = ", 1),
        3 => line.replacen('=', "-", 1),
        4 => format!("{line}\\"),
        5 => format!("  {line}"),
        6 => format!("{line}\r"),
        7 => format!("\u{ef}\u{bb}\u{bf}{line}"),
        8 => format!("{line} # what it is for"),
        9 => line.replacen('=', "=\"", 1) + "\"",
        10 => format!("{line}\t"),
        11 => format!("#{line}"),
        12 => format!("\\u00{line}"),
        13 => format!("{line}\u{a0}"),
        _ => line.replacen('=', "==", 1),
    };
}
