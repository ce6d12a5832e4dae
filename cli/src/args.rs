//! The command line.

use std::ops::Deref;
use std::path::PathBuf;
use std::str::FromStr;

use clap::{ArgMatches, Args, FromArgMatches, Parser, Subcommand, ValueEnum};

/// Below the options.
const EXIT_CODES: &str = "\
Exit codes:
  0  No finding at or above --fail-on
  1  Findings at or above it
  2  kcfglint could not do its job: a wrong option or kcfglint.toml, a file that cannot be read or written, nothing to lint, in profile strict a missing node. What could be linted was linted and is reported";

/// Below the options of `diff`.
const DIFF_CODES: &str = "\
A revision is read as git keeps it, and nothing is checked out. A path of the same name goes first.

Exit codes:
  0  The change brings no finding at or above --fail-on
  1  It brings one
  2  kcfglint could not do its job";

/// Lints the configuration of Kafka and ZooKeeper clusters.
///
/// Reads zoo.cfg, myid, server.properties and systemd units, and says what the products would refuse, ignore or regret.
#[derive(Debug, Parser)]
#[command(name = "kcfglint", version, args_conflicts_with_subcommands = true, disable_help_subcommand = true)]
#[command(after_help = EXIT_CODES)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    #[command(flatten)]
    pub(crate) check: CheckArgs,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Lints files and folders; the same as no command
    Check(Box<Late<CheckArgs>>),
    /// Prints a rule's page, or finds the rules by a line of a server's log
    Explain(Late<ExplainArgs>),
    /// Lists the rules
    Rules(Late<RulesArgs>),
    /// Shows the nodes, ensembles and clusters as kcfglint understands them, and why
    Topology(Box<Late<TopologyArgs>>),
    /// Lists each setting as the product sees it, where it comes from, and what is never used
    Show(Box<Late<ShowArgs>>),
    /// Says what has to change before another release, or KRaft, and in which order
    Upgrade(Box<Late<UpgradeArgs>>),
    /// Tells what a change does: findings, settings in force, restarts; of two folders or files, or of revisions of git
    #[command(after_help = DIFF_CODES)]
    Diff(Box<Late<DiffArgs>>),
    /// Writes a kcfglint.toml in which every setting stands behind a comment mark
    Init,
    /// Prints a shell's script for completions
    Completions(Late<CompletionsArgs>),
}

/// The options of a command, described to clap only when that command is run: all of them at once take
/// longer than reading a file.
#[derive(Debug)]
pub(crate) struct Late<T>(T);

impl<T: Args> Args for Late<T> {
    fn augment_args(command: clap::Command) -> clap::Command {
        command.defer(described::<T>)
    }

    fn augment_args_for_update(command: clap::Command) -> clap::Command {
        command.defer(described::<T>)
    }
}

/// Adds the options; what the command is about stays what was said of it.
fn described<T: Args>(command: clap::Command) -> clap::Command {
    let (short, long) = (command.get_about().cloned(), command.get_long_about().cloned());
    let command = T::augment_args(command).about(short.unwrap_or_default());
    match long {
        Some(it) => command.long_about(it),
        None => command.long_about(None),
    }
}

impl<T: FromArgMatches> FromArgMatches for Late<T> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        T::from_arg_matches(matches).map(Self)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        self.0.update_from_arg_matches(matches)
    }
}

impl<T> Deref for Late<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    #[command(flatten)]
    pub(crate) scan: ScanArgs,
    /// How findings are written
    #[arg(long, value_enum, default_value_t = Format::Full)]
    pub(crate) format: Format,
    /// Writes the report to a file, too; may be given several times
    #[arg(long, value_name = "FORMAT=FILE")]
    pub(crate) output: Vec<Output>,
    /// The lowest severity that makes the exit code 1 [default: error; in profile strict: warning]
    #[arg(long, value_enum)]
    pub(crate) fail_on: Option<FailOn>,
    /// Prints hints, too
    #[arg(long)]
    pub(crate) hints: bool,
    /// Counts the findings by rule, in the place of each; in full and concise
    #[arg(long)]
    pub(crate) statistics: bool,
    /// Prints a rule's page below its first finding; in full and concise
    #[arg(long)]
    pub(crate) explain: bool,
    /// Leaves out the findings of this file, and names those of them that are gone
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,
    /// Writes the findings of today into this file, so that only new ones are told from now on
    #[arg(long, value_name = "FILE")]
    pub(crate) write_baseline: Option<PathBuf>,
    /// Writes a comment that hides it above everything that is found today
    #[arg(long, conflicts_with_all = ["baseline", "write_baseline", "output", "fix", "diff", "stdin_filename"])]
    pub(crate) add_ignores: bool,
    /// Nothing to lint is no error
    #[arg(long)]
    pub(crate) allow_empty: bool,
    #[command(flatten)]
    pub(crate) fix: FixArgs,
}

/// What is done about the findings.
#[derive(Debug, Args)]
pub(crate) struct FixArgs {
    /// Makes the safe fixes in the named files; the report is about what is left
    #[arg(long)]
    pub(crate) fix: bool,
    /// With --fix or --diff: the fixes, too, that change what a product reads
    #[arg(long)]
    pub(crate) unsafe_fixes: bool,
    /// Shows what --fix would write, and writes nothing; the report goes to standard error
    #[arg(long)]
    pub(crate) diff: bool,
}

#[derive(Debug, Args)]
pub(crate) struct TopologyArgs {
    #[command(flatten)]
    pub(crate) scan: ScanArgs,
    /// How it is drawn
    #[arg(long, value_enum, default_value_t = TopologyFormat::Tree)]
    pub(crate) format: TopologyFormat,
}

#[derive(Debug, Args)]
pub(crate) struct ShowArgs {
    #[command(flatten)]
    pub(crate) scan: ScanArgs,
    /// How it is written
    #[arg(long, value_enum, default_value_t = ShowFormat::Text)]
    pub(crate) format: ShowFormat,
}

/// Below the options of `upgrade`.
const UPGRADE_EXIT_CODES: &str = "\
Exit codes:
  0  Nothing stops the start at the goal
  1  Something stops it
  2  kcfglint could not do its job: no such goal, one that is older than what is run, no file that it is about, a file that cannot be read";

#[derive(Debug, Args)]
#[command(after_help = UPGRADE_EXIT_CODES)]
pub(crate) struct UpgradeArgs {
    /// Where it goes: kafka=4.0, zookeeper=3.9 or kraft; may be given several times. What is run today is --target, else what the files tell
    #[arg(long, value_name = "GOAL", required = true)]
    pub(crate) to: Vec<String>,
    #[command(flatten)]
    pub(crate) scan: ScanArgs,
    /// How it is written
    #[arg(long, value_enum, default_value_t = ShowFormat::Text)]
    pub(crate) format: ShowFormat,
}

#[derive(Debug, Args)]
pub(crate) struct DiffArgs {
    /// As it was: a folder, a file, or a revision such as HEAD~1
    #[arg(value_name = "OLD")]
    pub(crate) old: PathBuf,
    /// As it is to be: a folder, a file, or a revision [default: the current folder]
    #[arg(default_value = ".", value_name = "NEW", hide_default_value = true)]
    pub(crate) new: PathBuf,
    /// How it is written
    #[arg(long, value_enum, default_value_t = ShowFormat::Text)]
    pub(crate) format: ShowFormat,
    /// The lowest severity of a new finding that makes the exit code 1
    #[arg(long, value_enum, default_value_t = FailOn::Error)]
    pub(crate) fail_on: FailOn,
    /// Prints hints, too
    #[arg(long)]
    pub(crate) hints: bool,
    #[command(flatten)]
    pub(crate) settings: SettingsArgs,
}

/// What is read.
#[derive(Debug, Args)]
pub(crate) struct ScanArgs {
    /// Files and folders; - is standard input
    #[arg(default_value = ".", value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// The kind of the named files, whatever they hold: zookeeper, kafka, myid, unit ...
    #[arg(long, value_name = "KIND")]
    pub(crate) kind: Option<String>,
    /// The path of what comes on standard input
    #[arg(long, value_name = "PATH")]
    pub(crate) stdin_filename: Option<PathBuf>,
    /// Reads nothing beside the named files to understand them
    #[arg(long)]
    pub(crate) no_context: bool,
    /// Looks up below this folder what files name by an absolute path, such as a unit's configuration or the myid in a dataDir: a copy of a host's files, or / on the host itself
    #[arg(long, value_name = "DIR")]
    pub(crate) root: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) settings: SettingsArgs,
}

/// What shapes a run; each option wins over the settings file.
#[derive(Debug, Clone, Args)]
pub(crate) struct SettingsArgs {
    /// What is run, such as zookeeper=3.8 or kafka=3.3..3.9; may be given several times
    #[arg(long, value_name = "PRODUCT=RELEASES")]
    pub(crate) target: Vec<String>,
    /// For whom it is: dev, default, production or strict
    #[arg(long)]
    pub(crate) profile: Option<String>,
    /// Only these rules: codes, names or families, parted by commas
    #[arg(long, value_name = "RULES", value_delimiter = ',')]
    pub(crate) select: Vec<String>,
    /// Not these rules
    #[arg(long, value_name = "RULES", value_delimiter = ',')]
    pub(crate) ignore: Vec<String>,
    /// These rules, too
    #[arg(long, value_name = "RULES", value_delimiter = ',')]
    pub(crate) extend_select: Vec<String>,
    /// The settings file [default: the nearest kcfglint.toml at or above each path]
    #[arg(long, value_name = "FILE", conflicts_with = "isolated")]
    pub(crate) config: Option<PathBuf>,
    /// Reads no settings file
    #[arg(long)]
    pub(crate) isolated: bool,
}

#[derive(Debug, Args)]
pub(crate) struct ExplainArgs {
    /// A rule's code or name, or what a server's log says
    #[arg(required = true, value_name = "CODE | NAME | TEXT")]
    pub(crate) words: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct RulesArgs {
    /// How the list is written
    #[arg(long, value_enum, default_value_t = RulesFormat::Table)]
    pub(crate) format: RulesFormat,
}

#[derive(Debug, Args)]
pub(crate) struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    pub(crate) shell: Shell,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Shell {
    Bash,
    Zsh,
    Fish,
    Powershell,
    Elvish,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Each finding with the lines that it is about
    Full,
    /// One line a finding
    Concise,
    /// The whole report, schema 1
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Commands of a GitHub workflow, which draws them as annotations
    Github,
    /// GitLab's code quality report
    Gitlab,
    /// JUnit's XML, for whatever shows the results of tests
    Junit,
    /// reviewdog's diagnostics
    Rdjson,
}

/// A report beside that on standard output: `sarif=FILE`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Output {
    pub(crate) format: Format,
    pub(crate) file: PathBuf,
}

impl FromStr for Output {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (format, file) = text.split_once('=').filter(|(_, file)| !file.is_empty()).ok_or("write FORMAT=FILE")?;
        if file == "-" {
            return Err("write --format for what goes to standard output".to_owned());
        }
        Ok(Self { format: Format::from_str(format, false)?, file: file.into() })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum RulesFormat {
    Table,
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ShowFormat {
    /// For people
    Text,
    /// Schema 1
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TopologyFormat {
    /// For people
    Tree,
    /// For scripts, schema 1
    Json,
    /// A flowchart of Mermaid
    Mermaid,
    /// A graph of Graphviz
    Dot,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    Error,
    Warning,
    Hint,
    Never,
}
