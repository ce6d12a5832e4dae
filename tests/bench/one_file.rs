//! One `server.properties` with as many findings as asked for.

use std::fmt::Write;

/// Which rule has something to say.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Each line is another misspelling of a broker setting (S009).
    Misspelled,
    /// Each key is set twice, far apart and with different values (S007).
    Duplicate,
}

/// More misspellings than this would repeat themselves.
pub(crate) const MOST: usize = 200_000;

/// Settings of every broker release from 2.8 to 3.9, each far from all other names of such settings.
const SETTINGS: [&str; 40] = [
    "auto.create.topics.enable",
    "auto.leader.rebalance.enable",
    "background.threads",
    "broker.id.generation.enable",
    "connections.max.idle.ms",
    "controlled.shutdown.enable",
    "default.replication.factor",
    "delete.topic.enable",
    "fetch.purgatory.purge.interval.requests",
    "group.initial.rebalance.delay.ms",
    "leader.imbalance.check.interval.seconds",
    "leader.imbalance.per.broker.percentage",
    "log.cleaner.dedupe.buffer.size",
    "log.cleaner.io.buffer.load.factor",
    "log.cleanup.policy",
    "log.flush.interval.messages",
    "log.flush.offset.checkpoint.interval.ms",
    "log.flush.scheduler.interval.ms",
    "log.index.interval.bytes",
    "log.message.downconversion.enable",
    "log.retention.check.interval.ms",
    "log.segment.delete.delay.ms",
    "max.incremental.fetch.session.cache.slots",
    "num.io.threads",
    "num.network.threads",
    "num.partitions",
    "num.recovery.threads.per.data.dir",
    "num.replica.fetchers",
    "offset.metadata.max.bytes",
    "offsets.retention.minutes",
    "offsets.topic.num.partitions",
    "queued.max.requests",
    "replica.lag.time.max.ms",
    "reserved.broker.max.id",
    "socket.receive.buffer.bytes",
    "socket.request.max.bytes",
    "socket.send.buffer.bytes",
    "transaction.max.timeout.ms",
    "transactional.id.expiration.ms",
    "unclean.leader.election.enable",
];

/// A broker's file that is right but for `findings` findings of one kind.
pub(crate) fn broker_file(findings: usize, kind: Kind) -> String {
    let mut text = String::from(
        "# A broker's settings, written by a generator.\n\
         broker.id=1\n\
         listeners=PLAINTEXT://:9092\n\
         advertised.listeners=PLAINTEXT://kafka1.example.org:9092\n\
         log.dirs=/data1/kafka-logs\n\
         zookeeper.connect=zk1.example.org:2181,zk2.example.org:2181,zk3.example.org:2181/kafka\n",
    );
    match kind {
        Kind::Misspelled => {
            for index in 0..findings {
                text.push_str(&misspelled(index));
                text.push_str("=1\n");
            }
        }
        Kind::Duplicate => {
            for value in [100, 200] {
                for index in 0..findings {
                    // Writing to a string cannot fail.
                    let _ = writeln!(text, "listener.name.app{index:06}.max.connections={value}");
                }
            }
        }
    }
    text
}

/// The `index`-th misspelling: one letter wrong for as long as that gives new words, then two in a row.
fn misspelled(index: usize) -> String {
    let mut word = SETTINGS[index % SETTINGS.len()].as_bytes().to_vec();
    let letters: Vec<usize> = (0..word.len()).filter(|&at| word[at] != b'.').collect();
    let mut turn = index / SETTINGS.len();
    let single = letters.len() * 25;
    if turn < single {
        replace(&mut word[letters[turn % letters.len()]], turn / letters.len());
    } else {
        turn -= single;
        let pairs = letters.len() - 1;
        let (first, rest) = (turn % pairs, turn / pairs);
        replace(&mut word[letters[first]], rest % 25);
        replace(&mut word[letters[first + 1]], rest / 25);
    }
    word.into_iter().map(char::from).collect()
}

/// Puts another letter in a letter's place; `which` is below 25 and names it.
fn replace(letter: &mut u8, which: usize) {
    let other = (usize::from(*letter - b'a') + 1 + which) % 26;
    *letter = b'a' + other as u8;
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_misspelling_is_new_and_wrong() {
        let words: HashSet<String> = (0..MOST).map(misspelled).collect();
        assert_eq!(words.len(), MOST);
        for setting in SETTINGS {
            assert!(!words.contains(setting), "{setting}");
        }
    }

    #[test]
    fn a_misspelling_is_at_most_two_letters_off() {
        for index in 0..MOST {
            let word = misspelled(index);
            let right = SETTINGS[index % SETTINGS.len()];
            let off = word.bytes().zip(right.bytes()).filter(|(a, b)| a != b).count();
            assert!(word.len() == right.len() && (1..=2).contains(&off), "{word}");
        }
    }

    #[test]
    fn duplicates_stand_a_whole_block_apart() {
        let text = broker_file(3, Kind::Duplicate);
        let numbers: Vec<usize> = (1..)
            .zip(text.lines())
            .filter(|(_, line)| line.starts_with("listener.name.app000001."))
            .map(|(number, _)| number)
            .collect();
        assert_eq!(numbers, [8, 11]);
    }
}
