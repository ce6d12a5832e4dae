use crate::catalog::kafka::ProtocolVersion;
use crate::catalog::{Product, Releases, Version, releases};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::{BrokerConfig, Entry, Properties};
use crate::report::{Impact, Severity};
use crate::rules::kafka::run::newest_run;
use crate::source::Kind;

/// A protocol or format of messages that the release does not speak.
pub(crate) static RULE: Rule = Rule {
    code: "UP005",
    name: "ibp-ahead",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

const KEYS: [&str; 2] = ["inter.broker.protocol.version", "log.message.format.version"];

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(properties) = cx.document(file).properties(&[Kind::Kafka]) else { return };
    if !properties.has_any(&KEYS) {
        return;
    }
    let target = cx.releases(Product::Kafka, file);
    let judged = target.intersect(Releases::between(Version::first_of(1, 0), Version::line(3, 9)));
    // Each release knows other versions of the protocol.
    let turns: Vec<Version> = releases(Product::Kafka).iter().map(|it| Version::first_of(it.0.major(), it.0.minor())).collect();
    let Some(((entry, message), refusing)) = newest_run(judged, &turns, |release| refused(properties, release)) else { return };
    let finding = Finding::new(&RULE, file, entry.written(), format!("{message}, and the broker does not start"));
    let help = "Write the release that all brokers of the cluster run, or an older one.";
    cx.push(finding.help(help).only(Product::Kafka, target.holds(refusing)));
}

/// What a release has against the two versions.
fn refused<'f, 'a>(file: &'f Properties<'a>, release: Version) -> Option<(&'f Entry<'a>, String)> {
    let [spoken_at, format_at] = KEYS.map(|it| file.get(it));
    let [spoken, format] = [spoken_at, format_at].map(|it| it.filter(|it| !it.is_template()));
    for entry in [spoken, format].into_iter().flatten() {
        if ProtocolVersion::parse(entry.trimmed(), release).is_none() {
            let key = entry.key.as_str();
            return Some((entry, format!("`{key}={}` is no version that this Kafka knows", entry.trimmed())));
        }
    }
    let entry = spoken?;
    let text = entry.trimmed();
    let spoken = ProtocolVersion::parse(text, release)?;
    let of_kraft = ProtocolVersion::named("3.0-IV1")?;
    if BrokerConfig::of(file).is_kraft() && release >= Version::first_of(3, 3) && spoken < of_kraft {
        return Some((entry, format!("`inter.broker.protocol.version={text}` is older than 3.0, the first that KRaft has")));
    }
    let stored = match format {
        Some(entry) => ProtocolVersion::parse(entry.trimmed(), release)?,
        None if format_at.is_some() => return None,
        None => ProtocolVersion::named("0.11.0-IV2")?,
    };
    (record_format(spoken) < record_format(stored)).then(|| {
        let what = format.map_or("the format of the messages, which `log.message.format.version` sets".to_owned(), |it| {
            format!("`log.message.format.version={}`", it.trimmed())
        });
        (entry, format!("`inter.broker.protocol.version={text}` is too old for {what}"))
    })
}

/// Which of the three formats of records a version of the protocol brought along.
fn record_format(version: ProtocolVersion) -> u8 {
    let since = |name: &str| ProtocolVersion::named(name).is_some_and(|it| version >= it);
    u8::from(since("0.10.0-IV0")) + u8::from(since("0.11.0-IV0"))
}
