//! Facts that the tables have to hold, and the promises of the look-ups.

use kcfglint_core::catalog::kafka::{self, Class, Kind, Mode, ProtocolVersion, UpdateMode, Valid};
use kcfglint_core::catalog::systemd::{self, Section};
use kcfglint_core::catalog::zookeeper::{self, Family, Read};
use kcfglint_core::catalog::{Default, Fraction, Product, Releases, Version, default_range, foreign, known, newest, releases};

fn kafka_key(name: &str) -> &'static kafka::Key {
    kafka::find(name).unwrap_or_else(|| panic!("{name} is a key of Kafka")).key()
}

fn zookeeper_key(name: &str) -> &'static zookeeper::Key {
    zookeeper::find(name).unwrap_or_else(|| panic!("{name} is a key of ZooKeeper")).key()
}

/// The words of `compression.type`; `zstd` came later.
const WORDS: [&str; 6] = ["gzip", "lz4", "producer", "snappy", "uncompressed", "zstd"];

fn at_least(min: i64) -> Valid {
    Valid::Range { min: Some(min), max: None, or: None }
}

#[test]
fn every_name_finds_its_own_row() {
    assert!(kafka::keys().all(|id| kafka::find(id.name()) == Some(id)));
    assert!(zookeeper::keys().all(|id| zookeeper::find(id.name()) == Some(id)));
    assert!(foreign::keys().all(|key| foreign::find(key.name()) == Some(key)));
    let directives = || Section::ALL.into_iter().flat_map(systemd::directives);
    assert!(directives().all(|it| systemd::directive(it.section, it.name).is_some_and(|found| std::ptr::eq(found, it))));
    let counts = (kafka::keys().len(), zookeeper::keys().len(), foreign::keys().len(), directives().count());
    assert_eq!(counts, (435, 262, 342, 436));
}

#[test]
fn what_is_no_key_is_not_found() {
    for name in ["", "broker.ids", "Broker.Id", "broker.id ", "zookeeper.connect-", "log.dirs\0"] {
        assert!(kafka::find(name).is_none(), "{name}");
    }
    for name in ["", "clientport", "server.1", "group.1", "dataDir ", "zookeeper.dataDir", "authProvider.1"] {
        assert!(zookeeper::find(name).is_none(), "{name}");
    }
    assert!(foreign::find("broker.id").is_none() && foreign::owners("no.such.key").is_empty());
    assert!(systemd::directive(Section::Service, "restart").is_none());
}

#[test]
fn constants_are_the_keys_they_are_named_after() {
    assert_eq!(kafka::key::BROKER_ID.name(), "broker.id");
    assert_eq!(kafka::key::ZOOKEEPER_CONNECT.name(), "zookeeper.connect");
    assert_eq!(kafka::key::ZOOKEEPER_CLIENT_CNXN_SOCKET.name(), "zookeeper.clientCnxnSocket");
    assert_eq!(zookeeper::key::DATA_DIR.name(), "dataDir");
    assert_eq!(zookeeper::key::AUTOPURGE_PURGE_INTERVAL.name(), "autopurge.purgeInterval");
    assert_eq!(zookeeper::key::QUORUM_LISTEN_ON_ALL_IPS.name(), "quorumListenOnAllIPs");
    assert_eq!(zookeeper::key::SASL_AUTHENTICATION_PROVIDER_SUPER_PASSWORD.name(), "SASLAuthenticationProvider.superPassword");
    assert_eq!(zookeeper::key::_4LW_COMMANDS_WHITELIST.name(), "4lw.commands.whitelist");
}

/// As many as the class of that release has; internal ones are counted from 2.8 on.
#[test]
fn each_release_knows_as_many_keys_as_it_has() {
    let counts = [
        (Version::patch(0, 8, 2), 87),
        (Version::patch(0, 9, 0), 126),
        (Version::patch(0, 10, 2), 141),
        (Version::line(1, 1), 171),
        (Version::line(2, 0), 181),
        (Version::line(2, 1), 184),
        (Version::line(2, 8), 233),
        (Version::line(3, 0), 249),
        (Version::line(3, 3), 265),
        (Version::line(3, 7), 295),
        (Version::line(3, 9), 328),
        (Version::line(4, 0), 306),
        (Version::line(4, 1), 336),
        (Version::line(4, 2), 341),
        (Version::line(4, 3), 360),
        (Version::line(4, 4), 378),
    ];
    for (release, count) in counts {
        // Before the class had it, its parent read it all the same.
        let is_own = |key: &kafka::KeyId| key.name() != "config.providers" || release >= Version::first_of(4, 2);
        assert_eq!(kafka::keys().filter(|key| key.is_known(release) && is_own(key)).count(), count, "{release}");
    }
    let internal = |release| kafka::keys().filter(|key| key.is_known(release) && key.internal_in(release)).count();
    assert_eq!([Version::line(2, 8), Version::line(3, 5), Version::line(4, 4)].map(internal), [15, 30, 29]);
}

#[test]
fn kafka_histories_hold() {
    let segment = kafka_key("log.segment.bytes");
    assert_eq!(segment.valid_in(Version::line(3, 9)), at_least(14));
    assert_eq!(segment.valid_in(Version::first_of(4, 0)), at_least(1_048_576));
    let stretches: Vec<_> = segment.readings().collect();
    assert_eq!(stretches[0], (Releases::between(Version::patch(0, 8, 2), Version::line(3, 255)), Kind::Int, at_least(14)));
    assert_eq!(stretches[1], (Releases::since(Version::first_of(4, 0)), Kind::Int, at_least(1_048_576)));

    let compression = kafka_key("compression.type");
    assert_eq!(compression.valid_in(Version::patch(2, 0, 1)), Valid::WordsAnyCase(&WORDS[..5]));
    assert_eq!(compression.valid_in(Version::line(3, 2)), Valid::WordsAnyCase(&WORDS));
    assert_eq!(compression.valid_in(Version::first_of(3, 3)), Valid::Words(&WORDS));

    let node = kafka_key("node.id");
    assert_eq!((node.since(), node.removed()), (Version::first_of(2, 8), None));
    assert!(!node.required_in(Version::line(3, 9)) && node.required_in(Version::first_of(4, 0)));
    assert_eq!(node.default_in(Version::line(3, 9)), Some("-1"));

    let connect = kafka_key("zookeeper.connect");
    assert_eq!((connect.mode, connect.removed()), (Mode::ZooKeeper, Some(Version::first_of(4, 0))));
    assert!(connect.is_known(Version::line(3, 9)) && !connect.is_known(Version::first_of(4, 0)));
    assert!(connect.required_in(Version::line(2, 7)) && !connect.required_in(Version::first_of(2, 8)));

    let providers = kafka_key("config.providers");
    assert_eq!((providers.since(), providers.valid_in(Version::line(4, 1))), (Version::first_of(2, 3), Valid::Any));
    assert_ne!(providers.valid_in(Version::first_of(4, 2)), Valid::Any);

    let listeners = kafka_key("listeners");
    assert_eq!((listeners.kind_in(Version::line(4, 1)), listeners.kind_in(Version::line(4, 2))), (Kind::String, Kind::List));
    assert_eq!(kafka_key("host.name").replacement(), Some(kafka::key::LISTENERS));
    assert_eq!(
        kafka_key("remote.log.manager.task.retry.jitter").valid_in(Version::line(3, 9)),
        Valid::Fraction { min: Some(Fraction::thousandths(0)), max: Some(Fraction::thousandths(500)) }
    );
    assert_eq!(kafka_key("ssl.protocol").absent_in(Version::line(3, 9)), Default::Computed("TLSv1.3"));
    assert_eq!(kafka_key("log.retention.hours").default_in(Version::line(3, 9)), Some("168"));
    assert_eq!(kafka_key("metric.reporters").default_in(Version::line(3, 9)), Some(""));
    let gzip = Valid::Range { min: Some(1), max: Some(9), or: Some(-1) };
    assert_eq!(kafka_key("compression.gzip.level").valid_in(Version::line(3, 9)), gzip);

    let threads = kafka_key("num.io.threads");
    assert_eq!((threads.update_mode, threads.dynamic_since()), (Some(UpdateMode::ClusterWide), Some(Version::first_of(1, 1))));
    let receive = kafka_key("sasl.server.max.receive.size");
    let patches = [(2, 8, 1), (2, 8, 2), (3, 0, 1), (3, 0, 2), (3, 1, 1), (3, 3, 0)];
    let known = patches.map(|(major, minor, patch)| receive.is_known(Version::patch(major, minor, patch)));
    assert_eq!(known, [false, true, false, true, false, true]);
}

#[test]
fn readings_cover_the_life_of_a_key_without_a_gap() {
    for key in kafka::keys() {
        let stretches: Vec<Releases> = key.readings().map(|it| it.0).collect();
        assert_eq!(stretches.first().map(|it| it.from), Some(key.since()), "{}", key.name());
        assert_eq!(stretches.last().map(|it| it.to), Some(key.known_in().to), "{}", key.name());
        assert!(stretches.iter().all(|it| !it.is_empty()), "{}", key.name());
        assert!(stretches.windows(2).all(|pair| pair[0].to == pair[1].from.before()), "{}", key.name());
    }
}

#[test]
fn keys_know_whom_they_yield_to() {
    use kafka::key::{LISTENERS, LOG_DIR, LOG_DIRS, LOG_RETENTION_HOURS, LOG_RETENTION_MINUTES, LOG_RETENTION_MS, NODE_ID};
    let release = Version::line(3, 9);
    assert_eq!(kafka::losing_to(LOG_RETENTION_HOURS, release), [LOG_RETENTION_MS, LOG_RETENTION_MINUTES]);
    assert_eq!(kafka::stand_ins(LOG_RETENTION_MS, release), [LOG_RETENTION_MINUTES, LOG_RETENTION_HOURS]);
    assert_eq!(kafka::losing_to(LOG_DIR, release), [LOG_DIRS]);
    assert!(kafka::losing_to(LOG_DIRS, release).is_empty());
    assert_eq!(kafka::stand_ins(LISTENERS, Version::line(2, 8)).len(), 2);
    assert!(kafka::stand_ins(LISTENERS, release).is_empty());
    assert!(kafka::stand_ins(NODE_ID, Version::line(3, 0)).is_empty());
    assert_eq!(kafka::stand_ins(NODE_ID, Version::first_of(3, 1)), [kafka::key::BROKER_ID]);
    assert_eq!(kafka::relations(NODE_ID).len(), 2);
}

#[test]
fn prefixes_are_told_apart() {
    let class = |name| kafka::beyond(name).map(|it| it.class);
    assert_eq!(class("listener.name.internal.ssl.keystore.location"), Some(Class::Open));
    assert_eq!(class("confluent.license"), Some(Class::Vendor));
    assert_eq!(class("client.quota.callback.static.produce"), Some(Class::Vendor), "the longer prefix counts");
    assert_eq!(class("client.quota.something"), Some(Class::Open));
    assert_eq!(class("super.users"), Some(Class::Read));
    assert_eq!([class("authorizer.zookeeper.ssl.protocol"), class("authorizer.zookeeper.conect")], [Some(Class::Read), None]);
    assert_eq!(class("zookeeper.sasl.client"), Some(Class::Jvm));
    assert_eq!(class("leader.replication.throttled.rate"), Some(Class::Dynamic));
    assert_eq!([class("super.user"), class("log.dirz"), class("ssl.keystore.locaton"), class("confluent.")], [None; 4]);
    assert!(kafka::is_open_prefix("config.providers.file.class") && !kafka::is_open_prefix("config.providers"));
    assert_eq!(kafka::vendor_prefix("cruise.control.metrics.topic"), Some("cruise.control."));
    assert_eq!(kafka::vendor_prefix("listener.name.x.y"), None);

    assert_eq!(kafka::below_listener("listener.name.sasl_ssl.plain.sasl.jaas.config"), Some("sasl.jaas.config"));
    assert_eq!(kafka::below_listener("listener.name.sasl_ssl.sasl.enabled.mechanisms"), Some("sasl.enabled.mechanisms"));
    assert_eq!(kafka::below_listener("listener.name.x.port"), Some("port"));
    assert_eq!(kafka::below_listener("listener.name.x.no.such.key"), Some("no.such.key"));
    assert_eq!([kafka::below_listener("listener.name.x"), kafka::below_listener("listeners")], [None; 2]);
    assert_eq!(kafka::per_listener("max.connections"), Some(Releases::since(Version::first_of(2, 3))));
    assert_eq!([kafka::per_listener("port"), kafka::per_mechanism("max.connections")], [None; 2]);
}

#[test]
fn protocol_versions_are_read_as_the_releases_do() {
    let read = |value: &str, release| ProtocolVersion::parse(value, release).map(ProtocolVersion::name);
    let line = Version::line;
    assert_eq!(read("2.8.1", line(3, 9)), Some("2.8-IV1"));
    assert_eq!(read("0.10.2.1", line(2, 0)), Some("0.10.2-IV0"));
    assert_eq!(read("0.9.0.X", line(2, 0)), Some("0.9.0"));
    assert_eq!([read("0.8", line(3, 9)), read("4.0", line(3, 9)), read("3.8", line(3, 7)), read("x", line(3, 9))], [None; 4]);
    assert_eq!([read("4.0-IV1", line(3, 9)), read("3.8-IV0", line(3, 7))], [Some("4.0-IV1"), Some("3.8-IV0")]);
    assert_eq!([read("3.8-IV0", line(3, 6)), read("3.9-IV0", line(3, 8))], [None; 2]);
    assert_eq!(read("3.7", line(3, 7)), Some("3.7-IV4"));
    assert!(ProtocolVersion::named("0.11.0-IV0") < ProtocolVersion::named("1.0-IV0"));
    let own = |release: Version| kafka_key("inter.broker.protocol.version").default_in(release);
    for release in
        releases(Product::Kafka).iter().map(|it| it.0).filter(|it| *it <= line(3, 9) && *it >= Version::patch(0, 10, 0))
    {
        let default = own(release).expect("the release itself");
        assert_eq!(read(default, release), Some(default), "{release}");
        let short = release.to_string();
        assert_eq!(read(&short, release), Some(default), "{release}");
    }
}

#[test]
fn zookeeper_facts_hold() {
    let strict = |name| zookeeper_key(name).strict();
    assert_eq!(strict("standaloneEnabled"), Some(Version::patch(3, 5, 0)));
    assert_eq!(strict("reconfigEnabled"), Some(Version::patch(3, 5, 3)));
    assert_eq!(strict("quorumListenOnAllIPs"), Some(Version::patch(3, 7, 0)));
    assert_eq!(strict("enforceQuota"), None);
    let valid = |name, major, minor| zookeeper_key(name).valid_in(Version::line(major, minor));
    assert_eq!(valid("quorumListenOnAllIPs", 3, 6), zookeeper::Valid::OnlyTrue);
    assert_eq!(valid("quorumListenOnAllIPs", 3, 7), zookeeper::Valid::Checked);
    assert_eq!(valid("skipACL", 3, 9), zookeeper::Valid::On("yes"));
    assert_eq!([valid("forceSync", 3, 9), valid("leaderServes", 3, 9)], [zookeeper::Valid::Off("no"); 2]);
    assert_eq!(valid("admin.enableServer", 3, 9), zookeeper::Valid::Off("false"));
    assert_eq!(valid("electionAlg", 3, 5), zookeeper::Valid::Any);
    assert_eq!(valid("electionAlg", 3, 6), zookeeper::Valid::Range(Some(3), Some(3)));
    assert_eq!(valid("tickTime", 3, 4), zookeeper::Valid::Not(0));
    assert_eq!(valid("peerType", 3, 4), zookeeper::Valid::Words(&["observer", "participant"]));

    assert_eq!(zookeeper_key("jute.maxbuffer").read, Read::JvmOnly);
    assert_eq!(zookeeper_key("jaasLoginRenew").read, Read::Never);
    let real = zookeeper_key("advancedFlowControlEnabled").replacement();
    assert_eq!(real.map(zookeeper::KeyId::name), Some("netty.advancedFlowControl.enabled"));
    assert!(zookeeper_key("snapCount").lenient && !zookeeper_key("cnxTimeout").lenient && !zookeeper_key("tickTime").lenient);
    assert_eq!(zookeeper_key("dataDir").absent_in(Version::line(3, 9)), Default::Required);
    assert_eq!(zookeeper_key("fips-mode").default_in(Version::line(3, 8)), Some("false"));
    assert_eq!(zookeeper_key("fips-mode").default_in(Version::line(3, 9)), Some("true"));
    assert_eq!(zookeeper_key("minSessionTimeout").absent_in(Version::line(3, 9)), Default::Computed("2*tickTime"));

    let whitelist = zookeeper_key("4lw.commands.whitelist");
    let known =
        [(3, 4, 9), (3, 4, 10), (3, 5, 2), (3, 5, 3), (3, 9, 5)].map(|(a, b, c)| whitelist.is_known(Version::patch(a, b, c)));
    assert_eq!(known, [false, true, false, true, true]);
    let gone = zookeeper_key("leader.maxConcurrentSnapshots");
    assert!(gone.is_known(Version::line(3, 5)) && !gone.is_known(Version::first_of(3, 6)));

    assert_eq!(zookeeper::family("server.1"), Some(Family::Server));
    assert_eq!([zookeeper::family("groupX"), zookeeper::family("weight1")], [Some(Family::Group), Some(Family::Weight)]);
    assert_eq!([zookeeper::family("server1"), zookeeper::family("Server.1"), zookeeper::family("dataDir")], [None; 3]);
    assert!(zookeeper::is_open("authProvider.sasl") && !zookeeper::is_open("ssl.keyStore.locaton"));
}

#[test]
fn systemd_facts_hold() {
    let directive = |section, name| systemd::directive(section, name).unwrap_or_else(|| panic!("{name} is a directive"));
    assert_eq!(systemd::sections_of("After").collect::<Vec<_>>(), [Section::Unit]);
    assert_eq!(systemd::sections_of("Restart").collect::<Vec<_>>(), [Section::Service]);
    assert_eq!(systemd::sections_of("StartLimitBurst").collect::<Vec<_>>(), [Section::Unit, Section::Service]);
    assert_eq!((systemd::section("Service"), systemd::section("service")), (Some(Section::Service), None));
    assert_eq!((systemd::other_section("Socket"), systemd::other_section("Unit")), (Some("socket"), None));
    assert_eq!(systemd::elsewhere("OnCalendar"), ["Timer"]);
    assert!(systemd::elsewhere("Restart").is_empty());

    let start = directive(Section::Service, "ExecStart");
    assert!(start.multi && start.refuses.iter().eq(systemd::MEASURED) && start.kind == systemd::Kind::Command);
    assert_eq!(directive(Section::Service, "Nice").kind, systemd::Kind::Number(-20, 19));
    let affinity = directive(Section::Service, "CPUAffinity");
    assert!(affinity.refuses.contains(247) && !affinity.refuses.contains(252));
    let types = directive(Section::Service, "Type");
    assert!(!types.words_in(252).any(|it| it == "notify-reload") && types.words_in(257).any(|it| it == "notify-reload"));

    let mode = directive(Section::Service, "RestartMode");
    assert_eq!([247, 253, 254, 262].map(|it| mode.known_in(it)), [false, false, true, true].map(Some));
    let shares = directive(Section::Service, "CPUShares");
    assert_eq!([247, 257, 259, 262].map(|it| shares.known_in(it)), [Some(true), Some(true), None, Some(false)]);
    assert!(shares.deprecated && !shares.removed && shares.replacement == Some("CPUWeight"));
    assert!(directive(Section::Service, "BusPolicy").removed);
}

#[test]
fn foreign_keys_have_owners() {
    use foreign::Owner;
    assert_eq!(foreign::owners("acks"), [Owner::Producer]);
    assert_eq!(foreign::owners("auto.commit.interval.ms"), [Owner::Consumer, Owner::OldConsumer]);
    assert_eq!(foreign::broker_key_of_topic("retention.ms"), Some(kafka::key::LOG_RETENTION_MS));
    assert_eq!(foreign::broker_keys_of_topic("segment.ms"), [kafka::key::LOG_ROLL_MS, kafka::key::LOG_ROLL_HOURS]);
    assert_eq!(foreign::broker_key_of_topic("acks"), None);
    let both = foreign::keys().find(|key| kafka::find(key.name()).is_some());
    assert!(both.is_none(), "{both:?} is the broker's own");
}

#[test]
fn what_people_run_begins_and_ends_at_known_releases() {
    assert_eq!(newest(Product::Kafka), Version::line(4, 3));
    assert_eq!(newest(Product::ZooKeeper), Version::patch(3, 9, 5));
    assert_eq!(newest(Product::Systemd), Version::parse("262").expect("a version"));
    assert_eq!(default_range(Product::Kafka).to_string(), "2.8 to 4.3");
    assert_eq!(default_range(Product::ZooKeeper).to_string(), "3.5.0 to 3.9.5");
    assert_eq!(default_range(Product::Systemd).to_string(), "247 to 262");
    for product in [Product::Kafka, Product::ZooKeeper, Product::Systemd] {
        let range = default_range(product);
        assert!(known(product, range.from) && known(product, range.to));
        let all = releases(product);
        assert!(all.is_sorted() && all.len() > 15 && all.is_sorted_by_key(|(_, out)| !out), "branches come last");
    }
    assert!(releases(Product::Kafka).contains(&(Version::line(4, 4), false)), "a branch can be named");
}
