//! Where CL031 and KR004 see the mistake, and that no fix of theirs puts two voters at one address.

use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;

/// A controller, its listener and the list that it has.
fn node(id: usize, listener: &str, voters: &str) -> SourceFile {
    let text = format!(
        "process.roles=broker,controller\nnode.id={id}\nlisteners=PLAINTEXT://:9092,{listener}\n\
         controller.listener.names=CONTROLLER\ncontroller.quorum.voters={voters}\nlog.dirs=/var/lib/kafka\n"
    );
    SourceFile::new(format!("kafka{id}/server.properties"), text.into_bytes())
}

/// Code, path, marked text, help, and what the fix writes where.
type Said = (&'static str, String, String, String, Vec<(String, String)>);

fn said(files: &[SourceFile]) -> Vec<Said> {
    let report = check(files.iter().map(Document::read).collect(), &Settings::default());
    let own = report.diagnostics.into_iter().filter(|it| matches!(it.code, "CL031" | "KR004"));
    let text = |path: &str, range: std::ops::Range<usize>| {
        let file = files.iter().find(|it| it.path == path).expect("a file");
        String::from_utf8_lossy(&file.bytes[range]).into_owned()
    };
    own.map(|it| {
        let edits = it.fix.iter().flat_map(|it| &it.edits).map(|it| (it.path.to_owned(), it.text.clone())).collect();
        (it.code, it.path.to_owned(), text(it.path, it.range.span().range()), it.help.clone().unwrap_or_default(), edits)
    })
    .collect()
}

const LOCAL: &str = "1@localhost:19093,2@localhost:29093,3@localhost:39093";
const LISTED: &str = "1@kafka1:9093,2@kafka2:9093,3@kafka3:9093";

#[test]
fn the_listener_is_odd_where_all_lists_agree() {
    let files = [
        node(1, "CONTROLLER://localhost:19093", LOCAL),
        node(2, "CONTROLLER://localhost:19093", LOCAL),
        node(3, "CONTROLLER://localhost:39093", LOCAL),
    ];
    let [(code, path, place, help, edits)] = &said(&files)[..] else { panic!("{:?}", said(&files)) };
    assert_eq!((*code, path.as_str(), place.as_str()), ("CL031", "kafka2/server.properties", "CONTROLLER://localhost:19093"));
    assert_eq!(help, "Listen on port 29093.");
    assert_eq!(*edits, [("kafka2/server.properties".to_owned(), "CONTROLLER://localhost:29093".to_owned())]);

    let files =
        [node(1, "CONTROLLER://:9093", LISTED), node(2, "CONTROLLER://:9094", LISTED), node(3, "CONTROLLER://:9093", LISTED)];
    let [(_, path, place, help, edits)] = &said(&files)[..] else { panic!("{:?}", said(&files)) };
    assert_eq!((path.as_str(), place.as_str()), ("kafka2/server.properties", "CONTROLLER://:9094"));
    assert_eq!(help, "Listen on port 9093, or write `2@kafka2:9094` on every node.");
    assert_eq!(*edits, [("kafka2/server.properties".to_owned(), "CONTROLLER://:9093".to_owned())]);
}

#[test]
fn the_entry_is_odd_where_all_others_have_the_port() {
    let voters = "1@kafka1:9093,2@kafka2:9094,3@kafka3:9093";
    let files = [1, 2, 3].map(|it| node(it, "CONTROLLER://:9093", voters));
    let [(_, path, place, _, edits)] = &said(&files)[..] else { panic!("{:?}", said(&files)) };
    assert_eq!((path.as_str(), place.as_str()), ("kafka2/server.properties", "2@kafka2:9094"));
    assert_eq!(edits.len(), 3);
    assert!(edits.iter().all(|it| it.1 == "2@kafka2:9093"), "{edits:?}");
}

#[test]
fn the_list_is_odd_where_another_one_is_right() {
    let files = [
        node(1, "CONTROLLER://:9093", "1@kafka1:9093,2@kafka2:9094,3@kafka3:9095"),
        node(2, "CONTROLLER://:9094", "1@kafka1:9093,2@kafka2:9090,3@kafka3:9095"),
    ];
    let [(_, path, place, help, edits)] = &said(&files)[..] else { panic!("{:?}", said(&files)) };
    assert_eq!((path.as_str(), place.as_str()), ("kafka2/server.properties", "2@kafka2:9090"));
    assert!(help.contains("`2@kafka2:9094`"), "{help}");
    assert_eq!(*edits, [("kafka2/server.properties".to_owned(), "2@kafka2:9094".to_owned())]);
}

#[test]
fn a_listener_with_the_address_of_another_voter_is_odd() {
    let voters = "1@10.0.0.1:9093,2@10.0.0.2:9093,3@10.0.0.3:9093";
    let files = [node(2, "CONTROLLER://10.0.0.1:9093", voters)];
    let [(_, _, place, help, edits)] = &said(&files)[..] else { panic!("{:?}", said(&files)) };
    assert_eq!((place.as_str(), help.as_str()), ("CONTROLLER://10.0.0.1:9093", "Write `CONTROLLER://10.0.0.2:9093`."));
    assert_eq!(*edits, []);
}

#[test]
fn the_name_of_the_listener_is_odd_where_another_one_has_the_port() {
    let mut files =
        vec![node(1, "CONTROLLER://:9093", LISTED), node(2, "OTHER://:9093", LISTED), node(3, "CONTROLLER://:9093", LISTED)];
    let text = String::from_utf8(files[1].bytes.to_vec()).expect("text").replace("names=CONTROLLER", "names=PLAINTEXT");
    files[1] = SourceFile::new(
        "kafka2/server.properties",
        (text.clone() + "listener.security.protocol.map=OTHER:PLAINTEXT,PLAINTEXT:PLAINTEXT\n").into_bytes(),
    );
    let [(_, path, place, help, edits)] = &said(&files)[..] else { panic!("{:?}", said(&files)) };
    assert_eq!((path.as_str(), place.as_str()), ("kafka2/server.properties", "controller.listener.names=PLAINTEXT"));
    assert_eq!(help, "Name `OTHER`, which listens on port 9093, in `controller.listener.names`.");
    assert_eq!(*edits, []);

    // It may be the only one that brokers advertise, too: the same name mends both.
    let text = text.replace("OTHER", "CONTROLLER")
        + "advertised.listeners=PLAINTEXT://kafka2:9092\nlistener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT\n";
    files[1] = SourceFile::new("kafka2/server.properties", text.into_bytes());
    let [(code, _, place, help, edits)] = &said(&files)[..] else { panic!("{:?}", said(&files)) };
    assert_eq!((*code, place.as_str(), edits.len()), ("CL031", "controller.listener.names=PLAINTEXT", 0));
    assert_eq!(help, "Name `CONTROLLER`, which listens on port 9093, in `controller.listener.names`.");
    let report = check(files.iter().map(Document::read).collect(), &Settings::default());
    let other = report.diagnostics.iter().find(|it| it.code == "KR007").and_then(|it| it.help.clone()).unwrap_or_default();
    assert!(other.starts_with("`CONTROLLER` is no controller's listener"), "{other}");
}

#[test]
fn two_voters_at_one_address_are_told() {
    for (voters, place) in [
        ("1@kafka1:9093,2@kafka1:9093,3@kafka3:9093", "2@kafka1:9093"),
        ("1@kafka1:9093,2@KAFKA1.:9093,3@kafka3:9093", "2@KAFKA1.:9093"),
        ("1@kafka1:9093,1@kafka2:9093,3@kafka3:9093", "1@kafka2:9093"),
    ] {
        let found = said(&[node(3, "CONTROLLER://:9093", voters)]);
        let [(code, _, marked, _, edits)] = &found[..] else { panic!("{found:?}") };
        assert_eq!((*code, marked.as_str(), edits.len()), ("KR004", place, 0), "{voters}");
    }
    for voters in
        [LISTED, LOCAL, "1@kafka1:9093,2@kafka1:9094,3@kafka1:9095", "1@{{ a }}:9093,2@{{ a }}:9093", "1@:9093,2@:9093,3@:9093"]
    {
        assert!(said(&[node(9, "CONTROLLER://:9093", voters)]).iter().all(|it| it.0 != "KR004"), "{voters}");
    }
}

/// A controller or a broker of a dynamic quorum, with the list of its servers.
fn dynamic(name: &str, roles: &str, id: usize, listener: &str, servers: &str) -> SourceFile {
    let text = format!(
        "process.roles={roles}\nnode.id={id}\nlisteners={listener}\ncontroller.listener.names=CONTROLLER\n\
         listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT\n\
         controller.quorum.bootstrap.servers={servers}\nlog.dirs=/var/lib/kafka\n"
    );
    SourceFile::new(format!("{name}/server.properties"), text.into_bytes())
}

#[test]
fn servers_of_a_dynamic_quorum_are_where_controllers_listen() {
    let right = "kc1.acme.net:9093,kc2.acme.net:9093,kc3.acme.net:9093";
    let cluster = |servers: &str| {
        let controller =
            |it: usize| dynamic(&format!("kc{it}"), "controller", it, &format!("CONTROLLER://kc{it}.acme.net:9093"), right);
        let broker = |it: usize, servers: &str| {
            dynamic(&format!("kafka{it}"), "broker", it + 10, &format!("PLAINTEXT://kafka{it}.acme.net:9092"), servers)
        };
        let mut files: Vec<SourceFile> = (1..4).map(controller).collect();
        files.extend([broker(1, right), broker(2, right), broker(3, servers)]);
        said(&files)
    };
    assert_eq!(cluster(right), []);
    let [(code, path, place, help, _)] = &cluster(&right.replace("kc2.acme.net:9093", "kc2.acme.net:9092"))[..] else {
        panic!("{:?}", cluster(&right.replace("kc2.acme.net:9093", "kc2.acme.net:9092")))
    };
    assert_eq!((*code, path.as_str(), place.as_str()), ("CL031", "kafka3/server.properties", "kc2.acme.net:9092"));
    assert_eq!(help, "Write `kc2.acme.net:9093`.");
    // A name that no controller of the scan has may lead to any of them.
    assert_eq!(cluster(&right.replace("kc2.acme.net:9093", "quorum.acme.net:9092")), []);
    // A machine with two controllers.
    let two = [
        dynamic("a", "controller", 1, "CONTROLLER://kc1.acme.net:9093", "kc1.acme.net:9093,kc1.acme.net:9094"),
        dynamic("b", "controller", 2, "CONTROLLER://kc1.acme.net:9094", "kc1.acme.net:9093,kc1.acme.net:9094"),
    ];
    assert_eq!(said(&two), []);
    // A port that a container publishes is told to others.
    let told = "kc1.acme.net:19093,kc2.acme.net:19093,kc3.acme.net:19093";
    let mapped = (1..4).map(|it| {
        let listens = format!("CONTROLLER://0.0.0.0:9093\nadvertised.listeners=CONTROLLER://kc{it}.acme.net:19093");
        dynamic(&format!("kc{it}"), "controller", it, &listens, told)
    });
    assert_eq!(said(&mapped.collect::<Vec<_>>()), []);
    // Every machine is 127.0.0.1 to itself.
    let own = "127.0.0.1:19091,127.0.0.1:19092,127.0.0.1:19093";
    let local =
        (1..4).map(|it| dynamic(&format!("node{it}"), "controller", it, &format!("CONTROLLER://127.0.0.1:1909{it}"), own));
    assert_eq!(said(&local.collect::<Vec<_>>()), []);
}
