use super::*;
use crate::catalog::{Product, Version};

fn read(text: &str) -> Unit<'_> {
    Unit::read("kafka.service", text.as_bytes())
}

fn values<'u>(unit: &'u Unit<'_>, name: &str) -> Vec<&'u str> {
    unit.list(Section::Service, name).map(|it| it.value.as_str()).collect()
}

#[test]
fn sections_directives_and_what_is_ignored() {
    let text = "a=b\n[Unit]\nAfter=x\nType: simple\n=y\n[Sevice]\nfoo\nType=simple\n[X-A]\nB=c\n";
    let unit = read(text);
    let headers: Vec<_> = unit.headers.iter().map(|it| (it.name.as_str(), it.section, it.is_foreign())).collect();
    assert_eq!(headers, [("Unit", Some(Section::Unit), false), ("Sevice", None, false), ("X-A", None, true)]);
    let strays: Vec<_> = unit.strays.iter().map(|(span, it)| (&text[span.range()], *it)).collect();
    assert_eq!(strays, [("a=b", Stray::Outside), ("Type: simple", Stray::NoEquals), ("=y", Stray::NoName)]);
    assert_eq!(unit.directives.len(), 3);
    assert_eq!(&text[unit.directives[0].written().range()], "After=x");
}

#[test]
fn a_broken_header_is_the_section_that_was_meant() {
    for (text, name) in [
        ("[Unit] // order\nAfter=x\n", "Unit"),
        ("[Service # x\nAfter=x\n", "Service"),
        ("[Install\nAfter=x\n", "Install"),
        ("[\nAfter=x\n", ""),
    ] {
        let unit = read(text);
        assert_eq!((unit.headers[0].name.as_str(), unit.headers[0].broken), (name, true), "{text}");
        assert_eq!(unit.directives[0].section, Section::of(name), "{text}");
    }
}

#[test]
fn an_empty_assignment_empties_a_list() {
    let unit = read("[Service]\nExecStart=/a\nExecStart=\nExecStart=/b\nExecStart=/c\n");
    assert_eq!(values(&unit, "ExecStart"), ["/b", "/c"]);
    assert_eq!(values(&read("[Service]\nExecStart=/a\nExecStart=\n"), "ExecStart"), [""; 0]);
}

#[test]
fn faults_of_the_bytes() {
    let fault = |bytes: &[u8]| Unit::read("kafka.service", bytes).fault.map(|(span, fault)| (span.start, fault));
    assert_eq!(fault(b"[Unit]\n# \xE9\nDescription=a\\\n# \xE9\n b\n"), None);
    assert_eq!(fault(b"[Unit]\nDescription=\xE9\n"), Some((7, ByteFault::NotUtf8)));
    assert_eq!(fault(b"[Unit]\nDescription=a \\\n\xE9\n"), Some((23, ByteFault::NotUtf8)));
    assert_eq!(fault(b"\xFF\xFE[\0U\0"), Some((0, ByteFault::Utf16)));
    let long = |length: usize, line: &str| fault(format!("[Unit]\n{line}{}\n", "x".repeat(length - line.len())).as_bytes());
    assert_eq!(long(LONGEST_LINE, "Description="), None);
    assert_eq!(long(LONGEST_LINE + 1, "Description="), Some((7, ByteFault::LongLine)));
    assert_eq!(long(LONGEST_LINE + 1, "# "), Some((7, ByteFault::LongLine)));
}

#[test]
fn words_quotes_and_escapes() {
    let split = |text| {
        let (words, open) = split(text);
        (words.iter().map(|it| it.text.to_string()).collect::<Vec<_>>(), open)
    };
    let all = |words: &[&str]| (words.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>(), None);
    assert_eq!(split(r#" a  "b c"d 'e "f' "#), all(&["a", "b cd", "e \"f"]));
    assert_eq!(split(r#"A="b\"c" x\sy \x41\u00e9\101 \d\\"#), all(&["A=b\"c", "x y", "A\u{e9}A", r"\d\"]));
    assert_eq!(split("\"\" a"), all(&["", "a"]));
    assert_eq!(split("a it's b"), (vec!["a".to_owned()], Some(4)));
    assert_eq!(split(r"a \x00 \400"), all(&["a", r"\x00", r"\400"]));
}

#[test]
fn command_lines() {
    let line = ExecLine::parse("-@/bin/sh zero -c 'a; b' \\; x ; !/bin/true");
    assert_eq!(line.fault, None);
    let first = &line.commands[0];
    assert_eq!((first.prefix, &*first.program.text, first.script()), ("-@", "/bin/sh", "sh"));
    assert_eq!(first.arguments.iter().map(|it| &*it.text).collect::<Vec<_>>(), ["-c", "a; b", ";", "x"]);
    assert_eq!((line.commands[1].prefix, line.commands.len(), line.only()), ("!", 2, None));
    for (text, fault) in [
        ("- /bin/x", ExecFault::NoProgram),
        ("-", ExecFault::NoProgram),
        ("@/bin/true", ExecFault::NoProgram),
        ("bin/x a", ExecFault::NotAbsolute),
        ("${KAFKA_HOME}/bin/x", ExecFault::NotAbsolute),
        ("--/bin/x", ExecFault::NotAbsolute),
        ("/bin/", ExecFault::Directory),
        ("/bin/echo it's", ExecFault::OpenQuote(12)),
    ] {
        assert_eq!(ExecLine::parse(text).fault, Some(fault), "{text}");
    }
    for text in ["kafka-server-start a", "$BIN a", "/bin/x;", "!!/bin/x", "|bin/x", "+/bin/x"] {
        assert_eq!(ExecLine::parse(text).fault, None, "{text}");
    }
}

#[test]
fn the_configuration_of_a_command() {
    let of = |exec: &str| {
        let text = format!("[Service]\nExecStart={exec}\n");
        let unit = read(&text);
        let (word, span) = unit.configuration()?;
        assert_eq!(&text[span.range()], word);
        Some(word.to_owned())
    };
    let file = Some("/etc/kafka/server.properties".to_owned());
    for exec in [
        "/opt/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties",
        "/opt/kafka/bin/kafka-server-start.sh -daemon \"/etc/kafka/server.properties\"",
        "/opt/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties --override broker.id=1",
        "/opt/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties --override a.properties",
        "/bin/sh -c '/opt/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties > /opt/kafka/kafka.log 2>&1'",
        "/bin/java -Dlog4j.configuration=file:/x/log4j.properties kafka.Kafka \\\n  /etc/kafka/server.properties",
    ] {
        assert_eq!(of(exec), file, "{exec}");
    }
    assert_eq!(of("/opt/zk/bin/zkServer.sh start /etc/zoo.cfg"), Some("/etc/zoo.cfg".to_owned()));
    assert_eq!(of("/opt/zk/bin/zkServer.sh start"), None);
}

#[test]
fn what_becomes_of_a_start_command() {
    let launch = |exec: &str| ExecLine::parse(exec).only().map_or(Launch::Unknown, Command::launch);
    for exec in [
        "/opt/kafka/bin/kafka-server-start.sh /etc/kafka/server.properties",
        "/usr/bin/kafka-server-start /etc/kafka/server.properties",
        "/opt/kafka/bin/zookeeper-server-start.sh /etc/kafka/zookeeper.properties",
        "/opt/zk/bin/zkServer.sh start-foreground",
        "/opt/zk/bin/zkServer.sh --config /etc/zookeeper start-foreground",
        "/usr/bin/java -cp x $KAFKA_OPTS kafka.Kafka $CONFIG",
        "/usr/bin/nohup /opt/zk/bin/zkServer.sh start-foreground",
        "/usr/bin/env A=b /opt/kafka/bin/kafka-server-start.sh /a.properties",
        "/bin/sh -c '/opt/kafka/bin/kafka-server-start.sh /a.properties > /var/log/k.log 2>&1'",
        "/bin/bash -lc 'cd /opt && A=b exec bin/kafka-server-start.sh a.properties'",
    ] {
        assert_eq!(launch(exec), Launch::Foreground, "{exec}");
    }
    for exec in [
        "/opt/kafka/bin/kafka-server-start.sh -daemon /etc/kafka/server.properties",
        "/opt/zk/bin/zkServer.sh start",
        "/opt/zk/bin/zkServer.sh start /etc/zoo.cfg",
        "/opt/zk/bin/zkServer.sh --config /etc/zookeeper start",
        "/bin/sh -c '/opt/kafka/bin/kafka-server-start.sh /a.properties &'",
        "/bin/sh -c 'cd /opt; bin/zkServer.sh start'",
    ] {
        assert_eq!(launch(exec), Launch::Background, "{exec}");
    }
    for exec in [
        "/usr/local/bin/start-kafka.sh",
        "/opt/kafka/bin/kafka-server-start.sh",
        "/opt/kafka/bin/kafka-server-start.sh $KAFKA_ARGS /a.properties",
        "/opt/kafka/bin/kafka-server-start.sh /a.properties -daemon",
        "/opt/zk/bin/zkServer.sh ${MODE}",
        "/opt/zk/bin/zkServer.sh restart",
        "{{ kafka }}/bin/kafka-server-start.sh /a.properties",
        "/opt/kafka/bin/kafka-server-start.sh {{ flag }} /a.properties",
        "/bin/sh -c '/opt/x | tee y'",
        "/bin/sh -c 'a && b &&'",
        "bin/zkServer.sh start",
    ] {
        assert_eq!(launch(exec), Launch::Unknown, "{exec}");
    }
}

#[test]
fn releases_in_paths() {
    let text = "[Service]\nEnvironment=CLASSPATH=/opt/kafka/libs/kafka-clients-3.9.1.jar\nWorkingDirectory=/opt/apache-zookeeper-3.8.4-bin\n\
        ExecStart=/opt/kafka_2.13-3.9.0/bin/kafka-server-start.sh /opt/kafka-0.10.2.1/a.properties /kafka-1/b /kafka_2.13-{{ v }}/c\n\
        ExecStop=/opt/kafka-1.0.0/x\n";
    let unit = read(text);
    let found: Vec<_> = unit.named_releases().map(|it| (&text[it.span.range()], it.product, it.version)).collect();
    assert_eq!(
        found,
        [
            ("kafka-clients-3.9.1", Product::Kafka, Version::patch(3, 9, 1)),
            ("zookeeper-3.8.4", Product::ZooKeeper, Version::patch(3, 8, 4)),
            ("kafka_2.13-3.9.0", Product::Kafka, Version::patch(3, 9, 0)),
            ("kafka-0.10.2.1", Product::Kafka, Version::patch(0, 10, 2)),
        ]
    );
}

#[test]
fn drop_ins_lie_over_their_unit() {
    let main = read("[Service]\nType=forking\nType=simple # x\nExecStart=/a\n[Unit]\nAfter=a.target\n");
    let first = read("[Service]\nExecStart=\nExecStart=/b\nRemainAfterExit=yes\n");
    let second = read("[Service]\nType=\nRemainAfterExit=maybe\nKillMode=none\nKillMode=\n[Unit]\nAfter=\n");
    let whole = Whole::new("kafka.service", (0, &main), vec![(1, &first), (2, &second)]);
    assert_eq!(whole.word(Section::Service, "Type").map(|it| (it.file, it.value().to_owned())), Some((0, "forking".to_owned())));
    let exec = whole.list(Section::Service, "ExecStart");
    assert_eq!(exec.iter().map(|it| (it.file, it.value())).collect::<Vec<_>>(), [(1, "/b")]);
    assert!(whole.is_on(Section::Service, "RemainAfterExit"));
    assert!(whole.word(Section::Service, "KillMode").is_none(), "an empty one is the default again");
    assert!(whole.names("After", "a.target").is_some(), "dependencies are never taken back");
}

#[test]
fn templates() {
    for value in ["{{ x }}", "a{% if b %}", "<%= x %>", "@KAFKA_HOME@/bin", "%USER%", "<your-user>", "##x##"] {
        assert!(is_template(value), "{value}");
    }
    for value in ["${KAFKA_HOME}/bin", "$A", "%i-%H", "100%", "a@b.service", "sh -c 'x < a > b'", "/opt/kafka # x"] {
        assert!(!is_template(value), "{value}");
    }
    let unit = Unit::read("kafka.service.tpl", b"[Service]\nUser=${USER}\n");
    assert!(unit.hides(&unit.directives[0]) && !unit.is_open);
    let unit = read("[Service]\nUser=${USER}\n");
    assert!(!unit.hides(&unit.directives[0]) && !unit.is_open);
}

#[test]
fn statements_of_a_template_leave_a_unit_open() {
    for text in ["{% if x %}", "  {{ extra }}", "A={{ if .X }}b{{ end }}", "A={{- range .X }}b", "<% if x %>", "{{#if x}}"] {
        assert!(read(&format!("[Service]\n{text}\n")).is_open, "{text}");
    }
    for text in ["A={{ b }}", "A=<%= b %>", "# {{ ansible_managed }}", "A=${B}", "A=%{b}"] {
        assert!(!read(&format!("[Service]\n{text}\n")).is_open, "{text}");
    }
}
