//! The steps from ZooKeeper to KRaft, and back. Source: Kafka's "ZooKeeper to KRaft Migration", 3.6 to 3.9.

use super::cluster::{Pair, line};
use super::{Judged, View};
use crate::model::Properties;
use crate::source::Kind;

fn migrates(file: &Properties<'_>) -> bool {
    file.boolean("zookeeper.metadata.migration.enable").known() == Some(true)
}

/// Judges the mode of all nodes.
pub(super) fn judge<'d>(judged: &mut Judged<'d>, new: &View<'_, 'd, '_>, pairs: &[Pair<'d, '_, '_>]) {
    let is_controller = |it: &&Pair<'d, '_, '_>| it.configs().0.roles().known().is_some_and(|it| it.controller);
    let finalises: Vec<_> = pairs.iter().filter(is_controller).filter(|it| migrates(it.was) && !migrates(it.is)).collect();
    if let Some(first) = finalises.first() {
        // Told of the roles: the migration's own line is no longer there.
        let at = line(new, first.file, first.configs().1.roles_entry());
        let has_zookeeper_brokers = pairs.iter().any(|it| !it.configs().0.is_kraft());
        if has_zookeeper_brokers {
            let message = "the controllers end the migration while brokers are still in ZooKeeper mode: restart all brokers in \
                           KRaft mode first, and take `zookeeper.metadata.migration.enable` from the controllers in a second round";
            judged.no(at, message.to_owned());
        } else {
            judged.note(
                "The controllers end the migration with this restart, and from then on there is no way back to ZooKeeper."
                    .to_owned(),
            );
        }
    }
    let goes_on = pairs.iter().any(|it| migrates(it.is));
    // Brokers that left are no longer in the group of the controllers.
    let others_go_on = || new.documents.iter().filter_map(|it| it.properties(&[Kind::Kafka])).any(migrates);
    for pair in pairs {
        let (was, is) = pair.configs();
        match (was.is_kraft(), is.is_kraft()) {
            (false, false) if migrates(pair.was) && !migrates(pair.is) && others_go_on() => judged.unknown(
                line(new, pair.file, is.connect()),
                "brokers leave the migration while others go on with it: that works only where the controllers have not taken over \
                 the metadata yet"
                    .to_owned(),
            ),
            (false, true) if migrates(pair.was) => judged.note(
                "The brokers go from ZooKeeper to KRaft in the middle of a migration: the controllers must have taken over the \
                 metadata first."
                    .to_owned(),
            ),
            (false, true) => judged.no(
                line(new, pair.file, is.roles_entry()),
                "ZooKeeper mode becomes KRaft in one step, and the metadata stays behind in ZooKeeper: migrate, as `kcfglint \
                 upgrade --to kraft` tells"
                    .to_owned(),
            ),
            (true, false) if goes_on => judged.unknown(
                line(new, pair.file, is.connect()),
                "KRaft becomes ZooKeeper mode again, which works only as long as the controllers have not ended the migration: \
                 follow \"Reverting to ZooKeeper mode during the migration\" of Kafka's guide"
                    .to_owned(),
            ),
            (true, false) => judged.no(
                line(new, pair.file, is.connect()),
                "KRaft becomes ZooKeeper mode, and there is no way back for the metadata".to_owned(),
            ),
            _ => {}
        }
    }
}
