//! One cause, one finding: which findings hold their tongue because another one explains them.
//!
//! A finding that promises that a server will not start is only dropped by one that promises it too, or that takes the
//! promise over.

use super::finding::Finding;
use crate::document::{Body, Document};
use crate::map::Map;
use crate::report::Impact;
use crate::topology::{Topology, is_below};

/// How near the two must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Within {
    /// In one entry of one file.
    Entry,
    /// In one file.
    File,
    /// The file, where the product refuses all of it.
    Refused,
    /// In the files of one node.
    Node,
    /// The winner is in a file of the node's folder that belongs to no node, because of its name.
    Folder,
}

/// Whoever is left speaks for those who are right.
struct Row {
    winners: &'static [&'static str],
    within: Within,
    losers: &'static [&'static str],
}

const fn row(winners: &'static [&'static str], within: Within, losers: &'static [&'static str]) -> Row {
    Row { winners, within, losers }
}

/// Rules that need the value of a line as somebody meant it.
const NEED_THE_VALUE: &[&str] = &[
    "CL006", "CL011", "CL012", "CL013", "CL014", "CL015", "CL016", "CL017", "CL018", "CL019", "CL020", "CL030", "CL031", "CL032",
    "KF001", "KF002", "KF004", "KF005", "KF006", "KF007", "KF008", "KF009", "KF013", "KF014", "KF010", "KF011", "KF012", "KF015",
    "KF016", "KF017", "KF018", "KF020", "KF021", "KF022", "KF023", "KF024", "KF025", "KF026", "KF027", "KR001", "KR002", "KR003",
    "KR004", "KR005", "KR006", "KR007", "KR008", "KR009", "KR011", "KR012", "KR013", "S012", "SE001", "SE002", "SE004", "SE005",
    "SE006", "SE007", "SE008", "SE009", "SE012", "SE016", "SE017", "UP004", "UP005", "UP006", "UP007", "UP009", "UP011", "ZK002",
    "ZK003", "ZK004", "ZK005", "ZK006", "ZK007", "ZK009", "ZK013", "ZK014", "ZK018", "ZK019", "ZK020", "ZK021", "ZK022", "ZK015",
    "ZK023",
];

static TABLE: &[Row] = &[
    row(&["S001", "S002", "S006", "S008", "S009", "S011", "S013", "S014"], Within::Entry, NEED_THE_VALUE),
    row(&["S001", "S002", "S006", "S008", "S009", "S011", "S014", "S016", "ZK016"], Within::Entry, &["S010"]),
    row(&["S008", "S011", "ZK016"], Within::Entry, &["S016"]),
    row(&["S002"], Within::Entry, &["S006"]),
    row(&["S005"], Within::Entry, &["UN004"]),
    row(&["S003"], Within::Entry, &["S012", "ZK005"]),
    row(&["ZK004"], Within::Entry, &["S012"]),
    row(&["S012"], Within::Entry, &["KF027"]),
    row(&["KF004"], Within::Entry, &["KF005", "KF006", "KF007", "KF008"]),
    row(&["KF005"], Within::Entry, &["CL011", "CL012", "KF004", "KF006", "KF007"]),
    row(&["CL023"], Within::Entry, &["CL012", "CL013"]),
    row(&["CL012"], Within::Entry, &["KF006"]),
    row(&["CL018"], Within::File, &["KF021"]),
    row(&["S015"], Within::Folder, &["CL001"]),
    row(&["CL001", "ZK010"], Within::Node, &["CL002", "CL003", "CL004", "CL006"]),
    row(&["CL002"], Within::Node, &["CL003", "CL004", "CL006"]),
    row(&["KF013"], Within::Entry, &["KF014", "KF015", "KF016", "KF017", "KF018", "KR006", "KR007", "KR008"]),
    row(&["KF014", "KF019"], Within::File, &["KF018"]),
    row(&["KR001"], Within::File, &["KR005"]),
    row(&["KR001", "KR006"], Within::Entry, &["S012"]),
    row(&["KF017"], Within::Entry, &["KF014"]),
    row(&["UP005"], Within::Entry, &["KR011", "UP004"]),
    row(&["KR002"], Within::File, &["KR003", "KR005", "KR006", "KR007"]),
    row(&["KR012"], Within::Node, &["CL011", "CL012", "CL013", "CL016", "CL023", "KF005", "KF006", "KF007", "KF008"]),
    row(&["UP011"], Within::Entry, &["S012"]),
    row(&["KR004"], Within::Entry, &["KR009", "CL030", "CL031", "CL032"]),
    row(&["KR006"], Within::File, &["KR007", "KR008"]),
    row(&["KF013"], Within::File, &["CL031"]),
    row(&["UP003"], Within::File, &["KF001", "KF002", "KF003", "KF004", "KF005", "KF006", "KF007", "KF008", "UP005"]),
    row(&["UP003"], Within::File, &["UP001", "UP002", "UP004", "UP006"]),
    row(&["KR011", "KR012", "UP001"], Within::Entry, &["UP002"]),
    row(&["KR011", "KR012"], Within::Entry, &["UP001", "UP006"]),
    row(&["KF013", "KF014", "KF015"], Within::Entry, &["SE001"]),
    row(&["SE007"], Within::Entry, &["SE006"]),
    row(&["ZK019"], Within::Node, &["CL001", "CL002", "ZK004"]),
    row(&["ZK019"], Within::File, &["ZK008"]),
    row(&["ZK011"], Within::File, &["CL006", "ZK003", "ZK005", "ZK006", "ZK008", "ZK020"]),
    row(&["CL006", "ZK003"], Within::Entry, &["S012"]),
    row(&["S009"], Within::Entry, &["ZK016"]),
    row(&["ZK016"], Within::Entry, &["S012"]),
    row(&["UN005"], Within::Entry, &["UN003", "UN012", "UN013", "UN016", "UN017", "UN018"]),
    row(&["UN013"], Within::Entry, &["UN003"]),
    row(&["UN005", "UN017"], Within::Entry, &["UN006", "UN007", "UN008", "UN009", "UN011"]),
    row(
        &["UN003", "UN016"],
        Within::Refused,
        &["CL042", "CL043", "UN001", "UN002", "UN004", "UN006", "UN007", "UN008", "UN009", "UN010", "UN011", "UN015"],
    ),
];

/// The finding that a key is missing, for a key that another one says is there and not seen.
pub(super) const MISSING: &[(&str, &[&str])] = &[
    ("KF003", &["zookeeper.connect", "process.roles"]),
    ("KR001", &["node.id", "broker.id"]),
    ("KR003", &["controller.quorum.voters", "controller.quorum.bootstrap.servers"]),
    ("KR006", &["controller.listener.names"]),
    ("SE003", &["authorizer.class.name"]),
    ("SE006", &["super.users"]),
    ("UP003", &["process.roles"]),
    ("ZK001", &["dataDir"]),
    ("ZK003", &["clientPort", "secureClientPort"]),
    ("ZK004", &["initLimit", "syncLimit"]),
    ("KF009", &["log.dirs", "log.dir"]),
    ("UN001", &["Type"]),
    ("UN002", &["Type"]),
    ("UN006", &["SuccessExitStatus"]),
    ("UN007", &["TimeoutStopSec", "TimeoutSec"]),
    ("UN008", &["LimitNOFILE"]),
    ("UN009", &["User", "DynamicUser"]),
    ("UN011", &["Restart"]),
    ("UN010", &["Unit", "After", "Wants", "Requires"]),
    ("UN015", &["Install", "WantedBy", "RequiredBy"]),
];

/// Whether a finding of one rule may keep one of another rule quiet: what is said once the first is mended.
#[must_use]
pub fn explains(winner: &str, loser: &str) -> bool {
    TABLE.iter().any(|row| row.winners.contains(&winner) && row.losers.contains(&loser))
}

/// The findings that are left.
pub(super) fn silenced(mut findings: Vec<Finding>, documents: &[Document<'_>], topology: &Topology) -> Vec<Finding> {
    // Most runs find little, and most findings explain no other.
    let is_winner = |it: &Finding| it.hides.is_some() || TABLE.iter().any(|row| row.winners.contains(&it.rule.code));
    if !findings.iter().any(is_winner) {
        return findings;
    }
    take_over(&mut findings);
    let index = Index::of(&findings, documents, topology);
    let mut kept = findings.iter().map(|it| !index.silences(it, &findings, documents, topology)).collect::<Vec<_>>().into_iter();
    findings.retain(|_| kept.next().unwrap_or(true));
    findings
}

/// A finding that hides a required key speaks for the one that says what happens without the key.
fn take_over(findings: &mut Vec<Finding>) {
    let mut gone = vec![false; findings.len()];
    let mut by_file: Map<usize, Vec<usize>> = Map::new();
    for (at, finding) in findings.iter().enumerate().filter(|it| it.1.hides.is_some()) {
        by_file.of(finding.at.file).push(at);
    }
    for loser in 0..findings.len() {
        let Some((_, keys)) = MISSING.iter().find(|it| it.0 == findings[loser].rule.code) else { continue };
        let Some(near) = by_file.get(&findings[loser].at.file) else { continue };
        let Some(winner) = near.iter().find(|it| findings[**it].hides.is_some_and(|key| keys.contains(&key))).copied() else {
            continue;
        };
        gone[loser] = true;
        let (message, severity, impact) = (findings[loser].message.clone(), findings[loser].severity, findings[loser].impact);
        let (holds, product) = (findings[loser].holds, findings[loser].product);
        let winner = &mut findings[winner];
        if severity > winner.severity || impact == Impact::WontStart && winner.impact != Impact::WontStart {
            winner.message = format!("{}. {message}", winner.message.trim_end_matches('.'));
            (winner.severity, winner.impact, winner.holds, winner.product) = (severity, impact, holds, product);
        }
    }
    let mut gone = gone.into_iter();
    findings.retain(|_| !gone.next().unwrap_or(false));
}

/// Where the winners are.
struct Index {
    /// By file and entry.
    entries: Map<(usize, u32), Vec<usize>>,
    files: Map<usize, Vec<usize>>,
    nodes: Map<usize, Vec<usize>>,
    /// Those in files of no node.
    apart: Vec<usize>,
}

impl Index {
    fn of(findings: &[Finding], documents: &[Document<'_>], topology: &Topology) -> Self {
        let mut index = Self { entries: Map::new(), files: Map::new(), nodes: Map::new(), apart: Vec::new() };
        for (at, finding) in findings.iter().enumerate() {
            for row in TABLE.iter().filter(|row| row.winners.contains(&finding.rule.code)) {
                let file = finding.at.file;
                match row.within {
                    Within::Entry => index.entries.of((file, entry(&documents[file], finding))).push(at),
                    Within::File | Within::Refused => index.files.of(file).push(at),
                    Within::Node => topology.nodes_of(file).iter().for_each(|it| index.nodes.of(*it).push(at)),
                    Within::Folder => index.apart.push(at),
                }
            }
        }
        index
    }

    fn silences(&self, loser: &Finding, findings: &[Finding], documents: &[Document<'_>], topology: &Topology) -> bool {
        let code = loser.rule.code;
        let mut rows = TABLE.iter().filter(|it| it.losers.contains(&code)).peekable();
        if rows.peek().is_none() {
            return false;
        }
        let file = loser.at.file;
        let explains = |row: &Row, it: &usize| {
            let winner = &findings[*it];
            let promise = loser.impact != Impact::WontStart || winner.impact == Impact::WontStart;
            row.winners.contains(&winner.rule.code) && promise
        };
        rows.any(|row| match row.within {
            Within::Entry => {
                let near = self.entries.get(&(file, entry(&documents[file], loser)));
                near.is_some_and(|it| it.iter().any(|it| explains(row, it)))
            }
            Within::File => self.files.get(&file).is_some_and(|it| it.iter().any(|it| explains(row, it))),
            Within::Refused => {
                let stops = |it: &usize| findings[*it].impact == Impact::WontStart && explains(row, it);
                self.files.get(&file).is_some_and(|it| it.iter().any(stops))
            }
            Within::Node => topology
                .nodes_of(file)
                .iter()
                .any(|node| self.nodes.get(node).is_some_and(|it| it.iter().any(|it| explains(row, it)))),
            Within::Folder => self.apart.iter().any(|it| {
                let winner = documents[findings[*it].at.file].source.place();
                let folder = winner.rsplit_once('/').map_or("", |it| it.0);
                let homes = topology.nodes_of(file).iter().filter_map(|it| topology.nodes[*it].folder.as_deref());
                // The file with the wrong name is what is missing: that says it as well as a promise does.
                row.winners.contains(&findings[*it].rule.code) && homes.into_iter().any(|it| is_below(folder, it))
            }),
        })
    }
}

/// Which entry of its file a finding is in: the place where the entry begins.
fn entry(document: &Document<'_>, finding: &Finding) -> u32 {
    let at = finding.at.span.start;
    let bytes = &document.source.bytes;
    match &document.body {
        Body::Properties(file) => {
            let next = file.entries.partition_point(|it| it.span.start <= at);
            file.entries[..next].last().map_or(at, |it| it.span.start)
        }
        _ => bytes.get(..at as usize).and_then(|it| memchr::memrchr(b'\n', it)).map_or(0, |it| it as u32 + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules;

    #[test]
    fn nobody_silences_itself() {
        assert!(TABLE.iter().all(|row| row.winners.iter().all(|it| !row.losers.contains(it))));
    }

    #[test]
    fn losers_are_rules_that_are_there() {
        let is_there = |code: &&str| rules::ALL.iter().any(|it| it.code == *code);
        let losers = TABLE.iter().flat_map(|row| row.losers).chain(MISSING.iter().map(|it| &it.0));
        let missing: Vec<&&str> = losers.filter(|it| !is_there(it)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
