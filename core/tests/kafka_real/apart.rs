//! What the two can never agree on, by reason: the file does not tell it.

use kcfglint_core::model::{BrokerConfig, Properties};

use super::draft::Draft;

/// A start of this would ask for more threads or memory than the machine has.
pub(crate) fn can_start(draft: &Draft) -> bool {
    let is_greedy = |line: &String| {
        let Some((key, value)) = line.split_once('=') else { return false };
        let greedy =
            ["threads", "pool.size", "buffer", "queued", "cache", "shards", "slots", "quota.window", "samples", "segment.bytes"];
        greedy.iter().any(|it| key.contains(it)) && value.trim().parse::<i64>().is_ok_and(|it| it > 1 << 21)
            || (key.contains("threads") || key.contains("pool.size")) && value.trim().parse::<i64>().is_ok_and(|it| it > 64)
    };
    !draft.lines.iter().any(is_greedy)
}

/// What the host decides, by words of the refusal.
const HOST: [(&str, &str); 25] = [
    // Stores may be kept in the cluster, key by key.
    ("store is not specified, but", "what the cluster stores"),
    ("No available authentication scheme", "what the cluster stores"),
    ("store is specified, but", "what the cluster stores"),
    ("SSL certificate chain", "what the cluster stores"),
    ("NoSuchProviderException", "the security providers of Java"),
    ("KeyStore not available", "the security providers of Java"),
    ("quorum-state.tmp", "what the start before left"),
    // It was ended in its wait, and says so late.
    ("java.lang.InterruptedException", "what the start before left"),
    ("Failed to load SSL keystore", "a file that is not there"),
    ("Failed to acquire lock", "what the start before left"),
    ("Address already in use", "a port that is taken"),
    ("Cannot assign requested address", "an address of another host"),
    ("Permission denied", "a port of the system's"),
    ("UnresolvedAddressException", "a name that does not resolve"),
    ("Unresolved address", "a name that does not resolve"),
    ("unresolved address", "a name that does not resolve"),
    ("UnknownHostException", "a name that does not resolve"),
    ("Unable to resolve address", "a name that does not resolve"),
    ("could not be found", "a class that is not there"),
    ("ClassNotFoundException", "a class that is not there"),
    ("NoSuchFileException", "a file that is not there"),
    ("OutOfMemoryError", "memory"),
    ("is not an instance of", "what a class is"),
    ("must implement KafkaPrincipalSerde", "what a class is"),
    ("NoClassDefFoundError", "a class that is not there"),
];

/// What one patch release does otherwise than the last one of its line, which kcfglint speaks of.
const PATCHES: [(&str, &str); 2] = [
    // The pattern of hosts that 4.0 has; 3.9.1 has the one of 3.8.
    ("3.9.0", "Failed to parse host name from"),
    // A controller's listener on all interfaces, where nothing is advertised.
    ("3.9.0", "advertised.listeners cannot use the nonroutable meta-address"),
];

/// Why nobody can tell from the file.
pub(crate) fn why(release: &str, bytes: &[u8], real: &str, said: &[String]) -> Option<String> {
    if said.is_empty() && !real.starts_with("ok ") && !BrokerConfig::of(&Properties::read(bytes)).is_whole() {
        return Some("a piece of a file".to_owned());
    }
    // The line's last release waits until the broker's sockets are open.
    let ports = |it: &String| it.starts_with("KF013 the port ");
    if ["3.6.0", "3.6.1", "3.7.0"].contains(&release) && real == "ok started" && !said.is_empty() && said.iter().all(ports) {
        return Some(format!("{release} alone"));
    }
    if said.is_empty() && PATCHES.iter().any(|it| release == it.0 && real.contains(it.1)) {
        return Some(format!("{release} alone"));
    }
    if let Some(why) = real.strip_prefix("apart ") {
        return Some(why.to_owned());
    }
    let Some(far) = real.strip_prefix("ok ") else {
        // A finding that the host's refusal hides is neither kept nor broken.
        let by_host = HOST.iter().find(|it| said.is_empty() && real.contains(it.0));
        return by_host.map(|it| it.1.to_owned());
    };
    // The log manager of a broker of KRaft starts when a controller has answered, and from 3.5 on its sockets are opened then; the
    // path in ZooKeeper is made when it has answered.
    let behind = if far.starts_with("ZooKeeperClient.") { ["KF004 the chroot", "KF010 "] } else { ["KF013 the port", "KF010 "] };
    let is_behind = |it: &String| behind.iter().any(|word| it.starts_with(word));
    let waits = far != "started" && far != "config" && !said.is_empty() && said.iter().all(is_behind);
    waits.then(|| format!("what comes behind the wait for another node, {far}"))
}
