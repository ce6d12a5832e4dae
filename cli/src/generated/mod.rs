//! Files that are made of the command's own tables: the scripts for shells, the man page, the list of the options, the
//! schema of kcfglint.toml. With `KCFGLINT_BLESS=1` this test writes them; without, it fails where they are stale.

mod options;
mod schema;

use std::fs;
use std::path::Path;

use clap::CommandFactory as _;
use clap_complete::{Generator, Shell};

use crate::args::Cli;

fn command() -> clap::Command {
    Cli::command()
}

fn completions(shell: Shell) -> (String, Vec<u8>) {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command(), "kcfglint", &mut script);
    (format!("completions/{}", shell.file_name("kcfglint")), script)
}

fn man() -> Vec<u8> {
    let mut page = Vec::new();
    // Without a version in it the page is stale only where an option changes.
    let man = clap_mangen::Man::new(command().version(None::<&str>)).source("kcfglint").date("");
    man.render(&mut page).expect("a vector takes all");
    page
}

#[test]
fn generated_files_are_fresh() {
    let shells = [Shell::Bash, Shell::Zsh, Shell::Fish, Shell::PowerShell, Shell::Elvish];
    let mut files: Vec<(String, Vec<u8>)> = shells.into_iter().map(completions).collect();
    files.push(("man/kcfglint.1".to_owned(), man()));
    files.push(("OPTIONS.md".to_owned(), options::list(&mut command()).into_bytes()));
    files.push(("schemas/kcfglint.schema.json".to_owned(), schema::text().into_bytes()));
    let mut stale = Vec::new();
    for (name, fresh) in files {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(&name);
        if fs::read(&path).is_ok_and(|it| it == fresh) {
            continue;
        }
        if std::env::var_os("KCFGLINT_BLESS").is_some() {
            fs::write(&path, fresh).expect("it can be written");
        } else {
            stale.push(name);
        }
    }
    assert!(stale.is_empty(), "{stale:?} are stale: run `KCFGLINT_BLESS=1 cargo test -p kcfglint generated`");
}
