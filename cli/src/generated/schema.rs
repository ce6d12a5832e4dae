//! The JSON Schema of kcfglint.toml, for editors and validators.

use kcfglint_core::lint::selection::FAMILIES;
use kcfglint_core::settings::Profile;
use kcfglint_core::source::Kind;
use serde_json::{Map, Value, json};
use toml::Table;

use crate::settings_file::{SettingsFile, Wrong};
use crate::settings_keys::{SECTIONS, Section, Takes, commented};

/// The schema as it is checked in.
pub(super) fn text() -> String {
    let sections: Map<String, Value> = SECTIONS.iter().map(|it| (it.name.to_owned(), section(it))).collect();
    let schema = json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "kcfglint.toml",
        "description": "Settings of kcfglint, a linter for the configuration of Kafka and ZooKeeper clusters",
        "type": "object",
        "additionalProperties": false,
        "properties": sections,
    });
    serde_json::to_string_pretty(&schema).expect("JSON") + "\n"
}

fn section(section: &Section) -> Value {
    let key = |it: &crate::settings_keys::Key| {
        let mut schema = takes(it.takes);
        schema["description"] = it.about.into();
        (it.name.to_owned(), schema)
    };
    let keys: Map<String, Value> = section.keys.iter().map(key).collect();
    let mut table = json!({"type": "object", "additionalProperties": false, "properties": keys});
    if section.is_list {
        table["required"] = json!(["name"]);
        return json!({"description": section.about, "type": "array", "items": table});
    }
    table["description"] = section.about.into();
    table
}

fn takes(takes: Takes) -> Value {
    let release = r"[0-9]+(\.[0-9]+){0,3}|trunk";
    let words = |it: &[&str]| json!({"type": "string", "enum": it});
    let list = |it: Value| json!({"type": "array", "items": it});
    let by_pattern = |it: Value| json!({"type": "object", "additionalProperties": it});
    let text = json!({"type": "string", "minLength": 1});
    let rule = json!({"type": "string", "pattern": rule_pattern()});
    match takes {
        Takes::Releases => json!({"type": "string", "pattern": format!(r"^(({release})|({release})?\.\.({release})?)$")}),
        Takes::Profile => words(&Profile::ALL.map(Profile::name)),
        Takes::Rules => list(rule),
        Takes::Severities => {
            let severity = words(&["error", "warning", "hint"]);
            json!({"type": "object", "propertyNames": rule, "additionalProperties": severity})
        }
        Takes::RulesByPattern => by_pattern(list(rule)),
        Takes::Patterns | Takes::Names => list(text),
        Takes::Kinds => by_pattern(words(&Kind::ALL.map(Kind::name))),
        Takes::Platform => words(&["unix", "windows"]),
        Takes::Name => json!({"type": "string"}),
        Takes::Flag => json!({"type": "boolean"}),
    }
}

/// A code, a family or a name in any case. The rules themselves are not in it, so that a new one leaves the schema as it is.
fn rule_pattern() -> String {
    let any_case = |it: &str| it.chars().map(|c| format!("[{c}{}]", c.to_ascii_lowercase())).collect::<String>();
    let families: Vec<String> = FAMILIES.iter().map(|it| any_case(it)).collect();
    format!("^(({})([0-9]{{3}})?|[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)+)$", families.join("|"))
}

/// The commented file without the marks before its settings.
fn uncommented() -> String {
    let line = |it: &str| it.strip_prefix("# ").unwrap_or("").to_owned();
    commented().lines().skip(1).map(line).collect::<Vec<_>>().join("\n")
}

fn read(text: &str) -> Result<SettingsFile, Wrong> {
    SettingsFile::of(text, "/w".into())
}

fn accepts(text: &str) -> bool {
    let table: Table = text.parse().expect("TOML");
    let schema: Value = serde_json::from_str(&self::text()).expect("JSON");
    let value = serde_json::to_value(table).expect("JSON");
    jsonschema::draft7::new(&schema).expect("a schema").is_valid(&value)
}

#[test]
fn the_commented_file_changes_nothing_and_each_of_its_lines_is_right() {
    assert_eq!(commented().parse::<Table>().expect("TOML"), Table::new());
    assert!(accepts(&commented()) && accepts(&uncommented()));
    let shown: Table = uncommented().parse().expect("TOML");
    assert_eq!(shown.len(), SECTIONS.len());
    read(&uncommented()).expect("what init writes is right");
}

/// The reader names what it knows where a key is nothing like it.
#[test]
fn the_description_has_the_keys_that_are_read() {
    let known = |text: &str| {
        let said = read(text).expect_err("unknown");
        let mut names: Vec<String> = said.said.split('`').skip(3).step_by(2).map(str::to_owned).collect();
        names.sort();
        names
    };
    let mut sections: Vec<&str> = SECTIONS.iter().map(|it| it.name).collect();
    sections.sort_unstable();
    assert_eq!(known("[qqqqqqqqqqqqqqqqqqqqqqqq]\n"), sections);
    for it in SECTIONS {
        let mut keys: Vec<&str> = it.keys.iter().map(|it| it.name).collect();
        keys.sort_unstable();
        let head = if it.is_list { format!("[[{}]]\nname = \"a\"", it.name) } else { format!("[{}]", it.name) };
        assert_eq!(known(&format!("{head}\nqqqqqqqqqqqqqqqqqqqqqqqq = 1\n")), keys, "{}", it.name);
    }
}

#[test]
fn the_schema_refuses_what_the_reader_refuses() {
    for (text, right) in [
        ("[target]\nkafka = \"3.3..3.9\"\nzookeeper = \"..3.8\"\nsystemd = \"252\"\n", true),
        ("[rules]\nignore = [\"zk008\", \"even-voters\", \"se\"]\n", true),
        ("[rules.severity]\neven-voters = \"error\"\n[files.kinds]\n\"*.x\" = \"kafka\"\n", true),
        ("[[cluster]]\nname = \"a\"\n[[cluster]]\nname = \"b\"\nnat = true\n", true),
        ("[rule]\n", false),
        ("[files]\nexlude = []\n", false),
        ("[files]\nexclude = \"a\"\n", false),
        ("[files]\nplatform = \"beos\"\n", false),
        ("[files.kinds]\n\"*.x\" = \"kafak\"\n", false),
        ("[target]\nkafka = 3.9\n", false),
        ("[target]\nkafka = \"three\"\n", false),
        ("[target]\nprofile = \"prod\"\n", false),
        ("[rules]\nignore = [\"ZK08\"]\n", false),
        ("[rules.severity]\nZK008 = \"loud\"\n", false),
        ("[rules.severity]\nZK08 = \"error\"\n", false),
        ("[[cluster]]\nmembers = []\n", false),
        ("[[cluster]]\nname = \"a\"\nnat = \"yes\"\n", false),
        ("[cluster]\nname = \"a\"\n", false),
    ] {
        assert_eq!((read(text).is_ok(), accepts(text)), (right, right), "{text}");
    }
}

/// The same files as another validator reads in `tests/run`.
#[test]
fn the_files_of_the_other_validator_are_judged_alike() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/settings");
    let files = |name: &str| std::fs::read_dir(root.join(name)).expect("a folder").map(|it| it.expect("an entry").path());
    let judged = |path: std::path::PathBuf| {
        let text = std::fs::read_to_string(&path).expect("readable");
        (path, accepts(&text), read(&text).is_ok())
    };
    let right: Vec<_> = files("right").map(judged).collect();
    let wrong: Vec<_> = files("wrong").map(judged).collect();
    assert!(right.len() == 2 && right.iter().all(|it| it.1), "{right:?}");
    assert!(wrong.len() > 5 && wrong.iter().all(|it| !it.1 && !it.2), "{wrong:?}");
}
