//! A secret with any character in it, in any place where one may stand, is printed by no command.

mod common;

use std::path::Path;

use common::{FORMATS, code, folder, kcfglint_in, stderr, stdout, write};

/// Words that are part of nothing else; any four letters of them tell that a secret was printed.
const WORDS: [&str; 3] = ["Zqxwvkjz", "Xvqzkwjq", "Jqkzwxvq"];

/// What stands between the words of a secret.
const AWKWARD: [&str; 29] = [
    "-", ";", "'", "\"", ",", "%", "%z", "\\q", "\\\\", "\\\"", "\\x41", "$", "${A}", "#", "=", ":", "@", "!", "`", "|", "&",
    "(", "}", "/", "~", "\u{e9}", "...", "''", "\"\"",
];

/// Lines of a unit in which a secret stands.
const IN_UNIT: [&str; 29] = [
    "Environment=DB_PASSWORD=@",
    "Environment=\"DB_PASSWORD=@\"",
    "Environment='DB_PASSWORD=@'",
    "Environment=DB_PASSWORD=\"@\"",
    "Environment=\"KAFKA_OPTS=-Da.password=@",
    "Environment=\"KAFKA_OPTS=-Da.password=@ -Db=c\"",
    "Environment=KAFKA_OPTS=-Da.password=@ -Db=c",
    "Environment=KAFKA_OPTS=-Db=c -Da.password=@",
    "Environment=A=b # -Djavax.net.ssl.keyStorePassword=@",
    "Environment=A=b \\\n  DB_PASSWORD=@ \\\n  C=d",
    "Environment=KAFKA_OPTS=-Dzookeeper.DigestAuthenticationProvider.superDigest=super:@",
    "Enviroment=DB_PASSWORD=@",
    "DB_PASSWORD=@",
    "# Environment=DB_PASSWORD=@",
    "ExecStartPre=/bin/x -Djavax.net.ssl.keyStorePassword=@",
    "ExecStartPre=/bin/x --password @",
    "ExecStartPre=/bin/x --password=@ # as it was",
    "ExecStartPre=bin/x --password=@",
    "ExecStartPre=/bin/sh -c 'x --password @ > /dev/null'",
    "ExecStartPre=/bin/x \\ \n  --password=@",
    "LoadCredential=@",
    "PassEnvironment=DB_PASSWORD=@",
    "Environment=MY_PASS=@",
    "Environment=A=b \\\n# db.password @\n  C=d",
    "Environment=A=b \\\n; DB_PASSWORD: @\n  C",
    "ExecStartPre=/bin/x --password \\\n# as it was\n  @",
    "ExecStartPre=/usr/bin/curl -u me:@ http://h/x",
    "ExecStartPre=/usr/bin/curl -H \"Authorization: Bearer @\" http://h/x",
    "ExecStartPre=bin/x -H \"X-Token: @",
];

const IN_ENVIRONMENT: [&str; 4] =
    ["export DB_PASSWORD=@", "DB_PASSWORD=@", "KAFKA_OPTS=\"-Da.password=@ -Db=c\"", "#DB_PASSWORD=@"];

/// One folder with every secret in every place.
fn fill(root: &Path, mark: &str) {
    for (number, sign) in AWKWARD.iter().enumerate() {
        let secret = format!("{}{mark}", WORDS.join(sign));
        let with = |line: &str| line.replace('@', &secret);
        for (place, line) in IN_UNIT.iter().enumerate() {
            let text = format!(
                "[Unit]\nDescription=Kafka\n[Service]\n{}\nExecStart=/opt/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties\n\
                 [Install]\nWantedBy=multi-user.target\n",
                with(line)
            );
            write(root, &format!("n{number}/p{place}/kafka.service"), text);
        }
        for (place, line) in IN_ENVIRONMENT.iter().enumerate() {
            write(root, &format!("n{number}/e{place}/etc/default/kafka"), with(&format!("A=b\n{line}\nC=d\n")));
        }
        let zoo = "dataDir=/d\nclientPort=2181\nDigestAuthenticationProvider.superDigest=super:@\nssl.keyStore.password=@\n";
        write(root, &format!("n{number}/zk/zoo.cfg"), with(zoo));
        let broker = "broker.id=1\nlog.dirs=/d\nzookeeper.connect=zk1:2181\nssl.key.password=@\n#ssl.key.password @\nnum.partitions= 1\nnum.partitions=1\nopts=-Da.password=@ -Db=c\n";
        write(root, &format!("n{number}/kafka/server.properties"), with(broker));
    }
}

#[test]
fn no_piece_of_a_secret_is_printed() {
    let root = folder("awkward-secrets");
    fill(&root.join("old"), "1");
    fill(&root.join("new"), "2");
    let mut runs: Vec<Vec<&str>> = vec![
        vec!["show", "old"],
        vec!["show", "--format", "json", "old"],
        vec!["diff", "old", "new"],
        vec!["diff", "--format", "json", "old", "new"],
        vec!["--isolated", "--hints", "--fix", "--unsafe-fixes", "--diff", "old"],
        vec!["topology", "old"],
    ];
    runs.extend(FORMATS.map(|format| vec!["--isolated", "--hints", "--format", format, "old"]));
    let letters = WORDS.iter().flat_map(|word| (0..=word.len() - 4).map(move |at| &word[at..at + 4]));
    let letters: Vec<&str> = letters.collect();
    let mut printed = Vec::new();
    for run in runs {
        let output = kcfglint_in(&root, &run);
        assert!(code(&output) < 2, "{run:?}: {}", stderr(&output));
        let text = format!("{}{}", stdout(&output), stderr(&output));
        let lines = text.lines().filter(|line| letters.iter().any(|it| line.contains(it)));
        printed.extend(lines.map(|line| format!("{}: {line}", run.join(" "))));
    }
    assert!(printed.is_empty(), "{} lines, such as\n{}", printed.len(), printed[..printed.len().min(40)].join("\n"));
}

#[test]
fn a_secret_with_a_blank_and_no_quotes_is_printed_by_no_message() {
    let root = folder("secrets-with-a-blank");
    let start = "ExecStart=/opt/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties";
    for (number, lines) in [
        format!("Environment=DB_PASSWORD=abc Zqxwvkjz Xvqz+kwjq\n{start}"),
        format!("Environment=\"KAFKA_OPTS=-Da.password=abc Zqxwvkjz -Db=c\" D\n{start}"),
        format!("{start} --override ssl.key.password=abc Zqxwvkjz -override x"),
        format!("ExecStartPre=/usr/bin/curl http://Zqxwvkjz1Zqxwvkjz@h/x\n{start} x"),
    ]
    .iter()
    .enumerate()
    {
        write(&root, &format!("n{number}/kafka.service"), format!("[Unit]\nDescription=K\n[Service]\n{lines}\n"));
    }
    for run in [&["show", "."][..], &["--isolated", "--hints", "--fix", "--unsafe-fixes", "--diff", "."]] {
        let output = kcfglint_in(&root, run);
        let text = format!("{}{}", stdout(&output), stderr(&output));
        assert!(text.contains("****") && !["Zqxw", "Xvqz", "kwjq"].iter().any(|it| text.contains(it)), "{text}");
    }
    for format in FORMATS {
        let text = stdout(&kcfglint_in(&root, &["--isolated", "--hints", "--format", format, "."]));
        assert!(!["Zqxw", "Xvqz", "kwjq"].iter().any(|it| text.contains(it)), "{format}: {text}");
    }
}

#[test]
fn a_word_in_a_secret_is_masked_however_short_or_known_it_is() {
    let root = folder("short-words-of-secrets");
    let start = "ExecStart=/opt/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties";
    let said = |line: &str| {
        write(&root, "kafka.service", format!("[Unit]\nDescription=K\n[Service]\nUser=kafka\n{line}\n"));
        let run = |format| stdout(&kcfglint_in(&root, &["--isolated", "--hints", "--format", format, "kafka.service"]));
        format!("{}{}", run("concise"), run("json"))
    };
    for (line, code, words) in [
        (format!("Environment=A_PASSWORD=abcd xyz\n{start}"), "UN012", &["xyz"][..]),
        (format!("{start}\nEnvironment=A_PASSWORD=abcd kafka"), "UN012", &["`kafka`", "abcd"]),
        (format!("Environment=SSL_PASSWORD=my cat is fat\n{start}"), "UN012", &["cat", "fat", "`my"]),
        (format!("Environment=A_PASSWORD=a b\n{start}"), "UN012", &["`b`", "=a b"]),
        (format!("{start} --override ssl.key.password=ab cd"), "UN013", &["cd`", "`ab", "=ab"]),
        (format!("{start} A_PASSWORD=Zq7\\x20b"), "UN013", &["Zq7", "7 b"]),
        (format!("{start} A_PASSWORD=Z\\x20b"), "UN013", &["Z b", "Z\\"]),
    ] {
        let text = said(&line);
        assert!(text.contains(code) && text.contains("********") && !words.iter().any(|it| text.contains(it)), "{line}: {text}");
    }
    for (line, shown) in [
        (format!("Environment=A_USER=abcd xyz\n{start}"), "`xyz` in `Environment=`"),
        (format!("Environment=A_PASSWORD=abcd B=c xyz\n{start}"), "`xyz` in `Environment=`"),
        (format!("Environment=\"A_PASSWORD=kafka1\" kafka\n{start}"), "`kafka` in `Environment=`"),
        (format!("{start} cd"), "`cd` is a word too many behind the properties file of `kafka-server-start.sh`"),
        (format!("{start} A_USER=Zq7\\x20b"), "`A_USER=Zq7 b` is a word too many"),
    ] {
        assert!(said(&line).contains(shown), "{line}: {}", said(&line));
    }
}

#[test]
fn names_that_everybody_knows_are_printed() {
    let root = folder("known-names");
    let text = "[Unit]\nDescription=Kafka\n[Service]\nEnvironment=DB_PASSWORD=/opt/kafka.service/Environment x\n\
        ExecStart=/opt/kafka/bin/kafka-server-start.sh /a.properties\n";
    write(&root, "kafka.service", text);
    let text = stdout(&kcfglint_in(&root, &["--isolated", "--hints", "--format", "concise", "--profile", "production", "."]));
    assert!(text.contains("`systemctl enable kafka.service`") && text.contains("`Environment=`"), "{text}");
    assert!(!text.contains("/opt/kafka.service") && !text.contains("User=****"), "{text}");
}

#[test]
fn what_is_no_secret_is_printed() {
    let root = folder("no-secrets");
    let unit = |line: &str| {
        write(
            &root,
            "kafka.service",
            format!("[Service]\n{line}\nExecStart=/opt/kafka/bin/kafka-server-start.sh /a.properties\n"),
        );
        stdout(&kcfglint_in(&root, &["--isolated", "--hints", "--format", "concise", "kafka.service"]))
    };
    for (line, shown) in [
        ("Environment=\"KAFKA_OPTS=-Dssl.protocol=TLSv1.3", "`\"KAFKA_OPTS=-Dssl.protocol=TLSv1.3`"),
        ("Environment=DB_PASSWORD=Hunter;Sword KAFKA_OPTS=-Dx%z", "`KAFKA_OPTS=-Dx%z`"),
        ("Environment=KAFKA_OPTS=-Dx -Dkafka.y", "`-Dkafka.y`"),
        ("ExecStartPre=/bin/kafka --password kafka-server \\qkafka", "`\\qkafka`"),
    ] {
        assert!(unit(line).contains(shown), "{line}: {}", unit(line));
    }
}
