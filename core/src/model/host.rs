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
    let (one, other) = (plain(one), plain(other));
    let bare = |it| str::strip_suffix(it, '.').unwrap_or(it);
    bare(one).eq_ignore_ascii_case(bare(other))
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
}
