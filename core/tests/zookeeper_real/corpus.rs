//! Real people's files: the folder that `KCFGLINT_CORPUS` names, one scan for each folder two levels below it.

use std::fs;
use std::path::{Path, PathBuf};

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::model::ZooKeeperConfig;
use kcfglint_core::model::template::{has_mark, is_placeholder, is_template_name};
use kcfglint_core::report::Impact;
use kcfglint_core::settings::Settings;
use kcfglint_core::source::{Kind, SourceFile};
use kcfglint_core::topology::Topology;

use super::asked::{Asked, Question};
use super::files::Files;

/// No configuration is longer.
const LONGEST: u64 = 1 << 20;

/// One server's files that kcfglint promises not to start, and what it says of them; nothing where it promises nothing.
struct Promise {
    files: Files,
    said: Option<String>,
    path: String,
}

/// What a comparison found.
pub(crate) struct Found {
    /// Findings.
    pub(crate) promises: usize,
    /// Files without one.
    pub(crate) silent: usize,
    /// What disagrees.
    pub(crate) wrong: Vec<String>,
}

/// Each finding is confirmed, and a file without one starts.
pub(crate) fn compare(asked: &mut Asked, corpus: &Path, settings: &Settings) -> Found {
    let scans = folders(corpus).iter().flat_map(|it| folders(it)).collect::<Vec<_>>();
    let promises: Vec<Promise> = scans.iter().flat_map(|it| promises(it, &asked.folder, settings)).collect();
    let answers = asked.ask(&promises.iter().map(|it| Question::Server(&it.files)).collect::<Vec<_>>());
    // What only this comparison lacks is no confirmation: a number that the scan has not, a class that Debian leaves out.
    let lacks = |real: &str| real.ends_with("myid file is missing") || real.ends_with(".PrometheusMetricsProvider");
    let confirms = |real: &str| !real.is_empty() && !lacks(real);
    let is_wrong = |it: &Promise, real: &str| if it.said.is_some() { !confirms(real) } else { confirms(real) };
    let wrong = promises.iter().zip(&answers).filter(|(it, real)| is_wrong(it, real));
    let wrong = wrong.map(|(it, real)| format!("{}: {:?}: ZooKeeper says {real:?}\n{}", it.path, it.said, it.files)).collect();
    let loud = promises.iter().filter(|it| it.said.is_some()).count();
    Found { promises: loud, silent: promises.len() - loud, wrong }
}

fn folders(of: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(of).unwrap_or_else(|it| panic!("{}: {it}", of.display()));
    let mut all: Vec<PathBuf> = entries.map(|it| it.expect("an entry").path()).filter(|it| it.is_dir()).collect();
    all.sort();
    all
}

fn sources(root: &Path) -> Vec<SourceFile> {
    let (mut open, mut all) = (vec![root.to_path_buf()], Vec::new());
    while let Some(dir) = open.pop() {
        for entry in fs::read_dir(&dir).expect("a folder") {
            let entry = entry.expect("an entry");
            let (path, kind) = (entry.path(), entry.file_type().expect("a type"));
            if kind.is_dir() {
                open.push(path);
            } else if kind.is_file() && entry.metadata().is_ok_and(|it| it.len() <= LONGEST) {
                let name = path.strip_prefix(root.parent().unwrap_or(root)).expect("below it").display().to_string();
                all.push(SourceFile::new(name, fs::read(&path).expect("a file")));
            }
        }
    }
    all.sort_by(|a, b| a.path.cmp(&b.path));
    all
}

fn promises(root: &Path, folder: &Path, settings: &Settings) -> Vec<Promise> {
    let sources = sources(root);
    let documents: Vec<Document<'_>> = sources.iter().map(Document::read).collect();
    let topology = Topology::of(&documents, settings);
    let report = check(documents.clone(), settings);
    let file = |path: &str| documents.iter().position(|it| it.source.path == path).expect("a file of the scan");
    let loud = report.diagnostics.iter().filter(|it| it.impact == Impact::WontStart);
    let loud: Vec<_> = loud.map(|it| (file(it.path), it)).collect();
    let promise = |at: usize, said: Option<String>| {
        let node = topology.nodes.iter().find(|it| [it.zookeeper, it.dynamic, it.myid].contains(&Some(at)));
        let of = |kind, other: Option<usize>| if documents[at].kind == Some(kind) { Some(at) } else { other };
        let zoo = of(Kind::ZooKeeper, node.and_then(|it| it.zookeeper));
        let dynamic = of(Kind::ZooKeeperDynamic, node.and_then(|it| it.dynamic));
        let myid = of(Kind::Myid, node.and_then(|it| it.myid));
        let [zoo, dynamic, myid] = [zoo, dynamic, myid].map(|it| it.map(|it| &documents[it]));
        Promise { files: files(zoo, dynamic, myid, folder), said, path: documents[at].source.path.clone() }
    };
    let said = loud.iter().filter(|it| documents[it.0].product() == Some(Product::ZooKeeper));
    let mut all: Vec<Promise> = said.map(|(at, it)| promise(*at, Some(format!("{} {}", it.code, it.message)))).collect();
    // A node of which nothing is said and in which nothing is open.
    for node in topology.nodes.iter().filter(|it| it.zookeeper.is_some()) {
        let of_it = [node.zookeeper, node.dynamic, node.myid];
        let is_open = |it: usize| {
            let document = &documents[it];
            let settings = document.properties(&[Kind::ZooKeeper, Kind::ZooKeeperDynamic]);
            let is_part = document.zookeeper().is_some_and(|it| it.is_fragment());
            let is_word =
                document.kind == Some(Kind::Myid) && is_placeholder(String::from_utf8_lossy(&document.source.bytes).trim());
            is_part
                || is_word
                || is_template_name(&document.source.path)
                || has_mark(&String::from_utf8_lossy(&document.source.bytes))
                || settings.is_some_and(|it| it.is_open() || it.entries.iter().any(|it| is_placeholder(it.trimmed())))
        };
        let named_elsewhere =
            |it: usize| node.dynamic.is_none() && documents[it].zookeeper().is_some_and(|it| it.dynamic_file().is_some());
        let is_told = |it: usize| loud.iter().any(|found| found.0 == it);
        let is_left_out = |it: usize| is_open(it) || is_told(it) || named_elsewhere(it);
        if let Some(zoo) = node.zookeeper.filter(|_| !of_it.into_iter().flatten().any(is_left_out)) {
            all.push(promise(zoo, None));
        }
    }
    all
}

/// The same files with their folders below another one.
fn files(zoo: Option<&Document<'_>>, dynamic: Option<&Document<'_>>, myid: Option<&Document<'_>>, folder: &Path) -> Files {
    let mut files = Files::default();
    let config = zoo.and_then(Document::zookeeper);
    files.zoo = zoo.map_or_else(|| b"dataDir=/data\n".to_vec(), |it| it.source.bytes.clone());
    let mut add = |key: &str, name: &str| files.zoo.extend(format!("\n{key}={}\n", folder.join(name).display()).into_bytes());
    // The last one counts. A short one is refused, and stays.
    if config.is_none_or(|it| it.data_dir().is_some_and(|it| it.trimmed().len() > 1)) {
        add("dataDir", "data");
    }
    if config.and_then(|it| it.data_log_dir()).is_some_and(|it| it.trimmed().len() > 1) {
        add("dataLogDir", "log");
    }
    if dynamic.is_some() {
        add("dynamicConfigFile", "zoo.cfg.dynamic");
    }
    files.others.extend(dynamic.map(|it| ("zoo.cfg.dynamic".to_owned(), it.source.bytes.clone())));
    let first = |it: ZooKeeperConfig<'_, '_>| it.servers().find_map(|it| it.id.known());
    let id = dynamic.or(zoo).and_then(|it| first(it.zookeeper()?));
    files.myid = myid.map(|it| it.source.bytes.clone()).or_else(|| id.map(|it| it.to_string().into_bytes()));
    files
}
