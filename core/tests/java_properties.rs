//! The properties grammar against the JVM's own `java.util.Properties`: thousands of generated inputs in one JVM, and
//! keys, values and refusals are equal. Needs `java` (11 or later, which runs a source file); `tests/run` installs it.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use kcfglint_core::model::Properties;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, TestRunner};

const INPUTS: usize = 6_000;

/// Keys and values; nothing where the input is refused.
type Loaded = Option<BTreeMap<String, String>>;

fn ours(bytes: &[u8]) -> Loaded {
    let file = Properties::read(bytes);
    let pair = |it: &kcfglint_core::model::Entry<'_>| (it.key.to_string(), it.value.to_string());
    file.malformed.is_none().then(|| file.in_force().map(pair).collect())
}

fn by_hand() -> Vec<Vec<u8>> {
    let cases: [&[u8]; 22] = [
        b"",
        b"\\",
        b"\\\n",
        b"\\\r",
        b"\\\r\n",
        b"\\\n\na=1",
        b"\\\n# a=1",
        b"a=1\\\n# 2\nb=3",
        b"a\\\n  = 1",
        b"a = \\\n   1",
        b"a \\\n = 1",
        b"a=\\u12\\\n34",
        b"a=\\u12",
        b"a=\\uD83D\\uDE00\\uD83D",
        b"#c\\\na=1",
        b"a=1\\\n\nb=2",
        b"\xEF\xBB\xBFa=1",
        b"a=1\0b=2\n",
        b"zookeeper.connect-zk1:2181,zk2:2181\r\nbroker.id 1\rlog.dirs:/d\n",
        b"a==1\nb=:2\nc : =3\n",
        b"a=C:\\users",
        b"a\\ b\\=c\\:d=1 \n",
    ];
    cases.iter().map(|it| it.to_vec()).collect()
}

fn generated() -> Vec<Vec<u8>> {
    let mut runner =
        TestRunner::new_with_rng(Config::default(), proptest::test_runner::TestRng::deterministic_rng(Default::default()));
    let fragment = proptest::prop_oneof![
        4 => proptest::sample::select(vec!["\\", "\n", "\r", "\r\n", " ", "\t", "\u{c}", "=", ":", "#", "!", "\\u", "\\n"]).prop_map(|it| it.as_bytes().to_vec()),
        3 => proptest::sample::select(vec!["a", "b", "0041", "D83D", "\\uDE00", "key", "0", "F", "zz", "\\\n  "]).prop_map(|it| it.as_bytes().to_vec()),
        1 => proptest::arbitrary::any::<u8>().prop_map(|it| vec![it]),
    ];
    let input = proptest::collection::vec(fragment, 0..24).prop_map(|it| it.concat());
    (0..INPUTS).map(|_| input.new_tree(&mut runner).expect("a strategy without filters").current()).collect()
}

fn java(inputs: &[Vec<u8>]) -> Vec<Loaded> {
    let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/java/LoadProperties.java");
    let mut question = (inputs.len() as u32).to_be_bytes().to_vec();
    for input in inputs {
        question.extend_from_slice(&(input.len() as u32).to_be_bytes());
        question.extend_from_slice(input);
    }
    let mut child = Command::new("java")
        .arg(program)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("java runs; tests/run installs it");
    // From another thread: both pipes are shorter than what goes through them.
    let mut stdin = child.stdin.take().expect("piped");
    let writer = std::thread::spawn(move || stdin.write_all(&question));
    let mut answer = Vec::new();
    child.stdout.take().expect("piped").read_to_end(&mut answer).expect("java answers");
    writer.join().expect("no panic").expect("java reads all of it");
    assert!(child.wait().expect("java ends").success());
    let mut rest = answer.as_slice();
    let loaded: Vec<Loaded> = inputs.iter().map(|_| one(&mut rest)).collect();
    assert!(rest.is_empty());
    loaded
}

fn one(rest: &mut &[u8]) -> Loaded {
    let count = number(rest);
    (count >= 0).then(|| (0..count).map(|_| (text(rest), text(rest))).collect())
}

fn number(rest: &mut &[u8]) -> i32 {
    let (bytes, after) = rest.split_first_chunk().expect("four bytes");
    *rest = after;
    i32::from_be_bytes(*bytes)
}

fn text(rest: &mut &[u8]) -> String {
    let length = number(rest) as usize;
    let (bytes, after) = rest.split_at(length);
    *rest = after;
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

#[test]
fn keys_values_and_refusals_are_java_s() {
    let mut inputs = by_hand();
    inputs.extend(generated());
    let answers = java(&inputs);
    let refused = answers.iter().filter(|it| it.is_none()).count();
    assert!(refused > 100 && refused < inputs.len() / 2, "the inputs try too little: {refused} of {} refused", inputs.len());
    for (input, theirs) in inputs.iter().zip(&answers) {
        assert_eq!(ours(input), *theirs, "{:?}", String::from_utf8_lossy(input));
    }
    println!("java.util.Properties: {} of {} inputs agree", inputs.len(), inputs.len());
}
