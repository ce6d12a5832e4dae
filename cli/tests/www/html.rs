//! A rule's page as HTML. Nothing in a page is taken for HTML of its own.

use pulldown_cmark::html::push_html;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use serde_json::Value;

/// Code and name of a page.
pub(crate) fn title(page: &str) -> (&str, &str) {
    let title = page.lines().next().and_then(|it| it.strip_prefix("# "));
    title.and_then(|it| it.split_once(' ')).expect("a code and a name")
}

/// The page of a rule, with what the command prints for its first bad case.
pub(crate) fn page(markdown: &str, sample: Option<&str>) -> String {
    let (code, name) = title(markdown);
    let mut body = body(markdown);
    if let Some(sample) = sample {
        let shown =
            format!("<h2>What kcfglint prints</h2>\n<p>For the first bad case:</p>\n<pre><code>{}</code></pre>\n", text(sample));
        let at = body.find("<h2>Good").unwrap_or(body.len());
        body.insert_str(at, &shown);
    }
    document(&format!("{code} {name}"), "../../", &format!("<nav><a href=\"../\">All rules</a></nav>\n{body}"))
}

/// The list of the rules.
pub(crate) fn index(rules: &[Value]) -> String {
    let mut body = "<h1>The rules of kcfglint</h1>\n<table>\n<thead><tr><th>Code</th><th>Name</th><th>Severity</th><th>Impact</th></tr></thead>\n<tbody>\n".to_owned();
    for it in rules {
        let word = |key: &str| text(it[key].as_str().expect("a word"));
        let (code, name, severity, impact) = (word("code"), word("name"), word("severity"), word("impact"));
        body.push_str(&format!(
            "<tr><td><a href=\"{code}/\">{code}</a></td><td>{name}</td><td class=\"{severity}\">{severity}</td><td>{impact}</td></tr>\n"
        ));
    }
    body.push_str("</tbody>\n</table>\n");
    document("The rules of kcfglint", "../", &body)
}

/// `root` leads to where the style sheet and the icon are.
fn document(title: &str, root: &str, body: &str) -> String {
    // What may be wider than a phone is scrolled by keys, too. A `<` of a page's own is `&lt;` here.
    let body = body.replace("<pre>", "<pre tabindex=\"0\">");
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{}</title>\n<link rel=\"icon\" href=\"{root}icon.svg\" type=\"image/svg+xml\">\n<link rel=\"stylesheet\" href=\"{root}style.css\">\n</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n",
        text(title)
    )
}

fn body(markdown: &str) -> String {
    let mut out = String::new();
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES).flat_map(|event| match event {
        Event::Html(it) | Event::InlineHtml(it) => vec![Event::Text(it)],
        // The words of a link stay, what it leads to does not: a page leads nowhere.
        Event::Start(Tag::Link { .. } | Tag::Image { .. }) | Event::End(TagEnd::Link | TagEnd::Image) => vec![],
        // The path of a file stands above it.
        Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
            let path = info.split_once(' ').map(|(_, path)| format!("<p class=\"file\">{}</p>\n", text(path)));
            let block = Event::Start(Tag::CodeBlock(CodeBlockKind::Indented));
            path.map(|it| Event::Html(it.into())).into_iter().chain([block]).collect()
        }
        other => vec![other],
    });
    push_html(&mut out, events);
    out
}

/// A text as text or attribute of HTML.
fn text(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
