//! What a change of a release means for people, key by key; of all other keys the values say enough.

/// What a default does that changed, from Kafka's and ZooKeeper's notes on each release.
const DEFAULTS: [(&str, &str); 24] = [
    ("4lw.commands.whitelist", "the server answers `srvr` alone, so that monitoring with `ruok` or `mntr` hears nothing"),
    ("admin.enableServer", "an HTTP server tells about this one, on port 8080 of all addresses where no key says otherwise"),
    ("delete.topic.enable", "who deletes a topic deletes its data"),
    ("fips-mode", "servers no longer compare each other's names with their certificates"),
    ("group.consumer.migration.policy", "a group moves between the old and the new protocol while it runs"),
    ("group.coordinator.append.linger.ms", "commits of offsets are collected for another while before they are written"),
    ("group.coordinator.rebalance.protocols", "consumers that ask for it get the new protocol of groups"),
    ("group.coordinator.threads", "more threads look after groups"),
    ("group.max.session.timeout.ms", "consumers may ask for a longer session"),
    ("inter.broker.protocol.version", "brokers of before do not understand it: write the old one until all are upgraded"),
    ("log.message.timestamp.after.max.ms", "messages from more than an hour in the future are refused"),
    ("message.max.bytes", "slightly larger batches are taken"),
    ("metadata.max.retention.bytes", "metadata of before the last snapshots is deleted beyond 100 MiB"),
    ("metric.reporters", "JMX is in the list: who writes a list of reporters names the JmxReporter, too"),
    (
        "num.recovery.threads.per.data.dir",
        "two threads a directory read the logs after a crash: it is faster and reads more at once",
    ),
    ("offsets.retention.minutes", "the offsets of a group without members are kept for seven days"),
    ("remote.log.manager.copier.thread.pool.size", "copying to the remote store has threads of its own"),
    ("remote.log.manager.expiration.thread.pool.size", "deleting from the remote store has threads of its own"),
    ("remote.log.manager.thread.pool.size", "fewer threads, as copying and deleting have their own"),
    ("replica.lag.time.max.ms", "a follower that stands still leaves the replicas in sync later"),
    ("socket.connection.setup.timeout.max.ms", "a connection that is not answered is given up earlier"),
    ("ssl.endpoint.identification.algorithm", "a certificate that does not hold the name of its host is refused"),
    ("unclean.leader.election.enable", "a partition waits for a replica in sync instead of losing messages"),
    ("zookeeper.session.timeout.ms", "a broker that died is noticed later"),
];

/// What it means that nothing reads a line any more; a name that ends in a dot stands for all below.
const LOSSES: [(&str, &str); 34] = [
    ("advertised.host.name", "clients are sent to what `advertised.listeners` or `listeners` says"),
    ("advertised.port", "clients are sent to what `advertised.listeners` or `listeners` says"),
    ("authorizer.zookeeper.", "rules of access are kept in KRaft"),
    ("auto.include.jmx.reporter", "`metric.reporters` alone says whether there is JMX"),
    ("broker.id.generation.enable", "no node is given an id: each has a `node.id`"),
    ("control.plane.listener.name", "controllers have listeners of their own in KRaft"),
    ("controlled.shutdown.max.retries", "the controllers of KRaft see to an orderly shutdown"),
    ("controlled.shutdown.retry.backoff.ms", "the controllers of KRaft see to an orderly shutdown"),
    ("delegation.token.master.key", "there are no delegation tokens, and nothing says so: clients with one are turned away"),
    ("eligible.leader.replicas.enable", "`kafka-features.sh` turns it on"),
    ("group.coordinator.new.enable", "there is no other coordinator any more"),
    ("group.share.enable", "`kafka-features.sh` turns it on"),
    ("host.name", "the broker listens where `listeners` says, else on port 9092 of every address"),
    ("inter.broker.protocol.version", "`metadata.version` has taken its place, which `kafka-features.sh` sets"),
    ("leader.imbalance.per.broker.percentage", "leaders go back to the preferred brokers at any imbalance"),
    ("leader.maxConcurrentSnapshotTimeout", "a snapshot to a follower has no time limit of this kind"),
    ("leader.maxConcurrentSnapshots", "the leader sends as many snapshots at once as by default"),
    ("log.message.downconversion.enable", "messages are not converted for old clients: all have to be 2.1 or later"),
    ("log.message.format.version", "brokers write the format of today"),
    (
        "log.message.timestamp.difference.max.ms",
        "the limits of the two keys in its place hold, by default an hour into the future",
    ),
    ("metadata.log.segment.min.bytes", "the segments of the metadata have the least size of today"),
    ("offsets.commit.required.acks", "a commit of offsets waits for all replicas in sync"),
    ("password.encoder.", "no passwords are kept in ZooKeeper"),
    ("port", "the broker listens where `listeners` says, else on port 9092 of every address"),
    ("quota.consumer.default", "there is no quota: `kafka-configs.sh` sets one"),
    ("quota.producer.default", "there is no quota: `kafka-configs.sh` sets one"),
    ("replica.lag.max.messages", "`replica.lag.time.max.ms` alone says who is in sync"),
    ("reserved.broker.max.id", "no node is given an id: each has a `node.id`"),
    ("share.fetch.max.fetch.records", "the limit of each group holds"),
    ("unstable.metadata.versions.enable", "features that are not finished stay off"),
    ("zookeeper.metadata.migration.", "no cluster migrates any more"),
    ("zookeeper.set.acl", "there is no ZooKeeper to protect"),
    ("zookeeper.sync.time.ms", "nothing reads it"),
    ("zookeeper.", "there is no ZooKeeper any more"),
];

/// Keys whose new default means what the old one did, or that a step of the upgrade is about.
const SAME: [&str; 5] = [
    "group.consumer.assignors",
    "listener.security.protocol.map",
    "listeners",
    "log.message.format.version",
    "principal.builder.class",
];

/// How the keys begin that a node without the broker's role does not look at.
const BROKERS: [&str; 8] = [
    "group.",
    "log.message.timestamp.",
    "num.recovery.threads.",
    "offsets.",
    "remote.log.",
    "replica.",
    "share.",
    "transaction.",
];

/// What the default of a key does that is not what it was.
pub(super) fn of_default(key: &str) -> Option<&'static str> {
    DEFAULTS.iter().find(|it| it.0 == key).map(|it| it.1)
}

/// The key that said the same before a key came.
pub(super) fn before(key: &str) -> Option<&'static str> {
    (key == "log.message.timestamp.after.max.ms").then_some("log.message.timestamp.difference.max.ms")
}

/// What the loss of a key does.
pub(super) fn of_loss(key: &str) -> &'static str {
    let is_it = |name: &str| name == key || name.ends_with('.') && key.starts_with(name);
    LOSSES.iter().find(|it| is_it(it.0)).map_or("nothing reads it", |it| it.1)
}

/// Whether the new default of a key means what the old one did.
pub(super) fn is_same(key: &str) -> bool {
    SAME.contains(&key)
}

/// Whether only brokers look at a key.
pub(super) fn is_of_brokers(key: &str) -> bool {
    BROKERS.iter().any(|it| key.starts_with(it))
}

/// Whether what a key is about is there in both modes, although only KRaft looks at the key: with ZooKeeper groups are led as
/// its old default says.
pub(super) fn is_of_both_modes(key: &str) -> bool {
    key.starts_with("group.co")
}

/// Whether a key of ZooKeeper's counts where there is TLS.
pub(super) fn is_of_tls(key: &str) -> bool {
    key == "fips-mode" || key.starts_with("ssl.")
}

/// Whether a key of ZooKeeper's is told where it came: by itself it does something.
pub(super) fn is_new(key: &str) -> bool {
    key == "admin.enableServer"
}

/// The key of ZooKeeper's that came in the place of another one, with its values.
pub(super) fn zookeeper_renamed(key: &str) -> Option<&'static str> {
    (key == "leader.maxConcurrentSnapshots").then_some("leader.maxConcurrentSnapSyncs")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{kafka, zookeeper};

    #[test]
    fn every_row_is_about_a_key_that_is_there() {
        let is_key = |name: &str| {
            let begins = |it: &str| name.ends_with('.') && it.starts_with(name);
            kafka::find(name).is_some()
                || zookeeper::find(name).is_some()
                || kafka::keys().any(|it| begins(it.name()))
                || kafka::read_beyond().any(|it| begins(it.name))
        };
        let rows = DEFAULTS.iter().chain(&LOSSES).map(|it| it.0).chain(SAME);
        assert_eq!(rows.filter(|it| !is_key(it)).collect::<Vec<_>>(), Vec::<&str>::new());
        for all in [&DEFAULTS[..], &LOSSES] {
            assert_eq!(all.iter().enumerate().filter(|(at, it)| all[..*at].iter().any(|other| other.0 == it.0)).count(), 0);
        }
    }

    #[test]
    fn every_key_that_is_gone_has_its_sentence() {
        let gone = kafka::keys().filter(|it| it.removed().is_some()).map(|it| it.name());
        let bare: Vec<&str> = gone.filter(|it| of_loss(it) == "nothing reads it").collect();
        // Nobody writes them: they are the product's own.
        assert_eq!(
            bare,
            [
                "controller.message.queue.size",
                "group.share.max.groups",
                "internal.metadata.max.fetch.size.in.bytes",
                "zookeeper.sync.time.ms"
            ]
        );
    }
}
