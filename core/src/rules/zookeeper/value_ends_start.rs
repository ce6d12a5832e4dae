use super::jvm::{Jvm, jvm};
use super::lists::Lists;
use crate::catalog::zookeeper::{KeyId, key};
use crate::catalog::{Product, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::Setting;
use crate::model::java_number;
use crate::model::quorum::releases_where;
use crate::model::value::ends_start;
use crate::report::{Impact, Severity};

/// A value that the file may have, and that ends the server when the part of it starts that reads the value.
pub(crate) static RULE: Rule = Rule {
    code: "ZK023",
    name: "value-ends-start",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

/// Where a value is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Read {
    /// At every start.
    Always,
    /// By a member of a quorum.
    Quorum,
    /// By a server of its own; a member of a quorum goes on.
    Alone,
    /// By the admin server, which ends a server of its own.
    Admin,
    /// By the default connection factory, once there is a port for clients.
    Nio,
}

/// Who reads the keys whose values are checked so late, and the words of the end.
const LATE: [(KeyId, Read, &str); 14] = [
    (key::ADMIN_COMMAND_URL, Read::Admin, "Unable to start AdminServer, exiting abnormally"),
    (key::ADMIN_SERVER_ADDRESS, Read::Admin, "Unable to start AdminServer, exiting abnormally"),
    (key::ADMIN_SERVER_PORT, Read::Admin, "Unable to start AdminServer, exiting abnormally"),
    (key::CNX_TIMEOUT, Read::Quorum, "For input string"),
    (key::CONNECTION_THROTTLE_DECREASE_RATIO, Read::Always, "ExceptionInInitializerError"),
    (key::CONNECTION_THROTTLE_DROP_DECREASE, Read::Always, "ExceptionInInitializerError"),
    (key::CONNECTION_THROTTLE_DROP_INCREASE, Read::Always, "ExceptionInInitializerError"),
    (key::DIGEST_AUTHENTICATION_PROVIDER_DIGEST_ALG, Read::Always, "don't support this ACL digest algorithm"),
    (key::INT_BUFFER_STARTING_SIZE_BYTES, Read::Always, "Buffer starting size"),
    (key::NIO_SESSIONLESS_CNXN_TIMEOUT, Read::Nio, "/ by zero"),
    (key::OBSERVER_MASTER_PORT, Read::Quorum, "port out of range"),
    (key::PATH_STATS_SAMPLE_RATE, Read::Alone, "NumberFormatException"),
    (key::PATH_STATS_SLOT_CAPACITY, Read::Alone, "IllegalArgumentException"),
    (key::SNAP_SIZE_LIMIT_IN_KB, Read::Alone, "/ by zero"),
];

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(lists) = Lists::of(cx, file) else { return };
    let watch = (key::WATCH_MANAGER_NAME, Read::Always, "Couldn't instantiate");
    for (key, read, quote) in LATE.into_iter().chain([watch]) {
        let Some(entry) = lists.config.get_exactly(key.name()).filter(|it| !it.is_template()) else { continue };
        let value = entry.trimmed();
        let ends = |release: Version| key.is_known(release) && is_bad(key, value, release) && is_read(lists, read, release);
        let target = cx.releases(Product::ZooKeeper, file);
        let Some(releases) = releases_where(target, ends) else { continue };
        // The JVM may be told of another factory, or that there is no admin server.
        let other = match read {
            Read::Admin => Some("admin.enableServer"),
            Read::Nio => Some("serverCnxnFactory"),
            _ => None,
        };
        if other.is_some_and(|it| jvm(cx, file, it) == Jvm::Told) {
            continue;
        }
        let name = key.name();
        // What else a JVM can do only it can tell.
        let is_doubtful = key == key::DIGEST_AUTHENTICATION_PROVIDER_DIGEST_ALG && !value.is_empty();
        let unless = if is_doubtful { "unless this JVM has it, " } else { "" };
        let wanted = wanted(key, value, releases.to);
        let message = format!("`{name}={value}` is {wanted}; {unless}the file is read, and then ZooKeeper ends with \"{quote}\"");
        let help = key.default_in(releases.to).map_or_else(
            || "Delete the line.".to_owned(),
            |it| format!("Write another value, or delete the line: the default is `{it}`."),
        );
        let finding = Finding::new(&RULE, file, entry.written(), message).help(help);
        let finding = if is_doubtful { finding.variant(Severity::Warning, Impact::Misbehaves) } else { finding };
        cx.push(finding.only(Product::ZooKeeper, target.holds(releases)));
    }
}

fn is_bad(key: KeyId, value: &str, release: Version) -> bool {
    if key == key::ADMIN_COMMAND_URL {
        // Jetty is given the path with `/*` behind it. The one of 3.5.3 looks at how it begins, the one of 3.5.5 at all of it.
        let begins = value.is_empty() || value.starts_with('/') || value.starts_with("*.");
        !begins && release >= Version::patch(3, 5, 3) || value.contains('*') && release >= Version::patch(3, 5, 5)
    } else if key == key::DIGEST_AUTHENTICATION_PROVIDER_DIGEST_ALG {
        !is_algorithm(value)
    } else if key == key::OBSERVER_MASTER_PORT {
        java_number(value).is_some_and(|it| it > 65_535 && i32::try_from(it).is_ok())
    } else {
        ends_start(key, value, release)
    }
}

/// Whether a text names a digest that some Java brings along: by its name in any case, or by its number.
fn is_algorithm(text: &str) -> bool {
    const NAMES: [&str; 15] = [
        "MD2",
        "MD5",
        "SHA",
        "SHA1",
        "SHA-1",
        "SHA-224",
        "SHA-256",
        "SHA-384",
        "SHA-512",
        "SHA-512/224",
        "SHA-512/256",
        "SHA3-224",
        "SHA3-256",
        "SHA3-384",
        "SHA3-512",
    ];
    let number = text.strip_prefix("OID.").unwrap_or(text);
    let is_number = number.contains('.') && number.bytes().all(|it| it.is_ascii_digit() || it == b'.');
    is_number || NAMES.iter().any(|it| it.eq_ignore_ascii_case(text))
}

fn wanted(key: KeyId, value: &str, release: Version) -> String {
    use crate::catalog::zookeeper::{Kind, Valid};
    if key == key::DIGEST_AUTHENTICATION_PROVIDER_DIGEST_ALG {
        return "no digest that Java brings along".to_owned();
    }
    if key == key::OBSERVER_MASTER_PORT {
        return "above 65535".to_owned();
    }
    match (key.kind, key.valid_in(release)) {
        (Kind::Float, _) => "no number".to_owned(),
        (Kind::Class, _) => "not the full name of a class".to_owned(),
        (Kind::Host, _) => "neither an address nor a host name".to_owned(),
        (Kind::Text, _) if value.starts_with(['/', '*']) => "a path with `*` in it".to_owned(),
        (Kind::Text, _) => "a path without `/` in front".to_owned(),
        (_, Valid::Range(Some(min), Some(max))) => format!("not between {min} and {max}"),
        (_, Valid::Range(Some(min), None)) => format!("below {min}"),
        (_, Valid::Not(number)) => format!("{number}, which it divides by"),
        _ => "no whole number of 32 bits".to_owned(),
    }
}

fn is_read(lists: Lists<'_, '_>, read: Read, release: Version) -> bool {
    let config = lists.config;
    let says = |key: &str, word: &str| config.get(key).is_some_and(|it| it.is_template() || it.trimmed() == word);
    match read {
        Read::Always => true,
        Read::Quorum => lists.is_member(release) == Some(true),
        Read::Alone => lists.is_member(release) == Some(false),
        // The development branch starts it only where it is told to.
        Read::Admin => {
            lists.is_member(release) == Some(false) && release < Version::first_of(3, 10) && !says("admin.enableServer", "false")
        }
        Read::Nio => {
            let is_default = config.get("serverCnxnFactory").is_none();
            is_default && matches!(config.client_port(), Setting::Is(it) if it > 0)
        }
    }
}
