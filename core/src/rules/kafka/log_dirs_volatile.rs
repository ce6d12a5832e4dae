use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::place::{Fleeting, fleeting};
use crate::model::{BrokerConfig, template};
use crate::report::{Impact, Severity};
use crate::source::Kind;
use crate::text::Span;

/// Kafka's data in a place that does not last.
pub(crate) static RULE: Rule = Rule {
    code: "KF009",
    name: "log-dirs-volatile",
    severity: Severity::Warning,
    production: Some(Severity::Error),
    off_in_dev: true,
    impact: Impact::DataRisk,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    let config = BrokerConfig::of(properties);
    let mut found: Vec<(Span, String, Fleeting)> = Vec::new();
    if let Some(list) = config.log_dirs() {
        let (key, entry) = (list.entry.key.as_str(), list.entry);
        let mut fleeting = list.elements().filter(|it| !template::has_mark(it)).filter_map(|it| Some((it, fleeting(it)?)));
        if let Some((dir, why)) = fleeting.next() {
            let more = fleeting.count();
            let dirs = if more == 0 { format!("`{dir}`") } else { format!("`{dir}` (and {more} more)") };
            let loss = Loss::of(config, more + 1 == list.elements().count());
            found.push((entry.value.span_of(dir), message(key, &dirs, why, loss), why));
        }
    } else if config.is_whole() && !properties.is_open() {
        let dir = BrokerConfig::DEFAULT_LOG_DIR;
        let text = format!(
            "no `log.dirs` is set, so data goes to `{dir}`, which does not survive a reboot or systemd-tmpfiles unless a volume is mounted there"
        );
        found.push((Span::at(0), text, Fleeting::Temporary));
    }
    if let Some(entry) = config.metadata_log_dir().filter(|it| config.is_kraft() && !it.is_template())
        && let Some(why) = fleeting(entry.trimmed())
    {
        found.push((entry.value_span(), message(&entry.key, &format!("`{}`", entry.trimmed()), why, Loss::Part), why));
    }
    for (span, message, why) in found {
        let finding = Finding::new(&RULE, file, span, message).help(match why {
            Fleeting::Temporary | Fleeting::Memory => "Use a disk for data, such as `log.dirs=/data1/kafka`.",
            Fleeting::Relative | Fleeting::Home => "Write the whole path of a disk for data, such as `log.dirs=/data1/kafka`.",
        });
        cx.push(if cx.is_dev(file) { finding.variant(Severity::Hint, Impact::DataRisk) } else { finding });
    }
}

/// What the node is without the folder.
#[derive(Clone, Copy)]
enum Loss {
    /// A broker in ZooKeeper mode begins anew.
    All,
    /// In KRaft the folder has to be formatted before the node starts.
    Format,
    /// What is in another folder is still there.
    Part,
}

impl Loss {
    fn of(config: BrokerConfig<'_, '_>, is_all: bool) -> Self {
        match (is_all, config.is_kraft()) {
            (false, _) => Self::Part,
            (true, true) => Self::Format,
            (true, false) => Self::All,
        }
    }
}

fn message(key: &str, dirs: &str, why: Fleeting, loss: Loss) -> String {
    let end = match loss {
        Loss::All => "the broker then comes back empty",
        Loss::Format => "the node then does not start until its storage is formatted again",
        Loss::Part => "what is in it is then gone",
    };
    match why {
        Fleeting::Temporary => {
            format!("unless a volume is mounted there, {dirs} in `{key}` does not survive a reboot or systemd-tmpfiles; {end}")
        }
        Fleeting::Memory => format!("{dirs} in `{key}` is in memory and does not survive a reboot; {end}"),
        Fleeting::Relative => {
            format!("{dirs} in `{key}` is relative: started from another directory, the node does not find its data")
        }
        Fleeting::Home => format!("`~` in `{key}` is not expanded: Kafka makes a directory of that name where it is started"),
    }
}
