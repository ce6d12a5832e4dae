//! Which file `zkServer.sh start` leaves the number of its process in.

use super::service::Start;
use crate::document::whole_unit;
use crate::lint::Cx;
use crate::model::place::parts;
use crate::model::unit::Environment;
use crate::rules::cluster::started::configuration;

/// The file that the script writes: the one that `ZOOPIDFILE` names, else `zookeeper_server.pid` in the `dataDir` of the
/// zoo.cfg that it reads. Nothing where not all of that is among the files.
pub(super) fn written(cx: &Cx<'_, '_>, file: usize, start: &Start<'_, '_>) -> Option<String> {
    let environment = Environment::of(&whole_unit(cx.documents, file)?);
    if !environment.is_whole || !start.command.script().starts_with("zkServer") {
        return None;
    }
    if let Some(path) = environment.get("ZOOPIDFILE") {
        return (!path.is_hidden()).then(|| path.value.clone());
    }
    // With these the script reads another zoo.cfg.
    if ["ZOOCFGDIR", "ZOOCFG"].iter().any(|it| environment.get(it).is_some()) {
        return None;
    }
    let node = &cx.topology.nodes[cx.topology.node_of(file)?];
    let config = cx.document(configuration(cx, node, start)?).zookeeper()?;
    let dir = config.data_dir().filter(|it| !it.is_template())?.trimmed().trim_end_matches('/');
    Some(format!("{dir}/zookeeper_server.pid"))
}

/// Whether a `PIDFile=` is certainly another file than one with an absolute path, as far as paths go.
pub(super) fn is_other(pid_file: &str, written: &str) -> bool {
    let absolute = if pid_file.starts_with('/') { pid_file.to_owned() } else { format!("/run/{pid_file}") };
    let run = |path: &str| path.strip_prefix("/var/run/").map_or_else(|| path.to_owned(), |rest| format!("/run/{rest}"));
    let (one, other) = (run(&absolute), run(written));
    parts(&one).zip(parts(&other)).is_some_and(|(one, other)| one != other)
}
