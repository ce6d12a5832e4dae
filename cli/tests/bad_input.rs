//! What files and folders throw at a linter: each oddity is said, or read as it is, and everything else is still linted.

mod common;

use std::fs;
use std::process::Command;

use common::{RIGHT, WRONG, code, findings, folder, json, kcfglint_in, stderr, stdout, write};

/// Lints a folder with one odd file and a wrong one beside it, which is found in any case.
fn beside(name: &str, path: &str, bytes: &[u8]) -> (i32, Vec<String>, String) {
    let root = folder(name);
    write(&root, path, bytes);
    write(&root, "z/server.properties", WRONG);
    let output = kcfglint_in(&root, &["--format", "json", "--select", "KF004", "."]);
    let all = findings(&output);
    assert!(all.iter().any(|it| it == "z/server.properties KF004"), "{all:?}");
    (code(&output), all.into_iter().filter(|it| it.ends_with("KF004")).collect(), stderr(&output))
}

#[test]
fn odd_bytes_are_read_as_the_product_reads_them() {
    let wrong = |text: &str| text.replace('\n', "\r\n");
    let cases: [(&str, Vec<u8>, usize); 7] = [
        ("crlf", wrong(WRONG).into_bytes(), 2),
        ("lone-cr", WRONG.replace('\n', "\r").into_bytes(), 2),
        ("bom", [b"\xEF\xBB\xBF#\n", WRONG.as_bytes()].concat(), 2),
        ("not-utf-8", [b"a=\xFF\xFE\xC3\n", WRONG.as_bytes()].concat(), 2),
        ("nul", [b"a=\0\0\n", WRONG.as_bytes()].concat(), 2),
        ("no-final-newline", WRONG.trim_end().as_bytes().to_vec(), 2),
        ("empty", Vec::new(), 1),
    ];
    for (name, bytes, expected) in cases {
        let (code, findings, stderr) = beside(name, "a/server.properties", &bytes);
        assert_eq!((code, findings.len(), stderr.as_str()), (1, expected, ""), "{name}: {findings:?}");
    }
}

#[test]
fn every_format_draws_odd_bytes() {
    let root = folder("drawn");
    let odd = "broker.id=1\nlog.dirs=/d\nzookeeper.connect=\u{FEFF}zk\u{A0}1\0\x1b[31m:x/\u{202E}k/\n";
    write(&root, "server.properties", [odd.as_bytes(), b"zookeeper.connect=\xFF\xC3/k/\t\n"].concat());
    for format in common::FORMATS {
        let output = kcfglint_in(&root, &["--format", format, "."]);
        assert_eq!(code(&output), 1, "{format}");
        let text = stdout(&output);
        assert!(!text.contains(['\x1b', '\0', '\u{202E}']) || format == "json", "{format}: {text:?}");
        assert!(!text.contains('\x1b'), "{format}: {text:?}");
    }
}

#[test]
fn a_line_of_fifty_megabytes() {
    let root = folder("long");
    let hosts = "zk1.example.org:2181,".repeat(50_000_000 / 21);
    write(&root, "a/server.properties", format!("broker.id=1\nlog.dirs=/d\nzookeeper.connect={hosts}zk2:2181/kafka/\n"));
    write(&root, "z/server.properties", WRONG);
    for format in common::FORMATS {
        let output = kcfglint_in(&root, &["--format", format, "."]);
        let text = stdout(&output);
        assert_eq!(code(&output), 1, "{format}");
        // SARIF has the pages of the rules, too, which are long and of this length always.
        let is_sarif = format == "sarif";
        let code = if is_sarif { "\"ruleId\": \"KF004\"" } else { "KF004" };
        assert_eq!(text.matches(code).count(), 2, "{format}");
        assert!(text.len() < if is_sarif { 60_000 } else { 20_000 }, "{format}: {} bytes", text.len());
        let is_page = |it: &str| is_sarif && it.contains("Sources");
        assert!(text.lines().all(|it| it.chars().count() < 1_000 || is_page(it)), "{format}");
    }
}

#[test]
fn a_path_that_is_not_there() {
    let root = folder("not-there");
    write(&root, "server.properties", WRONG);
    let output = kcfglint_in(&root, &["--format", "concise", "no/such/path", "."]);
    assert_eq!(code(&output), 2);
    assert!(stderr(&output).starts_with("kcfglint: no/such/path: No such file"), "{}", stderr(&output));
    assert!(stdout(&output).contains("KF004"));
}

#[test]
fn one_file_by_two_names() {
    let root = folder("twice");
    write(&root, "k/server.properties", WRONG);
    for paths in
        [&["k/server.properties", "./k/server.properties"][..], &["k", "k/server.properties"], &["k", "."], &["k", "k/../k"]]
    {
        let mut arguments = vec!["--format", "json", "--select", "KF004"];
        arguments.extend(paths);
        let output = kcfglint_in(&root, &arguments);
        assert_eq!(json(&output)["summary"]["files"], 1, "{paths:?}");
        assert_eq!(findings(&output).iter().filter(|it| it.ends_with("KF004")).count(), 1, "{paths:?}");
    }
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    use std::os::unix::net::UnixListener;
    use std::os::unix::process::CommandExt as _;

    use super::*;

    fn make_fifo(path: &std::path::Path) {
        assert!(Command::new("mkfifo").arg(path).status().expect("mkfifo").success());
    }

    #[test]
    fn pipes_and_sockets_in_a_folder_are_listed() {
        let root = folder("pipes");
        write(&root, "server.properties", RIGHT);
        make_fifo(&root.join("pipe.properties"));
        // Its path may be no longer than a hundred bytes, so it is made where the test stands.
        let short = std::env::temp_dir().join(format!("kcfglint-{}", std::process::id()));
        fs::create_dir_all(&short).expect("a folder");
        let socket = short.join("zoo.cfg");
        let _listener = UnixListener::bind(&socket).expect("a socket");
        let output = kcfglint_in(&root, &["--format", "json", "--select", "KF004", ".", short.to_str().expect("UTF-8")]);
        fs::remove_dir_all(&short).expect("removed");
        assert_eq!((code(&output), stderr(&output)), (0, String::new()));
        let report = json(&output);
        let skipped = report["skipped"].as_array().expect("skipped");
        let reasons: Vec<_> = skipped.iter().map(|it| (it["path"].as_str().unwrap_or_default(), it["reason"].clone())).collect();
        let socket = socket.to_str().expect("UTF-8");
        assert_eq!(reasons, [(socket, "not-a-file".into()), ("pipe.properties", "not-a-file".into())]);
        assert_eq!(report["summary"]["skipped"], 2);
    }

    #[test]
    fn a_named_pipe_or_device_is_trouble() {
        let root = folder("named-pipe");
        write(&root, "server.properties", WRONG);
        make_fifo(&root.join("pipe.properties"));
        for path in ["pipe.properties", "/dev/null"] {
            let output = kcfglint_in(&root, &["--format", "concise", path, "server.properties"]);
            assert_eq!(code(&output), 2);
            assert_eq!(stderr(&output), format!("kcfglint: {path}: a pipe, a device or a socket, not a file\n"));
            assert!(stdout(&output).contains("KF004"));
        }
    }

    #[test]
    fn links() {
        let root = folder("links");
        write(&root, "real/server.properties", WRONG);
        symlink(root.join("real"), root.join("folder-link")).expect("a link");
        symlink(&root, root.join("real/loop")).expect("a link");
        symlink("server.properties", root.join("real/a-link.properties")).expect("a link");
        let output = kcfglint_in(&root, &["--format", "json", "--select", "KF004", "."]);
        assert_eq!((code(&output), stderr(&output)), (1, String::new()));
        assert_eq!(findings(&output), ["real/server.properties KF004"], "once, under its own name");
        let named = kcfglint_in(&root, &["--format", "json", "--select", "KF004", "folder-link"]);
        assert_eq!(findings(&named), ["folder-link/server.properties KF004"], "a link to a folder is followed when named");
        let link = kcfglint_in(&root, &["--format", "json", "--select", "KF004", "real/a-link.properties"]);
        assert_eq!(findings(&link), ["real/a-link.properties KF004"]);
    }

    #[test]
    fn links_that_lead_nowhere() {
        let root = folder("nowhere");
        write(&root, "z/server.properties", WRONG);
        symlink("loop.cfg", root.join("loop.cfg")).expect("a link");
        symlink("gone", root.join("zoo.cfg")).expect("a link");
        let output = kcfglint_in(&root, &["--format", "concise", "--select", "KF004", "."]);
        assert_eq!(code(&output), 2);
        let stderr = stderr(&output);
        let lines: Vec<&str> = stderr.lines().collect();
        assert_eq!(lines.len(), 2, "{stderr}");
        assert!(lines[0].starts_with("kcfglint: loop.cfg: Too many levels"), "{stderr}");
        assert!(lines[1].starts_with("kcfglint: zoo.cfg: No such file"), "{stderr}");
        assert!(stdout(&output).contains("z/server.properties:5:"));
    }

    #[test]
    fn absolute_links_of_a_copied_host() {
        let root = folder("copied");
        let run = || {
            let output = kcfglint_in(&root, &["--format", "json", "--select", "KF004", "."]);
            (code(&output), findings(&output), stderr(&output))
        };
        // In the way of Debian: over a link that is kept apart.
        write(&root, "hosts/kafka1/no-such-etc/kafka/conf_example/broker", "");
        write(&root, "hosts/kafka1/no-such-etc/kafka/conf_example/a.properties", WRONG);
        let link = |to: &str, at: &str| {
            fs::create_dir_all(root.join(at).parent().expect("a folder")).expect("made");
            symlink(to, root.join(at)).expect("a link");
        };
        link("/no-such-etc/alternatives/kafka", "hosts/kafka1/no-such-etc/kafka/conf");
        link("/no-such-etc/kafka/conf_example", "hosts/kafka1/no-such-etc/alternatives/kafka");
        link("/no-such-etc/kafka/conf/a.properties", "hosts/kafka1/opt/kafka/server.properties");
        let real = "hosts/kafka1/no-such-etc/kafka/conf_example/a.properties KF004".to_owned();
        assert_eq!(run(), (1, vec![real.clone()], String::new()), "once, under its own name");
        // No copy has it: said once, and no failure. Another host's copy is not asked, nor is what goes in a circle.
        link("/no-such-etc/kafka/conf/a.properties", "hosts/kafka2/opt/kafka/server.properties");
        let said = "kcfglint: hosts/kafka2/opt/kafka/server.properties: a link to /no-such-etc/kafka/conf/a.properties, \
                    which is not here; left out\n";
        assert_eq!(run(), (1, vec![real.clone()], said.to_owned()));
        // What lies beside the hosts is of none of them.
        write(&root, "hosts/no-such-etc/kafka/conf/a.properties", "x=y\n");
        assert_eq!(run(), (1, vec![real.clone()], said.to_owned()));
        link("/no-such-etc/circle", "hosts/kafka2/no-such-etc/circle");
        fs::remove_file(root.join("hosts/kafka2/opt/kafka/server.properties")).expect("removed");
        link("/no-such-etc/circle", "hosts/kafka2/opt/kafka/server.properties");
        assert_eq!(run(), (1, vec![real], said.replace("kafka/conf/a.properties,", "circle,")));
        // Named, it is what was asked for.
        let output = kcfglint_in(&root, &["hosts/kafka2/opt/kafka/server.properties"]);
        assert_eq!(code(&output), 2);
    }

    #[test]
    fn files_and_folders_that_must_not_be_read() {
        // Nobody's rights differ from those of root, who reads everything; so the command is run where both can.
        let root = std::env::temp_dir().join(format!("kcfglint-rights-{}", std::process::id()));
        let _ = fs::remove_dir_all(&root);
        write(&root, "a/server.properties", WRONG);
        write(&root, "closed/server.properties", WRONG);
        write(&root, "z/server.properties", WRONG);
        let program = root.join("program");
        fs::copy(env!("CARGO_BIN_EXE_kcfglint"), &program).expect("copied");
        for (path, mode) in [("program", 0o755), (".", 0o755), ("a", 0o755), ("a/server.properties", 0o200), ("closed", 0o300)] {
            fs::set_permissions(root.join(path), fs::Permissions::from_mode(mode)).expect("set");
        }
        let mut command = Command::new(&program);
        command.args(["--format", "concise", "--select", "KF004", "."]).current_dir(&root);
        let is_root = fs::File::open(root.join("a/server.properties")).is_ok();
        let output = if is_root { command.uid(65534).output() } else { command.output() }.expect("it runs");
        fs::set_permissions(root.join("closed"), fs::Permissions::from_mode(0o755)).expect("set");
        fs::remove_dir_all(&root).expect("removed");
        assert_eq!(code(&output), 2);
        let stderr = stderr(&output);
        let lines: Vec<&str> = stderr.lines().collect();
        assert_eq!(lines.len(), 2, "{stderr}");
        assert_eq!(lines[0], "kcfglint: a/server.properties: Permission denied (os error 13)");
        assert!(lines[1].starts_with("kcfglint: closed: permission denied"), "{stderr}");
        assert!(stdout(&output).contains("z/server.properties:5:"), "{}", stdout(&output));
    }
}
