//! The files of one server, and what kcfglint says of them.

use kcfglint_core::catalog::{Product, Version, parse_range};
use kcfglint_core::document::Document;
use kcfglint_core::lint::{Scan, check_scan};
use kcfglint_core::report::Impact;
use kcfglint_core::settings::{Profile, Settings};
use kcfglint_core::source::{Kind, SourceFile};

/// Says that nothing else tells the JVM anything.
const UNIT: &str = "[Unit]\nDescription=ZooKeeper\n\n[Service]\nUser=zookeeper\nExecStart=/usr/bin/java -cp /opt/zookeeper/lib/* \
    org.apache.zookeeper.server.quorum.QuorumPeerMain /etc/zookeeper/zoo.cfg\n\n[Install]\nWantedBy=multi-user.target\n";

/// A port that is taken shows only when it is opened, which nobody does here.
const PORTS: &str = "ZK015";

/// The files of one server, byte for byte.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Files {
    pub(crate) zoo: Vec<u8>,
    pub(crate) myid: Option<Vec<u8>>,
    /// Others, by name: dynamic files.
    pub(crate) others: Vec<(String, Vec<u8>)>,
}

impl Files {
    /// Each file and its name.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let myid = self.myid.iter().map(|it| ("myid", it.as_slice()));
        let others = self.others.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
        [("zoo.cfg", self.zoo.as_slice())].into_iter().chain(myid).chain(others)
    }
}

impl std::fmt::Display for Files {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (name, bytes) in self.all() {
            writeln!(f, "  {name}:")?;
            let text: String = bytes.iter().map(|it| char::from(*it)).collect();
            text.split_inclusive('\n').try_for_each(|it| writeln!(f, "    {it:?}"))?;
        }
        Ok(())
    }
}

/// What kcfglint promises not to start, and why.
pub(crate) fn findings(files: &Files, settings: &Settings) -> Vec<String> {
    linted(files, settings, |_| true)
}

/// The same where nobody names a release, if the files leave this one open.
pub(crate) fn unasked(files: &Files, release: Version) -> Vec<String> {
    let settings = Settings { profile: Profile::Strict, ..Settings::default() };
    linted(files, &settings, |assumed| parse_range(Product::ZooKeeper, assumed).is_ok_and(|it| it.contains(release)))
}

fn linted(files: &Files, settings: &Settings, counts: impl Fn(&str) -> bool) -> Vec<String> {
    let mut zoo = SourceFile::new("zk1/zoo.cfg", files.zoo.clone());
    zoo.kind = Some(Kind::ZooKeeper);
    let folder = {
        let document = Document::read(&zoo);
        let dir = document
            .zookeeper()
            .and_then(|it| it.data_dir().map(|it| it.trimmed().trim_start_matches("./").trim_matches('/').to_owned()));
        format!("zk1/{}", dir.filter(|it| !it.is_empty()).unwrap_or_else(|| "data".to_owned()))
    };
    let mut all = vec![zoo, SourceFile::new("zk1/zookeeper.service", UNIT.as_bytes().to_vec())];
    let others = files.others.iter().map(|(name, bytes)| (format!("zk1/{name}"), Kind::ZooKeeperDynamic, bytes));
    let myid = files.myid.iter().map(|bytes| (format!("{folder}/myid"), Kind::Myid, bytes));
    for (path, kind, bytes) in others.chain(myid) {
        let mut file = SourceFile::new(path, bytes.clone());
        file.kind = Some(kind);
        all.push(file);
    }
    let documents = all.iter().map(Document::read).collect();
    let report = check_scan(Scan { documents, folders: vec![folder], threads: 1 }, settings);
    let assumed = report.files.iter().find(|it| it.path == "zk1/zoo.cfg").and_then(|it| it.versions.as_ref());
    if !assumed.is_some_and(|it| counts(&it.range)) {
        return Vec::new();
    }
    let loud = report.diagnostics.iter().filter(|it| it.impact == Impact::WontStart && it.code != PORTS);
    loud.map(|it| format!("{} {}", it.code, it.message)).collect()
}

/// The settings that a release is asked with.
pub(crate) fn settings(release: &str) -> Settings {
    let mut settings = Settings { profile: Profile::Strict, ..Settings::default() };
    settings.target.set(Product::ZooKeeper, release).expect("a known release");
    settings
}
