use crate::lint::{Check, Cx, Edits, Finding, Fixable, Rule, Scope};
use crate::model::broker::List;
use crate::model::host::{self, Likeness};
use crate::model::listener::{Listener, Voter};
use crate::report::{Impact, Safety, Severity};
use crate::rules::edit;
use crate::topology::{Member, own_host};

/// A controller that listens elsewhere than the list of the voters says, or the one of a dynamic quorum.
pub(crate) static RULE: Rule = Rule {
    code: "CL031",
    name: "voter-endpoint-mismatch",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::DataRisk,
    scope: Scope::Cluster,
    fix: Fixable::Unsafe,
    checks: &[Check::EachCluster(check), Check::EachCluster(bootstrap)],
};

/// A controller, its entry in its own list, and where it listens as one.
struct Controller<'r, 'a> {
    file: usize,
    list: List<'r, 'a>,
    voter: Voter<'r>,
    names: List<'r, 'a>,
    at: List<'r, 'a>,
    listeners: Vec<Listener<'r>>,
    /// The host that the node is reached at, as it says itself.
    own: Option<String>,
}

fn check(cx: &mut Cx<'_, '_>, cluster: usize) {
    let members = &cx.topology.clusters[cluster].members;
    if is_behind_nat(cx, members) {
        return;
    }
    let controllers: Vec<Controller<'_, '_>> = members.iter().filter_map(|it| controller(cx, it.file)).collect();
    for it in &controllers {
        let has_port = it.listeners.iter().any(|own| own.port == i32::from(it.voter.port));
        let is_there = controllers.iter().flat_map(|it| &it.listeners).any(|own| host::is_same(own.host, it.voter.host));
        let host = it.listeners.iter().find(|own| is_elsewhere(own.host, it.voter.host, is_there));
        match (has_port, host) {
            (false, _) if others_find(cx, members, it) => {}
            (false, _) => cx.push(port(cx, members, it)),
            (true, Some(own)) => cx.push(bound(it, own).variant(Severity::Warning, Impact::DataRisk)),
            (true, None) => {
                if let Some((own, other)) = crossed(it, &controllers) {
                    cx.push(crossing(it, own, other).variant(Severity::Warning, Impact::DataRisk));
                }
            }
        }
    }
}

/// Whether addresses inside and outside differ.
fn is_behind_nat(cx: &Cx<'_, '_>, members: &[Member]) -> bool {
    let path = |it: &Member| &cx.document(it.file).source.path;
    cx.settings().clusters.iter().any(|it| it.nat && members.iter().any(|member| it.members.contains(path(member))))
}

/// A controller of the cluster, one of its listeners as one, and the host that its own file says it is reached at.
type Reached<'r> = (usize, Listener<'r>, String);

/// The servers of a dynamic quorum that are controllers of the cluster, and none of them on that port.
fn bootstrap(cx: &mut Cx<'_, '_>, cluster: usize) {
    let members = &cx.topology.clusters[cluster].members;
    if is_behind_nat(cx, members) {
        return;
    }
    let Some(reached) = members.iter().map(|it| reached(cx, it.file)).collect::<Option<Vec<_>>>() else { return };
    let reached: Vec<Reached<'_>> = reached.into_iter().flatten().collect();
    let mut findings = Vec::new();
    for member in members {
        let Some(config) = cx.document(member.file).broker().filter(|it| it.voters().is_none()) else { continue };
        let Some(list) = config.bootstrap_servers().filter(|it| !it.entry.is_template()) else { continue };
        let wrong = |element: &str| {
            let (host, port) = element.rsplit_once(':').filter(|it| !host::is_loopback(it.0))?;
            let mut here = reached.iter().filter(|it| host::is_same(&it.2, host));
            let first = here.next()?;
            let port: i32 = port.parse().ok()?;
            (!here.chain([first]).any(|it| it.1.port == port)).then_some(first)
        };
        let left = list.elements().filter(|it| wrong(it).is_none()).count();
        for element in list.elements() {
            let Some((file, own, _)) = wrong(element) else { continue };
            let (front, end) = (element.rsplit_once(':').map_or("", |it| it.0), own.port);
            let message =
                format!("`{element}` is no controller's address: the one there listens on port {end} as `{}`", own.name);
            let place = cx.document(*file).broker().and_then(|it| it.listeners()).map(|it| it.entry.value.span_of(own.element));
            let finding = Finding::new(&RULE, member.file, list.entry.value.span_of(element), message)
                .help(format!("Write `{front}:{end}`."))
                .related(*file, place.unwrap_or_default(), "where the controller listens");
            let (severity, impact) = match left {
                0 => (Severity::Error, Impact::DataRisk),
                _ => (Severity::Warning, Impact::Misbehaves),
            };
            findings.push(finding.variant(severity, impact));
        }
    }
    findings.into_iter().for_each(|it| cx.push(it));
}

/// Where a member is reached as a controller, as far as its file says; nothing where it hides it.
fn reached<'r>(cx: &Cx<'r, '_>, file: usize) -> Option<Vec<Reached<'r>>> {
    let Some(config) = cx.document(file).broker() else { return Some(Vec::new()) };
    if config.is_kraft() && config.roles().known().is_none() {
        return None;
    }
    if !config.roles().known().is_some_and(|it| it.controller) {
        return Some(Vec::new());
    }
    let own = own_host(cx.document(file)).map(|it| it.0);
    let lists = [config.listeners(), config.controller_listener_names()];
    if lists.iter().flatten().any(|it| it.entry.is_template()) {
        return None;
    }
    let is_named = |it: &Listener<'_>| !it.host.is_empty() && !host::is_wildcard(it.host);
    let host = |it: &Listener<'_>| if is_named(it) { Some(host::canonical(it.host)) } else { own.clone() };
    // Others may be told another port, which a container or a router brings here.
    let told = [config.listeners(), config.advertised_listeners()].into_iter().flatten();
    let listeners = told.filter(|it| !it.entry.is_template()).flat_map(|it| it.listeners());
    let listeners = listeners.filter(|it| config.is_controller_listener(it) && it.port > 0);
    Some(listeners.filter_map(|it| host(&it).map(|host| (file, it, host))).collect())
}

/// The node listens on another port: what is wrong is the name of its listener, the entry in the lists, or the listener.
fn port(cx: &Cx<'_, '_>, members: &[Member], it: &Controller<'_, '_>) -> Finding {
    let (own, voter) = (&it.listeners[0], &it.voter);
    let here = format!("{}@{}:{}", voter.id, host::before_port(voter.host), own.port);
    if let Some(other) = it.at.listeners().find(|other| other.port == i32::from(voter.port)) {
        let message = format!(
            "voter {} is `{}`, but this node's listener for controllers is `{}` on port {}; the quorum cannot reach it",
            voter.id, voter.element, own.name, own.port
        );
        let help = format!("Name `{}`, which listens on port {}, in `controller.listener.names`.", other.name, other.port);
        return Finding::new(&RULE, it.file, it.names.entry.written(), message).help(help).related(
            it.file,
            it.at.entry.value_span(),
            "where the node listens",
        );
    }
    let is_free = !is_voter_s(it, voter.host, own.port);
    if is_free && (is_entry_odd(it) || !agree(cx, members, it)) {
        let message = format!(
            "voter {} is `{}`, but this node's `{}` listens on port {}; the quorum cannot reach it",
            voter.id, voter.element, own.name, own.port
        );
        return Finding::new(&RULE, it.file, it.list.entry.value.span_of(voter.element), message)
            .help(format!("Write `{here}` on every node, or listen there."))
            .related(it.file, it.at.entry.value_span(), "where the node listens")
            .fix(Safety::Unsafe, "Write the port of the listener into every list", port_everywhere(cx, members, it));
    }
    let message = format!(
        "this node's `{}` listens on port {}, but its entry in the lists of the voters is `{}`; the quorum cannot reach it",
        own.name, own.port, voter.element
    );
    let other = if is_free { format!(", or write `{here}` on every node") } else { String::new() };
    Finding::new(&RULE, it.file, it.at.entry.value.span_of(own.element), message)
        .help(format!("Listen on port {}{other}.", voter.port))
        .related(it.file, it.list.entry.value.span_of(voter.element), "where the quorum looks for it")
        .fix(Safety::Unsafe, "Listen on the port that the lists have", listen_there(cx, it))
}

/// The node is bound to another host.
fn bound(it: &Controller<'_, '_>, own: &Listener<'_>) -> Finding {
    let voter = &it.voter;
    let told = host::before_port(voter.host);
    let [front, back] = [
        format!("voter {} is `{}`, but this node's `{}` listens on `{}` alone", voter.id, voter.element, own.name, own.host),
        "the quorum cannot reach it".to_owned(),
    ];
    if is_voter_s(it, own.host, own.port) {
        let message = format!("{front}, where another voter is; {back}");
        return Finding::new(&RULE, it.file, it.at.entry.value.span_of(own.element), message)
            .help(format!("Write `{}://{told}:{}`.", own.name, own.port))
            .related(it.file, it.list.entry.value.span_of(voter.element), "where the quorum looks for it");
    }
    Finding::new(&RULE, it.file, it.list.entry.value.span_of(voter.element), format!("{front}; {back}"))
        .help(format!("Write `{}@{}:{}` on every node.", voter.id, host::before_port(own.host), own.port))
        .related(it.file, it.at.entry.value_span(), "where the node listens")
}

/// The lists have the addresses of two nodes the wrong way round.
fn crossing<I: std::fmt::Display>(it: &Controller<'_, '_>, own: &str, other: I) -> Finding {
    let voter = &it.voter;
    let message = format!(
        "voter {} is `{}`, but this node is reached at `{own}`, and node {other} at `{}`; votes go to the wrong one",
        voter.id, voter.element, voter.host
    );
    Finding::new(&RULE, it.file, it.list.entry.value.span_of(voter.element), message)
        .help(format!("Write `{}@{}:{}` on every node.", voter.id, host::before_port(own), voter.port))
        .related(it.file, it.at.entry.value_span(), "where the node listens")
}

/// Whether an address is that of another voter.
fn is_voter_s(it: &Controller<'_, '_>, host: &str, port: i32) -> bool {
    it.list.voters().any(|other| other.id != it.voter.id && i32::from(other.port) == port && host::is_same(other.host, host))
}

/// Whether all other voters are on the port that this node listens on.
fn is_entry_odd(it: &Controller<'_, '_>) -> bool {
    let mut others = it.list.voters().filter(|other| other.id != it.voter.id).peekable();
    others.peek().is_some() && others.all(|other| i32::from(other.port) == it.listeners[0].port)
}

/// Whether all others, two or more, look for a node where it listens, so that the quorum reaches it: its own list is the odd
/// one, which CL030 says.
fn others_find(cx: &Cx<'_, '_>, members: &[Member], it: &Controller<'_, '_>) -> bool {
    let others = members.iter().filter(|member| member.file != it.file);
    let lists: Vec<List<'_, '_>> = others.filter_map(|member| cx.document(member.file).broker()?.voters()).collect();
    let finds = |list: &List<'_, '_>| {
        let port = list.voters().find(|other| other.id == it.voter.id).map(|other| i32::from(other.port));
        it.listeners.iter().any(|own| Some(own.port) == port)
    };
    lists.len() > 1 && lists.iter().all(finds)
}

/// Whether every list has the same port for a voter.
fn agree(cx: &Cx<'_, '_>, members: &[Member], it: &Controller<'_, '_>) -> bool {
    let lists = members.iter().filter_map(|member| cx.document(member.file).broker()?.voters());
    let mut told = lists.filter_map(|list| list.voters().find(|other| other.id == it.voter.id));
    told.all(|other| other.port == it.voter.port)
}

fn controller<'r, 'a>(cx: &Cx<'r, 'a>, file: usize) -> Option<Controller<'r, 'a>> {
    let config = cx.document(file).broker()?;
    let id = config.id().known().filter(|_| config.roles().known().is_some_and(|it| it.controller))?;
    let list = config.voters().filter(|it| !it.entry.is_template())?;
    let at = config.listeners().filter(|it| !it.entry.is_template())?;
    let names = config.controller_listener_names()?;
    let mut own = list.voters().filter(|it| i64::from(it.id) == id && it.port > 0);
    let (voter, None) = (own.next()?, own.next()) else { return None };
    let listeners: Vec<_> = at.listeners().filter(|it| config.is_controller_listener(it) && it.port > 0).collect();
    let own = own_host(cx.document(file)).map(|it| it.0);
    (!listeners.is_empty()).then_some(Controller { file, list, voter, names, at, listeners, own })
}

/// Whether a listener is bound to one host and the quorum looks for it at another: two addresses, or a name that some
/// controller listens on, which is `is_there`. Other names may be of one machine.
fn is_elsewhere(own: &str, told: &str, is_there: bool) -> bool {
    !own.is_empty()
        && host::compare(own, told) == Likeness::Other
        && (host::is_address(own) && host::is_address(told) || is_there)
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

/// The port of the node's entry in its listener, where no other line names that one.
fn listen_there(cx: &Cx<'_, '_>, it: &Controller<'_, '_>) -> Option<Edits> {
    let [own] = it.listeners[..] else { return None };
    let config = cx.document(it.file).broker()?;
    let is_advertised = config.advertised_listeners().is_some_and(|list| {
        list.entry.is_template() || list.listeners().any(|advertised| config.is_controller_listener(&advertised))
    });
    let (front, _) = own.element.rsplit_once(':').filter(|_| !is_advertised)?;
    Some(edit::piece(it.file, it.at.entry, own.element, &format!("{front}:{}", it.voter.port)))
}
