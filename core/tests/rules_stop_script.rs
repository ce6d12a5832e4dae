//! What CL043 says, and does not say, of a script that stops every Kafka process of a host.

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;

const CONTROLLER: &str = "process.roles=controller\nnode.id=11\nlog.dirs=/var/lib/kafka/metadata\n";
const BROKER: &str = "process.roles=broker\nnode.id=1\nlog.dirs=/var/lib/kafka/data\n";
const STOP: &str = "/opt/kafka/bin/kafka-server-stop.sh";

fn unit(config: &str, lines: &str) -> String {
    format!("[Service]\nExecStart=/opt/kafka/bin/kafka-server-start.sh /etc/kafka/{config}\n{lines}")
}

/// The files of the findings on one host with these two units.
fn said_at(target: &str, first: &str, second: &str, suffix: &str) -> Vec<String> {
    let files = [
        ("k1/server.properties", BROKER.to_owned()),
        ("k1/controller.properties", CONTROLLER.to_owned()),
        (&*format!("k1/kafka.service{suffix}"), first.to_owned()),
        (&*format!("k1/controller.service{suffix}"), second.to_owned()),
    ]
    .map(|(path, text)| SourceFile::new(path, text.into_bytes()));
    let mut settings = Settings::default();
    if !target.is_empty() {
        settings.target.set(Product::Kafka, target).expect("a release");
    }
    let report = check(files.iter().map(Document::read).collect(), &settings);
    let found = report.diagnostics.iter().filter(|it| it.code == "CL043");
    found.map(|it| format!("{} {}", it.path.trim_start_matches("k1/"), it.fix.is_some())).collect()
}

fn said(first: &str, second: &str) -> Vec<String> {
    said_at("", &unit("server.properties", first), &unit("controller.properties", second), "")
}

#[test]
fn the_script_without_options_ends_both() {
    let stop = format!("ExecStop={STOP}\n");
    assert_eq!(said(&stop, &stop), ["controller.service true", "kafka.service true"]);
    assert_eq!(said(&stop, ""), ["kafka.service true"], "the other one is stopped, whatever its own unit says");
    assert_eq!(said("ExecStop=/bin/sh -c '/usr/bin/kafka-server-stop'\n", ""), ["kafka.service true"]);
    assert_eq!(said(&format!("{stop}User=root\n"), "User=kafka\n"), ["kafka.service true"]);
    assert_eq!(said(&format!("{stop}KillMode=none\n"), ""), ["kafka.service false"], "without the line nobody would stop it");
}

#[test]
fn a_stop_of_one_process_is_not_told() {
    let stop = format!("ExecStop={STOP}\n");
    for lines in [
        "",
        "ExecStop=/bin/kill $MAINPID\n",
        &format!("{stop}ExecStop=\n"),
        &format!("{stop}User=kafka\n"),
        &format!("{stop}Conflicts=controller.service\n[Unit]\nConflicts=controller.service\n"),
        "ExecStop={{ stop }}/kafka-server-stop.sh\n",
    ] {
        assert_eq!(said(lines, "User=controller\n"), Vec::<String>::new(), "{lines}");
    }
    let same = unit("server.properties", &stop);
    assert_eq!(said_at("", &same, &same, ""), Vec::<String>::new(), "two ways to start one broker");
    let (broker, controller) = (unit("server.properties", &stop), unit("controller.properties", &stop));
    assert_eq!(said_at("", &broker, &controller, ".j2"), Vec::<String>::new(), "a template is of several hosts");
}

#[test]
fn the_options_count_from_3_7_on() {
    let units = ["--process-role=broker", "--node-id=1"].map(|it| unit("server.properties", &format!("ExecStop={STOP} {it}\n")));
    let other = unit("controller.properties", "");
    for own in &units {
        for (target, count) in [("3.3..3.6", 1), ("3.7", 0), ("4.0", 0)] {
            assert_eq!(said_at(target, own, &other, "").len(), count, "{target}\n{own}");
        }
    }
}
