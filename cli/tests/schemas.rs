//! Every output in JSON is what its schema says, for every cluster of the fixtures.

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use common::{json, kcfglint, stdout};
use jsonschema::Validator;
use serde_json::{Value, json};

fn fixtures() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures");
    let entries = fs::read_dir(root).expect("the fixtures").map(|it| it.expect("an entry"));
    let folders = entries.filter(|it| it.path().is_dir());
    let mut names: Vec<String> = folders.map(|it| format!("fixtures/{}", it.file_name().to_string_lossy())).collect();
    names.sort();
    names
}

fn assert_valid(schema: &Validator, value: &Value, what: &str) {
    let errors: Vec<String> = schema.iter_errors(value).map(|it| format!("{}: {it}", it.instance_path())).collect();
    assert!(errors.is_empty(), "{what}: {errors:#?}");
}

/// The report's schema. `closed`: with nothing in an object that it does not name, so that no field is forgotten in it.
fn report_schema(closed: bool) -> Validator {
    fn close(value: &mut Value) {
        if value.get("properties").is_some() {
            value["additionalProperties"] = false.into();
        }
        match value {
            Value::Object(map) => map.values_mut().for_each(close),
            Value::Array(list) => list.iter_mut().for_each(close),
            _ => {}
        }
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/report.schema.json");
    let mut schema: Value = serde_json::from_str(&fs::read_to_string(path).expect("readable")).expect("JSON");
    if closed {
        close(&mut schema);
    }
    jsonschema::draft7::new(&schema).expect("a schema")
}

#[test]
fn reports_are_what_their_schema_says() {
    let schema = report_schema(true);
    let mut findings = 0;
    for fixture in fixtures() {
        for options in [&["--isolated"][..], &["--isolated", "--profile", "strict", "--target", "kafka=3.9"]] {
            let report = json(&kcfglint(&[options, &["--format", "json", "--allow-empty", &fixture]].concat()));
            findings += report["diagnostics"].as_array().map_or(0, Vec::len);
            assert_valid(&schema, &report, &fixture);
        }
    }
    assert!(findings > 30, "{findings} findings say little");
}

/// A report with all that a finding may have, and what is wrong in it when one word is changed.
#[test]
fn the_schema_of_reports_refuses_what_is_none() {
    let range = json!({"start": {"line": 1, "column": 1, "offset": 0}, "end": {"line": 1, "column": 2, "offset": 1}});
    let report = json!({
        "schema": 1,
        "tool": {"name": "kcfglint", "version": "0.1.0"},
        "target": {"kafka": "3.9", "zookeeper": null, "systemd": null, "profile": "default"},
        "files": [{"path": "zk1/myid", "kind": "myid", "node": "zk1", "ensemble": "a", "cluster": null,
            "versions": {"product": "zookeeper", "range": "3.5..3.9", "because": "server.1 has a ;port"}}],
        "skipped": [{"path": "mc/server.properties", "reason": "not-kafka", "detail": "a Minecraft server's settings"}],
        "diagnostics": [{
            "code": "CL002", "name": "myid-not-in-server-list", "severity": "error", "impact": "wont-start",
            "message": "one line", "help": null, "url": "https://example.org/rules/CL002", "path": "zk1/myid", "range": range,
            "related": [{"path": "zk1/zoo.cfg", "range": range, "message": "one line"}],
            "fix": {"safety": "unsafe", "title": "one line", "edits": [{"path": "zk1/myid", "range": range, "text": ""}]}
        }],
        "summary": {"errors": 1, "warnings": 0, "hints": 0, "suppressed": 0, "files": 1, "skipped": 1}
    });
    assert_valid(&report_schema(true), &report, "the whole");
    let schema = report_schema(false);
    for (place, wrong) in [
        ("/schema", json!(2)),
        ("/target/profile", json!("prod")),
        ("/files/0/kind", json!("toml")),
        ("/files/0/versions/product", json!(null)),
        ("/diagnostics/0/code", json!("CL02")),
        ("/diagnostics/0/severity", json!("note")),
        ("/diagnostics/0/message", json!("two\nlines")),
        ("/diagnostics/0/range/start/line", json!(0)),
        ("/diagnostics/0/related", json!(null)),
        ("/diagnostics/0/fix/safety", json!("maybe")),
        ("/diagnostics/0/fix/edits", json!([])),
        ("/summary/errors", json!(-1)),
    ] {
        let mut other = report.clone();
        *other.pointer_mut(place).expect("it is there") = wrong;
        assert!(!schema.is_valid(&other), "{place}");
    }
}

/// The schema of SARIF, from the crate that carries it.
fn sarif_schema() -> Validator {
    // Of the other platforms' crates nothing need be there.
    let rustc = Command::new("rustc").arg("-vV").output().expect("rustc");
    let host = stdout(&rustc).lines().find_map(|it| it.strip_prefix("host: ").map(str::to_owned)).expect("a host");
    let arguments = ["metadata", "--format-version", "1", "--locked", "--offline", "--filter-platform", &host];
    let output = Command::new(env!("CARGO")).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().expect("cargo");
    let metadata = json(&output);
    let packages = metadata["packages"].as_array().expect("packages");
    let package = packages.iter().find(|it| it["name"] == "serde-sarif").expect("serde-sarif is there");
    let manifest = PathBuf::from(package["manifest_path"].as_str().expect("a path"));
    let text = fs::read_to_string(manifest.with_file_name("src").join("schema.json")).expect("readable");
    let mut schema: Value = serde_json::from_str(&text).expect("JSON");
    // Two patterns have a bracket too many; neither language is written here.
    for of in ["run", "toolComponent"] {
        let language = &mut schema["definitions"][of]["properties"]["language"];
        let pattern = language.as_object_mut().and_then(|it| it.remove("pattern"));
        assert_eq!(pattern, Some("^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$".into()), "{of}");
    }
    assert!(schema["title"].as_str().is_some_and(|it| it.contains("2.1.0")), "{}", schema["title"]);
    jsonschema::options().should_validate_formats(true).build(&schema).expect("a schema")
}

#[test]
fn sarif_is_what_its_schema_says() {
    let schema = sarif_schema();
    for fixture in fixtures() {
        let log = json(&kcfglint(&["--isolated", "--format", "sarif", "--allow-empty", &fixture]));
        assert_valid(&schema, &log, &fixture);
        let run = &log["runs"][0];
        let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
        for it in run["results"].as_array().expect("results") {
            let rule = &rules[usize::try_from(it["ruleIndex"].as_u64().expect("an index")).expect("small")];
            assert_eq!(rule["id"], it["ruleId"]);
            assert!(rule["help"]["markdown"].as_str().is_some_and(|it| it.contains("\n## Why\n")), "{}", rule["id"]);
        }
    }
    let mut wrong = json(&kcfglint(&["--isolated", "--format", "sarif", "fixtures/peter-broken"]));
    wrong["runs"][0]["results"][0]["level"] = "hint".into();
    assert!(!schema.is_valid(&wrong), "the schema says something");
}
