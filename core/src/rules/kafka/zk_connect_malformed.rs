use crate::catalog::Version;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::connect::{ConnectString, Fault};
use crate::report::{Impact, Severity};
use crate::source::Kind;

/// A connect string that the broker's ZooKeeper client refuses.
pub(crate) static RULE: Rule = Rule {
    code: "KF004",
    name: "zk-connect-malformed",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check)],
};

/// The oldest client of Kafka 2.8 to 3.9. Older ones are not judged: they refuse more, and never less.
const CLIENT: Version = Version::patch(3, 5, 9);

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let Some(entry) = properties.get("zookeeper.connect").filter(|it| !it.is_template()) else { return };
    if properties.has("process.roles") {
        return;
    }
    let Err(refusal) = ConnectString::parse(entry.trimmed(), CLIENT) else { return };
    let part = refusal.part;
    let problem = match refusal.fault {
        Fault::NoServer => {
            "`zookeeper.connect` names no server; the client stops with \"A HostProvider may not be empty!\"".to_owned()
        }
        Fault::PortNoNumber => {
            format!("`{part}` in `zookeeper.connect` is not a port; the client stops with \"For input string\"")
        }
        Fault::PortOutOfRange => {
            format!("the port `{part}` in `zookeeper.connect` is not between 0 and 65535; the client refuses it")
        }
        Fault::Brackets => format!("`{part}` in `zookeeper.connect` is not `[address]:port`; the client refuses it"),
        Fault::ChrootEndsWithSlash => {
            format!("the chroot `{part}` ends in `/`; the client stops with \"Path must not end with / character\"")
        }
        Fault::ChrootEmptyNode => {
            format!("the chroot `{part}` has two slashes in a row; the client stops with \"empty node name specified\"")
        }
        Fault::ChrootRelative => {
            format!("the chroot `{part}` holds `.` or `..`; the client stops with \"relative paths not allowed\"")
        }
        Fault::ChrootCharacter => format!("the chroot `{part}` holds a character that no znode may have; the client refuses it"),
    };
    let span = if part.is_empty() { entry.written() } else { entry.value.span_of(part) };
    let help = "Write `host:2181,host:2181,host:2181/chroot`.";
    cx.push(Finding::new(&RULE, file, span, format!("{problem}, and the broker does not start")).help(help));
}
