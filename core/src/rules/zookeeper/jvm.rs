//! What the units of a server's node, and java.env, tell about the options of its JVM, which stand beside what zoo.cfg says.

use crate::catalog::systemd::Section::Service;
use crate::document::named::is_of_script;
use crate::lint::Cx;
use crate::model::unit::shell::without_comment;
use crate::model::unit::{Command, Directive, Unit};
use crate::source::Kind;
use crate::text::find;

/// What they tell of one system property.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Jvm {
    /// All options are seen, and it is not among them: the unit runs Java itself.
    Plain,
    /// There is no unit, or a script or a file that is not here may add some.
    Hidden,
    /// It is among them, in a unit or in what zkEnv.sh reads beside zoo.cfg.
    Told,
}

/// Says whether the JVM that reads a file is told a word, such as a part of a property's name.
pub(in crate::rules) fn jvm(cx: &Cx<'_, '_>, file: usize, word: &str) -> Jvm {
    let nodes = cx.topology.nodes_of(file).iter().map(|it| &cx.topology.nodes[*it]);
    let (mut runs, mut hides) = (false, false);
    let has = |bytes: &[u8]| find(bytes, word.as_bytes()).is_some();
    let is_script = |it: &&usize| is_of_script(&cx.document(**it).source.path);
    let is_told = |it: &usize| has(&cx.document(*it).source.bytes);
    if nodes.clone().any(|it| it.units.iter().chain(it.named.iter().filter(|it| !is_script(it))).any(is_told)) {
        return Jvm::Told;
    }
    let in_script = |it: &usize| {
        let mut lines = cx.document(*it).source.bytes.split(|it| *it == b'\n').map(without_comment);
        lines.any(|line| is_for_server(line) && has(line))
    };
    let told_by_script = nodes.clone().any(|it| it.named.iter().filter(is_script).any(in_script));
    for document in nodes.flat_map(|it| &it.units).map(|it| cx.document(*it)) {
        let Some(unit) = document.unit() else {
            hides = true;
            continue;
        };
        let starts = |it: &Directive<'_>| it.exec().commands.iter().any(runs_server);
        let is_other = |it: &Directive<'_>| !it.value.is_empty() && !starts(it);
        runs |= unit.list(Service, "ExecStart").any(starts);
        // A drop-in with a start command of its own takes the place of the one in the unit.
        hides |= document.kind == Some(Kind::UnitDropIn) && unit.list(Service, "ExecStart").any(is_other);
        hides |= unit.is_open || unit.directives.iter().any(|it| hides_options(unit, it));
    }
    // A unit that runs Java itself goes past the scripts and what they read.
    match (runs && !hides, told_by_script) {
        (true, _) => Jvm::Plain,
        (false, true) => Jvm::Told,
        (false, false) => Jvm::Hidden,
    }
}

/// Whether a line of java.env may be about the server: not the variable of the client.
fn is_for_server(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    let bare = line.strip_prefix(b"export ").unwrap_or(line).trim_ascii_start();
    !bare.starts_with(b"CLIENT_JVMFLAGS=")
}

fn runs_server(command: &Command<'_>) -> bool {
    command.script() == "java"
        && command.arguments.iter().any(|it| it.text == "org.apache.zookeeper.server.quorum.QuorumPeerMain")
}

/// Whether a directive may bring options that are not in it. `@FILE` in a command line of Java is a file with more of them.
fn hides_options(unit: &Unit<'_>, directive: &Directive<'_>) -> bool {
    let value = directive.value.as_str();
    let has = |it: &str| value.contains(it);
    unit.hides(directive)
        || match directive.name.as_str() {
            "EnvironmentFile" | "PassEnvironment" => true,
            "Environment" => has("JAVA_OPTIONS") || has("JAVA_TOOL_OPTIONS"),
            "ExecStart" => {
                let is_file = |it: &Command<'_>| it.arguments.iter().any(|it| it.text.starts_with('@'));
                has("$") || has("VMOptionsFile") || directive.exec().commands.iter().any(is_file)
            }
            _ => false,
        }
}
