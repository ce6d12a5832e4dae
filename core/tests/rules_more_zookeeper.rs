//! What the rules about addresses, housekeeping and lost settings of a zoo.cfg say and do not say.

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::{Impact, Severity};
use kcfglint_core::settings::{Profile, Settings};
use kcfglint_core::source::SourceFile;

const BASE: &str = "tickTime=2000\ninitLimit=5\nsyncLimit=2\ndataDir=/data\nclientPort=2181\n";
const THREE: &str = "server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n";

fn said_of(code: &str, files: &[(&str, &str)], settings: &Settings) -> Vec<(Severity, Impact, String)> {
    let files: Vec<_> = files.iter().map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec())).collect();
    let report = check(files.iter().map(Document::read).collect(), settings);
    let own = report.diagnostics.into_iter().filter(|it| it.code == code);
    own.map(|it| (it.severity, it.impact, it.message)).collect()
}

fn zoo(code: &str, lines: &str) -> Vec<Severity> {
    let said = said_of(code, &[("zk1/zoo.cfg", &format!("{BASE}{lines}"))], &Settings::default());
    said.into_iter().map(|it| it.0).collect()
}

fn beside_myid(code: &str, lines: &str, id: &str) -> Vec<Severity> {
    let files = [("zk1/zoo.cfg", &*format!("{BASE}{lines}")), ("zk1/data/myid", id)];
    said_of(code, &files, &Settings::default()).into_iter().map(|it| it.0).collect()
}

fn settings_for(release: &str) -> Settings {
    let mut settings = Settings::default();
    settings.target.set(Product::ZooKeeper, release).expect("known");
    settings
}

#[test]
fn zk007_two_servers_at_one_address() {
    for lines in [
        "server.1=zk1:2888:3888\nserver.2=zk1:2888:3888\n",
        "server.1=zk1:2888:3888\nserver.2=ZK1.:2889:3888\n",
        "server.1=zk1:2888:3888\nserver.2=zk1:2889:2888\n",
        "server.1=localhost:2888:3888\nserver.2=localhost:2888:3888\n",
        "server.1=10.0.0.1:2888:3888\nserver.2=10.0.0.1:2888:3888:observer\n",
        "server.1=[fd00::1]:2888:3888\nserver.2=[fd00:0::1]:2888:3889\n",
    ] {
        assert_eq!(zoo("ZK007", lines), [Severity::Error], "{lines}");
    }
    assert_eq!(zoo("ZK007", "server.1=zk1:2888:3888\nserver.2=zk1:2889:3889\nserver.3=zk1:2890:3890\n"), [Severity::Hint]);
    let mut settings = Settings { profile: Profile::Production, ..Settings::default() };
    let text = format!("{BASE}server.1=zk1:2888:3888\nserver.2=zk1:2889:3889\nserver.3=zk2:2888:3888\n");
    let said = said_of("ZK007", &[("zk1/zoo.cfg", &text)], &settings);
    assert_eq!((said[0].0, said[0].1), (Severity::Warning, Impact::Practice));
    settings.profile = Profile::Default;
    for lines in [
        THREE,
        "server.1=localhost:2888:3888\nserver.2=localhost:2889:3889\nserver.3=127.0.0.1:2890:3890\n",
        // A short name and a longer one may be two machines; so may an address and a name.
        "server.1=zk1:2888:3888\nserver.2=zk1.b.example.net:2888:3888\n",
        "server.1=zk1:2888:3888\nserver.2=10.0.0.1:2888:3888\n",
        "server.1=0.0.0.0:2888:3888\nserver.2=0.0.0.0:2888:3888\n",
        "server.1=${ZK}:2888:3888\nserver.2=${ZK}:2888:3888\n",
        // The last of two lines of one number is in force.
        "server.1=zk1:2888:3888\nserver.1=zk1:2888:3888\nserver.2=zk2:2888:3888\n",
        "server.1=zk1:2888:3888\nserver.01=zk1:2888:3888\nserver.2=zk2:2888:3888\n",
        "server.1=zk1\nserver.2=zk1\n",
        "server.1=your-host:2888:3888\nserver.2=your-host:2888:3888\n",
        "server.1=x.x.x.x:2888:3888\nserver.2=x.x.x.x:2888:3888\n",
        "server.1=zk.ns.svc:2888:3888\nserver.2=zk.ns.svc:2889:3889\n",
    ] {
        assert_eq!(zoo("ZK007", lines), [], "{lines}");
    }
}

#[test]
fn zk009_hosts_that_lead_nowhere() {
    let others = "server.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n";
    for host in ["localhost", "127.0.0.1", "[::1]"] {
        assert_eq!(zoo("ZK009", &format!("server.1={host}:2888:3888\n{others}")), [Severity::Error], "{host}");
    }
    let wild = format!("server.1=0.0.0.0:2888:3888\n{others}");
    assert_eq!(zoo("ZK009", &wild), [Severity::Hint]);
    assert_eq!(beside_myid("ZK009", &wild, "1\n"), [Severity::Hint], "works, until the ensemble is changed");
    assert_eq!(beside_myid("ZK009", &wild, "2\n"), [Severity::Error], "another server's line");
    let two = "server.1=0.0.0.0:2888:3888\nserver.2=0.0.0.0:2888:3888\nserver.3=zk3:2888:3888\n";
    assert_eq!(zoo("ZK009", two), [Severity::Error, Severity::Error]);
    assert_eq!(beside_myid("ZK009", two, "1\n"), [Severity::Error]);
    let listening = format!("quorumListenOnAllIPs=true\nserver.1=localhost:2888:3888\n{others}");
    assert_eq!(zoo("ZK009", &listening), [Severity::Hint]);
    assert_eq!(beside_myid("ZK009", &listening, "2\n"), [Severity::Error]);
    for lines in [
        THREE,
        "server.1=localhost:2888:3888\nserver.2=localhost:2889:3889\nserver.3=127.0.0.1:2890:3890\n",
        "server.1=0.0.0.0:2888:3888\nserver.2=0.0.0.0:2889:3889\n",
        "server.1=0.0.0.0:2888:3888\n",
        "server.1=localhost:2888:3888\nserver.2={{ zk2 }}:2888:3888\n",
        "server.1=localhost:2888:3888|zk1:2888:3888\nserver.2=zk2:2888:3888\n",
    ] {
        assert_eq!(zoo("ZK009", lines), [], "{lines}");
    }
}

#[test]
fn zk013_who_deletes_old_files() {
    assert_eq!(zoo("ZK013", THREE), [Severity::Warning]);
    assert_eq!(zoo("ZK013", &format!("autopurge.purgeInterval=0\n{THREE}")), [Severity::Warning]);
    assert_eq!(zoo("ZK013", "dynamicConfigFile=/etc/zoo.cfg.dynamic\n"), [Severity::Warning]);
    assert_eq!(zoo("ZK013", ""), [Severity::Hint]);
    assert_eq!(zoo("ZK013", "server.1=localhost:2888:3888\nserver.2=localhost:2889:3889\n"), [Severity::Hint], "a laptop");
    assert_eq!(zoo("ZK013", "autopurge.purgeInterval=24\nautopurge.snapRetainCount=2\n"), [Severity::Hint]);
    for lines in [
        "autopurge.purgeInterval=24\n",
        "autopurge.purgeInterval=1\nautopurge.snapRetainCount=3\n",
        "autopurge.purgeInterval=${INTERVAL}\n",
        "autopurge.purgeInterval=24h\n",
        "# zkCleanup.sh runs from a timer\n",
        "#   org.apache.zookeeper.server.PurgeTxnLog, each night\n",
        "{% for it in more %}\n",
    ] {
        assert_eq!(zoo("ZK013", &format!("{lines}{THREE}")), [], "{lines}");
    }
    let text = format!("{BASE}{THREE}");
    let unit = "[Service]\nType=oneshot\nExecStart=/opt/zookeeper/bin/zkCleanup.sh -n 3\n";
    assert_eq!(said_of("ZK013", &[("zk1/zoo.cfg", &text), ("zk1/zookeeper-purge.service", unit)], &Settings::default()), []);
    assert_eq!(said_of("ZK013", &[("zk1/zoo.cfg", &text)], &settings_for("3.3")), []);
    let laptop = Settings { profile: Profile::Dev, ..Settings::default() };
    assert_eq!(said_of("ZK013", &[("zk1/zoo.cfg", &text)], &laptop), []);
}

#[test]
fn zk016_lines_that_nobody_reads() {
    for line in [
        "zookeeper.sasl.client=false",
        "zookeeper.jute.maxbuffer=1",
        "zookeeper.own=1",
        "jute.maxbuffer=4194304",
        "leader.nodelay=false",
        "readonlymode.enabled=true",
        "maxConcurrentSnapSyncs=5",
        "jaasLoginRenew=3600000",
        "requireClientAuthScheme=sasl",
    ] {
        assert_eq!(zoo("ZK016", &format!("{line}\n")), [Severity::Warning], "{line}");
    }
    for line in [
        "admin.enableServer=false",
        // S009 names the right key.
        "zookeeper.admin.enableServer=false",
        "leader.maxConcurrentSnapSyncs=5",
        "own.setting=1",
        "authProvider.1=org.apache.zookeeper.server.auth.SASLAuthenticationProvider",
        "metricsProvider.httpPort=7000",
        "zookeeper.{{ key }}=1",
    ] {
        assert_eq!(zoo("ZK016", &format!("{line}\n")), [], "{line}");
    }
    let broker = "broker.id=1\nlog.dirs=/data\nzookeeper.connect=zk1:2181\nzookeeper.session.timeout.ms=18000\n";
    assert_eq!(said_of("ZK016", &[("server.properties", broker)], &Settings::default()), []);
}

#[test]
fn se016_one_word_and_no_other() {
    let insecure = [(Severity::Warning, Impact::Insecure)];
    let both = |said: Vec<(Severity, Impact, String)>| said.into_iter().map(|it| (it.0, it.1)).collect::<Vec<_>>();
    let of = |line: &str, settings: &Settings| both(said_of("SE016", &[("zoo.cfg", &format!("{BASE}{line}\n"))], settings));
    assert_eq!(of("skipACL=yes", &Settings::default()), insecure);
    let production = Settings { profile: Profile::Production, ..Settings::default() };
    assert_eq!(of("skipACL=yes", &production), [(Severity::Error, Impact::Insecure)]);
    for line in ["skipACL=true", "skipACL=Yes", "skipACL=no", "skipACL=${SKIP}", "zookeeper.skipACL=yes"] {
        assert_eq!(of(line, &Settings::default()), [], "{line}");
    }
    let unit = |exec: &str, flags: &str| {
        let text = format!("[Service]\nEnvironment=\"SERVER_JVMFLAGS={flags}\" \"KAFKA_OPTS={flags}\"\nExecStart={exec}\n");
        both(said_of("SE016", &[("zookeeper.service", &text)], &Settings::default()))
    };
    let (zookeeper, kafka) = ("/opt/zk/bin/zkServer.sh start-foreground", "/opt/k/bin/kafka-server-start.sh /etc/k.properties");
    assert_eq!(unit(zookeeper, "-Dzookeeper.skipACL=yes"), insecure);
    assert_eq!(unit("/opt/k/bin/zookeeper-server-start.sh /etc/zk.properties", "-Xmx1g -Dzookeeper.skipACL=yes"), insecure);
    assert_eq!(unit(zookeeper, "-Dzookeeper.skipACL=yes -Dzookeeper.skipACL=no"), []);
    assert_eq!(unit(zookeeper, "-Dzookeeper.skipACL=true"), []);
    assert_eq!(unit(kafka, "-Dzookeeper.skipACL=yes"), []);
}
