//! What one release of systemd refuses, ignores or reads, and another does not. Each row was asked of `systemd-analyze verify`
//! of these releases.

use kcfglint_core::catalog::Product;
use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::Impact;
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;

/// What becomes of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// It is taken.
    Taken,
    /// It is left out, or there is a remark on it.
    Ignored,
    /// The unit is refused for it.
    Refused,
}

use Fate::{Ignored, Refused, Taken};

/// What is said for a release of lines in a service that nothing else is wrong with.
fn fate(release: u16, lines: &str) -> Fate {
    let text = format!(
        "[Unit]\nDescription=x\n[Service]\nUser=kafka\nExecStart=/usr/local/bin/start-kafka\n{lines}\n[Install]\nWantedBy=multi-user.target\n"
    );
    let files = [SourceFile::new("kafka.service", text.into_bytes())];
    let mut settings = Settings::default();
    settings.target.set(Product::Systemd, &release.to_string()).expect("known");
    let report = check(files.iter().map(Document::read).collect(), &settings);
    let is_asked = |code: &str| ["UN003", "UN004", "UN016", "UN017"].contains(&code);
    let said: Vec<Impact> = report.diagnostics.iter().filter(|it| is_asked(it.code)).map(|it| it.impact).collect();
    match said[..] {
        [] => Taken,
        [Impact::WontStart] => Refused,
        [_] => Ignored,
        _ => panic!("{release} {lines}: {:?}", report.diagnostics.iter().map(|it| &it.message).collect::<Vec<_>>()),
    }
}

const RELEASES: [u16; 5] = [247, 252, 254, 257, 262];

fn fates(lines: &str) -> [Fate; 5] {
    RELEASES.map(|it| fate(it, lines))
}

#[test]
fn specifiers_and_paths() {
    assert_eq!(fates("ExecStartPre=/bin/true %D"), [Refused, Refused, Refused, Taken, Taken]);
    assert_eq!(fates("ExecStartPre=/bin/true %d"), [Refused, Taken, Taken, Taken, Taken]);
    assert_eq!(fates("WorkingDirectory=/.."), [Refused, Refused, Refused, Taken, Taken]);
    assert_eq!(fates("WorkingDirectory=/a/.."), [Refused; 5]);
    assert_eq!(fates("ReadWritePaths=/.."), [Ignored, Ignored, Ignored, Taken, Taken]);
    assert_eq!(fates("ReadWritePaths=/a"), [Taken; 5]);
}

#[test]
fn the_oldest_reads_no_specifiers_in_lists_of_processors() {
    assert_eq!(fates("CPUAffinity=1 %i"), [Refused, Taken, Taken, Taken, Taken]);
    assert_eq!(fates("AllowedCPUs=1 %i"), [Ignored, Taken, Taken, Taken, Taken]);
    assert_eq!(fates("AllowedMemoryNodes=%Q"), [Ignored; 5]);
    assert_eq!(fates("CPUAffinity=%Q"), [Refused, Ignored, Ignored, Ignored, Ignored]);
    assert_eq!(fates("CPUAffinity=1-3"), [Taken; 5]);
}

#[test]
fn quotas_of_folders_are_no_sizes_of_memory() {
    for name in ["StateDirectoryQuota", "CacheDirectoryQuota", "LogsDirectoryQuota"] {
        for value in ["off", "0", "0%", "50%", "100%", "10G", "18446744073709551615", ""] {
            assert_eq!(fate(262, &format!("{name}={value}")), Taken, "{name}={value}");
        }
        for value in ["infinity", "no", "150%", "10GB", "-1"] {
            assert_eq!(fate(262, &format!("{name}={value}")), Ignored, "{name}={value}");
        }
    }
    assert_eq!(fates("MemoryMax=infinity"), [Taken; 5]);
    assert_eq!(fates("MemoryMax=off"), [Ignored; 5]);
    assert_eq!(fates("MemoryMax=0"), [Ignored; 5]);
}

#[test]
fn a_service_as_a_whole() {
    let forced = "Type=oneshot\nRestartForceExitStatus=5";
    assert_eq!(fates(forced), [Refused, Refused, Refused, Taken, Taken]);
    assert_eq!(fates("RestartForceExitStatus=5"), [Taken; 5]);
    let pam = "PAMName=x\nPrivatePIDs=yes";
    assert_eq!([257, 262].map(|it| fate(it, pam)), [Taken, Refused]);
    assert_eq!([257, 262].map(|it| fate(it, "PAMName=\nPrivatePIDs=yes")), [Taken; 2]);
    assert_eq!(fate(262, "UserNamespacePath=/a\nPrivateUsers=self"), Refused);
    assert_eq!(fate(262, "UserNamespacePath=/a\nPrivateUsers=no"), Taken);
}

#[test]
fn a_working_directory_that_a_mount_namespace_takes_away() {
    let below = |lines: &str| fates(&format!("WorkingDirectory=/proc/x\n{lines}"));
    let refused = [Taken, Taken, Taken, Refused, Refused];
    for line in [
        "DynamicUser=yes",
        "MountFlags=private",
        "NetworkNamespacePath=/a",
        "PrivateDevices=yes",
        "PrivateMounts=yes",
        "PrivateNetwork=yes",
        "ProcSubset=pid",
        "ProtectControlGroups=yes",
        "ProtectHome=tmpfs",
        "ProtectKernelTunables=yes",
        "ProtectProc=invisible",
        "ProtectSystem=full",
        "ReadOnlyPaths=/a",
        "ReadWriteDirectories=/a",
        "RootDirectory=/a",
        "RootImage=/a",
    ] {
        assert_eq!(below(line), refused, "{line}");
    }
    assert_eq!(below("PrivateTmp=yes"), [Taken, Taken, Taken, Taken, Refused]);
    for line in [
        "DynamicUser=no",
        "MountFlags=shared",
        "PrivateNetwork=yes\nPrivateMounts=no",
        "PrivateUsers=yes",
        "ProcSubset=all",
        "ProtectHome=no",
        "ProtectHostname=yes",
        "ProtectProc=default",
        "ReadOnlyPaths=/a\nReadOnlyDirectories=",
        "ReadOnlyPaths=/a\nReadOnlyPaths=",
        "RootDirectory=/",
        "RootDirectory=/a\nMountAPIVFS=no",
        "RootDirectory=/a\nRootDirectory=%i",
    ] {
        assert_eq!(below(line), [Taken; 5], "{line}");
    }
    assert_eq!(fates("WorkingDirectory=/process\nProtectSystem=full"), [Taken; 5]);
}

#[test]
fn names_of_users_and_groups() {
    // Without an instance the name begins, or ends, with a blank.
    assert_eq!(fates("User=%i kafka"), [Refused; 5]);
    assert_eq!(fates("User=kafka %i"), [Refused; 5]);
    // Quotes are part of a name, which systemd takes with a remark.
    assert_eq!(fates("SupplementaryGroups=\"kafka\""), [Ignored; 5]);
    assert_eq!(fates("SupplementaryGroups=kafka zookeeper"), [Taken; 5]);
    assert_eq!(fates("SupplementaryGroups=\"a:b\""), [Refused; 5]);
}

#[test]
fn a_command_that_came_late_refuses_the_unit_once() {
    assert_eq!(fate(262, "ExecReloadPost=bin/x"), Refused);
    // Where the line refuses it nobody asks for the whole service any more.
    assert_eq!(fate(262, "ExecReloadPost=bin/x\nType=oneshot\nRestart=always"), Refused);
    assert_eq!(fate(262, "Type=oneshot\nRestart=always"), Refused);
    assert_eq!(fate(262, "ExecReloadPost=/bin/x"), Taken);
    assert_eq!(fate(257, "ExecReloadPost=bin/x"), Ignored);
}

#[test]
fn words_that_came_between() {
    assert_eq!(fates("FailureAction=soft-reboot")[..3], [Ignored, Ignored, Taken]);
    assert_eq!(fates("RestartMode=debug"), [Ignored, Ignored, Ignored, Taken, Taken]);
    assert_eq!(fates("RestartMode=direct"), [Ignored, Ignored, Taken, Taken, Taken]);
    assert_eq!(fates("StartupMemoryMax=1G"), [Ignored, Ignored, Taken, Taken, Taken]);
    assert_eq!(fates("PrivateTmp=disconnected"), [Ignored, Ignored, Ignored, Taken, Taken]);
    assert_eq!(fates("CoredumpReceive=yes"), [Ignored, Ignored, Ignored, Taken, Taken]);
}

#[test]
fn links_of_folders() {
    let since_252 = [Taken, Ignored, Ignored, Ignored, Ignored];
    assert_eq!(fates("StateDirectory=:x"), [Taken, Taken, Taken, Ignored, Ignored]);
    assert_eq!(fates("StateDirectory=%i:x"), since_252);
    assert_eq!(fates("StateDirectory=:"), since_252);
    assert_eq!(fates("StateDirectory=%i"), [Ignored; 5]);
    assert_eq!(fates("StateDirectory=a:b:x"), [Taken, Taken, Taken, Ignored, Ignored]);
    for value in ["a", "a:b", "a:b:ro", "a:", "a::", "a:b:"] {
        assert_eq!(fates(&format!("StateDirectory={value}")), [Taken; 5], "{value}");
    }
    assert_eq!(fates("ConfigurationDirectory=a:b"), since_252);
    assert_eq!(fates("ConfigurationDirectory=a::ro"), [Taken, Ignored, Ignored, Taken, Taken]);
    assert_eq!(fates("ConfigurationDirectory=a:"), [Taken; 5]);
}

#[test]
fn names_of_file_descriptors() {
    for value in ["fd::", "fd:a:b", "fd:%Q", "fd:\u{e4}"] {
        assert_eq!(fates(&format!("StandardOutput={value}")), [Ignored; 5], "{value}");
    }
    for value in ["fd:", "fd:a", "fd:a b", "fd:/a", "fd:%i"] {
        assert_eq!(fates(&format!("StandardOutput={value}")), [Taken; 5], "{value}");
    }
}

#[test]
fn policies_of_images() {
    // The newest leaves out a partition or a use that it does not know, and reads on.
    for value in ["appe=nd", "root=nd", "root=verity:a=b", "root=ext4"] {
        let unknown = [254, 257, 262].map(|it| fate(it, &format!("RootImagePolicy={value}")));
        assert_eq!(unknown, [Refused, Refused, Taken], "{value}");
    }
    let behind = [254, 257, 262].map(|it| fate(it, "RootImagePolicy=appe=nd:/x"));
    assert_eq!(behind, [Refused; 3]);
    assert_eq!([254, 257, 262].map(|it| fate(it, "RootImagePolicy=root=verity+signed:usr=")), [Taken; 3]);
}
