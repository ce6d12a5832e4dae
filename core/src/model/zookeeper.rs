//! A zoo.cfg or a dynamic file by what its keys mean together. A view: it borrows the entries and works an answer out when
//! it is asked for.

use super::server::{Refusal, Role, ServerLine};
use super::{Entry, Properties, Setting, java_boolean, java_number};
use crate::catalog::{Releases, Version};
use crate::syntax::java_trim;

/// Keys that only a static file has. A fragment has none of them.
const STATIC: [&str; 3] = ["dataDir", "clientPort", "tickTime"];

/// What a zoo.cfg says.
#[derive(Debug, Clone, Copy)]
pub struct ZooKeeperConfig<'f, 'a> {
    file: &'f Properties<'a>,
}

/// One `server.N=` line.
#[derive(Debug, Clone, Copy)]
pub struct Server<'f, 'a> {
    /// `N`; unknown in a template, refused where it is no number.
    pub id: Setting<i64>,
    /// The line.
    pub entry: &'f Entry<'a>,
}

impl<'f> Server<'f, '_> {
    /// The line as a release reads it.
    ///
    /// # Errors
    /// What the release stops at.
    pub fn line(&self, release: Version) -> Result<ServerLine<'f>, Refusal<'f>> {
        ServerLine::parse(&self.entry.value, release)
    }

    /// What the line is meant to be, by its last word, so that one that is malformed elsewhere still counts for it.
    #[must_use]
    pub fn role(&self) -> Role {
        let word = super::server::last_word(self.entry.trimmed());
        if super::server::is_meant_as_observer(word) { Role::Observer } else { Role::Participant }
    }

    /// Whether nobody knows yet what the line says.
    #[must_use]
    pub fn is_template(&self) -> bool {
        self.id == Setting::Unknown || self.entry.is_template()
    }
}

impl<'f, 'a> ZooKeeperConfig<'f, 'a> {
    /// The view of a file.
    #[must_use]
    pub fn of(file: &'f Properties<'a>) -> Self {
        Self { file }
    }

    /// The server lines in force, in the order of the file.
    pub fn servers(&self) -> impl Iterator<Item = Server<'f, 'a>> + use<'f, 'a> {
        self.keyed("server.").map(|(number, entry)| {
            let id = if super::template::in_key(number) {
                Setting::Unknown
            } else {
                java_number(number).map_or(Setting::Refused, Setting::Is)
            };
            Server { id, entry }
        })
    }

    /// The `group.N=` lines. ZooKeeper takes every key for one that begins with the word.
    pub fn groups(&self) -> impl Iterator<Item = &'f Entry<'a>> + use<'f, 'a> {
        self.keyed("group").map(|(_, entry)| entry)
    }

    /// The `weight.N=` lines, likewise.
    pub fn weights(&self) -> impl Iterator<Item = &'f Entry<'a>> + use<'f, 'a> {
        self.keyed("weight").map(|(_, entry)| entry)
    }

    /// Where snapshots and myid lie.
    #[must_use]
    pub fn data_dir(&self) -> Option<&'f Entry<'a>> {
        self.get("dataDir")
    }

    /// Where the transaction log lies, if not in `dataDir`.
    #[must_use]
    pub fn data_log_dir(&self) -> Option<&'f Entry<'a>> {
        self.get("dataLogDir")
    }

    /// The port for clients. A server line may name it instead.
    #[must_use]
    pub fn client_port(&self) -> Setting<i64> {
        self.number("clientPort")
    }

    /// The port for clients with TLS.
    #[must_use]
    pub fn secure_client_port(&self) -> Setting<i64> {
        self.number("secureClientPort")
    }

    /// The file with the server lines, where they are not in this one.
    #[must_use]
    pub fn dynamic_file(&self) -> Option<&'f Entry<'a>> {
        self.get("dynamicConfigFile")
    }

    /// The length of a tick in milliseconds; 3000 where it is absent.
    #[must_use]
    pub fn tick_time(&self) -> Setting<i64> {
        self.number("tickTime")
    }

    /// Ticks that a follower may take to join.
    #[must_use]
    pub fn init_limit(&self) -> Setting<i64> {
        self.number("initLimit")
    }

    /// Ticks that a follower may lag behind.
    #[must_use]
    pub fn sync_limit(&self) -> Setting<i64> {
        self.number("syncLimit")
    }

    /// Whether one server alone runs without a quorum. Known from 3.5 on, where `true` holds when it is absent.
    #[must_use]
    pub fn standalone_enabled(&self) -> Setting<bool> {
        self.get("standaloneEnabled").map_or(Setting::Absent, |it| it.setting(java_boolean))
    }

    /// The releases in which the file makes a member of a quorum, and the first of the lines that vote; `dynamic` is the
    /// file that `dynamicConfigFile` names. Two lines of one number are one server, and a template's line is unknown.
    #[must_use]
    pub fn membership(&self, dynamic: Option<Self>) -> Option<(Releases, Server<'f, 'a>)> {
        let since_dynamic = Releases::since(Version::first_of(3, 5));
        let several_in = if dynamic.is_some() { since_dynamic } else { Releases::ALL };
        let mut voters = dynamic.unwrap_or(*self).servers().filter(|it| !it.is_template() && it.role() == Role::Participant);
        let first = voters.next()?;
        let id = first.id.known()?;
        if voters.any(|it| it.id.known().is_some_and(|other| other != id)) {
            return Some((several_in, first));
        }
        (self.standalone_enabled() == Setting::Is(false)).then_some((since_dynamic, first))
    }

    /// Whether a key of a server, group or weight begins with a blank, which 3.4 takes away and later releases do not.
    #[must_use]
    pub fn hides_servers(&self) -> bool {
        let is_list = |key: &str| ["server.", "group", "weight"].iter().any(|it| key.starts_with(it));
        self.file.in_force().any(|it| it.key.starts_with(|c| c <= ' ') && is_list(java_trim(&it.key)))
    }

    /// A group or weight whose key begins with a blank: 3.5 and later see that there is one, and do not read it.
    #[must_use]
    pub fn hidden_group(&self) -> Option<&'f Entry<'a>> {
        let is_list = |key: &str| ["group", "weight"].iter().any(|it| key.starts_with(it));
        self.file.in_force().find(|it| it.key.starts_with(|c| c <= ' ') && is_list(java_trim(&it.key)))
    }

    /// Whether a template engine adds lines that nobody knows yet.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.file.is_open()
    }

    /// Whether it is a part of a file only, that somebody puts together with others.
    #[must_use]
    pub fn is_fragment(&self) -> bool {
        STATIC.iter().all(|key| self.get(key).is_none()) && self.servers().next().is_none()
    }

    /// The entry of a key. ZooKeeper trims keys, other than those of servers, groups and weights.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&'f Entry<'a>> {
        self.file.get_trimmed(key)
    }

    /// The entry of a key that has no blank beside it, found at once.
    #[must_use]
    pub fn get_exactly(&self, key: &str) -> Option<&'f Entry<'a>> {
        self.file.get(key)
    }

    /// Whether a key begins with a word.
    #[must_use]
    pub fn has_key_below(&self, begin: &str) -> bool {
        self.file.in_force().any(|it| it.key.starts_with(begin))
    }

    /// A whole number.
    #[must_use]
    pub fn number(&self, key: &str) -> Setting<i64> {
        self.get(key).map_or(Setting::Absent, |it| it.setting(java_number))
    }

    /// The entries in force whose key begins with a word, and what follows the word.
    fn keyed(&self, begin: &'static str) -> Keyed<'f, 'a> {
        Keyed { entries: self.file.entries.iter(), begin }
    }
}

/// The entries in force whose keys have one beginning, and the rest of their keys.
#[derive(Debug, Clone)]
struct Keyed<'f, 'a> {
    entries: std::slice::Iter<'f, Entry<'a>>,
    begin: &'static str,
}

impl<'f, 'a> Iterator for Keyed<'f, 'a> {
    type Item = (&'f str, &'f Entry<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        self.entries.by_ref().filter(|it| !it.overridden).find_map(|it| Some((it.key.as_str().strip_prefix(self.begin)?, it)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn servers_with_their_ids_and_roles() {
        let file = Properties::read(
            b"server.1=zk1:2888:3888\nserver.02=zk2:2888:observer\nserver.x=zk3:2888:3888\nserver.{{id}}=zk4\nserver.1=zk5:1:2\n",
        );
        let servers: Vec<_> = ZooKeeperConfig::of(&file).servers().map(|it| (it.id, it.role(), it.is_template())).collect();
        assert_eq!(
            servers,
            [
                (Setting::Is(2), Role::Observer, false),
                (Setting::Refused, Role::Participant, false),
                (Setting::Unknown, Role::Participant, true),
                (Setting::Is(1), Role::Participant, false),
            ]
        );
    }

    #[test]
    fn a_line_is_read_by_release() {
        let file = Properties::read(b"server.1=zk1:2888:3888;2181\n");
        let server = ZooKeeperConfig::of(&file).servers().next().expect("one");
        assert!(server.line(Version::line(3, 4)).is_err());
        assert_eq!(server.line(Version::line(3, 9)).expect("taken").addresses[0].host, "zk1");
    }

    #[test]
    fn members_of_a_quorum() {
        let (all, new) = (Releases::ALL, Releases::since(Version::first_of(3, 5)));
        let two = "server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\n";
        for (text, dynamic, releases) in [
            (two, None, Some(all)),
            ("server.1=a:1:2\nserver.01=b:1:2\n", None, None),
            ("server.1=a:1:2\nserver.2=b:1:2:observer\n", None, None),
            ("server.1=a:1:2\nserver.2={{ b }}\n", None, None),
            ("server.1=a:1:2\nstandaloneEnabled=false\n", None, Some(new)),
            ("dataDir=/d\n", Some(two), Some(new)),
            ("dataDir=/d\n", None, None),
        ] {
            let (file, dynamic) = (Properties::read(text.as_bytes()), dynamic.map(|it| Properties::read(it.as_bytes())));
            let found = ZooKeeperConfig::of(&file).membership(dynamic.as_ref().map(ZooKeeperConfig::of));
            assert_eq!(found.map(|it| it.0), releases, "{text}");
        }
    }

    #[test]
    fn keys_are_trimmed() {
        let file = Properties::read(b"\\ initLimit\\ =5\n");
        assert_eq!(ZooKeeperConfig::of(&file).init_limit(), Setting::Is(5));
        assert_eq!(ZooKeeperConfig::of(&file).sync_limit(), Setting::Absent);
    }

    #[test]
    fn a_fragment_names_no_folder_port_tick_or_server() {
        assert!(ZooKeeperConfig::of(&Properties::read(b"initLimit=5\nsyncLimit=2\n")).is_fragment());
        assert!(!ZooKeeperConfig::of(&Properties::read(b"server.1=zk1:2888:3888\n")).is_fragment());
    }
}
