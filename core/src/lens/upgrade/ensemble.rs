//! An ensemble of ZooKeeper on its way to a newer release.

use super::goal::range;
use super::{Change, ClusterUpgrade, Cx, Step};
use crate::catalog::{Product, Version};

/// The first line that wants a snapshot beside the log, and the first release of it that can be told not to.
const V3_5: Version = Version::first_of(3, 5);
const TRUSTS: Version = Version::patch(3, 5, 6);
const TRUST: &str = "snapshot.trust.empty";

/// Every ensemble that has a way to go.
pub(super) fn ensembles(cx: &Cx<'_, '_>) -> Vec<(usize, ClusterUpgrade)> {
    let Some(to) = cx.goal.release(Product::ZooKeeper) else { return Vec::new() };
    let all = cx.topology.ensembles.iter().filter_map(|ensemble| {
        let mut files: Vec<(usize, &str)> = Vec::new();
        for node in &ensemble.nodes {
            let node = &cx.topology.nodes[*node];
            files.extend(node.zookeeper.filter(|it| cx.ways[*it].is_some()).map(|it| (it, node.name.as_str())));
        }
        let ways = || files.iter().filter_map(|it| cx.ways[it.0].as_ref());
        let (first, last) = (ways().map(|it| it.ends().0).min()?, ways().map(|it| it.ends().1).max()?);
        let file = files.first()?.0;
        files.iter().find(|it| cx.is_named(it.0))?;
        let names: Vec<&str> = files.iter().map(|it| it.1).collect();
        // A list names the servers whose files are elsewhere, too.
        let lists = ensemble.nodes.iter().map(|it| &cx.topology.nodes[*it]).flat_map(|it| [it.zookeeper, it.dynamic]).flatten();
        let listed = lists.filter_map(|it| Some(cx.documents[it].zookeeper()?.servers().count())).max();
        let is_one = names.len() < 2 && listed.is_none_or(|it| it < 2);
        Some((
            file,
            ClusterUpgrade {
                product: Product::ZooKeeper.key(),
                name: ensemble.name.clone(),
                from: range(first, last),
                to: to.to_string(),
                migrates: false,
                stopped: false,
                because: cx.assumed.because(file),
                steps: if ways().all(super::Way::is_there) { Vec::new() } else { steps(&names, is_one, first, to) },
                phases: Vec::new(),
                misfits: Vec::new(),
            },
        ))
    });
    all.collect()
}

fn steps(names: &[&str], is_one: bool, first: Version, to: Version) -> Vec<Step> {
    let nodes = || names.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    let trusts = first < V3_5 && to >= TRUSTS;
    let mut steps = Vec::new();
    if trusts {
        steps.push(Step {
            title: "Let the servers start without a snapshot, for once".to_owned(),
            why: "3.4 left some servers with a log and no snapshot, and later releases refuse to start from that.".to_owned(),
            changes: vec![Change { nodes: nodes(), write: vec![format!("{TRUST}=true")], ..Change::default() }],
            ..Step::default()
        });
    }
    let (title, why) = if is_one {
        (format!("Upgrade the software to {to}"), "With one server clients wait while it restarts.")
    } else {
        let why = "Each server is back among the followers before the next one stops. The leader goes last, so that there is one \
                   election only; `zkServer.sh status` tells which it is.";
        (format!("Upgrade the software to {to}, one server after the other, the leader last"), why)
    };
    steps.push(Step { title, why: why.to_owned(), ..Step::default() });
    if trusts {
        steps.push(Step {
            title: "Take the permission back, once every server has written a snapshot".to_owned(),
            why: "With it a server that has lost its disk starts empty and may lead.".to_owned(),
            changes: vec![Change { nodes: nodes(), remove: vec![TRUST.to_owned()], ..Change::default() }],
            ..Step::default()
        });
    }
    steps
}
