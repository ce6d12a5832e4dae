//! Separators, misspelled keys, misspelled file names.

use super::*;

#[test]
fn s008_a_dash_for_the_sign() {
    let line = "zookeeper.connect-peter-zk001:2181,peter-zk002:2181,peter-zk003:2181/peter-kafka";
    let found = without_connect("S008", line, &Settings::default());
    assert_eq!(kinds(&found), STOPS);
    assert_eq!(found[0].text, line.as_bytes());
    assert_eq!(found[0].help, "Write `zookeeper.connect=peter-zk001:2181,peter-zk002:2181,peter-zk003:2181/peter-kafka`.");
    assert!(found[0].message.contains("the key `zookeeper.connect-peter-zk001`"), "{}", found[0].message);
    // One cause, one finding: the key is far from a misspelling, and the value is no wrong one.
    assert_eq!(without_connect("S009", line, &Settings::default()), []);
    assert_eq!(kinds(&broker("S008", line)), LOST, "the right line is there, too");
    for line in ["num.io.threads-8", "num.io.threads->8", "num.io.threads;8", "num.io.threads~ 8", "broker.rack_r1"] {
        assert_eq!(kinds(&broker("S008", line)), LOST, "{line}");
        assert_eq!(broker("S009", line), [], "{line}");
    }
    assert_eq!(kinds(&said("S008", &[("zoo.cfg", b"dataDir-/d\nclientPort=2181\n")], &Settings::default())), STOPS);
    assert_eq!(kinds(&zoo("S008", "server.1-zk1:2888:3888")), STOPS);
}

#[test]
fn s008_two_signs() {
    let found = broker("S008", "num.io.threads==3");
    assert_eq!(kinds(&found), STOPS);
    assert_eq!(found[0].help, "Write `num.io.threads=3`.");
    assert!(found[0].message.contains("`=3`"), "{}", found[0].message);
    assert_eq!(kinds(&broker("S008", "num.io.threads:=3")), STOPS);
    assert_eq!(kinds(&broker("S008", "num.io.threads=:3")), STOPS);
    assert_eq!(kinds(&broker("S008", "broker.rack==r1")), LOST);
    assert_eq!(kinds(&zoo("S008", "tickTime==2000")), STOPS);
    assert_eq!(kinds(&zoo("S008", "server.1==zk1:2888:3888")), LOST, "a host of an odd name");
}

#[test]
fn s008_command_lines() {
    for line in ["--override num.io.threads=3", "export num.io.threads=3", "-Dnum.io.threads=3", "$ num.io.threads=3"] {
        let found = broker("S008", line);
        assert_eq!(kinds(&found), LOST, "{line}");
        assert!(found[0].message.contains("`num.io.threads` is not set"), "{}", found[0].message);
    }
    let found = without_connect("S008", "--override zookeeper.connect=zk1:2181/kafka", &Settings::default());
    assert_eq!(kinds(&found), STOPS);
    let found = broker("S008", "export KAFKA_HEAP_OPTS=-Xmx4g");
    assert_eq!(kinds(&found), LOST);
    assert!(found[0].message.contains("belongs to a command line"), "{}", found[0].message);
}

#[test]
fn s008_leaves_alone_what_is_right_or_somebody_s() {
    for line in [
        "num.io.threads:8",
        "num.io.threads 8",
        "confluent.license-x:y",
        "listener.name.client-1:x",
        "listener.name.internal_sasl.ssl.key.password=x",
        "my-plugin.setting:1",
        "num.io.threads-extra=8",
        "ssl.key.password==geheim",
        "num.io.threads=={{ n }}",
    ] {
        assert_eq!(kinds(&broker("S008", line)), NOTHING, "{line}");
    }
    for line in ["clientPortAddress=::1", "admin.serverAddress: ::", "authProvider.a-b:x", "fips-mode:true"] {
        assert_eq!(kinds(&zoo("S008", line)), NOTHING, "{line}");
    }
}

#[test]
fn s009_required_keys_stop_the_start() {
    let any = Settings::default();
    let found = without_connect("S009", "Zookeeper.connect=zk1:2181/kafka", &any);
    assert_eq!(kinds(&found), STOPS);
    assert_eq!(found[0].text, b"Zookeeper.connect");
    assert_eq!(found[0].help, "Write `zookeeper.connect`: capitals count.");
    assert_eq!(kinds(&without_connect("S009", "KAFKA_ZOOKEEPER_CONNECT=zk1:2181/kafka", &any)), STOPS);
    assert_eq!(kinds(&without_connect("S009", "zookeper.connect=zk1:2181/kafka", &any)), STOPS);
    assert_eq!(kinds(&broker("S009", "Zookeeper.connect=zk1:2181/kafka")), LOST, "the right line is there, too");
    let kraft = "process.roles=broker\nnode_id=4\nlog.dirs=/d\n";
    assert_eq!(kinds(&said("S009", &[("server.properties", kraft.as_bytes())], &any)), STOPS);
    assert_eq!(kinds(&said("S009", &[("zoo.cfg", b"datadir=/d\nclientPort=2181\n")], &any)), STOPS);
    assert_eq!(kinds(&said("S009", &[("zoo.cfg", b"dataDir=/d\nclientport=2181\ntickTime=2000\n")], &any)), LOST);
    let old = target("zookeeper=3.4");
    assert_eq!(kinds(&said("S009", &[("zoo.cfg", b"dataDir=/d\nclientport=2181\ntickTime=2000\n")], &old)), STOPS);
}

#[test]
fn s009_limits_are_required_of_a_member() {
    let servers = "server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n";
    let member = format!("dataDir=/d\nclientPort=2181\ninitlimit=10\nsyncLimit=5\n{servers}");
    assert_eq!(kinds(&said("S009", &[("zoo.cfg", member.as_bytes())], &Settings::default())), STOPS);
    let alone = b"dataDir=/d\nclientPort=2181\ninitlimit=10\nsyncLimit=5\n";
    assert_eq!(kinds(&said("S009", &[("zoo.cfg", alone)], &Settings::default())), LOST);
}

#[test]
fn s009_optional_keys_and_server_lines() {
    for (line, known) in [
        ("delete.topic.enble=false", "delete.topic.enable"),
        ("num_io_threads=3", "num.io.threads"),
        ("Num.Io.Threads=3", "num.io.threads"),
        ("inter.broker.security.protocol=PLAINTEXT", "security.inter.broker.protocol"),
        ("KAFKA_CFG_NUM_IO_THREADS=3", "num.io.threads"),
        ("KAFKA_NUM_IO_THREADS=3", "num.io.threads"),
    ] {
        let found = broker("S009", line);
        assert_eq!(kinds(&found), LOST, "{line}");
        assert!(found[0].message.contains(&format!("the name is `{known}`")), "{}", found[0].message);
    }
    for (line, known) in
        [("Group.1=1:2", "group.1"), ("zookeeper.snapCount=1000", "snapCount"), ("ZOO_TICK_TIME=2000", "tickTime")]
    {
        let found = zoo("S009", line);
        assert_eq!(kinds(&found), LOST, "{line}");
        assert!(found[0].message.contains(&format!("the name is `{known}`")), "{}", found[0].message);
    }
    for key in ["Server.1", "server1", "servers.1", "server_1", "sever.1"] {
        let found = zoo("S009", &format!("{key}=zk1:2888:3888"));
        assert_eq!(kinds(&found), LOST, "{key}");
        assert!(found[0].message.contains("the name is `server.1`"), "{}", found[0].message);
    }
}

#[test]
fn s009_leaves_alone_what_is_no_spelling_mistake() {
    for line in [
        "my.plugin.setting=1",
        "confluent.licence=x",
        "strimzi.x=1",
        "cruise.control.metrics.reporter.bootstrap.server=x",
        "listener.name.client.ssl.key.pasword=x",
        "metrics.x=1",
        "retention.ms=1",
        "bootstrap.servers=x:1",
        "super.users=User:a",
        "authorizer.zookeeper.url=x",
        "advertised.host.name=x",
        "port=9092",
        "producer.acks=all",
        "dataDir=/d",
        "KAFKA_HEAP_OPTS=-Xmx1g",
    ] {
        assert_eq!(broker("S009", line), [], "{line}");
    }
    for line in [
        "authProvider.1=x",
        "metricsProvider.httpPrt=1",
        "groupx=1",
        "broker.id=1",
        "my.own=1",
        "jaasLoginRenew=1",
        "zookeeper.sasl.client=false",
    ] {
        assert_eq!(zoo("S009", line), [], "{line}");
    }
    // 4.0 has no such setting any more, so nobody can misspell it.
    assert_eq!(without_connect("S009", "Zookeeper.connect=zk1:2181", &target("kafka=4.0")), []);
    assert_eq!(broker_on("S009", "advertised.hostname=x", &target("kafka=2.8")).len(), 1);
    assert_eq!(broker("S009", "advertised.hostname=x"), broker_on("S009", "advertised.hostname=x", &target("kafka=2.8..3.9")));
}

#[test]
fn s009_many_misspelled_keys_are_quick() {
    let lines = |n: usize| (0..n).map(|it| format!("num.partitoins{}.{it}=1\n", it % 7)).collect::<String>();
    let text = format!("broker.id=1\nlog.dirs=/d\nnum.partitoins=1\n{}", lines(10_000));
    let found = said("S009", &[("server.properties", text.as_bytes())], &Settings::default());
    assert_eq!(found.len(), 1);
}

#[test]
fn s015_names_that_nobody_reads() {
    let any = Settings::default();
    let unit = b"[Unit]\nDescription=Kafka\n[Service]\nExecStart=/opt/kafka/bin/kafka-server-start.sh\n";
    for name in ["kafka-server.servie", "kafka.sevice", "kafka.services", "kafka.Service", "kafka.service.txt"] {
        assert_eq!(kinds(&said("S015", &[(name, unit)], &any)), LOST, "{name}");
    }
    let found = said("S015", &[("a/kafka-server.servie", unit)], &any);
    assert_eq!(found[0].help, "Rename the file to `kafka-server.service`.");
    let zoo = b"dataDir=/d\nclientPort=2181\n";
    for name in ["zoo.cfg.txt", "zoo.conf"] {
        assert_eq!(kinds(&said("S015", &[(name, zoo)], &any)), LOST, "{name}");
    }
    let broker = b"broker.id=1\nlog.dirs=/d\nzookeeper.connect=zk1:2181/k\n";
    for name in ["server.propertis", "server.properties.txt"] {
        assert_eq!(kinds(&said("S015", &[(name, broker)], &any)), LOST, "{name}");
    }
    for (name, bytes) in [
        ("kafka.service", &unit[..]),
        ("kafka.service.j2", unit),
        ("zoo-prod.cfg", zoo),
        ("server-1.properties", broker),
        ("server.properties.orig", broker),
        ("notes.servie", b"hello\n"),
    ] {
        assert_eq!(said("S015", &[(name, bytes)], &any), [], "{name}");
    }
    let start = b"[Service]\nExecStart=/opt/zookeeper/bin/zkServer.sh start /etc/zoo.conf\n";
    assert_eq!(said("S015", &[("zoo.conf", zoo), ("zookeeper.service", start)], &any), []);
}

#[test]
fn s015_the_only_myid_of_a_member() {
    let any = Settings::default();
    let member = b"dataDir=/d\nclientPort=2181\ninitLimit=5\nsyncLimit=2\nserver.1=a:2888:3888\nserver.2=b:2888:3888\nserver.3=c:2888:3888\n";
    let zoo = ("zk1/zoo.cfg", &member[..]);
    for name in ["zk1/myid.txt", "zk1/data/my.id"] {
        assert_eq!(kinds(&said("S015", &[zoo, (name, b"1\n")], &any)), STOPS, "{name}");
    }
    assert_eq!(kinds(&said("S015", &[zoo, ("zk1/myid.txt", b"1\n"), ("zk1/myid", b"1\n")], &any)), LOST);
    assert_eq!(kinds(&said("S015", &[zoo, ("zk2/myid.txt", b"1\n")], &any)), LOST);
    assert_eq!(kinds(&said("S015", &[("zk1/myid.txt", b"1\n")], &any)), LOST);
    assert_eq!(said("S015", &[zoo, ("zk1/myid.txt", b"write the id here\n")], &any), []);
    assert_eq!(said("S015", &[zoo, ("zk1/myid1", b"1\n")], &any), []);
}
