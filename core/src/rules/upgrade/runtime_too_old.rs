use crate::catalog::systemd::Section::Service;
use crate::catalog::{Product, Releases, Version, jvm};
use crate::document::whole_unit;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::unit::{Environment, Flag, in_path};
use crate::report::{Impact, Severity};
use crate::rules::unit::service::{Start, start};

/// A unit that starts what its Kafka does not have any more, or with a Java that is too old for it.
pub(crate) static RULE: Rule = Rule {
    code: "UP010",
    name: "runtime-too-old",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::Node,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

/// The first release without ZooKeeper and without Java 11.
const SINCE_4: Releases = Releases::since(Version::first_of(4, 0));
/// Tools that were given a ZooKeeper, and the first release in which they are not.
const TOOLS: [(&str, Version); 3] = [
    ("kafka-topics", Version::first_of(3, 0)),
    ("kafka-reassign-partitions", Version::first_of(3, 0)),
    ("kafka-configs", Version::first_of(4, 0)),
];

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(whole) = whole_unit(cx.documents, file) else { return };
    let target = kafka(cx, file);
    for name in ["ExecStartPre", "ExecStart", "ExecStartPost"] {
        for at in whole.list(Service, name) {
            for command in at.directive.exec().commands {
                let script = command.script_stem();
                let Some((_, since)) = TOOLS.iter().find(|it| it.0 == script) else { continue };
                let Some(word) = command.arguments.iter().find(|it| it.text == "--zookeeper") else { continue };
                let message =
                    format!("`--zookeeper` is no option of `{script}` any more: \"zookeeper is not a recognized option\"");
                let finding = Finding::new(&RULE, at.file, at.directive.word_span(word), message)
                    .help("Write `--bootstrap-server HOST:9092`.")
                    .variant(Severity::Warning, Impact::Misbehaves);
                if let Some(target) = target {
                    cx.push(finding.only(Product::Kafka, target.holds(Releases::since(*since))));
                }
            }
        }
    }
    let Some(start) = start(&whole) else { return };
    let environment = Environment::of(&whole);
    for finding in of_start(&start, &environment, target) {
        cx.push(finding);
    }
}

/// The releases of Kafka that a unit runs, where somebody tells them.
fn kafka(cx: &Cx<'_, '_>, unit: usize) -> Option<Releases> {
    if cx.settings().target.of(Product::Kafka).is_some() {
        return Some(cx.releases(Product::Kafka, unit));
    }
    let mut named = cx.document(unit).unit()?.named_releases().filter(|it| it.product == Product::Kafka).map(|it| it.version);
    if let Some(version) = named.next() {
        return named.all(|it| it == version).then(|| Releases::between(version, version));
    }
    let node = &cx.topology.nodes[cx.topology.node_of(unit)?];
    let file = node.kafka.iter().copied().find(|it| cx.knows_releases(*it))?;
    Some(cx.releases(Product::Kafka, file))
}

fn of_start(start: &Start<'_, '_>, environment: &Environment, target: Option<Releases>) -> Vec<Finding> {
    let (at, command) = (start.at, &start.command);
    let script = command.script_stem();
    let is_kafka =
        script == "kafka-server-start" || script == "java" && command.arguments.iter().any(|it| it.text == "kafka.Kafka");
    let mut findings = Vec::new();
    let promised = |it: Finding| if environment.is_whole { it } else { it.variant(Severity::Warning, Impact::Misbehaves) };
    let home = environment.get("JAVA_HOME").filter(|it| script != "java" && !it.is_hidden());
    let program = &*command.program.text;
    let java = home.map(|it| (it.value.as_str(), it.file, it.span, it.through));
    let java = java.or_else(|| (script == "java").then_some((program, at.file, at.directive.word_span(&command.program), None)));
    let java = java.and_then(|(path, file, span, through)| Some((path, jvm::release_in(path)?, file, span, through)));
    let is_too_old = java.filter(|it| is_kafka && it.1 < jvm::WITHOUT);
    if let (Some((path, release, file, span, through)), Some(target)) = (is_too_old, target) {
        let message = format!(
            "`{path}` is Java {release}, and Kafka 4.0 and later need 17; it stops with an `UnsupportedClassVersionError`"
        );
        let finding = Finding::new(&RULE, file, span, message).help("Point `JAVA_HOME` to a Java 17 or later.");
        findings.push(promised(finding.through(through)).only(Product::Kafka, target.holds(SINCE_4)));
    }
    let flags = environment.flags(command, at.file, |it| at.directive.word_span(it)).unwrap_or_default();
    if let Some((flag, name)) = gone(&flags) {
        let message = |end: &str| {
            format!("`{}` is an option that Java 17 and later do not have{end}: \"Unrecognized VM option '{name}'\"", flag.text)
        };
        let help = "Delete it; `-XX:+UseG1GC` collects, and `-Xlog:gc*` writes the log of the collector.";
        let finding = |end: &str| Finding::new(&RULE, flag.file, flag.span, message(end)).help(help).through(flag.through);
        match (java, target) {
            (Some(java), _) if java.1 >= jvm::WITHOUT => findings.push(promised(finding(""))),
            // An older Java has its own finding.
            (None, Some(target)) if is_kafka => {
                let finding = promised(finding(", and Kafka 4.0 and later need one of these"));
                findings.push(finding.only(Product::Kafka, target.holds(SINCE_4)));
            }
            _ => {}
        }
    }
    let Some(target) = target else { return findings };
    let named = in_path(program).find(|it| it.0 == Product::Kafka).is_some_and(|it| SINCE_4.contains(it.1));
    if script == "zookeeper-server-start" {
        let message = format!("`{program}` is not in Kafka 4.0 and later, which have no ZooKeeper");
        let finding = Finding::new(&RULE, at.file, at.directive.word_span(&command.program), message)
            .help("Start ZooKeeper from its own distribution, or move the cluster to KRaft.");
        let finding = if named { finding } else { finding.variant(Severity::Warning, Impact::Misbehaves) };
        findings.push(finding.only(Product::Kafka, target.holds(SINCE_4)));
    }
    if let Some((path, span)) = at.directive.configuration() {
        let is_new = in_path(path).any(|it| it.0 == Product::Kafka && SINCE_4.contains(it.1));
        if is_new && path.contains("/config/kraft/") {
            let message = format!("`{path}` is below a folder that Kafka 4.0 and later do not have; their files are in `config`");
            let finding =
                Finding::new(&RULE, at.file, span, message).help("Write the path of the file that the node is to read.");
            findings.push(finding.variant(Severity::Hint, Impact::Misbehaves).only(Product::Kafka, target.holds(SINCE_4)));
        }
    }
    let is_old_log = |it: &&Flag| it.text.starts_with("-Dlog4j.configuration=") && it.text.ends_with("log4j.properties");
    if let Some(flag) = flags.iter().find(is_old_log).filter(|_| is_kafka) {
        let message = format!("`{}` is a file of Log4j 1, and Kafka 4.0 and later log with Log4j 2", flag.text);
        let finding = Finding::new(&RULE, flag.file, flag.span, message)
            .help("Write `-Dlog4j2.configurationFile=` with a file of Log4j 2, such as `config/log4j2.yaml`.")
            .through(flag.through)
            .variant(Severity::Warning, Impact::Misbehaves);
        findings.push(finding.only(Product::Kafka, target.holds(SINCE_4)));
    }
    findings
}

/// The first word that newer virtual machines refuse, unless they are told to pass over it.
fn gone(flags: &[Flag]) -> Option<(&Flag, &str)> {
    if flags.iter().any(|it| it.text == "-XX:+IgnoreUnrecognizedVMOptions") {
        return None;
    }
    flags.iter().find_map(|it| Some((it, jvm::gone(&it.text)?)))
}
