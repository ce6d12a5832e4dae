//! The rules' pages, for those who print them. A run that only lints does without.

/// Every page by its code, also of rules that are not in [`super::ALL`] yet.
pub static PAGES: &[(&str, &str)] = &[
    ("CL001", include_str!("cluster/myid_missing.md")),
    ("CL002", include_str!("cluster/myid_not_in_server_list.md")),
    ("CL003", include_str!("cluster/myid_duplicate.md")),
    ("CL004", include_str!("cluster/myid_host_mismatch.md")),
    ("CL005", include_str!("cluster/server_list_differs.md")),
    ("CL006", include_str!("cluster/client_port_differs.md")),
    ("CL010", include_str!("cluster/duplicate_broker_id.md")),
    ("CL011", include_str!("cluster/zk_connect_differs.md")),
    ("CL012", include_str!("cluster/zk_connect_incomplete.md")),
    ("CL013", include_str!("cluster/zk_endpoint_unknown.md")),
    ("CL014", include_str!("cluster/ensemble_shared_without_chroot.md")),
    ("CL015", include_str!("cluster/session_timeout_out_of_range.md")),
    ("CL016", include_str!("cluster/kafka_zookeeper_colocated.md")),
    ("CL017", include_str!("cluster/advertised_endpoint_collision.md")),
    ("CL018", include_str!("cluster/replication_exceeds_brokers.md")),
    ("CL019", include_str!("cluster/replication_one_in_cluster.md")),
    ("CL020", include_str!("cluster/broker_settings_drift.md")),
    ("CL021", include_str!("cluster/meta_properties_id_mismatch.md")),
    ("CL022", include_str!("cluster/cluster_id_differs.md")),
    ("CL023", include_str!("cluster/zk_connect_spans_ensembles.md")),
    ("CL030", include_str!("cluster/voters_differ.md")),
    ("CL031", include_str!("cluster/voter_endpoint_mismatch.md")),
    ("CL032", include_str!("cluster/single_controller_for_cluster.md")),
    ("CL040", include_str!("cluster/app_log_inside_log_dirs.md")),
    ("CL041", include_str!("cluster/sandbox_blocks_data_dir.md")),
    ("CL042", include_str!("cluster/kafka_not_after_zookeeper.md")),
    ("CL043", include_str!("cluster/stop_script_kills_all.md")),
    ("CL044", include_str!("cluster/node_missing.md")),
    ("KF001", include_str!("kafka/broker_id_implicit.md")),
    ("KF002", include_str!("kafka/broker_id_invalid.md")),
    ("KF003", include_str!("kafka/no_metadata_source.md")),
    ("KF004", include_str!("kafka/zk_connect_malformed.md")),
    ("KF005", include_str!("kafka/chroot_per_host.md")),
    ("KF006", include_str!("kafka/zk_connect_single_host.md")),
    ("KF007", include_str!("kafka/zk_connect_no_chroot.md")),
    ("KF008", include_str!("kafka/zk_connect_whitespace.md")),
    ("KF009", include_str!("kafka/log_dirs_volatile.md")),
    ("KF010", include_str!("kafka/log_dirs_overlap.md")),
    ("KF011", include_str!("kafka/log_dir_ignored.md")),
    ("KF012", include_str!("kafka/log_dirs_mount_root.md")),
    ("KF013", include_str!("kafka/listener_malformed.md")),
    ("KF014", include_str!("kafka/listener_unmapped.md")),
    ("KF015", include_str!("kafka/advertised_wildcard.md")),
    ("KF016", include_str!("kafka/advertised_loopback.md")),
    ("KF017", include_str!("kafka/advertised_not_in_listeners.md")),
    ("KF018", include_str!("kafka/inter_broker_listener_unknown.md")),
    ("KF019", include_str!("kafka/inter_broker_both_set.md")),
    ("KF020", include_str!("kafka/min_isr_too_high.md")),
    ("KF021", include_str!("kafka/transaction_min_isr_too_high.md")),
    ("KF022", include_str!("kafka/unclean_leader_election.md")),
    ("KF023", include_str!("kafka/auto_create_topics.md")),
    ("KF024", include_str!("kafka/message_size_chain.md")),
    ("KF025", include_str!("kafka/retention_units_conflict.md")),
    ("KF026", include_str!("kafka/retention_smaller_than_segment.md")),
    ("KF027", include_str!("kafka/broker_value_constraint.md")),
    ("KR001", include_str!("kraft/node_id_invalid.md")),
    ("KR002", include_str!("kraft/process_roles_invalid.md")),
    ("KR003", include_str!("kraft/quorum_undefined.md")),
    ("KR004", include_str!("kraft/voters_malformed.md")),
    ("KR005", include_str!("kraft/node_voters_mismatch.md")),
    ("KR006", include_str!("kraft/controller_listener_missing.md")),
    ("KR007", include_str!("kraft/listener_on_wrong_role.md")),
    ("KR008", include_str!("kraft/controller_listener_unmapped.md")),
    ("KR009", include_str!("kraft/even_controllers.md")),
    ("KR010", include_str!("kraft/combined_mode.md")),
    ("KR011", include_str!("kraft/key_for_other_mode.md")),
    ("KR012", include_str!("kraft/zookeeper_connect_in_kraft.md")),
    ("KR013", include_str!("kraft/static_and_dynamic_quorum.md")),
    ("LN001", include_str!("own/unused_ignore.md")),
    ("LN002", include_str!("own/malformed_ignore.md")),
    ("LN003", include_str!("own/unknown_code_in_ignore.md")),
    ("LN004", include_str!("own/binary_or_nul.md")),
    ("LN005", include_str!("own/line_too_long.md")),
    ("S001", include_str!("syntax/backslash_escape.md")),
    ("S002", include_str!("syntax/inline_comment.md")),
    ("S003", include_str!("syntax/trailing_whitespace.md")),
    ("S004", include_str!("syntax/crlf_line_endings.md")),
    ("S005", include_str!("syntax/bom_or_utf16.md")),
    ("S006", include_str!("syntax/non_ascii_or_lookalike.md")),
    ("S007", include_str!("syntax/duplicate_key.md")),
    ("S008", include_str!("syntax/separator_typo.md")),
    ("S009", include_str!("syntax/misspelled_key.md")),
    ("S010", include_str!("syntax/unknown_key.md")),
    ("S011", include_str!("syntax/swallowed_line.md")),
    ("S012", include_str!("syntax/value_wrong_type.md")),
    ("S013", include_str!("syntax/quoted_value.md")),
    ("S014", include_str!("syntax/unexpanded_placeholder.md")),
    ("S015", include_str!("syntax/misspelled_file_name.md")),
    ("S016", include_str!("syntax/key_for_other_file.md")),
    ("SE001", include_str!("security/plaintext_exposed.md")),
    ("SE002", include_str!("security/sasl_plain_without_tls.md")),
    ("SE003", include_str!("security/acl_without_authorizer.md")),
    ("SE004", include_str!("security/allow_everyone.md")),
    ("SE005", include_str!("security/super_users_separator.md")),
    ("SE006", include_str!("security/super_users_unsafe.md")),
    ("SE007", include_str!("security/authorizer_wrong_mode.md")),
    ("SE008", include_str!("security/endpoint_identification_off.md")),
    ("SE009", include_str!("security/weak_tls.md")),
    ("SE010", include_str!("security/jaas_missing.md")),
    ("SE011", include_str!("security/jaas_invalid.md")),
    ("SE012", include_str!("security/inter_broker_mechanism_not_enabled.md")),
    ("SE013", include_str!("security/secret_readable.md")),
    ("SE014", include_str!("security/jmx_unauthenticated.md")),
    ("SE015", include_str!("security/zookeeper_acl_without_login.md")),
    ("SE016", include_str!("security/skip_acl.md")),
    ("SE017", include_str!("security/admin_exposed.md")),
    ("UN001", include_str!("unit/forking_without_daemon.md")),
    ("UN002", include_str!("unit/daemon_without_forking.md")),
    ("UN003", include_str!("unit/exec_start_invalid.md")),
    ("UN004", include_str!("unit/section_or_directive_unknown.md")),
    ("UN005", include_str!("unit/inline_comment_in_unit.md")),
    ("UN006", include_str!("unit/exit_status_143.md")),
    ("UN007", include_str!("unit/stop_kills_broker.md")),
    ("UN008", include_str!("unit/nofile_low.md")),
    ("UN009", include_str!("unit/runs_as_root.md")),
    ("UN010", include_str!("unit/network_not_online.md")),
    ("UN011", include_str!("unit/no_restart_policy.md")),
    ("UN012", include_str!("unit/environment_unquoted.md")),
    ("UN013", include_str!("unit/shell_syntax_in_unit.md")),
    ("UN014", include_str!("unit/heap_invalid.md")),
    ("UN015", include_str!("unit/install_missing.md")),
    ("UN016", include_str!("unit/unit_refused.md")),
    ("UN017", include_str!("unit/unit_value_ignored.md")),
    ("UN018", include_str!("unit/unit_name_invalid.md")),
    ("UP001", include_str!("upgrade/removed_key.md")),
    ("UP002", include_str!("upgrade/deprecated_key.md")),
    ("UP003", include_str!("upgrade/zookeeper_mode_on_4x.md")),
    ("UP004", include_str!("upgrade/ibp_behind.md")),
    ("UP005", include_str!("upgrade/ibp_ahead.md")),
    ("UP006", include_str!("upgrade/legacy_host_port.md")),
    ("UP007", include_str!("upgrade/migration_incomplete.md")),
    ("UP008", include_str!("upgrade/migration_flag_left.md")),
    ("UP009", include_str!("upgrade/trust_empty_left.md")),
    ("UP010", include_str!("upgrade/runtime_too_old.md")),
    ("UP011", include_str!("upgrade/value_no_longer_valid.md")),
    ("ZK001", include_str!("zookeeper/data_dir_missing.md")),
    ("ZK002", include_str!("zookeeper/data_dir_volatile.md")),
    ("ZK003", include_str!("zookeeper/no_client_port.md")),
    ("ZK004", include_str!("zookeeper/quorum_timing_missing.md")),
    ("ZK005", include_str!("zookeeper/server_line_malformed.md")),
    ("ZK006", include_str!("zookeeper/server_id_invalid.md")),
    ("ZK007", include_str!("zookeeper/server_address_reused.md")),
    ("ZK008", include_str!("zookeeper/even_voters.md")),
    ("ZK009", include_str!("zookeeper/server_host_unreachable.md")),
    ("ZK010", include_str!("zookeeper/myid_invalid.md")),
    ("ZK011", include_str!("zookeeper/static_and_dynamic_mixed.md")),
    ("ZK012", include_str!("zookeeper/dynamic_file_foreign_key.md")),
    ("ZK013", include_str!("zookeeper/autopurge_off.md")),
    ("ZK014", include_str!("zookeeper/txn_log_shares_data_dir.md")),
    ("ZK015", include_str!("zookeeper/port_conflict.md")),
    ("ZK016", include_str!("zookeeper/setting_never_read.md")),
    ("ZK017", include_str!("zookeeper/script_unreadable_setting.md")),
    ("ZK018", include_str!("zookeeper/session_limits_crossed.md")),
    ("ZK019", include_str!("zookeeper/quorum_without_voters.md")),
    ("ZK020", include_str!("zookeeper/quorum_groups_invalid.md")),
    ("ZK021", include_str!("zookeeper/auth_settings_inconsistent.md")),
    ("ZK022", include_str!("zookeeper/secure_port_without_netty.md")),
    ("ZK023", include_str!("zookeeper/value_ends_start.md")),
];

/// The page of a rule, in Markdown.
#[must_use]
pub fn page(code: &str) -> Option<&'static str> {
    PAGES.binary_search_by(|(it, _)| (*it).cmp(code)).ok().map(|at| PAGES[at].1)
}

/// Code and name as a page's title tells them.
#[must_use]
pub fn title(page: &str) -> Option<(&str, &str)> {
    page.lines().next()?.strip_prefix("# ")?.split_once(' ')
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    #[test]
    fn every_rule_has_its_page() {
        for rule in crate::rules::ALL {
            let page = page(rule.code).unwrap_or_else(|| panic!("{rule:?} has no page"));
            assert_eq!(title(page), Some((rule.code, rule.name)));
        }
    }

    #[test]
    fn pages_are_sorted_and_under_their_own_code() {
        assert!(PAGES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        for (code, page) in PAGES {
            assert_eq!(title(page).map(|(it, _)| it), Some(*code));
        }
    }

    #[test]
    fn every_page_that_is_there_is_listed() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
        let folders = fs::read_dir(root).expect("the rules").map(|it| it.expect("an entry").path()).filter(|it| it.is_dir());
        let files = folders.flat_map(|it| fs::read_dir(it).expect("a family").map(|it| it.expect("an entry").path()));
        let pages = files.filter(|it| it.extension().is_some_and(|it| it == "md"));
        for path in pages {
            let text = fs::read_to_string(&path).expect("readable");
            let (code, _) = title(&text).expect("a title");
            assert!(page(code) == Some(text.as_str()), "{} is not in the table", path.display());
        }
    }
}
