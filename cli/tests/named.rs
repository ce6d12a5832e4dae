//! What units name by an absolute path: in the scan, below `--root`, and nowhere else.

mod common;

use std::fs;
use std::path::Path;

use common::{code, findings, folder, json, kcfglint_in, stderr, stdout, write};

const BROKER: &str = "broker.id=1\nlisteners=PLAINTEXT://k1.example.com:9092\nlog.dirs=/data/kafka\nzookeeper.connect=zk1:2181,zk2:2181,zk3:2181/k\n";
const UNIT: &str = "[Unit]\nWants=network-online.target\nAfter=network-online.target\n[Service]\nUser=kafka\n\
    EnvironmentFile=-/etc/default/kafka\nExecStart=/opt/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties\n\
    [Install]\nWantedBy=multi-user.target\n";
const HEAP: &str = "KAFKA_HEAP_OPTS=\"-Xmx2g -Xms4g\"\n";
const SERVICE: &str = "h1/etc/systemd/system/kafka.service";
const FILE: &str = "h1/etc/default/kafka";

fn host(name: &str) -> std::path::PathBuf {
    let root = folder(name);
    write(&root, "h1/etc/kafka/server.properties", BROKER);
    write(&root, SERVICE, UNIT);
    root
}

fn told(root: &Path, arguments: &[&str]) -> Vec<String> {
    findings(&kcfglint_in(root, &[&["--format", "json", "--select", "UN014"], arguments].concat()))
}

#[test]
fn the_scan_holds_it() {
    let root = host("named");
    write(&root, FILE, HEAP);
    assert_eq!(told(&root, &["."]), [format!("{FILE} UN014")]);
    let report = json(&kcfglint_in(&root, &["--format", "json", "h1"]));
    let files = report["files"].as_array().expect("files");
    let kind = |path: &str| files.iter().find(|it| it["path"] == path).map(|it| (it["kind"].clone(), it["node"].clone()));
    assert_eq!(kind(FILE), Some(("environment".into(), "h1".into())));
    // Named alone, the unit brings it as context, and has its part in what is found.
    assert_eq!(told(&root, &[SERVICE]), [format!("{SERVICE} UN014")]);
    assert_eq!(told(&root, &["--no-context", SERVICE]), Vec::<String>::new());
    assert_eq!(told(&root, &[FILE]), [format!("{FILE} UN014")]);
}

#[test]
fn nothing_outside_of_the_scan_is_looked_at() {
    let root = host("named-outside");
    write(&root, FILE, HEAP);
    write(&root, "etc/default/kafka", HEAP);
    assert_eq!(told(&root, &["--no-context", "h1/etc/systemd", "h1/etc/kafka"]), Vec::<String>::new());
    let climbs = UNIT.replace("/etc/default/kafka", "/../etc/default/kafka");
    write(&root, SERVICE, climbs);
    assert_eq!(told(&root, &["h1"]), Vec::<String>::new());
    assert_eq!(told(&root, &["h1", "--root", "h1/etc"]), Vec::<String>::new());
}

#[test]
fn what_git_ignores_or_the_settings_exclude_is_left_out() {
    let root = host("named-ignored");
    write(&root, FILE, HEAP);
    write(&root, ".gitignore", "default/\n");
    assert_eq!(told(&root, &["."]), Vec::<String>::new());
    write(&root, ".gitignore", "");
    write(&root, "kcfglint.toml", "[files]\nexclude = [\"h1/etc/default/**\"]\n");
    assert_eq!(told(&root, &["."]), Vec::<String>::new());
}

#[test]
fn below_a_root() {
    let root = host("named-root");
    write(&root, "copy/etc/default/kafka", HEAP);
    assert_eq!(told(&root, &["h1"]), Vec::<String>::new());
    assert_eq!(told(&root, &["h1", "--root", "copy"]), ["copy/etc/default/kafka UN014"]);
    assert_eq!(told(&root, &["--no-context", SERVICE, "--root", "copy"]), ["copy/etc/default/kafka UN014"]);
    // Nearer is what the scan holds.
    write(&root, FILE, "KAFKA_HEAP_OPTS=-Xmx2g\n");
    assert_eq!(told(&root, &["h1", "--root", "copy"]), Vec::<String>::new());
    let shown = kcfglint_in(&root, &["topology", "--root", "copy", "h1"]);
    assert_eq!(code(&shown), 0, "{}", stderr(&shown));
    for wrong in ["nowhere", FILE] {
        let output = kcfglint_in(&root, &["h1", "--root", wrong]);
        assert_eq!(code(&output), 2);
        assert!(stderr(&output).contains("--root takes a folder"), "{}", stderr(&output));
    }
}

#[test]
fn a_file_below_a_root_is_never_written() {
    let root = host("named-unwritten");
    let export = "export LOG_DIR=/var/log/kafka\n";
    write(&root, "copy/etc/default/kafka", export);
    let fix = ["--select", "UN012", "--fix", "--unsafe-fixes"];
    kcfglint_in(&root, &[&fix[..], &["h1", "--root", "copy"]].concat());
    let ignores = kcfglint_in(&root, &["--select", "UN012", "--add-ignores", "h1", "--root", "copy"]);
    assert_eq!(code(&ignores), 2, "{}", stderr(&ignores));
    assert_eq!(fs::read_to_string(root.join("copy/etc/default/kafka")).expect("there"), export);
    write(&root, FILE, export);
    kcfglint_in(&root, &[&fix[..], &["h1"]].concat());
    assert_eq!(fs::read_to_string(root.join(FILE)).expect("there"), "LOG_DIR=/var/log/kafka\n");
}

#[test]
fn an_environment_file_names_a_jaas_file() {
    let root = host("named-jaas");
    write(&root, FILE, "KAFKA_OPTS=-Djava.security.auth.login.config=/etc/kafka/jaas.conf\n");
    write(&root, "h1/etc/kafka/jaas.conf", "KafkaServer {\n  a.B required password=\"hush\";\n};\n");
    let output = kcfglint_in(&root, &["--format", "json", "."]);
    let report = json(&output);
    let kinds: Vec<_> =
        report["files"].as_array().expect("files").iter().map(|it| it["kind"].as_str().expect("a kind")).collect();
    assert_eq!(kinds, ["environment", "jaas", "kafka", "unit"]);
    assert!(!stdout(&output).contains("hush"));
}

#[test]
fn a_large_file_is_none() {
    let root = host("named-large");
    write(&root, FILE, HEAP.repeat(5 << 20 >> 5));
    let output = kcfglint_in(&root, &["--select", "UN014", "."]);
    assert_eq!((code(&output), stderr(&output)), (2, format!("kcfglint: {FILE}: larger than 1 MiB, so it is no such file\n")));
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    use std::process::Command;

    use super::*;

    #[test]
    fn no_link_leads_out_of_a_root() {
        let root = host("named-link");
        write(&root, "outside/kafka", HEAP);
        fs::create_dir_all(root.join("copy/etc/default")).expect("a folder");
        symlink(root.join("outside/kafka"), root.join("copy/etc/default/kafka")).expect("a link");
        let output = kcfglint_in(&root, &["--format", "json", "--select", "UN014", "h1", "--root", "copy"]);
        assert_eq!(findings(&output), Vec::<String>::new());
        let note = "kcfglint: copy/etc/default/kafka: links to a file that is not below the root; left out\n";
        assert_eq!((stderr(&output), code(&output)), (note.to_owned(), 0));
        // One that climbs ends at the root, as on the host itself.
        fs::remove_file(root.join("copy/etc/default/kafka")).expect("gone");
        symlink("../../../outside/kafka", root.join("copy/etc/default/kafka")).expect("a link");
        assert_eq!(told(&root, &["h1", "--root", "copy"]), Vec::<String>::new());
        // A folder is a way out, too.
        fs::remove_dir_all(root.join("copy/etc")).expect("gone");
        fs::create_dir_all(root.join("copy/etc")).expect("a folder");
        symlink(root.join("outside"), root.join("copy/etc/default")).expect("a link");
        assert_eq!(told(&root, &["h1", "--root", "copy"]), Vec::<String>::new());
        // Within the root it is followed.
        fs::remove_file(root.join("copy/etc/default")).expect("gone");
        write(&root, "copy/srv/kafka", HEAP);
        symlink("../srv", root.join("copy/etc/default")).expect("a link");
        assert_eq!(told(&root, &["h1", "--root", "copy"]), ["copy/etc/default/kafka UN014"]);
    }

    #[test]
    fn no_link_leads_out_of_a_scan() {
        let root = host("named-scan-link");
        write(&root, "outside/kafka", HEAP);
        fs::create_dir_all(root.join("h1/etc/default")).expect("a folder");
        symlink(root.join("outside/kafka"), root.join(FILE)).expect("a link");
        assert_eq!(told(&root, &["h1"]), Vec::<String>::new());
        assert_eq!(told(&root, &["."]), [format!("{FILE} UN014")], "it is in the scan");
        fs::remove_file(root.join(FILE)).expect("gone");
        symlink("kafka", root.join(FILE)).expect("a link to itself");
        let output = kcfglint_in(&root, &["--format", "json", "--select", "UN014", "h1"]);
        assert_eq!((findings(&output), code(&output)), (Vec::new(), 0), "{}", stderr(&output));
    }

    #[test]
    fn pipes_and_what_cannot_be_read() {
        let root = host("named-pipe");
        fs::create_dir_all(root.join("h1/etc/default")).expect("a folder");
        assert!(Command::new("mkfifo").arg(root.join(FILE)).status().expect("mkfifo").success());
        let output = kcfglint_in(&root, &["--format", "json", "h1"]);
        assert_eq!(code(&output), 0, "{}", stderr(&output));
        assert_eq!(json(&output)["skipped"][0]["reason"], "not-a-file");
        let output = kcfglint_in(&root, &["--no-context", SERVICE, "--root", "h1"]);
        assert_eq!(code(&output), 2, "{}", stderr(&output));
        assert!(stderr(&output).contains("a pipe"), "{}", stderr(&output));
        fs::remove_file(root.join(FILE)).expect("gone");
        write(&root, FILE, HEAP);
        fs::set_permissions(root.join(FILE), fs::Permissions::from_mode(0o0)).expect("a mode");
        // Whoever runs the tests as root can read everything.
        if fs::read(root.join(FILE)).is_err() {
            assert_eq!(code(&kcfglint_in(&root, &["h1"])), 2);
        }
    }
}
