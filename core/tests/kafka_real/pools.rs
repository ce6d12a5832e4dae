//! What parts of a broker's file are replaced with: right ones, wrong ones, and the edges between.

pub(crate) const NUMBERS: [&str; 34] = [
    "", "0", "1", "-1", "-2", "2", "3", "5", "100", "1000", "+5", "007", "0x10", "1_000", "10k", "1GB", "3.0", "1e3", "60000",
    "32767", "32768", "2147483647", "2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "\\u0663",
    "abc", "5 ", "5 # five", "\"5\"", "--1", "1048576", "604800000",
];
pub(crate) const FRACTIONS: [&str; 16] = [
    "0", "1", "0.5", ".5", "1.", "5e-1", "0.5f", "0.5d", "NaN", "Infinity", "-0.1", "1.1", "", "half", "0,5", "50%",
];
pub(crate) const BOOLEANS: [&str; 15] = [
    "true", "false", "TRUE", "False", "yes", "no", "1", "0", "", "true ", "true # on", "\"true\"", "t", "enabled", "\ttrue",
];
pub(crate) const WORDS: [&str; 14] = [
    "", " ", "x", "PLAINTEXT", "plaintext", "a b", "a,b", "a, b ", ",", "a,,b", "\"x\"", "x # y", "*", "x\\",
];
pub(crate) const CLASSES: [&str; 10] = [
    "", " ", "java.lang.String", "org.apache.kafka.common.metrics.JmxReporter", "JmxReporter", "org.example.Missing",
    "kafka.security.authorizer.AclAuthorizer", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
    "org.apache.kafka.common.security.authenticator.DefaultKafkaPrincipalBuilder", "org.apache.kafka.common.config.provider.FileConfigProvider",
];
pub(crate) const NAMES: [&str; 18] = [
    "PLAINTEXT", "SSL", "SASL_SSL", "SASL_PLAINTEXT", "CONTROLLER", "INTERNAL", "EXTERNAL", "CLIENT", "controller", "Internal",
    "plaintext", "", " ", "A.B", "my-listener", "A_B", "CONTROLLER ", "1",
];
pub(crate) const HOSTS: [&str; 20] = [
    "localhost", "kafka1", "", "0.0.0.0", "127.0.0.1", "[::]", "[::1]", "::1", "::", "[::1", "*", "kafka1 ", "kafka_1", "KAFKA1",
    "kafka1.example.net", "127.1", "[0:0:0:0:0:0:0:0]", "0", "a:b", "[kafka1]",
];
pub(crate) const PORTS: [&str; 18] = [
    "%1", "%3", "%5", "%6", "0", "-1", "1", "65535", "65536", "", " ", "x", "+9092", "09092", "9092 ", "99999999999", "-0", "9_092",
];
pub(crate) const PROTOCOLS: [&str; 10] = [
    "PLAINTEXT", "SSL", "SASL_SSL", "SASL_PLAINTEXT", "plaintext", "PLAINTEXTSASL", "", "TLS", "PLAINTEXT ", "TRACE",
];
pub(crate) const MAPS: [&str; 14] = [
    "PLAINTEXT:PLAINTEXT", "CONTROLLER:PLAINTEXT", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,SSL:SSL,SASL_PLAINTEXT:SASL_PLAINTEXT,SASL_SSL:SASL_SSL", "", ",",
    "PLAINTEXT:PLAINTEXT,", ",PLAINTEXT:PLAINTEXT", "PLAINTEXT:PLAINTEXT,PLAINTEXT:SSL", "PLAINTEXT", "controller:PLAINTEXT,plaintext:PLAINTEXT",
    "INTERNAL:PLAINTEXT,EXTERNAL:SSL,CONTROLLER:PLAINTEXT", "PLAINTEXT:PLAINTEXT CONTROLLER:PLAINTEXT", "CONTROLLER:PLAINTEXT:X,PLAINTEXT:PLAINTEXT",
];
pub(crate) const VOTERS: [&str; 34] = [
    "1@localhost:%2", "1@kafka1:%2,2@kafka2:%2,3@kafka3:%2", "1@kafka1:%2,2@kafka2:%2", "2@kafka2:%2", "11@kafka1:%2", "", " ", ",",
    "1@localhost:%2,", ",1@localhost:%2", "1@localhost", "1@localhost:", "localhost:%2", "@localhost:%2", "1@:%2", "1@localhost:0",
    "1@localhost:65536", "1@localhost:-1", "1@localhost:x", "-1@localhost:%2", "+1@localhost:%2", "01@localhost:%2", "1.0@localhost:%2",
    "1@localhost:%2,1@kafka2:%2", "1@localhost:%2, 2@kafka2:%2", "1 @localhost:%2", "1@ localhost:%2", "1@0.0.0.0:%2", "1@[::1]:%2",
    "1@::1:%2", "1@localhost:%2;2@kafka2:%2", "1@localhost:%2:x", "1@CONTROLLER://localhost:%2", "1@localhost:%2 2@kafka2:%2",
];
pub(crate) const SERVERS: [&str; 16] = [
    "localhost:%2", "kafka1:%2,kafka2:%2", "", " ", ",", "localhost", "localhost:", "localhost:x", "localhost:65536", "localhost:0",
    "localhost:%2,", ",localhost:%2", "[::1]:%2", "::1:%2", "1@localhost:%2", "localhost:%2, kafka2:%2",
];
pub(crate) const CONNECTS: [&str; 34] = [
    "zk1:%0/kafka", "zk1:%0", "zk1", "", " ", "/", "/kafka", "zk1:%0/", "zk1:%0/kafka/", "zk1:%0//kafka", "zk1:%0/a//b", "zk1:%0/a/./b",
    "zk1:%0/..", "zk1:%0/kafka,zk2:%0/kafka", "zk1:%0,zk2:%0,zk3:%0/kafka", "zk1:%0, zk2:%0", "zk1:%0;zk2:%0", "zk1:%0,", ",zk1:%0", ",,",
    "zk1:x", "zk1:", "zk1::", "zk1:65536", "zk1:-1", "zk1:%0/ kafka", "zk1:%0 /kafka", "zk1:%0/kafka ", "[::1]:2181", "[::1", "::1:2181",
    "zk1:%0/k\u{e9}", "zk1:%0,:2181", "zookeeper://zk1:%0",
];
pub(crate) const DIRS: [&str; 18] = [
    "%D/a", "%D/a,%D/b", "%D/a,%D/a", "%D/a,%D/a/b", "%D/a,%D/a/", "%D/a, %D/b", "%D/a,", ",%D/a", "", " ", ",", "a", "a,b", "./a",
    "%D/a,%D/b,%D/c", "%D/a ", "%D/a;%D/b", "%D/a b",
];
pub(crate) const VERSIONS: [&str; 36] = [
    "2.8", "3.0", "3.3", "3.4", "3.5", "3.6", "3.7", "3.8", "3.9", "4.0", "4.1", "2.8-IV1", "3.0-IV1", "3.3-IV3", "3.4-IV0", "3.7-IV2",
    "3.7-IV4", "3.9-IV0", "3.9-IV1", "4.0-IV0", "4.0-IV1", "4.0-IV3", "0.8", "0.10.0", "0.10.2", "0.11.0", "0.11", "1.0", "2.0.0", "3.9.1", "3",
    "", "latest", "3.4.0-IV0", "2.1", "0.8.2",
];
pub(crate) const ROLES: [&str; 16] = [
    "broker", "controller", "broker,controller", "controller,broker", "broker, controller", "broker,broker", "Broker", "BROKER,CONTROLLER",
    "brokers", "", " ", ",", "broker,", "observer", "broker;controller", "broker controller",
];
pub(crate) const IDS: [&str; 16] = [
    "0", "1", "2", "3", "11", "-1", "-2", "999", "1000", "1001", "3000", "", "x", "01", "2147483647", "2147483648",
];
pub(crate) const JAAS: [&str; 14] = [
    "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"a\" password=\"b\" user_a=\"b\";",
    "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"a\" password=\"b\"",
    "org.apache.kafka.common.security.plain.PlainLoginModule required;",
    "org.apache.kafka.common.security.plain.PlainLoginModule;",
    "org.apache.kafka.common.security.plain.PlainLoginModule required username=a password=b;",
    "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"a password=\"b\";",
    "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"a\" password=\"b\";",
    "org.apache.kafka.common.security.plain.PlainLoginModule required a=\"1\"; org.apache.kafka.common.security.scram.ScramLoginModule required;",
    "KafkaServer { org.apache.kafka.common.security.plain.PlainLoginModule required; };", "", ";", "x", "PlainLoginModule required;",
    "org.apache.kafka.common.security.plain.PlainLoginModule REQUIRED a=\"b\" ;",
];
pub(crate) const MECHANISMS: [&str; 14] = [
    "PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512", "PLAIN,SCRAM-SHA-512", "GSSAPI", "OAUTHBEARER", "", "plain", "PLAIN, SCRAM-SHA-256", ",",
    "PLAIN,", "SCRAM", "PLAIN,PLAIN", "DIGEST-MD5",
];
pub(crate) const USERS: [&str; 8] = [
    "User:a;User:b", "User:a,User:b", "a;b", "", "User:CN=a,OU=b", ";", "User:a;", "User",
];
pub(crate) const OVERRIDES: [&str; 12] = [
    "", "localhost:10", "127.0.0.1:10,kafka1:20", "localhost", "localhost:x", "localhost:-1", "[::1]:10", "::1:10", "localhost:10,", ",",
    "localhost:10,localhost:20", "localhost: 10",
];
pub(crate) const STORES: [&str; 5] = [
    "JKS", "PKCS12", "PEM", "pkcs12", "",
];
pub(crate) const TLS: [&str; 10] = [
    "TLSv1.2", "TLSv1.3", "TLSv1.2,TLSv1.3", "TLS", "SSLv3", "tlsv1.2", "", "TLSv1.4", "TLSv1.2, TLSv1.3", "TLSv1",
];
pub(crate) const RULES: [&str; 10] = [
    "DEFAULT", "RULE:^CN=(.*?),.*$/$1/", "RULE:^CN=(.*?),.*$/$1/,DEFAULT", "RULE:^CN=(.*?),.*$/$1/L", "RULE:^CN=(.*?)$", "", "default",
    "RULE:[1:$1]", "DEFAULT,", "RULE:^CN=(.*?),.*$/$1/X",
];
pub(crate) const KERBEROS: [&str; 8] = [
    "DEFAULT", "RULE:[1:$1@$0](.*@EXAMPLE.COM)s/@.*//,DEFAULT", "RULE:[1:$1]", "", "default", "RULE:[x:$1]", "DEFAULT,DEFAULT", "RULE:[1:$1](a)s/b/c/L",
];
pub(crate) const LINES: [&str; 18] = [
    "Listeners=PLAINTEXT://:1", "[kafka]", "// kafka", "; kafka", "! kafka", "a=C:\\users", "export broker.id=1", "listeners", "node.id = 1",
    "node.id:1", "broker.id 1", "log.dirs =  %D/c", " process.roles=broker", "\u{ef}\u{bb}\u{bf}node.id=1", "authorizer.class.name", "zookeeper.connect", "port=9092", "host.name=kafka1",
];
/// Those that others are held against.
pub(crate) const RELATED: [&str; 62] = [
    "replica.fetch.wait.max.ms", "replica.lag.time.max.ms", "replica.socket.timeout.ms", "replica.fetch.max.bytes", "message.max.bytes",
    "offset.metadata.max.bytes", "offsets.commit.required.acks", "offsets.topic.replication.factor", "transaction.state.log.min.isr",
    "transaction.state.log.replication.factor", "group.max.session.timeout.ms", "group.min.session.timeout.ms",
    "group.consumer.session.timeout.ms", "group.consumer.min.session.timeout.ms", "group.consumer.max.session.timeout.ms",
    "group.consumer.heartbeat.interval.ms", "group.consumer.min.heartbeat.interval.ms", "group.consumer.max.heartbeat.interval.ms",
    "group.share.session.timeout.ms", "group.share.min.session.timeout.ms", "group.share.max.session.timeout.ms",
    "group.share.heartbeat.interval.ms", "group.share.min.heartbeat.interval.ms", "group.share.max.heartbeat.interval.ms",
    "group.share.record.lock.duration.ms", "group.share.min.record.lock.duration.ms", "group.share.max.record.lock.duration.ms",
    "log.roll.ms", "log.roll.hours", "log.roll.jitter.ms", "log.roll.jitter.hours", "log.retention.ms", "log.retention.minutes",
    "log.retention.hours", "log.retention.bytes", "log.segment.bytes", "log.cleaner.threads", "log.cleaner.dedupe.buffer.size",
    "log.cleaner.io.buffer.size", "log.cleaner.min.compaction.lag.ms", "log.cleaner.max.compaction.lag.ms", "queued.max.request.bytes",
    "socket.request.max.bytes", "connections.max.idle.ms", "max.connections.per.ip", "broker.heartbeat.interval.ms", "broker.session.timeout.ms",
    "controller.quorum.fetch.timeout.ms", "controller.quorum.election.timeout.ms", "metadata.log.max.record.bytes.between.snapshots",
    "metadata.log.segment.bytes", "metadata.max.idle.interval.ms", "log.local.retention.ms", "log.local.retention.bytes",
    "reserved.broker.max.id", "broker.id.generation.enable", "delegation.token.max.lifetime.ms", "delegation.token.expiry.time.ms",
    "sasl.login.refresh.window.factor", "connection.failed.authentication.delay.ms", "log.message.timestamp.type", "log.message.timestamp.difference.max.ms",
];
