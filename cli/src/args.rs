//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Lints the configuration of Kafka and ZooKeeper clusters.
///
/// Reads zoo.cfg, myid, server.properties and systemd units, and says what the products would refuse, ignore or regret.
#[derive(Debug, Parser)]
#[command(name = "kcfglint", version, args_conflicts_with_subcommands = true, disable_help_subcommand = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    #[command(flatten)]
    pub(crate) check: CheckArgs,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Lints files and folders; the same as no command
    Check(Box<CheckArgs>),
    /// Prints a rule's page, or finds the rules by a line of a server's log
    Explain(ExplainArgs),
    /// Lists the rules
    Rules(RulesArgs),
    /// Shows the nodes, ensembles and clusters as kcfglint understands them, and why
    Topology(Box<TopologyArgs>),
}

#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    #[command(flatten)]
    pub(crate) scan: ScanArgs,
    /// How findings are written
    #[arg(long, value_enum, default_value_t = Format::Full)]
    pub(crate) format: Format,
    /// The lowest severity that makes the exit code 1 [default: error; in profile strict: warning]
    #[arg(long, value_enum)]
    pub(crate) fail_on: Option<FailOn>,
    /// Prints hints, too
    #[arg(long)]
    pub(crate) hints: bool,
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
    #[command(flatten)]
    pub(crate) settings: SettingsArgs,
}

/// What shapes a run; each option wins over the settings file.
#[derive(Debug, Args)]
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

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Each finding with the lines that it is about
    Full,
    /// One line a finding
    Concise,
    /// The whole report, schema 1
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum RulesFormat {
    Table,
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
