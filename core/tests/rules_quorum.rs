//! What the rules about servers, groups, ports and limits of a zoo.cfg say and do not say.

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::{Impact, Severity};
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;

const ERROR: (Severity, Impact) = (Severity::Error, Impact::WontStart);

fn said(code: &str, files: &[(&str, &str)], releases: &str) -> Vec<(Severity, Impact)> {
    let mut settings = Settings::default();
    settings.target.set(Product::ZooKeeper, releases).expect("known");
    let files: Vec<SourceFile> = files.iter().map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec())).collect();
    let report = check(files.iter().map(Document::read).collect(), &settings);
    report.diagnostics.iter().filter(|it| it.code == code).map(|it| (it.severity, it.impact)).collect()
}

fn zoo(code: &str, lines: &str, releases: &str) -> Vec<(Severity, Impact)> {
    said(code, &[("zk1/zoo.cfg", &format!("dataDir=/data\ninitLimit=5\nsyncLimit=2\n{lines}"))], releases)
}

const THREE: &str = "clientPort=2181\nserver.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n";

#[test]
fn zk003_asks_for_a_port() {
    assert_eq!(zoo("ZK003", "", "3.4"), [ERROR]);
    assert_eq!(zoo("ZK003", "", "3.9"), [(Severity::Warning, Impact::Misbehaves)]);
    assert_eq!(zoo("ZK003", "clientPortAddress=10.0.0.1\nclientPort=0\n", "3.8"), [ERROR]);
    for lines in
        ["clientPort=2181\n", "server.1=zk1:1:2;2181\n", "secureClientPort=2281\n", "clientPort={{ port }}\n", "{% if x %}\n"]
    {
        assert_eq!(zoo("ZK003", lines, "3.9"), [], "{lines}");
    }
    for address in ["zk1", "10.0.0.1", "::1", "[::1]", "", "fe80::1%eth0", "zk_1"] {
        assert_eq!(zoo("ZK003", &format!("clientPort=2181\nclientPortAddress={address}\n"), "3.9"), [], "{address}");
    }
    for address in ["10.0.0.1:2181", "[zk1]", "zk1,zk2", "zk1 # here"] {
        assert_eq!(zoo("ZK003", &format!("clientPort=2181\nclientPortAddress={address}\n"), "3.9"), [ERROR], "{address}");
    }
}

#[test]
fn zk006_leaves_templates_and_gaps_alone() {
    for line in ["server.{{ id }}=zk4:2888:3888", "server.<%= id %>=zk4:2888:3888", "server.9=zk4:2888:3888", "server.255=a:1:2"]
    {
        assert_eq!(zoo("ZK006", &format!("{THREE}{line}\n"), "3.4..3.9"), [], "{line}");
    }
    assert_eq!(zoo("ZK006", &format!("{THREE}server.zk4=zk4:2888:3888\n"), "3.4..3.9"), [ERROR]);
    assert_eq!(zoo("ZK006", &format!("{THREE}server.257=a:1:2\n"), "3.9"), [(Severity::Warning, Impact::DataRisk)]);
}

#[test]
fn zk006_lets_server_0_be() {
    let ensemble = "clientPort=2181\nserver.0=zk0:2888:3888\nserver.1=zk1:2888:3888\nserver.2=zk2:2888:3888\n";
    assert_eq!(zoo("ZK006", ensemble, "3.4..3.9"), [(Severity::Hint, Impact::Practice)]);
    assert_eq!(zoo("ZK006", &format!("{THREE}server.300=a:1:2\n"), "3.9"), [(Severity::Warning, Impact::Practice)]);
    assert_eq!(zoo("ZK006", &format!("{THREE}server.-1=a:1:2\n"), "3.9"), [(Severity::Warning, Impact::Practice)]);
    let same = format!("{ensemble}server.256=a:1:2\n");
    let zero_and_256 = [(Severity::Hint, Impact::Practice), (Severity::Warning, Impact::DataRisk)];
    assert_eq!(zoo("ZK006", &same, "3.9"), zero_and_256);
}

#[test]
fn zk012_knows_who_reads_the_file() {
    let zoo = "dataDir=/data\ninitLimit=5\nsyncLimit=2\ndynamicConfigFile=/etc/zookeeper/zoo.cfg.dynamic\n";
    let both = |dynamic| said("ZK012", &[("zk1/zoo.cfg", zoo), ("zk1/zoo.cfg.dynamic", dynamic)], "3.9");
    assert_eq!(both("server.1=a:1:2;3\nclientPort=1\n"), [ERROR]);
    assert_eq!(both("server.1=a:1:2;3\ngroup.1=1\n"), []);
    let old = [("zk1/zoo.cfg", zoo), ("zk1/zoo.cfg.dynamic.next", "server.1=a:1:2;3\nversion=1\n")];
    assert_eq!(said("ZK012", &old, "3.9"), []);
}

#[test]
fn zk019_and_zk020_need_the_whole_list() {
    let observers = "clientPort=2181\nserver.1=a:1:2\nserver.2=b:1:2:observer\n";
    assert_eq!(zoo("ZK019", observers, "3.9"), [ERROR]);
    assert_eq!(zoo("ZK019", &format!("{observers}standaloneEnabled=false\n"), "3.9"), []);
    // What 3.4 does not read tells it nothing.
    assert_eq!(zoo("ZK019", &format!("{observers}standaloneEnabled=\n"), "3.4"), [ERROR]);
    assert_eq!(zoo("ZK019", &format!("{observers}standaloneEnabled=\n"), "3.5..3.9"), []);
    assert_eq!(zoo("ZK019", &format!("{observers}server.3={{{{ c }}}}\n"), "3.9"), []);
    assert_eq!(zoo("ZK019", "standaloneEnabled=false\ndynamicConfigFile=/etc/zk.dynamic\n", "3.9"), []);
    assert_eq!(zoo("ZK020", &format!("{THREE}group.1=1:2\n"), "3.9"), [ERROR]);
    assert_eq!(zoo("ZK020", &format!("{THREE}weight.1=1\n"), "3.4"), []);
    let observer = "server.4=zk4:2888:3888:observer\ngroup.1=1:2:3";
    for (more, old, new) in [("", 0, 0), (":4", 1, 1), (":4\nweight.4=1", 1, 0), ("\ngroup.2=4", 1, 1), (":5\nweight.5=1", 1, 0)]
    {
        let found = ["3.4", "3.8"].map(|it| zoo("ZK020", &format!("{THREE}{observer}{more}\n"), it).len());
        assert_eq!(found, [old, new], "{more}");
    }
    // 3.4 only counts, and a weight is enough for what it counts.
    let swapped = format!("{THREE}server.4=zk4:2888:3888:observer\ngroup.1=1:2:4\nweight.4=1\n");
    assert_eq!([zoo("ZK020", &swapped, "3.4").len(), zoo("ZK020", &swapped, "3.8").len()], [0, 1]);
    for groups in ["group.1=1:2:3", "group.1=1:2:3:", "group.1=1:{{ b }}", "group.1=1:2\noraclePath=/x"] {
        assert_eq!(zoo("ZK020", &format!("{THREE}{groups}\n"), "3.9"), [], "{groups}");
    }
}

#[test]
fn zk022_promises_only_what_the_unit_shows() {
    let zoo = "dataDir=/data\nclientPort=2181\nsecureClientPort=2281\n";
    let with = |exec: &str| {
        let unit = format!("[Service]\nExecStart={exec}\n");
        said("ZK022", &[("zk1/zoo.cfg", zoo), ("zk1/zookeeper.service", &unit)], "3.9")
    };
    let main = "org.apache.zookeeper.server.quorum.QuorumPeerMain /etc/zoo.cfg";
    assert_eq!(with(&format!("/usr/bin/java -cp /opt/zookeeper/lib/x.jar {main}")), [ERROR]);
    assert_eq!(with("/opt/zookeeper/bin/zkServer.sh start-foreground"), [(Severity::Warning, Impact::Misbehaves)]);
    assert_eq!(
        with(&format!("/usr/bin/java -Dzookeeper.serverCnxnFactory=org.apache.zookeeper.server.NettyServerCnxnFactory {main}")),
        []
    );
}
