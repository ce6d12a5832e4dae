//! `--fix`, `--unsafe-fixes` and `--diff`: what is written, what is shown, and what stays as it is.

mod common;

use std::fs;
use std::path::Path;

use common::{RIGHT, WRONG, code, command, findings, folder, kcfglint_in, stderr, stdout, with_input, write};

/// A broker with a blank behind a comma (KF008, safe) and a chroot that ends in a slash (KF004, unsafe).
fn both() -> String {
    WRONG.replace("zk1:2181,zk2", "zk1:2181, zk2")
}

fn read(folder: &Path, path: &str) -> String {
    fs::read_to_string(folder.join(path)).expect("readable")
}

fn entries(folder: &Path) -> usize {
    fs::read_dir(folder).expect("a folder").count()
}

#[test]
fn safe_fixes_are_written_and_the_report_is_about_what_is_left() {
    let folder = folder("fix-safe");
    write(&folder, "k/server.properties", both().replace("/kafka/", "/kafka"));
    write(&folder, "l/server.properties", both());
    let run = kcfglint_in(&folder, &["--fix", "--format", "json", "k", "l"]);
    assert_eq!(code(&run), 1, "{}", stderr(&run));
    assert!(findings(&run).contains(&"l/server.properties KF004".to_owned()), "{:?}", findings(&run));
    assert!(!findings(&run).iter().any(|it| it.contains("k/server.properties")), "{:?}", findings(&run));
    assert_eq!(read(&folder, "k/server.properties"), RIGHT);
    // KF004 says that the string is refused, and what is beside its commas is not looked at.
    assert_eq!(read(&folder, "l/server.properties"), both());
    assert_eq!(stderr(&run), "kcfglint: fixed 1 finding in 1 file: KF008 1\n");
    let again = kcfglint_in(&folder, &["--fix", "k"]);
    assert_eq!((code(&again), stderr(&again).as_str()), (0, "kcfglint: there is nothing to fix\n"));
}

#[test]
fn unsafe_fixes_have_to_be_asked_for() {
    let folder = folder("fix-unsafe");
    write(&folder, "server.properties", both());
    let run = kcfglint_in(&folder, &["--fix", "--unsafe-fixes", "server.properties"]);
    assert_eq!(code(&run), 0, "{}{}", stdout(&run), stderr(&run));
    assert_eq!(read(&folder, "server.properties"), RIGHT);
    assert_eq!(stderr(&run), "kcfglint: fixed 2 findings in 1 file: KF004 1, KF008 1\n");
    let alone = kcfglint_in(&folder, &["--unsafe-fixes", "server.properties"]);
    assert_eq!(code(&alone), 2);
    assert!(stderr(&alone).contains("name one of the two"), "{}", stderr(&alone));
}

#[test]
fn a_diff_is_shown_and_nothing_is_written() {
    let folder = folder("fix-diff");
    write(&folder, "server.properties", WRONG);
    let run = kcfglint_in(&folder, &["--diff", "--unsafe-fixes", "server.properties"]);
    // As without the option: the file is as it was.
    assert_eq!(code(&run), 1);
    assert_eq!(
        stdout(&run),
        "--- server.properties\n+++ server.properties\n@@ -2,4 +2,4 @@\n listeners=PLAINTEXT://:9092\n \
         advertised.listeners=PLAINTEXT://kafka1.example.org:9092\n log.dirs=/data/kafka\n\
         -zookeeper.connect=zk1:2181,zk2:2181,zk3:2181/kafka/\n+zookeeper.connect=zk1:2181,zk2:2181,zk3:2181/kafka\n"
    );
    assert!(
        stderr(&run).contains("KF004") && stderr(&run).contains("would fix 1 finding in 1 file: KF004 1"),
        "{}",
        stderr(&run)
    );
    assert_eq!(read(&folder, "server.properties"), WRONG);
    let both = kcfglint_in(&folder, &["--diff", "--fix", "--unsafe-fixes", "server.properties"]);
    assert_eq!((code(&both), stdout(&both)), (0, stdout(&run)));
    assert!(stderr(&both).contains("0 errors, 0 warnings"), "{}", stderr(&both));
    assert_eq!(read(&folder, "server.properties"), WRONG);
}

#[test]
fn a_text_on_standard_input_goes_to_standard_output() {
    let folder = folder("fix-input");
    let arguments = ["--fix", "--unsafe-fixes", "--stdin-filename", "server.properties", "-"];
    let run = with_input(&folder, &arguments, WRONG.as_bytes());
    assert_eq!((code(&run), stdout(&run).as_str()), (0, RIGHT));
    assert!(stderr(&run).contains("0 errors"), "{}", stderr(&run));
    let right = with_input(&folder, &arguments, RIGHT.as_bytes());
    assert_eq!((code(&right), stdout(&right).as_str()), (0, RIGHT));
    let diff = with_input(&folder, &["--diff", "--unsafe-fixes", "--stdin-filename", "server.properties", "-"], WRONG.as_bytes());
    assert!(stdout(&diff).starts_with("--- server.properties\n"), "{}", stdout(&diff));
    assert_eq!(entries(&folder), 1, "nothing but .git");
}

#[test]
fn what_is_only_context_is_not_written() {
    let folder = folder("fix-context");
    let zoo = "tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/data\nclientPort=2181\nautopurge.purgeInterval=24\n\
        server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n";
    for (node, id) in [("zk1", "1"), ("zk2", "2"), ("zk3", "9")] {
        write(&folder, &format!("{node}/zoo.cfg"), zoo);
        write(&folder, &format!("{node}/myid"), id);
    }
    let beside = kcfglint_in(&folder, &["--fix", "--unsafe-fixes", "zk3/zoo.cfg"]);
    assert_eq!((stderr(&beside).as_str(), read(&folder, "zk3/myid").as_str()), ("kcfglint: there is nothing to fix\n", "9"));
    let named = kcfglint_in(&folder, &["--fix", "--unsafe-fixes", "zk3/myid"]);
    assert_eq!((code(&named), read(&folder, "zk3/myid").as_str()), (0, "3"), "{}", stdout(&named));
}

#[test]
fn a_secret_is_not_touched_and_not_shown() {
    let folder = folder("fix-secret");
    let secret = "ssl.keystore.password=hunter22\n";
    // The first two are one key with a secret: which of them is meant is nobody's to write.
    write(&folder, "server.properties", format!("{secret}{secret}{WRONG}{secret}"));
    let run = kcfglint_in(&folder, &["--diff", "--fix", "--unsafe-fixes", "server.properties"]);
    assert!(!stdout(&run).contains("hunter22") && !stderr(&run).contains("hunter22"), "{}{}", stdout(&run), stderr(&run));
    assert!(stdout(&run).contains(" ssl.keystore.password=********\n"), "{}", stdout(&run));
    assert!(stderr(&run).contains("server.properties: lines with secrets are masked; the diff is no patch for this file"));
    kcfglint_in(&folder, &["--fix", "--unsafe-fixes", "server.properties"]);
    assert_eq!(read(&folder, "server.properties"), format!("{secret}{secret}{RIGHT}{secret}"));
}

#[test]
fn the_bytes_around_a_fix_stay_as_they_are() {
    let folder = folder("fix-bytes");
    let text = |chroot: &str| {
        let mut bytes = WRONG.replace("/kafka/", chroot).replace('\n', "\r\n").into_bytes();
        bytes.extend_from_slice(b"# caf\xE9 \\\r\n   \r\n#last");
        bytes
    };
    write(&folder, "server.properties", text("/kafka/"));
    kcfglint_in(&folder, &["--fix", "--unsafe-fixes", "--ignore", "S004", "server.properties"]);
    assert_eq!(fs::read(folder.join("server.properties")).expect("readable"), text("/kafka"));
}

#[cfg(unix)]
mod on_unix {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
    use std::path::PathBuf;
    use std::process::Output;

    use super::*;

    #[test]
    fn mode_owner_and_links_are_kept() {
        let folder = folder("fix-mode");
        write(&folder, "real/server.properties", WRONG);
        let real = folder.join("real/server.properties");
        fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).expect("a mode");
        // Another owner can be given by root only.
        let _ = std::os::unix::fs::chown(&real, Some(65534), Some(65534));
        let before = fs::metadata(&real).expect("there");
        fs::create_dir(folder.join("etc")).expect("a folder");
        symlink("../real/server.properties", folder.join("etc/server.properties")).expect("a link");
        let run = kcfglint_in(&folder, &["--fix", "--unsafe-fixes", "etc/server.properties"]);
        assert_eq!(code(&run), 0, "{}", stderr(&run));
        assert_eq!(read(&folder, "real/server.properties"), RIGHT);
        let after = fs::metadata(&real).expect("there");
        let kept = |it: &fs::Metadata| (it.mode(), it.uid(), it.gid());
        assert_eq!(kept(&after), kept(&before));
        assert!(fs::symlink_metadata(folder.join("etc/server.properties")).expect("there").is_symlink());
        assert_eq!((entries(&folder.join("etc")), entries(&folder.join("real"))), (1, 1));
    }

    /// Nothing is lost, the other file is written, and the run says that it could not do its job.
    fn is_left_alone(folder: &Path, run: &Output, word: &str) {
        assert_eq!(code(run), 2, "{}{}", stdout(run), stderr(run));
        assert!(stderr(run).contains("a/server.properties: ") && stderr(run).contains(word), "{}", stderr(run));
        assert!(stderr(run).contains("left as it is"), "{}", stderr(run));
        // What could not be mended is still there, and told.
        assert!(stdout(run).contains("KF004"), "{}", stdout(run));
        assert_eq!(read(folder, "a/server.properties"), WRONG);
        assert_eq!(entries(&folder.join("a")), 1, "nothing is left beside it");
    }

    #[test]
    fn a_write_that_fails_half_way_loses_nothing() {
        let folder = folder("fix-full");
        write(&folder, "a/server.properties", WRONG);
        // No file may grow: what a full disk does to a write.
        let script = "trap '' XFSZ; ulimit -f 0; exec \"$0\" --fix --unsafe-fixes a";
        let program = env!("CARGO_BIN_EXE_kcfglint");
        let mut shell = std::process::Command::new("sh");
        let run = shell.args(["-c", script, program]).current_dir(&folder).output().expect("a shell");
        is_left_alone(&folder, &run, "too large");
        // Killed in the middle of it: the old file is whole.
        let mut shell = std::process::Command::new("sh");
        let script = "ulimit -f 0; exec \"$0\" --fix --unsafe-fixes a";
        let run = shell.args(["-c", script, program]).current_dir(&folder).output().expect("a shell");
        assert!(run.status.code().is_none_or(|it| it != 0));
        assert_eq!(read(&folder, "a/server.properties"), WRONG);
    }

    #[test]
    fn a_folder_that_nobody_may_write_into_stays_as_it_is() {
        let folder = folder("fix-read-only");
        write(&folder, "a/server.properties", WRONG);
        let closed = folder.join("a");
        fs::set_permissions(&closed, fs::Permissions::from_mode(0o555)).expect("a mode");
        let arguments = ["--fix", "--unsafe-fixes", "a"];
        let run = if fs::write(closed.join("probe"), "").is_ok() {
            // Root may write anywhere; nobody may not.
            fs::remove_file(closed.join("probe")).expect("removed");
            as_nobody(&closed, &arguments)
        } else {
            kcfglint_in(&folder, &arguments)
        };
        fs::set_permissions(&closed, fs::Permissions::from_mode(0o755)).expect("a mode");
        is_left_alone(&folder, &run, "denied");
    }

    /// The command without root's rights, on a copy of the folder in a place that everybody reaches.
    fn as_nobody(closed: &Path, arguments: &[&str]) -> Output {
        let place: PathBuf = std::env::temp_dir().join(format!("kcfglint-nobody-{}", std::process::id()));
        let _ = fs::remove_dir_all(&place);
        fs::create_dir_all(place.join("a")).expect("a folder");
        fs::copy(closed.join("server.properties"), place.join("a/server.properties")).expect("copied");
        let program = place.join("kcfglint");
        // By a process of its own: a program that is still open for writing anywhere, such as in a child of another test, does
        // not start.
        let copied = std::process::Command::new("cp").arg(env!("CARGO_BIN_EXE_kcfglint")).arg(&program).status();
        assert!(copied.is_ok_and(|it| it.success()));
        for path in ["a", "."] {
            fs::set_permissions(place.join(path), fs::Permissions::from_mode(0o555)).expect("a mode");
        }
        let mut command = std::process::Command::new("setpriv");
        command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(&program).args(arguments);
        let run = command.current_dir(&place).output().expect("setpriv of util-linux");
        assert_eq!(read(&place, "a/server.properties"), WRONG);
        assert_eq!(entries(&place.join("a")), 1);
        fs::set_permissions(&place, fs::Permissions::from_mode(0o755)).expect("a mode");
        fs::remove_dir_all(place).expect("removed");
        run
    }

    #[test]
    fn a_reader_that_goes_away_ends_a_diff_quietly() {
        let folder = folder("fix-pipe");
        write(&folder, "server.properties", WRONG);
        let mut command = command();
        command.current_dir(&folder).args(["--diff", "--unsafe-fixes", "server.properties"]);
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let run = command.stdout(writer).output().expect("it runs");
        assert!(!stderr(&run).contains("roken pipe"), "{}", stderr(&run));
    }
}
