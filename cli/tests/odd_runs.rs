//! Runs that nobody plans: hostile names, one file under two settings files, a reader that goes away.

mod common;

use std::process::Stdio;

use common::{RIGHT, WRONG, code, command, findings, folder, json, kcfglint_in, stderr, with_input, write};

#[cfg(unix)]
#[test]
fn a_name_does_not_command_the_terminal() {
    let root = folder("hostile-names");
    write(&root, "\x1b[31m/server.properties", "motd=x\ngamemode=y\n");
    for path in ["\x1b[31m/server.properties", "no-such\x1b[31m"] {
        let output = kcfglint_in(&root, &["--no-context", path]);
        assert_eq!(code(&output), 2);
        assert!(stderr(&output).contains("␛[31m") && !stderr(&output).contains('\x1b'), "{:?}", stderr(&output));
    }
    write(&root, "kcfglint.toml", "a = 1 # \u{9b}31m\nb = = \u{9b}31m\n");
    let said = stderr(&kcfglint_in(&root, &["."]));
    assert!(said.contains("⟨U+009B⟩") && said.lines().count() > 1 && !said.contains('\u{9b}'), "{said:?}");
}

#[test]
fn a_file_under_two_settings_files_is_told_about_once() {
    let root = folder("two-settings");
    write(&root, "a/k1/server.properties", WRONG);
    write(&root, "a/k2/server.properties", WRONG);
    write(&root, "a/k2/kcfglint.toml", "[rules]\nselect = [\"S\"]\n");
    for paths in [["a", "a/k2/server.properties"], ["a/k2", "a"]] {
        let output = kcfglint_in(&root, &[&["--format", "json", "--isolated"][..], &paths].concat());
        assert_eq!(json(&output)["summary"]["files"], 2);
        let output = kcfglint_in(&root, &[&["--format", "json"][..], &paths].concat());
        assert_eq!(json(&output)["files"].as_array().map(Vec::len), Some(2), "{paths:?}");
        let told = findings(&output);
        assert!(told.contains(&"a/k1/server.properties KF004".to_owned()), "{told:?}");
        assert!(!told.contains(&"a/k2/server.properties KF004".to_owned()), "the nearest settings file has the say: {told:?}");
    }
}

#[test]
fn standard_input_named_twice_is_read_once() {
    let root = folder("stdin-twice");
    let output = with_input(&root, &["--format", "json", "-", "-", "--stdin-filename", "server.properties"], RIGHT.as_bytes());
    assert_eq!((code(&output), stderr(&output)), (0, String::new()));
    assert_eq!((&json(&output)["summary"]["files"], &json(&output)["summary"]["skipped"]), (&1.into(), &0.into()));
}

#[test]
fn a_reader_that_goes_away_does_not_make_it_right() {
    let root = folder("closed-pipe");
    write(&root, "server.properties", WRONG);
    let mut child = command().current_dir(&root).arg(".").stdout(Stdio::piped()).spawn().expect("it runs");
    drop(child.stdout.take());
    assert_eq!(child.wait().expect("it ends").code(), Some(1));
}

#[test]
fn a_large_neighbour_does_not_hide_the_next_node() {
    // Outside of every repository, where the sibling folders are the context.
    let root = std::env::temp_dir().join(format!("kcfglint-neighbours-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&root);
    for at in 0..5_100 {
        write(&root, &format!("conf/a/b/{at}.txt"), "");
    }
    write(&root, "conf/k1/server.properties", RIGHT);
    write(&root, "conf/k2/server.properties", RIGHT);
    let output = kcfglint_in(&root, &["--format", "json", "--select", "CL010", "conf/k1/server.properties"]);
    std::fs::remove_dir_all(&root).expect("removed");
    assert!(stderr(&output).contains("only the nearest 5000"), "{}", stderr(&output));
    assert_eq!(findings(&output), ["conf/k1/server.properties CL010"], "both brokers have one id");
}
