//! The servers, groups and weights of a configuration as one release reads them.
//!
//! Source: `QuorumPeerConfig.parseProperties` of ZooKeeper 3.3 and 3.4; `parseDynamicConfig`, `QuorumMaj` and
//! `QuorumHierarchical` of 3.5 and later.

use super::properties::java_number;
use super::server::Role;
use super::zookeeper::{Server, ZooKeeperConfig};
use super::{Entry, Setting, template};
use crate::catalog::{Product, Releases, Version, releases};
use crate::map::{Map, Set};
use crate::syntax::java_trim;

const V3_5: Version = Version::first_of(3, 5);

/// The releases of a range in which something is so, from the first to the last of them.
#[must_use]
pub fn releases_where(target: Releases, is_so: impl Fn(Version) -> bool) -> Option<Releases> {
    first_to_last(target, &is_so)
}

/// Many rules ask, and one copy of it is enough.
fn first_to_last(target: Releases, is_so: &dyn Fn(Version) -> bool) -> Option<Releases> {
    let between = releases(Product::ZooKeeper).iter().map(|it| it.0).filter(|it| target.contains(*it));
    let mut found = [target.from].into_iter().chain(between).chain([target.to]).filter(|it| is_so(*it));
    let from = found.next()?;
    Some(Releases::between(from, found.last().unwrap_or(from)))
}

/// How the servers of a configuration are counted.
#[derive(Debug, Clone)]
pub struct Members<'f, 'a> {
    /// The servers that vote, by id.
    pub voters: Vec<(i64, Server<'f, 'a>)>,
    /// Those that only follow.
    pub observers: Vec<(i64, Server<'f, 'a>)>,
}

/// The file that has the server lines in a release: the dynamic one, where 3.5 or later is told of it. Nothing where that
/// is not in the scan.
#[must_use]
pub fn list<'f, 'a>(
    config: ZooKeeperConfig<'f, 'a>,
    dynamic: Option<ZooKeeperConfig<'f, 'a>>,
    release: Version,
) -> Option<ZooKeeperConfig<'f, 'a>> {
    if release < V3_5 || config.dynamic_file().is_none() { Some(config) } else { dynamic }
}

impl<'f, 'a> Members<'f, 'a> {
    /// Counts. Nothing where a template hides a line, or an id is no number.
    #[must_use]
    pub fn of(list: ZooKeeperConfig<'f, 'a>, release: Version) -> Option<Self> {
        // Up to 3.4 an escaped blank in front of the key is taken away.
        if release < V3_5 && list.hides_servers() {
            return None;
        }
        // Up to 3.4.8 a line of too many parts is passed over.
        let role = |it: &Server<'f, 'a>| match it.line(release) {
            Ok(line) if release < V3_5 && line.addresses.is_empty() => None,
            Ok(line) => Some(line.role),
            Err(_) => Some(it.role()),
        };
        let mut members = Self { voters: Vec::new(), observers: Vec::new() };
        let mut seen = Set::new();
        for server in list.servers() {
            let Setting::Is(id) = server.id else { return None };
            if server.is_template() {
                return None;
            }
            // Of two lines of one number one stays, unless their roles differ: then each counts for its own.
            let Some(role) = role(&server) else { continue };
            if seen.insert((id, role)) {
                let same = if role == Role::Observer { &mut members.observers } else { &mut members.voters };
                same.push((id, server));
            }
        }
        Some(members)
    }
}

/// What is wrong with groups and weights.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroupFault {
    /// The key has no number.
    Key,
    /// This part of the value is no number.
    Number(String),
    /// The server is in two groups, or twice in one.
    Twice(i64),
    /// A server that votes is in no group.
    Ungrouped(i64),
    /// A group has an observer.
    Observer(i64),
    /// A group has an id without a line.
    Unknown(i64),
}

/// The first fault of the groups and weights in a release, and the entry that has it. Template values are unknown, and so
/// is what depends on them.
#[must_use]
pub fn group_fault<'f, 'a>(list: ZooKeeperConfig<'f, 'a>, release: Version) -> Option<(&'f Entry<'a>, GroupFault)> {
    let old = release < V3_5;
    if old && list.hides_servers() {
        return None;
    }
    let read = |text: &'f str| if old { java_trim(text) } else { text };
    let mut grouped: Map<i64, &'f Entry<'a>> = Map::new();
    let mut weighed: Set<i64> = Set::new();
    let (mut first, mut is_known) = (list.hidden_group().filter(|_| !old), true);
    for entry in list.groups() {
        first = first.or(Some(entry));
        if entry.is_template() || template::in_key(&entry.key) {
            is_known = false;
            continue;
        }
        if after_dot(read(&entry.key)).is_none() {
            return Some((entry, GroupFault::Key));
        }
        let value = read(&entry.value);
        // Java's split drops empty parts at the end, but an empty text is one part.
        let ids = if value.is_empty() { value } else { value.trim_end_matches(':') };
        for part in ids.split(':').filter(|_| value.is_empty() || !ids.is_empty()) {
            let Some(id) = java_number(part) else { return Some((entry, GroupFault::Number(part.to_owned()))) };
            if !grouped.add(id, entry) {
                return Some((entry, GroupFault::Twice(id)));
            }
        }
    }
    for entry in list.weights() {
        first = first.or(Some(entry));
        if entry.is_template() || template::in_key(&entry.key) {
            is_known = false;
            continue;
        }
        let Some(id) = after_dot(read(&entry.key)) else { return Some((entry, GroupFault::Key)) };
        let value = read(&entry.value);
        if java_number(value).is_none() {
            return Some((entry, GroupFault::Number(value.to_owned())));
        }
        weighed.insert(id);
    }
    let (first, members) = (first?, Members::of(list, release).filter(|_| is_known && !list.is_open())?);
    let voters = &members.voters;
    let ids: Set<i64> = voters.iter().map(|it| it.0).collect();
    let is_voter = |id: i64| ids.contains(&id);
    // A weight is all that a server of a group needs, but for the count of 3.4.
    let odd = |weighed: &Set<i64>| {
        let odd = grouped.iter().filter(|(id, _)| !is_voter(**id) && !weighed.contains(id));
        let (id, entry) = odd.min_by_key(|it| it.0)?;
        let is_observer = members.observers.iter().any(|it| it.0 == *id);
        Some((*entry, if is_observer { GroupFault::Observer(*id) } else { GroupFault::Unknown(*id) }))
    };
    // 3.4 only counts, and only in a quorum.
    if old && (voters.len() < 2 || grouped.len() == 0) {
        return None;
    }
    let ungrouped = voters.iter().find(|(id, _)| !grouped.contains(id)).map(|it| it.0);
    if old && grouped.len() != voters.len() {
        return Some(match ungrouped {
            Some(id) => (first, GroupFault::Ungrouped(id)),
            None => odd(&Set::new()).unwrap_or((first, GroupFault::Key)),
        });
    }
    if let Some(id) = ungrouped.filter(|_| !old) {
        return Some((first, GroupFault::Ungrouped(id)));
    }
    odd(&weighed)
}

/// The number behind the first dot of a key; the whole key, where there is no dot.
fn after_dot(key: &str) -> Option<i64> {
    java_number(key.split_once('.').map_or(key, |it| it.1))
}
