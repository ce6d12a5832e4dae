//! Comments that hide findings: what they hold for, what is said about them, and how they are written for a whole file.

use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::lint::ignores::{Added, add};
use kcfglint_core::report::Severity;
use kcfglint_core::settings::{PerFileIgnores, Profile, Settings};
use kcfglint_core::source::{Origin, SourceFile};

const ZOO: &str = "tickTime=2000\ndataDir=/var/lib/zookeeper\nclientPort=2181\nautopurge.purgeInterval=24\n";

/// `code@line` of each finding of these files, and how many were hidden.
fn lint(files: &[(&str, &str)], settings: &Settings) -> (Vec<String>, usize) {
    let files: Vec<_> = files.iter().map(|(path, text)| SourceFile::new(*path, text.as_bytes().to_vec())).collect();
    let report = check(files.iter().map(Document::read).collect(), settings);
    let told = report.diagnostics.iter().filter(|it| it.severity > Severity::Hint || it.code.starts_with("LN"));
    (told.map(|it| format!("{}@{}:{}", it.code, it.path, it.range.start.line)).collect(), report.summary.suppressed)
}

fn one(text: &str) -> (Vec<String>, usize) {
    lint(&[("zoo.cfg", &format!("{ZOO}{text}"))], &Settings::default())
}

fn codes(expected: &[&str]) -> Vec<String> {
    expected
        .iter()
        .map(|it| {
            format!(
                "{}:{}",
                it.split('@').next().unwrap_or_default().to_owned() + "@zoo.cfg",
                it.split('@').nth(1).unwrap_or_default()
            )
        })
        .collect()
}

#[test]
fn a_comment_holds_for_the_next_entry_only() {
    assert_eq!(one("maxClientCnxns=x\n"), (codes(&["S012@5"]), 0));
    assert_eq!(one("# kcfglint: ignore[S012] why\nmaxClientCnxns=x\n"), (codes(&[]), 1));
    assert_eq!(one("# kcfglint: ignore[value-wrong-type] why\n\n# more\nmaxClientCnxns=x\n"), (codes(&[]), 1));
    assert_eq!(one("  ! kcfglint: ignore[S] why\nmaxClientCnxns=x\n"), (codes(&[]), 1));
    assert_eq!(one("# kcfglint: ignore[ZK008]\n# kcfglint: ignore[S012]\nmaxClientCnxns=x\n"), (codes(&["LN001@5"]), 1));
    let twice = "# kcfglint: ignore[S012]\nmaxClientCnxns=x\nminSessionTimeout=y\n";
    assert_eq!(one(twice), (codes(&["S012@7"]), 1));
}

#[test]
fn a_comment_for_the_file_holds_anywhere_in_it() {
    let both = "maxClientCnxns=x\nminSessionTimeout=y\n# kcfglint: ignore-file[S012] why\n";
    assert_eq!(one(both), (codes(&[]), 2));
    assert_eq!(one("# kcfglint: ignore-file[ZK008]\n"), (codes(&["LN001@5"]), 0));
}

#[test]
fn behind_a_value_it_is_no_comment() {
    assert_eq!(one("maxClientCnxns=60 # kcfglint: ignore[S002]\n"), (codes(&["S002@5"]), 0));
}

#[test]
fn nothing_hides_what_kcfglint_says_of_itself() {
    assert_eq!(one("# kcfglint: ignore-file[LN]\n# kcfglint: ignore\n"), (codes(&["LN002@5", "LN002@6"]), 0));
}

#[test]
fn at_the_end_of_a_file_it_hides_nothing() {
    assert_eq!(one("# kcfglint: ignore[S012] why"), (codes(&["LN001@5"]), 0));
}

#[test]
fn a_unit_has_its_own_comments() {
    let unit = |comment: &str| {
        let text =
            format!("[Service]\n{comment}Typ=simple\nExecStart=/opt/kafka/bin/kafka-server-start.sh /etc/server.properties\n");
        lint(&[("kafka.service", &text)], &Settings::default())
    };
    assert_eq!(unit(""), (vec!["UN004@kafka.service:2".to_owned()], 0));
    assert_eq!(unit("; kcfglint: ignore[UN004] ours\n"), (vec![], 1));
    assert_eq!(unit("! kcfglint: ignore[UN004] no comment\n").1, 0);
}

#[test]
fn a_rule_that_did_not_run_makes_no_comment_unused() {
    let text = format!("{ZOO}# kcfglint: ignore[S012]\nmaxClientCnxns=60\n");
    let ignoring = kcfglint_core::settings::Selectors { ignore: vec!["S012".to_owned()], ..Default::default() };
    let settings = Settings { rules: vec![ignoring], ..Settings::default() };
    assert_eq!(lint(&[("zoo.cfg", &text)], &Settings::default()).0, codes(&["LN001@5"]));
    assert_eq!(lint(&[("zoo.cfg", &text)], &settings), (vec![], 0));
}

#[test]
fn a_comment_holds_at_each_place_of_a_finding() {
    let broker = |id: u32, comment: &str| {
        format!(
            "{comment}broker.id={id}\nlog.dirs=/data\nzookeeper.connect=zk1:2181,zk2:2181,zk3:2181/k\nlisteners=PLAINTEXT://:9092\n"
        )
    };
    let cluster = |one: &str, two: &str| {
        lint(&[("k1/server.properties", &broker(7, one)), ("k2/server.properties", &broker(7, two))], &Settings::default())
    };
    let ignore = "# kcfglint: ignore[CL010] one of them is off\n";
    assert_eq!(cluster("", ""), (vec!["CL010@k2/server.properties:1".to_owned()], 0));
    assert_eq!(cluster(ignore, ""), (vec![], 1));
    assert_eq!(cluster("", ignore), (vec![], 1));
    assert_eq!(cluster(ignore, ignore), (vec![], 1));
}

#[test]
fn a_file_that_is_named_alone_does_not_judge_what_others_say() {
    let text = format!("{ZOO}# kcfglint: ignore[CL005, S007]\nserver.1=zk1:2888:3888\ninitLimit=5\nsyncLimit=2\n");
    let mut file = SourceFile::new("zoo.cfg", text.into_bytes());
    file.origin = Origin::Named;
    let report = check(vec![Document::read(&file)], &Settings::default());
    let unused: Vec<_> = report.diagnostics.iter().filter(|it| it.code == "LN001").map(|it| it.message.clone()).collect();
    assert_eq!(unused, ["`S007` finds nothing that this comment would hide; it will hide the next mistake of that kind"]);
}

#[test]
fn strict_asks_for_a_reason() {
    let text = format!("{ZOO}# kcfglint: ignore[S012]\nmaxClientCnxns=x\n");
    let settings = Settings { profile: Profile::Strict, ..Settings::default() };
    let (found, hidden) = lint(&[("zoo.cfg", &text)], &settings);
    assert!(
        hidden == 0 && found.contains(&"LN002@zoo.cfg:5".to_owned()) && found.contains(&"S012@zoo.cfg:6".to_owned()),
        "{found:?}"
    );
}

#[test]
fn what_is_said_of_comments_is_no_matter_of_a_profile() {
    let text = format!("{ZOO}# kcfglint: ignore[S012] why\nmaxClientCnxns=60\n");
    let file = SourceFile::new("zoo.cfg", text.into_bytes());
    for profile in [Profile::Default, Profile::Production, Profile::Strict] {
        let settings = Settings { profile, ..Settings::default() };
        let report = check(vec![Document::read(&file)], &settings);
        let said: Vec<_> = report.diagnostics.iter().filter(|it| it.code == "LN001").map(|it| it.severity).collect();
        assert_eq!(said, [Severity::Hint], "{profile:?}");
    }
}

#[test]
fn a_pattern_takes_a_rule_out_for_some_files() {
    let text = format!("{ZOO}maxClientCnxns=x\n");
    let mut ignores = PerFileIgnores::of(vec!["S".to_owned()]);
    ignores.add("lab/zoo.cfg".to_owned());
    let settings = Settings { per_file_ignores: vec![ignores], ..Settings::default() };
    let (found, hidden) = lint(&[("lab/zoo.cfg", &text), ("prod/zoo.cfg", &text)], &settings);
    assert_eq!((found, hidden), (vec!["S012@prod/zoo.cfg:5".to_owned()], 0));
}

#[test]
fn a_key_of_a_plug_in_is_no_slip() {
    let text = "broker.id=1\nlog.dirs=/data\nzookeeper.connect=zk1:2181,zk2:2181,zk3:2181/k\nlog.dir.=x\n";
    let settings = Settings { known_keys: vec!["log.dir*".to_owned()], ..Settings::default() };
    assert_eq!(lint(&[("server.properties", text)], &Settings::default()).0.len(), 1);
    assert_eq!(lint(&[("server.properties", text)], &settings).0.len(), 0);
}

#[test]
fn written_comments_hide_what_was_found_and_change_no_setting() {
    for text in [
        format!("{ZOO}  maxClientCnxns=x\r\nmaxClientCnxns=\\\r\n  y\r\n"),
        format!("\u{FEFF}{ZOO}maxClientCnxns=x"),
        "clientPort=2181\ninitLimit=x".to_owned(),
        "[Service]\nTyp=simple\nExecStart=/bin/kafka-server-start.sh /etc/server.properties # start\n".to_owned(),
    ] {
        let name = if text.starts_with('[') { "kafka.service" } else { "zoo.cfg" };
        let source = SourceFile::new(name, text.clone().into_bytes());
        let report = check(vec![Document::read(&source)], &Settings::default());
        let found: Vec<_> = report.diagnostics.iter().collect();
        assert!(!found.is_empty(), "{text}");
        let Added::Text(bytes, count) = add(&Document::read(&source), &found) else { panic!("{name} has comments") };
        assert_eq!(count, found.len());
        let source = SourceFile::new(name, bytes.clone());
        let after = check(vec![Document::read(&source)], &Settings::default());
        let left: Vec<_> = after.diagnostics.iter().map(|it| it.message.as_str()).collect();
        assert_eq!((left, after.summary.suppressed), (vec![], count), "{}", String::from_utf8_lossy(&bytes));
        let written = String::from_utf8(bytes).expect("text");
        let kept: String = written.split_inclusive('\n').filter(|it| !it.contains("kcfglint:")).collect();
        assert_eq!(kept.trim_end(), text.trim_end());
    }
}

#[test]
fn myid_has_no_comments() {
    let source = SourceFile::new("zk1/myid", b"x\n".to_vec());
    assert_eq!(add(&Document::read(&source), &[]), Added::NoComments);
}
