//! The rules. One rule is one file with its page beside it, and one line here.

mod kafka;
mod syntax;
mod unit;
mod zookeeper;

use crate::lint::Rule;

/// Every rule, in the order of the codes.
pub static ALL: &[&Rule] = &[
    &kafka::zk_connect_malformed::RULE,
    &kafka::chroot_per_host::RULE,
    &syntax::trailing_whitespace::RULE,
    &syntax::duplicate_key::RULE,
    &unit::forking_without_daemon::RULE,
    &unit::daemon_without_forking::RULE,
    &unit::section_or_directive_unknown::RULE,
    &unit::inline_comment_in_unit::RULE,
    &unit::network_not_online::RULE,
    &unit::install_missing::RULE,
    &unit::unit_refused::RULE,
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
