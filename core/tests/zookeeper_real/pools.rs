//! What parts of configurations and connect strings are replaced with: right ones, wrong ones, and the edges between.

const NETTY: &str = "org.apache.zookeeper.server.NettyServerCnxnFactory";
pub(crate) const NUMBERS: [&str; 32] = [
    "", "0", "1", "-1", "-2", "2", "3", "5", "10", "+5", "007", "0x10", "010", "2000ms", "2,000", "2_000", "1.0", "1e3",
    "60000", "2147483647", "2147483648", "-2147483648", "-2147483649", "107374183", "99999999999", "\\u0663", "abc", "5 ",
    "5 # five", "\"5\"", "--1", "24h",
];
pub(crate) const BOOLEANS: [&str; 16] = [
    "true", "false", "TRUE", "False", "yes", "no", "on", "off", "1", "0", "", "true ", "true # on", "\"true\"", "t", "enabled",
];
pub(crate) const HOSTS: [&str; 25] = [
    "zk1", "zk2", "zk1.example.net", "10.0.0.1", "10.1", "", "[::1]", "[fe80::1]", "::1", "[::1", "::1]", "[]", "[zk1]",
    "[[::1]", "[::1]]", "zk_1", "zk1 ", " zk1", "zk1,zk2", "256.1.1.1", "0.0.0.0", "zk1/24",
    "zk1;zk2", "zk1|zk2", "[zk1",
];
pub(crate) const PORTS: [&str; 21] = [
    "2888", "3888", "2181", "0", "-1", "65535", "65536", "", " ", "x", " 2888", "2888 ", "+2888", "02888", "2888.", "0xB48",
    "2,888", "99999999999", "\\u0662", "3888#", "2147483648",
];
pub(crate) const ROLES: [&str; 14] = [
    "participant", "observer", "PARTICIPANT", "Observer", "observer ", " observer", "", " ", "voter", "observers",
    "observer\\t", "leader", "1", "particpant",
];
pub(crate) const BEHIND: [&str; 30] = [
    ";2181", ";2182", ";", ";;", ";2181;2281", ";;2281", ";x", "; 2181", ";2181 ", ";:2181", ";2181:", ";2181::", ";:",
    ";2181:observer", ";0.0.0.0:2181", ";10.0.0.1:2181", ";127.0.0.1:2181", ";[::]:2181", ";[::1]:2181", ";[::1]2181",
    ";[::1]:", ";[::1]", ";[::1", ";65536", ";0", ";-1", ";+2181", ";a b:2181", ";1:2:3", ";::1:2181",
];
pub(crate) const TAILS: [&str; 12] = [
    " ", "\\t", "\t", ":", "::", "|", "||", "\\ ", " # first", ",", "\\r", "\u{a0}",
];
pub(crate) const IDS: [&str; 21] = [
    "1", "2", "3", "4", "5", "01", "+1", "0", "-1", "-0", "255", "256", "257", "", "x", "1 ", "zk1", "1.0",
    "9223372036854775807", "9223372036854775808", "\\u0661",
];
pub(crate) const KEYS_BY_ID: [&str; 8] = [
    "server1", "Server.1", "servers.1", "server.1\\ ", "\\ server.1", "server-1", "server", "server. 1",
];
pub(crate) const MYIDS: [&str; 28] = [
    "1", "2", "3", "4", "9", "1\n", "1\r\n", "2\n3\n", " 1", "1 ", "1\t", "\n1\n", "", "\n", "0", "-1", "-2", "+1", "001",
    "255", "256", "1.0", "0x1", "\"1\"", "server.1", "# 1\n1\n", "\u{ef}\u{bb}\u{bf}1\n", "99999999999999999999",
];
pub(crate) const ADDRESSES: [&str; 20] = [
    "zk1", "localhost", "10.0.0.1", "10.1", "0.0.0.0", "127.0.0.1", "", "::", "::1", "[::1]", "[::]", "[::1", "[zk1]",
    "10.0.0.1:2181", "zk1:2181", "zk1 # all", "zk1,zk2", "[]", "[10.0.0.1]", "*",
];
pub(crate) const CLIENT_PORTS: [&str; 12] = [
    "2181", "2182", "0", "-1", "65535", "65536", "", "x", "2181 ", "+2181", "02181", "2181 # clients",
];
pub(crate) const FACTORIES: [&str; 7] = [
    NETTY, NETTY, "org.apache.zookeeper.server.NIOServerCnxnFactory", "NettyServerCnxnFactory", "", "netty",
    "org.apache.zookeeper.server.nettyServerCnxnFactory",
];
pub(crate) const GROUPS: [&str; 20] = [
    "1:2:3", "1:2", "3", "1", "2:3", "4:5", "1,2,3", "1:2:3 ", " 1:2:3", "1: 2", "", ":", "::", "1::2", "1:x", "9", "1:1",
    "4:5:6:7:8:9", "01:2", "1:2:",
];
pub(crate) const GROUP_KEYS: [&str; 12] = [
    "group.1", "group.2", "group.3", "group", "groupName", "group.x", "group1", "groups.1", "group.1.2", "group.-1",
    "group.1\\ ", "Group.1",
];
pub(crate) const WEIGHT_KEYS: [&str; 10] = [
    "weight.1", "weight.2", "weight.3", "weight.9", "weight", "weights", "weight.x", "weight1", "weight.", "weight.1\\ ",
];
pub(crate) const FOREIGN: [&str; 10] = [
    "clientPort=2181", "dataDir=/data", "version=100000000", "tickTime=2000", "standaloneEnabled=false", "peerType=observer",
    "servers.1=zk1:2888:3888", "Server.1=zk1:2888:3888", "broker.id=1", "\\ server.7=zk7:2888:3888",
];
pub(crate) const VERSIONS: [&str; 10] = [
    "0", "100000000", "1f", "0x1", "", "x", "ffffffffffffffff", "-1", "7fffffffffffffff", "1 ",
];
pub(crate) const LINES: [&str; 22] = [
    "clientport=2182", "broker.id=1", "zookeeper.connect=zk1:2181", "zookeeper.skipACL=yes", "skipACL=true",
    "multiAddress.enabled=true", "[servers]", "// servers", "; servers", "! servers", "jute.maxbuffer=1", "oraclePath=/oracle",
    "oraclePath=", "export tickTime=0", "tickTime 0", "a=C:\\users",
    "secureClientPort=0", "client.portUnification=true", "sslQuorum=true", "dataLogDir=", "dynamicConfigFile=/none",
    "-Dzookeeper.multiAddress.enabled=true",
];
pub(crate) const SCHEMES: [&str; 4] = [
    "x509", "mine", "", "sasl",
];
pub(crate) const DIRS: [&str; 4] = [
    "./data", "./data/", "\"data\"", "~/data",
];

/// What a connect string is put together from; `BY_HAND` has a row of what clients make of one each.
pub(crate) const ELEMENTS: [&str; 44] = [
    "zk1", "zk1:2181", "zk2:2181", "zk3:2181", "zk1:", "zk1::", ":2181", ":", "", " ", "\t", " zk2:2181", "zk1:2181 ",
    "zk1 :2181", "zk1: 2181", "zk1:2181\u{a0}", "[::1]:2181", "[::1]", "[::1", "[]:1", "[]", "[::1]2181", "[::1]:",
    "[::1]:2181:1", "[::1]::2181", "[::1]]:2181", "::1:2181", "::1", "zk1:abc", "zk1:65535", "zk1:65536", "zk1:-1", "zk1:0",
    "zk1:+1", "zk1:02181", "zk1:0x1", "zk1:99999999999", "zk1:2888:3888", "zk1;zk2:2181", "zk1 zk2:2181", "'zk1:2181'",
    "zk_1:2181", "zk1:\u{662}\u{661}", "zookeeper:",
];
pub(crate) const PARTS: [&str; 8] = [
    ",", ",", ",", ", ", ",,", ";", " ,", ",",
];
pub(crate) const PATHS: [&str; 40] = [
    "", "", "", "/", "/kafka", "/kafka", "/kafka/", "//kafka", "/a//b", "/a/b", "/a/./b", "/a/../b", "/.", "/..", "/...", "/.a",
    "/a.", "/a/..", "/a/...", "/kafka ", "/ kafka", "/ ", "/kafka,zk2:2181/kafka", "/a:b", "/a?b", "/\u{e9}", "/\u{1}",
    "/a\u{1f}", "/a\u{7f}", "/a\u{80}", "/a\u{9f}", "/a\u{a0}", "/\u{d7ff}", "/\u{e000}", "/\u{f8ff}", "/\u{f900}", "/\u{ffef}",
    "/\u{fff0}", "/\u{fffd}", "/\u{10000}",
];
pub(crate) const LETTERS: [&str; 9] = [
    "/", "/", ".", ".", "a", "kafka", " ", "\u{7f}", "-",
];
pub(crate) const BY_HAND: [&str; 28] = [
    "zk1,zk2/kafka", "zk1:2181/kafka,zk2:2181/kafka", "zk1:2181, zk2:2181", "zk1:2181 ,zk2", "zk1:2181 /kafka", "zk1: 2181",
    "zk1 :2181", "zk1;zk2:2181", "zk1:2181 zk2:2181", "a,,b", ",a", "a,", "", ",", "/", "/kafka", "zk1:2181/",
    "zk1:2181/kafka/", "zk1:2181/a\0b", "zk1:2888:3888", "zookeeper://h", "http://h", "dns-srv://name/chroot", "'zk1:2181'",
    "zk1:2181,zk1:2181", "zk1:2181,zk2:2181,zk3:2181/kafka", "zk1/a, zk2", "zk1:2181/.../a",
];
