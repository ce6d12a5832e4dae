use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::ZooKeeperConfig;
use crate::model::place::{Fleeting, fleeting, without_end};
use crate::model::template;
use crate::report::{Impact, Severity};
use crate::source::Kind;

/// ZooKeeper's data in a place that does not last.
pub(crate) static RULE: Rule = Rule {
    code: "ZK002",
    name: "data-dir-volatile",
    severity: Severity::Warning,
    production: Some(Severity::Error),
    off_in_dev: true,
    impact: Impact::DataRisk,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::ZooKeeper]) else { return };
    let config = ZooKeeperConfig::of(properties);
    for entry in config.data_dir().into_iter().chain(config.data_log_dir()).filter(|it| !it.is_template()) {
        let (key, value) = (entry.key.as_str(), entry.trimmed());
        // One character alone stops the server: ZK001.
        let Some(why) = fleeting(value).filter(|_| without_end(value).encode_utf16().count() > 1) else { continue };
        // `replace_data_dir` is a word for a script to replace.
        if why == Fleeting::Relative && template::is_placeholder(value) {
            continue;
        }
        let several = config.dynamic_file().is_some() || config.servers().nth(1).is_some();
        // A server that is alone needs no myid; one of several does not start without it.
        let lost = match key {
            "dataDir" if several => "does not find its data and its myid, and stops",
            "dataDir" => "starts without its data",
            _ => "starts without its transaction log",
        };
        let message = match why {
            Fleeting::Temporary => {
                format!(
                    "`{key}={value}` may be emptied by a reboot or by systemd-tmpfiles, unless a volume is mounted there; the server then {lost}"
                )
            }
            Fleeting::Memory => format!("`{key}={value}` is in memory on most hosts, and after a reboot the server {lost}"),
            Fleeting::Relative => format!("`{key}={value}` is relative: started from another directory, the server {lost}"),
            Fleeting::Home => {
                format!("`~` in `{key}={value}` is not expanded; it is a directory of that name, wherever the server is started")
            }
        };
        let finding = Finding::new(&RULE, file, entry.written(), message)
            .help("Use an absolute path on a disk that stays, such as `/var/lib/zookeeper`.");
        cx.push(if several { finding } else { finding.variant(Severity::Hint, Impact::DataRisk) });
    }
}
