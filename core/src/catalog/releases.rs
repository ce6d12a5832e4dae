//! Which releases there are, and which are meant where nobody says.

use super::tables::releases::{KAFKA, SYSTEMD, ZOOKEEPER};
use super::{Product, Releases, Version};

/// Every release in the catalog, the oldest first, and whether it was released (or is a branch only).
#[must_use]
pub fn releases(product: Product) -> &'static [(Version, bool)] {
    match product {
        Product::Kafka => KAFKA,
        Product::ZooKeeper => ZOOKEEPER,
        Product::Systemd => SYSTEMD,
    }
}

/// The newest release that is out.
#[must_use]
pub fn newest(product: Product) -> Version {
    releases(product).iter().rev().find(|(_, out)| *out).map_or(Version::NEWEST, |(version, _)| *version)
}

/// What people run: Kafka 2.8, ZooKeeper 3.5, systemd 247, and later.
#[must_use]
pub fn default_range(product: Product) -> Releases {
    let from = match product {
        Product::Kafka => Version::first_of(2, 8),
        Product::ZooKeeper => Version::first_of(3, 5),
        Product::Systemd => Version::first_of(247, 0),
    };
    Releases::between(from, newest(product))
}

/// Reads `3.9`, `3.3..3.9`, `3.3..` or `..3.9`. A line such as `3.5` stands for its last patch release, at the lower
/// end of a range for its first one.
///
/// # Errors
/// A sentence for the user: no version, a range that runs backwards, a release that the catalog does not know.
pub fn parse_range(product: Product, text: &str) -> Result<Releases, String> {
    let text = text.trim();
    let Some((from, to)) = text.split_once("..") else {
        let version = parse(product, text)?;
        return Ok(Releases::between(version, version));
    };
    let from = if from.is_empty() { releases(product)[0].0 } else { first(product, parse(product, from)?) };
    let to = if to.is_empty() { newest(product) } else { parse(product, to)? };
    let range = Releases::between(from, to);
    if range.is_empty() { Err(format!("`{text}` ends before it begins")) } else { Ok(range) }
}

/// A version that the catalog knows: an exact release, or the last one of a line.
fn parse(product: Product, text: &str) -> Result<Version, String> {
    let Some(version) = Version::parse(text) else {
        return Err(format!("`{text}` is not a version of {}; write one such as `{}`", product.name(), newest(product)));
    };
    let known = releases(product);
    if let Some((exact, _)) = known.iter().find(|(it, _)| *it == version) {
        return Ok(*exact);
    }
    let line = |it: &&(Version, bool)| {
        it.0.major() == version.major() && (it.0.minor() == version.minor() || version.minor() == Version::LAST_PATCH)
    };
    let is_line = version.patch_number() == Version::LAST_PATCH;
    match known.iter().rfind(line) {
        Some((last, _)) if is_line => Ok(*last),
        // Kafka and systemd are known by line: every patch release of it reads a configuration alike.
        Some((last, _)) if last.patch_number() == Version::LAST_PATCH => Ok(*last),
        _ => {
            let (oldest, newest) = (known[0].0, known[known.len() - 1].0);
            Err(format!("kcfglint does not know {} {text}; it knows {oldest} to {newest}", product.name()))
        }
    }
}

/// The first release of the line that a lower end names.
fn first(product: Product, last: Version) -> Version {
    let same = |it: &&(Version, bool)| it.0.major() == last.major() && it.0.minor() == last.minor();
    releases(product).iter().find(same).map_or(last, |(it, _)| *it)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_its_last_patch_release() {
        let one = parse_range(Product::ZooKeeper, "3.5").expect("known");
        assert_eq!(one.from, Version::patch(3, 5, 10));
        assert_eq!(parse_range(Product::ZooKeeper, "3.5.0").expect("known").to, Version::patch(3, 5, 0));
        let range = parse_range(Product::ZooKeeper, "3.5..3.6").expect("known");
        assert_eq!((range.from, range.to), (Version::patch(3, 5, 0), Version::patch(3, 6, 4)));
    }

    #[test]
    fn an_open_range_ends_at_what_is_out() {
        assert_eq!(parse_range(Product::Kafka, "3.9..").expect("known").to, newest(Product::Kafka));
        assert!(parse_range(Product::Kafka, "4.4").is_ok());
        assert!(parse_range(Product::Kafka, "3.9.1").is_ok());
        assert!(parse_range(Product::Systemd, "249").is_ok());
    }

    #[test]
    fn what_nobody_knows_is_said() {
        for text in ["9.9", "x", "", "3.9..3.3", "3.9.."] {
            let result = parse_range(Product::ZooKeeper, text);
            assert_eq!(result.is_ok(), text == "3.9..", "{text}: {result:?}");
        }
    }
}
