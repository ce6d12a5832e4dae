//! Server lines, `server.N=host:quorumPort:electionPort[:role][;[host:]clientPort]`, as a ZooKeeper of a given release
//! reads them.
//!
//! Source: `QuorumPeerConfig` of ZooKeeper 3.3 and 3.4, `QuorumPeer.QuorumServer` of 3.5 to 3.9, and
//! `ConfigUtils.getHostAndPort`.

use super::properties::java_number;
use crate::catalog::{Product, Releases, Version, releases};
use crate::syntax::{cut, java_trim, parts};

/// Whether a server votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Role {
    /// Votes. What a line without a role means.
    #[default]
    Participant,
    /// Follows, and never votes.
    Observer,
}

/// One address of a server: most have one, from 3.6 on several can be joined with `|`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Address<'a> {
    /// The host, without brackets. Whether it resolves is not looked at when the file is read.
    pub host: &'a str,
    /// Where followers reach the leader.
    pub quorum_port: u16,
    /// Where leaders are elected; absent only in 3.4, with `electionAlg=0` or as the only line.
    pub election_port: Option<u16>,
}

/// The part behind `;`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientPart<'a> {
    /// The address to bind to; nothing where the line names none.
    pub host: Option<&'a str>,
    /// The port for clients.
    pub port: u16,
}

/// A server line that the release takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServerLine<'a> {
    /// The addresses, in order. None where only `|` stands there, and in a line that 3.4 up to 3.4.8 passes over.
    pub addresses: Vec<Address<'a>>,
    /// Whether it votes.
    pub role: Role,
    /// What stands behind `;`.
    pub client: Option<ClientPart<'a>>,
    /// What stands behind a second `;`, for TLS. The development branch alone takes it.
    pub secure: Option<ClientPart<'a>>,
}

/// Why a release does not take a line, and which part of it.
pub type Refusal<'a> = super::Refusal<'a, Fault>;

/// What is wrong with a server line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Not two ports behind the host, or too many parts: "does not have the form server_config".
    Form,
    /// A port that is no number, or has a blank beside it: "Address unresolved".
    Port,
    /// A port below 0 or above 65535: "port out of range".
    PortOutOfRange,
    /// The same port twice: "Client and election port must be different!"
    EqualPorts,
    /// Neither participant nor observer: "Unrecognised peertype".
    Role,
    /// A bracket without its end, or nothing behind it.
    Brackets,
    /// An address in brackets, up to 3.4.8: every colon parts it.
    NoBrackets,
    /// `a|b` without the JVM's own switch: "Multiple address feature is disabled".
    SeveralAddresses,
    /// A `;` part before 3.5, or two of them from 3.5 to 3.9.
    ClientParts,
}

const V3_5: Version = Version::first_of(3, 5);
const V3_6: Version = Version::first_of(3, 6);
/// From here on the two ports must differ.
const PORTS_DIFFER: Version = Version::patch(3, 5, 5);

impl<'a> ServerLine<'a> {
    /// Reads a line as that release does. From 3.5 on the value is read untrimmed, so hand it in as Java loads it.
    ///
    /// # Errors
    /// What the release stops at.
    pub fn parse(value: &'a str, release: Version) -> Result<Self, Refusal<'a>> {
        if release < V3_5 { parse_3_4(java_trim(value), release) } else { parse_3_5(value, release) }
    }
}

/// The releases of a range that refuse a value: from the first to the last of them.
#[must_use]
pub fn refused_in(value: &str, target: Releases) -> Option<Releases> {
    let refuses = |release: Version| ServerLine::parse(value, release).is_err();
    // Nearly every line is right, and what no end of the range refuses nothing between them does.
    if !refuses(target.from) && !refuses(target.to) {
        return None;
    }
    let between = releases(Product::ZooKeeper).iter().map(|it| it.0).filter(|it| target.contains(*it) && refuses(*it));
    let refusing: Vec<Version> = between.collect();
    let from = *refusing.first()?;
    let to = *refusing.last()?;
    Some(Releases::between(if from == target.from { target.from } else { from }, to))
}

fn parse_3_5(value: &str, release: Version) -> Result<ServerLine<'_>, Refusal<'_>> {
    let form = Refusal { part: value, fault: Fault::Form };
    // Java's split drops empty parts at the end: `zk1:2888:3888;` has no client part.
    let mut parts = parts(value.trim_end_matches(';'), b';');
    let servers = parts.next().filter(|it| !it.is_empty()).ok_or(form)?;
    // The development branch passes over a part that is empty.
    let is_there = |it: &&str| !it.is_empty() || release < Version::first_of(3, 10);
    let client = parts.next().filter(is_there).map(|it| client_part(it, release)).transpose()?;
    let secure = match parts.next() {
        Some(second) if release < Version::first_of(3, 10) => return Err(Refusal { part: second, fault: Fault::ClientParts }),
        // With a further part behind it, it is passed over as well.
        second => second.filter(|it| is_there(it) && parts.next().is_none()).map(|it| client_part(it, release)).transpose()?,
    };
    let several = release >= V3_6;
    let text = if several { servers.trim_end_matches('|') } else { servers };
    if several && text.contains('|') {
        return Err(Refusal { part: servers, fault: Fault::SeveralAddresses });
    }
    if text.is_empty() {
        return Ok(ServerLine { addresses: Vec::new(), role: Role::default(), client, secure });
    }
    let (address, role) = address(text, release)?;
    Ok(ServerLine { addresses: vec![address], role, client, secure })
}

fn address(text: &str, release: Version) -> Result<(Address<'_>, Role), Refusal<'_>> {
    let form = Refusal { part: text, fault: Fault::Form };
    let (host, rest) = host(text, release)?;
    let rest = rest.trim_end_matches(':');
    let mut parts = parts(rest, b':');
    let quorum = parts.next().filter(|it| !it.is_empty() || rest.contains(':')).ok_or(form)?;
    let election = parts.next().ok_or(form)?;
    let role = parts.next();
    if parts.next().is_some() {
        return Err(form);
    }
    let quorum_port = port(quorum)?;
    let election_port = port(election)?;
    if quorum_port == election_port && release >= PORTS_DIFFER {
        return Err(Refusal { part: text, fault: Fault::EqualPorts });
    }
    let role = match role {
        None => Role::default(),
        Some(word) => self::role(word, if release >= V3_6 { java_trim(word) } else { word })?,
    };
    Ok((Address { host, quorum_port, election_port: Some(election_port) }, role))
}

/// The host and what stands behind its colon.
fn host(text: &str, release: Version) -> Result<(&str, &str), Refusal<'_>> {
    if let Some(inner) = text.strip_prefix('[')
        && release >= Version::patch(3, 5, 2)
    {
        let refusal = Refusal { part: text, fault: Fault::Brackets };
        let (host, rest) = if release >= V3_6 {
            inner.split_once(']')
        } else {
            inner.split_once("]:").map(|(host, _)| (host, &inner[host.len() + 1..]))
        }
        .ok_or(refusal)?;
        // From 3.6 on the character behind the bracket is skipped unseen: Java's, of which some letters take two.
        let mut behind = rest.chars();
        return match behind.next() {
            Some(first) if first.len_utf16() > 1 => Err(Refusal { part: rest, fault: Fault::Port }),
            Some(_) if !behind.as_str().is_empty() => Ok((host, behind.as_str())),
            _ if rest.is_empty() => Ok((host, "")),
            _ => Err(refusal),
        };
    }
    Ok(cut(text, b':').unwrap_or((text, "")))
}

fn client_part(text: &str, release: Version) -> Result<ClientPart<'_>, Refusal<'_>> {
    // Java's split drops empty parts at the end.
    let text = text.trim_end_matches(':');
    let (host, port_text) = if text.starts_with('[') {
        let (host, port) = host(text, release)?;
        (Some(host), port)
    } else {
        text.split_once(':').map_or((None, text), |(host, port)| (Some(host), port))
    };
    if port_text.contains(':') {
        return Err(Refusal { part: text, fault: Fault::Form });
    }
    Ok(ClientPart { host, port: port(port_text)? })
}

fn parse_3_4(value: &str, release: Version) -> Result<ServerLine<'_>, Refusal<'_>> {
    let is_old = release < Version::patch(3, 4, 9);
    split_3_4(value, is_old).map_err(|refusal| match cut(value, b';') {
        Some((_, client)) => Refusal { part: client, fault: Fault::ClientParts },
        None if is_old && value.starts_with('[') => Refusal { part: value, fault: Fault::NoBrackets },
        None => refusal,
    })
}

fn split_3_4(value: &str, is_old: bool) -> Result<ServerLine<'_>, Refusal<'_>> {
    let form = Refusal { part: value, fault: Fault::Form };
    let (host, rest) = match value.strip_prefix('[') {
        Some(inner) if !is_old => inner.split_once("]:").ok_or(Refusal { part: value, fault: Fault::Brackets })?,
        _ => cut(value, b':').ok_or(form)?,
    };
    let mut parts = parts(rest.trim_end_matches(':'), b':');
    let quorum_port = port(parts.next().ok_or(form)?)?;
    if is_old && parts.clone().count() > 2 {
        return Ok(ServerLine { addresses: Vec::new(), role: Role::default(), client: None, secure: None });
    }
    let election_port = parts.next().map(port).transpose()?;
    let role = parts.next().map_or(Ok(Role::default()), |word| self::role(word, word))?;
    Ok(ServerLine { addresses: vec![Address { host, quorum_port, election_port }], role, client: None, secure: None })
}

/// The last word of a line, in front of the part for clients: its role, where it has one.
#[must_use]
pub fn last_word(text: &str) -> &str {
    let server = text.split(';').next().unwrap_or_default();
    server.rsplit(':').next().unwrap_or_default().trim()
}

/// Whether a word is `observer`, or is meant to be: `obsrever`. ZooKeeper refuses what is misspelled, and nobody wants a
/// voter there.
#[must_use]
pub fn is_meant_as_observer(word: &str) -> bool {
    is_near(word, "observer")
}

/// Whether a word is another one, but for two slips behind its first letter.
pub(crate) fn is_near(word: &str, meant: &str) -> bool {
    word.len().abs_diff(meant.len()) <= 2
        && word.get(..1).is_some_and(|it| it.eq_ignore_ascii_case(&meant[..1]))
        && strsim::osa_distance(&word.to_ascii_lowercase(), meant) <= 2
}

fn role<'a>(part: &'a str, word: &str) -> Result<Role, Refusal<'a>> {
    match word {
        word if word.eq_ignore_ascii_case("participant") => Ok(Role::Participant),
        word if word.eq_ignore_ascii_case("observer") => Ok(Role::Observer),
        _ => Err(Refusal { part, fault: Fault::Role }),
    }
}

fn port(text: &str) -> Result<u16, Refusal<'_>> {
    let number = java_number(text).and_then(|it| i32::try_from(it).ok()).ok_or(Refusal { part: text, fault: Fault::Port })?;
    u16::try_from(number).map_err(|_| Refusal { part: text, fault: Fault::PortOutOfRange })
}

#[cfg(test)]
mod tests {
    use super::*;

    const V3_4: Version = Version::patch(3, 4, 14);
    const NEW: Version = Version::patch(3, 9, 5);

    fn fault(value: &str, release: Version) -> Option<Fault> {
        ServerLine::parse(value, release).err().map(|it| it.fault)
    }

    #[test]
    fn a_plain_line_is_the_same_everywhere() {
        for release in [V3_4, Version::first_of(3, 5), NEW] {
            let line = ServerLine::parse("zk1:2888:3888:observer", release).expect("taken");
            let address = Address { host: "zk1", quorum_port: 2888, election_port: Some(3888) };
            assert_eq!((line.addresses, line.role), (vec![address], Role::Observer), "{release}");
        }
    }

    #[test]
    fn a_trailing_blank_is_fatal_from_3_5_on() {
        assert_eq!(fault("zk1:2888:3888 ", V3_4), None);
        assert_eq!(fault("zk1:2888:3888 ", Version::first_of(3, 5)), Some(Fault::Port));
        assert_eq!(fault("zk1:2888:3888 ", NEW), Some(Fault::Port));
        assert_eq!(fault("zk1:2888:3888:participant ", Version::patch(3, 5, 10)), Some(Fault::Role));
        assert_eq!(fault("zk1:2888:3888:participant ", NEW), None);
        assert_eq!(fault("zk1:2888:3888;2181 ", NEW), Some(Fault::Port));
    }

    #[test]
    fn forms_that_are_refused() {
        for (value, expected) in [
            ("zk1", Fault::Form),
            ("zk1:2888", Fault::Form),
            ("zk1:2888:3888:observer:x", Fault::Form),
            (";", Fault::Form),
            ("zk1:x:3888", Fault::Port),
            ("zk1:2888:65536", Fault::PortOutOfRange),
            ("zk1:2888:2888", Fault::EqualPorts),
            ("zk1:2888:3888:voter", Fault::Role),
            ("zk1:2888:3888;2181;2281", Fault::ClientParts),
            ("[::1:2888:3888", Fault::Brackets),
            ("[fe80::1]\u{1D7CF}2888:3888", Fault::Port),
            ("a:2888:3888|b:2888:3888", Fault::SeveralAddresses),
            ("zk1:2888:3888;2181:observer", Fault::Port),
        ] {
            assert_eq!(fault(value, NEW), Some(expected), "{value}");
        }
        assert_eq!(fault("zk1:2888:2888", Version::patch(3, 5, 4)), None);
        assert_eq!(fault("zk1:2888:3888;2181", V3_4), Some(Fault::ClientParts));
    }

    #[test]
    fn up_to_3_4_8_every_colon_parts_a_line() {
        let old = Version::patch(3, 4, 8);
        assert_eq!(fault("[fe80::1]:2888:3888", old), Some(Fault::NoBrackets));
        assert_eq!(fault("[fe80::1]:2888:3888", Version::patch(3, 4, 9)), None);
        assert_eq!(fault("[zk1]:2888:3888", old), None);
        assert_eq!(fault("zk1:2888:3888;2181", old), Some(Fault::ClientParts));
        assert_eq!(fault("zk1;x:2888:3888", V3_4), None, "a host is not looked at");
        assert_eq!(fault("zk1:2888:3888:observer:x;2181", V3_4), None, "nor is a fifth part");
        assert_eq!(fault("zk1:2888:3888:voter", old), Some(Fault::Role));
        assert_eq!(fault("zk1:x:3888:voter:x", old), Some(Fault::Port));
        // With more than four parts it is passed over, and the server is missing.
        let addresses = |release| ServerLine::parse("a:2888:x|b:2888:3888", release).map(|it| it.addresses.len());
        assert_eq!(addresses(old), Ok(0));
        assert_eq!(addresses(Version::patch(3, 4, 9)).map_err(|it| it.fault), Err(Fault::Port));
        assert_eq!(ServerLine::parse("zk1:2888:3888::", old).map(|it| it.addresses.len()), Ok(1));
    }

    #[test]
    fn what_looks_odd_and_is_taken() {
        for value in ["zk1:2888:3888:", "zk1:2888:3888;", "zk1:0:1", ":2888:3888", "zk_1:2888:3888", "zk1:2888:3888:OBSERVER"] {
            assert_eq!(fault(value, NEW), None, "{value}");
        }
        let line = ServerLine::parse("[fe80::1]:2888:3888;[::]:2181", NEW).expect("taken");
        assert_eq!(line.addresses[0].host, "fe80::1");
        assert_eq!(line.client, Some(ClientPart { host: Some("::"), port: 2181 }));
        assert_eq!(ServerLine::parse("zk1:2888:3888;[::1]:2181::", NEW).map(|it| it.client.map(|it| it.port)), Ok(Some(2181)));
        assert_eq!(fault("zk1:2888:3888;[::1]::", NEW), Some(Fault::Port));
    }
}
