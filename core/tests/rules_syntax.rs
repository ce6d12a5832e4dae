//! What each rule about the form of a file says and does not say.

#[path = "rules_syntax/form.rs"]
mod form;
#[path = "rules_syntax/keys.rs"]
mod keys;
#[path = "rules_syntax/values.rs"]
mod values;

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::{Diagnostic, Impact, Severity};
use kcfglint_core::settings::{Platform, Settings};
use kcfglint_core::source::SourceFile;

/// What one rule says about files: severity, impact, message and help.
#[derive(Debug, Clone, PartialEq)]
struct Said {
    severity: Severity,
    impact: Impact,
    message: String,
    help: String,
    text: Vec<u8>,
}

fn said(code: &str, files: &[(&str, &[u8])], settings: &Settings) -> Vec<Said> {
    let files: Vec<_> = files.iter().map(|(path, bytes)| SourceFile::new(*path, bytes.to_vec())).collect();
    let report = check(files.iter().map(Document::read).collect(), settings);
    let of = |it: &Diagnostic<'_>| {
        let file = files.iter().find(|file| file.path == it.path).expect("a file of the run");
        Said {
            severity: it.severity,
            impact: it.impact,
            message: it.message.clone(),
            help: it.help.clone().unwrap_or_default(),
            text: file.bytes[it.range.span().range()].to_vec(),
        }
    };
    report.diagnostics.iter().filter(|it| it.code == code).map(of).collect()
}

fn target(wish: &str) -> Settings {
    let mut settings = Settings::default();
    let (name, releases) = wish.split_once('=').expect("product=releases");
    let product = [Product::Kafka, Product::ZooKeeper].into_iter().find(|it| it.key() == name).expect("a product");
    settings.target.set(product, releases).expect("known");
    settings
}

/// One line in a broker's file that is right otherwise.
fn broker(code: &str, line: &str) -> Vec<Said> {
    broker_on(code, line, &Settings::default())
}

fn broker_on(code: &str, line: &str, settings: &Settings) -> Vec<Said> {
    let text = format!("broker.id=1\nlog.dirs=/data1/kafka\nzookeeper.connect=zk1:2181,zk2:2181/kafka\n{line}\n");
    said(code, &[("server.properties", text.as_bytes())], settings)
}

/// One line in a zoo.cfg that is right otherwise.
fn zoo(code: &str, line: &str) -> Vec<Said> {
    zoo_on(code, line, &Settings::default())
}

fn zoo_on(code: &str, line: &str, settings: &Settings) -> Vec<Said> {
    let text = format!("dataDir=/var/lib/zookeeper\nclientPort=2181\ninitLimit=10\nsyncLimit=5\n{line}\n");
    said(code, &[("zoo.cfg", text.as_bytes())], settings)
}

fn kinds(said: &[Said]) -> Vec<(Severity, Impact)> {
    said.iter().map(|it| (it.severity, it.impact)).collect()
}

const STOPS: [(Severity, Impact); 1] = [(Severity::Error, Impact::WontStart)];
const LOST: [(Severity, Impact); 1] = [(Severity::Warning, Impact::Misbehaves)];
const ODD: [(Severity, Impact); 1] = [(Severity::Hint, Impact::Practice)];
const NOTHING: [(Severity, Impact); 0] = [];

fn without_connect(code: &str, lines: &str, settings: &Settings) -> Vec<Said> {
    let text = format!("broker.id=1\nlog.dirs=/data1/kafka\nnum.partitions=3\n{lines}\n");
    said(code, &[("server.properties", text.as_bytes())], settings)
}
