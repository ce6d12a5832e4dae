//! Files that others name by an absolute path, and where they may be. Of those of `EnvironmentFile=` and of
//! `-Djava.security.auth.login.config=` nothing but the unit tells what they are, and of what zkEnv.sh reads beside a zoo.cfg
//! nothing but its name; the others any walk finds.

use crate::map::Map;

use super::{Document, whole_unit};
use crate::catalog::systemd::Section::Service;
use crate::model::unit::{Whole, environment_path};
use crate::model::{Entry, template};
use crate::source::{Kind, SourceFile};
use crate::text::find;
use crate::topology::{folder, host, name};

/// The option of the JVM that names a JAAS file. A second equals sign says that no other file is read.
const LOGIN: &str = "-Djava.security.auth.login.config=";

/// What zkEnv.sh reads in the folder of the zoo.cfg, for the shell: the options of the JVM, most of all.
const OF_SCRIPT: [&str; 2] = ["java.env", "zookeeper-env.sh"];

/// A unit names an environment file, and this file names a JAAS file.
const ROUNDS: usize = 2;

/// A file that another one names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its absolute path, as it is written.
    pub path: String,
    /// What it is.
    pub kind: Kind,
    /// Where the scan may hold it, the likeliest place first.
    pub places: Vec<String>,
}

/// Whether a file is one that zkEnv.sh reads beside a zoo.cfg.
#[must_use]
pub fn is_of_script(path: &str) -> bool {
    OF_SCRIPT.contains(&name(path))
}

/// Where those are, for a file that zkServer.sh may be started with.
fn of_script(config: &str) -> Vec<String> {
    if !(name(config).starts_with("zoo") && config.ends_with(".cfg")) {
        return Vec::new();
    }
    let here = &config[..config.len() - name(config).len()];
    OF_SCRIPT.iter().map(|it| format!("{here}{it}")).collect()
}

/// The files that the units among some files name, and those that the start script reads beside a zoo.cfg.
#[must_use]
pub fn named(sources: &[SourceFile]) -> Vec<Named> {
    let documents = units(sources);
    let of_unit = |(at, unit): (usize, &Document<'_>)| {
        let names = whole_unit(&documents, at).map_or_else(Vec::new, |whole| names(&documents, &whole, unit));
        let namer = &unit.source.path;
        names.into_iter().map(|(path, kind)| Named { places: places(namer, &path), path, kind }).collect::<Vec<_>>()
    };
    let scripts = sources.iter().flat_map(|it| of_script(&it.path));
    let beside = scripts.map(|path| Named { places: vec![path.clone()], path, kind: Kind::Environment });
    documents.iter().enumerate().flat_map(of_unit).chain(beside).collect()
}

/// A file of a server that another one names: its configuration, its myid, its dynamic file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfServer {
    /// Its absolute path, as it is written.
    pub path: String,
    /// What it is; nothing where its content is to tell.
    pub kind: Option<Kind>,
    /// The folder of the host whose file names it.
    pub host: String,
}

/// The configurations that units start servers with, and what each zoo.cfg names: the myid in its `dataDir` and the file of
/// `dynamicConfigFile`.
#[must_use]
pub fn of_servers(sources: &[SourceFile]) -> Vec<OfServer> {
    let mut documents: Vec<Document<'_>> = sources.iter().map(Document::read).collect();
    Document::sort(&mut documents);
    let mut all = Vec::new();
    for (at, document) in documents.iter().enumerate() {
        let mut add = |path: &str, kind: Option<Kind>| {
            if is_known(path) {
                all.push(OfServer { path: path.to_owned(), kind, host: host(folder(&document.source.path)).to_owned() });
            }
        };
        if let Some(whole) = whole_unit(&documents, at) {
            let started = whole.list(Service, "ExecStart");
            let named = started.iter().filter_map(|it| it.directive.configuration()).next_back();
            named.into_iter().for_each(|it| add(it.0, None));
        }
        let Some(config) = document.zookeeper().filter(|_| document.kind == Some(Kind::ZooKeeper)) else { continue };
        let written = |it: &&Entry<'_>| !it.is_template();
        // Of one that was looked up itself nobody has walked through the folder.
        document.source.host_path.iter().flat_map(|it| of_script(it)).for_each(|it| add(&it, Some(Kind::Environment)));
        if let Some(it) = config.data_dir().filter(written) {
            add(&format!("{}/myid", it.trimmed().trim_end_matches('/')), Some(Kind::Myid));
        }
        if let Some(it) = config.dynamic_file().filter(written) {
            add(it.trimmed(), Some(Kind::ZooKeeperDynamic));
        }
    }
    all
}

/// Gives their kind to the files that units name and that tell by nothing else what they are.
pub fn give_kinds(sources: &mut [SourceFile]) {
    for _ in 0..ROUNDS {
        let wanted = named(sources);
        if wanted.is_empty() {
            return;
        }
        let by_path: Map<&str, usize> = sources.iter().enumerate().map(|(at, it)| (it.path.as_str(), at)).collect();
        let is_it = |at: usize, kind: Kind| match sources[at].kind {
            Some(told) => told == kind,
            None => Document::read(&sources[at]).kind.is_none(),
        };
        let found = wanted.iter().filter_map(|it| {
            let mut there = it.places.iter().filter_map(|place| by_path.get(place.as_str()));
            there.find(|at| is_it(**at, it.kind)).map(|at| (*at, it.kind))
        });
        for (at, kind) in found.collect::<Vec<_>>() {
            sources[at].kind = Some(kind);
        }
    }
}

/// Tells each unit where the files are that it names, and each zoo.cfg what is read beside it. The documents are in the order of
/// their paths.
pub(super) fn link(documents: &mut [Document<'_>]) {
    let is_named = |it: &&Document<'_>| matches!(it.kind, Some(Kind::Environment | Kind::Jaas));
    if !documents.iter().any(|it| is_named(&it)) {
        return;
    }
    let of_host = |(at, it): (usize, &Document<'_>)| Some((it.source.host_path.clone()?, at));
    let by_host: Map<String, usize> = documents.iter().enumerate().filter_map(of_host).collect();
    for at in (0..documents.len()).filter(|it| documents[*it].kind == Some(Kind::ZooKeeper)).collect::<Vec<_>>() {
        let is_it = |at: &usize| documents[*at].kind == Some(Kind::Environment);
        let beside = of_script(&documents[at].source.path).into_iter();
        let found = beside.filter_map(|it| at_path(documents, &it).filter(is_it).map(|at| (it, at))).collect();
        documents[at].named = found;
    }
    for _ in 0..ROUNDS {
        for at in 0..documents.len() {
            let Some(whole) = whole_unit(documents, at) else { continue };
            let unit = &documents[at];
            let find = |(path, kind): (String, Kind)| {
                let is_it = |at: &usize| documents[*at].kind == Some(kind);
                let mut here = places(&unit.source.path, &path).into_iter().filter_map(|it| at_path(documents, &it));
                let found = here.find(is_it).or_else(|| by_host.get(&path).copied().filter(is_it))?;
                Some((path, found))
            };
            documents[at].named = names(documents, &whole, unit).into_iter().filter_map(find).collect();
        }
    }
}

/// The units among the files, and what they name.
fn units(sources: &[SourceFile]) -> Vec<Document<'_>> {
    let has = |it: &SourceFile, text: &str| find(&it.bytes, text.as_bytes()).is_some();
    if !sources.iter().any(|it| has(it, "EnvironmentFile") || has(it, LOGIN)) {
        return Vec::new();
    }
    let may_be = |it: &&SourceFile| match it.kind {
        Some(kind) => matches!(kind, Kind::Unit | Kind::UnitDropIn | Kind::Environment | Kind::Jaas),
        None => it.path.contains(".service") || has(it, "[Service]"),
    };
    let mut documents: Vec<Document<'_>> = sources.iter().filter(may_be).map(Document::read).collect();
    Document::sort(&mut documents);
    documents
}

fn at_path(documents: &[Document<'_>], path: &str) -> Option<usize> {
    documents.binary_search_by(|it| it.source.path.as_str().cmp(path)).ok()
}

/// What a unit names, itself and in its environment files.
fn names(documents: &[Document<'_>], whole: &Whole<'_, '_>, unit: &Document<'_>) -> Vec<(String, Kind)> {
    let mut names: Vec<(String, Kind)> = Vec::new();
    let mut add = |path: &str, kind: Kind| {
        let is_new = !names.iter().any(|it| it.0 == path);
        if is_new && is_known(path) {
            names.push((path.to_owned(), kind));
        }
    };
    whole.list(Service, "EnvironmentFile").iter().for_each(|it| add(environment_path(it.value()), Kind::Environment));
    let directives = whole.files().flat_map(|(_, it)| &it.directives).filter(|it| it.section == Some(Service));
    directives.for_each(|it| login_files(&it.value).for_each(|it| add(it, Kind::Jaas)));
    let brought = unit.named.iter().filter_map(|it| documents[it.1].environment());
    for assignment in brought.flat_map(|it| &it.assignments) {
        login_files(&assignment.value).for_each(|it| add(it, Kind::Jaas));
    }
    names
}

/// The paths of the JAAS files that a text of options names.
pub fn login_files(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices(LOGIN).map(|(at, _)| {
        let path = &text[at + LOGIN.len()..];
        let path = path.strip_prefix('=').unwrap_or(path);
        let end = path.find(|it: char| it.is_ascii_whitespace() || matches!(it, '"' | '\'')).unwrap_or(path.len());
        path[..end].strip_prefix("file:").unwrap_or(&path[..end])
    })
}

/// Whether a path is absolute, and one path only: no pattern, and nothing that is filled in later.
fn is_known(path: &str) -> bool {
    path.starts_with('/') && !path.contains(['*', '?', '[', '%', '$', '{', '\\']) && !template::has_mark(path)
}

/// Where a scan may hold the file of an absolute path that a unit names: below the folder of the unit's host, by as much
/// of the path as there is, at least a folder and the name. A name that says something is enough beside the unit.
fn places(namer: &str, path: &str) -> Vec<String> {
    let parts: Vec<&str> = path.split('/').filter(|it| !matches!(*it, "" | ".")).collect();
    if parts.is_empty() || parts.contains(&"..") {
        return Vec::new();
    }
    let here = folder(namer);
    let host = host(here);
    let mut above = vec![here];
    while let Some(last) = above.last().filter(|it| **it != host && !it.is_empty()) {
        above.push(folder(last));
    }
    let top = if namer.starts_with('/') { "/" } else { "" };
    let is_alone = |folder: &str| (folder == here || folder == host) && name(path).contains(['.', '_', '-']);
    let mut places = Vec::new();
    for skipped in 0..parts.len() {
        let rest = parts[skipped..].join("/");
        for it in above.iter().filter(|it| skipped + 1 < parts.len() || is_alone(it)) {
            places.push(if it.is_empty() { format!("{top}{rest}") } else { format!("{it}/{rest}") });
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(path: &str, text: &str) -> SourceFile {
        SourceFile::new(path, text.as_bytes().to_vec())
    }

    const UNIT: &str =
        "[Service]\nEnvironmentFile=-/etc/default/kafka\nExecStart=/opt/kafka/bin/kafka-server-start.sh /e/s.properties\n";

    #[test]
    fn a_file_is_looked_for_on_the_unit_s_own_host() {
        let places = places("hosts/h1/etc/systemd/system/kafka.service", "/etc/default/kafka");
        let at = |it: &str| places.iter().position(|place| place == it);
        assert!(at("hosts/h1/etc/default/kafka").is_some_and(|it| Some(it) < at("hosts/h1/default/kafka")), "{places:?}");
        assert_eq!(at("hosts/h1/etc/systemd/system/kafka"), None, "an init script may have that name");
        assert!(places.iter().all(|it| it.starts_with("hosts/h1/")), "{places:?}");
        assert!(super::places("/etc/systemd/system/k.service", "/etc/default/kafka").contains(&"/etc/default/kafka".to_owned()));
        assert!(super::places("k1/kafka.service", "/etc/kafka/kafka.env").contains(&"k1/kafka.env".to_owned()));
        for odd in ["/", "/../etc/passwd", "/etc/../../passwd", "/.."] {
            assert!(super::places("h1/kafka.service", odd).is_empty(), "{odd}");
        }
    }

    #[test]
    fn units_tell_what_files_are() {
        let mut sources = [
            source("h1/etc/systemd/system/kafka.service", UNIT),
            source("h1/etc/default/kafka", "KAFKA_OPTS=-Djava.security.auth.login.config==file:/etc/kafka/jaas.conf\n"),
            source("h1/etc/kafka/jaas.conf", "KafkaServer {\n};\n"),
            source("h2/etc/default/kafka", "A=b\n"),
            source("h1/etc/default/other", "A=b\n"),
        ];
        give_kinds(&mut sources);
        let kinds = sources.each_ref().map(|it| it.kind);
        assert_eq!(kinds, [None, Some(Kind::Environment), Some(Kind::Jaas), None, None]);
        let mut documents: Vec<Document<'_>> = sources.iter().map(Document::read).collect();
        Document::sort(&mut documents);
        let unit = documents.iter().find(|it| it.kind == Some(Kind::Unit)).map(|it| it.named.clone());
        let paths: Vec<_> = unit.iter().flatten().map(|it| documents[it.1].source.path.as_str()).collect();
        assert_eq!(paths, ["h1/etc/default/kafka", "h1/etc/kafka/jaas.conf"]);
    }

    #[test]
    fn servers_name_their_files() {
        let sources = [
            source("h1/etc/systemd/system/kafka.service", UNIT),
            source(
                "h2/etc/zookeeper/conf/zoo.cfg",
                "tickTime=2000\ndataDir=/var/lib/zookeeper/\ndynamicConfigFile=/etc/zookeeper/zoo.cfg.dynamic\n",
            ),
            source("h3/zoo.cfg", "tickTime=2000\nclientPort=2181\ndataDir={{ data }}\ndynamicConfigFile=zoo.cfg.dynamic\n"),
        ];
        let told: Vec<_> = of_servers(&sources).into_iter().map(|it| (it.host, it.path, it.kind)).collect();
        let of = |host: &str, path: &str, kind| (host.to_owned(), path.to_owned(), kind);
        assert_eq!(
            told,
            [
                of("h1", "/e/s.properties", None),
                of("h2", "/var/lib/zookeeper/myid", Some(Kind::Myid)),
                of("h2", "/etc/zookeeper/zoo.cfg.dynamic", Some(Kind::ZooKeeperDynamic)),
            ]
        );
    }

    #[test]
    fn what_is_filled_in_later_names_nothing() {
        for line in [
            "EnvironmentFile=-/etc/default/%p",
            "EnvironmentFile=/etc/kafka/*.env",
            "EnvironmentFile=${DIR}/kafka",
            "Environment=KAFKA_OPTS=-Djava.security.auth.login.config={{ jaas }}",
            "EnvironmentFile=etc/default/kafka",
        ] {
            let unit = format!("[Service]\n{line}\n");
            assert_eq!(named(&[source("kafka.service", &unit)]), [], "{line}");
        }
    }
}
