//! What servers name by an absolute path is looked up below `--root`: a unit's configuration, a zoo.cfg's myid and dynamic file.

mod common;

use std::path::{Path, PathBuf};

use common::{code, findings, folder, json, kcfglint_in, stderr, write};

const UNIT: &str =
    "[Service]\nType=forking\nUser=zookeeper\nExecStart=/opt/zookeeper/bin/zkServer.sh start /etc/zookeeper/zoo.cfg\n";
const ZOO: &str = "tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/var/lib/zookeeper\nclientPort=2181\n\
    server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n";
const SERVICE: &str = "h/etc/systemd/system/zookeeper.service";
const CONFIG: &str = "h/etc/zookeeper/zoo.cfg";
const MYID: &str = "h/var/lib/zookeeper/myid";

fn host(name: &str) -> PathBuf {
    let root = folder(name);
    write(&root, SERVICE, UNIT);
    write(&root, CONFIG, ZOO);
    write(&root, MYID, "4\n");
    root
}

fn told(root: &Path, arguments: &[&str]) -> Vec<String> {
    let options = ["--format", "json", "--no-context", "--select", "CL001,CL002,CL003"];
    findings(&kcfglint_in(root, &[&options, arguments].concat()))
}

#[test]
fn a_unit_leads_to_its_configuration_and_this_to_its_myid() {
    let root = host("root-chain");
    for named in [SERVICE, CONFIG] {
        assert_eq!(told(&root, &[named]), Vec::<String>::new());
        assert_eq!(told(&root, &[named, "--root", "h"]), [format!("{MYID} CL002")], "{named}");
    }
    let report = json(&kcfglint_in(&root, &["--format", "json", "--no-context", SERVICE, "--root", "h"]));
    let nodes: Vec<_> = report["files"].as_array().expect("files").iter().map(|it| it["node"].clone()).collect();
    assert_eq!(nodes, ["h", "h", "h"], "they are one node's");
    // What the scan holds is not read twice.
    assert_eq!(told(&root, &["h", "--root", "h"]), [format!("{MYID} CL002")]);
    write(&root, MYID, "3\n");
    assert_eq!(told(&root, &[SERVICE, "--root", "h"]), Vec::<String>::new());
}

#[test]
fn a_myid_that_a_host_in_use_has_not_is_missing() {
    let root = folder("root-missing");
    write(&root, CONFIG, ZOO);
    let root_of = |file: &str| {
        write(&root, file, "");
        told(&root, &[CONFIG, "--root", "h"])
    };
    assert_eq!(root_of("h/var/lib/zookeeper/README"), Vec::<String>::new(), "the folder is to be filled");
    assert_eq!(root_of("h/var/lib/zookeeper/version-2/snapshot.0"), [format!("{CONFIG} CL001")]);
}

#[test]
fn a_dynamic_file_is_found() {
    let root = host("root-dynamic");
    let (list, own) = ZOO.split_at(ZOO.find("server.1").expect("a list"));
    write(&root, CONFIG, format!("{list}dynamicConfigFile=/etc/zookeeper/members\n"));
    write(&root, "h/etc/zookeeper/members", own.replace('\n', ";2181\n"));
    assert_eq!(told(&root, &[CONFIG]), Vec::<String>::new());
    assert_eq!(told(&root, &[CONFIG, "--root", "h"]), [format!("{MYID} CL002")]);
}

#[test]
fn one_root_is_not_several_hosts() {
    let root = host("root-several");
    for host in ["zk1", "zk2", "zk3"] {
        write(&root, &format!("fleet/{host}/etc/zookeeper/zoo.cfg"), ZOO);
    }
    let output = kcfglint_in(&root, &["--format", "json", "--select", "CL", "fleet", "--root", "h"]);
    assert_eq!((findings(&output), code(&output)), (Vec::new(), 0));
    let note = "kcfglint: /var/lib/zookeeper/myid: several hosts name it, and the root is one host's; not looked up below it\n";
    assert_eq!(stderr(&output), note);
}

#[test]
fn what_is_not_below_the_root_is_nobody_s_mistake() {
    let root = host("root-none");
    let output = kcfglint_in(&root, &["--no-context", SERVICE, "--root", "h/opt"]);
    assert_eq!(code(&output), 2, "there is no such folder");
    write(&root, "h/opt/note", "");
    assert_eq!(told(&root, &[SERVICE, "--root", "h/opt"]), Vec::<String>::new());
    write(&root, SERVICE, UNIT.replace("/etc/zookeeper/zoo.cfg", "/../h/etc/zookeeper/zoo.cfg"));
    assert_eq!(told(&root, &[SERVICE, "--root", "h"]), Vec::<String>::new(), "a path that climbs names nothing");
}

#[test]
fn the_scan_s_own_files_come_before_the_root_s() {
    let root = host("root-own");
    write(&root, "copy/etc/zookeeper/zoo.cfg", ZOO.replace("server.3=zk3:2888:3888\n", ""));
    write(&root, "copy/var/lib/zookeeper/myid", "5\n");
    assert_eq!(told(&root, &["h", "--root", "copy"]), [format!("{MYID} CL002")]);
}

#[cfg(unix)]
#[test]
fn links_are_those_of_the_host() {
    use std::fs;
    use std::os::unix::fs::symlink;
    let root = host("root-links");
    // As Debian lays it out, with the data on a disk of its own.
    let link = |target: &str, at: &str| {
        fs::create_dir_all(root.join(at).parent().expect("a folder")).expect("a folder");
        symlink(target, root.join(at)).expect("a link");
    };
    fs::rename(root.join("h/etc/zookeeper"), root.join("h/etc/zookeeper_real")).expect("moved");
    link("/etc/alternatives/zookeeper", "h/etc/zookeeper");
    link("../zookeeper_real", "h/etc/alternatives/zookeeper");
    fs::rename(root.join("h/var/lib/zookeeper"), root.join("h/disk")).expect("moved");
    link("/disk", "h/var/lib/zookeeper");
    assert_eq!(told(&root, &[SERVICE, "--root", "h"]), [format!("{MYID} CL002")]);
    // This machine's folder of that name is nobody's.
    let here = root.join("data");
    fs::create_dir_all(here.join("version-2")).expect("a folder");
    fs::remove_file(root.join("h/var/lib/zookeeper")).expect("gone");
    link(here.to_str().expect("UTF-8"), "h/var/lib/zookeeper");
    assert_eq!(told(&root, &[SERVICE, "--root", "h"]), Vec::<String>::new());
    // A link to itself ends.
    fs::remove_file(root.join("h/var/lib/zookeeper")).expect("gone");
    link("zookeeper", "h/var/lib/zookeeper");
    let output = kcfglint_in(&root, &["--no-context", SERVICE, "--root", "h"]);
    assert_eq!((code(&output), stderr(&output).contains("links without an end")), (2, true), "{}", stderr(&output));
}
