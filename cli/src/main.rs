//! The command `kcfglint`.

mod args;
mod baseline;
mod commands;
#[cfg(test)]
mod generated;
mod parallel;
mod read;
mod render;
mod settings_file;
mod settings_keys;
mod terminal;
mod write;

use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::Parser as _;

use args::{Cli, Command};
use render::printable;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let done = match &cli.command {
        None => commands::check(&cli.check),
        Some(Command::Check(options)) => commands::check(options),
        Some(Command::Explain(options)) => commands::explain(options),
        Some(Command::Rules(options)) => commands::rules(options),
        Some(Command::Topology(options)) => commands::topology(options),
        Some(Command::Show(options)) => commands::show(options),
        Some(Command::Diff(options)) => commands::diff(options),
        Some(Command::Upgrade(options)) => commands::upgrade(options),
        Some(Command::Init) => commands::init(),
        Some(Command::Completions(options)) => commands::completions(options),
    };
    match done {
        Ok(code) => ExitCode::from(code),
        // A reader that has seen enough closes the pipe; that is no trouble.
        Err(Trouble::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Trouble::Output(error)) => refuse(&error.to_string()),
        Err(Trouble::Said(line)) => refuse(&line),
        Err(Trouble::Drawn(text)) => {
            let _ = io::stderr().write_all(text.as_bytes());
            ExitCode::from(2)
        }
    }
}

/// Why a command could not do its job.
#[derive(Debug)]
enum Trouble {
    Said(String),
    /// Made for people already, with its lines.
    Drawn(String),
    Output(io::Error),
}

impl From<String> for Trouble {
    fn from(line: String) -> Self {
        Self::Said(line)
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

fn refuse(line: &str) -> ExitCode {
    say(line);
    ExitCode::from(2)
}

/// A line on standard error, which may be closed. It names files and quotes settings, so nothing in it is obeyed.
fn say(text: &str) {
    let lines: Vec<_> = text.split('\n').map(printable).collect();
    let _ = writeln!(io::stderr(), "kcfglint: {}", lines.join("\n"));
}
