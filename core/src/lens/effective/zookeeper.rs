//! zoo.cfg, and the file that `dynamicConfigFile` names.

use std::borrow::Cow;

use super::{InForce, Lines, Told, broken, template, unwritten};
use crate::catalog::zookeeper::{self, Family, KeyId, Read, Scope};
use crate::catalog::{Releases, Version};
use crate::model::value::{Instead, refused_by_zookeeper, taken_for};
use crate::model::{Entry, Properties, ZooKeeperConfig};
use crate::order;
use crate::source::Kind;

pub(super) fn of<'d>(lines: &Lines<'d>, read: &'d Properties<'_>, release: Version, kind: Kind) -> Told<'d> {
    if let Some(why) = broken(lines, read) {
        return (Vec::new(), read.entries.iter().map(|it| lines.unused(it, why.clone())).collect());
    }
    let config = ZooKeeperConfig::of(read);
    let mut settings = Vec::new();
    let mut unused = lines.overridden(read);
    for entry in read.in_force() {
        match why_unused(entry, release) {
            Some(why) => unused.push(lines.unused(entry, why)),
            None => settings.push(told(lines, entry, release)),
        }
    }
    if kind == Kind::ZooKeeper {
        let is_default = |it: &KeyId| {
            it.is_known(release)
                && it.scope != Scope::Client
                && !matches!(it.read, Read::JvmOnly | Read::Never)
                && config.get(it.name()).is_none()
        };
        settings.extend(zookeeper::keys().filter(is_default).filter_map(|it| unwritten(it.name(), it.absent_in(release))));
    }
    order::sort_by_key(&mut settings, |it: &InForce<'_>| it.key);
    order::sort_by_key(&mut unused, |it| it.range.start.offset);
    (settings, unused)
}

fn told<'d>(lines: &Lines<'d>, entry: &'d Entry<'_>, release: Version) -> InForce<'d> {
    if entry.is_template() {
        return lines.line(entry, None, template());
    }
    let text = entry.trimmed();
    let plain = Some(Cow::Borrowed(text));
    let Some(key) = zookeeper::find(entry.key.trimmed()) else {
        let note = match zookeeper::family(entry.key.as_str()) {
            Some(Family::Server | Family::Group | Family::Weight) => None,
            None => Some(format!("it becomes the system property `zookeeper.{}`", entry.key.trimmed())),
        };
        return lines.line(entry, plain, note);
    };
    if refused_by_zookeeper(key, text, Releases::between(release, release)).is_some() {
        return lines.line(entry, plain, Some(format!("ZooKeeper {release} refuses it and does not start")));
    }
    match taken_for(key, text, release) {
        None => lines.line(entry, plain, None),
        Some(Instead::Switch(is_on, word)) => {
            let value = if is_on { "true" } else { "false" };
            lines.line(entry, Some(Cow::Borrowed(value)), Some(format!("`{text}` is not `{word}`, the one word that counts")))
        }
        Some(Instead::Default) => {
            let value = key.default_in(release).map(Cow::Borrowed);
            lines.line(entry, value, Some(format!("`{text}` is no number, so the default counts")))
        }
    }
}

/// Why nobody reads a line.
fn why_unused(entry: &Entry<'_>, release: Version) -> Option<String> {
    const PREFIX: &str = "zookeeper.";
    let key = entry.key.trimmed();
    if key.starts_with(PREFIX) {
        return Some(format!("ZooKeeper puts `{PREFIX}` in front itself, and nothing reads `{PREFIX}{key}`"));
    }
    let known = zookeeper::find(key)?;
    match known.read {
        Read::JvmOnly => return Some("only a system property of the JVM of that name is read".to_owned()),
        Read::Never => return Some("no release reads it".to_owned()),
        Read::Parse | Read::ParsePrefix | Read::PassThrough => {}
    }
    if known.scope == Scope::Client {
        return Some("it is a client's".to_owned());
    }
    (!known.is_known(release)).then(|| match known.removed().filter(|it| *it <= release) {
        Some(removed) => format!("ZooKeeper {release} does no longer know it: gone from {removed} on"),
        None => format!("ZooKeeper {release} does not know it yet"),
    })
}
