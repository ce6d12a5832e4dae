//! The built command, as a user or a script runs it.

mod common;

use common::{RIGHT, WRONG, code, findings, folder, json, kcfglint, kcfglint_in, stderr, stdout, with_input, write};

#[test]
fn right_clusters_are_quiet() {
    for name in
        ["peter", "kraft", "ansible", "flat", "docker", "dev-and-prod", "standalone", "observers", "groups", "dynamic", "stock"]
    {
        let output = kcfglint(&[&format!("fixtures/{name}")]);
        assert_eq!(code(&output), 0, "{name}: {}", stdout(&output));
        assert!(stdout(&output).starts_with("0 errors, 0 warnings, "), "{name}: {}", stdout(&output));
    }
}

#[test]
fn the_broken_cluster_is_not() {
    let output = kcfglint(&["--format", "concise", "fixtures/peter-broken"]);
    assert_eq!(code(&output), 1);
    assert!(stdout(&output).contains("peter-zk002/zoo.cfg:23:1: error ZK005 `server.2=peter-zk002`"), "{}", stdout(&output));
    assert_eq!(code(&kcfglint(&["--fail-on", "never", "fixtures/peter-broken"])), 0);
}

#[test]
fn json_is_the_contract_s() {
    let output = kcfglint(&["--format", "json", "--target", "zookeeper=3.8", "fixtures/peter-broken"]);
    let report = json(&output);
    assert_eq!(report["schema"], 1);
    assert_eq!(report["target"]["zookeeper"], "3.8");
    let errors = report["diagnostics"].as_array().map_or(0, |it| it.iter().filter(|it| it["severity"] == "error").count());
    assert_eq!(report["summary"]["errors"], errors);
    let finding = report["diagnostics"].as_array().and_then(|it| it.iter().find(|it| it["code"] == "ZK005")).expect("there");
    assert_eq!((&finding["impact"], &finding["range"]["start"]["line"]), (&"wont-start".into(), &23.into()));
    let fields = |value: &serde_json::Value| value.as_object().expect("an object").keys().cloned().collect::<Vec<_>>().join(" ");
    assert_eq!(fields(&report), "diagnostics files schema skipped summary target tool");
    assert_eq!(fields(finding), "code fix help impact message name path range related severity url");
}

#[test]
fn what_it_cannot_do_is_said_with_exit_code_2() {
    for arguments in [
        &["--target", "kafka=9.9", "fixtures/peter"][..],
        &["--target", "x", "fixtures/peter"],
        &["--profile", "x", "fixtures/peter"],
        &["--kind", "x", "fixtures/peter"],
        &["--no-such-option"],
        &["fixtures/decoys/minecraft"],
        &["explain", "ZK999"],
        &["explain", "the quick brown fox"],
        &["--config", "no/such.toml", "fixtures/peter"],
    ] {
        let output = kcfglint(arguments);
        assert_eq!(code(&output), 2, "{arguments:?}");
        assert!(!output.stderr.is_empty(), "{arguments:?}");
    }
    assert_eq!(code(&kcfglint(&["--allow-empty", "fixtures/decoys/minecraft"])), 0);
}

#[test]
fn options_stand_before_and_behind_the_paths_and_behind_a_command() {
    for arguments in [
        &["check", "--format", "concise", "fixtures/peter-broken"][..],
        &["check", "fixtures/peter-broken", "--format", "concise"],
        &["fixtures/peter-broken", "--format=concise"],
    ] {
        let output = kcfglint(arguments);
        assert_eq!(code(&output), 1, "{arguments:?}");
        assert!(stdout(&output).contains(": error ZK005 "), "{arguments:?}");
    }
}

#[test]
fn rules_are_chosen_by_code_name_and_family() {
    let path = folder("chosen");
    write(&path, "zoo.cfg", "dataDir=/d\ndataDir=/e\nclientPort=2181\nserver.1=zk1\nserver.2=zk2:2888:3888\n");
    let chosen = |arguments: &[&str]| {
        let mut all = vec!["--format", "json", "--hints", "--isolated", "."];
        all.extend(arguments);
        findings(&kcfglint_in(&path, &all)).iter().map(|it| it.replace("zoo.cfg ", "")).collect::<Vec<_>>().join(" ")
    };
    let three = "S007,ZK005,ZK008";
    assert_eq!(chosen(&["--select", three]), "S007 ZK005 ZK008");
    assert_eq!(chosen(&["--select", three, "--ignore", "even-voters,s007"]), "ZK005");
    assert_eq!(chosen(&["--select", "duplicate-key"]), "S007");
    assert_eq!(chosen(&["--select", "S007", "--extend-select", "ZK008"]), "S007 ZK008");
    assert_eq!(chosen(&["--select", three, "--profile", "dev"]), "S007 ZK005 ZK008");
    for (option, word, nearest) in
        [("--select", "ZK08", "ZK008"), ("--ignore", "even-voter", "even-voters"), ("--extend-select", "XX", "")]
    {
        let output = kcfglint_in(&path, &[option, word]);
        assert_eq!(code(&output), 2, "{option} {word}");
        assert!(stderr(&output).contains(&format!("`{word}`")) && stderr(&output).contains(nearest), "{}", stderr(&output));
    }
}

#[test]
fn standard_input_has_a_name_or_a_kind() {
    let path = folder("input");
    let lint = |arguments: &[&str]| with_input(&path, arguments, WRONG.as_bytes());
    let output = lint(&["--format", "concise", "-", "--stdin-filename", "kafka1/server.properties"]);
    assert_eq!(code(&output), 1);
    assert!(stdout(&output).starts_with("kafka1/server.properties:5:"), "{}", stdout(&output));
    assert!(stdout(&lint(&["--format", "concise", "-"])).starts_with("-:5:"));
    let output = lint(&["--format", "json", "--kind", "unit", "-"]);
    assert_eq!(json(&output)["files"][0]["kind"], "unit");
    assert_eq!(code(&with_input(&path, &["-"], b"")), 2, "nothing to lint");
}

#[test]
fn a_kind_holds_for_the_named_files() {
    let path = folder("kind");
    write(&path, "odd.txt", WRONG);
    write(&path, "sub/server.properties", RIGHT);
    let output = kcfglint_in(&path, &["--format", "json", "--kind", "zookeeper", "odd.txt", "sub"]);
    let report = json(&output);
    assert_eq!((&report["files"][0]["kind"], &report["files"][1]["kind"]), (&"zookeeper".into(), &"kafka".into()));
}

#[test]
fn a_named_file_that_is_nothing_is_said() {
    let path = folder("named-nothing");
    write(&path, "server.properties", "gamemode=survival\nmotd=hello\nlevel-name=w\n");
    write(&path, "zk/zoo.cfg", "dataDir=/d\nclientPort=2181\n");
    let output = kcfglint_in(&path, &["server.properties", "zk"]);
    assert_eq!(code(&output), 0);
    assert_eq!(stderr(&output), "kcfglint: server.properties: nothing to lint: a Minecraft server's settings\n");
    assert_eq!(stderr(&kcfglint_in(&path, &["."])), "", "found by a walk it is only listed");
}

#[test]
fn colours_follow_the_environment() {
    let lint = |name: &str, value: &str| {
        let output = common::command().args(["fixtures/peter-broken"]).env("CLICOLOR_FORCE", "1").env(name, value).output();
        stdout(&output.expect("it runs"))
    };
    assert!(lint("X", "").contains("\x1b[31;1m"), "forced");
    assert!(!lint("NO_COLOR", "1").contains('\x1b'));
    assert!(!lint("CLICOLOR_FORCE", "0").contains('\x1b'));
    assert!(!stdout(&kcfglint(&["fixtures/peter-broken"])).contains('\x1b'), "no terminal");
}

#[test]
fn explain_prints_a_page_by_code_and_by_name() {
    let by_code = kcfglint(&["explain", "ZK008"]);
    assert!(stdout(&by_code).starts_with("ZK008 even-voters\n"), "{}", stdout(&by_code));
    assert_eq!(stdout(&by_code), stdout(&kcfglint(&["explain", "even-voters"])));
    assert_eq!(stdout(&by_code), stdout(&kcfglint(&["explain", "zk8"])));
    assert!(stderr(&kcfglint(&["explain", "even-voter"])).contains("`even-voters`"));
}

#[test]
fn explain_finds_rules_by_the_line_of_a_log() {
    for arguments in [&["explain", "My id 4 not in the peer list"][..], &["explain", "My", "id", "4", "not in the peer list"]] {
        let output = kcfglint(arguments);
        assert_eq!(code(&output), 0);
        let text = stdout(&output);
        let first = text.lines().find(|it| it.starts_with("  CL")).expect("a code");
        assert!(first.starts_with("  CL002  myid-not-in-server-list"), "{text}");
        assert!(text.ends_with("`kcfglint explain CL002` prints the page of a rule.\n"), "{text}");
    }
}

#[test]
fn rules_are_listed() {
    let table = stdout(&kcfglint(&["rules"]));
    assert!(
        table.lines().any(|it| it.split_whitespace().eq(["ZK008", "even-voters", "warning", "data-risk", "file", "none"])),
        "{table}"
    );
    let list = json(&kcfglint(&["rules", "--format", "json"]));
    let rules = list["rules"].as_array().expect("rules");
    assert_eq!(rules.len() + 1, table.lines().count());
    assert!(rules.iter().any(|it| it["code"] == "S003" && it["fix"] == "safe" && it["scope"] == "file"));
}

#[test]
fn what_is_in_force_is_shown() {
    let text = stdout(&kcfglint(&["show", "fixtures/peter/peter-zk001/zoo.cfg"]));
    assert!(text.starts_with("fixtures/peter/peter-zk001/zoo.cfg, as ZooKeeper "), "{text}");
    assert!(text.contains("  clientPort ") && text.contains("default"), "{text}");
    let report = json(&kcfglint(&["show", "--format", "json", "--target", "kafka=3.9", "fixtures/peter"]));
    assert_eq!(report["schema"], 1);
    let broker = report["files"].as_array().expect("files").iter().find(|it| it["kind"] == "kafka").expect("a broker");
    assert_eq!(broker["release"], "3.9");
    let settings = broker["settings"].as_array().expect("settings");
    let retention = settings.iter().find(|it| it["key"] == "log.retention.ms").expect("it is there");
    assert_eq!((&retention["from"], &retention["by"]), (&"other-key".into(), &"log.retention.hours".into()));
    assert_eq!(code(&kcfglint(&["show", "fixtures/peter/peter-zk001/myid"])), 2);
    assert_eq!(code(&kcfglint(&["show", "no/such/file"])), 2);
}

#[test]
fn the_topology_is_shown() {
    let tree = stdout(&kcfglint(&["topology", "fixtures/peter", "fixtures/decoys/minecraft"]));
    assert!(tree.starts_with("cluster peter-kafka: the same connect string\n│  topics"), "{tree}");
    let ensemble =
        "└─ ensemble peter-zk: the server lines agree\n   │  3 voters, 2 are needed: any one may fail\n   ├─ peter-zk001: ";
    assert!(tree.contains("no topic is made\n├─ peter-kafka001: ") && tree.contains(ensemble), "{tree}");
    assert!(tree.contains("  fixtures/decoys/minecraft/server.properties: a Minecraft server's settings\n"), "{tree}");
    assert!(tree.ends_with("\n1 cluster, 1 ensemble, 6 nodes\n"), "{tree}");
    let report = json(&kcfglint(&["topology", "--format", "json", "fixtures/dev-and-prod"]));
    assert_eq!(report["clusters"].as_array().map(Vec::len), Some(2));
    assert_eq!(code(&kcfglint(&["topology", "no/such/path"])), 2);
}

#[test]
fn a_closed_pipe_is_no_trouble() {
    let mut child = common::command()
        .args(["explain", "ZK008"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .expect("it runs");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!((code(&output), stderr(&output)), (0, String::new()));
}

#[test]
fn strict_wants_every_node() {
    let output = kcfglint(&["--profile", "strict", "--ignore", "KF,UN", "fixtures/peter"]);
    assert!(stderr(&output).is_empty(), "{}", stderr(&output));
    let output = kcfglint(&["--profile", "strict", "fixtures/peter/peter-zk001/zoo.cfg", "--no-context"]);
    assert_eq!(code(&output), 2);
    let expected =
        "kcfglint: ensemble peter-zk: no file is of `server.2=peter-zk002:2888:3888`, `server.3=peter-zk003:2888:3888`\n";
    assert_eq!(stderr(&output), expected);
    assert_eq!(stderr(&kcfglint(&["fixtures/peter/peter-zk001/zoo.cfg", "--no-context"])), "");
    let kraft = ["--profile", "strict", "fixtures/kraft/broker-4/broker.properties", "--no-context"];
    assert!(stderr(&kcfglint(&kraft)).contains("no file is of the controllers `1@"), "{}", stderr(&kcfglint(&kraft)));
}

#[test]
fn a_folder_in_use_without_its_myid_is_told_and_an_empty_one_is_not() {
    let zoo = "tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/srv/zk1/data\nclientPort=2181\nautopurge.purgeInterval=24\n\
        server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n";
    for (file, expected) in [("zookeeper_server.pid", true), ("version-2/log.1", true), (".gitkeep", false), ("README.md", false)]
    {
        let folder = folder("data-in-use");
        write(&folder, "zk1/conf/zoo.cfg", zoo.as_bytes());
        write(&folder, &format!("zk1/data/{file}"), b"x\n");
        let output = kcfglint_in(&folder, &["--isolated", "--format", "concise", "."]);
        assert_eq!(stdout(&output).contains("CL001"), expected, "{file}: {}", stdout(&output));
    }
}
