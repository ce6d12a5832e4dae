//! Files that lie beside those that a server reads.

use super::finding::Cx;
use crate::document::replaced_by;
use crate::model::ZooKeeperConfig;
use crate::source::{Kind, Origin};

/// How the name of the configuration ends that was proposed last.
pub(crate) const PROPOSED: &str = ".dynamic.next";

impl<'r, 'a> Cx<'r, 'a> {
    /// Whether a server reads a file: a unit is not read where another one takes its place, and a dynamic file is left alone that the zoo.cfg beside it does not name.
    pub(crate) fn is_read(&self, file: usize) -> bool {
        let document = self.document(file);
        if document.kind == Some(Kind::Unit) && document.source.origin != Origin::Named {
            return replaced_by(self.documents, file).is_none();
        }
        if document.kind != Some(Kind::ZooKeeperDynamic) || document.source.origin == Origin::Named {
            return true;
        }
        let path = document.source.path.as_str();
        if self.topology.nodes.iter().any(|it| it.dynamic == Some(file)) || self.proposed_by(file).is_some() {
            return true;
        }
        let folder = |path: &'r str| path.rsplit_once('/').map_or("", |it| it.0);
        let is_beside =
            |it: &&crate::document::Document<'a>| it.kind == Some(Kind::ZooKeeper) && folder(&it.source.path) == folder(path);
        let named = |it: ZooKeeperConfig<'_, '_>| it.is_open() || it.dynamic_file().is_some_and(|it| it.is_template());
        let mut beside = self.documents.iter().filter(is_beside).peekable();
        beside.peek().is_none() || beside.filter_map(|it| it.zookeeper()).any(named)
    }

    /// The zoo.cfg whose server proposed a configuration that it has not taken over yet: such a file lies beside it under
    /// its name, and is read where `dynamicConfigFile` is set.
    pub(crate) fn proposed_by(&self, file: usize) -> Option<usize> {
        let of = self.document(file).source.path.strip_suffix(PROPOSED)?;
        let sets = |it: ZooKeeperConfig<'_, '_>| it.dynamic_file().is_some();
        let is_it = |it: &crate::document::Document<'_>| it.source.path == of && it.zookeeper().is_some_and(sets);
        self.documents.iter().position(is_it)
    }
}
