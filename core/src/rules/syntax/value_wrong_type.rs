use super::conversion::converted;
use super::reader::{Reader, STOPS, shown};
use crate::catalog::{Product, Releases, Version, default_range, kafka, zookeeper};
use crate::lint::{Check, Cx, Finding, Fixable, PROPOSED, Rule, Scope};
use crate::model::listener::elements;
use crate::model::value::{Instead, Refused, Wanted, refused_by_kafka, refused_by_zookeeper, taken_for};
use crate::model::{Entry, java_boolean, template};
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::rules::kafka::listening;
use crate::source::Kind;

/// A value that its key cannot take.
pub(crate) static RULE: Rule = Rule {
    code: "S012",
    name: "value-wrong-type",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::Unsafe,
    checks: &[Check::EachFile(check), Check::EachFile(below_listener)],
};

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(reader) = Reader::of(cx, file) else { return };
    let is_proposed = reader.kind == Kind::ZooKeeperDynamic && cx.document(file).source.path.ends_with(PROPOSED);
    for entry in reader.file.in_force() {
        let finding = match reader.kind {
            Kind::Kafka => in_kafka(&reader, file, entry),
            Kind::ZooKeeper => in_zookeeper(&reader, file, entry),
            Kind::ZooKeeperDynamic if is_proposed => version(&reader, file, entry),
            _ => None,
        };
        // Most values are right; whether one is a template is worth asking only of the others.
        if let Some(finding) = finding.filter(|_| !entry.is_template()) {
            cx.push(finding);
        }
    }
}

/// Values behind the prefix of a listener are judged with the listeners.
fn below_listener(cx: &mut Cx<'_, '_>, file: usize) {
    listening::say(cx, file, &RULE);
}

/// Whether a word stands where a number or a switch belongs, for a script or a person to replace. Where words are taken,
/// one in capitals is a wrong one.
fn is_to_replace(wanted: Wanted, text: &str) -> bool {
    let takes_words = matches!(wanted, Wanted::Word(..) | Wanted::Words(_) | Wanted::Boolean | Wanted::Hexadecimal);
    !takes_words && template::is_placeholder(text)
}

fn in_kafka(reader: &Reader<'_, '_>, file: usize, entry: &Entry<'_>) -> Option<Finding> {
    let Some(key) = entry.kafka() else { return provider(reader, file, entry).or_else(|| open_without_acl(reader, file, entry)) };
    if is_of_others(key) {
        return None;
    }
    let refused = refused_by_kafka(key, entry.trimmed(), reader.target)?;
    let is_other = is_to_replace(refused.0, entry.trimmed()) || taken_before(key, entry.trimmed(), refused).is_some();
    (!is_other).then(|| refusal(reader, file, entry, refused, key.unit()))
}

/// The first of the releases that refuse a value which older ones took.
fn taken_before(key: kafka::KeyId, text: &str, refused: Refused) -> Option<Version> {
    // What is older nobody runs, and took nearly every word.
    let until = Releases::between(default_range(Product::Kafka).from, refused.1.to).intersect(key.known_in());
    let (_, refusing) = refused_by_kafka(key, text, until)?;
    (refusing.from > until.from).then_some(refusing.from)
}

/// What another rule has to say: the values that were right in older releases.
pub(in crate::rules) fn no_longer(cx: &mut Cx<'_, '_>, file: usize, rule: &'static Rule) {
    let Some(reader) = Reader::of(cx, file).filter(|it| it.kind == Kind::Kafka) else { return };
    for entry in reader.file.in_force().filter(|it| !it.is_template()) {
        let Some(key) = entry.kafka().filter(|it| !is_of_others(*it)) else { continue };
        let Some(refused) = refused_by_kafka(key, entry.trimmed(), reader.target) else { continue };
        let Some(first) = taken_before(key, entry.trimmed(), refused) else { continue };
        let end = format!(", as releases before {}.{} did", first.major(), first.minor());
        cx.push(told(&reader, file, entry, refused, key.unit(), (rule, &end)));
    }
}

/// What these hold, and that they hold something, other rules look at.
fn is_of_others(key: kafka::KeyId) -> bool {
    matches!(key.name(), "zookeeper.connect" | "log.dirs" | "listeners" | "process.roles")
}

/// The class of a provider that `config.providers` names; of one that it does not name nobody asks.
fn provider(reader: &Reader<'_, '_>, file: usize, entry: &Entry<'_>) -> Option<Finding> {
    let name = entry.key.strip_prefix("config.providers.")?.strip_suffix(".class")?;
    let providers = reader.file.get("config.providers").filter(|it| !it.is_template() && entry.trimmed().is_empty())?;
    elements(providers.trimmed()).find(|it| *it == name)?;
    Some(refusal(reader, file, entry, (Wanted::Class, Releases::since(Version::first_of(2, 3))), None))
}

/// The switch of the authorizer of ZooKeeper mode, which is Scala's `toBoolean` there. That of KRaft takes any word.
///
/// Source: `AclAuthorizer.configure`.
fn open_without_acl(reader: &Reader<'_, '_>, file: usize, entry: &Entry<'_>) -> Option<Finding> {
    let authorizer = reader.file.get("authorizer.class.name")?.trimmed();
    let is_ours =
        entry.key.as_str() == "allow.everyone.if.no.acl.found" && authorizer == "kafka.security.authorizer.AclAuthorizer";
    let is_refused = is_ours && java_boolean(entry.trimmed()).is_none();
    is_refused.then(|| refusal(reader, file, entry, (Wanted::Boolean, Releases::until(Version::line(3, 9))), None))
}

fn in_zookeeper(reader: &Reader<'_, '_>, file: usize, entry: &Entry<'_>) -> Option<Finding> {
    let key = zookeeper::find(crate::syntax::java_trim(&entry.key))?;
    let text = entry.trimmed();
    if reader.is_unread(key) {
        return None;
    }
    if key == zookeeper::key::VERSION {
        return version(reader, file, entry);
    }
    if let Some(refused) = refused_by_zookeeper(key, text, reader.target) {
        if is_to_replace(refused.0, text) {
            return None;
        }
        return Some(refusal(reader, file, entry, refused, key.unit()));
    }
    let instead = taken_for(key, text, reader.target.to)?;
    let (name, text) = (key.name(), shown(key.name(), text));
    let (message, help) = match instead {
        Instead::Switch(true, word) => {
            (format!("`{name}={text}` does not switch it off: only the word `{word}` does"), format!("Write `{name}={word}`."))
        }
        Instead::Switch(false, word) => {
            (format!("`{name}={text}` does not switch it on: only the word `{word}` does"), format!("Write `{name}={word}`."))
        }
        Instead::Default => {
            let default = key.default_in(reader.target.to).map_or_else(String::new, |it| format!(" `{it}`"));
            let number = converted(entry.trimmed(), key.unit()).map_or_else(|| "a number".to_owned(), |it| format!("`{it}`"));
            (
                format!("`{name}` must be a number, and `{text}` is none; ZooKeeper takes the default{default} without a word"),
                format!("Write {number}."),
            )
        }
    };
    let number = converted(entry.trimmed(), key.unit()).map(|it| it.to_string());
    let finding = Finding::new(&RULE, file, span(entry), message).help(help);
    Some(convert(finding, file, entry, number).variant(Severity::Warning, Impact::Misbehaves))
}

/// The version of a list of servers: neither its key nor its value is trimmed.
fn version(reader: &Reader<'_, '_>, file: usize, entry: &Entry<'_>) -> Option<Finding> {
    let key = zookeeper::find(&entry.key).filter(|it| *it == zookeeper::key::VERSION)?;
    let (wanted, releases) = refused_by_zookeeper(key, &entry.value, reader.target)?;
    Some(refusal(reader, file, entry, (wanted, releases), None))
}

fn refusal(reader: &Reader<'_, '_>, file: usize, entry: &Entry<'_>, refused: Refused, unit: Option<&str>) -> Finding {
    told(reader, file, entry, refused, unit, (&RULE, ""))
}

/// What is said by this rule, or by another one with some more words.
fn told(
    reader: &Reader<'_, '_>,
    file: usize,
    entry: &Entry<'_>,
    refused: Refused,
    unit: Option<&str>,
    (rule, end): (&'static Rule, &str),
) -> Finding {
    let (wanted, releases) = refused;
    let (key, text) = (entry.key.as_str(), entry.trimmed());
    let is_blank = wanted == Wanted::Hexadecimal && text.len() < entry.value.len() && reader.refuses(key, text).is_none();
    let value = match text {
        "" => "nothing is set".to_owned(),
        _ if is_blank => format!("there is a blank beside `{text}`"),
        _ => format!("`{}` is not", shown(key, text)),
    };
    let message = format!("`{key}` must be {}, but {value}; {} {STOPS} with it{end}", words(wanted, text), reader.name());
    let finding = Finding::new(rule, file, span(entry), message).only(reader.product, reader.target.holds(releases));
    let number = converted(text, unit).filter(|_| matches!(wanted, Wanted::Number(_))).map(|it| it.to_string());
    let is_taken = |it: &String| reader.refuses(key, it).is_none();
    let finding = convert(finding, file, entry, number.filter(is_taken));
    let advice = advice(reader.product, wanted, text, unit);
    match advice.or_else(|| is_blank.then(|| "Delete the blank, which counts here.".to_owned())) {
        Some(help) => finding.help(help),
        None => finding,
    }
}

/// The number in place of one with a unit.
fn convert(finding: Finding, file: usize, entry: &Entry<'_>, number: Option<String>) -> Finding {
    let Some(number) = number else { return finding };
    finding.fix(Safety::Unsafe, format!("Write `{number}`"), edit::value(file, entry, &number))
}

/// The value; the entry, where there is none.
fn span(entry: &Entry<'_>) -> crate::text::Span {
    if entry.trimmed().is_empty() { entry.written() } else { entry.value_span() }
}

fn words(wanted: Wanted, text: &str) -> String {
    let ends = |min: Option<String>, max: Option<String>| match (min, max) {
        (Some(min), Some(max)) => format!("from {min} to {max}"),
        (Some(min), None) => format!("at least {min}"),
        (None, Some(max)) => format!("at most {max}"),
        (None, None) => "a number".to_owned(),
    };
    let list = |words: &[&str]| words.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", ");
    match wanted {
        Wanted::Number(bits) if crate::model::java_number(text).is_some() || is_too_long(text) => {
            format!("a whole number of {bits} bits")
        }
        Wanted::Number(_) => "a whole number".to_owned(),
        Wanted::Fraction => "a number".to_owned(),
        Wanted::Between(min, max, or) => {
            let between = ends(min.map(|it| it.to_string()), max.map(|it| it.to_string()));
            or.map_or_else(|| between.clone(), |it| format!("{between}, or {it}"))
        }
        Wanted::FractionBetween(min, max) => ends(min.map(|it| it.to_string()), max.map(|it| it.to_string())),
        Wanted::Not(number) => format!("another number than {number}"),
        Wanted::Boolean => "`true` or `false`".to_owned(),
        Wanted::Word(words, _) => format!("one of {}", list(words)),
        Wanted::Words(words) => format!("a list of {}", list(words)),
        Wanted::FullItems => "a list without an empty item".to_owned(),
        Wanted::Items => "a list with an item at least".to_owned(),
        Wanted::Text => "some text".to_owned(),
        Wanted::Class => "the name of a class".to_owned(),
        Wanted::Hexadecimal => "a number in hexadecimal digits".to_owned(),
    }
}

/// Digits that no number of 64 bits holds.
fn is_too_long(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|it| it.is_ascii_digit())
}

fn advice(product: Product, wanted: Wanted, text: &str, unit: Option<&str>) -> Option<String> {
    let write = |it: &str| Some(format!("Write `{it}`."));
    match wanted {
        Wanted::Number(_) => {
            let plain: String = text.chars().filter(|it| !matches!(it, ',' | '_')).collect();
            let whole = text.split_once('.').filter(|it| it.1.bytes().all(|it| it == b'0')).map(|it| it.0);
            match (converted(text, unit), whole) {
                (Some(number), _) => write(&number.to_string()),
                (None, Some(whole)) if crate::model::java_number(whole).is_some() => write(whole),
                _ if plain != text && crate::model::java_number(&plain).is_some() => write(&plain),
                _ if text.is_empty() => None,
                _ => spelled(unit?).map(|it| format!("Write digits only; {} counts in {it}.", product.name())),
            }
        }
        Wanted::Boolean => match text.to_ascii_lowercase().as_str() {
            "yes" | "on" | "1" | "enabled" => write("true"),
            "no" | "off" | "0" | "disabled" => write("false"),
            _ => None,
        },
        // The name of Hortonworks' Kafka, whose documents outlive it.
        Wanted::Word(words, _) if text == "PLAINTEXTSASL" && words.contains(&"SASL_PLAINTEXT") => {
            Some("Write `SASL_PLAINTEXT`; only Hortonworks' Kafka takes the other name.".to_owned())
        }
        Wanted::Word(words, _) | Wanted::Words(words) => {
            let word = words.iter().find(|it| it.eq_ignore_ascii_case(text))?;
            let is_small = word.bytes().all(|it| !it.is_ascii_uppercase());
            Some(format!("Write `{word}`{}: capitals count.", if is_small { ", in small letters" } else { "" }))
        }
        _ => None,
    }
}

/// The unit in a sentence; numbers that count things have none.
fn spelled(unit: &str) -> Option<&str> {
    match unit {
        "ms" => Some("milliseconds"),
        "bytes" | "seconds" | "minutes" | "hours" => Some(unit),
        _ => None,
    }
}
