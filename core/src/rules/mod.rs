//! The rules. One rule is one file with its page beside it, and one line here.

mod kafka;
#[cfg(feature = "pages")]
mod pages;
mod syntax;
mod zookeeper;

use crate::lint::Rule;

#[cfg(feature = "pages")]
pub use pages::{PAGES, page, title};

/// Every rule, in the order of the codes.
pub static ALL: &[&Rule] = &[
    &kafka::zk_connect_malformed::RULE,
    &kafka::chroot_per_host::RULE,
    &syntax::trailing_whitespace::RULE,
    &syntax::duplicate_key::RULE,
    &zookeeper::server_line_malformed::RULE,
    &zookeeper::even_voters::RULE,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_sorted_and_unique() {
        assert!(ALL.windows(2).all(|pair| pair[0].code < pair[1].code));
    }
}
