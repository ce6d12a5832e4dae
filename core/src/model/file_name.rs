//! Names that nobody looks for, a slip away from one that somebody does.

use strsim::osa_distance;

/// The name that was meant by a misspelled one: `kafka.service` by `kafka.servie`, `zoo.cfg` by `zoo.cfg.txt`, `myid` by
/// `my.id`. Nothing where the name is right, or is none of these at all.
#[must_use]
pub fn meant(name: &str) -> Option<String> {
    let (stem, end) = name.rsplit_once('.').map_or((name, None), |(stem, end)| (stem, Some(end)));
    let is_myid = |it: &str| it.eq_ignore_ascii_case("myid");
    match end {
        None if is_myid(stem) || matches!(stem, "my_id" | "my-id") => Some("myid".to_owned()).filter(|it| it != name),
        None => None,
        Some("txt") if is_myid(stem) => Some("myid".to_owned()),
        Some("id") if stem.eq_ignore_ascii_case("my") => Some("myid".to_owned()),
        Some("txt") if [".cfg", ".service", ".properties"].iter().any(|it| stem.ends_with(it)) => Some(stem.to_owned()),
        Some(end) if is_near(end, "service") => Some(format!("{stem}.service")),
        Some(end) if is_near(end, "properties") => Some(format!("{stem}.properties")),
        Some("conf" | "config" | "cnf" | "cgf" | "cf" | "cfgs" | "CFG") if stem.starts_with("zoo") => Some(format!("{stem}.cfg")),
        Some(_) => None,
    }
}

/// At most two slips away, but not the same. A walk asks this of every file, so what looks quite different is out first.
fn is_near(end: &str, meant: &str) -> bool {
    let begins_alike = end.bytes().next().map(|it| it.to_ascii_lowercase()) == meant.bytes().next();
    let is_word = end.bytes().all(|it| it.is_ascii_alphabetic());
    begins_alike
        && is_word
        && end.len().abs_diff(meant.len()) <= 2
        && end != meant
        && osa_distance(&end.to_ascii_lowercase(), meant) <= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips() {
        for (name, expected) in [
            ("kafka-server.servie", "kafka-server.service"),
            ("kafka.sevice", "kafka.service"),
            ("kafka.services", "kafka.service"),
            ("kafka.Service", "kafka.service"),
            ("zoo.cfg.txt", "zoo.cfg"),
            ("zoo.conf", "zoo.cfg"),
            ("zoo1.cgf", "zoo1.cfg"),
            ("server.propertis", "server.properties"),
            ("server.properties.txt", "server.properties"),
            ("myid.txt", "myid"),
            ("my.id", "myid"),
            ("MYID", "myid"),
        ] {
            assert_eq!(meant(name).as_deref(), Some(expected), "{name}");
        }
    }

    #[test]
    fn right_names_and_other_files() {
        for name in [
            "kafka.service",
            "server-1.properties",
            "zoo-prod.cfg",
            "myid",
            "myid1",
            "zoo.cfg.bak",
            "zoo.cfg.rpmnew",
            "server.properties.orig",
            "server.properties~",
            "kafka.conf",
            "notes.txt",
            "한글.é",
            "x.",
            "",
        ] {
            assert_eq!(meant(name), None, "{name}");
        }
    }
}
