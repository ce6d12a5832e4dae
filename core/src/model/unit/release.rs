//! Releases in the names of folders and jars: `/opt/kafka_2.13-3.9.0`, `apache-zookeeper-3.8.4-bin`.

use std::ops::Range;

use super::Directive;
use crate::catalog::{Product, Version};
use crate::text::Span;

/// A release that a path names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NamedRelease {
    /// Whose release it is.
    pub product: Product,
    /// The release.
    pub version: Version,
    /// The name with its number.
    pub span: Span,
}

/// The releases that a value names.
pub(super) fn named(directive: &Directive<'_>) -> Vec<NamedRelease> {
    let found = in_path(directive.value.as_str());
    found.map(|(product, version, place)| NamedRelease { product, version, span: directive.value.part(place) }).collect()
}

/// The releases that a path names, and where.
pub fn in_path(text: &str) -> impl Iterator<Item = (Product, Version, Range<usize>)> + '_ {
    let products = [("kafka", Product::Kafka), ("zookeeper", Product::ZooKeeper)].into_iter();
    // Nearly no path has a dash before a digit, as a version has.
    let is_dash = |at: usize| text.as_bytes().get(at + 1).is_some_and(u8::is_ascii_digit);
    let has_version = memchr::memchr_iter(b'-', text.as_bytes()).any(is_dash);
    products.filter(move |_| has_version).flat_map(move |(stem, product)| {
        text.match_indices(stem).filter_map(move |(at, _)| {
            let (version, length) = version_behind(&text[at + stem.len()..], product)?;
            Some((product, version, at..at + stem.len() + length))
        })
    })
}

/// The release behind a product's name, and where it ends. The name of a jar or of a distribution may go on:
/// `kafka-clients-3.9.0.jar`, `kafka_2.13-3.9.0.tgz`.
fn version_behind(rest: &str, product: Product) -> Option<(Version, usize)> {
    let mut tail = rest;
    if product == Product::Kafka {
        tail = tail.strip_prefix("-clients").unwrap_or(tail);
        if let Some(scala) = tail.strip_prefix('_') {
            let (major, behind) = scala.split_once('.').filter(|(it, _)| is_number(it))?;
            debug_assert!(!major.is_empty());
            tail = behind.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        }
    }
    let number = tail.strip_prefix('-')?;
    let end = number.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(number.len());
    let number = number[..end].trim_end_matches('.');
    // Kafka 0.10.2.1 has four parts; the last one does not matter.
    let parts = number.split('.').count();
    let known = match parts {
        2 | 3 => number,
        4 if number.starts_with("0.") => number.rsplit_once('.')?.0,
        _ => return None,
    };
    let version = Version::parse(known)?;
    let length = rest.len() - tail.len() + 1 + number.len();
    Some((version, length))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}
