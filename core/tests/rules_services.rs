//! What the rules about stopping, restarting, limits and users of a service say and do not say.

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::{Impact, Severity};
use kcfglint_core::settings::{Profile, Settings};
use kcfglint_core::source::SourceFile;

const KAFKA: &str = "/opt/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties";
const ZOOKEEPER: &str = "/opt/zookeeper/bin/zkServer.sh start-foreground";
const JAVA: &str = "/usr/bin/java -Xmx6g kafka.Kafka /etc/kafka/server.properties";
const OTHER: &str = "/usr/local/bin/start-kafka /etc/kafka/server.properties";

fn said(code: &str, files: &[(&str, &str)], settings: &Settings) -> Vec<(Severity, Impact)> {
    let files: Vec<_> = files.iter().map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec())).collect();
    let report = check(files.iter().map(Document::read).collect(), settings);
    report.diagnostics.into_iter().filter(|it| it.code == code).map(|it| (it.severity, it.impact)).collect()
}

fn of(code: &str, exec: &str, lines: &str) -> Vec<Severity> {
    let text = format!("[Service]\nExecStart={exec}\n{lines}[Install]\nWantedBy=multi-user.target\n");
    said(code, &[("kafka.service", &text)], &Settings::default()).into_iter().map(|it| it.0).collect()
}

#[test]
fn un006_how_a_jvm_ends() {
    for exec in [KAFKA, ZOOKEEPER, JAVA] {
        assert_eq!(of("UN006", exec, ""), [Severity::Hint], "{exec}");
        assert_eq!(of("UN006", exec, "SuccessExitStatus=0 143\n"), [], "{exec}");
    }
    assert_eq!(of("UN006", "/opt/zk/bin/zkServer.sh start", "Type=forking\nPIDFile=/d/zookeeper_server.pid\n"), [Severity::Hint]);
    assert_eq!(of("UN006", KAFKA, "SuccessExitStatus=143\nSuccessExitStatus=\n"), [Severity::Hint], "an empty one empties");
    assert_eq!(of("UN006", KAFKA, "SuccessExitStatus=1\n"), [Severity::Hint]);
    for lines in ["SuccessExitStatus=143\nSuccessExitStatus=1\n", "KillSignal=SIGINT\n", "SuccessExitStatus={{ s }}\n"] {
        assert_eq!(of("UN006", KAFKA, lines), [], "{lines}");
    }
    for (exec, lines) in [(OTHER, ""), (KAFKA, "Type=oneshot\n"), ("/bin/true", "")] {
        assert_eq!(of("UN006", exec, lines), [], "{exec} {lines}");
    }
    let unit = format!("[Service]\nExecStart={KAFKA}\n");
    let files = [("kafka.service", &*unit), ("kafka.service.d/exit.conf", "[Service]\nSuccessExitStatus=143\n")];
    assert_eq!(said("UN006", &files, &Settings::default()), []);
    let production = Settings { profile: Profile::Production, ..Settings::default() };
    assert_eq!(said("UN006", &files[..1], &production), [(Severity::Warning, Impact::Practice)]);
}

#[test]
fn un007_time_to_stop() {
    assert_eq!(of("UN007", KAFKA, ""), [Severity::Hint]);
    assert_eq!(of("UN007", KAFKA, "KillSignal=9\nTimeoutStopSec=300\n"), [Severity::Error]);
    assert_eq!(of("UN007", KAFKA, "ExecStop=/bin/kill -9 $MAINPID\n"), [Severity::Error]);
    assert_eq!(of("UN007", KAFKA, "ExecStop=/bin/sh -c \"pkill -KILL -f kafka.Kafka\"\n"), [Severity::Error]);
    assert_eq!(of("UN007", KAFKA, "TimeoutStopSec=10\n"), [Severity::Warning]);
    assert_eq!(of("UN007", KAFKA, "TimeoutSec=30s\n"), [Severity::Warning]);
    assert_eq!(of("UN007", KAFKA, "TimeoutStopSec=300\nTimeoutSec=5\n"), [Severity::Warning], "the last one counts");
    assert_eq!(of("UN007", ZOOKEEPER, "KillSignal=SIGKILL\n"), [Severity::Hint]);
    for lines in [
        "TimeoutStopSec=300\n",
        "TimeoutStopSec=1min\n",
        "TimeoutStopSec=infinity\n",
        "TimeoutStopSec=0\n",
        "TimeoutSec=5\nTimeoutStopSec=5min\n",
        "TimeoutStopSec=10\nSendSIGKILL=no\n",
        "KillMode=none\nTimeoutStopSec=10\n",
        "TimeoutStopSec=${T}s\nTimeoutStopSec={{ t }}\n",
        "ExecStop=/bin/kill -15 $MAINPID\nTimeoutStopSec=180\n",
        "ExecStop=/opt/kafka/bin/kafka-server-stop.sh\nKillMode=none\nTimeoutStopSec=180\n",
    ] {
        assert_eq!(of("UN007", KAFKA, lines), [], "{lines}");
    }
    assert_eq!(of("UN007", ZOOKEEPER, "TimeoutStopSec=5\n"), []);
    assert_eq!(of("UN007", OTHER, "TimeoutStopSec=5\n"), []);
}

#[test]
fn un008_open_files() {
    for value in ["1024", "65535", "1024:4096"] {
        assert_eq!(of("UN008", KAFKA, &format!("LimitNOFILE={value}\n")), [Severity::Warning], "{value}");
    }
    assert_eq!(of("UN008", KAFKA, "LimitNOFILE=65536\n"), [Severity::Hint]);
    assert_eq!(of("UN008", ZOOKEEPER, "LimitNOFILE=1024\n"), [Severity::Warning]);
    for value in ["100000", "infinity", "1024:524288", "{{ limit }}", "100k", ""] {
        assert_eq!(of("UN008", KAFKA, &format!("LimitNOFILE={value}\n")), [], "{value}");
    }
    assert_eq!(of("UN008", KAFKA, ""), [], "systemd 240 and later give 524288");
    assert_eq!(of("UN008", ZOOKEEPER, "LimitNOFILE=8192\n"), []);
    assert_eq!(of("UN008", OTHER, "LimitNOFILE=1024\n"), []);
    let unit = format!("[Service]\nExecStart={KAFKA}\n");
    let mut settings = Settings::default();
    settings.target.set(Product::Systemd, "239").expect("a release");
    assert_eq!(said("UN008", &[("kafka.service", &unit)], &settings), [(Severity::Hint, Impact::Practice)]);
}

#[test]
fn un009_whose_rights() {
    for lines in ["", "User=root\n", "User=0\n", "User=kafka\nUser=\n"] {
        assert_eq!(of("UN009", KAFKA, lines), [Severity::Hint], "{lines}");
    }
    for lines in ["User=kafka\n", "DynamicUser=yes\n", "User={{ user }}\n", "User=%i\n"] {
        assert_eq!(of("UN009", KAFKA, lines), [], "{lines}");
    }
    assert_eq!(of("UN009", OTHER, ""), []);
    let unit = format!("[Service]\nExecStart={KAFKA}\n");
    assert_eq!(said("UN009", &[("home/a/.config/systemd/user/kafka.service", &unit)], &Settings::default()), []);
    let laptop = Settings { profile: Profile::Dev, ..Settings::default() };
    assert_eq!(said("UN009", &[("kafka.service", &unit)], &laptop), []);
}

#[test]
fn un011_who_starts_it_again() {
    for lines in ["", "Restart=no\n", "Restart=always\nRestart=no\n"] {
        assert_eq!(of("UN011", KAFKA, lines), [Severity::Hint], "{lines}");
    }
    assert_eq!(of("UN011", ZOOKEEPER, "Restart=always\nStartLimitInterval=0\n"), [Severity::Hint]);
    for lines in [
        "Restart=always\n",
        "Restart=on-failure\n",
        "Restart=on-abnormal\n",
        "Restart={{ restart }}\n",
        "Restart=always\nRestartSec=10\nStartLimitInterval=0\n",
        "Restart=always\nStartLimitInterval=60\n",
        "Type=oneshot\n",
    ] {
        assert_eq!(of("UN011", KAFKA, lines), [], "{lines}");
    }
    assert_eq!(of("UN011", OTHER, ""), []);
}
