//! Host names and addresses, by what can be told from their text alone. No name is ever looked up.

use std::borrow::Cow;
use std::net::{IpAddr, Ipv4Addr};

use crate::order;

/// Whether a host is the machine itself: `localhost`, `127.x.x.x` and `::1` in their usual forms, with or without
/// brackets.
#[must_use]
pub fn is_loopback(host: &str) -> bool {
    let host = plain(host);
    let named = |name: &str| host.get(..name.len()).is_some_and(|it| it.eq_ignore_ascii_case(name));
    let localhost = named("localhost") && matches!(&host["localhost".len()..], "" | "." | ".localdomain" | "4" | "6");
    let v4 = host.strip_prefix("127.").is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit() || b == b'.'));
    let v6 = host.strip_suffix('1').is_some_and(|rest| rest.contains(':') && rest.bytes().all(|b| matches!(b, b':' | b'0')));
    localhost || v4 || v6
}

/// Whether a host means all interfaces to the one who listens there: `0.0.0.0` or `::`, with or without brackets. An empty
/// host means the same to Kafka, but it is no address.
#[must_use]
pub fn is_wildcard(host: &str) -> bool {
    let host = plain(host);
    host == "0.0.0.0" || host.contains(':') && host.bytes().all(|b| matches!(b, b':' | b'0'))
}

/// Whether two hosts are certainly one: case, a dot at the end, and how an address is spelt make no difference.
#[must_use]
pub fn is_same(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let (one, other) = (plain(one), plain(other));
    let bare = |it| str::strip_suffix(it, '.').unwrap_or(it);
    bare(one).eq_ignore_ascii_case(bare(other)) || address(one).is_some_and(|it| address(other) == Some(it))
}

/// What can be said about two hosts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    /// They are one.
    Same,
    /// They are two, as far as their names go.
    Other,
    /// An address and a name, addresses of two families, a short name and a longer one that begins with it, or all interfaces
    /// of an unknown machine.
    Unknown,
}

/// Compares two hosts by their text.
#[must_use]
pub fn compare(one: &str, other: &str) -> Likeness {
    if is_same(one, other) {
        return if is_wildcard(one) || plain(one).is_empty() { Likeness::Unknown } else { Likeness::Same };
    }
    let (one, other) = (plain(one).trim_end_matches('.'), plain(other).trim_end_matches('.'));
    let is_longer = |long: &str, short: &str| {
        long.as_bytes().get(short.len()) == Some(&b'.')
            && long.get(..short.len()).is_some_and(|it| it.eq_ignore_ascii_case(short))
    };
    let vague = is_wildcard(one) || is_wildcard(other) || one.is_empty() || other.is_empty();
    let (first, second) = (address(one), address(other));
    // One machine may have an address of either family.
    let families = first.zip(second).is_some_and(|(one, other)| one.is_ipv4() != other.is_ipv4());
    let mixed = first.is_some() != second.is_some() || is_loopback(one) != is_loopback(other);
    if vague || mixed || families || is_longer(one, other) || is_longer(other, one) { Likeness::Unknown } else { Likeness::Other }
}

/// Hosts of a list, found by what [`compare`] looks at first, so that long lists are compared in no time.
pub(crate) struct Hosts {
    count: usize,
    marks: Vec<Mark>,
    /// The places in the order of their marks.
    sorted: Vec<usize>,
    /// The first place of each class at a port, in the order of the ports.
    firsts: Vec<usize>,
}

impl Hosts {
    /// The port where none counts.
    pub(crate) const ANY: i32 = -1;

    /// So many hosts and ports.
    pub(crate) fn of<'h>(count: usize, host: &dyn Fn(usize) -> (&'h str, i32)) -> Self {
        let mut it = Self { count, marks: Vec::new(), sorted: Vec::new(), firsts: Vec::new() };
        for place in (0..count).filter(|_| count > FEW) {
            let (host, port) = host(place);
            it.marks.push(Mark::of(host, port));
        }
        it.sorted = order::places(it.marks.len(), &|a, b| it.marks[a].cmp(&it.marks[b]));
        for place in it.sorted.iter().copied() {
            match it.firsts.last_mut() {
                Some(first) if it.marks[*first].is_beside(it.marks[place]) => *first = place.min(*first),
                _ => it.firsts.push(place),
            }
        }
        it
    }

    /// The first that passes a test, of all at a port that may be a host; of those of another class, which nobody can tell
    /// from it, only the first is tried.
    pub(crate) fn find(&self, host: &str, port: i32, is: &dyn Fn(usize) -> bool) -> Option<usize> {
        if self.count <= FEW {
            return (0..self.count).find(|it| is(*it));
        }
        let own = Mark::of(host, port);
        let begin = self.sorted.partition_point(|it| self.marks[*it] < own);
        let of_name = self.sorted[begin..].iter().take_while(|it| self.marks[**it] == own).find(|it| is(**it));
        let firsts = &self.firsts[self.firsts.partition_point(|it| self.marks[*it].port < port)..];
        let at_port = firsts.iter().take_while(|it| self.marks[**it].port == port);
        at_port.filter(|it| self.marks[**it].class != own.class && is(**it)).chain(of_name).min().copied()
    }
}

/// Lists up to that length are as fast without.
const FEW: usize = 16;

/// What hosts are told apart by. Two of one class with two names are [`Likeness::Other`], two of two classes are
/// [`Likeness::Unknown`]. A longer name has the first label of the shorter one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Mark {
    port: i32,
    class: u8,
    /// A number of the name, which another name may have, too.
    name: u64,
}

impl Mark {
    fn of(host: &str, port: i32) -> Self {
        let host = plain(host).trim_end_matches('.');
        if host.is_empty() || is_wildcard(host) {
            return Self { port, class: 0, name: 0 };
        }
        let (class, name) = match address(host) {
            Some(IpAddr::V4(it)) => (1, number(&it.octets())),
            Some(IpAddr::V6(it)) => (2, number(&it.octets())),
            None => (3, number(host.split('.').next().unwrap_or_default().as_bytes())),
        };
        Self { port, class: if is_loopback(host) { class + 3 } else { class }, name }
    }

    fn is_beside(self, other: Self) -> bool {
        self.port == other.port && self.class == other.class
    }
}

/// One number for the same bytes in either case: FNV-1a, which few names share.
fn number(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xCBF2_9CE4_8422_2325, |all, it| (all ^ u64::from(it.to_ascii_lowercase())).wrapping_mul(0x0100_0000_01B3))
}

/// Whether a host is a literal address.
#[must_use]
pub fn is_address(host: &str) -> bool {
    address(host).is_some()
}

/// Whether a text is the full name of a host: three labels or more, the last one in letters.
#[must_use]
pub fn is_full_name(text: &str) -> bool {
    let is_label = |it: &str| !it.is_empty() && it.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let labels = text.split('.');
    let top = labels.clone().next_back().unwrap_or_default();
    labels.clone().count() > 2 && labels.clone().all(is_label) && top.len() > 1 && top.bytes().all(|b| b.is_ascii_alphabetic())
}

fn address(host: &str) -> Option<IpAddr> {
    let host = plain(host);
    let may_be = host.contains(':') || host.starts_with(|c: char| c.is_ascii_digit());
    may_be.then(|| host.parse().ok()).flatten()
}

/// A host in the one form that equal ones share: lower case, without a dot at the end, an address without needless zeros,
/// and with brackets where it has colons.
#[must_use]
pub fn canonical(host: &str) -> String {
    match address(host) {
        Some(IpAddr::V6(address)) => format!("[{address}]"),
        Some(IpAddr::V4(address)) => address.to_string(),
        None => plain(host).trim_end_matches('.').to_ascii_lowercase(),
    }
}

/// The host at the beginning of a server line, with its brackets, also of a line that ZooKeeper does not take. A client's
/// part behind it may have brackets of its own.
#[must_use]
pub fn of_server_line(line: &str) -> &str {
    let end = match line.strip_prefix('[') {
        Some(_) => line.find(']').map(|at| at + 1),
        None => line.find([':', ';']),
    };
    &line[..end.unwrap_or(line.len())]
}

/// A host as it stands before a port: an address with colons gets its brackets.
#[must_use]
pub fn before_port(host: &str) -> Cow<'_, str> {
    let bare = host.contains(':') && !host.starts_with('[');
    if bare { Cow::Owned(format!("[{host}]")) } else { Cow::Borrowed(host) }
}

/// Without brackets.
fn plain(host: &str) -> &str {
    host.strip_prefix('[').and_then(|it| it.strip_suffix(']')).unwrap_or(host)
}

/// Whether a text can be the name of a host or an address. An empty one means loopback.
#[must_use]
pub fn may_resolve(text: &str) -> bool {
    let is_v6 = |it: &str| {
        let (address, zone) = it.split_once('%').map_or((it, None), |it| (it.0, Some(it.1)));
        address.parse::<std::net::Ipv6Addr>().is_ok() && zone.is_none_or(|it| !it.is_empty())
    };
    match text.strip_prefix('[') {
        Some(inner) => inner.strip_suffix(']').is_some_and(is_v6),
        None if text.contains(':') => is_v6(text),
        None => !text.bytes().any(|b| b <= b' ' || b.is_ascii_punctuation() && !matches!(b, b'.' | b'-' | b'_')),
    }
}

/// Whether a text has the form of an address of four numbers or of fewer.
#[must_use]
pub fn is_numeric(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit() || b == b'.')
}

/// An address as Java reads it, where it is one.
#[must_use]
pub fn literal(text: &str) -> Option<IpAddr> {
    if text.is_empty() {
        return Some(IpAddr::V4(Ipv4Addr::LOCALHOST));
    }
    // `10.1` is 10.0.0.1: the last part fills what the others leave.
    if is_numeric(text) {
        let parts: Vec<u32> = text.split('.').map(|it| it.parse().ok()).collect::<Option<_>>()?;
        let (last, front) = parts.split_last()?;
        let rest = 4u32.checked_sub(u32::try_from(front.len()).ok()?).filter(|it| *it > 0)?;
        let fits = front.iter().all(|it| *it < 256) && u64::from(*last) < 1u64 << (8 * rest);
        let high = front.iter().fold(0u64, |all, it| all << 8 | u64::from(*it)) << (8 * rest);
        return fits.then(|| u32::try_from(high | u64::from(*last)).ok()).flatten().map(|it| IpAddr::V4(Ipv4Addr::from(it)));
    }
    let bare = text.strip_prefix('[').and_then(|it| it.strip_suffix(']')).unwrap_or(text);
    bare.parse::<IpAddr>().ok().map(|it| it.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is not near is another one; what is near stands for all that compare as it does.
    #[test]
    fn hosts_that_are_near() {
        let words = [
            "",
            "0.0.0.0",
            "[::]",
            "localhost",
            "LOCALHOST.",
            "localhost4",
            "127.0.0.1",
            "127.1",
            "::1",
            "[::1]",
            "10.0.0.1",
            "10.0.0.1.",
            "10.0.0.2",
            "fe80::1",
            "[fe80:0::1]",
            "fe80::2",
            "zk1",
            "ZK1.",
            "zk1..",
            "zk1.a.org",
            "zk1.a",
            "zk1.b",
            "zk2.a",
            ".zk1",
            "[",
            "[]",
            "[zk1]",
            "[zk1].",
            "1.2.3",
            "::ffff:10.0.0.1",
            "a-b",
            "a-b.c",
        ];
        for likes in [&[Likeness::Same][..], &[Likeness::Unknown], &[Likeness::Same, Likeness::Unknown]] {
            for skip in 0..words.len() {
                let list: Vec<&str> =
                    words.iter().enumerate().filter(|it| it.0 != skip && it.0 != skip / 2).map(|it| *it.1).collect();
                let hosts = Hosts::of(list.len(), &|it| (list[it], 1));
                for word in words {
                    let like = |it: usize| likes.contains(&compare(list[it], word));
                    let same = |it: usize| is_same(list[it], word);
                    let all = |is: &dyn Fn(usize) -> bool| (0..list.len()).find(|it| is(*it));
                    assert_eq!(hosts.find(word, 1, &like), all(&like), "{word} {list:?}");
                    assert_eq!(hosts.find(word, 1, &same), all(&same), "{word}");
                    assert_eq!(hosts.find(word, 2, &|_| true), None);
                }
            }
        }
    }

    #[test]
    fn loopback() {
        for host in ["localhost", "LocalHost", "localhost.", "localhost.localdomain", "127.0.0.1", "127.1.2.3", "::1", "[::1]"] {
            assert!(is_loopback(host), "{host}");
        }
        for host in ["", "localhost1", "zk1", "127.example.com", "10.0.0.1", "::", "fe80::1", "1", "0.0.0.0", "lokalhöst"] {
            assert!(!is_loopback(host), "{host}");
        }
    }

    #[test]
    fn wildcards() {
        for host in ["0.0.0.0", "::", "[::]", "0:0:0:0:0:0:0:0"] {
            assert!(is_wildcard(host), "{host}");
        }
        for host in ["", "0.0.0.1", "::1", "0", "zk1"] {
            assert!(!is_wildcard(host), "{host}");
        }
    }

    #[test]
    fn one_form_for_equal_hosts() {
        for (host, expected) in [
            ("[2001:DB8:0:0::1]", "[2001:db8::1]"),
            ("2001:db8::1", "[2001:db8::1]"),
            ("ZK1.Example.org.", "zk1.example.org"),
            ("10.0.0.1", "10.0.0.1"),
            ("", ""),
        ] {
            assert_eq!(canonical(host), expected, "{host}");
        }
    }

    #[test]
    fn full_names() {
        assert!(is_full_name("kafka1.dc-2.example.org") && is_full_name("alpha.example.org"));
        for text in ["", "kafka1", "kafka.d", "example.org", "kafka_2.13-3.9.0", "a..org", "10.0.0.1", "v1.2.x"] {
            assert!(!is_full_name(text), "{text}");
        }
    }

    #[test]
    fn the_host_of_a_line_ends_before_its_ports() {
        for (line, expected) in [
            ("zk1:2888:3888", "zk1"),
            ("zk1:2888:3888;[::]:2181", "zk1"),
            ("[fe80::1]:2888:3888;[::]:2181", "[fe80::1]"),
            ("[fe80::1", "[fe80::1"),
            ("zk1", "zk1"),
            ("", ""),
        ] {
            assert_eq!(of_server_line(line), expected, "{line}");
        }
        assert_eq!(before_port("fe80::1"), "[fe80::1]");
        assert_eq!(before_port("[fe80::1]"), "[fe80::1]");
        assert_eq!(before_port("zk1"), "zk1");
    }

    #[test]
    fn equal_hosts() {
        assert!(is_same("ZK1.example.org.", "zk1.example.org") && is_same("[fe80::1]", "FE80::1"));
        assert!(!is_same("zk1", "zk1.example.org"));
    }

    #[test]
    fn what_nobody_can_tell_is_unknown() {
        for (one, other, likeness) in [
            ("zk1", "ZK1.", Likeness::Same),
            ("zk1", "zk2", Likeness::Other),
            ("10.0.0.1", "10.0.0.2", Likeness::Other),
            ("zk1", "zk1.example.org", Likeness::Unknown),
            ("zk1.example.org", "zk1.example.net", Likeness::Other),
            ("zk1", "10.0.0.1", Likeness::Unknown),
            ("0.0.0.0", "0.0.0.0", Likeness::Unknown),
            ("0.0.0.0", "zk1", Likeness::Unknown),
            ("localhost", "127.0.0.1", Likeness::Unknown),
            ("localhost", "zk1", Likeness::Unknown),
            ("zk1", "zk11", Likeness::Other),
            ("2001:db8::1", "[2001:DB8:0::1]", Likeness::Same),
            ("2001:db8::1", "2001:db8::2", Likeness::Other),
            ("2001:db8::1", "10.0.0.1", Likeness::Unknown),
        ] {
            assert_eq!(compare(one, other), likeness, "{one} {other}");
            assert_eq!(compare(other, one), likeness, "{other} {one}");
        }
    }
}
