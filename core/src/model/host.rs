//! Host names and addresses, by what can be told from their text alone. No name is ever looked up.

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

/// Whether two hosts are certainly one: case and a dot at the end make no difference.
#[must_use]
pub fn is_same(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let (one, other) = (plain(one), plain(other));
    let bare = |it| str::strip_suffix(it, '.').unwrap_or(it);
    bare(one).eq_ignore_ascii_case(bare(other))
}

/// What can be said about two hosts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    /// They are one.
    Same,
    /// They are two, as far as their names go.
    Other,
    /// An address and a name, a short name and a longer one that begins with it, or all interfaces of an unknown machine.
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
        long.get(..short.len()).is_some_and(|it| it.eq_ignore_ascii_case(short))
            && long.as_bytes().get(short.len()) == Some(&b'.')
    };
    let vague = is_wildcard(one) || is_wildcard(other) || one.is_empty() || other.is_empty();
    let mixed = is_address(one) != is_address(other) || is_loopback(one) != is_loopback(other);
    if vague || mixed || is_longer(one, other) || is_longer(other, one) { Likeness::Unknown } else { Likeness::Other }
}

/// Whether a host is a literal address.
#[must_use]
pub fn is_address(host: &str) -> bool {
    let host = plain(host);
    let may_be = host.contains(':') || host.starts_with(|c: char| c.is_ascii_digit());
    may_be && host.parse::<std::net::IpAddr>().is_ok()
}

/// Without brackets.
fn plain(host: &str) -> &str {
    host.strip_prefix('[').and_then(|it| it.strip_suffix(']')).unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use super::*;

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
        ] {
            assert_eq!(compare(one, other), likeness, "{one} {other}");
            assert_eq!(compare(other, one), likeness, "{other} {one}");
        }
    }
}
