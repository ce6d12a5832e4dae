//! The rules. One rule is one file with its page beside it, and one line here.

mod cluster;
mod edit;
mod kafka;
mod kraft;
pub(crate) mod own;
#[cfg(feature = "pages")]
mod pages;
mod security;
mod syntax;
mod unit;
mod upgrade;
mod zookeeper;

use crate::lint::Rule;

#[cfg(feature = "pages")]
pub use pages::{PAGES, page, title};

/// Every rule, in the order of the codes.
pub static ALL: &[&Rule] = &[
    &cluster::myid_missing::RULE,
    &cluster::myid_not_in_server_list::RULE,
    &cluster::myid_duplicate::RULE,
    &cluster::server_list_differs::RULE,
    &cluster::client_port_differs::RULE,
    &cluster::duplicate_broker_id::RULE,
    &cluster::zk_connect_differs::RULE,
    &cluster::zk_connect_incomplete::RULE,
    &cluster::zk_endpoint_unknown::RULE,
    &cluster::kafka_zookeeper_colocated::RULE,
    &cluster::meta_properties_id_mismatch::RULE,
    &cluster::cluster_id_differs::RULE,
    &cluster::zk_connect_spans_ensembles::RULE,
    &cluster::voters_differ::RULE,
    &cluster::app_log_inside_log_dirs::RULE,
    &cluster::sandbox_blocks_data_dir::RULE,
    &cluster::node_missing::RULE,
    &kafka::broker_id_invalid::RULE,
    &kafka::no_metadata_source::RULE,
    &kafka::zk_connect_malformed::RULE,
    &kafka::chroot_per_host::RULE,
    &kafka::zk_connect_single_host::RULE,
    &kafka::zk_connect_no_chroot::RULE,
    &kafka::zk_connect_whitespace::RULE,
    &kafka::log_dirs_volatile::RULE,
    &kafka::log_dirs_overlap::RULE,
    &kafka::log_dir_ignored::RULE,
    &kafka::log_dirs_mount_root::RULE,
    &kafka::listener_malformed::RULE,
    &kafka::listener_unmapped::RULE,
    &kafka::advertised_wildcard::RULE,
    &kafka::advertised_loopback::RULE,
    &kafka::advertised_not_in_listeners::RULE,
    &kafka::inter_broker_listener_unknown::RULE,
    &kafka::inter_broker_both_set::RULE,
    &kafka::min_isr_too_high::RULE,
    &kafka::transaction_min_isr_too_high::RULE,
    &kafka::unclean_leader_election::RULE,
    &kafka::message_size_chain::RULE,
    &kafka::retention_units_conflict::RULE,
    &kafka::broker_value_constraint::RULE,
    &kraft::node_id_invalid::RULE,
    &kraft::process_roles_invalid::RULE,
    &kraft::quorum_undefined::RULE,
    &kraft::voters_malformed::RULE,
    &kraft::node_voters_mismatch::RULE,
    &kraft::controller_listener_missing::RULE,
    &kraft::listener_on_wrong_role::RULE,
    &kraft::controller_listener_unmapped::RULE,
    &kraft::even_controllers::RULE,
    &kraft::combined_mode::RULE,
    &kraft::key_for_other_mode::RULE,
    &kraft::zookeeper_connect_in_kraft::RULE,
    &kraft::static_and_dynamic_quorum::RULE,
    &own::unused_ignore::RULE,
    &own::malformed_ignore::RULE,
    &own::unknown_code_in_ignore::RULE,
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
    &syntax::swallowed_line::RULE,
    &syntax::value_wrong_type::RULE,
    &syntax::quoted_value::RULE,
    &syntax::unexpanded_placeholder::RULE,
    &syntax::misspelled_file_name::RULE,
    &security::plaintext_exposed::RULE,
    &security::sasl_plain_without_tls::RULE,
    &security::acl_without_authorizer::RULE,
    &security::allow_everyone::RULE,
    &security::super_users_separator::RULE,
    &security::super_users_unsafe::RULE,
    &security::authorizer_wrong_mode::RULE,
    &security::endpoint_identification_off::RULE,
    &security::weak_tls::RULE,
    &security::jaas_missing::RULE,
    &security::jaas_invalid::RULE,
    &security::inter_broker_mechanism_not_enabled::RULE,
    &security::zookeeper_acl_without_login::RULE,
    &security::skip_acl::RULE,
    &unit::forking_without_daemon::RULE,
    &unit::daemon_without_forking::RULE,
    &unit::exec_start_invalid::RULE,
    &unit::section_or_directive_unknown::RULE,
    &unit::inline_comment_in_unit::RULE,
    &unit::exit_status_143::RULE,
    &unit::stop_kills_broker::RULE,
    &unit::nofile_low::RULE,
    &unit::runs_as_root::RULE,
    &unit::network_not_online::RULE,
    &unit::no_restart_policy::RULE,
    &unit::environment_unquoted::RULE,
    &unit::shell_syntax_in_unit::RULE,
    &unit::heap_invalid::RULE,
    &unit::install_missing::RULE,
    &unit::unit_refused::RULE,
    &unit::unit_value_ignored::RULE,
    &unit::unit_name_invalid::RULE,
    &upgrade::removed_key::RULE,
    &upgrade::deprecated_key::RULE,
    &upgrade::zookeeper_mode_on_4x::RULE,
    &upgrade::ibp_ahead::RULE,
    &upgrade::migration_incomplete::RULE,
    &upgrade::runtime_too_old::RULE,
    &upgrade::value_no_longer_valid::RULE,
    &zookeeper::data_dir_missing::RULE,
    &zookeeper::data_dir_volatile::RULE,
    &zookeeper::no_client_port::RULE,
    &zookeeper::quorum_timing_missing::RULE,
    &zookeeper::server_line_malformed::RULE,
    &zookeeper::server_id_invalid::RULE,
    &zookeeper::server_address_reused::RULE,
    &zookeeper::even_voters::RULE,
    &zookeeper::server_host_unreachable::RULE,
    &zookeeper::myid_invalid::RULE,
    &zookeeper::static_and_dynamic_mixed::RULE,
    &zookeeper::dynamic_file_foreign_key::RULE,
    &zookeeper::autopurge_off::RULE,
    &zookeeper::port_conflict::RULE,
    &zookeeper::setting_never_read::RULE,
    &zookeeper::session_limits_crossed::RULE,
    &zookeeper::quorum_without_voters::RULE,
    &zookeeper::quorum_groups_invalid::RULE,
    &zookeeper::auth_settings_inconsistent::RULE,
    &zookeeper::secure_port_without_netty::RULE,
    &zookeeper::value_ends_start::RULE,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_sorted_and_unique() {
        assert!(ALL.windows(2).all(|pair| pair[0].code < pair[1].code));
    }
}
