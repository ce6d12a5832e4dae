//! Rules about what a unit gives its server: the heap, the folders, the Java, and the port of its own line.

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::{Impact, Severity};
use kcfglint_core::settings::{Profile, Settings};
use kcfglint_core::source::SourceFile;

type Said = Vec<(Severity, Impact)>;

const STOPS: (Severity, Impact) = (Severity::Error, Impact::WontStart);
const DOUBTS: (Severity, Impact) = (Severity::Warning, Impact::Misbehaves);
const HINTS: (Severity, Impact) = (Severity::Hint, Impact::Practice);

fn lint(code: &str, files: &[(&str, &str)], settings: &Settings) -> Said {
    let files: Vec<SourceFile> = files.iter().map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec())).collect();
    let report = check(files.iter().map(Document::read).collect(), settings);
    report.diagnostics.iter().filter(|it| it.code == code).map(|it| (it.severity, it.impact)).collect()
}

fn target(product: Product, releases: &str) -> Settings {
    let mut settings = Settings::default();
    settings.target.set(product, releases).expect("known");
    settings
}

const KAFKA: &str = "/opt/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties";

fn unit(lines: &str, command: &str) -> String {
    format!("[Unit]\nDescription=a server\n[Service]\n{lines}\nExecStart={command}\n")
}

fn heap(lines: &str, command: &str) -> Said {
    lint("UN014", &[("k1/a.service", &unit(lines, command))], &Settings::default())
}

fn of_opts(words: &str) -> Said {
    heap(&format!("Environment=\"KAFKA_HEAP_OPTS={words}\""), KAFKA)
}

#[test]
fn un014_refuses_what_java_refuses() {
    for words in [
        "-Xms6g -Xmx4g",
        "-Xms1025m -Xmx1g",
        "-Xmx4gb",
        "-Xmx=4g",
        "-Xmx4 g",
        "-Xmx",
        "-Xms",
        "-Xmx0",
        "-Xmx1024",
        "-Xms1k",
        "-Xmx4.5g",
        "-Xmx-4g",
        "-Xmx4gb -Xmx4g",
        "-Xmx4g,",
        "-Xmx16777216t",
        "-Xmx3g -Xms2g -Xmx1g",
    ] {
        assert_eq!(of_opts(words), [STOPS], "{words}");
    }
    assert_eq!(heap("", "/usr/bin/java -cp /opt/x:/opt/y -Xmx4gb kafka.Kafka /etc/kafka/server.properties"), [STOPS]);
    let java = "/usr/bin/java $KAFKA_HEAP_OPTS kafka.Kafka /etc/kafka/server.properties";
    assert_eq!(heap("Environment=\"KAFKA_HEAP_OPTS=-Xms2g -Xmx1g\"", java), [STOPS]);
}

#[test]
fn un014_leaves_what_java_takes() {
    for words in [
        "-Xms1g",
        "-Xmx4G -Xms4096M",
        "-Xms0 -Xmx1g",
        "-Xms1073741824 -Xmx1g",
        "-Xmx04g",
        "-Xmx0x100000k",
        "-Xmx31g",
        "-Xms6g -XX:MaxRAMPercentage=70",
        "-Xmx{{ heap }}",
        "-Xmx${HEAP}",
        "",
    ] {
        assert_eq!(of_opts(words), [], "{words}");
    }
    // Arguments of the class, a script of somebody's own, a variable that nothing reads.
    assert_eq!(heap("", "/usr/bin/java a.Main -Xmx4gb"), []);
    assert_eq!(heap("Environment=\"KAFKA_HEAP_OPTS=-Xmx4gb\"", "/usr/local/bin/broker"), []);
    assert_eq!(heap("Environment=JVMFLAGS=-Xmx4gb", KAFKA), []);
}

#[test]
fn un014_promises_only_what_it_sees() {
    assert_eq!(heap("Environment=KAFKA_HEAP_OPTS=-Xmx4gb\nEnvironmentFile=-/etc/default/kafka", KAFKA), [DOUBTS]);
    let server = "/opt/zookeeper/bin/zkServer.sh start-foreground";
    assert_eq!(heap("Environment=ZK_SERVER_HEAP=2g", server), [DOUBTS]);
    assert_eq!(heap("Environment=ZK_SERVER_HEAP=2048", server), []);
    assert_eq!(heap("Environment=ZK_SERVER_HEAP=1000 \"SERVER_JVMFLAGS=-Xms2g -Xmx2g\"", server), [HINTS]);
    let drop_in = [
        ("k1/kafka.service", &*unit("", KAFKA)),
        ("k1/kafka.service.d/heap.conf", "[Service]\nEnvironment=KAFKA_HEAP_OPTS=-Xmx4gb\n"),
    ];
    assert_eq!(lint("UN014", &drop_in, &Settings::default()), [STOPS]);
}

#[test]
fn un014_hints() {
    assert_eq!(of_opts("-Xmx32g"), [HINTS]);
    assert_eq!(of_opts("-Xmx1g -Xmx2g"), [HINTS]);
    assert_eq!(of_opts("-Xmx2g -Xmx2048m"), []);
    assert_eq!(of_opts("-Xmx40g -XX:+UseZGC"), []);
    let production = Settings { profile: Profile::Production, ..Settings::default() };
    let said = |lines| lint("UN014", &[("k1/a.service", &unit(lines, KAFKA))], &production);
    assert_eq!(said(""), [HINTS]);
    assert_eq!(said("EnvironmentFile=/etc/default/kafka"), []);
}

/// The words of the two tests above, asked of the Java on this host.
#[test]
fn un014_agrees_with_java() {
    let bad =
        ["-Xms1025m -Xmx1g", "-Xmx4gb", "-Xmx=4g", "-Xmx", "-Xms", "-Xmx0", "-Xmx1024", "-Xms1k", "-Xmx4.5g", "-Xmx4gb -Xmx1g"];
    let good = ["-Xms1g", "-Xmx1G -Xms1024M", "-Xms0 -Xmx1g", "-Xms1073741824 -Xmx1g", "-Xmx01g", "-Xms2g -Xmx1g -Xms1g"];
    for (words, starts) in bad.iter().map(|it| (it, false)).chain(good.iter().map(|it| (it, true))) {
        let java = std::process::Command::new("java").args(words.split(' ')).arg("-version").output().expect("java is installed");
        assert_eq!(java.status.success(), starts, "{words}");
        assert_eq!(of_opts(words).contains(&STOPS), !starts, "{words}");
    }
}

fn broker(dirs: &str) -> String {
    format!("broker.id=1\nzookeeper.connect=zk1:2181,zk2:2181/k\nlog.dirs={dirs}\n")
}

fn of_node(code: &str, lines: &str, dirs: &str) -> Said {
    lint(code, &[("k1/server.properties", &broker(dirs)), ("k1/kafka.service", &unit(lines, KAFKA))], &Settings::default())
}

#[test]
fn cl040_reads_the_name_of_the_folder() {
    let said = |lines, dirs| of_node("CL040", lines, dirs);
    assert_eq!(said("Environment=LOG_DIR=/d/kafka/logs", "/d/kafka"), [STOPS]);
    assert_eq!(said("Environment=LOG_DIR=/d/kafka/app/logs", "/c,/d//kafka/"), [STOPS]);
    assert_eq!(said("Environment=LOG_DIR=/d/kafka", "/d/kafka"), [(Severity::Warning, Impact::Practice)]);
    assert_eq!(said("Environment=LOG_DIR=/d/kafka/app-0", "/d/kafka"), [(Severity::Error, Impact::DataRisk)]);
    assert_eq!(said("Environment=LOG_DIR=/d/kafka/logs\nEnvironmentFile=/etc/default/kafka", "/d/kafka"), [DOUBTS]);
    assert_eq!(said("Environment=KAFKA_OPTS=-Dkafka.logs.dir=/d/kafka/logs", "/d/kafka"), [DOUBTS]);
    for (lines, dirs) in [
        ("Environment=LOG_DIR=/d/kafka-logs", "/d/kafka"),
        ("Environment=LOG_DIR=/d", "/d/kafka"),
        ("Environment=LOG_DIR=logs", "/d/kafka"),
        ("Environment=LOG_DIR=/d/kafka/../logs", "/d/kafka"),
        ("Environment=LOG_DIR=/d/kafka/%i", "/d/kafka"),
        ("Environment=LOG_DIR=/d/kafka/logs", "{{ dir }}"),
        ("Environment=LOG_DIR=/d/kafka/remote-log-index-cache", "/d/kafka"),
        ("", "/d/kafka"),
    ] {
        assert_eq!(said(lines, dirs), [], "{lines} {dirs}");
    }
    let controller = "process.roles=controller\nnode.id=1\ncontroller.quorum.voters=1@c1:9093\nlisteners=C://:9093\ncontroller.listener.names=C\nlog.dirs=/d\n";
    let files = [("k1/server.properties", controller), ("k1/kafka.service", &*unit("Environment=LOG_DIR=/d/logs", KAFKA))];
    assert_eq!(lint("CL040", &files, &Settings::default()), []);
}

#[test]
fn cl041_knows_what_may_be_written() {
    let said = |lines, dirs| of_node("CL041", lines, dirs);
    assert_eq!(said("ProtectSystem=strict", "/d"), [STOPS]);
    assert_eq!(said("ProtectSystem=strict", "/d,/e"), [STOPS, STOPS]);
    assert_eq!(said("ProtectSystem=strict\nReadWritePaths=/e", "/d,/e"), [(Severity::Warning, Impact::DataRisk)]);
    assert_eq!(said("ProtectSystem=full", "/usr/local/kafka/data"), [STOPS]);
    assert_eq!(said("ProtectHome=tmpfs", "/home/kafka/data"), [STOPS]);
    assert_eq!(said("ProtectSystem=strict\nProtectHome=read-only", "/home/kafka/data"), [STOPS]);
    assert_eq!(said("ReadOnlyPaths=/srv", "/srv/kafka"), [STOPS]);
    // Nothing is opened again below what is hidden.
    assert_eq!(said("ProtectHome=yes\nReadWritePaths=/home/kafka", "/home/kafka"), [STOPS]);
    assert_eq!(said("InaccessiblePaths=/srv\nReadWritePaths=/srv/kafka", "/srv/kafka"), [STOPS]);
    assert_eq!(said("ReadWritePaths=/srv\nReadOnlyPaths=/srv/kafka", "/srv/kafka/d"), [STOPS]);
    assert_eq!(said("PrivateTmp=yes", "/tmp/kafka-logs"), [DOUBTS]);
    for (lines, dirs) in [
        ("ProtectSystem=full", "/var/lib/kafka"),
        ("ProtectSystem=strict", "/home/kafka/data"),
        ("ProtectHome=read-only\nReadWritePaths=/home/kafka", "/home/kafka/data"),
        ("ProtectSystem=true", "/etc/kafka/data"),
        ("ProtectSystem=no", "/usr/kafka"),
        ("ProtectSystem=strict\nProtectSystem=off", "/d"),
        ("ProtectSystem=sometimes", "/usr/d"),
        ("ProtectSystem=strict\nReadWritePaths=-/d", "/d/kafka"),
        ("ProtectSystem=strict\nReadWritePaths=/d/kafka/sub", "/d/kafka"),
        ("ProtectSystem=strict\nStateDirectory=kafka", "/var/lib/kafka/data"),
        ("ProtectSystem=strict\nReadWritePaths=%S/kafka", "/var/lib/kafka"),
        ("ProtectSystem=strict\nBindPaths=/mnt:/d", "/d"),
        ("ProtectSystem=strict\nPrivateTmp=yes\nReadWritePaths=/d", "/d"),
        ("ProtectHome=yes", "/homes/kafka"),
        ("PrivateTmp=yes", "/tmpfs/kafka"),
        ("ProtectSystem=strict\n[Install]\nWantedBy=default.target\n[Service]", "/d"),
    ] {
        assert_eq!(said(lines, dirs), [], "{lines} {dirs}");
    }
    let zoo = ("z1/zoo.cfg", "dataDir=/usr/local/zookeeper/data\nclientPort=2181\n");
    let server = |command| unit("ProtectSystem=yes", command);
    let own = server("/usr/local/zookeeper/bin/zkServer.sh start-foreground");
    assert_eq!(lint("CL041", &[zoo, ("z1/zookeeper.service", &own)], &Settings::default()), [STOPS]);
    for command in ["+/usr/local/zookeeper/bin/zkServer.sh start-foreground", "/usr/local/bin/run-zookeeper zoo.cfg"] {
        assert_eq!(lint("CL041", &[zoo, ("z1/zookeeper.service", &server(command))], &Settings::default()), [], "{command}");
    }
}

fn runtime(lines: &str, command: &str, kafka: &str) -> Said {
    let settings = if kafka.is_empty() { Settings::default() } else { target(Product::Kafka, kafka) };
    lint("UP010", &[("k1/kafka.service", &unit(lines, command))], &settings)
}

#[test]
fn up010_knows_the_java() {
    let old = "Environment=JAVA_HOME=/usr/lib/jvm/java-11-openjdk";
    assert_eq!(runtime(old, KAFKA, "4.0"), [STOPS]);
    assert_eq!(runtime(old, KAFKA, "3.9..4.1"), [DOUBTS]);
    assert_eq!(runtime(old, KAFKA, "3.9"), []);
    assert_eq!(runtime(old, KAFKA, ""), []);
    assert_eq!(runtime(old, "/opt/kafka_2.13-4.1.0/bin/kafka-server-start.sh s.properties", ""), [STOPS]);
    assert_eq!(runtime(&format!("{old}\nEnvironmentFile=/etc/default/kafka"), KAFKA, "4.0"), [DOUBTS]);
    assert_eq!(runtime("", "/usr/java/jdk1.8.0_202/bin/java -cp x kafka.Kafka s.properties", "4.0"), [STOPS]);
    for home in ["/usr/lib/jvm/java-17-openjdk", "/usr/lib/jvm/jdk-21", "/usr/lib/jvm/default-java", "${JAVA}"] {
        assert_eq!(runtime(&format!("Environment=JAVA_HOME={home}"), KAFKA, "4.0"), [], "{home}");
    }
    assert_eq!(runtime(old, "/opt/kafka/bin/connect-mirror-maker.sh mm2.properties", "4.0"), []);
}

#[test]
fn up010_knows_the_options() {
    let flags = "Environment=\"KAFKA_JVM_PERFORMANCE_OPTS=-XX:+UseConcMarkSweepGC -XX:+UseParNewGC\"";
    assert_eq!(runtime(flags, KAFKA, "4.0"), [STOPS]);
    assert_eq!(runtime(flags, KAFKA, "3.9"), []);
    assert_eq!(runtime(&format!("{flags} JAVA_HOME=/usr/lib/jvm/java-17"), KAFKA, "3.9"), [STOPS]);
    assert_eq!(runtime(&format!("{flags} KAFKA_OPTS=-XX:+IgnoreUnrecognizedVMOptions"), KAFKA, "4.0"), []);
    assert_eq!(runtime("Environment=KAFKA_OPTS=-XX:+PrintGCDetails", KAFKA, "4.0"), []);
}

#[test]
fn up010_knows_what_is_gone() {
    let start = "/opt/kafka/bin/zookeeper-server-start.sh /opt/kafka/config/zookeeper.properties";
    assert_eq!(runtime("", start, "4.0"), [DOUBTS]);
    assert_eq!(runtime("", &start.replace("kafka/bin", "kafka_2.13-4.0.0/bin"), ""), [STOPS]);
    assert_eq!(runtime("", start, "3.9"), []);
    let kraft = "/opt/kafka_2.13-4.0.0/bin/kafka-server-start.sh /opt/kafka_2.13-4.0.0/config/kraft/server.properties";
    assert_eq!(runtime("", kraft, ""), [(Severity::Hint, Impact::Misbehaves)]);
    assert_eq!(runtime("", &kraft.replace("4.0.0", "3.9.0"), ""), []);
    let logs = "Environment=KAFKA_LOG4J_OPTS=-Dlog4j.configuration=file:/etc/kafka/log4j.properties";
    assert_eq!(runtime(logs, KAFKA, "4.0"), [DOUBTS]);
    assert_eq!(runtime(logs, KAFKA, "3.9"), []);
    let tool = |it: &str| format!("ExecStartPre=/opt/kafka/bin/{it}.sh --list --zookeeper zk1:2181");
    assert_eq!(runtime(&tool("kafka-topics"), KAFKA, "3.0..3.9"), [DOUBTS]);
    assert_eq!(runtime(&tool("kafka-topics"), KAFKA, "2.8"), []);
    assert_eq!(runtime(&tool("kafka-configs"), KAFKA, "3.9"), []);
}

#[test]
fn cl006_compares_the_own_line() {
    let zoo = |lines: &str| {
        format!("dataDir=/data\ninitLimit=5\nsyncLimit=2\n{lines}server.1=zk1:2888:3888;2181\nserver.2=zk2:2888:3888;2182\n")
    };
    let said = |lines: &str, myid: &str, releases: &str| {
        let zoo = zoo(lines);
        let files = [("zk1/zoo.cfg", &*zoo), ("zk1/myid", myid)];
        lint("CL006", &files, &target(Product::ZooKeeper, releases))
    };
    assert_eq!(said("clientPort=2182\n", "1\n", "3.5..3.9"), [STOPS]);
    assert_eq!(said("clientPort=2181\n", "2\n", "3.9"), [STOPS]);
    for (lines, myid) in [
        ("clientPort=2181\n", "1\n"),
        ("clientPort=2182\n", "2\n"),
        ("clientPort={{ port }}\n", "1\n"),
        ("clientPort=2183\n", "7\n"),
        ("clientPort=2183\n", "x\n"),
        ("clientPort=2181\nclientPortAddress=0.0.0.0\n", "1\n"),
    ] {
        assert_eq!(said(lines, myid, "3.9"), [], "{lines}{myid}");
    }
    assert_eq!(said("clientPort=2182\n", "1\n", "3.4"), []);
}
