//! What is read beside a file that is named alone.

mod common;

use common::{RIGHT, WRONG, code, findings, folder, json, kcfglint, kcfglint_in, stderr, with_input, write};

#[test]
fn only_the_named_file_is_told_about() {
    let root = folder("context");
    write(&root, "kafka1/server.properties", WRONG);
    write(&root, "kafka2/server.properties", WRONG);
    let output = kcfglint_in(&root, &["--format", "json", "--select", "KF004", "kafka1/server.properties"]);
    assert_eq!(findings(&output), ["kafka1/server.properties KF004"]);
    let report = json(&output);
    assert_eq!(report["files"].as_array().map(Vec::len), Some(1));
    assert_eq!((&report["summary"]["files"], &report["summary"]["errors"]), (&1.into(), &1.into()));
}

#[test]
fn what_is_wrong_with_the_context_alone_is_no_failure() {
    let root = folder("context-wrong");
    write(&root, "kafka1/server.properties", RIGHT);
    write(&root, "kafka2/server.properties", WRONG);
    let output = kcfglint_in(&root, &["--select", "KF004", "kafka1/server.properties"]);
    assert_eq!((code(&output), stderr(&output)), (0, String::new()));
    let output = with_input(&root, &["--select", "KF004", "-", "--stdin-filename", "kafka1/server.properties"], RIGHT.as_bytes());
    assert_eq!((code(&output), stderr(&output)), (0, String::new()));
}

#[test]
fn a_named_file_s_part_in_a_finding_between_files_is_told_from_there() {
    let told = |path: &str| findings(&kcfglint(&["--format", "json", "--isolated", "--select", "CL002", path]));
    let node = "fixtures/peter-broken/peter-zk004";
    assert_eq!(told(&format!("{node}/myid")), [format!("{node}/myid CL002")]);
    let output = kcfglint(&["--format", "json", "--isolated", "--select", "CL002", &format!("{node}/zoo.cfg")]);
    assert_eq!(findings(&output), [format!("{node}/zoo.cfg CL002")]);
    assert_eq!(json(&output)["diagnostics"][0]["related"][0]["path"], format!("{node}/myid"));
    assert_eq!(told("fixtures/peter-broken/peter-zk001/zoo.cfg"), Vec::<String>::new(), "it has no part in it");
    let alone = kcfglint(&["--format", "json", "--isolated", "--select", "CL002", "--no-context", &format!("{node}/myid")]);
    assert_eq!(findings(&alone), Vec::<String>::new());
}

#[test]
fn no_more_than_a_thousand_files_and_the_rest_is_said() {
    let root = folder("context-many");
    write(&root, "kcfglint.toml", "");
    write(&root, "named/server.properties", RIGHT);
    for at in 0..1_003 {
        write(&root, &format!("k{at}/server.properties"), "broker.id=1\nlog.dirs=/d\n");
    }
    let output = kcfglint_in(&root, &["--select", "KF004", "named/server.properties"]);
    assert_eq!(code(&output), 0);
    assert_eq!(stderr(&output), "kcfglint: context: 1000 files were read, 3 more were left out\n");
    assert_eq!(stderr(&kcfglint_in(&root, &["--select", "KF004", "--no-context", "named/server.properties"])), "");
}

#[test]
fn a_file_has_its_findings_however_its_path_is_written() {
    let root = folder("context-spelled");
    let list: String = (1..4).map(|it| format!("server.{it}=zk{it}:2888:3888\n")).collect();
    let zoo = format!("dataDir=/var/lib/zookeeper\nclientPort=2181\ninitLimit=10\nsyncLimit=5\n{list}");
    for (host, id) in [("zk1", "1"), ("zk2", "2"), ("zk3", "2")] {
        write(&root, &format!("{host}/zoo.cfg"), &zoo);
        write(&root, &format!("{host}/myid"), id);
    }
    let told =
        |from: &str, path: &str| findings(&kcfglint_in(&root.join(from), &["--format", "json", "--select", "CL003", path]));
    let whole = root.join("zk3/myid").display().to_string();
    for (from, path, shown) in [
        ("", "zk3/myid", "zk3/myid"),
        ("", "./zk3/myid", "zk3/myid"),
        ("", "zk1/../zk3/myid", "zk1/../zk3/myid"),
        ("", &whole, &whole),
        ("zk3", "myid", "myid"),
        ("zk3", "./myid", "myid"),
        ("zk3", "../zk3/myid", "../zk3/myid"),
        ("zk1", "../zk3/myid", "../zk3/myid"),
        ("", ".", "zk3/myid"),
        ("zk1", "..", "../zk3/myid"),
        ("zk1", "../", "../zk3/myid"),
    ] {
        assert_eq!(told(from, path), [format!("{shown} CL003")], "{path} in {from}");
    }
    for (from, path) in [("", "zk1/myid"), ("zk1", "myid"), ("zk1", "./zoo.cfg")] {
        assert_eq!(told(from, path), Vec::<String>::new(), "{path} in {from}");
    }
}

#[test]
fn a_host_s_folder_has_its_name_from_within() {
    let root = folder("context-here");
    let list: String = (1..4).map(|it| format!("server.{it}=zk{it}:2888:3888\n")).collect();
    let zoo = format!("tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/var/lib/zookeeper\nclientPort=2181\n{list}");
    for (host, config, myid) in [
        ("zk3", "zoo.cfg", "myid"),
        ("hosts/zk3", "etc/zookeeper/zoo.cfg", "var/lib/zookeeper/myid"),
        ("x/zk3", "conf/zoo.cfg", "data/myid"),
    ] {
        write(&root, &format!("{host}/{config}"), &zoo);
        write(&root, &format!("{host}/{myid}"), "2\n");
        let told =
            |at: &str, path: &str| findings(&kcfglint_in(&root.join(at), &["--format", "json", "--select", "CL004", path]));
        assert_eq!(told("", host), [format!("{host}/{myid} CL004")]);
        assert_eq!(told(host, "."), [format!("{myid} CL004")]);
        let nodes = json(&kcfglint_in(&root.join(host), &["--format", "json", "."]));
        assert_eq!(nodes["files"][0]["node"], "zk3", "{host}");
        write(&root, &format!("{host}/{myid}"), "3\n");
        assert_eq!(told(host, "."), Vec::<String>::new());
    }
    // A checkout has another name for everybody.
    let of_checkout = |checkout: &str, file: &str| {
        write(&root, &format!("checkouts/{checkout}/{file}"), RIGHT);
        let output = kcfglint_in(&root.join("checkouts").join(checkout), &["--format", "json", "."]);
        std::fs::remove_dir_all(root.join("checkouts")).expect("it is there");
        json(&output)
    };
    for file in ["server.properties", "config/server.properties", "etc/kafka/server.properties"] {
        let told = of_checkout("proj", file);
        assert_eq!(told["files"][0]["node"], "server", "{file}");
        assert_eq!(of_checkout("another", file), told, "{file}");
        for host in ["kafka7", "alpha.corp.net"] {
            assert_eq!(of_checkout(host, file)["files"][0]["node"], host, "{file}");
        }
    }
    // Of a folder on the way the host's is looked for, and no further than the repository.
    let etc = json(&kcfglint_in(&root.join("hosts/zk3/etc"), &["--format", "json", "."]));
    assert_eq!((&etc["files"][0]["path"], &etc["files"][0]["node"]), (&"zookeeper/zoo.cfg".into(), &"zookeeper".into()));
    write(&root, "hosts/zk4/etc/zoo.cfg", &zoo);
    let etc = json(&kcfglint_in(&root.join("hosts/zk4/etc"), &["--format", "json", "."]));
    assert_eq!((&etc["files"][0]["path"], &etc["files"][0]["node"]), (&"zoo.cfg".into(), &"zk4".into()));
    // What has hosts' folders in it keeps their names.
    let all = json(&kcfglint_in(&root.join("hosts"), &["--format", "json", "."]));
    assert_eq!(all["files"][0]["node"], "zk3");
}
