use crate::catalog::{Product, Version};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::{BrokerConfig, Entry};
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

/// The first release whose own client of ZooKeeper registers the broker.
const BY_CLIENT: Version = Version::first_of(1, 1);

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
            let refusal = refusal(cx, [first.file, other.file], *id);
            let [one, two] = cx.names(first.file, other.file);
            let message = format!("`{one}` and `{two}` both have `{}={id}`; {refusal}", here.key.as_str());
            let finding = Finding::new(&RULE, other.file, here.written(), message)
                .help("Give each node an id of its own. A node that already ran keeps its id, which is also in its `meta.properties`.")
                .related(first.file, there.written(), "the same id");
            cx.push(finding);
        }
    }
}

/// What becomes of the two.
fn refusal(cx: &Cx<'_, '_>, files: [usize; 2], id: i64) -> String {
    let configs = files.map(|it| cx.document(it).broker());
    let modes = configs.map(|it| it.is_some_and(|it| it.is_kraft()));
    if modes[0] != modes[1] {
        return "in a migration the nodes of KRaft and the brokers of ZooKeeper mode share one set of numbers".to_owned();
    }
    if !configs.iter().flatten().any(BrokerConfig::is_kraft) {
        let path = format!("/brokers/ids/{id}");
        return if cx.releases(Product::Kafka, files[1]).to < BY_CLIENT {
            format!("the second one to start is refused with \"A broker is already registered on the path {path}\"")
        } else {
            format!("the second one to start is refused with \"Error while creating ephemeral at {path}, node already exists\"")
        };
    }
    let roles = configs.map(|it| it.and_then(|it| it.roles().known()).unwrap_or_default());
    // A controller registers nowhere.
    if roles.iter().all(|it| it.controller) {
        "the quorum knows one voter of that id, and two processes vote as it".to_owned()
    } else if roles.iter().any(|it| it.controller && !it.broker) {
        "brokers and controllers take their ids from one range, and no broker starts with the id of a voter".to_owned()
    } else {
        "the second one to register is refused with DUPLICATE_BROKER_REGISTRATION".to_owned()
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
