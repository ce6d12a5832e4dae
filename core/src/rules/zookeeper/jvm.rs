//! What the units of a server's node tell about the options of its JVM, which stand beside what zoo.cfg says.

use crate::catalog::systemd::Section::Service;
use crate::lint::Cx;
use crate::model::unit::{Command, Directive, Unit};
use crate::source::Kind;
use crate::text::find;

/// What they tell of one system property.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Jvm {
    /// All options are seen, and it is not among them: the unit runs Java itself.
    Plain,
    /// There is no unit, or a script or a file that is not here may add some, such as java.env.
    Hidden,
    /// It is among them.
    Told,
}

/// Says whether the JVM that reads a file is told a word, such as a part of a property's name.
pub(in crate::rules) fn jvm(cx: &Cx<'_, '_>, file: usize, word: &str) -> Jvm {
    let nodes = cx.topology.nodes_of(file).iter().map(|it| &cx.topology.nodes[*it]);
    let (mut runs, mut hides) = (false, false);
    let is_told = |it: &usize| find(&cx.document(*it).source.bytes, word.as_bytes()).is_some();
    if nodes.clone().any(|it| it.units.iter().chain(&it.named).any(is_told)) {
        return Jvm::Told;
    }
    for document in nodes.flat_map(|it| &it.units).map(|it| cx.document(*it)) {
        let Some(unit) = document.unit() else { return Jvm::Hidden };
        let starts = |it: &Directive<'_>| it.exec().commands.iter().any(runs_server);
        let is_other = |it: &Directive<'_>| !it.value.is_empty() && !starts(it);
        runs |= unit.list(Service, "ExecStart").any(starts);
        // A drop-in with a start command of its own takes the place of the one in the unit.
        hides |= document.kind == Some(Kind::UnitDropIn) && unit.list(Service, "ExecStart").any(is_other);
        hides |= unit.is_open || unit.directives.iter().any(|it| hides_options(unit, it));
    }
    if runs && !hides { Jvm::Plain } else { Jvm::Hidden }
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
