//! Brokers and servers that do not fit together: which of several files is the odd one.

use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;

const SERVERS: &str =
    "server.1=zk1.example.com:2888:3888\nserver.2=zk2.example.com:2888:3888\nserver.3=zk3.example.com:2888:3888\n";

/// Three servers and as many brokers as there are connect strings.
fn cluster(zoo: [&str; 3], connects: &[&str]) -> Vec<(String, String)> {
    let server = |(id, lines): (usize, &str)| {
        let config = format!("tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/var/lib/zookeeper\n{lines}{SERVERS}");
        [(format!("zk{id}/zoo.cfg"), config), (format!("zk{id}/myid"), format!("{id}\n"))]
    };
    let broker = |(id, connect): (usize, &&str)| {
        let text = format!(
            "broker.id={id}\nlisteners=PLAINTEXT://kafka{id}.example.com:9092\nlog.dirs=/data/kafka\nzookeeper.connect={connect}\n"
        );
        (format!("kafka{id}/server.properties"), text)
    };
    (1..).zip(zoo).flat_map(server).chain((1..).zip(connects).map(broker)).collect()
}

/// The code, the file, the help and the text of the fix of every finding that is about this.
fn said(files: &[(String, String)]) -> Vec<(String, String, String, String)> {
    let sources: Vec<SourceFile> =
        files.iter().map(|(path, text)| SourceFile::new(path.clone(), text.clone().into_bytes())).collect();
    let report = check(sources.iter().map(Document::read).collect(), &Settings::default());
    let is_about_it = |code: &str| matches!(code, "CL001" | "CL003" | "CL005" | "CL012" | "CL013" | "CL015" | "KF004");
    let text = |it: &kcfglint_core::report::Diagnostic<'_>| {
        it.fix.as_ref().map(|it| it.edits.iter().map(|it| &*it.text).collect::<String>()).unwrap_or_default()
    };
    let told = report.diagnostics.iter().filter(|it| is_about_it(it.code));
    told.map(|it| (it.code.to_owned(), it.path.to_string(), it.help.clone().unwrap_or_default().to_string(), text(it))).collect()
}

const PORT: &str = "clientPort=2181\n";
const ALL: &str = "zk1.example.com:2181,zk2.example.com:2181,zk3.example.com:2181/kafka";

#[test]
fn one_server_on_another_port_is_told_once() {
    let odd = said(&cluster([PORT, PORT, "clientPort=2182\n"], &[ALL, ALL, ALL]));
    let [(code, path, help, fix)] = odd.as_slice() else { panic!("{odd:?}") };
    assert_eq!((code.as_str(), path.as_str(), fix.as_str()), ("CL013", "zk3/zoo.cfg", "2181"));
    assert_eq!(help, "Write `clientPort=2181`.");
    // Where one broker knows the port, it is the others that are wrong.
    let one_knows = ALL.replace("zk3.example.com:2181", "zk3.example.com:2182");
    let odd = said(&cluster([PORT, PORT, "clientPort=2182\n"], &[ALL, ALL, &one_knows]));
    let places: Vec<_> = odd.iter().map(|it| (it.0.as_str(), it.1.as_str())).collect();
    assert_eq!(places, [("CL013", "kafka1/server.properties"), ("CL013", "kafka2/server.properties")]);
    // Two against one of the servers: no majority tells which port was meant.
    let odd = said(&cluster([PORT, "clientPort=2182\n", "clientPort=2182\n"], &[ALL, ALL]));
    assert!(odd.iter().all(|it| it.1.starts_with("kafka")) && odd.len() == 4, "{odd:?}");
    assert_eq!(said(&cluster([PORT; 3], &[ALL, ALL, ALL])), []);
}

/// Three servers whose lists differ in what stands behind the `;`.
fn with_client_parts(parts: [&str; 3], connects: &[&str]) -> Vec<(String, String)> {
    let mut files = cluster([""; 3], connects);
    for (file, part) in files.iter_mut().filter(|it| it.0.ends_with("zoo.cfg")).zip(parts) {
        file.1 = file.1.replace("server.3=zk3.example.com:2888:3888\n", &format!("server.3=zk3.example.com:2888:3888{part}\n"));
        file.1 = file.1.replace(":3888\n", ":3888;2181\n");
    }
    files
}

#[test]
fn client_parts_that_differ_are_told_of_the_odd_list() {
    let odd = said(&with_client_parts([";2181", ";2181", ";2182"], &[]));
    let [(code, path, help, _)] = odd.as_slice() else { panic!("{odd:?}") };
    assert_eq!((code.as_str(), path.as_str()), ("CL005", "zk3/zoo.cfg"));
    assert!(help.starts_with("Write the port of this server's own file in the `server.3` line"), "{help}");
    for same in [[";2181"; 3], [";0.0.0.0:2181", ";2181", ";zk3.example.com:2181"], [";2181", ":participant;2181", ";2181"]] {
        assert_eq!(said(&with_client_parts(same, &[])), [], "{same:?}");
    }
}

#[test]
fn a_server_listens_where_its_own_file_says() {
    // The server's own file has another port than the others say and the brokers ask for.
    let found = said(&with_client_parts([";2181", ";2181", ";2182"], &[ALL]));
    let broker: Vec<_> = found.iter().filter(|it| it.0 == "CL013").map(|it| (it.1.as_str(), it.2.as_str())).collect();
    assert_eq!(broker, [("kafka1/server.properties", "Write `zk3.example.com:2182`.")]);
    // Another file is wrong about it.
    let found = said(&with_client_parts([";2182", ";2181", ";2181"], &[ALL]));
    assert!(found.iter().all(|it| it.0 == "CL005" && it.1 == "zk1/zoo.cfg") && found.len() == 1, "{found:?}");
}

#[test]
fn a_slip_of_the_server_that_is_left_out_is_told_once() {
    let slip = ALL.replace("zk2.example.com", "zk22.example.com");
    let found = said(&cluster([PORT; 3], &[ALL, ALL, &slip]));
    let [(code, path, help, fix)] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((code.as_str(), path.as_str(), fix.as_str()), ("CL013", "kafka3/server.properties", "zk2.example.com:2181"));
    assert!(help.starts_with("Write `zk2.example.com:2181`"), "{help}");
    // A name like no other may be a server that the lists do not know.
    let other = ALL.replace("zk2.example.com", "coordinator.example.com");
    let found = said(&cluster([PORT; 3], &[ALL, ALL, &other]));
    let mut codes: Vec<_> = found.iter().map(|it| it.0.as_str()).collect();
    codes.sort_unstable();
    assert_eq!(codes, ["CL012", "CL013"]);
}

#[test]
fn two_servers_in_one_are_told_by_kf004_alone() {
    let one = "zk1.example.com:2181 zk2.example.com:2181,zk3.example.com:2181/kafka";
    let found = said(&cluster([PORT; 3], &[ALL, ALL, one]));
    assert_eq!(found.iter().map(|it| it.0.as_str()).collect::<Vec<_>>(), ["KF004"]);
}

#[test]
fn a_server_with_another_tick_is_no_fault_of_the_brokers() {
    let files = |ticks: [&str; 3]| -> Vec<(String, String)> {
        let lines: Vec<String> = ticks.iter().map(|it| format!("{PORT}tickTime={it}\n")).collect();
        let files = cluster([&lines[0], &lines[1], &lines[2]], &[ALL, ALL]);
        files.into_iter().map(|(path, text)| (path, text.replacen("tickTime=2000\n", "", 1))).collect()
    };
    let codes = |ticks| said(&files(ticks)).into_iter().map(|it| it.0).collect::<Vec<_>>();
    assert_eq!(codes(["2000", "200", "2000"]), ["CL005"]);
    assert_eq!(codes(["200", "200", "200"]), ["CL015", "CL015"]);
}

/// Three hosts, each with its tree: what is in their dataDir lines and their myids.
fn hosts(dirs: [&str; 3], ids: [&str; 3]) -> Vec<(String, String)> {
    let lines = "server.1=node1.lab:2888:3888\nserver.2=node2.lab:2888:3888\nserver.3=node3.lab:2888:3888\n";
    let host = |(host, (dir, id)): (usize, (&str, &str))| {
        let config = format!("tickTime=2000\ninitLimit=10\nsyncLimit=5\nclientPort=2181\ndataDir={dir}\n{lines}");
        [(format!("node{host}/etc/zookeeper/zoo.cfg"), config), (format!("node{host}/var/lib/zookeeper/myid"), format!("{id}\n"))]
    };
    (1..).zip(dirs.into_iter().zip(ids)).flat_map(host).collect()
}

#[test]
fn a_number_twice_is_told_where_it_is_wrong() {
    let dir = "/var/lib/zookeeper";
    let places = |ids| {
        let found = said(&hosts([dir; 3], ids));
        found.into_iter().map(|it| (it.0, it.1, it.3)).collect::<Vec<_>>()
    };
    let at = |path: &str, fix: &str| vec![("CL003".to_owned(), path.to_owned(), fix.to_owned())];
    assert_eq!(places(["1", "3", "3"]), at("node2/var/lib/zookeeper/myid", "2"));
    assert_eq!(places(["1", "2", "2"]), at("node3/var/lib/zookeeper/myid", "3"));
    assert_eq!(places(["2", "2", "3"]), at("node1/var/lib/zookeeper/myid", "1"));
    assert_eq!(places(["1", "2", "3"]), []);
}

#[test]
fn a_data_dir_that_only_one_server_has() {
    let dir = "/var/lib/zookeeper";
    let codes = |dirs| said(&hosts(dirs, ["1", "2", "3"])).into_iter().map(|it| (it.0, it.1)).collect::<Vec<_>>();
    let typo = vec![("CL001".to_owned(), "node2/etc/zookeeper/zoo.cfg".to_owned())];
    assert_eq!(codes([dir, "/var/lib/zookeper", dir]), typo);
    assert_eq!(codes([dir, dir, dir]), []);
    // The files may be laid out in a way of their own.
    assert_eq!(codes(["/data", "/data", "/data"]), []);
    assert_eq!(codes(["/data", dir, "/data"]), []);
    assert_eq!(codes([dir, "{{ dir }}", dir]), []);
}
