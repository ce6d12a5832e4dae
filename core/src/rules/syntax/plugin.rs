//! Whether a file has settings that nobody can know: those of other makers' classes.

use super::reader::Reader;
use crate::catalog::kafka;
use crate::model::Entry;
use crate::model::listener::elements;
use crate::source::Kind;

/// Keys whose value is a list of classes.
const LISTS: [&str; 2] = ["metric.reporters", "kafka.metrics.reporters"];

/// Whether a class of another maker is named, which is given the whole file, or a build of Kafka's is meant that has keys of
/// its own.
pub(super) fn has_plugin(reader: &Reader<'_, '_>) -> bool {
    reader.file.in_force().any(|it| is_plugin(reader.kind, it))
}

fn is_plugin(kind: Kind, entry: &Entry<'_>) -> bool {
    let key = entry.key.as_str();
    let is_class = LISTS.contains(&key)
        || ["class", "class.name", "class.path", "className", "Factory"].iter().any(|it| key.ends_with(it))
        || key.starts_with("authProvider.");
    let own: &[&str] = match kind {
        Kind::Kafka => &["org.apache.kafka.", "kafka."],
        _ => &["org.apache.zookeeper.", "org.apache.kafka."],
    };
    let is_foreign = |it: &str| !own.iter().any(|own| it.starts_with(own));
    let is_vendor_s = kind == Kind::Kafka && kafka::vendor_prefix(key).is_some();
    is_vendor_s || is_class && (entry.is_template() || elements(entry.trimmed()).any(is_foreign))
}
