//! What a path tells: which folder is a host's, which number tells a node from its siblings, and which folder parts
//! clusters that only look alike.

use std::ops::Range;

use crate::model::{host, template};

/// Environments. A folder that is named for one parts what lies below from everything beside it. With a number and
/// another word, as in `kafka-prod-1`, it is a host's.
pub(super) const ENVIRONMENTS: [&str; 24] = [
    "backup",
    "canary",
    "dev",
    "develop",
    "development",
    "dr",
    "integration",
    "legacy",
    "live",
    "old",
    "pre",
    "preprod",
    "prod",
    "production",
    "qa",
    "release",
    "sandbox",
    "single",
    "stage",
    "staging",
    "standalone",
    "test",
    "tests",
    "uat",
];

/// Sites, chapters of a book and the like. These part also where they are counted: `dc1`, `kafka-cluster-2`.
pub(super) const SETS: [&str; 28] = [
    "case", "ch", "chap", "chapter", "cluster", "clusters", "dc", "demo", "env", "ex", "example", "examples", "exercise", "lab",
    "lesson", "module", "part", "region", "sample", "samples", "scenario", "sec", "setup", "site", "step", "tutorial", "version",
    "zone",
];

/// What else people count that is no host: each has a cluster of its own.
pub(super) const COUNTED: [&str; 20] = [
    "assignment",
    "attempt",
    "course",
    "day",
    "homework",
    "hw",
    "iteration",
    "lecture",
    "level",
    "milestone",
    "phase",
    "poc",
    "practice",
    "project",
    "session",
    "solution",
    "sprint",
    "task",
    "week",
    "workshop",
];

/// Words that hold a digit and count nothing.
const NO_NUMBER: [&str; 14] =
    ["log4j2", "log4j", "ipv4", "ipv6", "k8s", "x86", "amd64", "arm64", "sha256", "sha512", "oauth2", "base64", "utf8", "md5"];

/// Folders that begin the part of a path which is the same on every host.
const ON_HOST: [&str; 5] = ["etc", "opt", "usr", "var", "srv"];

/// What the folder of a product's settings is called, alone or with a word that tells it from others.
const CONFIG: [&str; 4] = ["conf", "config", "configs", "cfg"];

/// Folders that a product's own layout puts around its files.
const OWN: [&str; 10] = ["conf", "config", "configs", "cfg", "data", "datadir", "kraft", "bin", "systemd", "properties"];

/// The longest number that still counts nodes: a date or a checksum does not.
const LONGEST_NUMBER: usize = 4;

/// The folder of a path, without its `/`; empty for the top.
pub(crate) fn folder(path: &str) -> &str {
    path.rfind('/').map_or("", |at| &path[..at])
}

/// The last component of a path.
pub(crate) fn name(path: &str) -> &str {
    path.rfind('/').map_or(path, |at| &path[at + 1..])
}

/// The components of a folder and where each begins.
pub(super) fn components(folder: &str) -> impl DoubleEndedIterator<Item = (usize, &str)> {
    folder.split('/').map(move |it| (it.as_ptr() as usize - folder.as_ptr() as usize, it)).filter(|it| !it.1.is_empty())
}

/// The longest part of a folder that ends in a border: two files with different ones are never one cluster.
pub(super) fn border(folder: &str) -> &str {
    borders(folder).next_back().map_or("", |(at, it)| &folder[..at + it.len()])
}

/// The components of a folder that part what is below from what is beside.
pub(super) fn borders(folder: &str) -> impl DoubleEndedIterator<Item = (usize, &str)> {
    components(folder).filter(move |(at, it)| is_border(it) && !is_on_host(folder, *at))
}

/// Whether a component that reads like a border is only how a host names its own folders: `zk1/etc/zookeeper/conf_example`,
/// `kafka1/srv/prod`. One that is counted or that has counted folders below it parts them all the same.
fn is_on_host(folder: &str, at: usize) -> bool {
    let (above, rest) = folder.split_at(at);
    let (component, below) = rest.split_once('/').unwrap_or((rest, ""));
    let is_counted = number(component).is_some() || is_in_a_row(component);
    if is_counted || components(below).any(|(_, it)| folder_number(it).is_some()) {
        return false;
    }
    let names_host = |it: &str| !is_border(it) && (folder_number(it).is_some() || host::is_full_name(it));
    let is_config = component.split(|c: char| !c.is_ascii_alphabetic()).any(|it| CONFIG.contains(&it));
    let (mut is_below_host, mut is_in_host) = (false, false);
    for (_, it) in components(above) {
        is_in_host |= is_below_host && (is_config || ON_HOST.contains(&it));
        is_below_host = names_host(it);
        // What a package puts beside the settings in use is no set-up of its own, whatever the host is called.
        is_in_host |= is_config && ON_HOST.contains(&it) && is_variant(component);
    }
    is_in_host || is_below_host && is_config
}

/// Whether a folder's name is that of an environment, a site or an example.
pub(super) fn is_border(component: &str) -> bool {
    if component.contains('.') {
        return false;
    }
    if is_in_a_row(component) {
        return true;
    }
    let is = |table: &[&str], word: &str| table.iter().any(|it| it.eq_ignore_ascii_case(word));
    let mut words = component.split(|c: char| !c.is_ascii_alphabetic()).filter(|it| !it.is_empty());
    match number(component) {
        None => words.any(|word| is(&ENVIRONMENTS, word) || is(&SETS, word)),
        Some(number) => {
            let before = component[..number.start].trim_end_matches(|c: char| !c.is_ascii_alphabetic());
            let last = before.rsplit(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
            is(&SETS, last) || is(&COUNTED, last) || words.clone().next().is_some() && words.all(|word| is(&ENVIRONMENTS, word))
        }
    }
}

/// The number that tells a component from its siblings: the last one that is neither a version nor part of a word. Of
/// a host's full name it is the one in the first label.
pub(super) fn number(component: &str) -> Option<Range<usize>> {
    let label = component.find('.').unwrap_or(component.len());
    let is_name = component.starts_with(|c: char| c.is_ascii_alphabetic());
    let first = if is_name { last_number(component, label) } else { None };
    first.or_else(|| last_number(component, component.len()))
}

fn last_number(component: &str, mut end: usize) -> Option<Range<usize>> {
    let bytes = component.as_bytes();
    loop {
        end = bytes[..end].iter().rposition(u8::is_ascii_digit)? + 1;
        let from = bytes[..end].iter().rposition(|b| !b.is_ascii_digit()).map_or(0, |at| at + 1);
        let counts = end - from <= LONGEST_NUMBER && !is_version(component, from, end) && !is_word(component, from, end);
        if counts {
            return Some(from..end);
        }
        end = from;
    }
}

/// Whether a run of digits is a version: `v2`, or a part of `2.13` or `3.9.0`. Four of them are an address, and a letter before the first
/// begins a host's name: `kafka01.10g`.
fn is_version(component: &str, from: usize, to: usize) -> bool {
    let is_part = |b: u8| b.is_ascii_digit() || b == b'.';
    let bytes = component.as_bytes();
    // `v2`, alone or behind a sign, is the second version of something.
    if from > 0 && matches!(bytes[from - 1], b'v' | b'V') && (from == 1 || !bytes[from - 2].is_ascii_alphanumeric()) {
        return true;
    }
    let from = bytes[..from].iter().rposition(|b| !is_part(*b)).map_or(0, |at| at + 1);
    let to = bytes[to..].iter().position(|b| !is_part(*b)).map_or(bytes.len(), |at| to + at);
    let run = component[from..to].trim_matches('.');
    let parts = run.split('.').count();
    let begins_a_host = from > 0 && bytes[from - 1].is_ascii_alphabetic() && !matches!(bytes[from - 1], b'v' | b'V');
    parts > 1 && parts != 4 && !begins_a_host
}

/// Whether a run of digits is part of a word. Each of them has its first digit behind a letter.
fn is_word(component: &str, from: usize, to: usize) -> bool {
    let before = component[..from].bytes().next_back();
    before.is_some_and(|it| it.is_ascii_alphabetic())
        && NO_NUMBER.iter().any(|word| {
            let hit = component.as_bytes().windows(word.len()).position(|it| it.eq_ignore_ascii_case(word.as_bytes()));
            hit.is_some_and(|at| at <= from && to <= at + word.len())
        })
}

/// The number in a file's name, as a range of the name: the last one of its stem, else one that is the extension.
pub(super) fn file_number(name: &str) -> Option<Range<usize>> {
    let plain = template::strip_suffix(name);
    let (stem, extension) = plain.rsplit_once('.').unwrap_or((plain, ""));
    if !extension.is_empty() && extension.len() <= LONGEST_NUMBER && extension.bytes().all(|b| b.is_ascii_digit()) {
        return Some(stem.len() + 1..plain.len());
    }
    number(stem)
}

/// The number in a folder's name. One in front of a word orders folders, and counts no hosts: `01-zookeeper`.
fn folder_number(component: &str) -> Option<Range<usize>> {
    number(component).filter(|it| it.start > 0 || it.end == component.len() || component[it.end..].starts_with('.'))
}

/// Whether a folder is one of a long row of others: `004`, `017-example`.
pub(super) fn is_in_a_row(component: &str) -> bool {
    let digits = component.bytes().take_while(u8::is_ascii_digit).count();
    digits > 2 && matches!(component.as_bytes().get(digits), None | Some(b'-' | b'_' | b' '))
}

/// The nearest folder with a number: where it ends, and where the number stands. Borders end the search.
pub(super) fn numbered_folder(folder: &str) -> Option<(&str, Range<usize>)> {
    let floor = border(folder).len();
    for (at, component) in components(folder).rev().take_while(|it| it.0 >= floor) {
        if let Some(number) = folder_number(component) {
            return Some((&folder[..at + component.len()], at + number.start..at + number.end));
        }
    }
    None
}

/// The folder of a host for a file that no number tells apart: without what is the same on every host.
pub(super) fn host_folder(folder: &str) -> &str {
    let floor = border(folder).len();
    let on_host = components(folder).rev().take(5).filter(|(at, it)| ON_HOST.contains(it) && *at >= floor).last();
    if let Some((at, _)) = on_host {
        return folder[..at].trim_end_matches('/');
    }
    let mut rest = folder;
    while rest.len() > floor && OWN.contains(&name(rest)) {
        rest = self::folder(rest);
    }
    rest
}

/// A path with every number that may count nodes replaced by `#`; equal ones are siblings. Borders keep theirs.
pub(super) fn pattern(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    let folder_end = path.rfind('/').map_or(0, |at| at + 1);
    for (at, component) in components(path) {
        if at > 0 {
            out.push('/');
        }
        let number =
            if at >= folder_end { file_number(component) } else { folder_number(component).filter(|_| !is_border(component)) };
        match number {
            None => out.push_str(component),
            Some(range) => {
                out.push_str(&component[..range.start]);
                out.push('#');
                out.push_str(&component[range.end..]);
            }
        }
    }
    out
}

/// Whether two folders of one part of the tree differ in a number only that counts hosts, racks or the like.
pub(super) fn are_in_row(one: &str, other: &str) -> bool {
    let counted = |it| pattern(&format!("{it}/"));
    border(one) == border(other) && counted(one) == counted(other)
}

/// Whether a part of a path begins as all paths on a host do.
pub(super) fn begins_on_host(rest: &str) -> bool {
    components(rest).next().is_some_and(|it| ON_HOST.contains(&it.1))
}

/// Whether a file is a variant or a copy of another one: `server.properties.bak`, `server-ssl.properties`.
pub(super) fn is_variant(name: &str) -> bool {
    const COPIES: [&str; 12] =
        ["bak", "backup", "old", "orig", "save", "sample", "example", "dist", "default", "rpmnew", "rpmsave", "swp"];
    const KINDS: [&str; 14] = [
        "ssl",
        "sasl",
        "tls",
        "mtls",
        "plain",
        "plaintext",
        "scram",
        "kerberos",
        "short",
        "full",
        "acl",
        "secure",
        "insecure",
        "nossl",
    ];
    let plain = template::strip_suffix(name);
    let has = |words: &[&str], part: &str| words.iter().any(|it| part.eq_ignore_ascii_case(it));
    plain.ends_with('~') || plain.split(['.', '-', '_', ' ']).skip(1).any(|part| has(&COPIES, part) || has(&KINDS, part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_count_nodes_and_are_no_versions() {
        for (component, expected) in [
            ("server-1", Some("1")),
            ("peter-zk001", Some("001")),
            ("VM_2_broker", Some("2")),
            ("srv01 - zoo", Some("01")),
            ("zookeeper02.data.example.net", Some("02")),
            ("kafka01.10g.example.net", Some("01")),
            ("kafka01", Some("01")),
            ("10.0.0.7", Some("7")),
            ("kafka_2.13-3.1.0", None),
            ("zookeeper-3.4.6", None),
            ("v2.8", None),
            ("v2", None),
            ("kafka-v2", None),
            ("srv2", Some("2")),
            ("kafka-3.9.0-node2", Some("2")),
            ("log4j", None),
            ("k8s", None),
            ("20240131", None),
            ("conf", None),
        ] {
            assert_eq!(number(component).map(|it| &component[it]), expected, "{component}");
        }
    }

    #[test]
    fn a_file_has_its_number_before_or_behind_the_extension() {
        for (name, expected) in [
            ("server1.properties", Some("1")),
            ("server.2.properties", Some("2")),
            ("server.properties.3", Some("3")),
            ("zoo1.cfg", Some("1")),
            ("myid.4", Some("4")),
            ("myid_5", Some("5")),
            ("server-6.properties.j2", Some("6")),
            ("node1-server.properties", Some("1")),
            ("server.properties", None),
        ] {
            assert_eq!(file_number(name).map(|it| &name[it]), expected, "{name}");
        }
    }

    #[test]
    fn a_host_s_folder_holds_all_of_its_files() {
        for (folder, host) in [
            ("hosts/a/etc/kafka", "hosts/a"),
            ("hosts/a/var/lib/zookeeper", "hosts/a"),
            ("hosts/a/opt/kafka/config", "hosts/a"),
            ("kafka/config", "kafka"),
            ("zk/data", "zk"),
            ("etc/kafka", ""),
            ("dev/conf", "dev"),
            ("", ""),
        ] {
            assert_eq!(host_folder(folder), host, "{folder}");
        }
    }

    #[test]
    fn environments_and_chapters_are_borders() {
        for (folder, expected) in [
            ("conf/prod/kafka1", "conf/prod"),
            ("dc1/kafka1", "dc1"),
            ("chapter3/kafka", "chapter3"),
            ("my-cluster-2/node1", "my-cluster-2"),
            ("test1/node1", "test1"),
            ("week2/node1", "week2"),
            ("project/node1", ""),
            ("kafka-prod-01", ""),
            ("kafka-prod/node1", "kafka-prod"),
            ("usr/local/kafka", ""),
            ("all/017-example/kafka", "all/017-example"),
            ("all/004", "all/004"),
            ("n/1/conf", ""),
            ("kafka1/etc", ""),
            ("zk1/etc/zookeeper/conf_example", ""),
            ("alpha/etc/zookeeper/conf_example", ""),
            ("alpha/etc/kafka/conf-prod", "alpha/etc/kafka/conf-prod"),
            ("alpha/conf_example", "alpha/conf_example"),
            ("hosts/zk1/etc/kafka-prod", ""),
            ("kafka-a.example.org/srv/prod/kafka", ""),
            ("kafka1/opt/cluster", ""),
            ("zk1/conf-prod", ""),
            ("prod/zk1/etc/zookeeper/conf_example", "prod"),
            ("etc/kafka-prod", "etc/kafka-prod"),
            ("repo/etc/kafka-prod", "repo/etc/kafka-prod"),
            ("vm1/opt/prod/kafka1", "vm1/opt/prod"),
            ("vm1/srv/cluster2", "vm1/srv/cluster2"),
            ("dc1/etc/kafka-prod", "dc1/etc/kafka-prod"),
            ("tenant1/prod/kafka", "tenant1/prod"),
            ("examples/conf", "examples"),
            ("conf_example", "conf_example"),
            ("prod-kafka-1.example.org", ""),
        ] {
            assert_eq!(border(folder), expected, "{folder}");
        }
    }

    #[test]
    fn siblings_have_one_pattern() {
        assert_eq!(pattern("01-zookeeper/zk1/zoo.cfg"), "01-zookeeper/zk#/zoo.cfg");
        assert_eq!(pattern("a/kafka1/server.properties"), "a/kafka#/server.properties");
        assert_eq!(pattern("a/rack1/kafka2/server-3.properties"), "a/rack#/kafka#/server-#.properties");
        assert_eq!(pattern("dc1/kafka2/x.cfg"), "dc1/kafka#/x.cfg");
    }

    #[test]
    fn variants_are_told_by_their_names() {
        for name in
            ["server.properties.bak", "server.properties.ssl", "server-sasl.properties", "zoo.cfg~", "server.properties.orig"]
        {
            assert!(is_variant(name), "{name}");
        }
        for name in ["server.properties", "server-1.properties", "broker.properties", "zoo.cfg"] {
            assert!(!is_variant(name), "{name}");
        }
    }
}
