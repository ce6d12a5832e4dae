//! What the other files of a run tell of a migration to KRaft.

use crate::lint::Cx;
use crate::model::{BrokerConfig, Properties, Setting};
use crate::source::Kind;
use crate::topology::{environment, quorum};

/// The switch of the migration.
pub(in crate::rules) const FLAG: &str = "zookeeper.metadata.migration.enable";

/// The other files of an environment that name the controllers of this one.
fn fellows<'r, 'a>(cx: &Cx<'r, 'a>, file: usize) -> impl Iterator<Item = &'r Properties<'a>> {
    let own = quorum(cx.document(file)).filter(|it| !it.is_local());
    let documents = cx.documents;
    let path = |it: usize| documents[it].source.place();
    let is_fellow = move |it: &usize| {
        let names_it = || own.as_ref().zip(quorum(&documents[*it])).is_some_and(|(own, that)| own.is_one_place(&that));
        *it != file && documents[*it].kind == Some(Kind::Kafka) && names_it() && environment(path(*it)) == environment(path(file))
    };
    (0..documents.len()).filter(is_fellow).filter_map(|it| documents[it].properties(&[Kind::Kafka]))
}

/// Whether a broker in ZooKeeper mode names the controllers that this file names.
pub(in crate::rules) fn has_old_brokers(cx: &Cx<'_, '_>, file: usize) -> bool {
    fellows(cx, file).map(BrokerConfig::of).any(|it| !it.is_kraft() && it.connect().is_some())
}

/// Whether another node of the same controllers migrates, so that this one lacks the switch and nothing else.
pub(in crate::rules) fn is_in_migration(cx: &Cx<'_, '_>, file: usize) -> bool {
    fellows(cx, file).any(|it| it.boolean(FLAG) == Setting::Is(true))
}
