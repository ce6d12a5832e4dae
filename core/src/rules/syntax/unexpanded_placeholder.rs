use super::reader::{Reader, shown};
use crate::lint::{Check, Cx, Finding, Fixable, Rule, Scope};
use crate::model::{Entry, secret, template};
use crate::report::{Impact, Severity};

/// A mark that nothing has replaced.
pub(crate) static RULE: Rule = Rule {
    code: "S014",
    name: "unexpanded-placeholder",
    severity: Severity::Warning,
    production: None,
    off_in_dev: false,
    impact: Impact::Misbehaves,
    scope: Scope::File,
    fix: Fixable::None,
    checks: &[Check::EachFile(check)],
};

/// So many lines are shown beside the first.
const SHOWN: usize = 2;

fn check(cx: &mut Cx<'_, '_>, file: usize) {
    let Some(reader) = Reader::of(cx, file) else { return };
    let is_left = |it: &&Entry<'_>| it.is_template() && reader.knows(&it.key) && !is_meant(&reader, it);
    let mut left = reader.file.in_force().filter(is_left);
    let Some(first) = left.next() else { return };
    if template::is_template_path(&cx.document(file).source.path) || reader.file.is_open() {
        return;
    }
    let (key, name) = (first.key.as_str(), reader.name());
    let value = if secret::is_secret(key) { "a placeholder".to_owned() } else { format!("`{}`", shown(key, first.trimmed())) };
    let others: Vec<&Entry<'_>> = left.collect();
    let more = match others.len() {
        0 => String::new(),
        1 => "; so does one more value".to_owned(),
        count => format!("; so do {count} more values"),
    };
    // A script that nobody sees may fill these in before the start; `${NAME}` people take for something that Kafka does.
    let is_for_script = template::is_for_script(first.trimmed()) && others.iter().all(|it| template::is_for_script(it.trimmed()));
    let reads = if is_for_script {
        format!("unless a script fills it in before the start, {name} reads it literally")
    } else {
        format!("{name} does not replace it and reads it literally")
    };
    let message = format!("`{key}` still holds {value}: {reads}{more}");
    let mut finding = Finding::new(&RULE, file, first.value_span(), message).help(format!(
        "Write the value, or lint the file that the template makes. A template is known by its folder, `templates`, or its name: `{}.template`.",
        cx.document(file).source.path.rsplit('/').next().unwrap_or_default()
    ));
    for other in others.iter().take(SHOWN) {
        finding = finding.related(file, other.written(), "another one");
    }
    cx.push(if is_for_script { finding.variant(Severity::Hint, Impact::Misbehaves) } else { finding });
}

/// Whether the mark is none: one for a provider that Kafka asks, or signs of a password.
fn is_meant(reader: &Reader<'_, '_>, entry: &Entry<'_>) -> bool {
    let text = entry.trimmed();
    let has_provider = || text.split("${").skip(1).any(|it| it.split('}').next().is_some_and(|it| it.contains(':')));
    let may_be_password = || secret::is_secret(&entry.key) && !["${", "{{", "<%"].iter().any(|it| text.starts_with(it));
    reader.file.has("config.providers") && has_provider() || may_be_password()
}
