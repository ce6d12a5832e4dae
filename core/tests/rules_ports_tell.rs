//! Several ZooKeeper servers on one host: the port tells which of them, and which ensemble, a broker asks for.

use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;

/// The servers of an ensemble below a folder: the host, the client port and the port for followers of each.
fn ensemble(folder: &str, servers: &[(&str, u16, u16)]) -> Vec<(String, String)> {
    let lines: String =
        (1..).zip(servers).map(|(id, (host, _, port))| format!("server.{id}={host}:{port}:{}\n", port + 1000)).collect();
    let files = |(id, (_, port, _)): (usize, &(&str, u16, u16))| {
        let config =
            format!("tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/var/lib/{folder}zk{id}\nclientPort={port}\n{lines}");
        [(format!("{folder}zk{id}/zoo.cfg"), config), (format!("{folder}zk{id}/myid"), format!("{id}\n"))]
    };
    (1..).zip(servers).flat_map(files).collect()
}

fn brokers(folder: &str, connect: &str) -> Vec<(String, String)> {
    let broker = |id: usize| {
        let text = format!(
            "broker.id={id}\nlisteners=PLAINTEXT://kafka{id}.example.org:9092\nlog.dirs=/data/kafka\nzookeeper.connect={connect}\n"
        );
        (format!("{folder}kafka{id}/server.properties"), text)
    };
    (1..4).map(broker).collect()
}

/// What a finding says, as far as it is looked at here.
struct Said {
    code: &'static str,
    message: String,
    help: String,
    /// The text of its fix.
    fix: Option<String>,
    /// The file that it points at.
    related: String,
}

/// Each finding between brokers and servers, once for all brokers.
fn all_said(parts: &[Vec<(String, String)>]) -> Vec<Said> {
    let sources: Vec<SourceFile> =
        parts.iter().flatten().map(|(path, text)| SourceFile::new(path.clone(), text.clone().into_bytes())).collect();
    let report = check(sources.iter().map(Document::read).collect(), &Settings::default());
    let told = report.diagnostics.iter().filter(|it| matches!(it.code, "CL011" | "CL012" | "CL013" | "CL023"));
    let told = told.filter(|it| !it.path.contains("kafka2") && !it.path.contains("kafka3"));
    let said = told.map(|it| Said {
        code: it.code,
        message: it.message.to_string(),
        help: it.help.clone().unwrap_or_default().to_string(),
        fix: it.fix.as_ref().map(|it| it.edits.iter().map(|it| &*it.text).collect()),
        related: it.related.first().map(|it| format!("{}:{}", it.path, it.range.start.line)).unwrap_or_default(),
    });
    said.collect()
}

/// The code and the help of each.
fn said(parts: &[Vec<(String, String)>]) -> Vec<(&'static str, String)> {
    all_said(parts).into_iter().map(|it| (it.code, it.help)).collect()
}

const FIRST: [(&str, u16, u16); 3] =
    [("h1.example.org", 2181, 2888), ("h2.example.org", 2181, 2888), ("h3.example.org", 2181, 2888)];
const SECOND: [(&str, u16, u16); 3] =
    [("h1.example.org", 2182, 2889), ("h2.example.org", 2182, 2889), ("h3.example.org", 2182, 2889)];
const ON_SECOND: &str = "h1.example.org:2182,h2.example.org:2182,h3.example.org:2182/kafka";

#[test]
fn the_port_tells_the_ensemble() {
    for [one, two, kafka] in [["one/", "two/", "kafka/"], ["main/", "two/", "main/"], ["two/", "main/", "main/"]] {
        let with = |connect: &str| said(&[ensemble(one, &FIRST), ensemble(two, &SECOND), brokers(kafka, connect)]);
        assert_eq!(with(ON_SECOND), [], "{one} {two} {kafka}");
        let short = with("h1.example.org:2182,h2.example.org:2182/kafka");
        assert_eq!(
            short,
            [("CL012", "Write `h1.example.org:2182,h2.example.org:2182,h3.example.org:2182/kafka`.".to_owned())],
            "{one} {two} {kafka}"
        );
    }
    // An ensemble alone on its hosts is asked for at a wrong port.
    let found = said(&[ensemble("one/", &FIRST), brokers("kafka/", ON_SECOND)]);
    assert_eq!(found.iter().map(|it| it.0).collect::<Vec<_>>(), ["CL013"; 3]);
}

#[test]
fn one_list_with_ports_of_two_ensembles() {
    let with = |connect: &str| said(&[ensemble("one/", &FIRST), ensemble("two/", &SECOND), brokers("kafka/", connect)]);
    let codes = |connect: &str| with(connect).iter().map(|it| it.0).collect::<Vec<_>>();
    assert_eq!(codes("h1.example.org:2182,h2.example.org:2181,h3.example.org:2182/kafka"), ["CL023"]);
    assert_eq!(codes("h1.example.org:2181,h1.example.org:2182/kafka"), ["CL023"]);
    assert_eq!(codes(&ON_SECOND.replace("2182", "2181")), [""; 0]);
    // Nobody knows whose port that is.
    assert_eq!(codes("h1.example.org:2188,h2.example.org:2188,h3.example.org:2188/kafka"), [""; 0]);
}

#[test]
fn of_two_ensembles_on_the_same_hosts_the_ports_are_told() {
    let with = |second: &[(&str, u16, u16)], connect: &str| {
        let found = all_said(&[ensemble("one/", &FIRST), ensemble("two/", second), brokers("kafka/", connect)]);
        found.into_iter().map(|it| (it.code, it.message, it.help)).collect::<Vec<_>>()
    };
    for (list, two) in [
        ("h1.example.org:2181,h2.example.org:2181,h3.example.org:2182/kafka", "h3.example.org:2182"),
        ("h1.example.org,h1.example.org:2182/kafka", "h1.example.org:2182"),
    ] {
        let found = with(&SECOND, list);
        let [("CL023", message, help)] = &found[..] else { panic!("{found:?}") };
        let begin = format!("`h1.example.org:2181` and `{two}` are listed together but their ports belong to two ensembles:");
        assert!(message.starts_with(&begin), "{message}");
        assert_eq!(help, "Write on each host the port of the one that is meant.");
    }
    assert_eq!(with(&SECOND, ON_SECOND), []);
    // Hosts of one of them alone may be meant to be one ensemble.
    let other = [("h4.example.org", 2181, 2888), ("h5.example.org", 2181, 2888), ("h6.example.org", 2181, 2888)];
    let found = with(&other, "h1.example.org:2181,h4.example.org:2181/kafka");
    let [("CL023", message, help)] = &found[..] else { panic!("{found:?}") };
    let begin = "`h1.example.org` and `h4.example.org` are listed together but form no ensemble, their `server.N` lines";
    assert!(message.starts_with(begin) && help.starts_with("List the servers of one ensemble, or give"), "{message} {help}");
}

/// The findings about a list with these ports of three servers on one host.
fn on_one_host(host: &str, ports: &[u16]) -> Vec<Said> {
    let servers = [(host, 2181, 2888), (host, 2182, 2889), (host, 2183, 2890)];
    let list: Vec<String> = ports.iter().map(|it| format!("{host}:{it}")).collect();
    all_said(&[ensemble("", &servers), brokers("", &format!("{}/kafka", list.join(",")))])
}

#[test]
fn servers_of_one_host_have_each_their_own_port() {
    for host in ["localhost", "127.0.0.1", "zk.example.org", "10.0.0.7", "[fd00::1]"] {
        for ports in [&[2181][..], &[2182], &[2181, 2183], &[2181, 2182, 2183], &[2183, 2182, 2181]] {
            assert!(on_one_host(host, ports).is_empty(), "{host} {ports:?}");
        }
    }
    // The one that is left out is meant.
    for host in ["zk.example.org", "10.0.0.7", "[fd00::1]"] {
        for wrong in [2185, 2888] {
            let found = on_one_host(host, &[2181, wrong, 2183]);
            let [it] = &found[..] else { panic!("{host} {wrong}: {}", found.len()) };
            let meant = format!("{host}:2182");
            assert_eq!((it.code, &it.help, &it.fix), ("CL013", &format!("Write `{meant}`, which is left out."), &Some(meant)));
        }
    }
}

/// They may be published, or tunnelled, under other numbers.
#[test]
fn ports_of_several_servers_on_the_machine_itself_are_not_judged() {
    for host in ["localhost", "127.0.0.1", "[::1]"] {
        for ports in [&[2181, 2182, 12183][..], &[2181, 12182, 12183], &[12181, 2182, 2183], &[2181, 2182, 2183, 2188]] {
            assert!(on_one_host(host, ports).is_empty(), "{host} {ports:?}");
        }
        assert_eq!(on_one_host("zk.example.org", &[2181, 2182, 12183]).len(), 1);
    }
}

#[test]
fn no_port_is_named_where_nobody_can_tell_which_is_meant() {
    let host = "zk.example.org";
    let ports = format!("Write the one that is meant of this host: `{host}:2181`, `{host}:2182` and `{host}:2183`.");
    for (list, count) in [(&[2181, 2188, 2189][..], 2), (&[2181, 2188], 1), (&[2181, 2888], 1), (&[2181, 2182, 2188, 2189], 2)] {
        let found = on_one_host(host, list);
        assert_eq!(found.len(), count, "{list:?}");
        assert!(found.iter().all(|it| it.code == "CL013" && it.help == ports && it.fix.is_none()), "{list:?}");
    }
    // All of them are in the list.
    let found = on_one_host(host, &[2181, 2182, 2183, 2188]);
    let [it] = &found[..] else { panic!("{}", found.len()) };
    assert_eq!((&*it.help, &it.fix), ("Take it out: the list has every server of `zk.example.org`.", &None));
    assert_eq!(it.message, "`zk.example.org:2188` is not where clients connect; none of the servers of this host listens there");
    // The same of a server that is alone on its host.
    let alone = |list: &str| all_said(&[ensemble("", &FIRST), brokers("", &format!("{list},{REST}"))]);
    let [once, both, twice] =
        ["h1.example.org:2888", "h1.example.org:2181,h1.example.org:2888", "h1.example.org:2888,h1.example.org:3888"]
            .map(|it| alone(it).into_iter().map(|it| (it.help, it.fix)).collect::<Vec<_>>());
    assert_eq!(once, [("Write `h1.example.org:2181`.".to_owned(), Some("h1.example.org:2181".to_owned()))]);
    assert_eq!(both, [("Take it out: the list has every server of `h1.example.org`.".to_owned(), None)]);
    assert_eq!(twice, vec![("Write `h1.example.org:2181` once.".to_owned(), None); 2]);
}

const REST: &str = "h2.example.org:2181,h3.example.org:2181/kafka";

#[test]
fn a_port_among_servers_is_the_one_of_its_server() {
    for (port, own, line) in [(2888, 2181, 6), (2889, 2182, 7), (3890, 2183, 8)] {
        let others: Vec<u16> = [2181, 2182].into_iter().filter(|it| *it != own).chain([port]).collect();
        let found = on_one_host("zk.example.org", &others);
        let [it] = &found[..] else { panic!("{port}: {}", found.len()) };
        let end = format!("where clients connect; they use port {own} of this server");
        assert!(it.message.contains("where the servers talk among themselves") && it.message.ends_with(&end), "{}", it.message);
        assert!(it.related.ends_with(&format!("/zoo.cfg:{line}")), "{port} {}", it.related);
    }
}

#[test]
fn an_address_keeps_its_brackets() {
    let servers = [("[fd00::1]", 2181, 2888), ("[fd00::2]", 2181, 2888), ("[fd00::3]", 2181, 2888)];
    let with = |list: &str| all_said(&[ensemble("", &servers), brokers("", list)]);
    assert!(with("[fd00::1]:2181,[fd00::2]:2181,[fd00::3]:2181/kafka").is_empty());
    let found = with("[fd00::1]:2182,[fd00::2]:2181,[fd00::3]:2181/kafka");
    let [it] = &found[..] else { panic!("{}", found.len()) };
    assert_eq!((&*it.help, it.fix.as_deref()), ("Write `[fd00::1]:2181`.", Some("[fd00::1]:2181")));
}

#[test]
fn a_host_that_goes_down_is_named_once() {
    let servers = [
        ("h1.example.org", 2181, 2888),
        ("h1.example.org", 2182, 2889),
        ("h2.example.org", 2181, 2888),
        ("h3.example.org", 2181, 2888),
        ("h4.example.org", 2181, 2888),
    ];
    let with = |servers: &[(&str, u16, u16)], list: &str| {
        let found = all_said(&[ensemble("", servers), brokers("", list)]);
        found.into_iter().map(|it| (it.code, it.message)).collect::<Vec<_>>()
    };
    let found = with(&servers, "h1.example.org:2181,h1.example.org:2182/kafka");
    let [("CL012", message)] = &found[..] else { panic!("{found:?}") };
    assert!(message.ends_with("; when `h1.example.org` is down the broker is cut off although the ensemble works"), "{message}");
    // With three of five on it there is no quorum without that host.
    let mut more = servers;
    more[4] = ("h1.example.org", 2183, 2890);
    for list in ["h1.example.org:2181/kafka", "h1.example.org:2181,h1.example.org:2182,h1.example.org:2183/kafka"] {
        let found = with(&more, list);
        let [("CL012", message)] = &found[..] else { panic!("{found:?}") };
        assert!(message.ends_with("; a broker that cannot reach `h1.example.org` does not try them"), "{message}");
    }
    let two = with(&FIRST, "h1.example.org:2181,h2.example.org:2181/kafka");
    let [("CL012", message)] = &two[..] else { panic!("{two:?}") };
    assert!(message.ends_with("; a broker that cannot reach `h1.example.org` and `h2.example.org` does not try it"), "{message}");
}

/// Every server of a host is looked for in the list once, and not for each wrong element again.
#[test]
fn many_servers_of_one_host() {
    const MANY: usize = 2000;
    let lines: String =
        (1..=MANY).map(|it| format!("server.{it}=zk.example.org:{}:{};{}\n", 20000 + it, 30000 + it, 10000 + it)).collect();
    let config = format!("tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/var/lib/zookeeper\n{lines}");
    let zoo = || vec![("zk1/zoo.cfg".to_owned(), config.clone()), ("zk1/myid".to_owned(), "1\n".to_owned())];
    let list = |wrong: usize| {
        let ports = (1..=MANY).map(|it| if it % 2 == 0 { wrong + it } else { 10000 + it });
        format!("{}/kafka", ports.map(|it| format!("zk.example.org:{it}")).collect::<Vec<_>>().join(","))
    };
    let start = std::time::Instant::now();
    assert_eq!(all_said(&[zoo(), brokers("", &list(10000))]).len(), 0);
    for wrong in [20000, 40000] {
        let found = all_said(&[zoo(), brokers("", &list(wrong))]);
        assert!(found.len() == MANY / 2 && found[0].help.ends_with("`zk.example.org:10003` and 1997 more."), "{}", found[0].help);
    }
    assert!(start.elapsed() < std::time::Duration::from_secs(10), "{:?}", start.elapsed());
}

#[test]
fn a_server_beside_another_one_listens_elsewhere() {
    let servers = [("h1.example.org", 2181, 2888), ("h1.example.org", 2182, 2889), ("h2.example.org", 2181, 2888)];
    let with = |connect: &str| said(&[ensemble("", &servers), brokers("", connect)]);
    assert_eq!(with("h1.example.org:2181,h1.example.org:2182,h2.example.org:2181/kafka"), []);
    assert_eq!(with("h1.example.org:2181,h2.example.org:2181/kafka"), []);
    let wrong = with("h1.example.org:2181,h1.example.org:2182,h2.example.org:2182/kafka");
    assert_eq!(wrong, [("CL013", "Write `h2.example.org:2181`.".to_owned())]);
}
