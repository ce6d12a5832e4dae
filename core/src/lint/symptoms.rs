//! From the words that a user pastes, a line of a server's log or a question, to the rules whose mistake shows so.
//!
//! The index is data, `data/symptoms.tsv`, read each time somebody asks: a run that only lints pays nothing for it.

use std::collections::{BTreeMap, BTreeSet};

const TABLE: &str = include_str!("../../data/symptoms.tsv");

/// What a word weighs that no row has: as much as a rare one, so that a question about something else stays unanswered.
const UNKNOWN_WEIGHT: f64 = 4.0;

/// How much of a match is the row being there in full. The rest is the text being about nothing else, which a log line
/// with its stack trace never is.
const COVERAGE_SHARE: f64 = 0.75;

/// Below it the text and the row have only everyday words in common.
const THRESHOLD: f64 = 0.5;

/// A match this far behind the best one is about something else.
const NEAR_BEST: f64 = 0.6;

/// What general words weigh beside those that tell more, such as the line `Caused by`.
const GENERAL_SHARE: f64 = 0.8;

/// Words that stand for a length which is the beginning of another protocol; a text and a row have them both or neither.
const PROTOCOLS: [&str; 2] = ["<http>", "<tls>"];

/// A row of the index that fits a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Match {
    /// The words of the row.
    pub symptom: &'static str,
    /// What in the files leads to it, in one line.
    pub cause: &'static str,
    /// The codes of the rules that find it, best first; none where no rule looks. A code need not belong to a rule of this
    /// release.
    pub codes: Vec<&'static str>,
    /// How well it fits: 1 where the text has the row's words and no others.
    pub score: f64,
}

/// The rows that fit a text, best first; none where nothing fits.
///
/// Numbers, host names, paths and quotes make no difference. Of several lines each is tried on its own, and all together,
/// since a terminal may have wrapped a long one.
#[must_use]
pub fn find(text: &str) -> Vec<Match> {
    let rows = rows();
    let weights = weights(&rows);
    let mut queries: Vec<BTreeSet<String>> = text.lines().map(words).collect();
    if queries.len() > 1 {
        queries.push(words(text));
    }

    let of_row = |row: Row| {
        let score = queries.iter().map(|query| score(query, &row.words, &weights)).fold(0.0, f64::max);
        let rank = if row.is_general { score * GENERAL_SHARE } else { score };
        (rank, Match { score, symptom: row.symptom, cause: row.cause, codes: row.codes })
    };
    let mut matches: Vec<(f64, Match)> = rows.into_iter().map(of_row).filter(|it| it.1.score >= THRESHOLD).collect();
    // Stable, so rows that fit equally well keep the order of the table.
    matches.sort_by(|a, b| b.0.total_cmp(&a.0));
    let best = matches.iter().map(|it| it.1.score).fold(0.0, f64::max);
    matches.into_iter().map(|it| it.1).filter(|it| it.score >= best * NEAR_BEST).collect()
}

struct Row {
    symptom: &'static str,
    cause: &'static str,
    codes: Vec<&'static str>,
    is_general: bool,
    words: BTreeSet<String>,
}

fn rows() -> Vec<Row> {
    TABLE
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let mut columns = line.split('\t');
            let (symptom, cause, codes) = (columns.next()?, columns.next()?, columns.next()?);
            let is_general = codes.starts_with('*');
            let codes = codes.split(' ').filter(|it| !matches!(*it, "*" | "-")).collect();
            Some(Row { symptom, cause, codes, is_general, words: words(symptom) })
        })
        .collect()
}

/// Inverse document frequency: a word that many rows have says little about any of them.
fn weights(rows: &[Row]) -> BTreeMap<String, f64> {
    let mut found_in: BTreeMap<String, u32> = BTreeMap::new();
    for word in rows.iter().flat_map(|row| &row.words) {
        *found_in.entry(word.clone()).or_default() += 1;
    }
    let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    // A difference of harmonic numbers is the logarithm but for a hair, and spares every run the library that has the latter.
    let weight = |n: u32| (n + 1..=count).map(|it| 1.0 / f64::from(it)).sum();
    found_in.into_iter().map(|(word, n)| (word, weight(n))).collect()
}

fn score(query: &BTreeSet<String>, row: &BTreeSet<String>, weights: &BTreeMap<String, f64>) -> f64 {
    let weight = |word: &String| weights.get(word).copied().unwrap_or(UNKNOWN_WEIGHT);
    let common: f64 = query.intersection(row).map(weight).sum();
    let of_row: f64 = row.iter().map(weight).sum();
    let of_query: f64 = query.iter().map(weight).sum();
    let is_other = PROTOCOLS.iter().any(|it| query.contains(*it) != row.contains(*it));
    if common <= 0.0 || is_other {
        return 0.0;
    }
    COVERAGE_SHARE * common / of_row + (1.0 - COVERAGE_SHARE) * common / of_query
}

/// The words of a text that are worth comparing: lower case, without what differs from one host to the next.
fn words(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    // An apostrophe joins (`doesn't`) or quotes (`'kafka'`); either way nothing is lost without it.
    let text = text.to_lowercase().replace(['\'', '’'], "");
    for piece in text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '_'))) {
        let piece = piece.trim_matches(['.', '_']);
        if piece == "0.0.0.0" {
            found.insert("<wildcard>".to_owned());
        } else if piece == "143" {
            // The exit status of a JVM after SIGTERM: the one number that is a symptom by itself.
            found.insert("<143>".to_owned());
        } else if let Some(protocol) = protocol(piece) {
            found.insert(protocol.to_owned());
        } else if piece == "localhost" || piece.starts_with("127.0.") {
            found.insert("<loopback>".to_owned());
        } else if !piece.contains('.') {
            add_word(&mut found, piece);
        } else {
            add_dotted(&mut found, piece);
        }
    }
    found
}

/// What a server that is spoken to in another protocol takes for a length: the four bytes of `GET `, or of a record of TLS.
fn protocol(piece: &str) -> Option<&'static str> {
    match piece.parse::<u32>().ok()?.to_be_bytes() {
        [0x14..=0x17, 3, 0..=4, _] => Some(PROTOCOLS[1]),
        bytes if bytes.iter().all(|it| matches!(it, b'A'..=b'Z' | b' ')) => Some(PROTOCOLS[0]),
        _ => None,
    }
}

/// A key such as `advertised.listeners` counts as itself and as its words; of the full name of a Java class only the
/// class tells something, since each stack trace is full of the same packages.
fn add_dotted(found: &mut BTreeSet<String>, piece: &str) {
    let is_class = ["java.", "javax.", "org.", "kafka.", "scala.", "sun."].iter().any(|it| piece.starts_with(it));
    let mut parts = piece.split('.').filter(|part| !part.is_empty());
    if is_class {
        if let Some(class) = parts.next_back() {
            add_word(found, class);
        }
        return;
    }
    add_word(found, piece);
    for part in parts {
        add_word(found, part);
    }
}

fn add_word(found: &mut BTreeSet<String>, word: &str) {
    // One letter stands for a number or a name in most texts, and a digit makes a word one host's own.
    if word.chars().nth(1).is_some() && !word.contains(|c: char| c.is_ascii_digit()) {
        found.insert(singular(word).to_owned());
    }
}

/// Without the ending that parts `broker` from `brokers`: people ask about one and the log speaks of many.
fn singular(word: &str) -> &str {
    match word.strip_suffix('s') {
        Some(stem) if stem.len() > 2 && !stem.ends_with(['s', 'u', 'i']) => stem,
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best_code(text: &str) -> Option<&'static str> {
        find(text).first().and_then(|it| it.codes.first().copied())
    }

    #[test]
    fn the_line_of_a_log_finds_its_rule_whatever_the_number() {
        assert_eq!(best_code("My id 4 not in the peer list"), Some("CL002"));
        assert_eq!(best_code("MY ID 254 NOT IN THE PEER LIST"), Some("CL002"));
    }

    #[test]
    fn a_class_name_and_a_stack_trace_around_it_do_not_hide_the_line() {
        let one_line = "java.lang.RuntimeException: My id 7 not in the peer list at org.apache...QuorumPeer";
        assert_eq!(best_code(one_line), Some("CL002"));
        let trace = "2026-03-01 09:12:44,101 [myid:7] - ERROR [main:o.a.z.s.q.QuorumPeerMain@114] - Unexpected exception, exiting abnormally\n\
            java.lang.RuntimeException: My id 7 not in the peer list\n\
            \tat org.apache.zookeeper.server.quorum.QuorumPeer.start(QuorumPeer.java:1113)\n\
            \tat org.apache.zookeeper.server.quorum.QuorumPeerMain.runFromConfig(QuorumPeerMain.java:232)\n\
            \tat org.apache.zookeeper.server.quorum.QuorumPeerMain.main(QuorumPeerMain.java:91)\n";
        assert_eq!(best_code(trace), Some("CL002"));
    }

    #[test]
    fn messages_of_the_products_find_the_rule_that_prevents_them() {
        for (text, code) in [
            ("serverid null is not a number", "ZK010"),
            ("Caused by: java.lang.IllegalArgumentException: /data/zk/myid file is missing", "CL001"),
            (
                "requirement failed: advertised.listeners cannot use the nonroutable meta-address 0.0.0.0. Use a routable IP address.",
                "KF015",
            ),
            ("Path must not end with / character", "KF004"),
            ("Mar 03 10:00:00 h1 systemd[1]: kafka.service: Main process exited, code=exited, status=143/n/a", "UN006"),
            ("java.net.BindException: Address already in use", "ZK015"),
            ("Connection to node -1 (localhost/127.0.0.1:9092) could not be established.", "KF016"),
            ("Mar 03 10:00:00 h1 systemd[1]: kafka.service: start operation timed out. Terminating.", "UN001"),
            ("/etc/systemd/system/kafka.service:3: Unknown key 'After' in section [Service], ignoring.", "UN004"),
            (
                "java.lang.IllegalArgumentException: requirement failed: If process.roles contains just the 'broker' role, the node id 3 must not be included in the set of voters controller.quorum.voters=Set(1, 2, 3)",
                "KR005",
            ),
            (
                "java.lang.IllegalArgumentException: requirement failed: If process.roles contains the 'controller' role, the node id 4 must be included in the set of voters controller.quorum.voters=Set(1, 2, 3)",
                "KR005",
            ),
            (
                "WARN Cannot open channel to 2 at election address zk2/10.0.0.2:3888 java.net.ConnectException: Connection refused",
                "CL003",
            ),
        ] {
            assert_eq!(best_code(text), Some(code), "{text}");
        }
    }

    #[test]
    fn what_many_mistakes_lead_to_is_said_to_be_general() {
        let zoo = "org.apache.zookeeper.server.quorum.QuorumPeerConfig$ConfigException: Error processing /etc/zoo.cfg";
        let codes = |text: &str| find(text).first().map(|it| it.codes.len());
        for text in [
            zoo,
            "Error processing /etc/zoo.cfg",
            "Error processing /opt/kafka/config/zookeeper.properties",
            "Error processing conf/zoo-2.cfg",
            "Connection to node 2 (kafka2/10.0.0.2:9092) could not be established. Node may not be available.",
            "Connection to node 3 (/10.0.0.3:9093) could not be established. Broker may not be available.",
            "No such file or directory",
        ] {
            assert!(codes(text) > Some(3), "{text}: {:?}", find(text));
        }
        // Where the text tells more, that goes first, wherever it stands.
        for (more, code) in [
            ("Caused by: java.lang.IllegalArgumentException: initLimit is not set", "ZK004"),
            ("Caused by: java.lang.IllegalArgumentException: /var/lib/zookeeper/myid file is missing", "CL001"),
            ("Caused by: java.lang.IllegalArgumentException: dataDir is not set", "ZK001"),
        ] {
            assert_eq!(best_code(&format!("{zoo}\n\tat x.y(Z.java:1)\n{more}\n")), Some(code), "{more}");
        }
        assert_eq!(best_code("config/kraft/server.properties: No such file or directory after moving to 4.0"), Some("UP010"));
    }

    #[test]
    fn a_length_that_is_another_protocol_is_told_from_a_long_answer() {
        for (text, cause, codes) in [
            ("Exception causing close of session 0x0: Len error 1195725856", "HTTP", 0),
            ("java.io.IOException: Len error 1212498244", "HTTP", 0),
            ("Len error 369296129", "TLS", 1),
            ("InvalidReceiveException: Invalid receive (size = 369296128 larger than 104857600)", "TLS", 0),
            ("InvalidReceiveException: Invalid receive (size = 1347375956 larger than 524288)", "HTTP", 0),
        ] {
            let found = find(text);
            assert!(found.len() == 1 && found[0].cause.contains(cause) && found[0].codes.len() == codes, "{text}: {found:?}");
        }
        for text in ["Len error 4194305", "java.io.IOException: Len error 1195725", "Packet len 12000000 is out of range!"] {
            assert_eq!(best_code(text), Some("ZK016"), "{text}");
            assert!(!find(text).iter().any(|it| it.cause.contains("beginning")), "{text}");
        }
    }

    #[test]
    fn a_step_of_systemd_finds_its_cause() {
        for (text, cause) in [
            (
                "kafka.service: Failed at step EXEC spawning /opt/kafka/bin/kafka-server-start.sh: No such file or directory",
                "ExecStart=",
            ),
            ("zk.service: Failed at step EXEC spawning /opt/zk/bin/zkServer.sh: No such file or directory", "ExecStart="),
            ("kafka.service: Failed at step CHDIR spawning /opt/kafka/bin/x.sh: No such file or directory", "WorkingDirectory="),
            ("kafka.service: Failed to load environment files: No such file or directory", "EnvironmentFile="),
            ("/opt/kafka/bin/kafka-server-start.sh: No such file or directory", "script"),
        ] {
            assert!(find(text).first().is_some_and(|it| it.cause.contains(cause)), "{text}: {:?}", find(text));
        }
    }

    #[test]
    fn a_question_in_other_words_finds_its_rule() {
        for (text, code) in [
            ("service stops right after start, daemon option", "UN002"),
            ("every broker sees only itself", "CL011"),
            ("zookeeper hosts: comma or semicolon?", "KF004"),
        ] {
            assert_eq!(best_code(text), Some(code), "{text}");
        }
    }

    #[test]
    fn text_about_something_else_finds_nothing() {
        for text in [
            "",
            "   \n\n",
            "hello world",
            "12345 0x7f 10.0.0.1:2181",
            "kafka",
            "The quick brown fox is not in the list of animals that jump over the lazy dog",
            "error: linking with cc failed: exit status: 1",
            "kafka.service: Main process exited, code=exited, status=1/FAILURE",
            "INFO Starting the log cleaner (kafka.log.LogCleaner)",
            "[2026-03-01 09:12:44,101] INFO [KafkaServer id=1] started (kafka.server.KafkaServer)",
        ] {
            assert_eq!(find(text), [], "{text}");
        }
    }

    #[test]
    fn each_row_finds_itself_first() {
        for row in rows() {
            let found = find(row.symptom);
            assert_eq!(found.first().map(|it| it.symptom), Some(row.symptom));
            assert!(found.first().is_some_and(|it| it.score > 0.999), "{}", row.symptom);
        }
    }

    #[test]
    fn matches_come_best_first_and_none_is_far_behind() {
        let found = find("My id 4 not in the peer list");
        assert!(found.is_sorted_by(|a, b| a.score >= b.score), "none of them is general");
        assert!(found.iter().all(|it| it.score >= found[0].score * NEAR_BEST));
    }

    #[test]
    fn every_line_of_the_table_has_three_columns_and_codes() {
        let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
        let mut count = 0;
        for line in lines {
            count += 1;
            let columns: Vec<&str> = line.split('\t').collect();
            assert_eq!(columns.len(), 3, "{line}");
            assert!(columns.iter().all(|it| !it.is_empty()), "{line}");
            let codes = columns[2].strip_prefix("* ").unwrap_or(columns[2]);
            for code in codes.split(' ').filter(|_| codes != "-") {
                let (family, number) = code.split_at(code.len() - 3);
                assert!(["S", "ZK", "KF", "KR", "CL", "UN", "SE", "UP"].contains(&family), "{line}");
                assert!(number.chars().all(|c| c.is_ascii_digit()), "{line}");
            }
        }
        assert_eq!(count, rows().len());
        assert!(count > 100, "{count}");
    }

    #[test]
    fn words_drop_what_differs_between_hosts() {
        let of = |text| words(text).into_iter().collect::<Vec<_>>();
        assert_eq!(of("doesn't 'kafka' zk1.example7:2181 4"), ["doesnt", "kafka"]);
        assert_eq!(of("0.0.0.0 127.0.0.1 localhost"), ["<loopback>", "<wildcard>"]);
        assert_eq!(of("status=143/n/a"), ["<143>", "status"]);
        assert_eq!(of("log.dirs=/tmp/x1"), ["dir", "log", "log.dir", "tmp"]);
        assert_eq!(of("at org.apache...QuorumPeer"), ["at", "quorumpeer"]);
    }
}
