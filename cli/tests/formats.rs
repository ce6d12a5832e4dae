//! The same findings in every format, as a person last read them, and what else is written beside a run.

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use common::{FORMATS, WRONG, code, command, folder, json, kcfglint, kcfglint_in, stderr, stdout, write};

/// A cluster with something of everything: a path that needs care, letters of several bytes, characters that command a
/// terminal, other files, a secret, a finding about a whole file.
fn odd(name: &str) -> PathBuf {
    let root = folder(name);
    let secret = "ssl.key.password=hunter-22-secret\nssl.key.password=hunter-22-other\n";
    let broker = WRONG.replace("/data/kafka", "/data1").replace("/kafka/", "/kafka\u{e9}%\u{1b}<&>/");
    write(&root, "a, b%é/server.properties", format!("{broker}{secret}"));
    let zoo = "tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/srv/zk1\nclientPort=2181\nautopurge.purgeInterval=24\n\
        server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\ndataLogDir=/srv/zk1-log\n";
    write(&root, "zk1/zoo.cfg", zoo);
    write(&root, "zk1/myid", "4\n");
    write(
        &root,
        "zk1/zookeeper.servce",
        "[Unit]\nDescription=ZooKeeper\n[Service]\nType=simple\nExecStart=/opt/zookeeper/bin/zkServer.sh start-foreground\n\
         User=zookeeper\nSuccessExitStatus=143\nRestart=on-failure\n[Install]\nWantedBy=multi-user.target\n",
    );
    root
}

#[test]
fn the_same_findings_in_every_format() {
    let root = odd("every-format");
    for format in FORMATS {
        let output = kcfglint_in(&root, &["--isolated", "--hints", "--format", format, "."]);
        assert_eq!((code(&output), stderr(&output)), (1, String::new()), "{format}");
        let mut text = stdout(&output);
        if format == "sarif" {
            text = without_pages(&text);
        }
        insta::assert_snapshot!(format, text);
    }
}

/// SARIF with the first line of each page only; the pages are read elsewhere.
fn without_pages(text: &str) -> String {
    let mut log: serde_json::Value = serde_json::from_str(text).expect("JSON");
    for rule in log["runs"][0]["tool"]["driver"]["rules"].as_array_mut().expect("rules") {
        for form in ["text", "markdown"] {
            let page = rule["help"][form].as_str().expect("a page").to_owned();
            rule["help"][form] = page.lines().next().expect("a title").into();
        }
    }
    serde_json::to_string_pretty(&log).expect("JSON") + "\n"
}

#[test]
fn junit_is_xml_with_every_finding() {
    let root = odd("junit-xml");
    let text = stdout(&kcfglint_in(&root, &["--isolated", "--format", "junit", "."]));
    let report = json(&kcfglint_in(&root, &["--isolated", "--format", "json", "."]));
    let xml = roxmltree::Document::parse(&text).expect("XML");
    let count = |name: &str| xml.descendants().filter(|it| it.has_tag_name(name)).count();
    let summary = &report["summary"];
    assert_eq!(count("failure") as u64, summary["errors"].as_u64().unwrap_or(0) + summary["warnings"].as_u64().unwrap_or(0));
    assert_eq!(count("system-out") as u64, summary["hints"].as_u64().unwrap_or(0));
    let suites = xml.root_element();
    assert_eq!(suites.attribute("tests"), Some(count("testcase").to_string().as_str()));
    assert_eq!(suites.attribute("failures"), Some(count("failure").to_string().as_str()));
    assert!(xml.descendants().any(|it| it.attribute("file") == Some("a, b%é/server.properties")), "{text}");
}

#[test]
fn a_closed_pipe_ends_quietly_in_every_format() {
    for format in FORMATS {
        let mut child = command()
            .args(["--isolated", "--format", format, "fixtures/peter-broken"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it runs");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("it ends");
        assert_eq!((code(&output), stderr(&output)), (1, String::new()), "{format}");
    }
    for arguments in [&["rules"][..], &["completions", "zsh"], &["--help"], &["topology", "fixtures/peter"]] {
        let mut child = command().args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it runs");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("it ends");
        assert_eq!((code(&output), stderr(&output)), (0, String::new()), "{arguments:?}");
    }
}

/// The names in a folder, but for the mark that makes it a repository.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder").map(|it| it.expect("an entry").file_name());
    let mut names: Vec<String> = entries.map(|it| it.to_string_lossy().into_owned()).filter(|it| it != ".git").collect();
    names.sort();
    names
}

#[test]
fn several_reports_of_one_run() {
    let root = odd("several");
    let out = folder("several-out");
    let arguments: Vec<String> = FORMATS.iter().map(|it| format!("--output={it}={}", out.join(it).display())).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).chain(["--isolated", "--format", "concise", "."]).collect();
    let output = kcfglint_in(&root, &arguments);
    assert_eq!((code(&output), stderr(&output)), (1, String::new()));
    assert!(stdout(&output).ends_with("--hints shows the hints\n"), "the terminal shows its own format");
    let mut expected = FORMATS.map(str::to_owned);
    expected.sort();
    assert_eq!(names(&out), expected, "and nothing beside them");
    for format in FORMATS {
        let alone = stdout(&kcfglint_in(&root, &["--isolated", "--format", format, "."]));
        assert_eq!(fs::read_to_string(out.join(format)).expect("written"), alone, "{format}");
    }
}

#[test]
fn a_report_that_cannot_be_written_is_trouble() {
    let root = odd("unwritten");
    let output = kcfglint_in(
        &root,
        &["--isolated", "--format", "concise", "--output", "json=no/such/folder/a.json", "--output", "json=b.json", "."],
    );
    assert_eq!(code(&output), 2);
    assert!(stderr(&output).starts_with("kcfglint: no/such/folder/a.json: No such file"), "{}", stderr(&output));
    assert!(stdout(&output).contains("S006") && root.join("b.json").is_file(), "the rest is done");
    for (wrong, said) in [("json", "write FORMAT=FILE"), ("json=", "write FORMAT=FILE"), ("xml=a", "xml"), ("json=-", "--format")]
    {
        let output = kcfglint_in(&root, &["--output", wrong, "."]);
        assert_eq!(code(&output), 2, "{wrong}");
        assert!(stderr(&output).contains(said), "{wrong}: {}", stderr(&output));
    }
}

#[cfg(unix)]
#[test]
fn a_report_takes_the_place_of_the_old_one() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let root = odd("in-place");
    write(&root, "out/old.json", "x".repeat(1_000_000));
    fs::set_permissions(root.join("out/old.json"), fs::Permissions::from_mode(0o640)).expect("set");
    symlink("old.json", root.join("out/link.json")).expect("a link");
    let lint = |file: &str| kcfglint_in(&root, &["--isolated", "--output", &format!("json={file}"), "--format", "json", "."]);
    let output = lint("out/link.json");
    assert_eq!(code(&output), 1, "{}", stderr(&output));
    assert_eq!(names(&root.join("out")), ["link.json", "old.json"]);
    assert!(root.join("out/link.json").is_symlink());
    assert_eq!(fs::read(root.join("out/old.json")).expect("readable"), output.stdout);
    assert_eq!(fs::metadata(root.join("out/old.json")).expect("there").permissions().mode() & 0o777, 0o640);
    assert_eq!(code(&lint("/dev/null")), 1);
    assert!(!fs::metadata("/dev/null").expect("there").is_file(), "a device stays one");
}

#[test]
fn findings_are_counted_by_rule() {
    for format in ["full", "concise"] {
        let text = stdout(&kcfglint(&["--isolated", "--statistics", "--format", format, "fixtures/peter-broken"]));
        let rows: Vec<Vec<&str>> = text.lines().map(|it| it.split_whitespace().collect()).collect();
        assert_eq!(rows[0], ["4", "warning", "ZK008", "even-voters"], "{text}");
        assert!(rows.contains(&vec!["2", "hint", "UN010", "network-not-online"]), "{text}");
        assert!(text.ends_with("\n\n7 errors, 6 warnings, 4 hints in 22 files\n"), "{text}");
    }
    let quiet = stdout(&kcfglint(&["--isolated", "--statistics", "fixtures/standalone"]));
    assert_eq!(quiet.lines().filter(|it| it.contains(" errors, ")).count(), 1, "{quiet}");
}

#[test]
fn a_page_stands_below_the_first_finding_of_its_rule() {
    for format in ["full", "concise"] {
        let run = ["--isolated", "--explain", "--select", "ZK008,ZK005", "--format", format, "fixtures/peter-broken"];
        let text = stdout(&kcfglint(&run));
        let page = stdout(&kcfglint(&["explain", "ZK008"]));
        assert_eq!(text.matches(page.as_str()).count(), 1, "{format}: {text}");
        assert_eq!(text.matches("\nZK005 server-line-malformed\n=====").count(), 1, "{format}: {text}");
        let (first, page) = (text.find("voting servers").expect("a finding"), text.find(page.as_str()).expect("a page"));
        assert!(first < page && text[page..].contains(" voting servers tolerate"), "{format}: between the first and the next");
    }
    let run = ["--isolated", "--explain", "--format", "json", "fixtures/peter-broken"];
    assert_eq!(stdout(&kcfglint(&run)), stdout(&kcfglint(&["--isolated", "--format", "json", "fixtures/peter-broken"])));
}

#[test]
fn init_writes_settings_that_change_nothing() {
    let root = odd("init");
    let lint = || stdout(&kcfglint_in(&root, &["--format", "json", "."]));
    let before = lint();
    let output = kcfglint_in(&root, &["init"]);
    assert_eq!((code(&output), stdout(&output)), (0, String::new()), "{}", stderr(&output));
    assert_eq!(lint(), before);
    assert_eq!(names(&root), ["a, b%é", "kcfglint.toml", "zk1"], "nothing is left beside it");
    write(&root, "kcfglint.toml", "[rules]\nignore = [\"ZK008\"]\n");
    let output = kcfglint_in(&root, &["init"]);
    assert_eq!(code(&output), 2);
    assert_eq!(stderr(&output), "kcfglint: kcfglint.toml is there already, and stays as it is\n");
    assert_eq!(fs::read_to_string(root.join("kcfglint.toml")).expect("readable"), "[rules]\nignore = [\"ZK008\"]\n");
    assert_eq!(names(&root), ["a, b%é", "kcfglint.toml", "zk1"]);
}

#[test]
fn each_shell_has_its_script() {
    for (shell, mark) in [
        ("bash", "complete -F _kcfglint"),
        ("zsh", "#compdef kcfglint"),
        ("fish", "complete -c kcfglint"),
        ("powershell", "Register-ArgumentCompleter"),
        ("elvish", "edit:completion:arg-completer[kcfglint]"),
    ] {
        let output = kcfglint(&["completions", shell]);
        assert_eq!(code(&output), 0);
        assert!(stdout(&output).contains(mark) && stdout(&output).contains("fail-on"), "{shell}");
    }
    assert_eq!(code(&kcfglint(&["completions", "csh"])), 2);
}

/// The list of the options holds those that the command's own help shows, and no others.
#[test]
fn the_list_of_options_is_that_of_help() {
    let options = |text: &str| {
        let words = text.split(|c: char| !(c.is_ascii_lowercase() || c == '-')).filter(|it| it.starts_with("--") && it.len() > 3);
        words.map(str::to_owned).collect::<std::collections::BTreeSet<String>>()
    };
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("OPTIONS.md");
    let list = fs::read_to_string(path).expect("readable");
    let help = stdout(&kcfglint(&["--help"]));
    let commands = help.lines().skip_while(|it| *it != "Commands:").skip(1).take_while(|it| it.starts_with("  "));
    let commands: Vec<&str> = commands.filter_map(|it| it.split_whitespace().next()).collect();
    let listed: Vec<&str> = list.lines().filter_map(|it| it.strip_prefix("## kcfglint ")).collect();
    assert_eq!(listed, commands);
    for name in commands {
        let section =
            list.split(&format!("\n## kcfglint {name}\n")).nth(1).and_then(|it| it.split("\n## ").next()).expect("a section");
        let rows: String = section.lines().filter(|it| it.starts_with("| `")).collect::<Vec<_>>().join("\n");
        let said = stdout(&kcfglint(&[name, "--help"]));
        let (_, said) = said.split_once("Usage:").expect("a usage");
        let said = said.split("Exit codes:").next().unwrap_or_default();
        assert_eq!(options(&rows), options(said), "{name}");
    }
    let codes: Vec<&str> =
        list.lines().skip_while(|it| *it != "## Exit codes").filter(|it| it.starts_with("| ")).skip(2).collect();
    assert_eq!(codes.len(), 3);
    for row in codes {
        let (code, meaning) = row.trim_matches(['|', ' ']).split_once(" | ").expect("two columns");
        assert!(help.replace("\n     ", "").contains(&format!("  {code}  {meaning}")), "{row}\n{help}");
    }
}
