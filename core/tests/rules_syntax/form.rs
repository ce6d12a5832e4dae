//! Escapes, line ends, encodings, odd bytes and long lines.

use super::*;

#[test]
fn s001_stops_at_a_broken_escape() {
    let found = zoo("S001", "dataLogDir=C:\\users\\zookeeper");
    assert_eq!(kinds(&found), STOPS);
    assert_eq!(found[0].text, b"\\u");
    assert!(found[0].message.contains("Malformed \\uxxxx encoding."), "{}", found[0].message);
    assert_eq!(kinds(&broker("S001", "\\user=1")), STOPS);
    for line in ["# C:\\users", "dataLogDir=C:\\\\users", "dataLogDir=/d\\u0041"] {
        assert_eq!(kinds(&zoo("S001", line)), NOTHING, "{line}");
    }
    let secret = broker("S001", "ssl.key.password=geheim\\u12");
    assert!(!secret[0].message.contains("geheim"), "{}", secret[0].message);
}

#[test]
fn s001_says_what_java_leaves() {
    for (line, left, marked) in [
        ("log.dirs=C:\\kafka\\kafka-logs", "`C:kafkakafka-logs`", "\\k"),
        ("log.dirs=C:\\tmp\\kafka-logs", "`C:␉mpkafka-logs`", "\\t"),
        ("log.dirs=/d,D:\\new", "`/d,D:␊ew`", "\\n"),
        ("log.dirs=data\\kafka", "`datakafka`", "\\k"),
        ("ssl.keystore.location=\\\\host\\share\\ks", "`\\hostshareks`", "\\s"),
        ("sasl.kerberos.principal.to.local.rules=RULE:[1:$1](\\d+)", "`RULE:[1:$1](d+)`", "\\d"),
    ] {
        let found = broker("S001", line);
        assert_eq!(kinds(&found), LOST, "{line}");
        assert!(found[0].message.ends_with(&format!("Kafka sees {left}")), "{}", found[0].message);
        assert_eq!(found[0].text, marked.as_bytes(), "{line}");
    }
    assert_eq!(kinds(&zoo("S001", "dataLogDir=C:\\data")), LOST);
    let windows = Settings { platform: Platform::Windows, ..Settings::default() };
    assert_eq!(kinds(&said("S001", &[("server.properties", b"broker.id=1\nlog.dirs=C:\\tmp\\k\n")], &windows)), LOST);
    let secret = broker("S001", "ssl.key.password=geh\\eim");
    assert_eq!(kinds(&secret), LOST);
    assert!(!secret[0].message.contains("eim"), "{}", secret[0].message);
    for line in [
        "log.dirs=C:\\\\tmp\\\\kafka",
        "log.dirs=C:/tmp/kafka",
        "log.dirs=/tmp/a\\tb",
        "listeners=PLAINTEXT\\://h\\:9092",
        "sasl.kerberos.principal.to.local.rules=RULE:[1:$1@$0](.*@EXAMPLE\\.COM)",
        "listener.name.x.plain.sasl.jaas.config=a.B required username=\\\"x\\\" \\\n  password=\\\"y\\\";",
        "log.dirs={{ path | replace('\\d', '') }}",
        "# log.dirs=C:\\kafka",
        "broker.rack=a\\tb\\u0041",
    ] {
        assert_eq!(kinds(&broker("S001", line)), NOTHING, "{line}");
    }
}

#[test]
fn s001_is_still_said_once_s011_is_mended() {
    assert_eq!(kinds(&zoo("S001", "dataLogDir=C:\\kafka\\\nmaxClientCnxns=1")), LOST);
    assert_eq!(kinds(&zoo("S001", "dataLogDir=C:\\kafka\nmaxClientCnxns=1")), LOST);
}

#[test]
fn s004_counts_lines() {
    let lint = |path: &str, text: &[u8]| said("S004", &[(path, text)], &Settings::default());
    let found = lint("zoo.cfg", b"tickTime=2000\ndataDir=/d\r\nclientPort=2181\r\n");
    assert_eq!(kinds(&found), LOST);
    assert!(found[0].message.starts_with("2 lines end in CR LF; "), "{}", found[0].message);
    assert!(found[0].message.contains("`clientPort` as `2181\\r`"), "{}", found[0].message);
    let old = lint("zoo.cfg", b"dataDir=/d\rclientPort=2181\r");
    assert!(old[0].message.starts_with("2 lines end in a lone CR; "), "{}", old[0].message);
    assert_eq!(kinds(&lint("server.properties", b"broker.id=1\r\nlog.dirs=/d\r\n")), ODD);
    assert_eq!(kinds(&lint("zoo.cfg", b"dataDir=/d\nclientPort=2181\n")), NOTHING);
    assert_eq!(kinds(&lint("conf/windows/zoo.cfg", b"dataDir=/d\r\nclientPort=2181\r\n")), NOTHING);
    let windows = Settings { platform: Platform::Windows, ..Settings::default() };
    assert_eq!(kinds(&said("S004", &[("zoo.cfg", b"dataDir=/d\r\nclientPort=2181\r\n")], &windows)), NOTHING);
    assert_eq!(kinds(&lint("kafka.service", b"[Service]\r\nType=simple\r\n")), NOTHING);
}

#[test]
fn s005_mark_before_a_key() {
    let lint = |path: &str, text: &str, settings: &Settings| {
        kinds(&said("S005", &[(path, format!("\u{FEFF}{text}").as_bytes())], settings))
    };
    let any = Settings::default();
    assert_eq!(lint("zoo.cfg", "dataDir=/d\nclientPort=2181\n", &any), STOPS);
    assert_eq!(lint("zoo.cfg", "clientPort=2181\ndataDir=/d\n", &any), [(Severity::Error, Impact::Misbehaves)]);
    assert_eq!(lint("zoo.cfg", "clientPort=2181\ndataDir=/d\n", &target("zookeeper=3.4")), STOPS);
    assert_eq!(lint("zoo.cfg", "# dataDir\ndataDir=/d\nclientPort=2181\n", &any), ODD);
    assert_eq!(lint("zoo.cfg", "\ndataDir=/d\nclientPort=2181\n", &any), ODD);
    let lost = [(Severity::Error, Impact::Misbehaves)];
    assert_eq!(lint("server.properties", "broker.id=1\nlog.dirs=/d\nzookeeper.connect=zk1:2181\n", &any), lost);
    assert_eq!(lint("server.properties", "zookeeper.connect=zk1:2181\nbroker.id=1\nlog.dirs=/d\n", &any), STOPS);
    assert_eq!(lint("server.properties", "process.roles=broker\nnode.id=1\nlog.dirs=/d\n", &any), STOPS);
    // Also a file that is known by this one key is not left alone.
    assert_eq!(lint("server.properties", "broker.id=1\n", &any), lost);
    assert_eq!(lint("kafka.service", "[Service]\nType=simple\n", &any), NOTHING);
    assert_eq!(lint("kafka.service", "# Kafka\n[Service]\nType=simple\n", &any), ODD);
    assert_eq!(kinds(&said("S005", &[("zoo.cfg", b"dataDir=/d\nclientPort=2181\n")], &any)), NOTHING);
}

#[test]
fn s005_is_all_that_is_said_of_utf16() {
    for mark in [&[0xFF, 0xFE][..], &[]] {
        let text = "broker.id=1\r\nlog.dirs=/d\r\nzookeeper.connect=zk1:2181\r\nlog.retention.hours=1d\r\n";
        let bytes: Vec<u8> = mark.iter().copied().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let files = [SourceFile::new("server.properties", bytes)];
        let report = check(files.iter().map(Document::read).collect(), &Settings::default());
        let codes: Vec<_> = report.diagnostics.iter().map(|it| (it.code, it.severity, it.impact)).collect();
        assert_eq!(codes, [("S005", Severity::Error, Impact::WontStart)]);
    }
}

#[test]
fn s006_names_the_character() {
    let found = broker("S006", "num.partitions=3\u{A0}");
    assert_eq!(kinds(&found), STOPS);
    assert!(found[0].message.contains("a no-break space (U+00A0)"), "{}", found[0].message);
    assert_eq!(found[0].text, "\u{A0}".as_bytes());
    for (line, name) in [
        ("log.retention.bytes=–1", "a dash that is no minus sign, `–` (U+2013), which looks like `-`"),
        ("listeners=PLAINTEXT://kаfka1:9092", "a Cyrillic letter, `а` (U+0430), which looks like `a`"),
        ("auto.create.topics.enable=“true”", "a typographic quote"),
    ] {
        let found = broker("S006", line);
        assert_eq!(kinds(&found), STOPS, "{line}");
        assert!(found[0].message.contains(name), "{}", found[0].message);
    }
    assert_eq!(kinds(&zoo("S006", "server.1=zk1：2888:3888")), STOPS);
    assert_eq!(kinds(&zoo("S006", "tickTime=2000\u{A0}")), STOPS);
}

#[test]
fn s006_warns_where_any_text_is_taken() {
    for line in ["zookeeper.connect=zk1:2181，zk2:2181", "log.dirs=/데이터/kafka", "broker.rack=Köln"] {
        assert_eq!(kinds(&broker("S006", line)), LOST, "{line}");
    }
    assert_eq!(kinds(&zoo("S006", "server.1=zkа1:2888:3888")), LOST);
    let latin1 = said("S006", &[("zoo.cfg", b"dataDir=/srv/K\xF6ln\nclientPort=2181\n")], &Settings::default());
    assert_eq!(kinds(&latin1), LOST);
    assert!(latin1[0].message.contains("the byte F6, which is not UTF-8"), "{}", latin1[0].message);
}

#[test]
fn s006_in_a_key_loses_the_setting() {
    let text = "broker.id=1\nlog.dirs=/d\nzookeeper.connect＝zk1:2181/kafka\nnum.partitions=3\n";
    let found = said("S006", &[("server.properties", text.as_bytes())], &Settings::default());
    assert_eq!(kinds(&found), STOPS);
    assert!(found[0].message.contains("`zookeeper.connect` is not set"), "{}", found[0].message);
    assert_eq!(kinds(&broker("S006", "num.pаrtitions=3")), LOST);
    // The mark of UTF-16 in front of plain text.
    assert_eq!(
        kinds(&said("S006", &[("zoo.cfg", b"\xFF\xFEdataDir=/d\nclientPort=2181\ntickTime=2000\n")], &Settings::default())),
        STOPS
    );
}

#[test]
fn s006_leaves_comments_escapes_and_secrets_alone() {
    for line in
        ["# 브로커 1번", "broker.rack=K\\u00f6ln", "ssl.key.password=pässword", "my.plugin.text=Köln", "log.dirs=/{{ größe }}"]
    {
        assert_eq!(kinds(&broker("S006", line)), NOTHING, "{line}");
    }
    let comment = b"# K\xF6ln\ndataDir=/d\nclientPort=2181\n";
    assert_eq!(kinds(&said("S006", &[("zoo.cfg", comment)], &Settings::default())), NOTHING);
}

#[test]
fn ln004_nul_bytes() {
    let any = Settings::default();
    let odd = [(Severity::Warning, Impact::Misbehaves)];
    assert_eq!(kinds(&said("LN004", &[("zoo.cfg", b"# a\0b\ndataDir=/d\nclientPort=2181\n")], &any)), odd);
    assert_eq!(kinds(&said("LN004", &[("zoo.cfg", &[0; 300])], &any)), odd);
    assert_eq!(kinds(&said("LN004", &[("kafka.service", b"\x7fELF\0\0\0")], &any)), odd);
    assert_eq!(kinds(&said("LN004", &[("myid", b"1\0\n")], &any)), odd);
    assert_eq!(said("LN004", &[("image.cfg", &[0; 300])], &any), []);
    assert_eq!(said("LN004", &[("server.properties", b"motd=a\0\nlevel-name=x\ngamemode=1\n")], &any), []);
    assert_eq!(said("LN004", &[("zoo.cfg", b"dataDir=/d\nclientPort=2181\n")], &any), []);
}

#[test]
fn ln005_long_lines() {
    let any = Settings::default();
    let line = |n: usize| format!("broker.id=1\nlog.dirs=/d\nbroker.rack={}\n", "x".repeat(n - "broker.rack=".len()));
    let lint = |n: usize| said("LN005", &[("server.properties", line(n).as_bytes())], &any);
    assert_eq!(lint(65_536), []);
    let found = lint(65_537);
    assert_eq!(kinds(&found), [(Severity::Warning, Impact::Practice)]);
    assert!(found[0].message.contains("65537 bytes"), "{}", found[0].message);
    let continued = format!("broker.id=1\nlog.dirs=/d\nsuper.users={}\n", "User:a;\\\n  ".repeat(20_000));
    assert_eq!(said("LN005", &[("server.properties", continued.as_bytes())], &any), []);
}

#[test]
fn odd_bytes_are_no_trouble() {
    let pieces: [&[u8]; 14] = [
        b"broker.id=",
        b"1 # x",
        b"\n",
        b"\r",
        b"\0",
        b"\xEF\xBB\xBF",
        b"\xFF\xFE",
        b"\\u12",
        b"\\",
        b"zookeeper.connect-",
        "：".as_bytes(),
        b"==",
        b"\xC2",
        b"server.1=",
    ];
    let mut seed = 7_u64;
    for _ in 0..3_000 {
        let mut bytes = b"log.dirs=/d\nbroker.id=1\n".to_vec();
        for _ in 0..12 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            bytes.extend_from_slice(pieces[(seed >> 33) as usize % pieces.len()]);
        }
        for path in ["server.properties", "zoo.cfg", "a.service", "myid.txt"] {
            let files = [SourceFile::new(path, bytes.clone())];
            let report = check(files.iter().map(Document::read).collect(), &Settings::default());
            assert!(report.diagnostics.iter().all(|it| it.range.end.offset as usize <= bytes.len()), "{path}: {bytes:?}");
        }
    }
}
