use super::members::{Listed, myid, own_id, own_id_title, own_line, servers};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::order;
use crate::report::{Impact, Safety, Severity};
use crate::text::Span;

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
            let message = format!(
                "`{one}` and `{two}` both have myid {id}: the two servers push each other out, and the ensemble lacks one of its votes"
            );
            let whole = |file: usize| Span::of(0..documents[file].source.bytes.trim_ascii_end().len());
            let finding = Finding::new(&RULE, *other, whole(*other), message)
                .help("Give each server the number of its own `server.N` line.")
                .related(*first, whole(*first), "the same number");
            cx.push(mended(cx, finding, id, [*other, *first]));
        }
    }
}

/// One of the two gets the number of its own line, if that is another one.
fn mended(cx: &Cx<'_, '_>, finding: Finding, id: &i64, files: [usize; 2]) -> Finding {
    for node in files.iter().filter_map(|file| cx.topology.nodes.iter().find(|it| it.myid == Some(*file))) {
        let own = servers(cx, node).and_then(|it| own_line(node, &it).and_then(Listed::id)).filter(|it| it != id);
        if let Some((own, edits)) = own.and_then(|own| Some((own, own_id(cx, node, own)?))) {
            return finding.fix(Safety::Unsafe, own_id_title(own), edits);
        }
    }
    finding
}
