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
    let mut found: Vec<(Span, String)> = Vec::new();
    if let Some(list) = config.log_dirs() {
        let (key, entry) = (list.entry.key.as_str(), list.entry);
        let mut fleeting = list.elements().filter(|it| !template::has_mark(it)).filter_map(|it| Some((it, fleeting(it)?)));
        if let Some((dir, why)) = fleeting.next() {
            let more = fleeting.count();
            let dirs = if more == 0 { format!("`{dir}`") } else { format!("`{dir}` (and {more} more)") };
            found.push((entry.value.span_of(dir), message(key, &dirs, why)));
        }
    } else if config.is_whole() && !properties.is_open() {
        let dir = BrokerConfig::DEFAULT_LOG_DIR;
        let text = format!("no `log.dirs` is set, so data goes to `{dir}`, which does not survive a reboot or systemd-tmpfiles");
        found.push((Span::at(0), text));
    }
    if let Some(entry) = config.metadata_log_dir().filter(|it| config.is_kraft() && !it.is_template())
        && let Some(why) = fleeting(entry.trimmed())
    {
        found.push((entry.value_span(), message(&entry.key, &format!("`{}`", entry.trimmed()), why)));
    }
    for (span, message) in found {
        let finding = Finding::new(&RULE, file, span, message).help("Use a disk for data, such as `log.dirs=/data1/kafka`.");
        cx.push(if cx.is_dev(file) { finding.variant(Severity::Hint, Impact::DataRisk) } else { finding });
    }
}

fn message(key: &str, dirs: &str, why: Fleeting) -> String {
    match why {
        Fleeting::Temporary => {
            format!("{dirs} in `{key}` does not survive a reboot or systemd-tmpfiles; the broker then comes back empty")
        }
        Fleeting::Memory => format!("{dirs} in `{key}` is in memory; after a reboot the broker comes back empty"),
        Fleeting::Relative => format!("{dirs} in `{key}` is relative: started from another directory, the broker comes up empty"),
        Fleeting::Home => format!("`~` in `{key}` is not expanded: Kafka makes a directory of that name where it is started"),
    }
}
