//! What Kafka's and ZooKeeper's tables weigh on the way to a browser: the data section of a WebAssembly module that holds
//! them and nothing else, as the linker lays it out, packed with gzip.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::process::{Command, Stdio};

/// The most that the packed tables may weigh, in bytes: the page is meant to be there at once, also on a slow line.
const CEILING: usize = 20 * 1024;

/// The module: the catalog as it is, and a list of places that keeps its tables from being dropped.
fn module() -> String {
    let catalog = format!("{}/src/catalog", env!("CARGO_MANIFEST_DIR"));
    let read = |name: &str| fs::read_to_string(format!("{catalog}/{name}.rs")).unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut kept: Vec<String> = ["KAFKA", "ZOOKEEPER"].map(|list| format!("releases::{list}")).into();
    for table in ["foreign", "kafka", "zookeeper"] {
        let text = read(&format!("tables/{table}"));
        let names = text.lines().filter_map(|it| it.strip_prefix("pub(crate) static ")?.split_once(':'));
        kept.extend(names.map(|(name, _)| format!("{table}::{name}")));
    }
    let mut out = format!("#![allow(dead_code, unused_imports)]\n#[path = {catalog:?}]\nmod catalog {{\n");
    for line in read("mod").lines().filter(|it| !it.starts_with("//!")) {
        let _ = writeln!(out, "{line}");
    }
    let places: String = kept.iter().map(|it| format!("    Place(&raw const tables::{it} as *const ()),\n")).collect();
    let count = kept.len();
    let _ = write!(out, "pub struct Place(*const ());\nunsafe impl Sync for Place {{}}\n#[unsafe(no_mangle)]\n");
    let _ = write!(out, "pub static KEPT: [Place; {count}] = [\n{places}];\n}}\n");
    out
}

/// Runs a program that reads from its standard input and writes to its standard output.
fn piped(program: &OsStr, arguments: &[&str], input: &[u8]) -> Vec<u8> {
    let mut command = Command::new(program);
    let mut child = command
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|it| panic!("{program:?}: {it}"));
    let mut stdin = child.stdin.take().expect("it is piped");
    std::thread::scope(|scope| {
        scope.spawn(move || stdin.write_all(input).expect("the program reads all"));
        let output = child.wait_with_output().expect("the program ends");
        assert!(output.status.success(), "{program:?} failed");
        output.stdout
    })
}

/// A number in LEB128, and what follows it.
fn number(bytes: &[u8]) -> (usize, &[u8]) {
    let length = bytes.iter().take_while(|it| **it >= 128).count() + 1;
    let value = bytes[..length].iter().rev().fold(0, |value, byte| value << 7 | usize::from(byte & 127));
    (value, &bytes[length..])
}

/// The data section of a WebAssembly module.
fn data(module: &[u8]) -> &[u8] {
    const DATA: u8 = 11;
    let mut rest = &module[8..];
    while let [id, behind @ ..] = rest {
        let (length, behind) = number(behind);
        let (section, behind) = behind.split_at(length);
        if *id == DATA {
            return section;
        }
        rest = behind;
    }
    panic!("the module has no data");
}

#[test]
fn the_tables_are_light_enough_for_a_browser() {
    let path = format!("{}/catalog.wasm", env!("CARGO_TARGET_TMPDIR"));
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let options =
        "--edition=2024 --crate-type=cdylib --target=wasm32-unknown-unknown -Copt-level=3 -Cpanic=abort -Cstrip=symbols";
    let arguments: Vec<&str> = options.split(' ').chain(["-o", &path, "-"]).collect();
    piped(&rustc, &arguments, module().as_bytes());
    let module = fs::read(&path).expect("rustc wrote the module");
    let tables = data(&module);
    let packed = piped("gzip".as_ref(), &["-9", "-n", "-c"], tables).len();
    println!("tables of Kafka and ZooKeeper: {} bytes, {packed} packed", tables.len());
    assert!(packed <= CEILING, "the tables weigh {packed} bytes, {CEILING} are the most");
}
