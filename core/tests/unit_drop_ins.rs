//! Units and their drop-ins in all folders of a tree: what systemd loads of them, and where it is said that it refuses one.
//!
//! The verdicts are those of `systemd --test` 252.39 with the three folders in its unit path.

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lens::effective::each;
use kcfglint_core::lint::check;
use kcfglint_core::report::{Diagnostic, Impact, Report, Severity};
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;

const KAFKA: &str = "ExecStart=/opt/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties\n";
/// What the letters in front of the paths stand for.
const FOLDERS: [(&str, &str); 3] =
    [("E/", "etc/systemd/system/"), ("R/", "run/systemd/system/"), ("L/", "usr/lib/systemd/system/")];

type Files = &'static [(&'static str, &'static [u8])];

/// What it is about, where the unit is refused and by which rule (nothing where it is loaded), and the files; `@` is the start
/// command of Kafka.
#[rustfmt::skip]
const CASES: &[(&str, &str, Files)] = &[
    ("a vendor unit, the command by drop-in", "", &[("L/kafka.service", b"[Service]\nUser=kafka\n"), ("E/kafka.service.d/override.conf", b"[Service]\n@")]),
    ("a second command by drop-in", "E/kafka.service.d/override.conf:2 UN003", &[("L/kafka.service", b"[Service]\n@"), ("E/kafka.service.d/override.conf", b"[Service]\n@")]),
    ("the list emptied first", "", &[("L/kafka.service", b"[Service]\n@"), ("E/kafka.service.d/override.conf", b"[Service]\nExecStart=\n@")]),
    ("the same name in etc wins", "", &[("L/kafka.service", b"[Service]\n@"), ("L/kafka.service.d/override.conf", b"[Service]\n@"), ("E/kafka.service.d/override.conf", b"[Service]\nNice=1\n")]),
    ("another name adds up", "L/kafka.service.d/other.conf:2 UN003", &[("L/kafka.service", b"[Service]\n@"), ("L/kafka.service.d/other.conf", b"[Service]\n@"), ("E/kafka.service.d/override.conf", b"[Service]\nNice=1\n")]),
    ("the order is that of the names", "R/kafka.service.d/b.conf:2 UN003", &[("L/kafka.service", b"[Service]\n@"), ("E/kafka.service.d/a.conf", b"[Service]\nExecStart=\n@"), ("R/kafka.service.d/b.conf", b"[Service]\nExecStart=\n")]),
    ("the order is that of the names, the other way", "", &[("L/kafka.service", b"[Service]\n@"), ("E/kafka.service.d/b.conf", b"[Service]\nExecStart=\n@"), ("R/kafka.service.d/a.conf", b"[Service]\nExecStart=\n")]),
    ("a whole unit in etc", "", &[("L/kafka.service", b"[Service]\nUser=kafka\n"), ("E/kafka.service", b"[Service]\n@")]),
    ("a whole unit in etc, with nothing to start", "E/kafka.service:1 UN003", &[("L/kafka.service", b"[Service]\n@"), ("E/kafka.service", b"[Service]\nUser=kafka\n")]),
    ("a drop-in of the vendor over a whole unit in etc", "L/kafka.service.d/a.conf:2 UN003", &[("L/kafka.service", b"[Service]\n@"), ("E/kafka.service", b"[Service]\n@"), ("L/kafka.service.d/a.conf", b"[Service]\n@")]),
    ("a prefix", "", &[("L/kafka-a-b.service", b"[Service]\nUser=kafka\n"), ("E/kafka-.service.d/a.conf", b"[Service]\n@")]),
    ("a longer prefix", "E/kafka-a-.service.d/a.conf:2 UN003", &[("L/kafka-a-b.service", b"[Service]\n@"), ("E/kafka-a-.service.d/a.conf", b"[Service]\n@")]),
    ("no prefix without a dash", "", &[("L/kafka-a.service", b"[Service]\n@"), ("E/kafka.service.d/a.conf", b"[Service]\n@")]),
    ("a drop-in for every service", "E/service.d/a.conf:3 UN016", &[("L/kafka.service", b"[Service]\n@"), ("E/service.d/a.conf", b"[Service]\nType=oneshot\nRestart=always\n")]),
    ("the own one of a name wins over the one for all", "", &[("L/kafka.service", b"[Service]\n@"), ("E/service.d/a.conf", b"[Service]\nType=oneshot\nRestart=always\n"), ("L/kafka.service.d/a.conf", b"[Service]\nNice=1\n")]),
    ("the template of an instance", "", &[("L/kafka@1.service", b"[Service]\nUser=kafka\n"), ("E/kafka@.service.d/a.conf", b"[Service]\n@")]),
    ("an instance brings the command", "", &[("L/kafka@.service", b"[Service]\nUser=kafka\n"), ("E/kafka@1.service.d/a.conf", b"[Service]\n@")]),
    ("an instance brings a second command", "E/kafka@1.service.d/a.conf:2 UN003", &[("L/kafka@.service", b"[Service]\n@"), ("E/kafka@1.service.d/a.conf", b"[Service]\n@")]),
    ("an instance of its own", "", &[("L/kafka@.service", b"[Service]\n@"), ("L/kafka@1.service", b"[Service]\n@"), ("E/kafka@1.service.d/a.conf", b"[Service]\nNice=1\n")]),
    ("a header with a comment, and nothing else", "", &[("L/kafka.service", b"[Service]\n@"), ("E/kafka.service.d/override.conf", b"[Service] # our own\nExecStart=\n")]),
    ("a header with a comment, and a second command", "", &[("L/kafka.service", b"[Service]\n@"), ("E/kafka.service.d/override.conf", b"[Service] # our own\n@")]),
    ("a header with a comment, and the only command", "L/kafka.service:1 UN003", &[("L/kafka.service", b"[Service]\nUser=kafka\n"), ("E/kafka.service.d/override.conf", b"[Service] # our own\n@")]),
    ("a broken header further down", "", &[("L/kafka.service", b"[Service]\n@"), ("E/kafka.service.d/override.conf", b"[Service]\nNice=3\n[Service];\n@")]),
    ("bytes", "", &[("L/kafka.service", b"[Service]\n@"), ("E/kafka.service.d/override.conf", b"[Service]\nSyslogIdentifier=\xff\n@")]),
    ("bytes below", "E/kafka.service.d/override.conf:2 UN003", &[("L/kafka.service", b"[Service]\n@"), ("E/kafka.service.d/override.conf", b"[Service]\n@SyslogIdentifier=\xff\n")]),
    ("a fatal value above", "", &[("L/kafka.service", b"[Service]\n@"), ("E/kafka.service.d/override.conf", b"[Service]\nUser=a:b\n@")]),
    ("a fatal value below", "E/kafka.service.d/override.conf:2 UN003", &[("L/kafka.service", b"[Service]\n@"), ("E/kafka.service.d/override.conf", b"[Service]\n@User=a:b\n")]),
    ("emptied, and misspelled", "E/kafka.service.d/override.conf:3 UN004", &[("L/kafka.service", b"[Service]\n@"), ("E/kafka.service.d/override.conf", b"[Service]\nExecStart=\nExec Start=/opt/kafka/bin/x /x\n")]),
    ("the only command below an unknown header", "E/kafka.service.d/override.conf:1 UN004", &[("L/kafka.service", b"[Service]\nUser=kafka\n"), ("E/kafka.service.d/override.conf", b"[service]\n@")]),
    ("the only command without a header", "E/kafka.service.d/override.conf:1 UN004", &[("L/kafka.service", b"[Service]\nUser=kafka\n"), ("E/kafka.service.d/override.conf", b"@")]),
    ("emptied, and dropped", "E/kafka.service.d/override.conf:3 UN003", &[("L/kafka.service", b"[Service]\n@"), ("E/kafka.service.d/override.conf", b"[Service]\nExecStart=\nExecStart=-bin/x\n")]),
    ("emptied, and fatal", "E/kafka.service.d/override.conf:3 UN003", &[("L/kafka.service", b"[Service]\n@"), ("E/kafka.service.d/override.conf", b"[Service]\nExecStart=\nExecStart=bin/x\n")]),
    ("dropped only", "", &[("L/kafka.service", b"[Service]\n@"), ("E/kafka.service.d/override.conf", b"[Service]\nExecStart=-bin/x\n")]),
    ("fatal only", "", &[("L/kafka.service", b"[Service]\n@"), ("E/kafka.service.d/override.conf", b"[Service]\nExecStart=bin/x\n")]),
    ("dropped, then emptied below", "E/kafka.service.d/z.conf:2 UN003", &[("L/kafka.service", b"[Service]\n@"), ("E/kafka.service.d/override.conf", b"[Service]\nExecStart=-bin/x\n"), ("E/kafka.service.d/z.conf", b"[Service]\nExecStart=\n")]),
    ("a type by drop-in", "L/kafka.service:4 UN003", &[("L/kafka.service", b"[Service]\nType=oneshot\n@@"), ("E/kafka.service.d/override.conf", b"[Service]\nType=simple\n")]),
    ("a restart by drop-in", "E/kafka.service.d/override.conf:2 UN016", &[("L/kafka.service", b"[Service]\nType=oneshot\n@"), ("E/kafka.service.d/override.conf", b"[Service]\nRestart=always\n")]),
    ("a restart that nobody reads", "", &[("L/kafka.service", b"[Service]\nType=oneshot\n@"), ("E/kafka.service.d/override.conf", b"[Service]\nRestart=always # x\n")]),
    ("an own type below what stops the reading", "", &[("L/kafka.service", b"[Service]\nType=oneshot\n@@"), ("E/kafka.service.d/override.conf", b"[Service]\nDynamicUser=\nType=simple\n")]),
    ("an instance without the drop-in of its template", "", &[("L/kafka@.service", b"[Service]\n@"), ("L/kafka@.service.d/a.conf", b"[Service]\nExecStart=\n"), ("E/kafka@1.service.d/a.conf", b"[Service]\nNice=1\n")]),
];

fn sources(files: &[(&str, &[u8])]) -> Vec<SourceFile> {
    let path = |short: &str| {
        let folder = FOLDERS.iter().find_map(|(letter, folder)| Some((folder, short.strip_prefix(letter)?)));
        folder.map_or_else(|| short.to_owned(), |(folder, rest)| format!("hosts/h1/{folder}{rest}"))
    };
    let text = |text: &[u8]| text.split(|it| *it == b'@').collect::<Vec<_>>().join(KAFKA.as_bytes());
    files.iter().map(|it| SourceFile::new(path(it.0), text(it.1))).collect()
}

fn linted<T>(files: &[(&str, &[u8])], release: &str, read: impl FnOnce(&Report<'_>) -> T) -> T {
    let files = sources(files);
    let mut settings = Settings::default();
    settings.target.set(Product::Systemd, release).expect("known");
    read(&check(files.iter().map(Document::read).collect(), &settings))
}

/// `E/kafka.service:2 UN003`.
fn place(it: &Diagnostic<'_>) -> String {
    let path = it.path.trim_start_matches("hosts/h1/");
    let folder = FOLDERS.iter().find_map(|(letter, folder)| Some(format!("{letter}{}", path.strip_prefix(folder)?)));
    format!("{}:{} {}", folder.unwrap_or_else(|| path.to_owned()), it.range.start.line, it.code)
}

fn refusals(report: &Report<'_>) -> String {
    let promises = report.diagnostics.iter().filter(|it| (it.severity, it.impact) == (Severity::Error, Impact::WontStart));
    promises.map(place).collect::<Vec<_>>().join(", ")
}

#[test]
fn what_is_loaded_of_a_unit_and_its_drop_ins() {
    for (about, refused, files) in CASES {
        assert_eq!(linted(files, "252", refusals), *refused, "{about}");
    }
}

#[test]
fn a_drop_in_is_never_called_refused() {
    for text in [
        &b"[Service]\nUser=a:b\n"[..],
        b"[Service\n",
        b"[Service]\nSyslogIdentifier=\xff\n",
        b"[\"Service\"]\n",
        b"[Service] # x\n",
    ] {
        linted(&[("E/kafka.service", b"[Service]\n@"), ("E/kafka.service.d/a.conf", text)], "252", |report| {
            let of_drop_in: Vec<_> = report.diagnostics.iter().filter(|it| it.path.ends_with(".conf")).collect();
            assert!(!of_drop_in.is_empty());
            for it in of_drop_in {
                assert!(it.message.contains("reads nothing of this drop-in from there on"), "{}", it.message);
                assert_eq!((it.severity, it.impact), (Severity::Warning, Impact::Misbehaves));
            }
        });
    }
}

#[test]
fn the_type_of_a_drop_in_in_another_folder() {
    let vendor: (&str, &[u8]) = ("L/kafka.service", b"[Service]\nType=forking\n@");
    assert_eq!(linted(&[vendor], "252", refusals), "L/kafka.service:2 UN001");
    assert_eq!(linted(&[vendor, ("E/kafka.service.d/a.conf", b"[Service]\nType=simple\n")], "252", refusals), "");
    // The drop-in of another host.
    let other: (&str, &[u8]) = ("hosts/h2/etc/systemd/system/kafka.service.d/a.conf", b"[Service]\nType=simple\n");
    assert_eq!(linted(&[vendor, other], "252", refusals), "L/kafka.service:2 UN001");
    // systemd stops above the type.
    let broken: (&str, &[u8]) = ("E/kafka.service.d/a.conf", b"[Service] # ours\nType=simple\n");
    assert_eq!(linted(&[vendor, broken], "252", refusals), "L/kafka.service:2 UN001");
    let plain: (&str, &[u8]) = ("L/kafka.service", b"[Service]\n@");
    let broken: (&str, &[u8]) = ("E/kafka.service.d/a.conf", b"[Service] # ours\nType=forking\n");
    assert_eq!(linted(&[plain, broken], "252", refusals), "");
}

#[test]
fn a_unit_that_another_one_replaces_stops_nothing() {
    let files: &[(&str, &[u8])] = &[("L/kafka.service", b"[Service]\nUser=a:b\n@"), ("E/kafka.service", b"[Service]\n@")];
    linted(files, "252", |report| {
        assert_eq!(refusals(report), "");
        let of_vendor: Vec<_> = report.diagnostics.iter().filter(|it| it.code == "UN016").map(|it| it.severity).collect();
        assert_eq!(of_vendor, [Severity::Hint]);
    });
    assert_eq!(shown(files, 1).1[0].1, "systemd reads hosts/h1/etc/systemd/system/kafka.service in place of this file");
}

/// What is in force in a file, and what is not and why, without the start command.
fn shown(files: &[(&str, &[u8])], at: usize) -> (Vec<String>, Vec<(String, String)>) {
    let files = sources(files);
    let mut documents: Vec<_> = files.iter().map(Document::read).collect();
    Document::sort(&mut documents);
    let mut settings = Settings::default();
    settings.target.set(Product::Systemd, "252").expect("known");
    let all = each(&documents, &[at], &settings);
    let told = all[0].as_ref().expect("a unit");
    let of = |key: &str, value: &str| format!("{key}={value}");
    let in_force = told.settings.iter().filter(|it| it.key != "ExecStart");
    (
        in_force.map(|it| of(it.key, it.value.as_deref().unwrap_or("?"))).collect(),
        told.unused.iter().map(|it| (of(it.key, &it.value), it.why.clone())).collect(),
    )
}

#[test]
fn what_is_in_force_is_what_systemd_can_read() {
    let ignored = "systemd 252 cannot read the value, and ignores the line";
    let again = "it is set again below, and the last one counts";
    for (lines, in_force, unused) in [
        ("LimitNOFILE=100000\nLimitNOFILE=64K\n", vec!["LimitNOFILE=100000"], vec![("LimitNOFILE=64K", ignored)]),
        ("Restart=on-failure\nRestart=unless-stopped\n", vec!["Restart=on-failure"], vec![("Restart=unless-stopped", ignored)]),
        ("UMask=0027\nUMask=bogus\n", vec!["UMask=0027"], vec![("UMask=bogus", ignored)]),
        ("WorkingDirectory=/a\nWorkingDirectory=-rel\n", vec!["WorkingDirectory=/a"], vec![("WorkingDirectory=-rel", ignored)]),
        (
            "Type=oneshot\nType=\n",
            vec!["Type=oneshot"],
            vec![("Type=", "an empty value is none here, and systemd 252 ignores the line")],
        ),
        ("TimeoutStartSec=5\nTimeoutSec=7\n", vec!["TimeoutSec=7"], vec![("TimeoutStartSec=5", again)]),
        ("TimeoutSec=7\nTimeoutStartSec=5\n", vec!["TimeoutSec=7", "TimeoutStartSec=5"], vec![]),
        (
            "TimeoutSec=7\nTimeoutStartSec=5\nTimeoutStopSec=5\n",
            vec!["TimeoutStartSec=5", "TimeoutStopSec=5"],
            vec![("TimeoutSec=7", again)],
        ),
        (
            "Environment=A=1\nEnvironment=A=2\n",
            vec!["Environment=A=2"],
            vec![("Environment=A=1", "its variables are set again below")],
        ),
        ("Environment=A=1 B=2\nEnvironment=A=2\n", vec!["Environment=A=1 B=2", "Environment=A=2"], vec![]),
        ("Environment=A=1\nEnvironment=\n", vec![], vec![("Environment=A=1", "an empty assignment below takes it back")]),
        (
            "[Unit]\nAfter=a.target\nAfter=\n",
            vec!["After=a.target"],
            vec![("After=", "an empty value takes nothing back from this list")],
        ),
        ("SuccessExitStatus=143 x\n", vec!["SuccessExitStatus=143 x"], vec![]),
        ("SuccessExitStatus=x y\n", vec![], vec![("SuccessExitStatus=x y", ignored)]),
    ] {
        let text = format!("[Service]\n@{lines}");
        let (is, is_not) = shown(&[("E/kafka.service", text.as_bytes())], 0);
        let unused: Vec<_> = unused.into_iter().map(|(line, why)| (line.to_owned(), why.to_owned())).collect();
        assert_eq!((is, is_not), (in_force.into_iter().map(str::to_owned).collect(), unused), "{lines}");
    }
    let drop_in: (&str, &[u8]) = ("E/kafka.service.d/a.conf", b"[Service]\nNice=3\nUser=a:b\nNice=4\n");
    let (is, is_not) = shown(&[("L/kafka.service", b"[Service]\n@Nice=2\n"), drop_in], 1);
    assert_eq!(is, ["Nice=3"]);
    let stops = "systemd 252 cannot read the value, and reads nothing of this drop-in from there on";
    let expected = [("Nice=2", again), ("User=a:b", stops), ("Nice=4", "systemd stops reading this drop-in above it")];
    assert_eq!(is_not, expected.map(|(line, why)| (line.to_owned(), why.to_owned())));
}

/// The findings of one rule in a unit of Kafka: their lines, and what they say.
fn found(code: &str, lines: &str) -> Vec<(u32, Severity, String)> {
    let text = format!("[Service]\n@{lines}");
    linted(&[("E/kafka.service", text.as_bytes())], "252", |report| {
        let own = report.diagnostics.iter().filter(|it| it.code == code);
        own.map(|it| (it.range.start.line, it.severity, it.message.clone())).collect()
    })
}

#[test]
fn a_time_without_end_is_told_by_what_systemd_reads() {
    for (lines, is_endless) in [
        ("TimeoutStartSec=infinity\nTimeoutStartSec=5x\n", true),
        ("TimeoutStartSec=20\nTimeoutStartSec=never\n", false),
        ("TimeoutSec=0s 0ms\n", true),
        ("TimeoutSec=0.0\n", true),
        ("TimeoutStartSec=never\n", false),
        ("TimeoutStartSec=20\nTimeoutSec=0\n", true),
        ("TimeoutSec=0\nTimeoutStartSec=20\n", false),
    ] {
        let said = found("UN001", &format!("Type=forking\n{lines}"));
        let severity = if is_endless { Severity::Warning } else { Severity::Error };
        assert_eq!(said.iter().map(|it| it.1).collect::<Vec<_>>(), [severity], "{lines}");
        assert_eq!(said[0].2.contains("activating"), is_endless, "{lines}");
        assert!(!said[0].2.contains("never`") && !said[0].2.contains("5x"), "{}", said[0].2);
    }
    assert!(found("UN001", "Type=forking\nTimeoutSec=20\n")[0].2.ends_with("kills it after the time of `TimeoutSec=20`"));
}

#[test]
fn a_line_that_is_ignored_hides_no_value() {
    assert_eq!(found("UN008", "LimitNOFILE=1024\nLimitNOFILE=64K\n").iter().map(|it| it.0).collect::<Vec<_>>(), [3]);
    assert_eq!(found("UN008", "LimitNOFILE=100000\nLimitNOFILE=4096 # x\n"), []);
    assert_eq!(found("UN008", "LimitNOFILE=64K\n"), []);
    assert_eq!(found("UN007", "TimeoutStopSec=10\nTimeoutStopSec=never\n").iter().map(|it| it.0).collect::<Vec<_>>(), [3]);
    assert_eq!(found("UN007", "TimeoutStopSec=300\nTimeoutStopSec=10 # x\n"), []);
    assert_eq!(found("UN007", "TimeoutStopSec=never\n"), []);
    assert_eq!(
        found("UN007", "TimeoutStopSec=300\nKillSignal=SIGKILL\nKillSignal=sigterm\n").iter().map(|it| it.0).collect::<Vec<_>>(),
        [4]
    );
}

#[test]
fn no_change_is_proposed_that_makes_systemd_refuse_the_unit() {
    let has_fix = |text: &str, code: &str| {
        linted(&[("E/kafka.service", text.as_bytes())], "252", |report| {
            let own: Vec<_> = report.diagnostics.iter().filter(|it| it.code == code).map(|it| it.fix.is_some()).collect();
            assert_eq!(own.len(), 1, "{text}");
            own[0]
        })
    };
    for (bad, good, code) in [
        ("[Service]\n@[Install]\n@", "[Service]\nUser=kafka\n[Install]\n@", "UN004"),
        ("[Service]\nType=oneshot\n@Restart=always // x\n", "[Service]\nType=simple\n@Restart=always // x\n", "UN005"),
        ("[Service]\n@[Install]\nUser=a:b\n", "[Service]\n@[Install]\nUser=kafka\n", "UN004"),
        ("[Service]\nType=oneshot\nType=\"simple\"\n@@", "[Service]\nType=oneshot\nType=\"simple\"\n@", "UN017"),
    ] {
        assert!(!has_fix(bad, code), "{bad}");
        assert!(has_fix(good, code), "{good}");
    }
}

#[test]
fn nothing_is_said_of_lines_that_systemd_does_not_come_to() {
    let lines = "User=kafka # ours\nType=forking # ours\nRestart=never\nLimitNOFILE=many\n";
    let others = "Environment=A=1 B\nExec=/x\nno assignment\nExecStartPre=/bin/a && /bin/b\n[Unit]\nAfter=zookeeper\n[Nothing]\n";
    let codes = |drop_in: &str| {
        let files: [(&str, &[u8]); 2] = [
            ("L/kafka.service", b"[Unit]\nDescription=Kafka\n[Service]\n@"),
            ("E/kafka.service.d/override.conf", drop_in.as_bytes()),
        ];
        linted(&files, "252", |report| {
            let own = report.diagnostics.iter().filter(|it| it.path.ends_with(".conf"));
            own.map(|it| format!("{}:{}", it.code, it.range.start.line)).collect::<Vec<_>>()
        })
    };
    assert_eq!(codes(&format!("[Service]\n{lines}")), ["UN005:2", "UN005:3", "UN017:4", "UN017:5"]);
    assert_eq!(codes(&format!("[Service] # ours\n{lines}")), ["UN005:1"]);
    assert_eq!(codes(&format!("[Service]\nLimitNOFILE=many\n[Service];\n{lines}")), ["UN017:2", "UN005:3"]);
    assert_eq!(codes(&format!("[Service]\n{others}")), ["UN012:2", "UN004:3", "UN004:4", "UN013:5", "UN018:7", "UN004:8"]);
    assert_eq!(codes(&format!("[Service]\n[Service] # ours\n{others}")), ["UN005:2"]);
    assert_eq!(codes(&format!("[Service]\n[Service\n{others}[Unit\nx=\x01\n")), ["UN016:2"]);
    let zookeeper = "[Service]\nRestart=maybe\n[Unit] # x\nAfter=zookeeper.service # y\n";
    assert_eq!(codes(zookeeper), ["UN017:2", "UN005:3"]);
}

#[test]
fn of_bytes_that_stop_the_reading_one_rule_speaks() {
    let codes = |drop_in: &'static [u8]| {
        let files: [(&str, &[u8]); 2] = [("L/kafka.service", b"[Service]\n@"), ("E/kafka.service.d/a.conf", drop_in)];
        linted(&files, "252", |report| {
            let own = report.diagnostics.iter().filter(|it| it.path.ends_with(".conf"));
            own.map(|it| format!("{}:{}", it.code, it.range.start.line)).collect::<Vec<_>>()
        })
    };
    assert_eq!(codes(b"[Unit]\nAfter=foo\nAfter=bar # \xff\nAfter=baz\nNo=1\n"), ["UN018:2", "UN016:3"]);
    assert_eq!(codes(b"[Unit]\nAfter=foo\nNo=\xff\n[No]\n"), ["UN018:2", "UN016:3"]);
    assert_eq!(codes(b"[Unit] # x\nNo=\xff\n"), ["UN005:1"]);
}

#[test]
fn a_drop_in_for_all_services_is_left_as_it_is() {
    let files: &[(&str, &[u8])] = &[("L/kafka.service", b"[Service]\n@"), ("E/service.d/a.conf", b"[Service]\nType=forking\n")];
    linted(files, "252", |report| {
        assert_eq!(refusals(report), "E/service.d/a.conf:2 UN001");
        assert!(report.diagnostics.iter().filter(|it| it.code == "UN001").all(|it| it.fix.is_none()));
    });
}

#[test]
fn what_was_not_tried_is_no_promise() {
    let files: &[(&str, &[u8])] = &[("E/kafka.service", b"[Service]\nUser=kafka\n")];
    let all = |release: &str| {
        linted(files, release, |report| {
            let own = report.diagnostics.iter().filter(|it| it.code == "UN003");
            own.map(|it| (it.severity, it.impact, it.message.clone())).collect::<Vec<_>>()
        })
    };
    let text = "there is no `ExecStart=`; systemd refuses the unit: \"Service has no ExecStart=\"";
    let warned = |text: String| vec![(Severity::Warning, Impact::Misbehaves, text)];
    assert_eq!(all("239"), warned(format!("{text} (as systemd 247 does, the oldest release that was tried)")));
    assert_eq!(all("245..252"), warned(format!("{text} (systemd 247 to 252)")));
    assert_eq!(all("247"), [(Severity::Error, Impact::WontStart, text.to_owned())]);
}

#[test]
fn words_of_systemd() {
    let said = found("UN018", "Sockets=foo bar.service\n");
    let quotes: Vec<_> = said.iter().map(|it| it.2.contains("\"Unit must be of type socket, ignoring: ")).collect();
    assert_eq!(quotes, [true, true], "{said:?}");
    // A fraction counts for one where systemd looks whether there is room for it.
    assert_eq!(found("UN017", "MemoryMax=15.9E\n").len(), 1);
    assert_eq!(found("UN017", "MemoryMax=14.9E\nMemoryHigh=15E\n"), []);
}
