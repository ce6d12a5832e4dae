use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::broker::List;
use crate::model::host::{self, Likeness};
use crate::model::listener::{Listener, Voter};
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::topology::{Member, own_host};

/// A controller that listens elsewhere than the list of the voters says.
pub(crate) static RULE: Rule = Rule {
    code: "CL031",
    name: "voter-endpoint-mismatch",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::DataRisk,
    scope: Scope::Cluster,
    fix: Fixable::Unsafe,
    checks: &[Check::EachCluster(check)],
};

/// A controller, its entry in its own list, and where it listens as one.
struct Controller<'r, 'a> {
    file: usize,
    list: List<'r, 'a>,
    voter: Voter<'r>,
    at: List<'r, 'a>,
    listeners: Vec<Listener<'r>>,
    /// The host that the node is reached at, as it says itself.
    own: Option<String>,
}

fn check(cx: &mut Cx<'_, '_>, cluster: usize) {
    let members = &cx.topology.clusters[cluster].members;
    let path = |it: &Member| &cx.document(it.file).source.path;
    if cx.settings().clusters.iter().any(|it| it.nat && members.iter().any(|member| it.members.contains(path(member)))) {
        return;
    }
    let controllers: Vec<Controller<'_, '_>> = members.iter().filter_map(|it| controller(cx, it.file)).collect();
    for it in &controllers {
        let (id, voter) = (it.voter.id, &it.voter);
        let has_port = it.listeners.iter().any(|own| own.port == i32::from(voter.port));
        let host = it.listeners.iter().find(|own| is_elsewhere(own.host, voter.host, &controllers));
        let (message, help, severity) = match (has_port, host) {
            (false, _) => {
                let own = &it.listeners[0];
                let message = format!(
                    "voter {id} is `{}`, but this node's `{}` listens on port {}; the quorum cannot reach it",
                    voter.element, own.name, own.port
                );
                let help = format!("Write `{id}@{}:{}` on every node, or listen there.", host::before_port(voter.host), own.port);
                (message, help, Severity::Error)
            }
            (true, Some(own)) => {
                let message = format!(
                    "voter {id} is `{}`, but this node's `{}` listens on `{}` alone; the quorum cannot reach it",
                    voter.element, own.name, own.host
                );
                (message, format!("Write `{id}@{}:{}` on every node.", host::before_port(own.host), own.port), Severity::Warning)
            }
            (true, None) => match crossed(it, &controllers) {
                Some((own, other)) => {
                    let message = format!(
                        "voter {id} is `{}`, but this node is reached at `{own}`, and node {other} at `{}`; votes go to the wrong one",
                        voter.element, voter.host
                    );
                    (message, format!("Write `{id}@{}:{}` on every node.", host::before_port(own), voter.port), Severity::Warning)
                }
                None => continue,
            },
        };
        let edits = if has_port { None } else { port_everywhere(cx, members, it) };
        let finding = Finding::new(&RULE, it.file, it.list.entry.value.span_of(voter.element), message)
            .variant(severity, Impact::DataRisk)
            .help(help)
            .related(it.file, it.at.entry.value_span(), "where the node listens");
        cx.push(finding.fix(Safety::Unsafe, "Write the port of the listener into every list", edits));
    }
}

fn controller<'r, 'a>(cx: &Cx<'r, 'a>, file: usize) -> Option<Controller<'r, 'a>> {
    let config = cx.document(file).broker()?;
    let id = config.id().known().filter(|_| config.roles().known().is_some_and(|it| it.controller))?;
    let list = config.voters().filter(|it| !it.entry.is_template())?;
    let at = config.listeners().filter(|it| !it.entry.is_template())?;
    let mut own = list.voters().filter(|it| i64::from(it.id) == id && it.port > 0);
    let (voter, None) = (own.next()?, own.next()) else { return None };
    let listeners: Vec<_> = at.listeners().filter(|it| config.is_controller_listener(it) && it.port > 0).collect();
    (!listeners.is_empty()).then_some(Controller {
        file,
        list,
        voter,
        at,
        listeners,
        own: own_host(cx.document(file)).map(|it| it.0),
    })
}

/// Whether a listener is bound to one host and the quorum looks for it at another: two addresses, or the name that another
/// controller listens on. Other names may be of one machine.
fn is_elsewhere(own: &str, told: &str, controllers: &[Controller<'_, '_>]) -> bool {
    let is_another_s =
        || controllers.iter().flat_map(|it| &it.listeners).any(|it| it.host != own && host::is_same(it.host, told));
    !own.is_empty()
        && host::compare(own, told) == Likeness::Other
        && (host::is_address(own) && host::is_address(told) || is_another_s())
}

/// The host of a node that listens everywhere, and the id of the controller that is reached where the list looks for it.
fn crossed<'c>(it: &'c Controller<'_, '_>, controllers: &[Controller<'_, '_>]) -> Option<(&'c str, i32)> {
    let own = it.own.as_deref().filter(|own| host::compare(own, it.voter.host) == Likeness::Other)?;
    let is_there = |that: &Controller<'_, '_>| that.own.as_deref().is_some_and(|own| host::is_same(own, it.voter.host));
    // A list that differs is CL030's.
    let is_common = controllers.iter().all(|that| that.list.entry.trimmed() == it.list.entry.trimmed());
    let open = is_common && it.listeners.iter().all(|it| it.host.is_empty() || host::is_wildcard(it.host));
    let mut found = controllers.iter().filter(|that| that.voter.id != it.voter.id && is_there(that));
    let other = found.next().filter(|_| open && found.next().is_none())?;
    Some((own, other.voter.id))
}

/// The port of the listener in the list of each node that has the entry.
fn port_everywhere(cx: &Cx<'_, '_>, members: &[Member], controller: &Controller<'_, '_>) -> Option<Edits> {
    let [own] = controller.listeners[..] else { return None };
    let in_file = |member: &Member| {
        let list = cx.document(member.file).broker()?.voters()?;
        let element = list.elements().find(|it| *it == controller.voter.element)?;
        let (front, _) = element.rsplit_once(':')?;
        Some(edit::piece(member.file, list.entry, element, &format!("{front}:{}", own.port)))
    };
    Edits::all(members.iter().filter_map(in_file))
}
