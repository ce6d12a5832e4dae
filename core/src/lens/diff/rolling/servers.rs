//! What is one server's own: its number, its folders and the ports for its clients.

use super::ensemble::Pair;
use super::{Judged, View, place};
use crate::model::ZooKeeperConfig;
use crate::text::Span;

/// Judges a server.
pub(super) fn judge<'d>(
    judged: &mut Judged<'d>,
    (old, new): (&View<'_, 'd, '_>, &View<'_, 'd, '_>),
    pair: Pair,
    (was, is): (ZooKeeperConfig<'d, '_>, ZooKeeperConfig<'d, '_>),
) {
    number(judged, old, new, pair);
    folders(judged, new, pair.file, (was, is));
    for (key, was, is) in [
        ("clientPort", was.client_port(), is.client_port()),
        ("secureClientPort", was.secure_client_port(), is.secure_client_port()),
    ] {
        if let Some(port) = was.known().filter(|it| is != crate::model::Setting::Is(*it)) {
            judged.note(format!(
                "Clients that connect to `{key}` {port} do not find the servers that are restarted: tell them first."
            ));
        }
    }
}

/// A server that becomes another one.
fn number<'d>(judged: &mut Judged<'d>, old: &View<'_, 'd, '_>, new: &View<'_, 'd, '_>, pair: Pair) {
    let Some(file) = new.topology.nodes[pair.node].myid else { return };
    // The same file; where it lay elsewhere, that of the only node with the same zoo.cfg.
    let before = new
        .same_in(file, old)
        .or_else(|| if let [only] = old.topology.nodes_of(pair.before) { old.topology.nodes[*only].myid } else { None });
    let was = before.and_then(|it| old.documents[it].myid());
    let (Some(was), Some(is)) = (was, new.documents[file].myid()) else { return };
    if was != is {
        judged.no(
            place(new, file, Span::at(0)),
            format!(
                "server {was} becomes server {is} over the data of server {was}, and the others may count it twice: stop it, \
                 empty its dataDir, and start it when all know the new number"
            ),
        );
    }
}

/// Folders that are others.
fn folders<'d>(
    judged: &mut Judged<'d>,
    new: &View<'_, 'd, '_>,
    file: usize,
    (was, is): (ZooKeeperConfig<'d, '_>, ZooKeeperConfig<'d, '_>),
) {
    let path = |text: &'d str| if text.len() > 1 { text.trim_end_matches('/') } else { text };
    let dirs = |it: ZooKeeperConfig<'d, '_>| {
        let data = it.data_dir();
        let log = it.data_log_dir().or(data);
        [data, log].map(|it| it.map(|it| (path(it.trimmed()), it.written())))
    };
    let [(data, log), (new_data, new_log)] = [dirs(was), dirs(is)].map(|[data, log]| (data, log));
    if let (Some((from, _)), Some((to, span))) = (data, new_data)
        && from != to
    {
        let message = format!(
            "dataDir {from} becomes {to}: without its myid the server does not start, and without its data it has forgotten what \
             it voted for; move all of it before each server is started again"
        );
        judged.unknown(place(new, file, span), message);
    }
    // Without a key of its own the log lies in dataDir, and moves with it.
    if let (Some((from, _)), Some((to, span))) = (log, new_log)
        && from != to
        && (was.data_log_dir().is_some() || is.data_log_dir().is_some())
    {
        let message = format!(
            "the transaction log moves from {from} to {to}: without it the server has forgotten what it voted for; move it before \
             each server is started again"
        );
        judged.unknown(place(new, file, span), message);
    }
}
