//! What the rules of units advise, and where real units made them say too much or too little.

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::{Impact, Severity};
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;

const KAFKA: &str = "/opt/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties";
const ZOOKEEPER: &str = "/opt/zookeeper/bin/zkServer.sh start-foreground";
const INSTALL: &str = "[Install]\nWantedBy=multi-user.target\n";

struct Said {
    severity: Severity,
    impact: Impact,
    message: String,
    help: String,
    /// What the fix writes, in the order of the text.
    fixed: Vec<String>,
    related: Vec<String>,
}

fn said_with(code: &str, files: &[(&str, &str)], settings: &Settings) -> Vec<Said> {
    let files: Vec<_> = files.iter().map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec())).collect();
    let report = check(files.iter().map(Document::read).collect(), settings);
    let ours = report.diagnostics.into_iter().filter(|it| it.code == code);
    ours.map(|it| {
        let related = it.related.iter().map(|it| it.range.start.line.to_string()).collect();
        let help = it.help.unwrap_or_default();
        let mut fixed: Vec<String> = it.fix.iter().flat_map(|it| &it.edits).map(|it| it.text.trim().to_owned()).collect();
        fixed.sort();
        Said { severity: it.severity, impact: it.impact, message: it.message, help, fixed, related }
    })
    .collect()
}

fn said(code: &str, files: &[(&str, &str)]) -> Vec<Said> {
    said_with(code, files, &Settings::default())
}

/// What a rule says of a unit of Kafka's, which is one thing.
#[track_caller]
fn of(code: &str, text: &str) -> Said {
    let mut all = said(code, &[("kafka.service", text)]);
    assert_eq!(all.len(), 1, "{code}: {text}");
    all.remove(0)
}

fn unit(exec: &str, lines: &str) -> String {
    format!("[Unit]\nDescription=x\n[Service]\nExecStart={exec}\n{lines}{INSTALL}")
}

#[test]
fn un002_knows_which_pid_file_the_script_writes() {
    let zoo = |dir: &str| format!("tickTime=2000\nclientPort=2181\ndataDir={dir}\n");
    let of = |config: &str, exec: &str, lines: &str| {
        let text = unit(exec, lines);
        let mut all = said("UN002", &[("zk1/zookeeper.service", &text), ("zk1/zoo.cfg", config)]);
        assert_eq!(all.len(), 1, "{exec} {lines}");
        all.remove(0)
    };
    let start = "/opt/zookeeper/bin/zkServer.sh start";
    let pid = "PIDFile=/var/lib/zk/zookeeper_server.pid\n";
    let other = of(&zoo("/tmp/zookeeper"), start, pid);
    assert_eq!((other.severity, other.impact), (Severity::Warning, Impact::Misbehaves));
    assert!(other.message.contains("the script writes `/tmp/zookeeper/zookeeper_server.pid`"), "{}", other.message);
    assert!(other.help.contains("with `PIDFile=/tmp/zookeeper/zookeeper_server.pid`"), "{}", other.help);
    assert_eq!(other.fixed, ["/tmp/zookeeper/zookeeper_server.pid", "Type=forking"]);
    let named = format!("{start} /etc/zookeeper/zoo.cfg");
    assert_eq!(of(&zoo("/tmp/zookeeper"), &named, pid).severity, Severity::Warning);
    let moved = of(&zoo("/var/lib/zk"), start, &format!("{pid}Environment=ZOOPIDFILE=/run/zk.pid\n"));
    assert!(moved.message.contains("`/run/zk.pid`"), "{}", moved.message);
    for (config, exec, lines) in [
        (zoo("/var/lib/zk"), start, pid.to_owned()),
        (zoo("/var/lib/zk/"), &*named, pid.to_owned()),
        (zoo("/run/zk"), start, "PIDFile=/var/run/zk/zookeeper_server.pid\n".to_owned()),
        (zoo("/run/zk"), start, "PIDFile=zk/zookeeper_server.pid\n".to_owned()),
        (zoo("/d"), start, "PIDFile=/run/zk.pid\nEnvironment=ZOOPIDFILE=/run/zk.pid\n".to_owned()),
        // Nobody can tell what the script reads there.
        (zoo("/tmp/zookeeper"), start, format!("{pid}EnvironmentFile=/etc/default/zookeeper\n")),
        (zoo("/tmp/zookeeper"), start, format!("{pid}Environment=ZOOCFGDIR=/etc/zookeeper\n")),
        (zoo("/tmp/zookeeper"), "/opt/zookeeper/bin/zkServer.sh start /etc/zookeeper/other.cfg", pid.to_owned()),
        (zoo("{{ dir }}"), start, pid.to_owned()),
    ] {
        let found = of(&config, exec, &lines);
        assert_eq!((found.severity, found.impact), (Severity::Hint, Impact::Practice), "{config} {exec} {lines}");
    }
}

#[test]
fn un003_sees_a_command_that_a_comment_took_along() {
    let joined = "[Service]\nType=simple\n#Environment=A=b      ExecStart=/opt/kafka/bin/kafka-server-start.sh /a.properties\nExecStop=/bin/true\n";
    assert_eq!(of("UN003", &format!("{joined}{INSTALL}")).related, ["3"]);
    for comment in
        ["#ExecStart=/opt/kafka/bin/kafka-server-start.sh /a.properties", "# ExecStart=/bin/x", "# set A=b and ExecStart"]
    {
        let text = format!("[Service]\nType=simple\n{comment}\nExecStop=/bin/true\n{INSTALL}");
        assert_eq!(of("UN003", &text).related, [""; 0], "{comment}");
    }
}

#[test]
fn un004_says_where_a_line_above_the_sections_belongs() {
    let whole = format!("[Unit]\nWants=a.service\n[Service]\nExecStart={KAFKA}\n{INSTALL}");
    let without = format!("[Service]\nExecStart={KAFKA}\n{INSTALL}");
    for (text, help) in [
        (format!("export KAFKA_OPTS=-Da=b\n{whole}"), "Write `Environment=\"KAFKA_OPTS=...\"` below `[Service]`."),
        (format!("KAFKA_OPTS=-Da=b\n{whole}"), "Write `Environment=\"KAFKA_OPTS=...\"` below `[Service]`."),
        (
            format!("export KAFKA_OPTS=-Da=b\n[Service]\nEnvironment=KAFKA_OPTS=-Da=c\nExecStart={KAFKA}\n{INSTALL}"),
            "Drop it: `Environment=` in `[Service]` sets `KAFKA_OPTS`.",
        ),
        (format!("Description=Kafka\nAfter=a.service\n{without}"), "Write `[Unit]` above it."),
        (format!("Description=Kafka\n{whole}"), "Move it below `[Unit]`."),
        (format!("Restart=always\n{whole}"), "Move it below `[Service]`."),
        (
            format!("vi /etc/systemd/system/kafka.service\n{whole}"),
            "Move it below `[Unit]`, `[Service]` or `[Install]`, or drop it.",
        ),
    ] {
        assert_eq!(of("UN004", &text).help, help, "{text}");
    }
}

#[test]
fn un004_is_quiet_about_an_editor_s_rest() {
    let with = |line: &str| of("UN004", &format!("{}{line}\n", unit(KAFKA, "")));
    for line in ["~", "~   ", "```"] {
        let found = with(line);
        assert_eq!((found.severity, found.impact, &*found.help), (Severity::Hint, Impact::Practice, "Drop the line."), "{line}");
    }
    for line in ["Type: simple", "EOF", "=x"] {
        assert_eq!(with(line).severity, Severity::Warning, "{line}");
    }
}

#[test]
fn un006_is_about_a_jvm_that_ends_itself() {
    let start = |home: &str, lines: &str| {
        let lines = format!("Type=forking\nExecStop={home}/bin/zkServer.sh stop\n{lines}");
        unit(&format!("{home}/bin/zkServer.sh start"), &lines)
    };
    let count = |text: &str, target: Option<&str>| {
        let mut settings = Settings::default();
        target.iter().for_each(|it| settings.target.set(Product::ZooKeeper, it).expect("a release"));
        said_with("UN006", &[("zookeeper.service", text)], &settings).len()
    };
    assert_eq!(count(&start("/opt/zookeeper", ""), None), 1);
    assert_eq!(count(&start("/opt/zookeeper-3.5.6", ""), None), 1);
    assert_eq!(count(&start("/opt/zookeeper", ""), Some("3.8")), 1);
    // Its script stops with `kill -9`.
    assert_eq!(count(&start("/opt/zookeeper-3.4.8", ""), None), 0);
    assert_eq!(count(&start("/opt/zookeeper", ""), Some("3.4")), 0);
    assert_eq!(count(&start("/opt/zookeeper", "SuccessExitStatus=SIGKILL\n"), None), 0);
    // Without the script systemd itself sends SIGTERM.
    assert_eq!(count(&unit("/opt/zookeeper-3.4.8/bin/zkServer.sh start", "Type=forking\n"), None), 1);
}

#[test]
fn un007_below_the_line_that_is_about_the_start_too() {
    assert_eq!(of("UN007", &unit(KAFKA, "TimeoutSec=30\n")).help, "Write `TimeoutStopSec=300` below it.");
    assert_eq!(of("UN007", &unit(KAFKA, "TimeoutStopSec=30\n")).help, "Write `TimeoutStopSec=300`.");
}

#[test]
fn un009_tells_who_can_be_the_user() {
    let help = |exec: &str| of("UN009", &unit(exec, "")).help;
    for (exec, user) in [
        (KAFKA, "Make a user `kafka`,"),
        (ZOOKEEPER, "Make a user `zookeeper`,"),
        ("/opt/kafka/bin/zookeeper-server-start.sh /etc/kafka/zookeeper.properties", "Make a user `kafka`,"),
        ("/usr/bin/kafka-server-start /etc/kafka/server.properties", "Write `User=cp-kafka` and `Group=confluent`,"),
    ] {
        let help = help(exec);
        assert!(help.starts_with(user) && !help.contains("move it"), "{help}");
    }
    for (exec, place) in [
        ("/root/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties", "below `/root`, so move it"),
        ("/opt/kafka/bin/kafka-server-start.sh /root/server.properties", "below `/root`, so move it"),
        ("/home/ubuntu/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties", "below `/home` on some systems only"),
    ] {
        let help = help(exec);
        assert!(help.contains(place), "{help}");
    }
}

#[test]
fn un010_looks_at_what_the_unit_starts() {
    let text = |exec: &str| format!("[Unit]\nAfter=network.target\n[Service]\nExecStart={exec}\n{INSTALL}");
    let kafka = |lines: &str| {
        let (unit, config) = (text(KAFKA), format!("broker.id=1\nlog.dirs=/d\n{lines}"));
        said("UN010", &[("n1/kafka.service", &unit), ("n1/server.properties", &config)])
    };
    let zookeeper = |lines: &str| {
        let (unit, config) = (text(ZOOKEEPER), format!("tickTime=2000\ndataDir=/d\nclientPort=2181\n{lines}"));
        said("UN010", &[("n1/zookeeper.service", &unit), ("n1/zoo.cfg", &config)])
    };
    for lines in [
        "zookeeper.connect=zk1:2181\n",
        "zookeeper.connect=10.0.0.1:2181\nlisteners=PLAINTEXT://kafka1:9092\n",
        "advertised.listeners=PLAINTEXT://kafka1:9092\n",
    ] {
        let found = kafka(lines);
        assert!(found.len() == 1 && found[0].message.contains("may not resolve"), "{lines}");
    }
    let quorum = "process.roles=broker\nnode.id=1\ncontroller.listener.names=C\ncontroller.quorum.voters=";
    assert_eq!(kafka(&format!("{quorum}1@k1:9093,2@k2:9093,3@k3:9093\n")).len(), 1);
    let bound = kafka("zookeeper.connect=10.0.0.1:2181\nlisteners=PLAINTEXT://10.0.0.2:9092\n");
    assert!(bound.len() == 1 && bound[0].message.contains("the address that the server listens on"));
    for lines in [
        "zookeeper.connect=10.0.0.1:2181,10.0.0.2:2181\nlisteners=PLAINTEXT://:9092\n",
        "zookeeper.connect=10.0.0.1:2181\nlisteners=PLAINTEXT://0.0.0.0:9092\nadvertised.listeners=PLAINTEXT://10.0.0.2:9092\n",
        "zookeeper.connect=localhost:2181\n",
        "zookeeper.connect={{ zookeepers }}\n",
        "zookeeper.connect=<<KAFKA-SERVER-PUBLIC-DNS>>:2181\n",
        "zookeeper.connect=##your-public-DNS##:2181\n",
        "process.roles=broker\nnode.id=1\ncontroller.listener.names=C\ncontroller.quorum.voters=1@10.0.0.1:9093,2@10.0.0.2:9093\n",
    ] {
        assert_eq!(kafka(lines).len(), 0, "{lines}");
    }
    let servers = |hosts: [&str; 3]| (1..).zip(hosts).map(|(n, it)| format!("server.{n}={it}:2888:3888\n")).collect::<String>();
    assert!(zookeeper(&servers(["zk1", "zk2", "zk3"]))[0].message.contains("may not resolve"));
    let addresses = servers(["10.0.0.1", "10.0.0.2", "10.0.0.3"]);
    assert!(zookeeper(&addresses)[0].message.contains("the address that the server listens on"));
    assert_eq!(zookeeper("clientPortAddress=10.0.0.1\n").len(), 1);
    for lines in [
        String::new(),
        servers(["10.0.0.1", "0.0.0.0", "10.0.0.3"]),
        format!("{addresses}quorumListenOnAllIPs=true\n"),
        "server.1=10.0.0.1:2888:3888\n".to_owned(),
        "clientPortAddress=127.0.0.1\n".to_owned(),
    ] {
        assert_eq!(zookeeper(&lines).len(), 0, "{lines}");
    }
    // The hosts of the other product on the same node are its own unit's business.
    let (unit, zoo) = (text(ZOOKEEPER), "tickTime=2000\ndataDir=/d\nclientPort=2181\n");
    let broker = "broker.id=1\nlog.dirs=/d\nzookeeper.connect=zk1:2181,zk2:2181\n";
    let files = [("n1/zookeeper.service", &*unit), ("n1/zoo.cfg", zoo), ("n1/server.properties", broker)];
    assert_eq!(said("UN010", &files).len(), 0);
    // Nor is a configuration that the unit does not name.
    let unit = text("/opt/kafka/bin/kafka-server-start.sh /etc/kafka/other.properties");
    assert_eq!(said("UN010", &[("n1/kafka.service", &unit), ("n1/server.properties", broker)]).len(), 0);
}

#[test]
fn un010_reads_the_dynamic_file() {
    let unit = format!("[Unit]\nAfter=network.target\n[Service]\nExecStart={ZOOKEEPER}\n{INSTALL}");
    let zoo = "tickTime=2000\ndataDir=/d\ndynamicConfigFile=/etc/zookeeper/zoo.cfg.dynamic\n";
    let count = |servers: &str| {
        said("UN010", &[("n1/zookeeper.service", &unit), ("n1/zoo.cfg", zoo), ("n1/zoo.cfg.dynamic", servers)]).len()
    };
    assert_eq!(count("server.1=zk1:2888:3888;2181\nserver.2=zk2:2888:3888;2181\nserver.3=zk3:2888:3888;2181\n"), 1);
    assert_eq!(count("server.1=localhost:2888:3888;2181\n"), 0);
}

#[test]
fn un011_knows_a_failure_that_counts_as_a_success() {
    for status in ["1", "0 1 143", "FAILURE"] {
        let found = of("UN011", &unit(KAFKA, &format!("SuccessExitStatus={status}\n")));
        assert!(
            found.help.starts_with("Take 1 out of `SuccessExitStatus=`") && found.fixed.is_empty(),
            "{status}: {}",
            found.help
        );
    }
    for status in ["143", "1 143\nSuccessExitStatus="] {
        let found = of("UN011", &unit(KAFKA, &format!("SuccessExitStatus={status}\n")));
        assert!(
            found.help == "Write `Restart=on-failure` and `RestartSec=10`." && found.fixed.len() == 1,
            "{status}: {}",
            found.help
        );
    }
}

#[test]
fn un012_tells_a_folder_from_a_file() {
    let help = |path: &str| of("UN012", &unit(KAFKA, &format!("Environment={path}\n"))).help;
    for folder in ["/opt/kafka", "/srv/zookeeper/", "/home/a/zookeeper-3.4.8", "/opt/kafka_2.13-3.9.0/", "/"] {
        assert!(help(folder).starts_with("Write `NAME=value`, or drop the line"), "{folder}: {}", help(folder));
    }
    for file in ["/etc/default/kafka", "/etc/kafka/kafka.env", "/kafka", "/etc/kafka-3.9.0/environment"] {
        assert_eq!(help(file), format!("Write `EnvironmentFile={file}` for a file of assignments."));
    }
}

#[test]
fn un012_puts_no_other_line_into_the_quotes() {
    let with = |line: &str| of("UN012", &unit(KAFKA, &format!("Environment={line}\n")));
    for joined in ["KAFKA_OPTS=-Dx -Dy \\", "KAFKA_OPTS=-Dx -Dy \\\n\\", "KAFKA_OPTS=-Dx \\\n  -Dy"] {
        let said = with(joined);
        assert!(said.fixed.is_empty() && !said.help.contains("-Dx"), "{joined}: {}", said.help);
    }
    let said = with("KAFKA_OPTS=-Dx -Dy");
    assert_eq!((said.fixed.len(), said.help.as_str()), (2, "Write `Environment=\"KAFKA_OPTS=-Dx -Dy\"`."));
}

#[test]
fn un015_leaves_the_units_of_fleet_to_it() {
    let bare = format!("[Service]\nExecStart={KAFKA}\n");
    assert_eq!(said("UN015", &[("kafka.service", &format!("{bare}[X-Fleet]\nConflicts=kafka@*.service\n"))]).len(), 0);
    assert_eq!(said("UN015", &[("kafka.service", &format!("{bare}[X-Owner]\nName=a\n"))]).len(), 1);
}

#[test]
fn un017_reads_addresses_groups_of_calls_and_paths() {
    for line in [
        "IPAddressAllow=10.0.0.300",
        "IPAddressAllow=10.0.0.0/33",
        "IPAddressDeny=any Any",
        "IPAddressDeny=::1/129",
        "SystemCallFilter=@foo",
        "SystemCallFilter=~@system-service @basic",
        "SystemCallLog=@",
        "BindPaths=srv:/a",
        "BindPaths=/a:b",
        "BindReadOnlyPaths=/a /b c",
        "TemporaryFileSystem=a:ro",
    ] {
        let found = of("UN017", &unit(KAFKA, &format!("{line}\n")));
        assert_eq!((found.severity, found.impact), (Severity::Warning, Impact::Misbehaves), "{line}");
    }
    for line in [
        "IPAddressAllow=10.0.0.0/8 ::1 fe80::/64 localhost link-local multicast any",
        "IPAddressAllow=",
        "SystemCallFilter=@system-service read",
        "SystemCallFilter=~@mount @sandbox:EPERM kill:ENOENT @known",
        "SystemCallFilter=nobodyknows",
        "BindPaths=/a:/b:rbind /c -/d -/e:/f",
        "BindPaths=\"/a b:/c\"",
        "TemporaryFileSystem=/a:size=10M,mode=0700 /b",
        "Personality=x86-64",
    ] {
        assert_eq!(said("UN017", &[("kafka.service", &unit(KAFKA, &format!("{line}\n")))]).len(), 0, "{line}");
    }
    let old = of("UN017", &unit(KAFKA, "StandardOutput=syslog+console\n"));
    assert!(old.message.ends_with("taken for `journal+console`"), "{}", old.message);
    assert_eq!(old.help, "Write `StandardOutput=journal+console`.");
}

#[test]
fn un017_what_runs_all_the_same() {
    let nobody = of("UN017", &unit(KAFKA, "User=nobody\n"));
    assert_eq!((nobody.severity, nobody.impact), (Severity::Hint, Impact::Practice));
    let run = of("UN017", &unit(KAFKA, "PIDFile=/var/run/kafka.pid\n"));
    assert!(run.message.contains("the old name of /run, and systemd logs a notice (systemd 257"), "{}", run.message);
    let none = of("UN017", &unit(KAFKA, "KillMode=none\n"));
    assert!(none.severity == Severity::Warning && none.message.contains("leaves the processes of the service running"));
    let stops = of("UN017", &unit(KAFKA, "KillMode=none\nExecStop=/usr/bin/docker stop kafka\n"));
    assert!(stops.message.contains("leaves running what `ExecStop=` does not end"), "{}", stops.message);
    assert_eq!(
        said("UN017", &[("kafka.service", &unit(KAFKA, "User=kafka\nPIDFile=/run/kafka.pid\nKillMode=mixed\n"))]).len(),
        0
    );
}

#[test]
fn un018_names_the_target_that_was_meant() {
    let wanted = |word: &str| of("UN018", &format!("[Service]\nExecStart={KAFKA}\n[Install]\nWantedBy={word}\n")).help;
    assert_eq!(wanted("multi-user./root"), "Write the name of a target: `WantedBy=multi-user.target`.");
    assert_eq!(wanted("multi-user"), "Write `multi-user.target`.");
    assert_eq!(wanted("multiuser"), "Write `multi-user.target`.");
    let after = |line: &str| format!("[Unit]\n{line}\n[Service]\nExecStart={KAFKA}\n{INSTALL}");
    for (line, target) in [
        ("After=localfs.target", "local-fs.target"),
        ("After=network.target remotefs.target", "remote-fs.target"),
        ("Wants=network_online.target", "network-online.target"),
        ("After=Network.target", "network.target"),
    ] {
        let found = of("UN018", &after(line));
        assert_eq!((found.severity, &*found.help), (Severity::Warning, &*format!("Write `{target}`.")), "{line}");
    }
    for line in ["After=local-fs.target", "After=kafka.target", "After=network-pre.target", "After=locals.target time-set.target"]
    {
        assert_eq!(said("UN018", &[("kafka.service", &after(line))]).len(), 0, "{line}");
    }
    let files = [("kafka.service", &*after("After=localfs.target")), ("localfs.target", "[Unit]\nDescription=ours\n")];
    assert_eq!(said("UN018", &files).len(), 0);
}
