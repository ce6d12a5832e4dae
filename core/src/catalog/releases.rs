//! Which releases there are, and which are meant where nobody says.

use super::tables::releases::{KAFKA, SYSTEMD, ZOOKEEPER};
use super::{Product, Releases, Version};

/// Every release in the catalog, the oldest first, and whether it was released (or is a branch only, which come last).
#[must_use]
pub fn releases(product: Product) -> &'static [(Version, bool)] {
    match product {
        Product::Kafka => KAFKA,
        Product::ZooKeeper => ZOOKEEPER,
        Product::Systemd => SYSTEMD,
    }
}

/// Whether a release is in the catalog. Kafka (from 1.0 on) and systemd are known by line, and each patch release of it
/// counts.
#[must_use]
pub fn known(product: Product, version: Version) -> bool {
    releases(product).iter().any(|(it, _)| *it == version || is_line(*it) && in_line(*it, version))
}

/// The newest release that is out.
#[must_use]
pub fn newest(product: Product) -> Version {
    releases(product).iter().rfind(|(_, out)| *out).map_or(Version::NEWEST, |(version, _)| *version)
}

/// What people run: Kafka 2.8, ZooKeeper 3.5, systemd 247, and later.
#[must_use]
pub fn default_range(product: Product) -> Releases {
    let from = match product {
        Product::Kafka => Version::line(2, 8),
        Product::ZooKeeper => Version::first_of(3, 5),
        Product::Systemd => Version::line(247, Version::LAST_PATCH),
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
        let version = parse(product, text, End::Upper)?;
        return Ok(Releases::between(version, version));
    };
    let from = if from.is_empty() { releases(product)[0].0 } else { parse(product, from, End::Lower)? };
    let to = if to.is_empty() { newest(product) } else { parse(product, to, End::Upper)? };
    let range = Releases::between(from, to);
    if range.is_empty() { Err(format!("`{text}` ends before it begins")) } else { Ok(range) }
}

/// Which release of a line its name stands for.
#[derive(Clone, Copy)]
enum End {
    /// The first one.
    Lower,
    /// The last one.
    Upper,
}

/// A version that the catalog knows: an exact release, or one end of a line.
fn parse(product: Product, text: &str, end: End) -> Result<Version, String> {
    // systemd's patch releases (252.39) and the fourth number of Kafka 0.x (0.10.2.1) read a configuration alike.
    let parts = match product {
        Product::Systemd => 1,
        Product::Kafka | Product::ZooKeeper if text.starts_with("0.") => 3,
        Product::Kafka | Product::ZooKeeper => usize::MAX,
    };
    let short = text.match_indices('.').nth(parts - 1).map_or(text, |(at, _)| &text[..at]);
    let Some(version) = Version::parse(short) else {
        return Err(format!("`{text}` is not a version of {}; write one such as `{}`", product.name(), newest(product)));
    };
    let all = releases(product);
    if all.iter().any(|(it, _)| *it == version) {
        return Ok(version);
    }
    // A branch that is not out is reached by its full name only: 3 is up to 3.9.5, not 3.10.
    let out = |it: &&(Version, bool)| it.1 || version.minor() != Version::LAST_PATCH;
    let of_line = |it: &Version| (is_line(version) || is_line(*it)) && in_line(version, *it);
    let mut line = all.iter().filter(out).map(|(it, _)| *it).filter(of_line);
    let found = match end {
        End::Lower => line.next(),
        End::Upper => line.next_back(),
    };
    found.ok_or_else(|| {
        let (oldest, newest) = (all[0].0, all[all.len() - 1].0);
        format!("kcfglint does not know {} {text}; it knows {oldest} to {newest}", product.name())
    })
}

/// Whether a version is that of a line, not of one release.
fn is_line(version: Version) -> bool {
    version.patch_number() == Version::LAST_PATCH
}

/// Whether a release belongs to a line; a line without a second number holds all that have its first.
fn in_line(line: Version, release: Version) -> bool {
    line.major() == release.major() && (line.minor() == release.minor() || line.minor() == Version::LAST_PATCH)
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
        let exact = parse_range(Product::ZooKeeper, "3.5.5..3.6.1").expect("known");
        assert_eq!((exact.from, exact.to), (Version::patch(3, 5, 5), Version::patch(3, 6, 1)));
        let major = parse_range(Product::ZooKeeper, "3").expect("known");
        assert_eq!(major.to, Version::patch(3, 9, 5), "a branch that is not out is not the last of 3");
    }

    #[test]
    fn patch_releases_of_a_line_are_known() {
        assert_eq!(parse_range(Product::Systemd, "252.39").expect("known").to, Version::parse("252").expect("a version"));
        assert_eq!(parse_range(Product::Kafka, "0.10.2.1").expect("known").to, Version::patch(0, 10, 2));
        assert_eq!(parse_range(Product::Kafka, "3..").expect("known").from, Version::line(3, 0));
        assert!(known(Product::Kafka, Version::patch(3, 9, 1)) && known(Product::Systemd, Version::patch(252, 39, 255)));
        assert!(!known(Product::Kafka, Version::patch(0, 10, 3)) && !known(Product::ZooKeeper, Version::patch(3, 9, 6)));
        assert!(known(Product::ZooKeeper, Version::line(3, 10)) && !known(Product::Kafka, Version::line(4, 5)));
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
