//! Nodes to restart, and what is said of them.

use kcfglint_core::lens::diff::{Diff, Rolling, Verdict};

use crate::states::Files;

pub(crate) fn controllers(lines: [&str; 3]) -> Vec<(&'static str, String)> {
    let paths = ["c1/server.properties", "c2/server.properties", "c3/server.properties"];
    let text = |at: usize, lines: &str| {
        let id = at + 1;
        format!(
            "process.roles=broker,controller\nnode.id={id}\nlog.dirs=/d\nlisteners=PLAINTEXT://c{id}:9092,CONTROLLER://c{id}:9093\ncontroller.listener.names=CONTROLLER\n{lines}"
        )
    };
    lines.iter().enumerate().map(|(at, lines)| (paths[at], text(at, lines))).collect()
}

/// The verdicts of the groups, with a part of each reason.
pub(crate) fn verdicts(it: &Diff<'_>) -> Vec<(&'static str, Verdict, String)> {
    let reasons = |it: &Rolling<'_>| it.reasons.iter().map(|it| it.message.as_str()).collect::<Vec<_>>().join(" | ");
    it.rolling.iter().map(|it| (it.group, it.one_by_one, reasons(it))).collect()
}

pub(crate) fn one(it: &Diff<'_>, group: &str, verdict: Verdict, part: &str) {
    let found = verdicts(it);
    let [(is, said, reasons)] = &found[..] else { panic!("{found:?}") };
    assert_eq!((*is, *said), (group, verdict), "{reasons}");
    assert!(reasons.contains(part), "{reasons}");
}

/// The same files with another text in each.
pub(crate) fn replaced(files: &[(&'static str, String)], from: &str, to: &str) -> Vec<(&'static str, String)> {
    files.iter().map(|(path, text)| (*path, text.replace(from, to))).collect()
}

/// The files with more in one of them.
pub(crate) fn added(files: &Files<'static>, path: &str, lines: &str) -> Vec<(&'static str, String)> {
    files.iter().map(|(it, text)| (*it, if *it == path { format!("{text}{lines}") } else { text.clone() })).collect()
}

/// The notes of the only group.
pub(crate) fn notes(it: &Diff<'_>) -> String {
    let [only] = &it.rolling[..] else { panic!("{:?}", verdicts(it)) };
    only.notes.join(" | ")
}

/// Controllers and brokers apart, static voters.
pub(crate) fn separate(controllers: usize, of_all: &str, brokers: usize, of_brokers: &str) -> Vec<(&'static str, String)> {
    let paths = ["c1/server.properties", "c2/server.properties", "c3/server.properties"];
    let voters = (1..=controllers).map(|it| format!("{it}@c{it}:9093")).collect::<Vec<_>>().join(",");
    let common = format!(
        "log.dirs=/d\ncontroller.listener.names=CONTROLLER\ndefault.replication.factor=3\ncontroller.quorum.voters={voters}\n{of_all}"
    );
    let controller = |at: usize| format!("process.roles=controller\nnode.id={at}\nlisteners=CONTROLLER://c{at}:9093\n{common}");
    let broker =
        |at: usize| format!("process.roles=broker\nnode.id=1{at}\nlisteners=PLAINTEXT://b{at}:9092\n{common}{of_brokers}");
    let of_brokers = ["b1/server.properties", "b2/server.properties", "b3/server.properties"];
    let all = (1..=controllers).map(|it| (paths[it - 1], controller(it)));
    all.chain((1..=brokers).map(|it| (of_brokers[it - 1], broker(it)))).collect()
}
