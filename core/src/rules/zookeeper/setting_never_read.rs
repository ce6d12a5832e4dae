use crate::catalog::zookeeper::{self, Read, key};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::template;
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::source::Kind;

/// A line in zoo.cfg that nobody reads, though its words are ZooKeeper's own.
pub(crate) static RULE: Rule = Rule {
    code: "ZK016",
    name: "setting-never-read",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

const PREFIX: &str = "zookeeper.";
const DELETE: &str = "Delete the line";

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::ZooKeeper]) else { return };
    for entry in properties.in_force() {
        let key = entry.key.trimmed();
        if template::in_key(key) {
            continue;
        }
        let plain = key.strip_prefix(PREFIX);
        let known = zookeeper::find(plain.unwrap_or(key));
        let is_for_jvm = known.is_some_and(|it| it.read == Read::JvmOnly);
        let is_client_s = plain.is_some() && known.is_some_and(|it| it.scope == zookeeper::Scope::Client);
        let why = match known {
            _ if is_client_s => "it is a setting of clients, and no server reads it".to_owned(),
            _ if plain.is_some() => format!("ZooKeeper puts `{PREFIX}` in front itself, and nothing reads `{PREFIX}{key}`"),
            Some(known) if known.read == Read::JvmOnly => "only a system property of the JVM of that name is read".to_owned(),
            Some(known) if known.read == Read::Never => "no release reads it".to_owned(),
            _ => continue,
        };
        let plain = plain.unwrap_or(key);
        let replacement = known.filter(|it| it.read == Read::Never).map(|it| it.replacement());
        let help = match replacement {
            // zkServer.sh has the one variable, Kafka's script the other.
            _ if is_for_jvm => format!("Give it to the JVM as `-D{plain}=…`, in `SERVER_JVMFLAGS` or `KAFKA_OPTS`."),
            // What it was meant for is more than another name: it turns clients away.
            Some(Some(other)) if other == key::SESSION_REQUIRE_CLIENT_SASL_AUTH => format!(
                "{DELETE}. To turn away clients without SASL, set `{}=true`, from 3.5.9 on, beside a SASL provider.",
                other.name()
            ),
            Some(Some(other)) => format!("Write `{}`.", other.name()),
            Some(None) => format!("{DELETE}."),
            _ if is_client_s => format!("{DELETE}; a client gets it with `-D`."),
            None => format!("Write `{plain}`."),
        };
        let message = format!("`{key}` has no effect in this file: {why}");
        // Where the right key is there too, nobody can tell which value was meant.
        let is_read = known.is_some_and(|it| !is_client_s && !matches!(it.read, Read::JvmOnly | Read::Never));
        let renamed = (is_read && properties.get(plain).is_none()).then(|| edit::key(file, entry, plain));
        let finding = Finding::new(&RULE, file, entry.written(), message);
        let is_needless = !is_for_jvm && help.starts_with(DELETE);
        let finding = finding.help(help);
        cx.push(match is_needless {
            true => finding.fix(Safety::Unsafe, DELETE, edit::key_gone(file, properties, &entry.key)),
            false => finding.fix(Safety::Unsafe, format!("Write `{plain}`"), renamed),
        });
    }
}
