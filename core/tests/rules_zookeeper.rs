//! What the rules about one zoo.cfg and one myid say and do not say.

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::{Impact, Severity};
use kcfglint_core::settings::{Profile, Settings};
use kcfglint_core::source::{Kind, Origin, SourceFile};

type Said = Vec<(Severity, Impact, String)>;

const REFUSED: (Severity, Impact) = (Severity::Error, Impact::WontStart);
const RISK: (Severity, Impact) = (Severity::Warning, Impact::DataRisk);

fn said(code: &str, file: SourceFile, settings: &Settings) -> Said {
    said_of(code, &[file], settings)
}

fn said_of(code: &str, files: &[SourceFile], settings: &Settings) -> Said {
    let report = check(files.iter().map(Document::read).collect(), settings);
    let own = report.diagnostics.into_iter().filter(|it| it.code == code);
    own.map(|it| (it.severity, it.impact, it.message)).collect()
}

fn zoo(code: &str, text: &str, releases: &str) -> Vec<(Severity, Impact)> {
    let mut settings = Settings::default();
    settings.target.set(Product::ZooKeeper, releases).expect("known");
    let mut file = SourceFile::new("zoo.cfg", text.as_bytes().to_vec());
    file.kind = text.contains("Dir").then_some(Kind::ZooKeeper);
    said(code, file, &settings).into_iter().map(|it| (it.0, it.1)).collect()
}

fn myid(bytes: &[u8]) -> Said {
    myid_beside(THREE, bytes, "3.5..3.9")
}

fn myid_beside(servers: &str, bytes: &[u8], releases: &str) -> Said {
    let mut settings = Settings::default();
    settings.target.set(Product::ZooKeeper, releases).expect("known");
    let zoo = format!("dataDir=/data\nclientPort=2181\ninitLimit=5\nsyncLimit=2\n{servers}");
    let files = [SourceFile::new("zk1/zoo.cfg", zoo.into_bytes()), SourceFile::new("zk1/data/myid", bytes.to_vec())];
    said_of("ZK010", &files, &settings)
}

const THREE: &str = "server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n";

#[test]
fn zk001_wants_a_data_dir() {
    let all = "3.4..3.9";
    assert_eq!(zoo("ZK001", "tickTime=2000\nclientPort=2181\n", all), [REFUSED]);
    assert_eq!(zoo("ZK001", "clientPort=2181\nserver.1=zk1:2888:3888\n", all), [REFUSED]);
    assert_eq!(zoo("ZK001", "tickTime=2000\ndataDir=/\nclientPort=2181\n", all), []);
    assert_eq!(zoo("ZK001", "tickTime=2000\n dataDir : /data\nclientPort=2181\n", all), []);
    assert_eq!(zoo("ZK001", "clientPort=2181\n{% for k in more %}\n", all), [], "a loop may set it");
    assert_eq!(zoo("ZK001", "initLimit=5\nsyncLimit=2\n", all), [], "a fragment");
    assert_eq!(zoo("ZK001", "dataDir={{ dir }}\nclientPort=2181\n", all), []);
}

#[test]
fn zk001_knows_who_looks_at_two_characters() {
    for line in ["dataDir=", "dataDir=d", "dataDir=.", "dataDir=/data\ndataLogDir=", "dataDir=/data\ndataLogDir=d"] {
        let text = format!("{line}\nclientPort=2181\n");
        assert_eq!(zoo("ZK001", &text, "3.5..3.9"), [REFUSED], "{line}");
        assert_eq!(zoo("ZK001", &text, "3.4.14..3.9"), [(Severity::Warning, Impact::Misbehaves)], "{line}");
    }
    assert_eq!(zoo("ZK001", "dataDir=\nclientPort=2181\n", "3.4"), [(Severity::Warning, Impact::Misbehaves)]);
    // Up to 3.4.6 `dataLogDir` must be there, and what has no name is not.
    assert_eq!(zoo("ZK001", "dataDir=/data\ndataLogDir=\nclientPort=2181\n", "3.4.6"), [REFUSED]);
    assert_eq!(zoo("ZK001", "dataDir=/data\ndataLogDir=d\nclientPort=2181\n", "3.4.6"), []);
    assert_eq!(zoo("ZK001", "dataDir=/data\ndataLogDir=\nclientPort=2181\n", "3.4.7"), []);
    for line in ["dataDir=./", "dataDir=.//", "dataDir=d/", "dataDir=/data\ndataLogDir=./"] {
        let text = format!("{line}\nclientPort=2181\n");
        assert_eq!(zoo("ZK001", &text, "3.5..3.9"), [REFUSED], "{line}");
        assert_eq!(zoo("ZK002", &text, "3.5..3.9"), [], "{line}");
    }
    for line in ["dataDir=//", "dataDir=./d", "dataDir=dd/", "dataDir={{ d }}/"] {
        assert_eq!(zoo("ZK001", &format!("{line}\nclientPort=2181\n"), "3.5..3.9"), [], "{line}");
    }
    assert_eq!(zoo("ZK001", "dataDir=d\nclientPort=2181\n", "3.4"), []);
    assert_eq!(zoo("ZK001", "dataDir=dd\nclientPort=2181\n", "3.9"), []);
}

#[test]
fn zk015_knows_who_opens_a_port() {
    let alone = |lines: &str, releases| zoo("ZK015", &format!("dataDir=/data\n{lines}"), releases);
    assert_eq!(alone("clientPort=2181\nsecureClientPort=2181\n", "3.9"), [REFUSED]);
    assert_eq!(alone("clientPort=8080\n", "3.8"), [(Severity::Warning, Impact::Misbehaves)], "the JVM may be told");
    assert_eq!(alone("clientPort=9000\nadmin.serverPort=9000\n", "3.8"), [REFUSED]);
    assert_eq!(alone(&format!("clientPort=8080\n{THREE}"), "3.8"), [(Severity::Hint, Impact::Misbehaves)]);
    for lines in [
        "clientPort=2181\nsecureClientPort=2281\n",
        "clientPort=8080\nadmin.enableServer=false\n",
        "clientPort=8080\nadmin.serverAddress=127.0.0.1\n",
        "clientPort=8080\nadmin.serverPort={{ port }}\n",
        "clientPort=2181\nsecureClientPort=2181\nclientPortAddress=10.0.0.1\n",
        "clientPort=0\nsecureClientPort=0\n",
    ] {
        assert_eq!(alone(lines, "3.8"), [], "{lines}");
    }
    assert_eq!(alone("clientPort=8080\n", "3.4"), [], "it has no admin server");
}

#[test]
fn zk015_asks_the_unit_about_the_admin_server() {
    let with = |environment: &str| {
        let mut settings = Settings::default();
        settings.target.set(Product::ZooKeeper, "3.8").expect("known");
        let unit = format!("[Service]\n{environment}\nExecStart=/opt/zookeeper/bin/zkServer.sh start-foreground\n");
        let zoo = SourceFile::new("zk1/zoo.cfg", b"dataDir=/data\nclientPort=8080\n".to_vec());
        let files = [zoo, SourceFile::new("zk1/zookeeper.service", unit.into_bytes())];
        said_of("ZK015", &files, &settings).into_iter().map(|it| (it.0, it.1)).collect::<Vec<_>>()
    };
    assert_eq!(with("User=zookeeper"), [REFUSED]);
    assert_eq!(with("Environment=\"SERVER_JVMFLAGS=-Dzookeeper.admin.enableServer=false\""), []);
    assert_eq!(with("Environment=\"SERVER_JVMFLAGS=-Dzookeeper.admin.serverPort=9090\""), []);
}

#[test]
fn zk015_needs_the_own_number() {
    let of = |port: u16, releases: &str| {
        let mut settings = Settings::default();
        settings.target.set(Product::ZooKeeper, releases).expect("known");
        let zoo = format!("dataDir=/data\nclientPort={port}\ninitLimit=5\nsyncLimit=2\n{THREE}");
        let files = [SourceFile::new("zk1/zoo.cfg", zoo.into_bytes()), SourceFile::new("zk1/data/myid", b"1".to_vec())];
        said_of("ZK015", &files, &settings).into_iter().map(|it| (it.0, it.1)).collect::<Vec<_>>()
    };
    assert_eq!(of(3888, "3.9"), [REFUSED]);
    assert_eq!(of(3888, "3.4"), [RISK]);
    assert_eq!(of(2888, "3.9"), [RISK]);
    assert_eq!(of(2181, "3.9"), []);
    assert_eq!(
        zoo("ZK015", &format!("dataDir=/data\nclientPort=3888\n{THREE}"), "3.9"),
        [],
        "nobody knows which line is its own"
    );
}

#[test]
fn zk023_knows_who_reads_a_value() {
    let with = |line: &str, releases| zoo("ZK023", &format!("dataDir=/data\nclientPort=2181\n{line}\n"), releases);
    assert_eq!(with("connection_throttle_drop_increase=x", "3.6"), [REFUSED]);
    assert_eq!(with("watchManagerName=WatchManager", "3.6..3.9"), [REFUSED]);
    // Up to 3.6 the words say "greater than 0", and it is 32 that is wanted.
    assert_eq!(with("intBufferStartingSizeBytes=16", "3.6..3.9"), [REFUSED]);
    assert_eq!(with("intBufferStartingSizeBytes=31", "3.6.2"), [REFUSED]);
    assert_eq!(with("intBufferStartingSizeBytes=32", "3.6.2"), []);
    assert_eq!(with(&format!("cnxTimeout=5s\n{THREE}"), "3.8"), [REFUSED]);
    for line in [
        "cnxTimeout=5s",
        "connection_throttle_drop_increase=0.1",
        "connection_throttle_drop_increase={{ throttle }}",
        "watchManagerName=org.example.Watches",
        "intBufferStartingSizeBytes=1k",
        "nio.sessionlessCnxnTimeout=0\nserverCnxnFactory=org.apache.zookeeper.server.NettyServerCnxnFactory",
        "admin.serverPort=70000\nadmin.enableServer=false",
    ] {
        assert_eq!(with(line, "3.8"), [], "{line}");
    }
    let port = format!("observerMasterPort=70000\n{THREE}initLimit=5\nsyncLimit=2");
    assert_eq!(with(&port, "3.6..3.9"), [REFUSED]);
    assert_eq!(with(&port, "3.5"), [], "it has no masters of observers");
    assert_eq!(with("observerMasterPort=70000", "3.8"), [], "a server of its own has none");
    assert_eq!(with("DigestAuthenticationProvider.digestAlg=", "3.7..3.9"), [REFUSED]);
    assert_eq!(with("DigestAuthenticationProvider.digestAlg=", "3.6"), [], "it does not read it");
    let doubt = [(Severity::Warning, Impact::Misbehaves)];
    assert_eq!(with("DigestAuthenticationProvider.digestAlg=BLAKE2B-512", "3.7..3.9"), doubt, "another provider may have it");
    assert_eq!(with("DigestAuthenticationProvider.digestAlg=sha3-256", "3.7..3.9"), []);
    assert_eq!(with("pathStats.sampleRate=x", "3.6..3.9"), [REFUSED]);
    assert_eq!(with("pathStats.slotCapacity=0", "3.6..3.9"), [REFUSED]);
    assert_eq!(with("pathStats.slotCapacity=x", "3.6..3.9"), []);
    assert_eq!(with("admin.commandURL=*", "3.5.3..3.9"), [REFUSED]);
    assert_eq!(with("admin.commandURL=/a*", "3.6..3.9"), [REFUSED]);
    assert_eq!(with("admin.commandURL=*", "3.5..3.9"), doubt, "the oldest Jetty puts a slash in front");
    assert_eq!(with("admin.commandURL=/a*", "3.5.3..3.9"), doubt, "an older Jetty may take it");
    assert_eq!(with("admin.commandURL=", "3.6..3.9"), []);
    assert_eq!(with("connection_throttle_drop_increase=x", "3.5"), [], "it does not know the key");
}

#[test]
fn zk021_enforces_by_mode() {
    let with = |lines: &str| zoo("ZK021", &format!("dataDir=/data\nclientPort=2181\nenforce.auth.enabled=true\n{lines}"), "3.8");
    assert_eq!(with(""), [REFUSED]);
    assert_eq!(with("enforce.auth.schemes=,\n"), [REFUSED]);
    assert_eq!(with("enforce.auth.schemes=,digest\n"), [REFUSED]);
    let doubt = [(Severity::Warning, Impact::Misbehaves)];
    assert_eq!(with("enforce.auth.schemes=sasl\n"), doubt, "the JVM may be told of a provider");
    assert_eq!(with("enforce.auth.schemes=digest\nDigestAuthenticationProvider.enabled=false\n"), doubt);
    assert_eq!(with("sessionRequireClientSASLAuth=true\n"), doubt, "the older switch wins");
    assert_eq!(with(THREE), [(Severity::Error, Impact::DataRisk)]);
    for lines in [
        "enforce.auth.schemes=digest\n",
        "enforce.auth.schemes=digest,\n",
        "enforce.auth.schemes=digest,ip,,\n",
        "enforce.auth.schemes=sasl\nauthProvider.sasl=org.example.Sasl\n",
        "enforce.auth.schemes={{ schemes }}\n",
        "sessionRequireClientSASLAuth=true\nauthProvider.1=org.example.Sasl\n",
    ] {
        assert_eq!(with(lines), [], "{lines}");
    }
}

#[test]
fn zk021_knows_who_asks_for_a_provider_of_sasl() {
    let text = "dataDir=/data\nclientPort=2181\nsessionRequireClientSASLAuth=true\n";
    assert_eq!(zoo("ZK021", text, "3.5..3.6"), [], "they let the server start");
    assert_eq!(zoo("ZK021", text, "3.6..3.8"), [(Severity::Warning, Impact::Misbehaves)]);
}

#[test]
fn a_version_is_read_as_it_stands() {
    let with = |line: &str| zoo("S012", &format!("dataDir=/data\nclientPort=2181\n{line}\n"), "3.6..3.9");
    assert_eq!(with("version=x"), [REFUSED]);
    assert_eq!(with("version=100000000 "), [REFUSED]);
    for line in ["version=100000000", "version=\\u0661", "\\ version=x"] {
        assert_eq!(with(line), [], "{line}");
    }
}

#[test]
fn zk002_is_louder_in_an_ensemble() {
    for dir in ["/tmp/zookeeper", "/var/tmp/x", "/dev/shm/x", "/run/zk", "./state", "state", "~/zk"] {
        assert_eq!(zoo("ZK002", &format!("dataDir={dir}\n{THREE}"), "3.9"), [RISK], "{dir}");
        assert_eq!(zoo("ZK002", &format!("dataDir={dir}\nclientPort=1\n"), "3.9"), [(Severity::Hint, Impact::DataRisk)]);
    }
    assert_eq!(zoo("ZK002", &format!("dataDir=/data\ndataLogDir=/tmp/log\n{THREE}"), "3.9"), [RISK]);
    assert_eq!(zoo("ZK002", "dataDir=/tmp/zk\ndynamicConfigFile=/etc/zk.dynamic\n", "3.9"), [RISK]);
    for dir in ["/var/lib/zookeeper", "/data/tmp", "C:\\\\zk", "d", "/tmp/${NAME}"] {
        assert_eq!(zoo("ZK002", &format!("dataDir={dir}\n{THREE}"), "3.9"), [], "{dir}");
    }
}

#[test]
fn zk002_follows_the_profile() {
    let of = |profile| {
        let settings = Settings { profile, ..Settings::default() };
        let file = SourceFile::new("zoo.cfg", b"dataDir=/tmp/zk\nclientPort=2181\n".to_vec());
        said("ZK002", file, &settings).into_iter().map(|it| it.0).collect::<Vec<_>>()
    };
    assert_eq!(of(Profile::Dev), []);
    assert_eq!(of(Profile::Production), [Severity::Error]);
}

#[test]
fn zk004_wants_limits_in_a_quorum() {
    let zk004 = |lines: &str| zoo("ZK004", &format!("dataDir=/d\nclientPort=1\n{lines}"), "3.4..3.9");
    assert_eq!(zk004(THREE), [REFUSED], "one finding for both");
    assert_eq!(zk004(&format!("initLimit=5\n{THREE}")), [REFUSED]);
    assert_eq!(zk004(&format!("initLimit=0\nsyncLimit=00\n{THREE}")), [REFUSED, REFUSED]);
    assert_eq!(zk004(&format!("initLimit=5\nsyncLimit=2\n{THREE}")), []);
    assert_eq!(zk004(&format!("initLimit=-1\nsyncLimit=-1\n{THREE}")), []);
    assert_eq!(zk004(&format!("initLimit={{{{ a }}}}\nsyncLimit=2\n{THREE}")), []);
    assert_eq!(zk004(&format!("{{% if x %}}\n{THREE}")), []);
    assert_eq!(zk004("tickTime=0\n"), [REFUSED]);
    assert_eq!(zk004(""), [], "standalone");
}

#[test]
fn zk004_counts_voters() {
    let zk004 = |lines: &str, releases| zoo("ZK004", &format!("dataDir=/d\nclientPort=1\n{lines}"), releases);
    let one = "server.1=zk1:2888:3888\n";
    assert_eq!(zk004(one, "3.9"), []);
    assert_eq!(zk004(&format!("{one}server.2=zk2:2888:3888:observer\n"), "3.9"), []);
    assert_eq!(zk004(&format!("{one}server.01=zk2:2888:3888\n"), "3.9"), [], "two lines, one server");
    assert_eq!(zk004("server.1={{ a }}\nserver.2={{ b }}\n", "3.9"), []);
    let alone = format!("{one}standaloneEnabled=false\n");
    assert_eq!(zk004(&alone, "3.9"), [REFUSED]);
    assert_eq!(zk004(&alone, "3.4"), []);
    assert_eq!(zk004(&alone, "3.4.14..3.9"), [(Severity::Warning, Impact::Misbehaves)]);
    assert_eq!(zk004(&format!("{one}standaloneEnabled=true\n"), "3.9"), []);
}

#[test]
fn zk010_takes_what_parse_long_takes() {
    for text in ["1", "1\n", "1\r\n", "255\n", "1\n\n \n", "{{ id }}\n", "${ID}", "@ID@"] {
        assert_eq!(myid(text.as_bytes()), [], "{text:?}");
    }
    let texts: [&[u8]; 12] = [
        b"",
        b"\n1\n",
        b"1 \n",
        b" 1",
        b"\t1\n",
        b"\"1\"\n",
        b"1.0",
        b"0x1",
        b"server.1\n",
        b"myid=1\n",
        b"\xEF\xBB\xBF1\n",
        b"\xFF\xFE1\0\n\0",
    ];
    for text in texts {
        let said = myid(text);
        let own: Vec<_> = said.iter().filter(|it| it.0 > Severity::Hint).map(|it| (it.0, it.1)).collect();
        assert_eq!(own, [REFUSED], "{text:?}");
    }
}

#[test]
fn zk010_leaves_a_file_alone_that_belongs_to_no_zookeeper() {
    let mut file = SourceFile::new("data/myid", b"replace this text\n".to_vec());
    assert_eq!(said("ZK010", file.clone(), &Settings::default()), []);
    file.origin = Origin::Named;
    assert_eq!(said("ZK010", file, &Settings::default()).len(), 1);
}

#[test]
fn zk010_knows_who_reads_the_file() {
    let said = |servers, bytes, releases| -> Vec<_> {
        myid_beside(servers, bytes, releases).into_iter().map(|it| (it.0, it.1)).collect()
    };
    // Without a quorum it is read from 3.5.1 on.
    assert_eq!(said("", b"x\n", "3.5.1..3.9"), [REFUSED]);
    assert_eq!(said("", b"x\n", "3.5..3.9"), [(Severity::Warning, Impact::Misbehaves)]);
    assert_eq!(said("", b"x\n", "3.4"), []);
    assert_eq!(said(THREE, b"x\n", "3.4"), [REFUSED]);
    // -1 means that there is none, and only members of a quorum need one.
    assert_eq!(said(THREE, b"-1\n", "3.4..3.9"), [REFUSED]);
    assert_eq!(said("", b"-1\n", "3.4..3.9"), []);
    let listed = format!("{THREE}server.-1=zk4:2888:3888\n");
    assert_eq!(said(&listed, b"-1\n", "3.5.1..3.9"), [REFUSED]);
    assert_eq!(said(&listed, b"-1\n", "3.4"), []);
}

#[test]
fn zk010_shows_the_server_that_is_meant() {
    let zoo = format!("dataDir=/data\nclientPort=2181\ninitLimit=5\nsyncLimit=2\n{THREE}");
    let related = |text: &str| {
        let myid = SourceFile::new("zk1/myid", text.as_bytes().to_vec());
        let files = [SourceFile::new("zk1/zoo.cfg", zoo.clone().into_bytes()), myid];
        let report = check(files.iter().map(Document::read).collect(), &Settings::default());
        report.diagnostics[0].related.iter().map(|it| it.range.start.line).collect::<Vec<_>>()
    };
    assert_eq!(related("server.2\n"), [6]);
    assert_eq!(related("server.9\n"), [0; 0]);
    assert_eq!(related("1 2\n"), [0; 0]);
}

#[test]
fn zk004_reads_the_dynamic_file() {
    let mut settings = Settings::default();
    let mut said = |lines: &str, releases| -> Vec<_> {
        settings.target.set(Product::ZooKeeper, releases).expect("known");
        let zoo = format!("dataDir=/d\ndynamicConfigFile=/etc/zookeeper/zoo.cfg.dynamic\n{lines}");
        let servers = "server.1=zk1:2888:3888;2181\nserver.2=zk2:2888:3888;2181\nserver.3=zk3:2888:3888;2181\n";
        let dynamic = SourceFile::new("zk1/zoo.cfg.dynamic", servers.as_bytes().to_vec());
        let files = [SourceFile::new("zk1/zoo.cfg", zoo.into_bytes()), dynamic];
        said_of("ZK004", &files, &settings).into_iter().map(|it| (it.0, it.1)).collect()
    };
    assert_eq!(said("", "3.5..3.9"), [REFUSED]);
    assert_eq!(said("", "3.4"), [], "3.4 knows no such file");
    assert_eq!(said("initLimit=5\nsyncLimit=2\n", "3.5..3.9"), []);
}

#[test]
fn zk010_hints_at_odd_numbers_and_further_lines() {
    for text in ["+1\n", "001\n", "1\n2\n"] {
        let said = myid(text.as_bytes());
        assert_eq!(said.iter().map(|it| (it.0, it.1)).collect::<Vec<_>>(), [(Severity::Hint, Impact::Practice)], "{text:?}");
    }
}

#[test]
fn zk010_quotes_what_zookeeper_says() {
    for (text, quote) in [
        (&b""[..], "\"serverid null is not a number\""),
        (b"\n", "\"serverid  is not a number\""),
        (b"1 \n", "\"serverid 1  is not a number\""),
        (b"1\t\n", "`1\\t`"),
        (b"\xEF\xBB\xBF1\n", "`\\u{feff}1`"),
        (
            b"replace this text with the cluster-unique zookeeper's instance id (1-255)\n",
            "`replace this text with the cluster-uniqu…`",
        ),
    ] {
        let message = &myid(text)[0].2;
        assert!(message.contains(quote), "{message}");
    }
}

#[test]
fn zk005_asks_for_no_brackets_where_a_release_knows_none() {
    let help = |line: &str, releases: &str| {
        let mut settings = Settings::default();
        settings.target.set(Product::ZooKeeper, releases).expect("known");
        let text = format!("dataDir=/data\nclientPort=2181\ninitLimit=5\nsyncLimit=2\nserver.1=a:2888:3888\nserver.2={line}\n");
        let file = SourceFile::new("zoo.cfg", text.into_bytes());
        let report = check(vec![Document::read(&file)], &settings);
        let own = report.diagnostics.iter().find(|it| it.code == "ZK005");
        own.and_then(|it| it.help.as_ref()).map(|it| it.to_string()).unwrap_or_default()
    };
    for releases in ["3.4.6", "3.4..3.9"] {
        assert_eq!(help("fe80::1:2888:3888", releases), "Write a host name that resolves to the address.", "{releases}");
    }
    assert_eq!(help("[fe80::1]:2888:3888", "3.4.6"), "Write a host name that resolves to the address.");
    assert_eq!(help("fe80::1:2888:3888", "3.8"), "Write `server.2=[ADDRESS]:2888:3888`.");
}
