//! The server line that a server takes for its own.

use super::lists::Lists;
use crate::catalog::Version;
use crate::lint::Cx;
use crate::model::server::ServerLine;
use crate::model::zookeeper::Server;
use crate::model::{Setting, java_number};
use crate::source::Kind;

/// The number in the myid of the file's only node, and where it stands.
pub(in crate::rules) fn own_id(cx: &Cx<'_, '_>, file: usize) -> Option<(usize, i64)> {
    let myid = cx.topology.nodes[cx.topology.node_of(file)?].myid?;
    let document = cx.document(myid);
    let line = document.source.bytes.split(|it| matches!(it, b'\n' | b'\r')).next()?;
    let id = java_number(std::str::from_utf8(line).ok()?)?;
    (document.kind == Some(Kind::Myid)).then_some((myid, id))
}

/// The only line of a number as a release reads it.
pub(in crate::rules) fn own_line<'r, 'a>(
    lists: &Lists<'r, 'a>,
    id: i64,
    release: Version,
) -> Option<(usize, Server<'r, 'a>, ServerLine<'r>)> {
    let (place, list) = lists.in_release(release)?;
    let mut all = list.servers().filter(|it| it.id == Setting::Is(id) && !it.is_template());
    let (server, None) = (all.next()?, all.next()) else { return None };
    Some((place, server, ServerLine::parse(server.entry.value.as_str(), release).ok()?))
}
