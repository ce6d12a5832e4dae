//! The rules. One rule is one file with its page beside it, and one line here.

mod kafka;
mod own;
mod syntax;
mod zookeeper;

use crate::lint::Rule;

/// Every rule, in the order of the codes.
pub static ALL: &[&Rule] = &[
    &kafka::zk_connect_malformed::RULE,
    &kafka::chroot_per_host::RULE,
    &own::binary_or_nul::RULE,
    &own::line_too_long::RULE,
    &syntax::backslash_escape::RULE,
    &syntax::inline_comment::RULE,
    &syntax::trailing_whitespace::RULE,
    &syntax::crlf_line_endings::RULE,
    &syntax::bom_or_utf16::RULE,
    &syntax::non_ascii_or_lookalike::RULE,
    &syntax::duplicate_key::RULE,
    &syntax::separator_typo::RULE,
    &syntax::misspelled_key::RULE,
    &syntax::value_wrong_type::RULE,
    &syntax::misspelled_file_name::RULE,
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
