//! Which drop-ins lie over which unit.
//!
//! Source: `unit_file_find_dropin_paths` of systemd 252, and what its `--test` loads.

use super::Document;
use crate::model::template::strip_suffix;
use crate::model::unit::{Unit, Whole};
use crate::order;
use crate::source::Kind;

/// The folders of one system in which systemd looks for units, those that win first. No one's path ends like one above it.
const FOLDERS: [&str; 5] = [
    "etc/systemd/system/",
    "run/systemd/system/",
    "usr/local/lib/systemd/system/",
    "usr/lib/systemd/system/",
    "lib/systemd/system/",
];
/// The longest name of a unit, in bytes.
const NAME_MAX: usize = 255;
const SUFFIX: &str = ".service";
/// The folder whose drop-ins lie over every service.
const OF_ALL: &str = "service.d/";

/// A unit with the drop-ins that lie over it: those of its own folder and of the other unit folders of the same tree,
/// and with the environment files that it names. Nothing
/// for a drop-in itself or any other file, nor for a unit in whose place systemd reads another one, nor where one of the
/// drop-ins cannot be read at all, so that nobody knows what it changes.
///
/// The documents are in the order of their paths.
#[must_use]
pub fn whole_unit<'r, 'a>(documents: &'r [Document<'a>], file: usize) -> Option<Whole<'r, 'a>> {
    let (folder, name) = unit_path(documents, file)?;
    let whole = composed(documents, file, name)?;
    let own = of_instances(documents, folder, name);
    // One of the same name takes the place of the template's.
    let file_name = |file: usize| split(&documents[file].source.path).map(|it| strip_suffix(it.1));
    let is_replaced = |file: usize| own.iter().any(|it| file_name(it.0) == file_name(file));
    let replaced = whole.files().skip(1).filter(|it| is_replaced(it.0)).map(|it| it.1);
    let instances = own.iter().map(|it| it.1).chain(replaced).collect();
    Some(whole.with_instances(instances))
}

/// The units that a file is a part of, each with all its drop-ins: the one that it is, or those that it lies over. Of a
/// template whose instance the drop-in is made for that is the instance.
#[must_use]
pub fn wholes_with<'r, 'a>(documents: &'r [Document<'a>], file: usize) -> Vec<Whole<'r, 'a>> {
    if documents[file].kind == Some(Kind::Unit) {
        return whole_unit(documents, file).into_iter().collect();
    }
    let Some((folder, name, _)) = drop_in_path(&documents[file].source.path) else { return Vec::new() };
    let (root, _) = place(folder);
    let is_near = |path: &str| split(path).is_some_and(|(other, _)| place(other).0 == root);
    let units = documents.iter().enumerate().filter(|(_, it)| it.kind == Some(Kind::Unit) && is_near(&it.source.path));
    let over = units.filter_map(|(unit, _)| {
        let own = unit_path(documents, unit)?.1;
        let is_instance = template(name).is_some_and(|it| it == own) && file_of(documents, folder, name).is_none();
        let whole = if is_instance { composed(documents, unit, name)? } else { whole_unit(documents, unit)? };
        let is_over = whole.files().any(|it| it.0 == file);
        is_over.then_some(whole)
    });
    over.collect()
}

/// The instance of a template that a drop-in is made for, where it has no unit file of its own. It is told from the first of
/// the instance's drop-ins only.
#[must_use]
pub fn instance_with<'r, 'a>(documents: &'r [Document<'a>], file: usize) -> Option<Whole<'r, 'a>> {
    let of = |file: usize| drop_in_path(&documents[file].source.path).map(|it| it.1);
    let name = of(file).filter(|it| template(it).is_some())?;
    let whole = wholes_with(documents, file).into_iter().find(|it| it.name() == name)?;
    let own = whole.files().map(|it| it.0).find(|it| of(*it) == Some(name));
    let is_instance = own == Some(file) && unit_path(documents, whole.files().next()?.0)?.1 != name;
    is_instance.then_some(whole)
}

/// The unit file that systemd reads in place of this one: a file of the same name in a folder that comes before.
#[must_use]
pub fn replaced_by(documents: &[Document<'_>], file: usize) -> Option<usize> {
    let (folder, name) = split(&documents[file].source.path).filter(|_| documents[file].kind == Some(Kind::Unit))?;
    file_of(documents, folder, name).filter(|it| *it != file)
}

/// The folder of a unit and its name.
fn unit_path<'r>(documents: &'r [Document<'_>], file: usize) -> Option<(&'r str, &'r str)> {
    let document = documents.get(file).filter(|it| it.kind == Some(Kind::Unit))?;
    let (folder, name) = split(&document.source.path)?;
    Some((folder, strip_suffix(name)))
}

/// A path as its folder, with the slash, and its file name.
fn split(path: &str) -> Option<(&str, &str)> {
    path.split_at_checked(path.rfind('/').map_or(0, |it| it + 1))
}

/// The folder of units that a drop-in lies in, the unit or the part of a name that it is for, and its own name.
fn drop_in_path(path: &str) -> Option<(&str, &str, &str)> {
    let (folder, name) = split(path)?;
    let (above, own) = split(folder.strip_suffix('/')?)?;
    Some((above, own.strip_suffix(".d")?, name))
}

/// The root of the tree, and the folders below it where systemd looks for units. Of any other folder it is that one alone.
fn place(folder: &str) -> (&str, &'static [&'static str]) {
    let root = |it: &&str| folder.strip_suffix(*it).filter(|root| root.is_empty() || root.ends_with('/'));
    FOLDERS.iter().find_map(root).map_or((folder, &[""]), |root| (root, &FOLDERS))
}

/// The document at a path that is put together.
fn at(documents: &[Document<'_>], parts: &[&str]) -> Option<usize> {
    let path = parts.concat();
    documents.binary_search_by(|it| it.source.path.as_str().cmp(&path)).ok()
}

/// The file that is read for a unit of that name.
fn file_of(documents: &[Document<'_>], folder: &str, name: &str) -> Option<usize> {
    let (root, folders) = place(folder);
    folders.iter().find_map(|it| at(documents, &[root, it, name]))
}

/// The template of an instance.
fn template(name: &str) -> Option<String> {
    let (prefix, instance) = name.strip_suffix(SUFFIX)?.split_once('@')?;
    (!instance.is_empty()).then(|| format!("{prefix}@{SUFFIX}"))
}

/// The names under which drop-ins of a unit lie, in the order in which one of them wins over another of the same file name.
fn names(name: &str, found: &mut Vec<String>) {
    if name.len() > NAME_MAX || found.iter().any(|it| it == name) {
        return;
    }
    found.push(name.to_owned());
    if let Some(template) = template(name) {
        names(&template, found);
    }
    let Some(stem) = name.strip_suffix(SUFFIX) else { return };
    let (prefix, instance) = stem.split_once('@').unwrap_or((stem, ""));
    let Some(dash) = prefix.trim_end_matches('-').rfind('-') else { return };
    let at = if instance.is_empty() { "" } else { "@" };
    names(&format!("{}{at}{instance}{SUFFIX}", &prefix[..=dash]), found);
}

/// The unit of a file under a name: its own, or an instance's.
fn composed<'r, 'a>(documents: &'r [Document<'a>], file: usize, name: &str) -> Option<Whole<'r, 'a>> {
    let unit = documents[file].unit()?;
    let (folder, _) = split(&documents[file].source.path)?;
    if replaced_by(documents, file).is_some() {
        return None;
    }
    let (root, folders) = place(folder);
    let mut found: Vec<(&str, usize)> = Vec::new();
    let mut names_of = Vec::new();
    names(name, &mut names_of);
    for folder in folders {
        names_of.iter().for_each(|it| collect(documents, &[root, folder, it, ".d/"].concat(), &mut found));
    }
    folders.iter().for_each(|it| collect(documents, &[root, it, OF_ALL].concat(), &mut found));
    order::sort(&mut found);
    let drop_ins = found.into_iter().map(|(_, file)| Some((file, documents[file].drop_in()?))).collect::<Option<Vec<_>>>()?;
    let read = |path: &str| {
        let (_, at) = documents[file].named.iter().find(|it| it.0 == path)?;
        Some((*at, documents.get(*at)?.environment()?))
    };
    Some(Whole::new(name, (file, unit), drop_ins).with_environment(read))
}

/// The drop-ins in a folder, but for those of a name that is there already.
fn collect<'r>(documents: &'r [Document<'_>], folder: &str, found: &mut Vec<(&'r str, usize)>) {
    let from = documents.partition_point(|it| it.source.path.as_str() < folder);
    for (file, other) in documents.iter().enumerate().skip(from) {
        let Some(name) = other.source.path.strip_prefix(folder) else { break };
        let name = strip_suffix(name);
        if !name.contains('/') && name.ends_with(".conf") && found.iter().all(|it| it.0 != name) {
            found.push((name, file));
        }
    }
}

/// The drop-ins of single instances of a template that have no unit file of their own.
fn of_instances<'r, 'a>(documents: &'r [Document<'a>], folder: &str, name: &str) -> Vec<(usize, &'r Unit<'a>)> {
    let Some(stem) = name.strip_suffix(SUFFIX).filter(|it| it.ends_with('@')) else { return Vec::new() };
    let (root, folders) = place(folder);
    let mut found = Vec::new();
    for inner in folders {
        let begin = [root, inner, stem].concat();
        let from = documents.partition_point(|it| it.source.path < begin);
        let of_template = documents.iter().enumerate().skip(from).take_while(|it| it.1.source.path.starts_with(&begin));
        found.extend(of_template.filter_map(|(file, document)| {
            let (above, instance, own) = drop_in_path(&document.source.path)?;
            let is_alone = above.len() == root.len() + inner.len()
                && strip_suffix(own).ends_with(".conf")
                && template(instance).is_some_and(|it| it == name)
                && file_of(documents, folder, instance).is_none();
            Some((file, document.drop_in().filter(|_| is_alone)?))
        }));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_of_a_unit_in_their_order() {
        let of = |name: &str| {
            let mut all = Vec::new();
            names(name, &mut all);
            all.iter().map(|it| it.strip_suffix(SUFFIX).unwrap_or(it).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(of("kafka.service"), ["kafka"]);
        assert_eq!(of("kafka-x-y.service"), ["kafka-x-y", "kafka-x-", "kafka-"]);
        // As systemd 252 lets one of them win over the next.
        assert_eq!(of("kafka-b@1.service"), ["kafka-b@1", "kafka-b@", "kafka-", "kafka-@1", "kafka-@"]);
        assert_eq!(of("kafka@.service"), ["kafka@"]);
        assert!(of(&format!("{}@1.service", "-".repeat(99_999))).is_empty());
        assert!(of(&format!("{}@1.service", "a-".repeat(99))).len() < 300);
    }

    #[test]
    fn the_folders_of_one_tree() {
        let root = |folder: &'static str| place(folder).0;
        assert_eq!(root("hosts/h1/etc/systemd/system/"), "hosts/h1/");
        assert_eq!(root("hosts/h1/usr/lib/systemd/system/"), "hosts/h1/");
        assert_eq!(root("usr/local/lib/systemd/system/"), "");
        assert_eq!(root("/lib/systemd/system/"), "/");
        assert_eq!(root("files/"), "files/");
        assert_eq!(place("myetc/systemd/system/").1, [""]);
    }
}
