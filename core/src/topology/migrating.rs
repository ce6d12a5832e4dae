//! Clusters in the middle of a migration to KRaft: brokers in ZooKeeper mode, and the controllers that they name.

use super::connection::Connection;
use super::environment::environment;
use super::group::Group;
use super::stretched::{are_two, doubles, is_copy};
use super::{Node, Reason, layout};
use crate::document::Document;

/// Joins controllers, and brokers that are of KRaft already, to the only brokers in ZooKeeper mode that name these
/// controllers.
pub(super) fn join(groups: &mut Vec<Group>, nodes: &[Node], documents: &[Document<'_>]) {
    let place = |it: &Group| {
        let first = &it.members[0];
        (environment(documents[first.file].source.place()), layout::border(&nodes[first.node].area).to_owned())
    };
    let mut at = 0;
    while at < groups.len() {
        let new = &groups[at];
        let mut homes = (0..groups.len()).filter(|it| {
            is_home(&groups[*it], new) && {
                let (here, there) = (place(&groups[*it]), place(new));
                let certain = new.connection.as_ref().is_some_and(Connection::is_certain);
                here.0 == there.0 && (certain || here.1 == there.1)
            }
        });
        match (homes.next(), homes.next()) {
            (Some(home), None) => {
                let new = groups.remove(at);
                let home = if home > at { home - 1 } else { home };
                groups[home].absorb(new, Reason::Voters);
                at = 0;
            }
            _ => at += 1,
        }
    }
}

/// Whether at least half of the brokers of one group that name controllers name those of the other.
fn is_home(old: &Group, new: &Group) -> bool {
    let Some(controllers) = new.connection.as_ref().filter(|it| !it.is_local()) else { return false };
    let is_free = old.declared.is_none() && new.declared.is_none();
    let is_old = |it: &Group| matches!(it.connection, Some(Connection::ZooKeeper(..)));
    if !is_free || is_old(new) || !is_old(old) {
        return false;
    }
    let quorums: Vec<&Connection> = old.members.iter().filter_map(|it| it.quorum.as_ref()).collect();
    let same = quorums.iter().filter(|it| it.is_one_place(controllers)).count();
    let is_version = new.members.iter().any(|it| old.members.iter().any(|that| it.id == that.id && is_copy(it, that)));
    // A controller and a broker of ZooKeeper mode are never two versions of one node: an id that both have is a mistake.
    let mut twice = doubles(new, old).filter(|(it, _)| !it.controller);
    let is_sound = twice.next().is_none_or(|(it, that)| are_two(it, that)) && twice.next().is_none();
    same > 0 && same * 2 >= quorums.len() && !is_version && is_sound
}
