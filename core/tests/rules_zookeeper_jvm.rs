//! What zoo.cfg alone cannot tell, because the JVM may be told as well: an error only where the unit shows that it is not.

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::document::named::give_kinds;
use kcfglint_core::lint::check;
use kcfglint_core::report::{Impact, Severity};
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;

type Said = Vec<(Severity, Impact)>;

const ERROR: (Severity, Impact) = (Severity::Error, Impact::WontStart);
const DOUBT: (Severity, Impact) = (Severity::Warning, Impact::Misbehaves);
const JAVA: &str =
    "ExecStart=/usr/bin/java -cp /opt/zookeeper/lib/x.jar org.apache.zookeeper.server.quorum.QuorumPeerMain /etc/zoo.cfg\n";

fn said(code: &str, files: &[(&str, &str)], releases: &str) -> Vec<(Severity, Impact, String)> {
    let mut settings = Settings::default();
    settings.target.set(Product::ZooKeeper, releases).expect("known");
    let files: Vec<SourceFile> = files.iter().map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec())).collect();
    let mut documents: Vec<Document<'_>> = files.iter().map(Document::read).collect();
    Document::sort(&mut documents);
    let own = check(documents, &settings).diagnostics.into_iter().filter(|it| it.code == code);
    own.map(|it| (it.severity, it.impact, format!("{} {}", it.message, it.help.unwrap_or_default()))).collect()
}

/// What is said of a zoo.cfg beside a unit with these lines in its `[Service]`; without them there is no unit.
fn beside(code: &str, zoo: &str, service: &str) -> Said {
    let unit = format!("[Unit]\nDescription=ZooKeeper\n[Service]\n{service}");
    let mut files = vec![("zk1/zoo.cfg", zoo)];
    if !service.is_empty() {
        files.push(("zk1/zookeeper.service", &*unit));
    }
    said(code, &files, "3.7..3.9").into_iter().map(|it| (it.0, it.1)).collect()
}

/// Each rule that asks, a file that it speaks of, and the option that keeps it quiet.
const ASKING: [(&str, &str, &str); 4] = [
    (
        "ZK005",
        "dataDir=/data\nclientPort=2181\ninitLimit=5\nsyncLimit=2\nserver.1=a:2888:3888|b:2888:3888\nserver.2=c:2888:3888\n",
        "-Dzookeeper.multiAddress.enabled=true",
    ),
    (
        "ZK021",
        "dataDir=/data\nclientPort=2181\nsessionRequireClientSASLAuth=true\n",
        "-Dzookeeper.authProvider.1=org.example.Sasl",
    ),
    (
        "ZK021",
        "dataDir=/data\nclientPort=2181\nsecureClientPort=2281\nssl.authProvider=mine\nserverCnxnFactory=org.apache.zookeeper.server.NettyServerCnxnFactory\n",
        "-Dzookeeper.authProvider.mine=org.example.Mine",
    ),
    (
        "ZK022",
        "dataDir=/data\nclientPort=2181\nsecureClientPort=2281\n",
        "-Dzookeeper.serverCnxnFactory=org.apache.zookeeper.server.NettyServerCnxnFactory",
    ),
];

#[test]
fn only_a_unit_that_shows_all_options_makes_it_an_error() {
    let with = |word: &str| JAVA.replace("java -cp", &format!("java {word} -cp"));
    for (code, zoo, option) in ASKING {
        assert_eq!(beside(code, zoo, JAVA), [ERROR], "{code}");
        assert_eq!(beside(code, zoo, &with("-Xmx1g")), [ERROR], "{code}");
        for service in [
            String::new(),
            "ExecStart=/opt/zookeeper/bin/zkServer.sh start-foreground\n".to_owned(),
            "ExecStart=/opt/own/run-zookeeper.sh /etc/zoo.cfg\n".to_owned(),
            "ExecStart=/opt/own/java-wrapper java org.apache.zookeeper.server.quorum.QuorumPeerMain /etc/zoo.cfg\n".to_owned(),
            "ExecStart=/opt/kafka/bin/zookeeper-server-start.sh /etc/zoo.cfg\n".to_owned(),
            format!("EnvironmentFile=-/etc/default/zookeeper\n{JAVA}"),
            format!("EnvironmentFile = /etc/default/zookeeper\n{JAVA}"),
            format!("PassEnvironment=JDK_JAVA_OPTIONS\n{JAVA}"),
            format!("Environment=JAVA_TOOL_OPTIONS=-Xmx1g\n{JAVA}"),
            with("$OPTIONS"),
            with("@/etc/zk.args"),
            with("\"@/etc/zk.args\""),
            with("-XX:VMOptionsFile=/etc/zk.options"),
            with("{{ options }}"),
        ] {
            assert_eq!(beside(code, zoo, &service), [DOUBT], "{code} {service}");
        }
        for name in ["SERVER_JVMFLAGS", "KAFKA_OPTS", "JDK_JAVA_OPTIONS"] {
            let service = format!("Environment=\"{name}={option}\"\nExecStart=/opt/zookeeper/bin/zkServer.sh start-foreground\n");
            assert_eq!(beside(code, zoo, &service), [], "{code} {name}");
        }
        assert_eq!(beside(code, zoo, &with(option)), [], "{code}");
    }
}

#[test]
fn a_drop_in_counts() {
    let (code, zoo, option) = ASKING[0];
    let unit = format!("[Unit]\nDescription=ZooKeeper\n[Service]\n{JAVA}");
    let with = |drop_in: &str| -> Said {
        let drop_in = format!("[Service]\n{drop_in}\n");
        let files =
            [("zk1/zoo.cfg", zoo), ("zk1/zookeeper.service", &*unit), ("zk1/zookeeper.service.d/own.conf", drop_in.as_str())];
        said(code, &files, "3.8").into_iter().map(|it| (it.0, it.1)).collect()
    };
    assert_eq!(with("# zookeeper\nLimitNOFILE=65536"), [ERROR]);
    assert_eq!(with("# zookeeper\nEnvironmentFile=/etc/default/zookeeper"), [DOUBT]);
    assert_eq!(with("ExecStart=\nExecStart=/opt/zookeeper/bin/zkServer.sh start-foreground"), [DOUBT]);
    assert_eq!(with(&format!("ExecStart=\n{}", JAVA.replace("-cp", &format!("{option} -cp")))), []);
}

#[test]
fn what_the_jvm_switches_off_reads_no_value() {
    let flags = |it: &str| format!("Environment=SERVER_JVMFLAGS={it}\nExecStart=/opt/zookeeper/bin/zkServer.sh start\n");
    let netty = "-Dzookeeper.serverCnxnFactory=org.apache.zookeeper.server.NettyServerCnxnFactory";
    for (line, option) in
        [("admin.serverPort=70000", "-Dzookeeper.admin.enableServer=false"), ("nio.sessionlessCnxnTimeout=0", netty)]
    {
        let zoo = format!("dataDir=/data\nclientPort=2181\n{line}\n");
        assert_eq!(beside("ZK023", &zoo, &flags("-Xmx1g")), [ERROR], "{line}");
        assert_eq!(beside("ZK023", &zoo, &flags(option)), [], "{line}");
    }
}

#[test]
fn several_addresses_are_not_to_be_dropped() {
    let (code, zoo, option) = ASKING[0];
    let unit = format!("[Service]\n{JAVA}");
    let told = |unit: &str, releases: &str| said(code, &[("zk1/zoo.cfg", zoo), ("zk1/zookeeper.service", unit)], releases);
    for unit in [&*unit, "[Service]\nExecStart=/opt/zookeeper/bin/zkServer.sh start\n"] {
        let said = told(unit, "3.6..3.9");
        assert!(said[0].2.ends_with(&format!("Start the JVM of every server with `{option}`.")), "{said:?}");
    }
    // 3.5 and before know no sign between addresses, whatever the JVM is told.
    let with = unit.replace("-cp", &format!("{option} -cp"));
    let old = told(&with, "3.5");
    assert_eq!((old[0].0, old[0].1), ERROR, "{old:?}");
    assert!(old[0].2.ends_with("Write `server.1=a:2888:3888`."), "{old:?}");
    assert_eq!(told(&with, "3.5..3.8"), [], "who gives the option runs a release that knows it");
}

/// What is said of a zoo.cfg with this java.env beside it, and a unit with these lines.
fn beside_env(code: &str, zoo: &str, (name, env): (&str, &str), service: &str) -> Said {
    let unit = format!("[Unit]\nDescription=ZooKeeper\n[Service]\n{service}");
    let mut sources =
        vec![SourceFile::new("zk1/zoo.cfg", zoo.as_bytes().to_vec()), SourceFile::new(name, env.as_bytes().to_vec())];
    if !service.is_empty() {
        sources.push(SourceFile::new("zk1/zookeeper.service", unit.into_bytes()));
    }
    give_kinds(&mut sources);
    let mut settings = Settings::default();
    settings.target.set(Product::ZooKeeper, "3.7..3.9").expect("known");
    let mut documents: Vec<Document<'_>> = sources.iter().map(Document::read).collect();
    Document::sort(&mut documents);
    let found = check(documents, &settings).diagnostics;
    assert!(found.iter().all(|it| !it.path.ends_with(".env") && !it.path.ends_with(".sh")), "{found:?}");
    found.into_iter().filter(|it| it.code == code).map(|it| (it.severity, it.impact)).collect()
}

#[test]
fn what_zkenv_sh_reads_beside_zoo_cfg_counts() {
    const SCRIPT: &str = "ExecStart=/opt/zookeeper/bin/zkServer.sh start-foreground\n";
    for (code, zoo, option) in ASKING {
        let line = format!("export SERVER_JVMFLAGS=\"-Xmx1g {option} $SERVER_JVMFLAGS\"\n");
        for name in ["zk1/java.env", "zk1/zookeeper-env.sh"] {
            assert_eq!(beside_env(code, zoo, (name, &line), ""), [], "{code}");
            assert_eq!(beside_env(code, zoo, (name, &line), SCRIPT), [], "{code}");
        }
        assert_eq!(beside_env(code, zoo, ("zk1/java.env", &format!("JVMFLAGS='{option}'\n")), SCRIPT), [], "{code}");
        // A comment, also behind a value, the client's options, another folder or name, and a unit that goes past the scripts.
        let behind = format!("export SERVER_JVMFLAGS=\"-Xmx1g\" # {option}\n");
        for line in
            [format!("# {line}"), behind, line.replace("SERVER_", "CLIENT_"), "export SERVER_JVMFLAGS=-Xmx1g\n".to_owned()]
        {
            assert_eq!(beside_env(code, zoo, ("zk1/java.env", &line), SCRIPT), [DOUBT], "{code} {line}");
        }
        for name in ["zk1/other/java.env", "zk2/java.env", "zk1/my.env"] {
            assert_eq!(beside_env(code, zoo, (name, &line), SCRIPT), [DOUBT], "{code} {name}");
        }
        assert_eq!(beside_env(code, zoo, ("zk1/java.env", &line), JAVA), [ERROR], "{code}");
    }
}

/// What UN014 says with these files beside a zoo.cfg, and a unit with these lines.
fn heap_beside(files: &[(&str, &str)], service: &str) -> Vec<(String, String)> {
    let told = heap(files, service).into_iter().map(|(said, path, text, help)| {
        assert_eq!(said, DOUBT, "{text}");
        (path, help)
    });
    told.collect()
}

/// The same, with its severity and its words.
fn heap(files: &[(&str, &str)], service: &str) -> Vec<((Severity, Impact), String, String, String)> {
    let zoo = "tickTime=2000\ndataDir=/var/lib/zookeeper\nclientPort=2181\n";
    let unit = format!("[Unit]\nDescription=ZooKeeper\n[Service]\n{service}");
    let all = [("zoo.cfg", zoo), ("zookeeper.service", &*unit)].into_iter().chain(files.iter().copied());
    let all = all.filter(|it| !service.is_empty() || it.0 != "zookeeper.service");
    let mut sources: Vec<_> = all.map(|(name, text)| SourceFile::new(format!("zk1/{name}"), text.as_bytes().to_vec())).collect();
    give_kinds(&mut sources);
    let mut documents: Vec<Document<'_>> = sources.iter().map(Document::read).collect();
    Document::sort(&mut documents);
    let found = check(documents, &Settings::default()).diagnostics.into_iter().filter(|it| it.code == "UN014");
    found.map(|it| ((it.severity, it.impact), it.path.to_owned(), it.message, it.help.unwrap_or_default())).collect()
}

#[test]
fn un014_names_what_stands_in_the_file() {
    let unit = "Environment=SERVER_JVMFLAGS=-Xmx4g\nExecStart=/opt/zookeeper/bin/zkServer.sh start-foreground\n";
    let found = heap(&[("java.env", "ZK_SERVER_HEAP=2048\n")], unit);
    assert_eq!(
        found.iter().map(|it| &*it.2).collect::<Vec<_>>(),
        ["`ZK_SERVER_HEAP=2048` stands beside `-Xmx4g`, and Java takes the last one"]
    );
}

#[test]
fn un014_reads_the_heap_of_java_env() {
    const START: &str = "ExecStart=/opt/zookeeper/bin/zkServer.sh start-foreground\n";
    let heap = "Write the mebibytes as a number alone, `ZK_SERVER_HEAP=2048`; zkEnv.sh puts the `m` behind it.";
    let size = "Write a whole number with `k`, `m` or `g` behind it: `-Xmx4g`.";
    let said = |path: &str, help: &str| vec![(format!("zk1/{path}"), help.to_owned())];
    for service in ["", START] {
        for (name, text, help) in [
            ("java.env", "export ZK_SERVER_HEAP=2g # for now\n", heap),
            ("java.env", "#!/bin/sh\nZK_SERVER_HEAP=\"2048m\"\nexport ZK_SERVER_HEAP\n", heap),
            ("zookeeper-env.sh", "SERVER_JVMFLAGS=\"-Xms1g -Xmx2gb $SERVER_JVMFLAGS\"\n", size),
            ("java.env", "export JVMFLAGS='-Xmx2gb'\n", size),
        ] {
            assert_eq!(heap_beside(&[(name, text)], service), said(name, help), "{text}");
        }
        for text in [
            "export ZK_SERVER_HEAP=2048 # 2g\n",
            "# ZK_SERVER_HEAP=2g\n",
            "ZK_SERVER_HEAP=2g\nZK_SERVER_HEAP=2048\n",
            "ZK_SERVER_HEAP=\n",
            "export JVMFLAGS=\"-Xmx2g\" # -Xmx2gb\n",
            "CLIENT_JVMFLAGS=-Xmx2gb\nZK_CLIENT_HEAP=2g\n",
            "ZK_SERVER_HEAP=$HEAP\nJVMFLAGS=\"-Xmx${MAX}g\"\n",
            "if [ -n \"$BIG\" ]; then\nZK_SERVER_HEAP=2g\nfi\n",
        ] {
            assert_eq!(heap_beside(&[("java.env", text)], service), [], "{text}");
        }
        // What is read later goes over it.
        let both = [("java.env", "ZK_SERVER_HEAP=2048\n"), ("zookeeper-env.sh", "ZK_SERVER_HEAP=2g\n")];
        assert_eq!(heap_beside(&both, service), []);
    }
    let own = format!("Environment=ZK_SERVER_HEAP=2g\n{START}");
    assert_eq!(heap_beside(&[("java.env", "ZK_SERVER_HEAP=2048\n")], &own), []);
    assert_eq!(heap_beside(&[("java.env", "JVMFLAGS=-Dx=y\n")], &own), said("zookeeper.service", heap));
    // What java.env takes over of the unit's.
    let of_unit = |value: &str| format!("Environment=SERVER_JVMFLAGS={value}\n{START}");
    for line in ["\"-Xms512m $SERVER_JVMFLAGS\"", "\"${SERVER_JVMFLAGS} -Djute.maxbuffer=2097152\"", "$SERVER_JVMFLAGS"] {
        let text = format!("export SERVER_JVMFLAGS={line}\n");
        assert_eq!(heap_beside(&[("java.env", &text)], &of_unit("-Xmx4gb")), said("zookeeper.service", size), "{line}");
        assert_eq!(heap_beside(&[("java.env", &text)], &of_unit("-Xmx4g")), [], "{line}");
    }
    for line in ["-Xmx4g", "\"$SERVER_JVMFLAGS_OLD\"", "'-Xms512m $SERVER_JVMFLAGS'", "\"-Xms512m $OTHER\""] {
        let text = format!("export SERVER_JVMFLAGS={line}\n");
        assert_eq!(heap_beside(&[("java.env", &text)], &of_unit("-Xmx4gb")), [], "{line}");
    }
    let twice = [("java.env", "A=$A\nSERVER_JVMFLAGS=\"$SERVER_JVMFLAGS $SERVER_JVMFLAGS\"\n".to_owned())];
    assert_eq!(heap_beside(&[(twice[0].0, &twice[0].1)], &of_unit("-Xmx4gb")), []);
    // A unit that goes past the scripts.
    assert_eq!(heap_beside(&[("java.env", "ZK_SERVER_HEAP=2g\n")], JAVA), []);
    assert_eq!(heap_beside(&[("java.env", "ZK_SERVER_HEAP=2g\n")], "ExecStart=/usr/local/bin/zk\n"), []);
}
