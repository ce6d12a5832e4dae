//! What the rules of units say and do not say.

use std::fs;
use std::path::{Path, PathBuf};

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::{Diagnostic, Impact, Severity};
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;

const KAFKA: &str = "/opt/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties";
/// How a service is stopped, restarted and limited, and whose it is: rules_services.rs.
const HABITS: [&str; 5] = ["UN006", "UN007", "UN008", "UN009", "UN011"];
const DAEMON: &str = "/opt/kafka/bin/kafka-server-start.sh -daemon /etc/kafka/server.properties";
const REFUSED: (Severity, Impact) = (Severity::Error, Impact::WontStart);
const WARNED: (Severity, Impact) = (Severity::Warning, Impact::Misbehaves);

fn lint_files(files: &[(&str, &str)], settings: &Settings) -> Vec<(String, &'static str, Severity, Impact, String)> {
    let files: Vec<_> = files.iter().map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec())).collect();
    let report = check(files.iter().map(Document::read).collect(), settings);
    let of_units = report.diagnostics.iter().filter(|it| it.code.starts_with("UN") && !HABITS.contains(&it.code));
    let row = |it: &Diagnostic<'_>| (it.path.to_owned(), it.code, it.severity, it.impact, it.message.clone());
    of_units.map(row).collect()
}

fn lint(name: &str, text: &str) -> Vec<(&'static str, Severity, Impact)> {
    lint_files(&[(name, text)], &Settings::default())
        .into_iter()
        .map(|(_, code, severity, impact, _)| (code, severity, impact))
        .collect()
}

fn lint_for(release: &str, text: &str) -> Vec<(&'static str, Severity, Impact)> {
    let mut settings = Settings::default();
    settings.target.set(Product::Systemd, release).expect("known");
    let said = lint_files(&[("kafka.service", text)], &settings);
    said.into_iter().map(|(_, code, severity, impact, _)| (code, severity, impact)).collect()
}

/// A unit that nothing is wrong with but what the lines bring.
fn unit(exec: &str, lines: &str) -> String {
    format!(
        "[Unit]\nWants=network-online.target\nAfter=network-online.target\n[Service]\nExecStart={exec}\n{lines}[Install]\nWantedBy=multi-user.target\n"
    )
}

fn service(exec: &str, lines: &str) -> Vec<(&'static str, Severity, Impact)> {
    lint("kafka.service", &unit(exec, lines))
}

fn one(code: &'static str, (severity, impact): (Severity, Impact)) -> Vec<(&'static str, Severity, Impact)> {
    vec![(code, severity, impact)]
}

#[test]
fn un001_is_about_commands_that_stay() {
    for exec in [KAFKA, "/opt/zk/bin/zkServer.sh start-foreground", "/bin/java kafka.Kafka /a.properties"] {
        assert_eq!(service(exec, "Type=forking\n"), one("UN001", REFUSED), "{exec}");
        assert_eq!(service(exec, "Type=forking\nTimeoutStartSec=0\n"), one("UN001", WARNED), "{exec}");
        assert_eq!(service(exec, "Type=forking\nTimeoutSec=infinity\n"), one("UN001", WARNED), "{exec}");
        assert_eq!(service(exec, "Type=forking\nTimeoutSec=0\nTimeoutStartSec=20\n"), one("UN001", REFUSED), "{exec}");
        assert_eq!(service(exec, "Type=forking\nType=simple\n"), [], "{exec}");
        assert_eq!(service(exec, "Type={{ kind }}\n"), [], "{exec}");
        // The last one is none that systemd knows.
        assert_eq!(service(exec, "Type=forking\nType=Simple\n"), one("UN017", REFUSED), "{exec}");
    }
    for exec in [DAEMON, "/opt/zk/bin/zkServer.sh start", "/usr/local/bin/start-kafka", "{{ home }}/bin/kafka-server-start.sh /a"]
    {
        assert_eq!(service(exec, "Type=forking\n"), [], "{exec}");
    }
    assert_eq!(service(KAFKA, "Type=forking\nEnvironment=EXTRA_ARGS=-daemon\n"), []);
    assert_eq!(service(KAFKA, "{% if fork %}\nType=forking\n{% endif %}\n"), []);
}

#[test]
fn un002_is_about_commands_that_go() {
    let zk = "/opt/zk/bin/zkServer.sh start";
    for exec in [DAEMON, zk, "/bin/sh -c '/opt/kafka/bin/kafka-server-start.sh /a.properties &'"] {
        assert_eq!(service(exec, ""), one("UN002", REFUSED), "{exec}");
        for kind in ["simple", "exec", "idle", "oneshot"] {
            assert_eq!(service(exec, &format!("Type={kind}\n")), one("UN002", REFUSED), "{exec} {kind}");
        }
        assert_eq!(service(exec, "RemainAfterExit=yes\n"), one("UN002", WARNED), "{exec}");
        assert_eq!(service(exec, "KillMode=process\n"), one("UN002", WARNED), "{exec}");
        assert_eq!(service(exec, "KillMode=mixed\n"), one("UN002", REFUSED), "{exec}");
        assert_eq!(service(exec, "Type={{ kind }}\n"), [], "{exec}");
        assert_eq!(service(exec, "ExitType=cgroup\n").iter().filter(|it| it.0 == "UN002").count(), 0, "{exec}");
    }
    assert_eq!(service(zk, "PIDFile=/data/zk/zookeeper_server.pid\n"), one("UN002", (Severity::Hint, Impact::Practice)));
    assert_eq!(
        service(zk, "PIDFile=/run/zk.pid\nEnvironment=ZOOPIDFILE=/run/zk.pid\n"),
        one("UN002", (Severity::Hint, Impact::Practice))
    );
    assert_eq!(service(zk, "PIDFile=/run/zk.pid\n"), one("UN002", WARNED));
    assert_eq!(service(DAEMON, "PIDFile=/run/kafka.pid\n"), one("UN002", REFUSED));
    assert_eq!(service(zk, "Type=Forking\n"), one("UN017", REFUSED), "a type that systemd cannot read");
    for exec in [KAFKA, "/usr/bin/nohup /opt/zk/bin/zkServer.sh start-foreground", "/usr/local/bin/start-kafka"] {
        assert_eq!(service(exec, ""), [], "{exec}");
    }
}

#[test]
fn un002_knows_that_neither_product_sends_a_message() {
    for exec in [KAFKA, DAEMON, "/bin/java -cp x kafka.Kafka /a.properties"] {
        assert_eq!(service(exec, "Type=notify\n"), one("UN002", REFUSED), "{exec}");
        assert_eq!(service(exec, "Type=notify\nTimeoutStartSec=infinity\n"), one("UN002", WARNED), "{exec}");
        assert_eq!(service(exec, "Type=dbus\nBusName=org.kafka\n"), one("UN002", REFUSED), "{exec}");
    }
    for exec in [
        "/usr/local/bin/start-kafka",
        "/bin/java -javaagent:/n.jar kafka.Kafka /a",
        "/bin/sh -c 'systemd-notify --ready; exec java kafka.Kafka'",
    ] {
        assert_eq!(service(exec, "Type=notify\n"), [], "{exec}");
    }
}

#[test]
fn un002_asks_the_release_whether_it_knows_the_type() {
    let reload = |exec: &str| unit(exec, "Type=notify-reload\n");
    for release in ["247", "252"] {
        assert_eq!(lint_for(release, &reload(KAFKA)), one("UN017", WARNED), "the service is a simple one");
        assert_eq!(lint_for(release, &reload(DAEMON)), one("UN017", REFUSED), "which a command in the background ends");
    }
    for release in ["253", "257", "253..262"] {
        assert_eq!(lint_for(release, &reload(KAFKA)), one("UN002", REFUSED), "{release}");
    }
    let both = lint_for("252..257", &reload(KAFKA));
    assert_eq!(both.iter().map(|it| it.0).collect::<Vec<_>>(), ["UN002", "UN017"]);
    assert!(both.iter().all(|it| it.1 != Severity::Error), "{both:?}");
    assert_eq!(lint_for("252", &unit(KAFKA, "Type=notify\n")), one("UN002", REFUSED));
    assert_eq!(lint_for("252", &unit(KAFKA, "Type=simple\n")), []);
}

#[test]
fn un004_names_what_systemd_does_not_know() {
    for lines in [
        "Retsart=no\n",
        "After=a.target\n",
        "StartLimitIntervalSec=5\n",
        "Type: simple\n",
        "=x\n",
        "LOG_FILE=/x\n",
        "// Type=simple\n",
        "ListenStream=1\n",
    ] {
        assert_eq!(service(KAFKA, lines), one("UN004", WARNED), "{lines}");
    }
    for lines in [
        "X-Owner=me\n",
        "[X-Fleet]\nMachineOf=x\n",
        "# Retsart=no\n",
        "StartLimitInterval=5\n",
        "{{ extra }}\n",
        "{{ name }}=x\n",
    ] {
        assert_eq!(service(KAFKA, lines), [], "{lines}");
    }
    assert_eq!(
        lint("kafka.service", &format!("a\nb=c\n{}", unit(KAFKA, ""))),
        one("UN004", WARNED),
        "one finding for all of them"
    );
    assert_eq!(lint("kafka.service", &unit(KAFKA, "").replace("[Unit]", "[unit]")), one("UN004", WARNED));
}

#[test]
fn un004_is_loud_where_the_only_command_is_lost() {
    let loses = |from: &str, to: &str| lint("kafka.service", &unit(KAFKA, "").replace(from, to));
    for (from, to) in [
        ("[Service]", "[Sevice]"),
        ("[Service]", "[ Service ]"),
        ("[Service]", "[Timer]"),
        ("ExecStart=", "ExecStrat="),
        ("ExecStart=", "Service.ExecStart="),
        ("ExecStart=", "ExecStart "),
        ("[Service]\n", ""),
    ] {
        assert_eq!(loses(from, to), one("UN004", REFUSED), "{to}");
    }
    assert_eq!(service(KAFKA, "ExecStrat=/x\n"), one("UN004", WARNED), "there is another one");
    let stops = "RemainAfterExit=yes\nExecStop=/bin/x\n";
    assert_eq!(lint("kafka.service", &unit(KAFKA, stops).replace("ExecStart=", "ExecStrat=")), one("UN004", WARNED));
    let with_drop_in = [
        ("kafka.service", &*unit(KAFKA, "").replace("ExecStart=", "ExecStrat=")),
        ("kafka.service.d/a.conf", "[Service]\nExecStart=/opt/kafka/x\n"),
    ];
    let said = lint_files(&with_drop_in, &Settings::default());
    assert_eq!(said.iter().map(|it| (it.1, it.3)).collect::<Vec<_>>(), [("UN004", Impact::Misbehaves)]);
}

#[test]
fn un004_knows_the_releases() {
    let steps = unit(KAFKA, "RestartSteps=3\nRestartMaxDelaySec=9\n");
    assert_eq!(lint_for("257", &steps), []);
    assert_eq!(lint_for("252", &steps), [one("UN004", WARNED), one("UN004", WARNED)].concat());
    assert_eq!(lint("kafka.service", &steps).iter().map(|it| it.1).collect::<Vec<_>>(), [Severity::Hint; 2]);
}

#[test]
fn un005_says_what_becomes_of_the_line() {
    let ignored = (Severity::Error, Impact::Misbehaves);
    for (lines, said) in [
        ("Restart=always # x\n", ignored),
        ("LimitNOFILE=100000 // x\n", ignored),
        ("TimeoutStopSec=180 ; x\n", ignored),
        ("Type=exec # x\n", ignored),
        ("User=kafka # x\n", ignored),
        ("User=kafka // x\n", REFUSED),
        ("DynamicUser=yes # x\n", REFUSED),
        ("SuccessExitStatus=143 # x\n", WARNED),
        ("Environment=\"A=b # c\" # x\n", WARNED),
        ("WorkingDirectory=/opt/kafka # x\n", WARNED),
        ("StandardOutput=append:/var/log/k.log # x\n", WARNED),
        ("ExecStop=/bin/x # x\n", WARNED),
    ] {
        let found = service(KAFKA, lines);
        assert!(found.contains(&("UN005", said.0, said.1)), "{lines}: {found:?}");
    }
    for lines in [
        "SyslogIdentifier=a # b\n",
        "Environment=\"A=b # c\"\n",
        "Environment=A=b#c\n",
        "ExecStop=/bin/sh -c 'a # b'\n",
        "ExecStop=/bin/a ; /bin/b\n",
        "WorkingDirectory=//opt//kafka\n",
        "ReadWritePaths=/a //b\n",
        "ExecStop=/bin/a \\\n  # b\n  c\n",
        "User={{ user }} # x\n",
    ] {
        assert_eq!(service(KAFKA, lines), [], "{lines}");
    }
    let unit = unit(KAFKA, "").replace("[Unit]\n", "[Unit]\nDescription=a # b\nDocumentation=https://kafka.apache.org/\n");
    assert_eq!(lint("kafka.service", &unit), []);
}

#[test]
fn un005_asks_who_gets_the_words() {
    for (exec, said) in [
        (&*format!("{KAFKA} # x"), REFUSED),
        (&*format!("{KAFKA} // x"), REFUSED),
        (&*format!("{DAEMON} # x"), REFUSED),
        ("/bin/java -cp x kafka.Kafka /a.properties # x", REFUSED),
        ("/opt/kafka/bin/zookeeper-server-start.sh /a.properties # x", REFUSED),
        ("/opt/zk/bin/zkServer.sh start-foreground # x", REFUSED),
        ("/opt/zk/bin/zkServer.sh start-foreground /etc/zoo.cfg # x", WARNED),
        ("/opt/kafka/bin/connect-distributed.sh /a.properties # x", WARNED),
        ("/bin/sh -c '/opt/kafka/start' # x", WARNED),
    ] {
        let found = service(exec, if exec.contains("-daemon") { "Type=forking\n" } else { "" });
        assert_eq!(found, one("UN005", said), "{exec}");
    }
    for exec in [&*format!("{KAFKA} --override a=b#c"), "/bin/sh -c '/opt/kafka/start # x'", "/usr/bin/kafka-x //server/share"] {
        assert_eq!(service(exec, ""), [], "{exec}");
    }
}

#[test]
fn un005_behind_a_header() {
    let header = |header: &str| lint("kafka.service", &unit(KAFKA, "").replace("[Unit]", header));
    for text in ["[Unit] // x", "[Unit] # x", "[Unit];x", "[Unit # x"] {
        assert_eq!(header(text), one("UN005", REFUSED), "{text}");
    }
    // systemd reads a unit without the rest of a drop-in.
    assert_eq!(lint("kafka.service.d/a.conf", "[Service] # x\nNice=1\n"), one("UN005", WARNED));
}

#[test]
fn un005_and_a_lost_type() {
    let zk = "/opt/zk/bin/zkServer.sh start";
    let of = |lines: &str| service(zk, lines).into_iter().find(|it| it.0 == "UN005");
    assert_eq!(service(zk, "Type=forking // x\n"), one("UN005", REFUSED), "UN002 has nothing to add");
    assert_eq!(service(zk, "Type=simple\nType=forking // x\n"), one("UN005", REFUSED));
    for lines in ["KillMode=process\n", "RemainAfterExit=yes\n", "PIDFile=/d/zookeeper_server.pid\n", "Type=forking\n"] {
        let found = of(&format!("{lines}Type=forking // x\n"));
        assert_eq!(found, Some(("UN005", Severity::Error, Impact::Misbehaves)), "{lines}");
    }
}

#[test]
fn un010_wants_the_target_to_be_started() {
    let with = |head: &str| {
        let text = format!("[Unit]\n{head}[Service]\nExecStart={KAFKA}\n[Install]\nWantedBy=multi-user.target\n");
        lint("kafka.service", &text)
    };
    assert_eq!(with("After=network-online.target\n"), one("UN010", WARNED));
    for head in [
        "After=network-online.target\nWants=network-online.target\n",
        "After=syslog.target network-online.target\nRequires=a.mount network-online.target\n",
        "After={{ targets }}\nAfter=network-online.target\n",
        "After=network-online.target\n{% if x %}\nWants=network-online.target\n{% endif %}\n",
        "After=network.target\n",
        "Wants=network-online.target\n",
        "",
    ] {
        assert_eq!(with(head), [], "{head}");
    }
}

#[test]
fn un010_looks_at_the_node() {
    let text = format!("[Unit]\nAfter=network.target\n[Service]\nExecStart={KAFKA}\n[Install]\nWantedBy=multi-user.target\n");
    let node = |properties: &str| {
        let said = lint_files(&[("k1/kafka.service", &text), ("k1/server.properties", properties)], &Settings::default());
        said.iter().map(|it| it.1).collect::<Vec<_>>()
    };
    assert_eq!(node("broker.id=1\nlog.dirs=/d\nzookeeper.connect=zk1:2181/kafka\n"), ["UN010"]);
    assert_eq!(node("broker.id=1\nlog.dirs=/d\nzookeeper.connect=localhost:2181/kafka\n"), [""; 0]);
}

#[test]
fn un015_looks_for_who_starts_it() {
    let bare = format!("[Service]\nExecStart={KAFKA}\n");
    let hint = one("UN015", (Severity::Hint, Impact::Misbehaves));
    assert_eq!(lint("kafka.service", &bare), hint);
    assert_eq!(lint("kafka.service", &format!("{bare}[Install]\n")), hint);
    assert_eq!(lint("kafka.service", &format!("{bare}[Instal]\nWantedBy=a.target\n")), one("UN004", WARNED));
    assert_eq!(lint("kafka.service", &format!("{bare}[Install]\nWantdBy=a.target\n")), one("UN004", WARNED));
    assert_eq!(lint("kafka.service", &format!("{bare}[Install]\nWantedBy=\n")), hint);
    for install in ["WantedBy=a.target", "RequiredBy=a.target", "UpheldBy=a.target", "Alias=k.service", "Also=z.service"] {
        assert!(!lint("kafka.service", &format!("{bare}[Install]\n{install}\n")).contains(&hint[0]), "{install}");
    }
    assert_eq!(lint("kafka.service.d/a.conf", "[Service]\nNice=1\n"), []);
    let target = "[Unit]\nDescription=all of Kafka\nWants=kafka@1.service kafka@2.service\n[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=a.target\n";
    let said = lint_files(&[("kafka-all.service", target), ("kafka@.service", &bare)], &Settings::default());
    assert_eq!(said, []);
    let install = [("kafka.service", &*bare), ("kafka.service.d/i.conf", "[Install]\nWantedBy=a.target\n")];
    assert_eq!(lint_files(&install, &Settings::default()), []);
}

#[test]
fn un016_names_what_refuses_a_unit() {
    for lines in [
        "WorkingDirectory=kafka\n",
        "WorkingDirectory=\"/opt/kafka\"\n",
        "WorkingDirectory=~/kafka\n",
        "WorkingDirectory=$HOME\n",
        "WorkingDirectory=/opt/../kafka\n",
        "WorkingDirectory=a\nWorkingDirectory=/b\n",
        "RootDirectory=-/x\n",
        "PIDFile=../x.pid\n",
        "PIDFile=/run/../x.pid\n",
        "User=kafka:kafka\n",
        "User=a/b\n",
        "Group=%i\n",
        "User=-1\n",
        "User=01000\n",
        "Group=65535\n",
        "SupplementaryGroups=a b:c\n",
        "DynamicUser=maybe\n",
        "Type=oneshot\nRestart=always\n",
        "Type=oneshot\nRestart=on-success\n",
        "PAMName=x\nKillMode=process\n",
    ] {
        assert_eq!(service(KAFKA, lines), one("UN016", REFUSED), "{lines}");
    }
    for lines in [
        "WorkingDirectory=~\n",
        "WorkingDirectory=%h/kafka\n",
        "WorkingDirectory=\n",
        "WorkingDirectory={{ home }}\n",
        "PIDFile=x.pid\n",
        "User=1000\n",
        "User=%p\n",
        "Group={{ a }}:{{ b }}\n",
        "Type=oneshot\nRestart=on-failure\n",
        "Type=oneshot\nRestart=always\nRestart=no\n",
        "PAMName=x\nKillMode=mixed\n",
        "DynamicUser=yes\n",
    ] {
        assert_eq!(service(KAFKA, lines), [], "{lines}");
    }
    assert_eq!(lint("kafka@.service", &unit(KAFKA, "User=%i\n")), []);
    assert_eq!(lint("kafka.service.d/a.conf", "[Service]\nUser=a:b\n"), one("UN016", WARNED), "the unit loads without it");
}

#[test]
fn un016_knows_the_releases() {
    for (lines, before, from) in [
        ("Type=oneshot\nExitType=cgroup\n", "249", "250"),
        ("Type=dbus\n", "247", "252"),
        ("Type=dbus\nBusName=kafka\n", "247", "252"),
        ("DynamicUser=yes\nWorkingDirectory=~\n", "252", "257"),
    ] {
        let says =
            |release: &str| lint_for(release, &unit(KAFKA, lines)).iter().any(|it| it.0 == "UN016" && it.2 == Impact::WontStart);
        assert!(!says(before) && says(from), "{lines}");
    }
    let forking = unit(DAEMON, "Type=forking\nPrivatePIDs=yes\n");
    assert!(lint_for("257", &forking).contains(&("UN016", REFUSED.0, REFUSED.1)));
    assert!(!lint_for("252", &forking).iter().any(|it| it.0 == "UN016"));
    let always = lint("kafka.service", &unit(KAFKA, "DynamicUser=yes\nWorkingDirectory=~\n"));
    assert_eq!(always, one("UN016", WARNED), "no promise for a part of the releases");
}

#[test]
fn un016_and_bytes() {
    let bytes = |path: &str, bytes: &[u8]| {
        let files = [SourceFile::new(path, bytes.to_vec())];
        let report = check(files.iter().map(Document::read).collect(), &Settings::default());
        report
            .diagnostics
            .iter()
            .map(|it| (it.code, it.severity, it.impact))
            .filter(|it| it.0.starts_with("UN") && !HABITS.contains(&it.0))
            .collect::<Vec<_>>()
    };
    let good = unit(KAFKA, "");
    let latin = |at: &str| good.replace("[Service]\n", &format!("[Service]\n{at}@\n")).into_bytes();
    let latin = |at: &str| latin(at).iter().map(|b| if *b == b'@' { 0xE9 } else { *b }).collect::<Vec<_>>();
    assert_eq!(bytes("kafka.service", &latin("SyslogIdentifier=")), one("UN016", REFUSED));
    assert_eq!(bytes("kafka.service", &latin("X-A=")), one("UN016", REFUSED));
    assert_eq!(bytes("kafka.service", &latin("# ")), []);
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(good.bytes().flat_map(|b| [b, 0])).collect();
    assert_eq!(bytes("kafka.service", &utf16).iter().filter(|it| it.0 == "UN016").count(), 1);
    let long = |sign: &str| good.replace("[Service]\n", &format!("[Service]\n{sign}{}\n", "x".repeat(1 << 20)));
    assert_eq!(bytes("kafka.service", long("# ").as_bytes()), one("UN016", REFUSED));
    assert_eq!(bytes("kafka.service", long("SyslogIdentifier=").as_bytes()), one("UN016", REFUSED));
    let mark = format!("\u{FEFF}{}", good.replace('\n', "\r\n"));
    assert_eq!(bytes("kafka.service", mark.as_bytes()), []);
    assert_eq!(bytes("etc/systemd/system/kafka.service", b""), one("UN016", REFUSED));
    assert_eq!(bytes("etc/systemd/system/kafka.service", b"# [Service]\n"), one("UN016", REFUSED));
    assert_eq!(bytes("files/kafka.service", b""), []);
    assert_eq!(bytes("kafka.service", good.replace("[Service]", "[Service").as_bytes()), one("UN016", REFUSED));
}

#[test]
fn units_of_others_are_left_alone() {
    let other = "[Service] # x\nType=forking # x\nUser=a:b\nfoo\n";
    assert_eq!(lint("nginx.service", &format!("{other}ExecStart=/usr/sbin/nginx\n")), []);
    assert_eq!(lint("nginx.service.d/a.conf", other), []);
    assert_eq!(lint("kafka.service", "#!/bin/sh\nexec java kafka.Kafka\n"), []);
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("readable").map(|it| it.expect("an entry").path());
    entries.flat_map(|it| if it.is_dir() { files_below(&it) } else { vec![it] }).collect()
}

fn fixtures(folder: &str) -> Vec<(String, &'static str, Severity)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures").join(folder);
    let read = |path: &PathBuf| {
        let name = path.strip_prefix(&root).expect("below").to_string_lossy().replace('\\', "/");
        SourceFile::new(name, fs::read(path).expect("readable"))
    };
    let files: Vec<SourceFile> = files_below(&root).iter().map(read).collect();
    let report = check(files.iter().map(Document::read).collect(), &Settings::default());
    let of_units = report.diagnostics.iter().filter(|it| it.code.starts_with("UN") && !HABITS.contains(&it.code));
    of_units.map(|it| (it.path.to_owned(), it.code, it.severity)).collect()
}

#[test]
fn stock_units_are_quiet() {
    for vendor in ["debian", "rpm", "confluent", "nix"] {
        let said = fixtures(&format!("stock/units/{vendor}"));
        assert!(said.iter().all(|it| it.2 == Severity::Hint) && said.len() <= 5, "{vendor}: {said:?}");
    }
}

#[test]
fn the_book_s_cluster() {
    assert_eq!(fixtures("peter"), []);
    assert_eq!(fixtures("kraft"), []);
    let broken = fixtures("peter-broken");
    let broken: Vec<_> = broken.iter().map(|(path, code, severity)| (path.as_str(), *code, *severity)).collect();
    for expected in [
        ("peter-kafka001/kafka-server.service", "UN010", Severity::Hint),
        ("peter-kafka003/kafka-server.service", "UN005", Severity::Error),
        ("peter-zk001/zookeeper-server.service", "UN005", Severity::Error),
        ("peter-zk003/zookeeper-server.service", "UN010", Severity::Hint),
    ] {
        assert!(broken.contains(&expected), "{expected:?} in {broken:?}");
    }
    assert_eq!(broken.len(), 4, "{broken:?}");
}

#[test]
fn a_remark_about_a_command_hides_no_misspelled_directive() {
    let said = |exec: &str| {
        let text = format!("[Service]\nExecStart={exec}\nRestrat=always\n");
        let source = SourceFile::new("kafka.service", text.into_bytes());
        let report = check(vec![Document::read(&source)], &Settings::default());
        report.diagnostics.iter().map(|it| it.code).collect::<Vec<_>>()
    };
    let remark = said("/opt/kafka/bin/kafka-server-start.sh /etc/kafka/a\\qb.properties");
    assert!(remark.contains(&"UN003") && remark.contains(&"UN004"), "{remark:?}");
    let refused = said("opt/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties");
    assert!(refused.contains(&"UN003") && !refused.contains(&"UN004"), "{refused:?}");
}
