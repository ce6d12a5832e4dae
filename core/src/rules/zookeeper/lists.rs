//! The two files that can have the server lines.

use crate::catalog::Version;
use crate::lint::Cx;
use crate::model::quorum::Members;
use crate::model::{Setting, ZooKeeperConfig, quorum};
use crate::source::Kind;
use crate::text::find;

/// A zoo.cfg and the dynamic file that it names, where that is in the scan.
#[derive(Clone, Copy)]
pub(in crate::rules) struct Lists<'r, 'a> {
    file: usize,
    pub(in crate::rules) config: ZooKeeperConfig<'r, 'a>,
    dynamic: Option<(usize, ZooKeeperConfig<'r, 'a>)>,
}

impl<'r, 'a> Lists<'r, 'a> {
    /// Nothing for files of another kind.
    pub(in crate::rules) fn of(cx: &Cx<'r, 'a>, file: usize) -> Option<Self> {
        let config = ZooKeeperConfig::of(cx.document(file).properties(&[Kind::ZooKeeper])?);
        let named =
            config.dynamic_file().and_then(|_| cx.topology.nodes_of(file).iter().find_map(|it| cx.topology.nodes[*it].dynamic));
        let read = |it: usize| Some((it, ZooKeeperConfig::of(cx.document(it).properties(&[Kind::ZooKeeperDynamic])?)));
        Some(Self { file, config, dynamic: named.and_then(read) })
    }

    /// The file that a release takes the servers from, and its index.
    pub(in crate::rules) fn in_release(&self, release: Version) -> Option<(usize, ZooKeeperConfig<'r, 'a>)> {
        let list = quorum::list(self.config, self.dynamic.map(|it| it.1), release)?;
        let is_static = release < Version::first_of(3, 5) || self.config.dynamic_file().is_none();
        Some((if is_static { self.file } else { self.dynamic?.0 }, list))
    }

    /// Whether a release runs the server as a member of a quorum. Nothing where nobody can tell.
    pub(in crate::rules) fn is_member(&self, release: Version) -> Option<bool> {
        let (_, list) = self.in_release(release).filter(|it| !it.1.is_open())?;
        if Members::of(list, release)?.voters.len() > 1 {
            return Some(true);
        }
        match self.config.standalone_enabled() {
            _ if release < Version::first_of(3, 5) => Some(false),
            Setting::Is(enabled) => Some(!enabled),
            Setting::Absent => Some(self.config.is_open()).filter(|it| !it),
            Setting::Unknown | Setting::Refused => None,
        }
    }

    /// Whether the word stands in a server line of either file. Without it every line is a voter's in all releases.
    pub(in crate::rules) fn name_observers(&self) -> bool {
        self.any_line(|it| it.as_bytes().windows(8).any(|it| it.eq_ignore_ascii_case(b"observer")))
    }

    /// Whether a server line of either file has something behind a `;`.
    pub(in crate::rules) fn have_client_parts(&self) -> bool {
        self.any_line(|it| it.contains(';'))
    }

    /// Whether the digits of a port may stand before the `;` of a server line of either file.
    pub(in crate::rules) fn have_peer_port(&self, port: i64) -> bool {
        let digits = port.to_string();
        self.any_line(|it| !it.is_ascii() || it.split(';').next().is_some_and(|it| it.contains(&*digits)))
    }

    fn any_line(&self, is_so: impl Fn(&str) -> bool) -> bool {
        let configs = [Some(self.config), self.dynamic.map(|it| it.1)];
        configs.into_iter().flatten().flat_map(|it| it.servers()).any(|it| is_so(it.entry.value.as_str()))
    }
}

/// Whether a unit of the node has the word, so that the JVM may be told.
pub(in crate::rules) fn in_units(cx: &Cx<'_, '_>, file: usize, word: &[u8]) -> bool {
    let nodes = cx.topology.nodes_of(file).iter().map(|it| &cx.topology.nodes[*it]);
    nodes.flat_map(|it| &it.units).any(|it| find(&cx.document(*it).source.bytes, word).is_some())
}
