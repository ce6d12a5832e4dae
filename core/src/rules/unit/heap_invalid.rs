use super::service::start;
use crate::document::named::is_of_script;
use crate::document::whole_unit;
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::unit::{Environment, Flag};
use crate::report::{Impact, Severity};
use crate::topology::folder;

/// Sizes of the heap that Java refuses, or that are not what somebody meant.
pub(crate) static RULE: Rule = Rule {
    code: "UN014",
    name: "heap-invalid",
    severity: Severity::Error,
    production: None,
    off_in_dev: false,
    impact: Impact::WontStart,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

const MEBIBYTE: u64 = 1 << 20;
/// From here on references need eight bytes instead of four.
const COMPRESSED: u64 = 32 << 30;

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    if is_of_script(&cx.document(file).source.path) {
        of_script(cx, file);
        return;
    }
    let Some(whole) = whole_unit(cx.documents, file) else { return };
    let Some(start) = start(&whole) else { return };
    let mut environment = Environment::of(&whole);
    let is_server = start.command.script().starts_with("zkServer");
    scripts(cx, file).into_iter().filter(|_| is_server).for_each(|it| environment.read_script(it, &cx.document(it).source.bytes));
    let at = start.at;
    let Some(flags) = environment.flags(&start.command, at.file, |it| at.directive.word_span(it)) else { return };
    // zkServer.sh reads files of its own, which may set the variables anew. Of what they set they are told themselves.
    let is_certain = environment.is_whole && !is_server;
    if flags.iter().all(|it| is_of_script(&cx.document(it.file).source.path)) && !flags.is_empty() {
        return;
    }
    let promised = |finding: Finding| {
        if is_certain { finding } else { finding.variant(Severity::Warning, Impact::Misbehaves) }
    };
    if let Some((flag, problem, help)) = flags.iter().find_map(|it| unreadable(it, &environment)) {
        cx.push(promised(Finding::new(&RULE, flag.file, flag.span, problem).help(help).through(flag.through)));
        return;
    }
    // A shell puts something in there.
    if is_server && flags.iter().any(|it| it.text.contains('$')) {
        return;
    }
    let sized = |begin: &str| flags.iter().filter(|it| it.text.starts_with(begin)).collect::<Vec<_>>();
    let (least, most) = (sized("-Xms"), sized("-Xmx"));
    let (low, high) = (least.last().copied(), most.last().copied());
    // What stands in the file: zkEnv.sh makes a word for Java of the number.
    let written = |it: &Flag| match it.text.strip_prefix("-Xmx").and_then(|it| it.strip_suffix('m')) {
        Some(heap) if is_heap(it, &environment) => format!("ZK_SERVER_HEAP={heap}"),
        _ => it.text.clone(),
    };
    let of = |flag: Option<&Flag>| flag.and_then(|it| size(&it.text[4..]));
    let is_other = |it: &Flag| {
        ["-XX:MaxHeapSize", "-XX:InitialHeapSize", "-XX:MaxRAM", "-XX:InitialRAM", "@"]
            .iter()
            .any(|begin| it.text.starts_with(begin))
    };
    let is_alone = !flags.iter().any(is_other) && !environment.adds_flags();
    if let (Some(low), Some(high), true) = (low, high, is_alone)
        && of(Some(low)) > of(Some(high))
        && of(Some(high)).is_some()
    {
        let (low_text, high_text) = (&low.text, written(high));
        let message = format!(
            "`{low_text}` is more than `{high_text}`; Java stops with \"Initial heap size set to a larger value than the maximum heap size\""
        );
        let help = format!("Write `-Xms{0} -Xmx{0}`.", &low_text[4..]);
        cx.push(promised(Finding::new(&RULE, low.file, low.span, message).help(help).through(low.through)));
        return;
    }
    let hint = |flag: &Flag, message: String, help: &str| {
        let finding = Finding::new(&RULE, flag.file, flag.span, message).help(help).through(flag.through);
        finding.variant(Severity::Hint, Impact::Practice)
    };
    if let (Some(first), Some(last)) = (most.first(), high)
        && of(Some(first)) != of(Some(last))
        && of(Some(last)).is_some()
    {
        let message = format!("`{}` stands beside `{}`, and Java takes the last one", written(first), written(last));
        cx.push(hint(first, message, "Keep one of them."));
    }
    let is_wide = |it: &Flag| it.text.starts_with("-XX:ObjectAlignment") || it.text == "-XX:+UseZGC";
    if let Some(flag) = high.filter(|it| of(Some(it)) >= Some(COMPRESSED) && !flags.iter().any(is_wide)) {
        let message =
            format!("with `{}` Java has no compressed pointers, and the heap holds less than one of 31 GiB", written(flag));
        cx.push(hint(flag, message, "Write `-Xmx6g`, or at most `-Xmx31g`; the page cache needs the memory."));
    }
    let is_broker = matches!(start.command.script(), "kafka-server-start.sh" | "kafka-server-start");
    if is_broker && high.is_none() && is_alone && environment.is_whole && cx.settings().profile.is_production() {
        let message = "the unit sets no `KAFKA_HEAP_OPTS`, so the broker has a heap of 1 GiB";
        let help = "Write `Environment=\"KAFKA_HEAP_OPTS=-Xms6g -Xmx6g\"`.";
        let finding = Finding::new(&RULE, at.file, at.directive.written(), message).help(help);
        cx.push(finding.variant(Severity::Hint, Impact::Practice));
    }
}

/// What zkEnv.sh reads for the server of a file, the first one first.
fn scripts(cx: &Cx<'_, '_>, file: usize) -> Vec<usize> {
    let nodes = cx.topology.nodes_of(file).iter().flat_map(|it| &cx.topology.nodes[*it].named);
    let mut scripts: Vec<usize> = nodes.copied().filter(|it| is_of_script(&cx.document(*it).source.path)).collect();
    scripts.dedup();
    // `zookeeper-env.sh` is read before `java.env`. Of two folders nobody knows which is meant.
    scripts.reverse();
    let folder = |it: &usize| folder(&cx.document(*it).source.path);
    if scripts.iter().any(|it| folder(it) != folder(&scripts[0])) { Vec::new() } else { scripts }
}

/// Sizes in java.env that Java cannot read. Whoever starts zkServer.sh may have it read another folder.
fn of_script(cx: &mut Cx<'_, '_>, file: usize) {
    let mut units = cx.topology.nodes_of(file).iter().flat_map(|it| &cx.topology.nodes[*it].units);
    let goes_past = |it: &usize| {
        let whole = whole_unit(cx.documents, *it);
        whole.is_some_and(|it| {
            start(&it).is_none_or(|it| !["zkServer", "kafka-server"].iter().any(|of| it.command.script().starts_with(of)))
        })
    };
    if units.any(goes_past) {
        return;
    }
    let mut environment = Environment::default();
    scripts(cx, file).into_iter().for_each(|it| environment.read_script(it, &cx.document(it).source.bytes));
    let flags = environment.of_zookeeper();
    let mut own = flags.iter().filter(|it| it.file == file);
    if let Some((flag, problem, help)) = own.find_map(|it| unreadable(it, &environment)) {
        let finding = Finding::new(&RULE, file, flag.span, problem).help(help);
        cx.push(finding.variant(Severity::Warning, Impact::Misbehaves));
    }
}

/// Whether zkEnv.sh makes the word of a number.
fn is_heap(flag: &Flag, environment: &Environment) -> bool {
    environment.get("ZK_SERVER_HEAP").is_some_and(|it| (it.file, it.span) == (flag.file, flag.span))
}

/// What Java says of a word that it cannot use, and what to write.
fn unreadable<'f>(flag: &'f Flag, environment: &Environment) -> Option<(&'f Flag, String, String)> {
    let (what, least, begin) =
        [("maximum", 1, "-Xmx"), ("initial", 0, "-Xms")].into_iter().find(|it| flag.text.starts_with(it.2))?;
    let text = &flag.text[begin.len()..];
    // Java takes hexadecimal numbers as well.
    if text.contains(['$', '%', '{', '@', '<']) || text.starts_with("0x") || text.starts_with("0X") {
        return None;
    }
    let Some(size) = size(text).filter(|it| *it >= least) else {
        let message = format!("Java cannot read `{}`: \"Invalid {what} heap size\"", flag.text);
        let help = if is_heap(flag, environment) {
            "Write the mebibytes as a number alone, `ZK_SERVER_HEAP=2048`; zkEnv.sh puts the `m` behind it.".to_owned()
        } else {
            format!("Write a whole number with `k`, `m` or `g` behind it: `{begin}4g`.")
        };
        return Some((flag, message, help));
    };
    (1..MEBIBYTE).contains(&size).then(|| {
        let message = format!("`{}` is {size} bytes; Java stops with \"Too small {what} heap\"", flag.text);
        (flag, message, format!("Write the unit right behind the number: `{begin}4g`."))
    })
}

/// A size in bytes as Java reads it.
fn size(text: &str) -> Option<u64> {
    let shift = match text.as_bytes().last()? {
        b'k' | b'K' => 10,
        b'm' | b'M' => 20,
        b'g' | b'G' => 30,
        b't' | b'T' => 40,
        _ => 0,
    };
    let digits = if shift > 0 { &text[..text.len() - 1] } else { text };
    let is_number = !digits.is_empty() && digits.bytes().all(|it| it.is_ascii_digit());
    digits.parse::<u64>().ok().filter(|_| is_number)?.checked_mul(1 << shift)
}
