//! What may stand in kcfglint.toml, told once: `kcfglint init` and the JSON Schema are made of it, and tests hold it
//! against what is read.

/// A table of the file.
pub(crate) struct Section {
    pub(crate) name: &'static str,
    /// Whether it stands in double brackets, once for each.
    pub(crate) is_list: bool,
    pub(crate) about: &'static str,
    pub(crate) keys: &'static [Key],
}

/// A key of a table.
pub(crate) struct Key {
    pub(crate) name: &'static str,
    pub(crate) about: &'static str,
    #[cfg_attr(not(test), expect(dead_code, reason = "only the schema asks for it"))]
    pub(crate) takes: Takes,
    /// A value that shows the form.
    pub(crate) example: &'static str,
}

/// What a key takes.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Takes {
    Releases,
    Profile,
    Rules,
    /// A severity for each of the rules.
    Severities,
    /// Rules for each pattern.
    RulesByPattern,
    Patterns,
    /// A kind for each pattern.
    Kinds,
    Platform,
    Name,
    Names,
    Flag,
}

const fn key(name: &'static str, about: &'static str, takes: Takes, example: &'static str) -> Key {
    Key { name, about, takes, example }
}

/// Every table, in the order of the file.
pub(crate) static SECTIONS: &[Section] = &[
    Section {
        name: "target",
        is_list: false,
        about: "What is run: a release, or a range such as \"3.3..3.9\". Without it the files themselves tell.",
        keys: &[
            key("kafka", "Kafka's releases", Takes::Releases, r#""3.9""#),
            key("zookeeper", "ZooKeeper's releases", Takes::Releases, r#""3.8""#),
            key("systemd", "systemd's releases", Takes::Releases, r#""252""#),
            key("profile", "For whom it is: dev, default, production or strict", Takes::Profile, r#""production""#),
        ],
    },
    Section {
        name: "rules",
        is_list: false,
        about: "Which rules speak: codes, names, or families such as \"SE\".",
        keys: &[
            key("select", "Only these rules", Takes::Rules, r#"["ZK", "CL"]"#),
            key("ignore", "Not these rules", Takes::Rules, r#"["KF012"]"#),
            key("extend-select", "These rules, too", Takes::Rules, r#"["SE"]"#),
            key("severity", "A severity of your own: error, warning or hint", Takes::Severities, r#"{ ZK008 = "error" }"#),
            key("known-keys", "Keys that a plug-in reads", Takes::Patterns, r#"["my.plugin.*"]"#),
            key(
                "per-file-ignores",
                "Not these rules in these files",
                Takes::RulesByPattern,
                r#"{ "lab/**" = ["ZK008", "KF009"] }"#,
            ),
        ],
    },
    Section {
        name: "files",
        is_list: false,
        about: "Patterns are as in a .gitignore, from the folder of this file on.",
        keys: &[
            key("exclude", "What a walk leaves out", Takes::Patterns, r#"["archive/**"]"#),
            key("kinds", "Where a name does not tell the kind of a file", Takes::Kinds, r#"{ "*.kafka" = "kafka" }"#),
            key("platform", "The system of the hosts: unix or windows", Takes::Platform, r#""unix""#),
        ],
    },
    Section {
        name: "cluster",
        is_list: true,
        about: "Where the folders do not tell which nodes belong together; one such table for each cluster.",
        keys: &[
            key("name", "Its name", Takes::Name, r#""main""#),
            key("members", "The files of its nodes", Takes::Patterns, r#"["prod/zk*/**", "prod/kafka*/**"]"#),
            key("complete", "Every node is here: a missing one is a finding", Takes::Flag, "true"),
            key("zookeeper-vip", "Names that stand for several ZooKeeper servers", Takes::Names, r#"["zk.example.org"]"#),
            key("zookeeper-dedicated", "Nothing else runs on the hosts of ZooKeeper", Takes::Flag, "true"),
            key("txn-log-dedicated", "dataLogDir is a device of its own", Takes::Flag, "true"),
            key("nat", "Addresses inside and outside differ", Takes::Flag, "true"),
        ],
    },
];

/// The file with every line behind a comment mark.
pub(crate) fn commented() -> String {
    let mut out = String::from("# Settings of kcfglint for the files below this folder. Without its `# ` a line holds.\n");
    for section in SECTIONS {
        let head = if section.is_list { format!("[[{}]]", section.name) } else { format!("[{}]", section.name) };
        out.push_str(&format!("\n## {}\n# {head}\n", section.about));
        let width = section.keys.iter().map(|it| it.name.len() + it.example.len() + 3).max().unwrap_or(0);
        for key in section.keys {
            let line = format!("{} = {}", key.name, key.example);
            out.push_str(&format!("# {line:width$}  # {}\n", key.about));
        }
    }
    out
}
