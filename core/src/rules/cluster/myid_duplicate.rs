use super::members::{Listed, myid, own_id, own_id_title, own_line, servers};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::order;
use crate::report::{Impact, Safety, Severity};
use crate::text::Span;
use crate::topology::Node;

/// One number in the myid of two servers.
pub(crate) static RULE: Rule = Rule {
    code: "CL003",
    name: "myid-duplicate",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::DataRisk,
    scope: Scope::Ensemble,
    fix: Fixable::Unsafe,
    checks: &[Check::EachEnsemble(check)],
};

fn check(cx: &mut Cx<'_, '_>, ensemble: usize) {
    let nodes = cx.topology.ensembles[ensemble].nodes.iter().map(|it| &cx.topology.nodes[*it]);
    let mut seen: Vec<(i64, usize)> = nodes.filter_map(|it| Some((myid(cx, it)?, it.myid?))).collect();
    order::sort(&mut seen);
    for of_id in seen.chunk_by(|one, other| one.0 == other.0) {
        let [(id, first), others @ ..] = of_id else { continue };
        let documents = cx.documents;
        for (_, other) in others {
            let [one, two] = cx.names(*first, *other);
            // The finding stands at the one whose own line has another number; else at the second.
            let is_wrong = |it: usize| own_number(cx, it).is_some_and(|own| own != *id);
            let [at, it] = if is_wrong(*first) && !is_wrong(*other) { [*first, *other] } else { [*other, *first] };
            let message = format!(
                "`{one}` and `{two}` both have myid {id}: the two servers push each other out, and the ensemble lacks one of its votes"
            );
            let whole = |file: usize| Span::of(0..documents[file].source.bytes.trim_ascii_end().len());
            let finding = Finding::new(&RULE, at, whole(at), message)
                .help("Give each server the number of its own `server.N` line.")
                .related(it, whole(it), "the same number");
            cx.push(mended(cx, finding, *id, [at, it]));
        }
    }
}

/// The node of a myid.
fn node_of<'r>(cx: &Cx<'r, '_>, myid: usize) -> Option<&'r Node> {
    cx.topology.nodes.iter().find(|it| it.myid == Some(myid))
}

/// The number of the line that names a node's own host.
fn own_number(cx: &Cx<'_, '_>, myid: usize) -> Option<i64> {
    let node = node_of(cx, myid)?;
    let servers = servers(cx, node)?;
    // `node2` is the folder of `node2.example.com`.
    let is_of_folder = |it: &&Listed<'_, '_>| {
        let line = it.line();
        line.is_some_and(|it| it.addresses.iter().any(|it| it.host.split_once('.').is_some_and(|it| it.0 == node.name)))
    };
    let of_folder = || {
        let mut all = servers.iter().filter(is_of_folder);
        all.next().filter(|_| all.next().is_none())
    };
    own_line(node, &servers).or_else(of_folder).and_then(Listed::id)
}

/// One of the two gets the number of its own line, if that is another one.
fn mended(cx: &Cx<'_, '_>, finding: Finding, id: i64, files: [usize; 2]) -> Finding {
    for file in files {
        let own = own_number(cx, file).filter(|it| *it != id);
        if let Some((own, edits)) = own.and_then(|own| Some((own, own_id(cx, node_of(cx, file)?, own)?))) {
            return finding.fix(Safety::Unsafe, own_id_title(own), edits);
        }
    }
    finding
}
