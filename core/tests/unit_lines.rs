//! Long units, continued lines and lost lines: what the rules of units say of them, and that they say it in good time.

use std::time::{Duration, Instant};

use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::{Impact, Severity};
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;

const KAFKA: &str = "/opt/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties";
const REFUSED: (Severity, Impact) = (Severity::Error, Impact::WontStart);
const WARNED: (Severity, Impact) = (Severity::Warning, Impact::Misbehaves);

struct Said {
    code: &'static str,
    level: (Severity, Impact),
    message: String,
    help: String,
}

/// What is said of a unit that nothing is wrong with but its service's lines.
fn said(lines: &str) -> Vec<Said> {
    let text = format!(
        "[Unit]\nWants=network-online.target\nAfter=network-online.target\n[Service]\nUser=kafka\n{lines}\n\n[Install]\nWantedBy=multi-user.target\n"
    );
    let files = [SourceFile::new("kafka.service", text.into_bytes())];
    let report = check(files.iter().map(Document::read).collect(), &Settings::default());
    let of_units = report.diagnostics.iter().filter(|it| it.code.starts_with("UN") && !HABITS.contains(&it.code));
    of_units
        .map(|it| Said {
            code: it.code,
            level: (it.severity, it.impact),
            message: it.message.clone(),
            help: it.help.clone().unwrap_or_default(),
        })
        .collect()
}

fn one(lines: &str) -> Said {
    let mut found = said(lines);
    let codes: Vec<String> = found.iter().map(|it| format!("{} {}", it.code, it.message)).collect();
    assert_eq!(found.len(), 1, "{lines}: {codes:#?}");
    found.remove(0)
}

/// How a service is stopped, restarted and limited, and whose it is: rules_services.rs.
const HABITS: [&str; 5] = ["UN006", "UN007", "UN008", "UN009", "UN011"];

/// Far above what a debug build on a slow machine needs for a walk in one pass, far below what a walk for each needs.
const IN_ONE_PASS: Duration = Duration::from_secs(6);

#[test]
fn many_flaws_are_told_in_one_pass() {
    let start = Instant::now();
    let words = "\\d ".repeat(30_000);
    assert_eq!(said(&format!("ExecStart=/usr/bin/start-kafka {words}")).len(), 30_000);
    assert!(start.elapsed() < IN_ONE_PASS, "escapes: {:?}", start.elapsed());
    let start = Instant::now();
    let names: String = (0..50_000).map(|it| format!("Restrat{it}=no\n")).collect();
    assert_eq!(said(&format!("ExecStart={KAFKA}\n{names}")).len(), 50_000);
    assert!(start.elapsed() < IN_ONE_PASS, "names: {:?}", start.elapsed());
    let start = Instant::now();
    let sections = "[Servcie]\nRestart=no\n".repeat(80_000);
    assert_eq!(said(&format!("ExecStart={KAFKA}\n{sections}")).len(), 80_000);
    assert!(start.elapsed() < IN_ONE_PASS, "sections: {:?}", start.elapsed());
}

#[test]
fn un018_quotes_the_whole_line() {
    let found = one(&format!("ExecStart={KAFKA}\nSlice=kafka\n"));
    assert!(found.message.contains("\"Failed to load slice unit kafka, ignoring\""), "{}", found.message);
    let found = one(&format!("ExecStart={KAFKA}\n[Unit]\nRequires=zookeeper\n"));
    assert_eq!((found.code, found.level), ("UN018", WARNED));
    assert!(found.message.contains("\"Failed to add dependency on zookeeper, ignoring\""), "{}", found.message);
}

#[test]
fn un013_names_a_word_too_many_for_kafka() {
    for (tail, word) in [(" foo", "foo"), (" --override a=b foo", "foo"), (" --override a=b \\\n  Restart", "Restart")] {
        let found = one(&format!("ExecStart={KAFKA}{tail}"));
        assert_eq!((found.code, found.level), ("UN013", REFUSED), "{tail}");
        assert!(found.message.starts_with(&format!("`{word}` is a word too many")), "{}", found.message);
    }
    assert_eq!(one(&format!("ExecStart={KAFKA} /etc/kafka/other.properties")).level, REFUSED);
    for next in ["Restart=on-failure", "[Install]"] {
        let found = one(&format!("ExecStart={KAFKA} \\\n{next}"));
        assert_eq!((found.code, found.level), ("UN013", REFUSED), "{next}");
        assert!(found.message.starts_with("the backslash at the end of the line above"), "{}", found.message);
        assert!(found.message.contains(&format!("`{next}` a part of the command")), "{}", found.message);
        assert_eq!(found.help, "Delete the backslash.");
    }
    for tail in [
        "",
        " --override a=b",
        " --override a=b --override c=d",
        " --override=a=b",
        " \\\n  --override a=b",
        " $KAFKA_OPTS",
        " $KAFKA_OPTS foo",
        " --version foo",
        " \\\n\nRestart=on-failure",
    ] {
        assert!(said(&format!("ExecStart={KAFKA}{tail}")).is_empty(), "{tail}");
    }
    for exec in
        ["/usr/local/bin/start-kafka /a.properties foo", "/bin/sh -c 'exec /opt/kafka/bin/kafka-server-start.sh /a.properties'"]
    {
        assert!(said(&format!("ExecStart={exec}")).is_empty(), "{exec}");
    }
    let forks = "/opt/kafka/bin/kafka-server-start.sh -daemon /etc/kafka/server.properties";
    assert!(said(&format!("Type=forking\nExecStart={forks}")).is_empty());
    assert_eq!(one(&format!("Type=forking\nExecStart={forks} foo")).level, REFUSED);
    assert!(said(&format!("ExecStart={KAFKA}\nExecStop=/opt/kafka/bin/kafka-server-stop.sh foo")).is_empty());
}

#[test]
fn un013_names_a_semicolon_at_the_end_of_a_file() {
    for exec in [format!("{KAFKA};"), "/opt/zk/bin/zkServer.sh start-foreground zoo.cfg;".to_owned()] {
        let found = one(&format!("ExecStart={exec}"));
        assert_eq!((found.code, found.level), ("UN013", WARNED), "{exec}");
        assert_eq!(found.help, "Delete the `;`.");
    }
    let shell = "/bin/sh -c 'true; exec /opt/kafka/bin/kafka-server-start.sh /a.properties;'";
    assert!(said(&format!("ExecStart={shell}")).iter().all(|it| it.code != "UN013"));
}

#[test]
fn un013_says_what_zk_server_makes_of_a_redirection() {
    let zk = "/opt/zk/bin/zkServer.sh";
    for (tail, path) in [
        ("start-foreground 2>&1", "conf/2>&1"),
        ("start-foreground > /dev/null", "conf/>"),
        ("--config /etc/zk/ start-foreground 2>&1", "/etc/zk/2>&1"),
        ("start-foreground >/dev/null", ">/dev/null"),
    ] {
        let found = one(&format!("ExecStart={zk} {tail}"));
        assert_eq!((found.code, found.level), ("UN013", WARNED), "{tail}");
        assert!(found.message.contains(&format!("ZooKeeper looks for `{path}` and stops")), "{}", found.message);
    }
    // Behind the file the script looks at nothing.
    assert!(!one(&format!("ExecStart={zk} start-foreground zoo.cfg 2>&1")).message.contains("looks for"));
    assert!(said(&format!("ExecStart={zk} start-foreground zoo.cfg")).is_empty());
}

#[test]
fn un003_tells_a_lost_command_once() {
    let found =
        one("ExecStart=\"/opt/kafka/bin/kafka-server-start.sh /a.properties\nExecStop=/opt/kafka/bin/kafka-server-stop.sh");
    assert_eq!((found.code, found.level), ("UN003", REFUSED));
    assert!(found.message.contains("does not end") && found.message.contains("no start command is left"), "{}", found.message);
    let found = one("ExecStart=-bin/x");
    assert_eq!((found.code, found.level), ("UN003", REFUSED));
    let found = one(&format!("ExecStart=-bin/x\nExecStart={KAFKA}"));
    assert_eq!((found.code, found.level), ("UN003", WARNED), "there is another one");
}

#[test]
fn un003_names_the_line_behind_a_backslash_with_a_blank() {
    let script = "/opt/kafka/bin/kafka-server-start.sh";
    for (exec, lost, level) in [
        (format!("{script} \\ \n   /etc/kafka/server.properties"), "/etc/kafka/server.properties", WARNED),
        (format!("{KAFKA} \\\t\n  --override a=b"), "--override a=b", REFUSED),
    ] {
        let found = one(&format!("ExecStart={exec}"));
        assert_eq!((found.code, found.level), ("UN003", level), "{exec}");
        assert!(found.message.ends_with(&format!("ignores the next line, `{lost}`")), "{}", found.message);
        assert_eq!(found.help, "Delete the blank behind the backslash.");
    }
    let found = one(&format!("ExecStart={KAFKA} \\ \nRestart=on-failure"));
    assert_eq!((found.code, found.level, found.help.as_str()), ("UN003", REFUSED, "Delete the backslash and the blank."));
    // A template may make something else of the line.
    let codes: Vec<_> = said("ExecStart={{ java }} \\ \n  /a.properties").iter().map(|it| it.code).collect();
    assert_eq!(codes, ["UN004"]);
    assert!(said(&format!("ExecStart={script} \\\n  /etc/kafka/server.properties")).is_empty());
}
