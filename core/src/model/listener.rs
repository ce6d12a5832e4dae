//! Listeners, `NAME://host:port`, and voters, `id@host:port`, as Kafka reads them.
//!
//! Source: `EndPoint` and `CoreUtils.listenerListToEndPoints` (0.10.1 to 3.9), `SocketServerConfigs` (4.0 and later),
//! `QuorumConfig.parseVoterConnections` (`RaftConfig` before 3.8).

use super::properties::java_number;
use crate::syntax::{Parts, cut_last, java_trim, parts};

/// One element of `listeners` or `advertised.listeners`. Its parts are slices of the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listener<'a> {
    /// All of it.
    pub element: &'a str,
    /// The name as it is written; Kafka compares it in upper case.
    pub name: &'a str,
    /// The host, without brackets; empty means all interfaces.
    pub host: &'a str,
    /// The port. What is below 0 or above 65535 passes the parser and fails when the socket is bound.
    pub port: i32,
}

impl<'a> Listener<'a> {
    /// Reads one element, without blanks around it. Nothing where "Unable to parse … to a broker endpoint".
    #[must_use]
    pub fn parse(element: &'a str) -> Option<Self> {
        let (before, port) = cut_last(element, b':')?;
        // Of several `://` the last one counts, and no host has a slash.
        let (name, host) = cut_last(before, b'/')?;
        let name = name.strip_suffix(":/")?;
        let digits = port.strip_prefix('-').unwrap_or(port);
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let host = host.strip_prefix('[').unwrap_or(host);
        let host = host.strip_suffix(']').unwrap_or(host);
        is_host(host).then_some(())?;
        Some(Self { element, name, host, port: port.parse().ok()? })
    }

    /// The listener that two keys of their own make; nothing where the host is none.
    #[must_use]
    pub fn of(name: &'a str, host: &'a str, port: i32) -> Option<Self> {
        is_host(host).then_some(Self { element: host, name, host, port })
    }

    /// Whether two names are one to Kafka.
    #[must_use]
    pub fn is_named(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(java_trim(name))
    }
}

/// The elements of a list as `\s*,\s*` parts them, the empty ones left out (4.2 and later refuse those).
pub fn elements(value: &str) -> Elements<'_> {
    Elements(items(value))
}

/// The same with the empty ones. A blank that is not ASCII, such as U+00A0, belongs to the element.
pub fn items(value: &str) -> Items<'_> {
    Items(parts(value, b','))
}

/// What [`items`] gives.
#[derive(Debug, Clone)]
pub struct Items<'t>(Parts<'t>);

impl<'t> Iterator for Items<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        self.0.next().map(|it| it.trim_matches([' ', '\t', '\n', '\x0b', '\x0c', '\r']))
    }
}

/// What [`elements`] gives.
#[derive(Debug, Clone)]
pub struct Elements<'t>(Items<'t>);

impl<'t> Iterator for Elements<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        self.0.find(|it| !it.is_empty())
    }
}

/// One element of `controller.quorum.voters`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Voter<'a> {
    /// All of it.
    pub element: &'a str,
    /// The node's id; the parser lets negative ones through.
    pub id: i32,
    /// The host, without brackets and without the name of a listener before it; empty is let through.
    pub host: &'a str,
    /// The port; 0 is let through.
    pub port: u16,
}

impl<'a> Voter<'a> {
    /// Reads one element. Nothing where Kafka cannot, in any release.
    #[must_use]
    pub fn parse(element: &'a str) -> Option<Self> {
        let (id, rest) = element.split_once('@').filter(|(_, rest)| !rest.contains('@'))?;
        let (host, port) = rest.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit()))?;
        let (_, host) = parted_scheme(host);
        let host = host.strip_prefix('[').unwrap_or(host);
        let host = host.strip_suffix(']').unwrap_or(host);
        Some(Self { element, id: java_number(id)?.try_into().ok()?, host, port: port.parse().ok()? })
    }
}

/// A scheme that ends at the last `://`, or none, and the host behind it.
pub(crate) fn parted_scheme(host: &str) -> (&str, &str) {
    host.match_indices("://").last().map_or(("", host), |(at, sign)| (&host[..at], &host[at + sign.len()..]))
}

/// The characters that the pattern of an endpoint takes for a host.
fn is_host(host: &str) -> bool {
    host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'%' | b'.' | b'_' | b':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn listeners_that_kafka_takes() {
        for (text, name, host, port) in [
            ("PLAINTEXT://:9092", "PLAINTEXT", "", 9092),
            ("plaintext://kafka1.example.com:9092", "plaintext", "kafka1.example.com", 9092),
            ("PLAINTEXT://[::1]:9092", "PLAINTEXT", "::1", 9092),
            ("PLAINTEXT://::1:9092", "PLAINTEXT", "::1", 9092),
            ("X://h:-1", "X", "h", -1),
            ("X://h:70000", "X", "h", 70000),
        ] {
            assert_eq!(Listener::parse(text), Some(Listener { element: text, name, host, port }), "{text}");
        }
    }

    #[test]
    fn listeners_that_kafka_refuses() {
        for text in [
            "PLAINTEXT://h",
            "PLAINTEXT://h:",
            "h:9092",
            "X://h:9092/",
            "X://my host:9092",
            "X://h:+9092",
            "X://h:2147483648",
            "",
        ] {
            assert_eq!(Listener::parse(text), None, "{text}");
        }
    }

    #[test]
    fn voters() {
        assert_eq!(Voter::parse("1@c1:9093"), Some(Voter { element: "1@c1:9093", id: 1, host: "c1", port: 9093 }));
        for (text, host) in
            [("1@:9093", ""), ("1@CONTROLLER://c1:9093", "c1"), ("1@[::1]:9093", "::1"), ("1@c1:9093:9094", "c1:9093")]
        {
            assert_eq!(Voter::parse(text).map(|it| it.host), Some(host), "{text}");
        }
        for text in ["c1:9093", "1@2@c1:9093", "x@c1:9093", "1@c1", "1@c1:99999", "1@c1:+9093", "1@c1:"] {
            assert_eq!(Voter::parse(text), None, "{text}");
        }
    }

    #[test]
    fn lists() {
        assert_eq!(elements(" a , b,,c ").collect::<Vec<_>>(), ["a", "b", "c"]);
    }
}
