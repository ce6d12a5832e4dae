use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::Entry;
use crate::order;
use crate::report::{Impact, Severity};
use crate::topology::{Connection, Member, connection, quorum};

/// One id on two nodes of a cluster.
pub(crate) static RULE: Rule = Rule {
    code: "CL010",
    name: "duplicate-broker-id",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::DataRisk,
    scope: Scope::Cluster,
    fix: Fixable::None,
    checks: &[Check::EachCluster(check)],
};

fn check(cx: &mut Cx<'_, '_>, cluster: usize) {
    let members = &cx.topology.clusters[cluster].members;
    let mut known: Vec<(i64, &Member)> =
        members.iter().filter(|it| it.confirmed).filter_map(|it| Some((id(cx, it)?.0, it))).collect();
    order::sort_by_key(&mut known, |(id, member)| (*id, member.file));
    for of_id in known.chunk_by(|one, other| one.0 == other.0) {
        let [(id, first), others @ ..] = of_id else { continue };
        for (_, other) in others {
            if other.node == first.node || !is_one_place(cx, first, other) {
                continue;
            }
            let (Some((_, here)), Some((_, there))) = (self::id(cx, other), self::id(cx, first)) else { continue };
            let modes = [first, other].map(|it| cx.document(it.file).broker().is_some_and(|it| it.is_kraft()));
            let refusal = if modes[0] != modes[1] {
                "in a migration the nodes of KRaft and the brokers of ZooKeeper mode share one set of numbers".to_owned()
            } else if cx.document(other.file).broker().is_some_and(|it| it.is_kraft()) {
                "the second one to register is refused with DUPLICATE_BROKER_REGISTRATION".to_owned()
            } else {
                format!(
                    "the second one to start is refused with \"A broker is already registered on the path /brokers/ids/{id}\""
                )
            };
            let [one, two] = cx.names(first.file, other.file);
            let message = format!("`{one}` and `{two}` both have `{}={id}`; {refusal}", here.key.as_str());
            let finding = Finding::new(&RULE, other.file, here.written(), message)
                .help("Give each node an id of its own. A node that already ran keeps its id, which is also in its `meta.properties`.")
                .related(first.file, there.written(), "the same id");
            cx.push(finding);
        }
    }
}

fn id<'r, 'a>(cx: &Cx<'r, 'a>, member: &Member) -> Option<(i64, &'r Entry<'a>)> {
    let config = cx.document(member.file).broker()?;
    Some((config.id().known().filter(|it| *it >= 0)?, config.id_entry()?))
}

/// Whether two nodes certainly register in one place. A chroot that differs is another rule's business.
fn is_one_place(cx: &Cx<'_, '_>, one: &Member, other: &Member) -> bool {
    match (connection(cx.document(one.file)), connection(cx.document(other.file))) {
        (Some(Connection::ZooKeeper(hosts, chroot)), Some(Connection::ZooKeeper(others, other))) => {
            chroot == other && hosts.iter().any(|it| others.contains(it))
        }
        // In the middle of a migration.
        (Some(Connection::ZooKeeper(..)), Some(_)) | (Some(_), Some(Connection::ZooKeeper(..))) => {
            let quorums = quorum(cx.document(one.file)).zip(quorum(cx.document(other.file)));
            quorums.is_some_and(|(one, other)| one.is_one_place(&other))
        }
        (Some(one), Some(other)) => one.servers().iter().any(|it| other.servers().contains(it)),
        _ => false,
    }
}
