//! What is linted: bytes under a path, and the kinds of files that kcfglint knows.

use std::fmt;

/// One file as it was handed in.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Where it is, as the user named it, with `/` between folders. Nothing is opened by this name.
    pub path: String,
    /// What is in it. Any bytes.
    pub bytes: Vec<u8>,
    /// How it came here.
    pub origin: Origin,
    /// The kind that the user or a unit gave it, which overrules what its content says.
    pub kind: Option<Kind>,
    /// The absolute path by which other files name it, where it was looked up below the root of a host.
    pub host_path: Option<String>,
    /// Where it lies from the root on, where the path as the user named it tells too little: of `myid` in `zk1`.
    pub place: Option<String>,
}

/// How a file came into the run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The user named the file itself.
    Named,
    /// A walk found it in a folder that the user named.
    Walked,
    /// It is read only to understand a named file: nothing is reported in it.
    Context,
    /// Another file names it by an absolute path, and it was looked up below the root of a host: it is reported, and never
    /// written.
    Root,
}

impl SourceFile {
    /// A file that a walk found.
    #[must_use]
    pub fn new(path: impl Into<String>, bytes: Vec<u8>) -> Self {
        Self { path: path.into(), bytes, origin: Origin::Walked, kind: None, host_path: None, place: None }
    }

    /// The path whose folders tell which node's it is.
    #[must_use]
    pub fn place(&self) -> &str {
        self.place.as_ref().unwrap_or(&self.path)
    }
}

/// What a file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// zoo.cfg.
    ZooKeeper,
    /// The file that `dynamicConfigFile` names.
    ZooKeeperDynamic,
    /// The number of one ZooKeeper server.
    Myid,
    /// A broker's or a controller's server.properties.
    Kafka,
    /// meta.properties, which Kafka writes into its data folders.
    Meta,
    /// A systemd service.
    Unit,
    /// A part of one, `NAME.service.d/*.conf`.
    UnitDropIn,
    /// The file of an `EnvironmentFile=`.
    Environment,
    /// A JAAS login configuration.
    Jaas,
}

impl Kind {
    /// Every kind, in the order of the contract.
    pub const ALL: [Self; 9] = [
        Self::ZooKeeper,
        Self::ZooKeeperDynamic,
        Self::Myid,
        Self::Kafka,
        Self::Meta,
        Self::Unit,
        Self::UnitDropIn,
        Self::Environment,
        Self::Jaas,
    ];

    /// The word in options, settings and JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ZooKeeper => "zookeeper",
            Self::ZooKeeperDynamic => "zookeeper-dynamic",
            Self::Myid => "myid",
            Self::Kafka => "kafka",
            Self::Meta => "meta",
            Self::Unit => "unit",
            Self::UnitDropIn => "unit-drop-in",
            Self::Environment => "environment",
            Self::Jaas => "jaas",
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
