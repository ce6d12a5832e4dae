//! Changes a server's files as people do by mistake, and at the edges of what ZooKeeper takes.

use kcfglint_core::catalog::Version;
use kcfglint_core::catalog::zookeeper::{self, KeyId, Kind, Read, Valid};

use super::dice::Dice;
use super::draft::Draft;
use super::pools::{
    ADDRESSES, BEHIND, BOOLEANS, CLIENT_PORTS, DIRS, FACTORIES, FOREIGN, GROUP_KEYS, GROUPS, HOSTS, IDS, KEYS_BY_ID, LINES,
    MYIDS, NUMBERS, PORTS, ROLES, SCHEMES, TAILS, VERSIONS, WEIGHT_KEYS,
};

/// A change, and whether it asks what the release knows.
enum Change {
    Of(fn(&mut Draft, &mut Dice)),
    ByRelease(fn(&mut Draft, &mut Dice, Version)),
}

use Change::{ByRelease, Of};

/// The changes, and how often one is made.
const CHANGES: [(usize, Change); 24] = [
    (14, ByRelease(parsed_key)),
    (4, Of(removed_key)),
    (3, Of(second_value)),
    (18, Of(part_of_server)),
    (5, Of(tail_of_server)),
    (6, Of(id_of_server)),
    (3, Of(key_of_server)),
    (4, Of(more_servers)),
    (5, Of(fewer_servers)),
    (8, Of(role_of_servers)),
    (9, Of(groups)),
    (5, Of(weights)),
    (8, Of(own_number)),
    (8, Of(client_port)),
    (7, Of(tls)),
    (4, Of(sasl)),
    (5, Of(session)),
    (5, Of(standalone)),
    (8, Of(dynamic)),
    (6, Of(syntax)),
    (4, Of(odd_line)),
    (2, ByRelease(late_key)),
    (2, Of(election)),
    (2, Of(folder)),
];

/// One draft with up to three changes.
pub(crate) fn changed(base: &Draft, dice: &mut Dice, release: Version) -> Draft {
    let mut draft = base.clone();
    let count = [1, 1, 1, 1, 1, 1, 2, 2, 2, 3][dice.below(10)];
    for _ in 0..count {
        let mut throw = dice.below(CHANGES.iter().map(|it| it.0).sum());
        let found = CHANGES.iter().find(|it| {
            let is_it = throw < it.0;
            throw = throw.saturating_sub(it.0);
            is_it
        });
        match &found.expect("below the sum").1 {
            Of(change) => change(&mut draft, dice),
            ByRelease(change) => change(&mut draft, dice, release),
        }
    }
    draft
}

/// A key that `QuorumPeerConfig` reads itself, and anything for a value of its type.
fn parsed_key(draft: &mut Draft, dice: &mut Dice, release: Version) {
    // Now and then one that only other releases read.
    let is_any = dice.one_in(8);
    let keys: Vec<KeyId> = zookeeper::keys().filter(|it| it.read == Read::Parse && (is_any || it.is_known(release))).collect();
    let key = *dice.pick(&keys);
    let value = match (key.kind, key.valid_in(release)) {
        (Kind::Int | Kind::Long | Kind::Float, _) => dice.word(&NUMBERS),
        (Kind::Boolean | Kind::YesNo, _) => dice.word(&BOOLEANS),
        // Whether one of another package is there the class path tells.
        (Kind::Class, _) => dice.word(&[
            "",
            "Default",
            "org.apache.zookeeper.metrics.impl.DefaultMetricsProvider",
            "org.apache.zookeeper.Metrics",
        ]),
        (_, Valid::Words(words)) if !dice.one_in(3) => dice.word(words),
        (Kind::Words, _) => dice.word(&ROLES),
        (Kind::Hexadecimal, _) => dice.word(&VERSIONS),
        (Kind::Host, _) => dice.word(&ADDRESSES),
        // Where they lie decides, and others change them.
        (Kind::Path, _) => return,
        _ => dice.word(&ROLES),
    };
    draft.set(key.name(), value);
}

/// A key that is handed on, and read by a part of the server when that starts.
fn late_key(draft: &mut Draft, dice: &mut Dice, release: Version) {
    let is_late =
        |it: &KeyId| it.read == Read::PassThrough && matches!(it.kind, Kind::Int | Kind::Long | Kind::Float | Kind::Host);
    // A port that is opened is no business of the test's.
    let is_port = |it: &KeyId| it.name() == "admin.serverPort";
    let keys: Vec<KeyId> = zookeeper::keys().filter(|it| is_late(it) && it.is_known(release) && !is_port(it)).collect();
    let key = *dice.pick(&keys);
    let value = if key.kind == Kind::Host { dice.word(&ADDRESSES) } else { dice.word(&NUMBERS) };
    // How many files the process may open is the host's.
    if key.name() == "nio.numSelectorThreads" && value.parse().is_ok_and(|it: i32| it > 10) {
        return;
    }
    draft.set(key.name(), value);
    draft.is_late = true;
}

/// Another election, which up to 3.4 needs no port for elections.
fn election(draft: &mut Draft, dice: &mut Dice) {
    draft.set("electionAlg", dice.word(&["0", "0", "1", "2", "3", "4", "-1", "x", ""]));
    if dice.one_in(2) {
        for place in draft.servers() {
            let line = &mut draft.list()[place];
            if line.matches(':').count() == 2 && !dice.one_in(4) {
                line.truncate(line.rfind(':').expect("two"));
            }
        }
    }
}

fn removed_key(draft: &mut Draft, dice: &mut Dice) {
    let key = dice.word(&[
        "dataDir",
        "clientPort",
        "tickTime",
        "initLimit",
        "syncLimit",
        "dataLogDir",
        "dynamicConfigFile",
        "standaloneEnabled",
    ]);
    draft.remove(key);
}

/// The last line of a key is in force.
fn second_value(draft: &mut Draft, dice: &mut Dice) {
    let key = dice.word(&["tickTime", "initLimit", "syncLimit", "clientPort", "server.1"]);
    let line = format!("{key}={}", dice.word(&NUMBERS));
    if dice.one_in(2) { draft.zoo.push(line) } else { draft.zoo.insert(0, line) }
}

/// Replaces one part of a server line.
fn part_of_server(draft: &mut Draft, dice: &mut Dice) {
    let places = draft.servers();
    let Some(place) = (!places.is_empty()).then(|| *dice.pick(&places)) else { return };
    let line = draft.list()[place].clone();
    let Some((key, value)) = line.split_once('=') else { return };
    let (address, client) = value.split_once(';').map_or((value, None), |it| (it.0, Some(it.1)));
    let mut parts: Vec<&str> = address.split(':').collect();
    let mut behind = client.map(|it| format!(";{it}")).unwrap_or_default();
    match dice.below(8) {
        0 => parts[0] = dice.word(&HOSTS),
        1 if parts.len() > 1 => parts[1] = dice.word(&PORTS),
        2 if parts.len() > 2 => parts[2] = dice.word(&PORTS),
        3 => {
            parts.truncate(3);
            parts.push(dice.word(&ROLES));
        }
        4 => parts.truncate(dice.below(4)),
        5 if dice.one_in(2) => parts.push(dice.word(&["observer", "3888", "", "x"])),
        5 => behind = format!("|zk2:2889:3889{}{behind}", dice.word(&["", ":observer", "|"])),
        _ => behind = dice.word(&BEHIND).to_owned(),
    }
    draft.list()[place] = format!("{key}={}{behind}", parts.join(":"));
}

fn tail_of_server(draft: &mut Draft, dice: &mut Dice) {
    let places = draft.servers();
    if !places.is_empty() {
        let place = *dice.pick(&places);
        draft.list()[place].push_str(dice.word(&TAILS));
    }
}

fn id_of_server(draft: &mut Draft, dice: &mut Dice) {
    let key = format!("server.{}", dice.word(&IDS));
    rename(draft, dice, &key);
}

fn key_of_server(draft: &mut Draft, dice: &mut Dice) {
    let key = dice.word(&KEYS_BY_ID);
    rename(draft, dice, key);
}

fn rename(draft: &mut Draft, dice: &mut Dice, key: &str) {
    let places = draft.servers();
    let Some(place) = (!places.is_empty()).then(|| *dice.pick(&places)) else { return };
    let list = draft.list();
    if let Some((_, value)) = list[place].split_once('=') {
        list[place] = format!("{key}{}{value}", dice.word(&["=", "=", "=", ": ", " = ", " ", ":"]));
    }
}

fn more_servers(draft: &mut Draft, dice: &mut Dice) {
    let line = format!("server.{}=zk9:2888:3888{}", dice.word(&IDS), dice.word(&["", "", ":observer", ";2181"]));
    draft.list().push(line);
}

fn fewer_servers(draft: &mut Draft, dice: &mut Dice) {
    let kept = dice.below(4);
    for place in draft.servers().into_iter().skip(kept).rev() {
        draft.list().remove(place);
    }
}

/// Makes observers of all but some.
fn role_of_servers(draft: &mut Draft, dice: &mut Dice) {
    let voters = dice.below(4);
    let role = dice.word(&["observer", "observer", "OBSERVER", "Observer", " observer"]);
    for place in draft.servers().into_iter().skip(voters) {
        let line = &mut draft.list()[place];
        let at = line.find(';').unwrap_or(line.len());
        if !line[..at].ends_with("observer") && !line[..at].ends_with("participant") {
            line.insert_str(at, &format!(":{role}"));
        }
    }
    if dice.one_in(3) {
        draft.set("standaloneEnabled", dice.word(&["false", "true", "FALSE"]));
    }
}

fn groups(draft: &mut Draft, dice: &mut Dice) {
    let has_some = draft.list().iter().any(|it| it.starts_with("group"));
    match dice.below(4) {
        0 if has_some => draft.list().retain(|it| !it.starts_with("group.2")),
        1 | 2 if !has_some => draft.list().push("group.1=1:2:3".to_owned()),
        _ => {
            let line = format!("{}={}", dice.word(&GROUP_KEYS), dice.word(&GROUPS));
            draft.list().push(line);
        }
    }
    if dice.one_in(8) {
        draft.set("oraclePath", "/oracle");
    }
}

fn weights(draft: &mut Draft, dice: &mut Dice) {
    let line = format!("{}={}", dice.word(&WEIGHT_KEYS), dice.word(&NUMBERS));
    draft.list().push(line);
    if dice.one_in(2) && !draft.list().iter().any(|it| it.starts_with("group")) {
        draft.list().push("group.1=1:2:3".to_owned());
    }
}

fn own_number(draft: &mut Draft, dice: &mut Dice) {
    draft.myid = (!dice.one_in(5)).then(|| dice.word(&MYIDS).to_owned());
}

fn client_port(draft: &mut Draft, dice: &mut Dice) {
    if !dice.one_in(3) {
        draft.set("clientPort", dice.word(&CLIENT_PORTS));
    }
    match dice.below(4) {
        0 => draft.set("clientPortAddress", dice.word(&ADDRESSES)),
        1 => draft.remove("clientPort"),
        _ => {
            let places = draft.servers();
            for place in places.into_iter().take(dice.below(3)) {
                let behind = dice.word(&BEHIND);
                let line = &mut draft.list()[place];
                line.truncate(line.find(';').unwrap_or(line.len()));
                line.push_str(behind);
            }
        }
    }
}

fn tls(draft: &mut Draft, dice: &mut Dice) {
    if !dice.one_in(5) {
        draft.set("secureClientPort", dice.word(&CLIENT_PORTS));
    }
    if !dice.one_in(3) {
        draft.set("serverCnxnFactory", dice.word(&FACTORIES));
    }
    if dice.one_in(4) {
        draft.set("secureClientPortAddress", dice.word(&ADDRESSES));
    }
    if dice.one_in(4) {
        let scheme = dice.word(&SCHEMES);
        draft.set("ssl.authProvider", scheme);
        if dice.one_in(2) {
            draft.set(&format!("authProvider.{scheme}"), "org.example.Provider");
        }
    }
}

fn sasl(draft: &mut Draft, dice: &mut Dice) {
    for key in ["quorum.auth.enableSasl", "quorum.auth.learnerRequireSasl", "quorum.auth.serverRequireSasl"] {
        if !dice.one_in(3) {
            let value = if dice.one_in(5) { dice.word(&BOOLEANS) } else { dice.word(&["true", "false", "True"]) };
            draft.set(key, value);
        }
    }
}

fn session(draft: &mut Draft, dice: &mut Dice) {
    for key in ["tickTime", "minSessionTimeout", "maxSessionTimeout"] {
        if !dice.one_in(3) {
            let values =
                ["-1", "0", "-2", "2000", "4000", "4001", "3000", "40000", "60000", "50000", "107374183", "2147483647", "abc"];
            draft.set(key, dice.word(&values));
        }
    }
}

fn standalone(draft: &mut Draft, dice: &mut Dice) {
    draft.set("standaloneEnabled", if dice.one_in(4) { dice.word(&BOOLEANS) } else { "false" });
    if dice.one_in(2) {
        draft.set("reconfigEnabled", dice.word(&BOOLEANS));
    }
    if dice.one_in(2) {
        fewer_servers(draft, dice);
    }
}

/// Moves the server lines into a file of their own, or does something to that file.
fn dynamic(draft: &mut Draft, dice: &mut Dice) {
    let is_list = |it: &String| ["server.", "group", "weight"].iter().any(|word| it.starts_with(word));
    if draft.others.is_empty() {
        let name = dice.word(&["zoo.cfg.dynamic", "zoo.cfg.dynamic.100000000", "servers.dynamic"]);
        let (moved, kept): (Vec<String>, Vec<String>) = draft.zoo.drain(..).partition(is_list);
        draft.zoo = kept;
        let of_data = draft.zoo.iter().find_map(|it| it.strip_prefix("dataDir=")).unwrap_or_default();
        let Some((folder, _)) = of_data.rsplit_once('/').filter(|it| !it.0.is_empty() && of_data.starts_with('/')) else {
            return;
        };
        let path = format!("{folder}/{name}");
        draft.others.push((name.to_owned(), moved));
        draft.set("dynamicConfigFile", &path);
    }
    match dice.below(6) {
        0 => draft.others[0].1.push(dice.word(&FOREIGN).to_owned()),
        1 => draft.zoo.push(
            (dice.word(&["server.1=zk1:2888:3888", "group.1=1", "groupName=x", "weight.1=1", "\\ server.1=zk1:2888:3888"]))
                .to_owned(),
        ),
        2 => draft.others[0].1.retain(|it| !is_list(it)),
        3 if draft.others.len() == 1 => {
            let mut lines = vec![format!("server.1=zk1:2888:3888{}", dice.word(&BEHIND))];
            if dice.one_in(2) {
                lines.push(format!("version={}", dice.word(&VERSIONS)));
            }
            if dice.one_in(3) {
                lines.push(format!("{}={}", dice.word(&GROUP_KEYS), dice.word(&GROUPS)));
            }
            if dice.one_in(3) {
                lines.push(format!("server.{}=zk2:2888:3888{}", dice.word(&IDS), dice.word(&["", ":observer", " "])));
            }
            if dice.one_in(4) {
                lines.push(dice.word(&FOREIGN).to_owned());
            }
            draft.others.push(("zoo.cfg.dynamic.next".to_owned(), lines));
        }
        4 => draft.set("dynamicConfigFile", ""),
        5 if dice.one_in(2) => draft.remove("dynamicConfigFile"),
        _ => {}
    }
}

/// Changes how one line of zoo.cfg is written.
fn syntax(draft: &mut Draft, dice: &mut Dice) {
    if draft.zoo.is_empty() {
        return;
    }
    let place = dice.below(draft.zoo.len());
    let line = draft.zoo[place].clone();
    draft.zoo[place] = match dice.below(14) {
        0 => line.replacen('=', ": ", 1),
        1 => line.replacen('=', " ", 1),
        2 => line.replacen('=', " = ", 1),
        3 => line.replacen('=', "-", 1),
        4 => format!("{line}\\"),
        5 => format!("  {line}"),
        6 => format!("{line}\r"),
        7 => format!("\u{ef}\u{bb}\u{bf}{line}"),
        8 => format!("{line} # what it is for"),
        9 => line.replacen('=', "=\"", 1) + "\"",
        10 => format!("{line}\t"),
        11 => format!("#{line}"),
        12 => format!("\\u00{line}"),
        _ => line.replacen('=', "==", 1),
    };
}

fn odd_line(draft: &mut Draft, dice: &mut Dice) {
    let place = dice.below(draft.zoo.len() + 1);
    draft.zoo.insert(place, dice.word(&LINES).to_owned());
}

fn folder(draft: &mut Draft, dice: &mut Dice) {
    let key = dice.word(&["dataDir", "dataLogDir"]);
    let short = dice.word(&["", "d", ".", " "]);
    // Where a relative folder lies nobody knows who reads the files; with a number in it the mode does not matter.
    if key == "dataDir" && dice.one_in(2) && draft.myid.is_some() {
        draft.set(key, dice.word(&DIRS))
    } else {
        draft.set(key, short)
    }
}
