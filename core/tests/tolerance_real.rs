//! What kcfglint counts as a quorum against what the real ZooKeeper does, over votes that chance throws. Needs `java` and
//! Debian's `libzookeeper-java`; `tests/run` installs them. `KCFGLINT_SEED` sets where chance begins.

#[path = "zookeeper_real/dice.rs"]
#[expect(dead_code, reason = "other tests throw words, too")]
mod dice;

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use dice::Dice;
use kcfglint_core::lens::tolerance::votes::{Vote, Votes};

const QUESTIONS: usize = 4_000;
const PACKAGES: &str = "libzookeeper-java and default-jdk-headless (tests/run installs both as root)";

/// The answers to questions, a line each.
fn asked(questions: &str) -> Vec<bool> {
    let jars = ["zookeeper.jar", "slf4j-nop.jar", "servlet-api.jar"].map(|it| Path::new("/usr/share/java").join(it));
    let missing = jars.iter().find(|it| !it.exists());
    assert!(missing.is_none(), "{} is not there: install {PACKAGES}", missing.expect("one").display());
    let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/java/AskQuorum.java");
    let mut child = Command::new("java")
        .args(["-XX:+UseSerialGC", "-cp"])
        .arg(std::env::join_paths(&jars).expect("no colon"))
        .arg(program)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|it| panic!("java does not run ({it}): install {PACKAGES}"));
    let mut stdin = child.stdin.take().expect("piped");
    let output = std::thread::scope(|scope| {
        scope.spawn(move || stdin.write_all(questions.as_bytes()).expect("java reads all of it"));
        child.wait_with_output().expect("java ends")
    });
    assert!(output.status.success(), "java ends well");
    String::from_utf8(output.stdout).expect("UTF-8").lines().map(|it| it == "1").collect()
}

#[test]
fn the_real_zookeeper_counts_alike() {
    let seed = std::env::var("KCFGLINT_SEED").map_or(380, |it| it.parse().expect("KCFGLINT_SEED is a whole number"));
    let mut dice = Dice::new(seed);
    let (mut questions, mut own) = (String::new(), Vec::new());
    for _ in 0..QUESTIONS {
        let n = 1 + dice.below(9);
        let heads = dice.one_in(5);
        let groups = 1 + dice.below(4);
        let vote = |dice: &mut Dice| match heads {
            true => Vote { weight: 1, group: 0 },
            false => Vote { weight: dice.below(5) as i64, group: dice.below(groups) as i64 },
        };
        let votes: Vec<Vote> = (0..n).map(|_| vote(&mut dice)).collect();
        let up: Vec<bool> = (0..n).map(|_| !dice.one_in(3)).collect();
        let list = |it: Vec<String>| it.join(",");
        let grouped = if heads { String::new() } else { list(votes.iter().map(|it| it.group.to_string()).collect()) };
        let weights = list(votes.iter().map(|it| it.weight.to_string()).collect());
        let is_up = list(up.iter().map(|it| u8::from(*it).to_string()).collect());
        writeln!(questions, "{weights};{grouped};{is_up}").expect("to a string");
        own.push(Votes::new(votes).hold(|it| up[it]));
    }
    let real = asked(&questions);
    assert_eq!(real.len(), QUESTIONS);
    let wrong: Vec<String> = questions
        .lines()
        .zip(own.iter().zip(&real))
        .filter(|(_, (own, real))| own != real)
        .map(|(question, (_, real))| format!("{question}: ZooKeeper says {real}"))
        .collect();
    let held = real.iter().filter(|it| **it).count();
    println!("zookeeper, quorums: {} of {QUESTIONS} agree, {held} of them quorums", QUESTIONS - wrong.len());
    assert!(wrong.is_empty(), "KCFGLINT_SEED={seed}\n{}", wrong.join("\n"));
    assert!(held > QUESTIONS / 5 && held < QUESTIONS * 4 / 5, "chance throws both");
}
