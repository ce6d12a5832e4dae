//! Files in two states, and what is told of the change.

use kcfglint_core::document::Document;
use kcfglint_core::lens::diff::Diff;
use kcfglint_core::lens::{State, diff};
use kcfglint_core::lint::Scan;
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;

pub(crate) type Files<'f> = [(&'f str, String)];

pub(crate) fn with(old: &Files<'_>, new: &Files<'_>, read: impl FnOnce(&Diff<'_>)) {
    let sources = |files: &Files<'_>, root: &str| -> Vec<SourceFile> {
        files.iter().map(|(path, text)| SourceFile::new(format!("{root}/{path}"), text.as_bytes().to_vec())).collect()
    };
    let (old, new) = (sources(old, "a"), sources(new, "b"));
    let settings = Settings::default();
    let before = State { scan: Scan { documents: documents(&old), ..Scan::default() }, settings: &settings, root: "a" };
    let after = State { scan: Scan { documents: documents(&new), ..Scan::default() }, settings: &settings, root: "b" };
    read(&diff(&before, &after));
}

fn documents(sources: &[SourceFile]) -> Vec<Document<'_>> {
    let mut documents: Vec<Document<'_>> = sources.iter().map(Document::read).collect();
    Document::sort(&mut documents);
    documents
}

/// An ensemble: on each server one zoo.cfg with these lines for all, and a myid.
pub(crate) fn ensemble(ids: &[i64], lines: &str) -> Vec<(&'static str, String)> {
    let paths = [
        ("zk1/zoo.cfg", "zk1/myid"),
        ("zk2/zoo.cfg", "zk2/myid"),
        ("zk3/zoo.cfg", "zk3/myid"),
        ("zk4/zoo.cfg", "zk4/myid"),
        ("zk5/zoo.cfg", "zk5/myid"),
    ];
    let list: String = ids.iter().map(|it| format!("server.{it}=zk{it}:2888:3888\n")).collect();
    let text = format!("tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/d\nclientPort=2181\n{lines}{list}");
    let server = |id: &i64| {
        let (config, myid) = paths[usize::try_from(*id - 1).expect("a small number")];
        [(config, text.clone()), (myid, format!("{id}\n"))]
    };
    ids.iter().flat_map(server).collect()
}

/// A cluster in ZooKeeper mode; every broker has these lines behind its own.
pub(crate) fn brokers(lines: [&str; 3]) -> Vec<(&'static str, String)> {
    let paths = ["kafka1/server.properties", "kafka2/server.properties", "kafka3/server.properties"];
    let text = |at: usize, lines: &str| {
        let id = at + 1;
        format!(
            "broker.id={id}\nlog.dirs=/d\ndefault.replication.factor=3\nmin.insync.replicas=2\nzookeeper.connect=zk1:2181,zk2:2181,zk3:2181/k\n{lines}"
        )
    };
    lines.iter().enumerate().map(|(at, lines)| (paths[at], text(at, lines))).collect()
}

pub(crate) fn all(lines: &str) -> Vec<(&'static str, String)> {
    brokers([lines; 3])
}
