//! `kcfglint completions`: what a shell reads to complete the command. A test makes the scripts of the options.

use std::io::{self, Write as _};

use crate::Trouble;
use crate::args::{CompletionsArgs, Shell};

pub(crate) fn completions(options: &CompletionsArgs) -> Result<u8, Trouble> {
    let script = match options.shell {
        Shell::Bash => include_str!("../../completions/kcfglint.bash"),
        Shell::Zsh => include_str!("../../completions/_kcfglint"),
        Shell::Fish => include_str!("../../completions/kcfglint.fish"),
        Shell::Powershell => include_str!("../../completions/_kcfglint.ps1"),
        Shell::Elvish => include_str!("../../completions/kcfglint.elv"),
    };
    io::stdout().write_all(script.as_bytes())?;
    Ok(0)
}
