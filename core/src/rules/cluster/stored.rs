//! The meta.properties in the log directories of a node.

use crate::lint::Cx;
use crate::model::{BrokerConfig, Properties};
use crate::source::Kind;
use crate::topology::{is_below, is_folder};

/// A node's configuration.
pub(super) struct Owner<'r, 'a> {
    pub(super) file: usize,
    pub(super) properties: &'r Properties<'a>,
    pub(super) config: BrokerConfig<'r, 'a>,
}

/// One of its files.
pub(super) struct Meta<'r, 'a> {
    pub(super) file: usize,
    pub(super) properties: &'r Properties<'a>,
}

/// The files that lie where the only server.properties of a node says that data lies; none where there are none.
pub(super) fn of_node<'r, 'a>(cx: &Cx<'r, 'a>, node: usize) -> Option<(Owner<'r, 'a>, Vec<Meta<'r, 'a>>)> {
    let node = &cx.topology.nodes[node];
    let ([file], Some(home)) = (&node.kafka[..], node.folder.as_deref()) else { return None };
    let properties = cx.document(*file).properties(&[Kind::Kafka])?;
    let config = BrokerConfig::of(properties);
    let dirs = config.log_dirs().filter(|it| !it.entry.is_template())?;
    let mut metas = Vec::new();
    for (file, document) in cx.documents.iter().enumerate().filter(|it| it.1.kind == Some(Kind::Meta)) {
        let folder = document.source.place().rsplit_once('/').map_or("", |it| it.0);
        if is_below(folder, home) && dirs.elements().any(|it| is_folder(it, folder)) {
            metas.push(Meta { file, properties: document.properties(&[Kind::Meta])? });
        }
    }
    (!metas.is_empty()).then_some((Owner { file: *file, properties, config }, metas))
}
