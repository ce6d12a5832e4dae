use super::allow_everyone::KEY;
use super::own_authorizer::{meant, own_authorizer};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::protocol::{Protocol, between_brokers};
use crate::model::{BrokerConfig, Setting};
use crate::report::{Impact, Severity};
use crate::source::Kind;
use crate::syntax::java_trim;

/// An authorizer for which the brokers are strangers, or strangers are super users.
pub(crate) static RULE: Rule = Rule {
    code: "SE006",
    name: "super-users-unsafe",
    severity: Severity::Warning,
    production: None,
    off_in_dev: true,
    impact: Impact::Insecure,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

const NOBODY: &str = "User:ANONYMOUS";

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let Some(authorizer) = own_authorizer(properties) else { return };
    let users = properties.get("super.users");
    if users.is_some_and(|it| it.is_template()) {
        return;
    }
    if let Some(entry) = users
        && let Some(user) = entry.trimmed().split(';').map(java_trim).find(|it| *it == NOBODY)
    {
        let message = format!("`{user}` in `super.users` makes everybody who connects without a login a super user");
        let finding = Finding::new(&RULE, file, entry.value.span_of(user), message);
        let help = "Let the brokers log in, and write their own principal instead.";
        cx.push(finding.help(help).related(file, authorizer.written(), "the authorizer"));
        return;
    }
    let is_whole = BrokerConfig::of(properties).is_whole() && !properties.is_open();
    // Where all is open that has no rule, brokers need none. Another word than `true` opens nothing in KRaft; with ZooKeeper
    // the node does not start.
    let is_closed = match properties.boolean(KEY) {
        Setting::Absent | Setting::Is(false) => true,
        Setting::Refused => authorizer.trimmed() == meant(true),
        Setting::Is(true) | Setting::Unknown => false,
    };
    if !is_whole || !is_closed {
        return;
    }
    let between = between_brokers(properties);
    let own_names = properties.has("principal.builder.class");
    let (message, related) = match between {
        Some((Protocol::PLAINTEXT, line)) if !own_names && BrokerConfig::of(properties).is_broker() => {
            let message = format!(
                "brokers speak PLAINTEXT to each other, so the authorizer takes them for `{NOBODY}` and refuses what they ask"
            );
            (message, line)
        }
        _ if users.is_none_or(|it| it.trimmed().is_empty()) => {
            let message = "the authorizer is on and `super.users` names nobody: brokers and controllers need ACLs for their own \
                           traffic, and nobody may write the first one";
            (message.to_owned(), None)
        }
        _ => return,
    };
    let finding = Finding::new(&RULE, file, authorizer.written(), message);
    let help = "Let the brokers log in, and put their own principal into `super.users`, such as `User:kafka`.";
    let finding = finding.help(help).variant(Severity::Warning, Impact::Misbehaves);
    cx.push(match related {
        Some(line) => finding.related(file, line.written(), "how brokers speak to each other"),
        None => finding,
    });
}
