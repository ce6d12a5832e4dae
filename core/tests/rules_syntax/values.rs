//! Remarks behind values, and values of the wrong type.

use super::*;

#[test]
fn s002_is_an_error_where_the_value_is_refused() {
    for line in [
        "log.retention.hours=168   # seven days",
        "num.partitions=3 // three",
        "num.partitions=3 ! three",
        "auto.create.topics.enable=false # no",
        "log.message.timestamp.type=CreateTime # x",
        "listeners=PLAINTEXT://:9092 # all",
        "zookeeper.connect=zk1:2181 # first",
        "zookeeper.connect=zk1:2181/kafka //first",
    ] {
        assert_eq!(kinds(&broker("S002", line)), STOPS, "{line}");
    }
    for line in ["tickTime=2000 # ms", "server.1=zk1:2888:3888 # first", "peerType=observer # x", "standaloneEnabled=true # x"] {
        assert_eq!(kinds(&zoo("S002", line)), STOPS, "{line}");
    }
    let found = broker("S002", "num.partitions=3\t# three");
    assert_eq!(found[0].text, b"# three");
}

#[test]
fn s002_is_a_warning_where_the_text_is_taken() {
    for line in ["log.dirs=/data1/kafka # disk 1", "zookeeper.connect=zk1:2181/kafka # x", "broker.rack=r1 # left"] {
        assert_eq!(kinds(&broker("S002", line)), LOST, "{line}");
    }
    for line in ["dataDir=/data # x", "snapCount=1000 # x"] {
        assert_eq!(kinds(&zoo("S002", line)), LOST, "{line}");
    }
    // Strict from 3.7 on: a warning where older ones may be run.
    let line = "quorumListenOnAllIPs=true # x";
    assert_eq!(kinds(&zoo("S002", line)), LOST);
    assert_eq!(kinds(&zoo_on("S002", line, &target("zookeeper=3.7..3.9"))), STOPS);
    assert!(zoo("S002", line)[0].message.contains("3.7.0 to 3.9.5"), "{}", zoo("S002", line)[0].message);
}

#[test]
fn s002_in_voters() {
    let voters = |value: &str| {
        let text = format!("process.roles=broker\nnode.id=4\ncontroller.listener.names=C\ncontroller.quorum.voters={value}\n");
        kinds(&said("S002", &[("server.properties", text.as_bytes())], &Settings::default()))
    };
    assert_eq!(voters("1@c1:9093 # one"), STOPS);
    assert_eq!(voters("1@c1:9093,2@c2:9093"), NOTHING);
    // Up to 3.9 the pattern finds a port at the end and takes the rest for a host.
    assert_eq!(voters("1@c1:9093 # was c2:9093"), LOST);
}

#[test]
fn s002_in_a_dynamic_file_that_3_4_does_not_read() {
    let text = b"server.1=zk1:2888:3888 # first\nserver.2=zk2:2888:3888\n";
    let lint = |settings: &Settings| kinds(&said("S002", &[("zoo.cfg.dynamic", text)], settings));
    assert_eq!(lint(&Settings::default()), STOPS);
    assert_eq!(lint(&target("zookeeper=3.4..3.9")), LOST);
}

#[test]
fn s002_leaves_alone_what_is_no_remark() {
    for line in [
        "log.dirs=/data1/kafka#1",
        "log.dirs=/data1/a//b",
        "ssl.key.password=a # b",
        "ssl.principal.mapping.rules=RULE:^CN=(.*) # x$/$1/",
        "my.plugin.setting=a # b",
        "num.partitions=three # 3",
        "num.partitions=${N} # 3",
        "# num.partitions=3 # 3",
    ] {
        assert_eq!(kinds(&broker("S002", line)), NOTHING, "{line}");
    }
}

#[test]
fn s012_kafka_refuses() {
    for (line, help) in [
        ("log.segment.bytes=1GB", "Write `1073741824`."),
        ("log.retention.ms=7d", "Write `604800000`."),
        ("num.partitions=1,000", "Write `1000`."),
        ("num.partitions=1_000", "Write `1000`."),
        ("num.partitions=3.0", "Write `3`."),
        ("num.partitions=", ""),
        ("num.partitions=0", ""),
        ("num.partitions=99999999999", ""),
        ("log.retention.ms=a week", "Write digits only; Kafka counts in milliseconds."),
        ("auto.create.topics.enable=yes", "Write `true`."),
        ("log.cleanup.policy=Delete", "Write `delete`, in small letters: capitals count."),
        ("log.message.timestamp.type=createtime", "Write `CreateTime`: capitals count."),
    ] {
        let found = broker("S012", line);
        assert_eq!(kinds(&found), STOPS, "{line}");
        assert_eq!(found[0].help, help, "{line}");
    }
    assert_eq!(broker("S012", "log.segment.bytes=1GB")[0].text, b"1GB");
    assert_eq!(broker("S012", "num.partitions=")[0].text, b"num.partitions=");
    let message = &broker("S012", "num.partitions=99999999999")[0].message;
    assert_eq!(
        message,
        "`num.partitions` must be a whole number of 32 bits, but `99999999999` is not; Kafka does not start with it"
    );
}

#[test]
fn s012_takes_what_kafka_takes() {
    for line in [
        "num.partitions=+3",
        "num.partitions=03",
        "num.partitions= 3 ",
        "auto.create.topics.enable=FALSE",
        "log.cleaner.min.cleanable.ratio=.5",
        "num.partitions=${N}",
        "num.partitions={{ n }}",
        "ssl.key.password=x",
        "my.plugin.number=x",
        "zookeeper.connect=",
        "log.dirs=",
        "listeners=",
        "log.cleanup.policy=",
        "log.cleanup.policy=compact, delete",
    ] {
        assert_eq!(broker("S012", line), [], "{line}");
    }
}

#[test]
fn s012_tells_words_that_are_meant_from_words_to_replace() {
    for line in ["log.retention.hours=UNLIMITED", "broker.id=AUTO", "num.partitions=DEFAULT", "auto.create.topics.enable=NEVER"] {
        assert_eq!(kinds(&broker("S012", line)), STOPS, "{line}");
    }
    for line in ["autopurge.purgeInterval=NEVER", "maxClientCnxns=UNLIMITED", "tickTime=NONE"] {
        assert_eq!(kinds(&zoo("S012", line)), STOPS, "{line}");
    }
    for line in
        ["broker.id=BROKER_ID", "broker.id=__BROKER_ID__", "broker.id=MYID", "num.partitions=PARTITIONS", "broker.id={AUTO}"]
    {
        assert_eq!(broker("S012", line), [], "{line}");
    }
    for line in ["clientPort=ZK_PORT", "tickTime=TICK", "maxClientCnxns=__UNLIMITED__", "autopurge.purgeInterval=INTERVAL"] {
        assert_eq!(zoo("S012", line), [], "{line}");
    }
}

#[test]
fn s012_asks_the_release() {
    let gzip = "compression.type=GZIP";
    assert_eq!(kinds(&broker_on("UP011", gzip, &target("kafka=3.2"))), NOTHING);
    assert_eq!(kinds(&broker_on("UP011", gzip, &target("kafka=3.3"))), STOPS);
    assert_eq!(kinds(&broker_on("UP011", gzip, &target("kafka=2.8..3.9"))), LOST);
    let small = "log.segment.bytes=1000";
    assert_eq!(kinds(&broker_on("UP011", small, &target("kafka=3.9"))), NOTHING);
    assert_eq!(kinds(&broker_on("UP011", small, &target("kafka=4.0"))), STOPS);
    let message = &broker_on("UP011", small, &target("kafka=4.0"))[0].message;
    assert!(message.ends_with("does not start with it, as releases before 4.0 did"), "{message}");
    // One of the two rules speaks: the other where no release takes it.
    for line in [gzip, small, "sasl.enabled.mechanisms=GSSAPI,", "num.replica.fetchers=0", "security.inter.broker.protocol=ssl"] {
        assert_eq!(kinds(&broker_on("UP011", line, &target("kafka=4.2"))), STOPS, "{line}");
        assert_eq!(broker_on("S012", line, &target("kafka=4.2")), [], "{line}");
    }
    for line in ["compression.type=gzipp", "log.segment.bytes=1", "log.segment.bytes=1GB", "num.partitions=0"] {
        assert_eq!(broker_on("UP011", line, &target("kafka=3.9")), [], "{line}");
        assert_eq!(kinds(&broker_on("S012", line, &target("kafka=3.9"))), STOPS, "{line}");
    }
    assert_eq!(kinds(&broker_on("S012", "zookeeper.session.timeout.ms=6s", &target("kafka=4.0"))), NOTHING);
}

#[test]
fn s012_zookeeper_refuses() {
    for line in [
        "tickTime=2000ms",
        "tickTime=0x7d0",
        "tickTime=",
        "clientPort=70000",
        "peerType=voter",
        "standaloneEnabled=yes",
        "autopurge.purgeInterval=24h",
        "maxClientCnxns=1,000",
        "version=xyz",
        "nio.numSelectorThreads=0",
    ] {
        assert_eq!(kinds(&zoo("S012", line)), STOPS, "{line}");
    }
    assert_eq!(zoo("S012", "autopurge.purgeInterval=24h")[0].help, "Write `24`.");
    for line in [
        "tickTime=+2000",
        "tickTime=02000",
        "peerType=OBSERVER",
        "reconfigEnabled=TRUE",
        "maxClientCnxns=-1",
        "tickTime=${TICK}",
        "dynamicConfigFile=/d\nversion=xyz",
        "serverCnxnFactory=org.apache.zookeeper.server.NettyServerCnxnFactory\nnio.numSelectorThreads=0",
    ] {
        assert_eq!(zoo("S012", line), [], "{line}");
    }
}

#[test]
fn s012_zookeeper_s_booleans_by_release() {
    let line = "syncEnabled=yes";
    assert_eq!(kinds(&zoo("S012", line)), LOST);
    assert_eq!(kinds(&zoo_on("S012", line, &target("zookeeper=3.9"))), STOPS);
    let lenient = zoo_on("S012", line, &target("zookeeper=3.6"));
    assert_eq!(kinds(&lenient), LOST);
    assert!(lenient[0].message.contains("does not switch it on"), "{}", lenient[0].message);
    assert_eq!(zoo_on("S012", "syncEnabled=no", &target("zookeeper=3.6")), []);
}

#[test]
fn s012_words_that_mean_the_default() {
    for (line, help) in [
        ("forceSync=false", "Write `forceSync=no`."),
        ("leaderServes=false", "Write `leaderServes=no`."),
        ("skipACL=true", "Write `skipACL=yes`."),
        ("admin.enableServer=no", "Write `admin.enableServer=false`."),
        ("snapCount=100k", "Write a number."),
    ] {
        let found = zoo("S012", line);
        assert_eq!(kinds(&found), LOST, "{line}");
        assert_eq!(found[0].help, help, "{line}");
    }
    for line in ["forceSync=no", "forceSync=yes", "skipACL=yes", "skipACL=no", "admin.enableServer=false", "snapCount=0x10"] {
        assert_eq!(zoo("S012", line), [], "{line}");
    }
}

#[test]
fn s012_the_switch_of_the_authorizer_of_zookeeper_mode() {
    let with = |class: &str, value: &str, release: &str| {
        let lines = format!("authorizer.class.name={class}\nallow.everyone.if.no.acl.found={value}");
        kinds(&broker_on("S012", &lines, &target(release)))
    };
    let acl = "kafka.security.authorizer.AclAuthorizer";
    for value in ["yes", "1", "\"true\"x"] {
        assert_eq!(with(acl, value, "kafka=3.9"), STOPS, "{value}");
        assert_eq!(with(acl, value, "kafka=2.8"), STOPS, "{value}");
    }
    for value in ["true", "FALSE", "${OPEN}"] {
        assert_eq!(with(acl, value, "kafka=3.9"), NOTHING, "{value}");
    }
    assert_eq!(with("org.apache.kafka.metadata.authorizer.StandardAuthorizer", "yes", "kafka=3.9"), NOTHING);
    assert_eq!(kinds(&broker_on("S012", "allow.everyone.if.no.acl.found=yes", &target("kafka=3.9"))), NOTHING);
}

#[test]
fn s013_super_users_in_quotes_are_nobody() {
    for line in ["super.users=\"User:admin\"", "super.users='User:a;User:b'"] {
        assert_eq!(kinds(&broker("S013", line)), LOST, "{line}");
    }
    for line in ["super.users=User:admin", "super.users=User:\"admin\"", "super.users=\"${USERS}:x\"", "my.users=\"User:a\""] {
        assert_eq!(broker("S013", line), [], "{line}");
    }
}
