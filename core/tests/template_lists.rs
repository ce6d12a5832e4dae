//! No rule and no model cuts a list inside a mark of a template engine.

use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::model::connect::ConnectString;
use kcfglint_core::model::listener::items;
use kcfglint_core::report::Severity;
use kcfglint_core::settings::{Profile, Settings};
use kcfglint_core::source::SourceFile;

const LISTS: [&str; 8] = [
    "{{ list | join(',') }}",
    "{{ list | default('/x,/y', true) }}",
    "{{ list|map('regex_replace', '$', ':2181')|join(',') }}/kafka",
    "<%= @list.join(',') %>",
    "<%= @list.map { |it| \"#{it}:9092\" }.join(\",\") %>",
    "{{ range $i, $it := .List }}{{ if $i }},{{ end }}{{ $it }}{{ end }}",
    "{% for it in list %}{{ it }}{{ ',' if not loop.last }}{% endfor %}",
    "${LIST:-a,b}",
];

const BROKER: [&str; 15] = [
    "log.dirs",
    "log.dir",
    "listeners",
    "advertised.listeners",
    "controller.listener.names",
    "listener.security.protocol.map",
    "zookeeper.connect",
    "controller.quorum.voters",
    "controller.quorum.bootstrap.servers",
    "process.roles",
    "sasl.enabled.mechanisms",
    "super.users",
    "ssl.enabled.protocols",
    "early.start.listeners",
    "max.connections.per.ip.overrides",
];

fn said(path: &str, text: &str) -> Vec<String> {
    let file = SourceFile::new(path, text.as_bytes().to_vec());
    let settings = Settings { profile: Profile::Production, ..Settings::default() };
    let report = check(vec![Document::read(&file)], &settings);
    let loud = report.diagnostics.iter().filter(|it| it.severity > Severity::Hint);
    loud.map(|it| format!("{} {}", it.code, it.message)).collect()
}

#[test]
fn a_list_of_a_template_is_unknown() {
    let base = [("process.roles", "broker"), ("node.id", "1"), ("log.dirs", "/data/kafka")];
    let plain = |key: &str| {
        let rest = base.iter().filter(|it| it.0 != key && (it.0, key) != ("log.dirs", "log.dir"));
        rest.map(|(key, value)| format!("{key}={value}\n")).collect::<String>()
    };
    for key in BROKER {
        let unknown = said("server.properties.j2", &format!("{}{key}={{{{ list }}}}\n", plain(key)));
        for list in LISTS {
            let found = said("server.properties.j2", &format!("{}{key}={list}\n", plain(key)));
            assert_eq!(found, unknown, "{key}={list}");
        }
    }
}

#[test]
fn what_stands_beside_the_mark_is_still_read() {
    let text = "process.roles=broker\nnode.id=1\nlog.dirs={{ dirs | join(',') }},/tmp/kafka\n";
    let found = said("server.properties.j2", text);
    assert!(found.iter().any(|it| it.starts_with("KF009") && it.contains("`/tmp/kafka`")), "{found:?}");
}

#[test]
fn lists_of_zookeeper() {
    const ZOO: &str = "dataDir=/data/zk\nclientPort=2181\ntickTime=2000\ninitLimit=5\nsyncLimit=2\nautopurge.purgeInterval=1\n";
    for key in ["4lw.commands.whitelist", "ssl.ciphersuites", "admin.enableServer"] {
        let unknown = said("zoo.cfg.j2", &format!("{ZOO}{key}={{{{ list }}}}\n"));
        for list in LISTS {
            assert_eq!(said("zoo.cfg.j2", &format!("{ZOO}{key}={list}\n")), unknown, "{key}={list}");
        }
    }
}

#[test]
fn models_keep_a_mark_whole() {
    for list in &LISTS[..5] {
        assert_eq!(items(list).count(), 1, "{list}");
        let newest = kcfglint_core::catalog::newest(kcfglint_core::catalog::Product::ZooKeeper);
        let read = ConnectString::parse(list, newest);
        assert!(read.is_err() || read.is_ok_and(|it| it.servers.len() == 1), "{list}");
    }
}
