//! Every option in one list, from the same tables as `--help`.

use clap::{Arg, Command};

const HEAD: &str = "\
# Commands, options and exit codes

Made by a test from what `kcfglint --help` is made of: `KCFGLINT_BLESS=1 cargo test -p kcfglint generated`.
Findings go to standard output, progress and trouble to standard error.
";

const CODES: &str = "\
## Exit codes

| code | meaning |
| --- | --- |
";

/// The list as Markdown.
pub(super) fn list(command: &mut Command) -> String {
    command.build();
    let mut out = HEAD.to_owned();
    out.push_str("\nWithout a command it is `kcfglint check`. `kcfglint --version` says which release it is.\n");
    for it in command.get_subcommands() {
        section(&mut out, it);
    }
    out.push('\n');
    out.push_str(CODES);
    let codes = command.get_after_help().expect("exit codes").to_string();
    for line in codes.lines().skip(1) {
        let (code, meaning) = line.trim().split_once("  ").expect("a code and its meaning");
        out.push_str(&format!("| {code} | {meaning} |\n"));
    }
    out
}

fn section(out: &mut String, command: &Command) {
    let about = command.get_about().expect("each command says what it does").to_string();
    out.push_str(&format!("\n## kcfglint {}\n\n{about}.\n\n| | |\n| --- | --- |\n", command.get_name()));
    let positional = command.get_positionals().map(|it| (argument(it), it));
    let options = command.get_opts().map(|it| (option(it), it));
    let flags = command.get_arguments().filter(|it| !it.is_positional() && !it.get_action().takes_values());
    for (name, it) in positional.chain(options).chain(flags.map(|it| (option(it), it))) {
        let help = it.get_help().map(ToString::to_string).unwrap_or_default();
        let mut text = help;
        let values: Vec<_> =
            it.get_possible_values().iter().map(|it| (it.get_name().to_owned(), it.get_help().cloned())).collect();
        if it.get_action().takes_values() && !values.is_empty() {
            let value = |(name, help): &(String, Option<clap::builder::StyledStr>)| match help {
                Some(help) => format!("`{name}` ({})", help),
                None => format!("`{name}`"),
            };
            text.push_str(&format!(": {}", values.iter().map(value).collect::<Vec<_>>().join(", ")));
        }
        let defaults: Vec<_> = it.get_default_values().iter().map(|it| it.to_string_lossy().into_owned()).collect();
        if it.get_action().takes_values() && !defaults.is_empty() {
            text.push_str(&format!("; `{}` without it", defaults.join(" ")));
        }
        out.push_str(&format!("| {} | {} |\n", cell(&name), cell(&text)));
    }
}

fn argument(it: &Arg) -> String {
    let names = it.get_value_names().map(|it| it.join(" ")).unwrap_or_default();
    let many = it.get_num_args().is_some_and(|it| it.max_values() > 1) || matches!(it.get_action(), clap::ArgAction::Append);
    format!("`{names}`{}", if many { " …" } else { "" })
}

fn option(it: &Arg) -> String {
    let short = it.get_short().map_or(String::new(), |it| format!("`-{it}`, "));
    let names = it.get_value_names().filter(|_| it.get_action().takes_values()).map(|it| format!(" {}", it.join(" ")));
    format!("{short}`--{}{}`", it.get_long().unwrap_or_default(), names.unwrap_or_default())
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}
