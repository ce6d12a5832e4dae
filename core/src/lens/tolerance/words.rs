//! The numbers in words.

use super::QuorumTolerance;
use super::topics::{Made, Topics};
use super::voters::Voters;

const SMALL: [&str; 10] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/// `two`, and `12`.
pub(super) fn number(n: usize) -> String {
    SMALL.get(n).map_or_else(|| n.to_string(), |it| (*it).to_owned())
}

/// `3 voters`.
pub(super) fn counted(n: usize, word: &str) -> String {
    format!("{n} {word}{}", if n == 1 { "" } else { "s" })
}

/// `a`, `a and b`, `a, b and c`.
pub(super) fn joined(all: &[String]) -> String {
    match all {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

pub(super) fn quoted(all: &[String]) -> Vec<String> {
    all.iter().map(|it| format!("`{it}`")).collect()
}

/// One line, or two where hosts have several voters.
pub(super) fn of_quorum(voters: &Voters, told: &QuorumTolerance<'_>) -> Vec<String> {
    let n = voters.all.len();
    if voters.is_standalone {
        return vec!["one server without a quorum: it must not fail".to_owned()];
    }
    let observers = match voters.observers {
        0 => String::new(),
        1 => " (1 observer does not count)".to_owned(),
        more => format!(" ({more} observers do not count)"),
    };
    let who = counted(n, "voter");
    let head = match (told.majority, told.groups) {
        _ if n == 1 => format!("{who}{observers}"),
        (Some(majority), _) if majority == n => {
            format!("{who}{observers}, {} needed", if n == 2 { "both are" } else { "all are" })
        }
        (Some(majority), _) => format!("{who}{observers}, {majority} are needed"),
        (None, Some(groups)) => {
            let needed = groups / 2 + 1;
            format!("{who}{observers} in {groups} groups, most of the votes in {needed} of them are needed")
        }
        (None, None) => format!("{who}{observers} with weights, most of the votes are needed"),
    };
    if !voters.votes.hold(|_| true) {
        return vec![format!("{head}: no vote has weight, and there is never a quorum")];
    }
    let Some(may_fail) = told.may_fail else { return vec![format!("{head}: who may fail cannot be told")] };
    let alone: Vec<usize> = (0..n).filter(|at| !voters.votes.hold(|it| it != *at)).collect();
    let mut lines = vec![match may_fail {
        _ if n == 1 => format!("{head}: it must not fail"),
        0 if alone.len() == n => format!("{head}: none may fail"),
        0 => {
            let names: Vec<String> = alone.iter().map(|it| voters.all[*it].name.clone()).collect();
            let others: Vec<Option<usize>> = (0..n).map(|it| (!alone.contains(&it)).then_some(it)).collect();
            let beside = voters.votes.smallest_loss(&others).may_fail(n - alone.len()).unwrap_or_default();
            let beside =
                if beside == 0 { String::new() } else { format!("; of the others {} may", any(beside, n - alone.len())) };
            format!("{head}: {} must not fail{beside}", joined(&quoted(&names)))
        }
        some => format!("{head}: {} may fail", any(some, n)),
    }];
    let hosts = voters.hosts();
    if (0..n).any(|it| hosts.iter().filter(|host| **host == it).count() > 1) {
        let is_one = hosts.iter().all(|it| *it == hosts[0]);
        let is_crowded = |name: &String| {
            let of = |at: usize| hosts.iter().filter(|it| **it == at).count() > 1;
            (0..n).any(|at| hosts[at] == at && of(at) && voters.all[at].host.as_ref() == Some(name))
        };
        let whole: Vec<String> = told.single_points.iter().filter(|it| is_crowded(it)).cloned().collect();
        let others = told.hosts_may_fail.unwrap_or_default();
        lines.push(match (is_one, &whole[..]) {
            (true, _) => "all of them are on one machine, which must not fail".to_owned(),
            (false, [host]) => format!("`{host}` is the host of several voters, and must not fail"),
            (false, [_, ..]) => format!("{} are hosts of several voters, and must not fail", joined(&quoted(&whole))),
            (false, []) => format!("hosts with several voters: {} of the hosts may fail", number(others)),
        });
    }
    lines
}

/// `any two`; `all`, where there are no more.
fn any(n: usize, of: usize) -> String {
    if n >= of { "all".to_owned() } else { format!("any {}", number(n)) }
}

/// What the topics stand: those with the same words in one line.
pub(super) fn of_topics(topics: &[Topics]) -> Vec<String> {
    let mut lines: Vec<(Vec<String>, String)> = Vec::new();
    for it in topics {
        let (name, words) = (name(it.made).to_owned(), outcome(it));
        match lines.iter_mut().find(|it| it.1 == words) {
            Some(line) => line.0.push(name),
            None => lines.push((vec![name], words)),
        }
    }
    lines.into_iter().map(|(names, words)| format!("{}: {words}", joined(&names))).collect()
}

const fn name(made: Made) -> &'static str {
    match made {
        Made::Default => "topics",
        Made::Offsets => "offsets",
        Made::Transactions => "transactions",
        Made::ShareGroups => "share groups",
    }
}

fn outcome(it: &Topics) -> String {
    let (Some(replicas), Some(in_sync)) = (it.replicas, it.in_sync) else { return it.why.clone().unwrap_or_default() };
    let replicas = counted(usize::try_from(replicas).unwrap_or(usize::MAX), "replica");
    let worst = it.worst.as_ref().map_or_else(String::new, |it| format!(", the worst at `{it}`"));
    let brokers = |n: usize| format!("{} broker{}", number(n), if n > 1 { "s" } else { "" });
    match (it.writes, it.reads, &it.why) {
        (_, None, Some(why)) => format!("{why}{worst}"),
        (None, Some(reads), Some(why)) => format!("{why}{worst}; {} may fail before reads stop", brokers(reads)),
        (Some(writes), Some(reads), why) => {
            let why = why.clone().unwrap_or_else(|| format!("{replicas}, {in_sync} in sync"));
            let end = match (writes == reads, it.replicas) {
                (true, Some(1)) => return format!("1 replica, which stops with its broker{worst}"),
                (true, _) => format!("{} may fail before reads and writes stop", brokers(writes)),
                (false, _) => {
                    format!("{} may fail before writes with acks=all stop, {} before reads do", brokers(writes), number(reads))
                }
            };
            format!("{why}{worst}; {end}")
        }
        _ => format!("{replicas}, {in_sync} in sync{worst}; who may fail cannot be told"),
    }
}
