//! Connect strings: `host:port,host:port/chroot`, as a ZooKeeper client of a given release reads them.
//!
//! Source: `ConnectStringParser`, `NetUtils.getIPV6HostAndPort` and `PathUtils.validatePath` of ZooKeeper 3.4 to 3.9;
//! compared with the verdicts of seven releases by a test.

use super::properties::java_number;
use crate::catalog::{Releases, Version};
use crate::syntax::{cut_last, java_trim, parts};

/// The port of an element that names none.
pub const DEFAULT_PORT: u16 = 2181;

/// The first release of a line that knows `[address]:port`.
const BRACKETS_3_5: Version = Version::patch(3, 5, 9);
const BRACKETS_3_6: Version = Version::patch(3, 6, 2);

/// One server of a connect string. Its parts are slices of the string, so that their places can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Server<'a> {
    /// All of it, as the client sees it: without the blanks around from 3.5 on.
    pub element: &'a str,
    /// The host, which no release checks.
    pub host: &'a str,
    /// The port.
    pub port: u16,
}

/// Why a server that the client takes cannot exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Impossible {
    /// `zk1;zk2`: a semicolon parts nothing, so two servers are one.
    Semicolon,
    /// `zk1 zk2`: nor does a blank.
    Blank,
    /// `zk1:2888:3888`: only what follows the last colon is the port.
    TwoPorts,
    /// Nobody listens on port 0.
    PortZero,
}

impl Server<'_> {
    /// Whether the name can never lead to a server, and why. Blanks at the end of the host are not looked at.
    #[must_use]
    pub fn impossible(&self) -> Option<Impossible> {
        let host = java_trim(self.host);
        if host.contains(';') {
            Some(Impossible::Semicolon)
        } else if host.contains([' ', '\t']) {
            Some(Impossible::Blank)
        } else if host.split_once(':').is_some_and(|(name, port)| !name.is_empty() && is_port(port)) {
            Some(Impossible::TwoPorts)
        } else {
            (self.port == 0).then_some(Impossible::PortZero)
        }
    }
}

/// The servers and, from the first slash on, the path.
fn cut_at_path(text: &str) -> (&str, &str) {
    text.split_at(parts(text, b'/').next().unwrap_or_default().len())
}

/// Digits alone. An IPv6 address without brackets has more than one colon.
fn is_port(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// Where a blank stands that no release of Kafka trims before its client reads the string, the gravest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Blank {
    /// Beside a comma: a part of the host before 3.5, trimmed since.
    AroundElement,
    /// Behind a port: refused before 3.5, trimmed since.
    BehindPort,
    /// Between host and colon: a part of the host.
    BehindHost,
    /// In the path, of which it is a part.
    InChroot,
    /// Between colon and port: refused.
    BehindColon,
}

/// The blanks in a string without any at its ends, and the part that each stands in. A blank that parts two hosts is a
/// separator gone wrong, see [`Impossible`], and one with `#` behind it the beginning of a comment that is none.
#[must_use]
pub fn blanks(text: &str) -> Vec<(&str, Blank)> {
    let mut found = Vec::new();
    let is_blank = |c: char| c <= ' ';
    if !text.contains(is_blank) || text.split(is_blank).skip(1).any(|it| it.starts_with('#')) {
        return found;
    }
    let (hosts, path) = cut_at_path(text);
    for element in parts(hosts, b',').filter(|it| it.contains(is_blank)) {
        let trimmed = java_trim(element);
        let (host, port) = trimmed.rsplit_once(':').unwrap_or((trimmed, ""));
        if port.starts_with(is_blank) && is_port(java_trim(port)) {
            found.push((element, Blank::BehindColon));
        } else if trimmed.len() > host.len() && host.ends_with(is_blank) {
            found.push((element, Blank::BehindHost));
        } else if trimmed.len() < element.len() && !trimmed.is_empty() {
            let behind_port = !port.is_empty() && element.ends_with(is_blank);
            found.push((element, if behind_port { Blank::BehindPort } else { Blank::AroundElement }));
        }
    }
    // What stands behind a comma in the path is meant to be the next server.
    let chroot = parts(path, b',').next().unwrap_or_default();
    if chroot.contains(is_blank) {
        found.push((chroot, Blank::InChroot));
    }
    found
}

/// A connect string that the client takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConnectString<'a> {
    /// The servers, in order; equal ones are kept.
    pub servers: Vec<Server<'a>>,
    /// The path below which everything lies, with its `/`; nothing for `/` alone.
    pub chroot: Option<&'a str>,
}

/// Why a client does not take a string, and which part of it.
pub type Refusal<'a> = super::Refusal<'a, Fault>;

/// What is wrong with a connect string.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// No server is left: "A HostProvider may not be empty!".
    NoServer,
    /// A port that is no number: `For input string`.
    PortNoNumber,
    /// A port below 0 or above 65535: `port out of range`.
    PortOutOfRange,
    /// A bracketed address without its end, without anything in it, or with something else than a port behind it.
    Brackets,
    /// "Path must not end with / character".
    ChrootEndsWithSlash,
    /// "empty node name specified": two slashes in a row.
    ChrootEmptyNode,
    /// "relative paths not allowed": `.` or `..` as a node.
    ChrootRelative,
    /// "invalid character", or a null character.
    ChrootCharacter,
}

impl<'a> ConnectString<'a> {
    /// Reads a string as a client of that release does. Nothing is trimmed before.
    ///
    /// # Errors
    /// What the client stops at.
    pub fn parse(text: &'a str, client: Version) -> Result<Self, Refusal<'a>> {
        let (hosts, path) = cut_at_path(text);
        let chroot = (path.len() > 1).then_some(path);
        if let Some(fault) = chroot.and_then(|path| chroot_fault(path, client)) {
            return Err(Refusal { part: path, fault });
        }
        let mut servers = Vec::with_capacity(4);
        for element in elements(hosts, client) {
            servers.push(server(element, client)?);
        }
        if servers.is_empty() {
            return Err(Refusal { part: text, fault: Fault::NoServer });
        }
        Ok(Self { servers, chroot })
    }

    /// The releases of a range between which a string may be read differently: the last one before each change, and
    /// the last one of the range.
    #[must_use]
    pub fn readings(clients: Releases) -> Vec<Version> {
        let changes = [Version::first_of(3, 5), BRACKETS_3_5, Version::first_of(3, 6), BRACKETS_3_6];
        let inside = changes.into_iter().map(Version::before).filter(|it| clients.contains(*it));
        inside.chain([clients.to]).collect()
    }
}

/// The parts between commas: 3.4 leaves their blanks and the empty ones but for those at the end, later clients do not.
fn elements(hosts: &str, client: Version) -> impl Iterator<Item = &str> {
    let old = client < Version::first_of(3, 5);
    let kept = if old && !hosts.is_empty() { hosts.trim_end_matches(',') } else { hosts };
    let nothing = old && kept.is_empty() && !hosts.is_empty();
    let parts = parts(kept, b',').map(move |it| if old { it } else { java_trim(it) });
    parts.filter(move |it| !nothing && (old || !it.is_empty()))
}

fn server(element: &str, client: Version) -> Result<Server<'_>, Refusal<'_>> {
    if element.starts_with('[') && reads_brackets(client) {
        return bracketed(element);
    }
    match cut_last(element, b':') {
        None => Ok(Server { element, host: element, port: DEFAULT_PORT }),
        Some((host, "")) => Ok(Server { element, host, port: DEFAULT_PORT }),
        Some((host, port)) => Ok(Server { element, host, port: self::port(port)? }),
    }
}

fn bracketed(element: &str) -> Result<Server<'_>, Refusal<'_>> {
    let refusal = Refusal { part: element, fault: Fault::Brackets };
    let (host, rest) = element[1..].rsplit_once(']').filter(|(host, _)| !host.is_empty()).ok_or(refusal)?;
    match rest.strip_prefix(':') {
        None if rest.is_empty() => Ok(Server { element, host, port: DEFAULT_PORT }),
        None | Some("") => Err(refusal),
        Some(port) => Ok(Server { element, host, port: self::port(port)? }),
    }
}

fn reads_brackets(client: Version) -> bool {
    client >= BRACKETS_3_6 || (BRACKETS_3_5..Version::first_of(3, 6)).contains(&client)
}

fn port(text: &str) -> Result<u16, Refusal<'_>> {
    let refusal = |fault| Refusal { part: text, fault };
    let number = java_number(text).and_then(|it| i32::try_from(it).ok()).ok_or(refusal(Fault::PortNoNumber))?;
    u16::try_from(number).map_err(|_| refusal(Fault::PortOutOfRange))
}

/// What `PathUtils.validatePath` has against a path that begins with `/` and has more behind it.
fn chroot_fault(path: &str, client: Version) -> Option<Fault> {
    if path.ends_with('/') {
        return Some(Fault::ChrootEndsWithSlash);
    }
    // Where the node begins that is being read.
    let mut begin = 1;
    for (at, character) in path.char_indices().skip(1) {
        let (node, rest) = (&path[begin..at], &path[at..]);
        let node_ends = |it: &str| rest[it.len()..].is_empty() || rest[it.len()..].starts_with('/');
        let fault = match character {
            '/' if node.is_empty() => Some(Fault::ChrootEmptyNode),
            '.' if (node.is_empty() || node == ".") && node_ends(".") => Some(Fault::ChrootRelative),
            other if is_refused(other, client) => Some(Fault::ChrootCharacter),
            _ => None,
        };
        if fault.is_some() {
            return fault;
        }
        if character == '/' {
            begin = at + 1;
        }
    }
    None
}

/// Characters that no node name may hold; before 3.5 the ends of the ranges were let through.
fn is_refused(character: char, client: Version) -> bool {
    let ends =
        client < Version::first_of(3, 5) && matches!(character as u32, 0x1F | 0x7F | 0x9F | 0xD800 | 0xF8FF | 0xFFF0 | 0xFFFF);
    !ends && matches!(character as u32, 0..=0x1F | 0x7F..=0x9F | 0xD800..=0xF8FF | 0xFFF0..)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEW: Version = Version::patch(3, 9, 5);

    fn hosts(text: &str, client: Version) -> Vec<(&str, u16)> {
        let parsed = ConnectString::parse(text, client).expect("accepted");
        parsed.servers.iter().map(|it| (it.host, it.port)).collect()
    }

    #[test]
    fn everything_behind_the_first_slash_is_the_chroot() {
        let parsed = ConnectString::parse("zk1:2181/kafka,zk2:2181/kafka", NEW).expect("accepted");
        assert_eq!(parsed.chroot, Some("/kafka,zk2:2181/kafka"));
        assert_eq!(parsed.servers.len(), 1);
        assert_eq!(ConnectString::parse("zk1/", NEW).map(|it| it.chroot), Ok(None));
    }

    #[test]
    fn blanks_are_for_later_clients_only() {
        assert_eq!(hosts("zk1:2181, zk2:2181", NEW), [("zk1", 2181), ("zk2", 2181)]);
        assert_eq!(hosts("zk1:2181, zk2:2181", Version::patch(3, 4, 14)), [("zk1", 2181), (" zk2", 2181)]);
        let refusal = ConnectString::parse("zk1:2181 ,zk2", Version::patch(3, 4, 14));
        assert_eq!(refusal, Err(Refusal { part: "2181 ", fault: Fault::PortNoNumber }));
    }

    #[test]
    fn blanks_by_their_place() {
        for (text, part, blank) in [
            ("zk1:1, zk2:1", " zk2:1", Blank::AroundElement),
            ("zk1 ,zk2:1", "zk1 ", Blank::AroundElement),
            ("zk1:1 ,zk2:1", "zk1:1 ", Blank::BehindPort),
            ("zk1:1 /kafka", "zk1:1 ", Blank::BehindPort),
            ("zk1 :1,zk2:1", "zk1 :1", Blank::BehindHost),
            ("zk1: 1,zk2:1", "zk1: 1", Blank::BehindColon),
            ("zk1:1/ kafka", "/ kafka", Blank::InChroot),
        ] {
            assert_eq!(blanks(text), [(part, blank)], "{text}");
        }
        for text in ["zk1:1,zk2:1/kafka", "zk1:1 zk2:1", "zk1:1 # one", "zk1:1/k,zk2:1/k", "zk1: x", "zk1,,zk2", "zk1, ,zk2"] {
            assert_eq!(blanks(text), [], "{text}");
        }
    }

    #[test]
    fn servers_that_cannot_be() {
        for (text, why) in [
            ("zk1:2181;zk2:2181", Some(Impossible::Semicolon)),
            ("zk1 zk2", Some(Impossible::Blank)),
            ("zk1:2888:3888", Some(Impossible::TwoPorts)),
            ("zk1:0", Some(Impossible::PortZero)),
            ("zk1 :2181", None),
            ("::1:2181", None),
            ("[::1]:2181", None),
            ("zk_1:2181", None),
        ] {
            let parsed = ConnectString::parse(text, NEW).expect("accepted");
            assert_eq!(parsed.servers[0].impossible(), why, "{text}");
        }
    }

    #[test]
    fn what_the_client_refuses() {
        for (text, fault) in [
            ("", Fault::NoServer),
            ("zk1:x", Fault::PortNoNumber),
            ("zk1:65536", Fault::PortOutOfRange),
            ("zk1/kafka/", Fault::ChrootEndsWithSlash),
            ("http://zk1", Fault::ChrootEmptyNode),
            ("zk1/a/../b", Fault::ChrootRelative),
            ("[::1", Fault::Brackets),
        ] {
            assert_eq!(ConnectString::parse(text, NEW).map_err(|it| it.fault), Err(fault), "{text}");
        }
    }
}
