// @generated from core/data/kafka*.tsv by the test `catalog_tables_are_fresh`; run it with KCFGLINT_BLESS=1 to refresh.

use crate::catalog::history::{Default, Place, Pool};
use crate::catalog::kafka::{
    Absent, Beyond, Class, Defaults, Internal, Key, KeyId, Kind, Kinds, Mode, Ranges, Relation, Sense, UpdateMode, Valid,
};
use crate::catalog::names::Names;
use crate::catalog::{Fraction, Releases, Version};

#[rustfmt::skip]
pub(crate) static KEYS: [Key; 435] = [
    Key { unit: Place(0), since: Place(0), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(0) },
    Key { unit: Place(0), since: Place(0), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(1) },
    Key { unit: Place::NONE, since: Place(1), removed: Place(2), deprecated: Place(3), replacement: Place(0), dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(2), valid: Ranges(3), defaults: Defaults(2) },
    Key { unit: Place(1), since: Place(1), removed: Place(2), deprecated: Place(3), replacement: Place(0), dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(5), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(3), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place(2), since: Place(6), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(3) },
    Key { unit: Place(3), since: Place(6), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(5) },
    Key { unit: Place::NONE, since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(6) },
    Key { unit: Place::NONE, since: Place(7), removed: Place(0), deprecated: Place(7), replacement: Place(1), dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(6) },
    Key { unit: Place::NONE, since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(6) },
    Key { unit: Place(2), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(7) },
    Key { unit: Place(0), since: Place(8), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(1), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(8) },
    Key { unit: Place(4), since: Place(1), removed: Place::NONE, deprecated: Place(9), replacement: Place(2), dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(4), defaults: Defaults(9) },
    Key { unit: Place::NONE, since: Place(4), removed: Place(0), deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(6) },
    Key { unit: Place::NONE, since: Place(3), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place(0), since: Place(8), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(1), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(10) },
    Key { unit: Place::NONE, since: Place(10), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(3), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(11), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(11), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(5), defaults: Defaults(11) },
    Key { unit: Place::NONE, since: Place(11), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(11), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(6), defaults: Defaults(12) },
    Key { unit: Place::NONE, since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(7), defaults: Defaults(13) },
    Key { unit: Place::NONE, since: Place(11), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(11), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(8), defaults: Defaults(14) },
    Key { unit: Place::NONE, since: Place(12), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(13), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(5), valid: Ranges(9), defaults: Defaults(5) },
    Key { unit: Place(0), since: Place(14), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(0) },
    Key { unit: Place(0), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(2), defaults: Defaults(15) },
    Key { unit: Place(0), since: Place(15), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(2), defaults: Defaults(16) },
    Key { unit: Place::NONE, since: Place(15), removed: Place(0), deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(6) },
    Key { unit: Place(2), since: Place(1), removed: Place(0), deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(14) },
    Key { unit: Place(0), since: Place(1), removed: Place(0), deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(7), valid: Ranges(2), defaults: Defaults(17) },
    Key { unit: Place::NONE, since: Place(8), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(1), kinds: Kinds(2), valid: Ranges(3), defaults: Defaults(18) },
    Key { unit: Place(2), since: Place(1), removed: Place(4), deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: None, absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(19) },
    Key { unit: Place(0), since: Place(0), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(2), kinds: Kinds(6), valid: Ranges(0), defaults: Defaults(8) },
    Key { unit: Place(0), since: Place(0), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(2), kinds: Kinds(6), valid: Ranges(10), defaults: Defaults(20) },
    Key { unit: Place(0), since: Place(8), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(1), kinds: Kinds(0), valid: Ranges(11), defaults: Defaults(21) },
    Key { unit: Place::NONE, since: Place(13), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(22) },
    Key { unit: Place::NONE, since: Place(11), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(3), kinds: Kinds(5), valid: Ranges(12), defaults: Defaults(5) },
    Key { unit: Place(0), since: Place(8), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(1), kinds: Kinds(0), valid: Ranges(11), defaults: Defaults(23) },
    Key { unit: Place(0), since: Place(8), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(1), kinds: Kinds(0), valid: Ranges(11), defaults: Defaults(23) },
    Key { unit: Place(5), since: Place(16), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(24) },
    Key { unit: Place(5), since: Place(16), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(24) },
    Key { unit: Place(0), since: Place(8), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(1), kinds: Kinds(0), valid: Ranges(11), defaults: Defaults(8) },
    Key { unit: Place(0), since: Place(8), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(1), kinds: Kinds(0), valid: Ranges(11), defaults: Defaults(8) },
    Key { unit: Place(0), since: Place(8), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(1), kinds: Kinds(0), valid: Ranges(11), defaults: Defaults(1) },
    Key { unit: Place::NONE, since: Place(8), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(1), kinds: Kinds(5), valid: Ranges(13), defaults: Defaults(5) },
    Key { unit: Place(2), since: Place(17), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(3) },
    Key { unit: Place(3), since: Place(17), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place(0), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(25) },
    Key { unit: Place::NONE, since: Place(16), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(16), mode: Mode::KRaft, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(5), valid: Ranges(14), defaults: Defaults(5) },
    Key { unit: Place::NONE, since: Place(18), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(3), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place(2), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(4) },
    Key { unit: Place(0), since: Place(6), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(1), defaults: Defaults(26) },
    Key { unit: Place(0), since: Place(6), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(1), defaults: Defaults(27) },
    Key { unit: Place::NONE, since: Place(6), removed: Place(0), deprecated: Place(8), replacement: Place(3), dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(8), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place(0), since: Place(6), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(1), defaults: Defaults(28) },
    Key { unit: Place::NONE, since: Place(8), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(8), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place(2), since: Place(5), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(4) },
    Key { unit: Place::NONE, since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(29) },
    Key { unit: Place::NONE, since: Place(19), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(2), valid: Ranges(9), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(20), removed: Place(0), deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(22) },
    Key { unit: Place::NONE, since: Place(9), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(9), mode: Mode::KRaft, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(22) },
    Key { unit: Place::NONE, since: Place(9), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(9), mode: Mode::KRaft, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(30) },
    Key { unit: Place(5), since: Place(21), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(15), defaults: Defaults(31) },
    Key { unit: Place(2), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(23) },
    Key { unit: Place::NONE, since: Place(16), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(16), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(22) },
    Key { unit: Place(0), since: Place(16), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(16), mode: Mode::KRaft, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(23) },
    Key { unit: Place::NONE, since: Place(9), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(9), mode: Mode::KRaft, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(2), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(6) },
    Key { unit: Place::NONE, since: Place(22), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(4), kinds: Kinds(5), valid: Ranges(3), defaults: Defaults(32) },
    Key { unit: Place(0), since: Place(22), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(4), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(17) },
    Key { unit: Place(0), since: Place(16), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(33) },
    Key { unit: Place(0), since: Place(22), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(4), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(33) },
    Key { unit: Place(0), since: Place(22), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(4), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(20) },
    Key { unit: Place(2), since: Place(22), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(4), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(19) },
    Key { unit: Place::NONE, since: Place(11), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(5), kinds: Kinds(1), valid: Ranges(16), defaults: Defaults(34) },
    Key { unit: Place(0), since: Place(16), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(16) },
    Key { unit: Place(0), since: Place(22), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(4), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(17) },
    Key { unit: Place(0), since: Place(22), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(4), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(35) },
    Key { unit: Place(0), since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(2), kinds: Kinds(0), valid: Ranges(17), defaults: Defaults(15) },
    Key { unit: Place(0), since: Place(22), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(4), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(35) },
    Key { unit: Place(0), since: Place(11), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(18), defaults: Defaults(36) },
    Key { unit: Place(2), since: Place(16), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(37) },
    Key { unit: Place(5), since: Place(16), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(16), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(19), defaults: Defaults(38) },
    Key { unit: Place::NONE, since: Place(22), removed: Place(23), deprecated: Place::NONE, replacement: Place(4), dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(2), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(39) },
    Key { unit: Place::NONE, since: Place(20), removed: Place::NONE, deprecated: Place(16), replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(5), valid: Ranges(20), defaults: Defaults(40) },
    Key { unit: Place(2), since: Place(22), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(4), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(41) },
    Key { unit: Place(0), since: Place(5), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(42) },
    Key { unit: Place(0), since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(43) },
    Key { unit: Place(2), since: Place(15), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(19) },
    Key { unit: Place(0), since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(44) },
    Key { unit: Place(0), since: Place(16), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(16), mode: Mode::KRaft, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(23) },
    Key { unit: Place::NONE, since: Place(9), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(9), mode: Mode::KRaft, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(2), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(6) },
    Key { unit: Place::NONE, since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(5), valid: Ranges(3), defaults: Defaults(45) },
    Key { unit: Place(2), since: Place(24), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(21), defaults: Defaults(46) },
    Key { unit: Place::NONE, since: Place(9), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(2), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(47) },
    Key { unit: Place::NONE, since: Place(24), removed: Place(16), deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: None, absent: Absent(0), internal: Internal(2), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(22) },
    Key { unit: Place(0), since: Place(24), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(17) },
    Key { unit: Place(0), since: Place(13), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(2), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(25) },
    Key { unit: Place(0), since: Place(16), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(33) },
    Key { unit: Place(2), since: Place(16), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(22), defaults: Defaults(7) },
    Key { unit: Place(2), since: Place(24), removed: Place(23), deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(9), valid: Ranges(23), defaults: Defaults(7) },
    Key { unit: Place(0), since: Place(24), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(33) },
    Key { unit: Place(2), since: Place(16), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(24), defaults: Defaults(48) },
    Key { unit: Place(0), since: Place(24), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(25), defaults: Defaults(20) },
    Key { unit: Place(0), since: Place(24), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(20) },
    Key { unit: Place(2), since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(8) },
    Key { unit: Place(2), since: Place(24), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(10), valid: Ranges(26), defaults: Defaults(49) },
    Key { unit: Place(0), since: Place(16), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(16) },
    Key { unit: Place(2), since: Place(16), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(27), defaults: Defaults(37) },
    Key { unit: Place(0), since: Place(24), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(17) },
    Key { unit: Place(2), since: Place(16), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(28), defaults: Defaults(0) },
    Key { unit: Place(0), since: Place(24), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(29), defaults: Defaults(33) },
    Key { unit: Place(0), since: Place(24), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(35) },
    Key { unit: Place(2), since: Place(24), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(30), defaults: Defaults(50) },
    Key { unit: Place::NONE, since: Place(0), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(2), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(51) },
    Key { unit: Place(0), since: Place(24), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(31), defaults: Defaults(25) },
    Key { unit: Place(0), since: Place(24), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(35) },
    Key { unit: Place(2), since: Place(9), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(2), kinds: Kinds(6), valid: Ranges(0), defaults: Defaults(52) },
    Key { unit: Place(0), since: Place(16), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(16), mode: Mode::KRaft, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(23) },
    Key { unit: Place::NONE, since: Place(9), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(9), mode: Mode::KRaft, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(2), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(6) },
    Key { unit: Place::NONE, since: Place(9), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(5), valid: Ranges(32), defaults: Defaults(53) },
    Key { unit: Place(0), since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(17) },
    Key { unit: Place(0), since: Place(13), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(42) },
    Key { unit: Place(0), since: Place(16), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(33) },
    Key { unit: Place(0), since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(33) },
    Key { unit: Place(0), since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(20) },
    Key { unit: Place(2), since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(19) },
    Key { unit: Place(2), since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(37) },
    Key { unit: Place(2), since: Place(9), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(2), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(1) },
    Key { unit: Place(0), since: Place(16), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(16) },
    Key { unit: Place(0), since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(17) },
    Key { unit: Place(0), since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(35) },
    Key { unit: Place(0), since: Place(9), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(2), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(33) },
    Key { unit: Place(2), since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(16) },
    Key { unit: Place(2), since: Place(9), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(2), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(37) },
    Key { unit: Place::NONE, since: Place(9), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(5), valid: Ranges(14), defaults: Defaults(5) },
    Key { unit: Place(0), since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(35) },
    Key { unit: Place(0), since: Place(9), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(2), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(20) },
    Key { unit: Place::NONE, since: Place(9), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(3), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(1), removed: Place(2), deprecated: Place(3), replacement: Place(5), dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(54) },
    Key { unit: Place(0), since: Place(8), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(1), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(20) },
    Key { unit: Place::NONE, since: Place(18), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(4), removed: Place(0), deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(33), defaults: Defaults(55) },
    Key { unit: Place(0), since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(2), kinds: Kinds(6), valid: Ranges(2), defaults: Defaults(20) },
    Key { unit: Place(5), since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(2), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place(5), since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(2), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(56) },
    Key { unit: Place(5), since: Place(23), removed: Place(16), deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: None, absent: Absent(0), internal: Internal(2), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(56) },
    Key { unit: Place(3), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(1), internal: Internal(0), kinds: Kinds(0), valid: Ranges(34), defaults: Defaults(7) },
    Key { unit: Place::NONE, since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(1), internal: Internal(0), kinds: Kinds(5), valid: Ranges(9), defaults: Defaults(5) },
    Key { unit: Place(3), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(7), valid: Ranges(35), defaults: Defaults(57) },
    Key { unit: Place(6), since: Place(1), removed: Place(0), deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(7) },
    Key { unit: Place::NONE, since: Place(18), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(58) },
    Key { unit: Place::NONE, since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(2), valid: Ranges(3), defaults: Defaults(59) },
    Key { unit: Place(0), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(0), defaults: Defaults(33) },
    Key { unit: Place(5), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(4), defaults: Defaults(60) },
    Key { unit: Place(0), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(36), defaults: Defaults(27) },
    Key { unit: Place::NONE, since: Place(1), removed: Place::NONE, deprecated: Place(23), replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(61) },
    Key { unit: Place(7), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(11), valid: Ranges(2), defaults: Defaults(62) },
    Key { unit: Place(5), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(63) },
    Key { unit: Place(8), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(11), valid: Ranges(2), defaults: Defaults(64) },
    Key { unit: Place(0), since: Place(12), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(12), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(37), defaults: Defaults(65) },
    Key { unit: Place(7), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(11), valid: Ranges(38), defaults: Defaults(66) },
    Key { unit: Place(0), since: Place(25), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(36), defaults: Defaults(16) },
    Key { unit: Place(2), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(4) },
    Key { unit: Place::NONE, since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(12), valid: Ranges(39), defaults: Defaults(67) },
    Key { unit: Place::NONE, since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(2), valid: Ranges(3), defaults: Defaults(68) },
    Key { unit: Place(0), since: Place(11), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(1), defaults: Defaults(25) },
    Key { unit: Place::NONE, since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(2), valid: Ranges(3), defaults: Defaults(2) },
    Key { unit: Place(2), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(1), defaults: Defaults(65) },
    Key { unit: Place(0), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place(0), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(20) },
    Key { unit: Place(0), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(2), defaults: Defaults(65) },
    Key { unit: Place(0), since: Place(5), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(20) },
    Key { unit: Place(5), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(69) },
    Key { unit: Place(5), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(40), defaults: Defaults(70) },
    Key { unit: Place(0), since: Place(24), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(2), kinds: Kinds(6), valid: Ranges(0), defaults: Defaults(25) },
    Key { unit: Place(5), since: Place(26), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(26), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(41), defaults: Defaults(71) },
    Key { unit: Place(0), since: Place(26), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(26), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(41), defaults: Defaults(71) },
    Key { unit: Place::NONE, since: Place(10), removed: Place(0), deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(10), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(6) },
    Key { unit: Place::NONE, since: Place(3), removed: Place(0), deprecated: Place(2), replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(33), defaults: Defaults(72) },
    Key { unit: Place(0), since: Place(26), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(26), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(0), defaults: Defaults(73) },
    Key { unit: Place(0), since: Place(26), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(26), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(0), defaults: Defaults(65) },
    Key { unit: Place(0), since: Place(3), removed: Place(0), deprecated: Place(26), replacement: Place(6), dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(42), defaults: Defaults(65) },
    Key { unit: Place::NONE, since: Place(3), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(43), defaults: Defaults(74) },
    Key { unit: Place::NONE, since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(22) },
    Key { unit: Place(5), since: Place(9), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(9), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(44), defaults: Defaults(11) },
    Key { unit: Place(0), since: Place(9), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(9), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(44), defaults: Defaults(16) },
    Key { unit: Place(5), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(2), defaults: Defaults(11) },
    Key { unit: Place(0), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(1), defaults: Defaults(75) },
    Key { unit: Place(9), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(45), defaults: Defaults(76) },
    Key { unit: Place(10), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(45), defaults: Defaults(2) },
    Key { unit: Place(0), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(7), valid: Ranges(45), defaults: Defaults(2) },
    Key { unit: Place(9), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(76) },
    Key { unit: Place(9), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(16) },
    Key { unit: Place(0), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(7), valid: Ranges(4), defaults: Defaults(2) },
    Key { unit: Place(0), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(7), valid: Ranges(45), defaults: Defaults(2) },
    Key { unit: Place(5), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(46), defaults: Defaults(77) },
    Key { unit: Place(0), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(0), defaults: Defaults(20) },
    Key { unit: Place(2), since: Place(17), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(17), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(19) },
    Key { unit: Place(2), since: Place(12), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(12), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(19) },
    Key { unit: Place(2), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(14), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(47), defaults: Defaults(19) },
    Key { unit: Place::NONE, since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(14), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(5) },
    Key { unit: Place(2), since: Place(6), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(23) },
    Key { unit: Place(2), since: Place(11), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(8) },
    Key { unit: Place(5), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(78) },
    Key { unit: Place::NONE, since: Place(8), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(1), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place(5), since: Place(2), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(1), defaults: Defaults(79) },
    Key { unit: Place(0), since: Place(7), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(0), defaults: Defaults(26) },
    Key { unit: Place(5), since: Place(2), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(48), defaults: Defaults(77) },
    Key { unit: Place(5), since: Place(2), removed: Place(23), deprecated: Place::NONE, replacement: Place(7), dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(2), kinds: Kinds(0), valid: Ranges(49), defaults: Defaults(56) },
    Key { unit: Place(0), since: Place(2), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(2), defaults: Defaults(28) },
    Key { unit: Place(0), since: Place(19), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(80) },
    Key { unit: Place(5), since: Place(2), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(2), defaults: Defaults(81) },
    Key { unit: Place(0), since: Place(2), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(2), defaults: Defaults(28) },
    Key { unit: Place::NONE, since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(5), valid: Ranges(9), defaults: Defaults(82) },
    Key { unit: Place(2), since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(37) },
    Key { unit: Place::NONE, since: Place(18), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(83) },
    Key { unit: Place(0), since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(1), defaults: Defaults(25) },
    Key { unit: Place(2), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place(4), since: Place(8), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(1), kinds: Kinds(0), valid: Ranges(50), defaults: Defaults(84) },
    Key { unit: Place(2), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(85) },
    Key { unit: Place(2), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(14) },
    Key { unit: Place(2), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place(2), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(86) },
    Key { unit: Place(2), since: Place(6), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(87) },
    Key { unit: Place(2), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(51), defaults: Defaults(4) },
    Key { unit: Place(5), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(69) },
    Key { unit: Place::NONE, since: Place(1), removed: Place(0), deprecated: Place(11), replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(9), valid: Ranges(52), defaults: Defaults(11) },
    Key { unit: Place(0), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(17) },
    Key { unit: Place(5), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(88) },
    Key { unit: Place(0), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(1), defaults: Defaults(15) },
    Key { unit: Place(10), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(89) },
    Key { unit: Place::NONE, since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(16) },
    Key { unit: Place(2), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(90) },
    Key { unit: Place(2), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(9), valid: Ranges(1), defaults: Defaults(14) },
    Key { unit: Place(5), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(91) },
    Key { unit: Place::NONE, since: Place(6), removed: Place(0), deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(92) },
    Key { unit: Place(2), since: Place(6), removed: Place(0), deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(15), defaults: Defaults(69) },
    Key { unit: Place(2), since: Place(6), removed: Place(0), deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(53), defaults: Defaults(93) },
    Key { unit: Place::NONE, since: Place(6), removed: Place(0), deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(6), removed: Place(0), deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(8), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(6), removed: Place(0), deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(8), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place(1), since: Place(1), removed: Place(2), deprecated: Place(3), replacement: Place(5), dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(94) },
    Key { unit: Place::NONE, since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(3), valid: Ranges(2), defaults: Defaults(95) },
    Key { unit: Place::NONE, since: Place(8), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(1), kinds: Kinds(5), valid: Ranges(54), defaults: Defaults(96) },
    Key { unit: Place(0), since: Place(7), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(2), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(15) },
    Key { unit: Place(0), since: Place(7), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(7), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(27) },
    Key { unit: Place(2), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(23) },
    Key { unit: Place(5), since: Place(27), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(2), defaults: Defaults(11) },
    Key { unit: Place(2), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(80) },
    Key { unit: Place(5), since: Place(4), removed: Place(2), deprecated: Place(25), replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(1), defaults: Defaults(65) },
    Key { unit: Place(5), since: Place(4), removed: Place(2), deprecated: Place(25), replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(1), defaults: Defaults(65) },
    Key { unit: Place(2), since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(3) },
    Key { unit: Place(3), since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place(0), since: Place(11), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(11), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(80) },
    Key { unit: Place(0), since: Place(0), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(0), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(1), defaults: Defaults(25) },
    Key { unit: Place(5), since: Place(2), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(20), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(4), kinds: Kinds(6), valid: Ranges(1), defaults: Defaults(77) },
    Key { unit: Place(0), since: Place(16), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(2), kinds: Kinds(6), valid: Ranges(44), defaults: Defaults(97) },
    Key { unit: Place(2), since: Place(11), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(16), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(3), kinds: Kinds(0), valid: Ranges(55), defaults: Defaults(98) },
    Key { unit: Place(8), since: Place(11), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(11), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(1), defaults: Defaults(65) },
    Key { unit: Place(2), since: Place(11), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(3) },
    Key { unit: Place(3), since: Place(11), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place(2), since: Place(11), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(16), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(3), kinds: Kinds(0), valid: Ranges(55), defaults: Defaults(98) },
    Key { unit: Place(8), since: Place(11), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(11), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(1), defaults: Defaults(65) },
    Key { unit: Place(2), since: Place(11), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(3) },
    Key { unit: Place(3), since: Place(11), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place(2), since: Place(13), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(13), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(37) },
    Key { unit: Place(0), since: Place(2), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(6), kinds: Kinds(6), valid: Ranges(1), defaults: Defaults(25) },
    Key { unit: Place(0), since: Place(2), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(2), kinds: Kinds(6), valid: Ranges(1), defaults: Defaults(25) },
    Key { unit: Place(0), since: Place(2), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(2), kinds: Kinds(6), valid: Ranges(1), defaults: Defaults(80) },
    Key { unit: Place(7), since: Place(2), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(2), kinds: Kinds(11), valid: Ranges(56), defaults: Defaults(99) },
    Key { unit: Place(2), since: Place(2), removed: Place::NONE, deprecated: Place(24), replacement: Place(8), dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(6), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(100) },
    Key { unit: Place(5), since: Place(26), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(93) },
    Key { unit: Place::NONE, since: Place(2), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(6), kinds: Kinds(1), valid: Ranges(57), defaults: Defaults(101) },
    Key { unit: Place::NONE, since: Place(2), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(6), kinds: Kinds(1), valid: Ranges(58), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(2), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(6), kinds: Kinds(1), valid: Ranges(57), defaults: Defaults(102) },
    Key { unit: Place::NONE, since: Place(2), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(6), kinds: Kinds(1), valid: Ranges(57), defaults: Defaults(2) },
    Key { unit: Place(2), since: Place(2), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(6), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(0) },
    Key { unit: Place(2), since: Place(2), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(16), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(6), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(7) },
    Key { unit: Place::NONE, since: Place(2), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(6), kinds: Kinds(1), valid: Ranges(57), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(2), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(6), kinds: Kinds(1), valid: Ranges(58), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(2), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(6), kinds: Kinds(1), valid: Ranges(57), defaults: Defaults(103) },
    Key { unit: Place::NONE, since: Place(2), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(6), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(22) },
    Key { unit: Place(0), since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(23) },
    Key { unit: Place(5), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(59), defaults: Defaults(24) },
    Key { unit: Place(5), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(4) },
    Key { unit: Place(5), since: Place(25), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(70) },
    Key { unit: Place(0), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(80) },
    Key { unit: Place(0), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(2), defaults: Defaults(17) },
    Key { unit: Place(2), since: Place(1), removed: Place(4), deprecated: Place::NONE, replacement: Place(9), dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: None, absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(2), defaults: Defaults(48) },
    Key { unit: Place(0), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(2), defaults: Defaults(104) },
    Key { unit: Place::NONE, since: Place(28), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place(5), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(105) },
    Key { unit: Place(0), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(25) },
    Key { unit: Place(2), since: Place(25), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(3) },
    Key { unit: Place(3), since: Place(25), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place(0), since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(25) },
    Key { unit: Place(4), since: Place(4), removed: Place(0), deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(0), defaults: Defaults(23) },
    Key { unit: Place::NONE, since: Place(10), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(3), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(3), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(5), valid: Ranges(9), defaults: Defaults(106) },
    Key { unit: Place::NONE, since: Place(6), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(8), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(107) },
    Key { unit: Place(2), since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(2), defaults: Defaults(20) },
    Key { unit: Place::NONE, since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(5), valid: Ranges(9), defaults: Defaults(108) },
    Key { unit: Place::NONE, since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place(7), since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(11), valid: Ranges(2), defaults: Defaults(109) },
    Key { unit: Place(7), since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(11), valid: Ranges(2), defaults: Defaults(110) },
    Key { unit: Place::NONE, since: Place(10), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(3), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(10), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(3), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place(0), since: Place(29), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place(0), since: Place(29), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place(3), since: Place(10), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(10), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(9), valid: Ranges(2), defaults: Defaults(57) },
    Key { unit: Place(3), since: Place(10), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(10), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(9), valid: Ranges(2), defaults: Defaults(111) },
    Key { unit: Place(7), since: Place(10), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(10), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(11), valid: Ranges(2), defaults: Defaults(110) },
    Key { unit: Place(7), since: Place(10), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(10), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(11), valid: Ranges(2), defaults: Defaults(109) },
    Key { unit: Place(0), since: Place(29), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(2), defaults: Defaults(52) },
    Key { unit: Place(0), since: Place(29), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(2), defaults: Defaults(0) },
    Key { unit: Place::NONE, since: Place(8), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(1), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(106) },
    Key { unit: Place::NONE, since: Place(3), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(106) },
    Key { unit: Place::NONE, since: Place(9), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(22) },
    Key { unit: Place::NONE, since: Place(9), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(22) },
    Key { unit: Place::NONE, since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(60), defaults: Defaults(112) },
    Key { unit: Place::NONE, since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place(3), since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(61), defaults: Defaults(57) },
    Key { unit: Place::NONE, since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(22) },
    Key { unit: Place(3), since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(62), defaults: Defaults(111) },
    Key { unit: Place::NONE, since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(8), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(8), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place(3), since: Place(29), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(113) },
    Key { unit: Place::NONE, since: Place(29), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(5), valid: Ranges(9), defaults: Defaults(114) },
    Key { unit: Place::NONE, since: Place(29), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place(0), since: Place(29), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(2), defaults: Defaults(26) },
    Key { unit: Place(0), since: Place(29), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(2), defaults: Defaults(52) },
    Key { unit: Place(0), since: Place(29), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(2), defaults: Defaults(0) },
    Key { unit: Place::NONE, since: Place(29), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(3), valid: Ranges(2), defaults: Defaults(115) },
    Key { unit: Place::NONE, since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(3), valid: Ranges(2), defaults: Defaults(116) },
    Key { unit: Place::NONE, since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(29), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(117) },
    Key { unit: Place::NONE, since: Place(29), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(118) },
    Key { unit: Place::NONE, since: Place(29), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(10), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(3), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place(5), since: Place(30), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(2), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(63) },
    Key { unit: Place::NONE, since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(63), defaults: Defaults(119) },
    Key { unit: Place::NONE, since: Place(28), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place(0), since: Place(22), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(2), kinds: Kinds(6), valid: Ranges(0), defaults: Defaults(65) },
    Key { unit: Place(0), since: Place(0), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(18), defaults: Defaults(120) },
    Key { unit: Place(5), since: Place(16), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(16), mode: Mode::KRaft, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(19), defaults: Defaults(38) },
    Key { unit: Place(0), since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(2), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(75) },
    Key { unit: Place(5), since: Place(0), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(88) },
    Key { unit: Place(2), since: Place(0), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(64), defaults: Defaults(80) },
    Key { unit: Place::NONE, since: Place(0), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(16) },
    Key { unit: Place(2), since: Place(0), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(9), valid: Ranges(1), defaults: Defaults(37) },
    Key { unit: Place(2), since: Place(0), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(90) },
    Key { unit: Place(0), since: Place(0), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(2), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(75) },
    Key { unit: Place(2), since: Place(0), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(9), valid: Ranges(1), defaults: Defaults(14) },
    Key { unit: Place(5), since: Place(0), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(91) },
    Key { unit: Place(2), since: Place(0), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place(0), since: Place(0), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(17) },
    Key { unit: Place(2), since: Place(0), removed: Place(23), deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: None, absent: Absent(0), internal: Internal(2), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(19) },
    Key { unit: Place(2), since: Place(0), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(23) },
    Key { unit: Place(0), since: Place(17), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(2), defaults: Defaults(121) },
    Key { unit: Place(0), since: Place(17), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(6), valid: Ranges(2), defaults: Defaults(52) },
    Key { unit: Place(2), since: Place(31), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(90) },
    Key { unit: Place(5), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(122) },
    Key { unit: Place(5), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(91) },
    Key { unit: Place(5), since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(122) },
    Key { unit: Place::NONE, since: Place(20), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(22) },
    Key { unit: Place::NONE, since: Place(20), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(22) },
    Key { unit: Place::NONE, since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(5), valid: Ranges(9), defaults: Defaults(123) },
    Key { unit: Place::NONE, since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(65), defaults: Defaults(124) },
    Key { unit: Place::NONE, since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(5), valid: Ranges(9), defaults: Defaults(125) },
    Key { unit: Place::NONE, since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(126) },
    Key { unit: Place::NONE, since: Place(32), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(32), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(3), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(8), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(127) },
    Key { unit: Place::NONE, since: Place(17), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(17), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(8), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(17), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(17), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(8), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(8), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(128) },
    Key { unit: Place::NONE, since: Place(15), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(13), valid: Ranges(2), defaults: Defaults(108) },
    Key { unit: Place::NONE, since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(129) },
    Key { unit: Place::NONE, since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(25), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(130) },
    Key { unit: Place::NONE, since: Place(17), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(17), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(8), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(8), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(4), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::PerBroker), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(128) },
    Key { unit: Place(5), since: Place(20), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(24) },
    Key { unit: Place(0), since: Place(5), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(131) },
    Key { unit: Place(0), since: Place(5), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(97) },
    Key { unit: Place::NONE, since: Place(26), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(26), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(6) },
    Key { unit: Place(0), since: Place(5), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(26) },
    Key { unit: Place(5), since: Place(5), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(88) },
    Key { unit: Place(2), since: Place(5), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(37) },
    Key { unit: Place(2), since: Place(5), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(90) },
    Key { unit: Place(2), since: Place(5), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(9), valid: Ranges(1), defaults: Defaults(14) },
    Key { unit: Place(5), since: Place(5), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(91) },
    Key { unit: Place::NONE, since: Place(23), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(22) },
    Key { unit: Place(0), since: Place(5), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(28) },
    Key { unit: Place::NONE, since: Place(1), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place(6), mode: Mode::Both, update_mode: Some(UpdateMode::ClusterWide), absent: Absent(0), internal: Internal(0), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(132) },
    Key { unit: Place(0), since: Place(24), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::KRaft, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(2), kinds: Kinds(6), valid: Ranges(1), defaults: Defaults(75) },
    Key { unit: Place::NONE, since: Place(22), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(2), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(22) },
    Key { unit: Place::NONE, since: Place(11), removed: Place::NONE, deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(2), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(22) },
    Key { unit: Place::NONE, since: Place(20), removed: Place(11), deprecated: Place::NONE, replacement: Place(10), dynamic_since: Place::NONE, mode: Mode::Both, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(2), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(22) },
    Key { unit: Place::NONE, since: Place(21), removed: Place(0), deprecated: Place(22), replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(1), removed: Place(0), deprecated: Place(22), replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(133) },
    Key { unit: Place(0), since: Place(1), removed: Place(0), deprecated: Place(22), replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place(2), since: Place(6), removed: Place(0), deprecated: Place(22), replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(7) },
    Key { unit: Place::NONE, since: Place(7), removed: Place(0), deprecated: Place(22), replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Migration, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(22) },
    Key { unit: Place::NONE, since: Place(33), removed: Place(0), deprecated: Place(22), replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::Migration, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(2), kinds: Kinds(0), valid: Ranges(1), defaults: Defaults(49) },
    Key { unit: Place(0), since: Place(1), removed: Place(0), deprecated: Place(22), replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(134) },
    Key { unit: Place::NONE, since: Place(4), removed: Place(0), deprecated: Place(22), replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(22) },
    Key { unit: Place::NONE, since: Place(21), removed: Place(0), deprecated: Place(22), replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(5), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(21), removed: Place(0), deprecated: Place(22), replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(22) },
    Key { unit: Place::NONE, since: Place(21), removed: Place(0), deprecated: Place(22), replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(22) },
    Key { unit: Place::NONE, since: Place(21), removed: Place(0), deprecated: Place(22), replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(5), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(21), removed: Place(0), deprecated: Place(22), replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(135) },
    Key { unit: Place::NONE, since: Place(21), removed: Place(0), deprecated: Place(22), replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(21), removed: Place(0), deprecated: Place(22), replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(8), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(21), removed: Place(0), deprecated: Place(22), replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(21), removed: Place(0), deprecated: Place(22), replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(4), valid: Ranges(2), defaults: Defaults(22) },
    Key { unit: Place::NONE, since: Place(21), removed: Place(0), deprecated: Place(22), replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(136) },
    Key { unit: Place::NONE, since: Place(21), removed: Place(0), deprecated: Place(22), replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(21), removed: Place(0), deprecated: Place(22), replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(8), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, since: Place(21), removed: Place(0), deprecated: Place(22), replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(1), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place(0), since: Place(1), removed: Place(31), deprecated: Place::NONE, replacement: Place::NONE, dynamic_since: Place::NONE, mode: Mode::ZooKeeper, update_mode: Some(UpdateMode::ReadOnly), absent: Absent(0), internal: Internal(0), kinds: Kinds(0), valid: Ranges(2), defaults: Defaults(8) },
];

#[rustfmt::skip]
pub(crate) static ABSENT: Pool<Releases> = Pool {
    facts: &[
        Releases::between(Version::patch(0, 9, 0), Version::line(2, 0)),
        Releases::between(Version::patch(3, 0, 0), Version::patch(3, 0, 1)),
        Releases::between(Version::patch(3, 1, 0), Version::patch(3, 1, 1)),
        Releases::between(Version::patch(3, 2, 0), Version::patch(3, 2, 2)),
    ],
    begins: &[
        0, 0, 1, 4,
    ],
};

#[rustfmt::skip]
pub(crate) static VERSIONS: [Version; 34] = [
    Version::first_of(4, 0),
    Version::patch(0, 8, 2),
    Version::first_of(3, 0),
    Version::patch(0, 10, 0),
    Version::patch(0, 9, 0),
    Version::patch(0, 11, 0),
    Version::first_of(1, 1),
    Version::first_of(3, 4),
    Version::first_of(2, 8),
    Version::first_of(4, 4),
    Version::first_of(2, 0),
    Version::first_of(3, 8),
    Version::first_of(2, 3),
    Version::first_of(4, 2),
    Version::first_of(2, 1),
    Version::first_of(2, 2),
    Version::first_of(4, 3),
    Version::first_of(2, 7),
    Version::patch(0, 10, 2),
    Version::first_of(3, 3),
    Version::first_of(3, 7),
    Version::first_of(2, 5),
    Version::first_of(3, 5),
    Version::first_of(4, 1),
    Version::first_of(3, 9),
    Version::patch(0, 10, 1),
    Version::first_of(3, 6),
    Version::first_of(1, 0),
    Version::first_of(2, 4),
    Version::first_of(3, 1),
    Version::patch(2, 8, 2),
    Version::first_of(3, 2),
    Version::first_of(2, 6),
    Version::patch(3, 6, 1),
];

#[rustfmt::skip]
pub(crate) static REPLACEMENTS: [KeyId; 11] = [
    key::ADVERTISED_LISTENERS,
    key::METRIC_REPORTERS,
    key::NODE_ID,
    key::DELEGATION_TOKEN_SECRET_KEY,
    key::GROUP_COORDINATOR_REBALANCE_PROTOCOLS,
    key::LISTENERS,
    key::LOG_MESSAGE_TIMESTAMP_BEFORE_MAX_MS,
    key::INTERNAL_METADATA_LOG_SEGMENT_BYTES,
    key::REMOTE_LOG_MANAGER_COPIER_THREAD_POOL_SIZE,
    key::REPLICA_LAG_TIME_MAX_MS,
    key::UNSTABLE_FEATURE_VERSIONS_ENABLE,
];

#[rustfmt::skip]
pub(crate) static UNITS: [&str; 11] = [
    "ms",
    "port",
    "count",
    "seconds",
    "id",
    "bytes",
    "percent",
    "ratio",
    "bytes/s",
    "hours",
    "minutes",
];

#[rustfmt::skip]
pub(crate) static INTERNAL: Pool<(Version, bool)> = Pool {
    facts: &[
        (Version::OLDEST, false),
        (Version::OLDEST, true),
        (Version::first_of(3, 0), false),
        (Version::OLDEST, true),
        (Version::OLDEST, true),
        (Version::first_of(3, 9), false),
        (Version::OLDEST, true),
        (Version::first_of(3, 7), false),
        (Version::OLDEST, false),
        (Version::first_of(3, 9), true),
        (Version::first_of(4, 0), false),
        (Version::OLDEST, true),
        (Version::first_of(3, 6), false),
    ],
    begins: &[
        0, 1, 3, 4, 6, 8, 11, 13,
    ],
};

#[rustfmt::skip]
pub(crate) static KINDS: Pool<(Version, Kind)> = Pool {
    facts: &[
        (Version::OLDEST, Kind::Int),
        (Version::OLDEST, Kind::String),
        (Version::OLDEST, Kind::String),
        (Version::first_of(4, 2), Kind::List),
        (Version::OLDEST, Kind::Class),
        (Version::OLDEST, Kind::Boolean),
        (Version::OLDEST, Kind::List),
        (Version::OLDEST, Kind::Long),
        (Version::OLDEST, Kind::Int),
        (Version::patch(0, 9, 0), Kind::Long),
        (Version::OLDEST, Kind::Password),
        (Version::OLDEST, Kind::Short),
        (Version::OLDEST, Kind::Short),
        (Version::first_of(4, 0), Kind::Int),
        (Version::OLDEST, Kind::Double),
        (Version::OLDEST, Kind::String),
        (Version::patch(0, 10, 1), Kind::List),
        (Version::OLDEST, Kind::List),
        (Version::first_of(2, 4), Kind::String),
    ],
    begins: &[
        0, 1, 2, 4, 5, 6, 7, 8, 10, 11, 12, 14, 15, 17, 19,
    ],
};

#[rustfmt::skip]
pub(crate) static VALID: Pool<(Version, Valid)> = Pool {
    facts: &[
        (Version::OLDEST, Valid::Range { min: Some(0), max: None, or: None }),
        (Version::OLDEST, Valid::Range { min: Some(1), max: None, or: None }),
        (Version::OLDEST, Valid::Any),
        (Version::OLDEST, Valid::Any),
        (Version::first_of(4, 2), Valid::List { not_empty: true, no_empty_item: true, items: &[] }),
        (Version::OLDEST, Valid::Range { min: Some(0), max: None, or: None }),
        (Version::patch(0, 9, 0), Valid::Any),
        (Version::OLDEST, Valid::Range { min: Some(1), max: Some(9), or: Some(-1) }),
        (Version::OLDEST, Valid::Range { min: Some(1), max: Some(17), or: None }),
        (Version::OLDEST, Valid::WordsAnyCase(&["gzip", "lz4", "producer", "snappy", "uncompressed"])),
        (Version::first_of(2, 1), Valid::WordsAnyCase(&["gzip", "lz4", "producer", "snappy", "uncompressed", "zstd"])),
        (Version::first_of(3, 3), Valid::Words(&["gzip", "lz4", "producer", "snappy", "uncompressed", "zstd"])),
        (Version::OLDEST, Valid::Range { min: Some(-131072), max: Some(22), or: None }),
        (Version::OLDEST, Valid::Any),
        (Version::first_of(4, 2), Valid::List { not_empty: false, no_empty_item: true, items: &[] }),
        (Version::OLDEST, Valid::Range { min: Some(100), max: None, or: None }),
        (Version::OLDEST, Valid::Any),
        (Version::first_of(4, 1), Valid::Range { min: Some(0), max: None, or: None }),
        (Version::OLDEST, Valid::Check("bootstrap-servers")),
        (Version::OLDEST, Valid::Check("quorum-voters")),
        (Version::OLDEST, Valid::List { not_empty: false, no_empty_item: true, items: &[] }),
        (Version::OLDEST, Valid::Range { min: Some(1024), max: None, or: None }),
        (Version::OLDEST, Valid::WordsAnyCase(&["DISABLED", "DOWNGRADE", "UPGRADE", "BIDIRECTIONAL"])),
        (Version::OLDEST, Valid::Range { min: Some(10000), max: None, or: None }),
        (Version::OLDEST, Valid::Range { min: Some(0), max: None, or: None }),
        (Version::first_of(4, 2), Valid::Range { min: Some(-1), max: None, or: None }),
        (Version::OLDEST, Valid::Range { min: Some(524288), max: None, or: None }),
        (Version::OLDEST, Valid::List { not_empty: false, no_empty_item: false, items: &["classic", "consumer"] }),
        (Version::first_of(3, 8), Valid::List { not_empty: false, no_empty_item: false, items: &["classic", "consumer", "unknown"] }),
        (Version::first_of(3, 9), Valid::List { not_empty: false, no_empty_item: false, items: &["classic", "consumer", "share", "unknown"] }),
        (Version::first_of(4, 0), Valid::List { not_empty: false, no_empty_item: false, items: &["classic", "consumer", "share"] }),
        (Version::first_of(4, 1), Valid::List { not_empty: false, no_empty_item: false, items: &["classic", "consumer", "share", "streams"] }),
        (Version::first_of(4, 2), Valid::List { not_empty: true, no_empty_item: true, items: &["consumer", "classic", "share", "streams"] }),
        (Version::OLDEST, Valid::Range { min: Some(2), max: Some(10), or: None }),
        (Version::OLDEST, Valid::Range { min: Some(5), max: Some(25), or: None }),
        (Version::OLDEST, Valid::Range { min: Some(1), max: Some(100), or: None }),
        (Version::OLDEST, Valid::Range { min: Some(2000), max: Some(10000), or: None }),
        (Version::OLDEST, Valid::Range { min: Some(30000), max: Some(3600000), or: None }),
        (Version::OLDEST, Valid::Range { min: Some(10), max: Some(1000), or: None }),
        (Version::first_of(4, 0), Valid::Range { min: Some(1), max: Some(1000), or: None }),
        (Version::OLDEST, Valid::Range { min: Some(2), max: Some(5), or: None }),
        (Version::OLDEST, Valid::Range { min: Some(100), max: Some(2000), or: None }),
        (Version::OLDEST, Valid::Range { min: Some(1000), max: Some(30000), or: None }),
        (Version::OLDEST, Valid::Range { min: Some(100), max: Some(10000), or: None }),
        (Version::OLDEST, Valid::Range { min: Some(1000), max: Some(60000), or: None }),
        (Version::first_of(4, 0), Valid::Range { min: Some(1000), max: Some(3600000), or: None }),
        (Version::OLDEST, Valid::List { not_empty: true, no_empty_item: true, items: &[] }),
        (Version::OLDEST, Valid::Check("metadata-version")),
        (Version::OLDEST, Valid::Any),
        (Version::first_of(2, 1), Valid::Range { min: Some(1), max: None, or: None }),
        (Version::OLDEST, Valid::Any),
        (Version::first_of(3, 2), Valid::Range { min: Some(1), max: None, or: None }),
        (Version::OLDEST, Valid::Any),
        (Version::first_of(3, 3), Valid::Range { min: Some(0), max: None, or: None }),
        (Version::OLDEST, Valid::Any),
        (Version::first_of(3, 3), Valid::Range { min: Some(1), max: None, or: None }),
        (Version::OLDEST, Valid::Any),
        (Version::first_of(3, 3), Valid::Fraction { min: Some(Fraction::thousandths(0)), max: Some(Fraction::thousandths(1000)) }),
        (Version::OLDEST, Valid::Any),
        (Version::patch(0, 9, 0), Valid::Words(&["compact", "delete"])),
        (Version::patch(0, 10, 1), Valid::List { not_empty: false, no_empty_item: false, items: &["compact", "delete"] }),
        (Version::first_of(4, 2), Valid::List { not_empty: false, no_empty_item: true, items: &["compact", "delete"] }),
        (Version::OLDEST, Valid::Range { min: Some(4), max: None, or: None }),
        (Version::OLDEST, Valid::Range { min: Some(-2), max: None, or: None }),
        (Version::OLDEST, Valid::Range { min: Some(0), max: None, or: None }),
        (Version::patch(0, 11, 0), Valid::Any),
        (Version::first_of(3, 3), Valid::Range { min: Some(0), max: None, or: None }),
        (Version::OLDEST, Valid::Words(&["CreateTime", "LogAppendTime"])),
        (Version::OLDEST, Valid::Range { min: Some(-1), max: None, or: None }),
        (Version::OLDEST, Valid::Range { min: Some(1), max: None, or: None }),
        (Version::patch(0, 9, 0), Valid::Any),
        (Version::OLDEST, Valid::Range { min: Some(14), max: None, or: None }),
        (Version::first_of(4, 0), Valid::Range { min: Some(1048576), max: None, or: None }),
        (Version::OLDEST, Valid::Range { min: Some(1), max: None, or: None }),
        (Version::first_of(2, 0), Valid::Range { min: Some(0), max: None, or: None }),
        (Version::OLDEST, Valid::Range { min: Some(12), max: None, or: None }),
        (Version::first_of(4, 1), Valid::Range { min: Some(8388608), max: None, or: None }),
        (Version::OLDEST, Valid::Range { min: Some(12), max: None, or: None }),
        (Version::OLDEST, Valid::Any),
        (Version::first_of(4, 0), Valid::Range { min: Some(0), max: None, or: None }),
        (Version::OLDEST, Valid::Any),
        (Version::first_of(4, 2), Valid::Range { min: Some(1), max: None, or: None }),
        (Version::OLDEST, Valid::Range { min: Some(-1), max: None, or: None }),
        (Version::patch(0, 9, 0), Valid::Any),
        (Version::OLDEST, Valid::Range { min: Some(8), max: None, or: None }),
        (Version::OLDEST, Valid::List { not_empty: false, no_empty_item: false, items: &["broker", "controller"] }),
        (Version::first_of(4, 2), Valid::List { not_empty: true, no_empty_item: true, items: &["broker", "controller"] }),
        (Version::OLDEST, Valid::Range { min: Some(1), max: None, or: None }),
        (Version::first_of(3, 9), Valid::Range { min: Some(1), max: None, or: Some(-1) }),
        (Version::first_of(4, 0), Valid::Range { min: Some(1), max: None, or: None }),
        (Version::OLDEST, Valid::Fraction { min: Some(Fraction::thousandths(0)), max: Some(Fraction::thousandths(500)) }),
        (Version::OLDEST, Valid::NonEmpty),
        (Version::OLDEST, Valid::NonEmpty),
        (Version::first_of(3, 6), Valid::Any),
        (Version::OLDEST, Valid::Any),
        (Version::patch(0, 10, 1), Valid::Range { min: Some(0), max: None, or: None }),
        (Version::OLDEST, Valid::WordsAnyCase(&["ES256", "RS256"])),
        (Version::OLDEST, Valid::Range { min: Some(0), max: Some(86400), or: None }),
        (Version::OLDEST, Valid::Range { min: Some(0), max: Some(3600), or: None }),
        (Version::OLDEST, Valid::Words(&["PLAINTEXT", "SASL_PLAINTEXT", "SASL_SSL", "SSL"])),
        (Version::patch(0, 10, 0), Valid::WordsAnyCase(&["PLAINTEXT", "SASL_PLAINTEXT", "SASL_SSL", "SSL"])),
        (Version::first_of(3, 3), Valid::Words(&["PLAINTEXT", "SASL_PLAINTEXT", "SASL_SSL", "SSL"])),
        (Version::OLDEST, Valid::Range { min: Some(0), max: None, or: None }),
        (Version::first_of(4, 3), Valid::Range { min: Some(0), max: Some(500), or: None }),
        (Version::OLDEST, Valid::Words(&["none", "requested", "required"])),
    ],
    begins: &[
        0, 1, 2, 3, 5, 7, 8, 9, 12, 13, 15, 16, 18, 19, 20, 21, 22, 23, 24, 26, 27, 33, 34, 35,
        36, 37, 38, 40, 41, 42, 43, 44, 46, 47, 48, 50, 52, 54, 56, 58, 62, 63, 64, 67, 68, 69, 71, 73,
        75, 77, 78, 80, 82, 84, 85, 87, 90, 91, 92, 94, 96, 97, 98, 99, 102, 104, 105,
    ],
};

#[rustfmt::skip]
pub(crate) static DEFAULTS: Pool<(Version, Default)> = Pool {
    facts: &[
        (Version::OLDEST, Default::Value("100")),
        (Version::OLDEST, Default::Value("20")),
        (Version::OLDEST, Default::None),
        (Version::OLDEST, Default::Value("11")),
        (Version::OLDEST, Default::Value("1")),
        (Version::OLDEST, Default::Value("")),
        (Version::OLDEST, Default::Value("true")),
        (Version::OLDEST, Default::Value("10")),
        (Version::OLDEST, Default::Value("2000")),
        (Version::OLDEST, Default::Required),
        (Version::patch(0, 9, 0), Default::Value("-1")),
        (Version::OLDEST, Default::Value("9000")),
        (Version::OLDEST, Default::Value("-1")),
        (Version::OLDEST, Default::Value("9")),
        (Version::OLDEST, Default::Value("producer")),
        (Version::OLDEST, Default::Value("3")),
        (Version::OLDEST, Default::Value("600000")),
        (Version::OLDEST, Default::Value("0")),
        (Version::OLDEST, Default::Value("5000")),
        (Version::OLDEST, Default::None),
        (Version::first_of(4, 2), Default::Required),
        (Version::OLDEST, Default::Value("2147483647")),
        (Version::OLDEST, Default::Value("60000")),
        (Version::OLDEST, Default::Value("25")),
        (Version::OLDEST, Default::Value("false")),
        (Version::OLDEST, Default::Value("1000")),
        (Version::OLDEST, Default::Value("1048576")),
        (Version::OLDEST, Default::Value("30000")),
        (Version::OLDEST, Default::Value("3600000")),
        (Version::OLDEST, Default::Value("86400000")),
        (Version::OLDEST, Default::Value("604800000")),
        (Version::OLDEST, Default::Value("false")),
        (Version::first_of(1, 0), Default::Value("true")),
        (Version::OLDEST, Default::Value("dlq.")),
        (Version::OLDEST, Default::Value("57671680")),
        (Version::OLDEST, Default::Value("org.apache.kafka.coordinator.group.assignor.RangeAssignor")),
        (Version::first_of(3, 7), Default::Value("org.apache.kafka.coordinator.group.assignor.UniformAssignor,org.apache.kafka.coordinator.group.assignor.RangeAssignor")),
        (Version::first_of(4, 0), Default::Value("uniform,range")),
        (Version::OLDEST, Default::Value("15000")),
        (Version::OLDEST, Default::Value("disabled")),
        (Version::first_of(4, 0), Default::Value("bidirectional")),
        (Version::OLDEST, Default::Value("45000")),
        (Version::OLDEST, Default::Value("10")),
        (Version::first_of(4, 0), Default::Value("5")),
        (Version::first_of(4, 2), Default::Value("-1")),
        (Version::OLDEST, Default::Value("2")),
        (Version::OLDEST, Default::Value("1048588")),
        (Version::OLDEST, Default::Value("false")),
        (Version::first_of(4, 0), Default::Value("true")),
        (Version::OLDEST, Default::Value("classic")),
        (Version::first_of(4, 0), Default::Value("classic,consumer")),
        (Version::first_of(4, 1), Default::Value("classic,consumer,streams")),
        (Version::OLDEST, Default::Value("1")),
        (Version::first_of(4, 0), Default::Value("4")),
        (Version::OLDEST, Default::Value("3000")),
        (Version::OLDEST, Default::Value("30000")),
        (Version::patch(0, 10, 0), Default::Value("300000")),
        (Version::first_of(2, 3), Default::Value("1800000")),
        (Version::OLDEST, Default::Value("6000")),
        (Version::OLDEST, Default::Value("simple")),
        (Version::OLDEST, Default::Value("5")),
        (Version::OLDEST, Default::Value("org.apache.kafka.server.share.dlq.DefaultShareGroupDLQManager")),
        (Version::OLDEST, Default::Value("4000")),
        (Version::OLDEST, Default::Value("200")),
        (Version::OLDEST, Default::Value("200")),
        (Version::first_of(4, 1), Default::Value("2000")),
        (Version::OLDEST, Default::Value("org.apache.kafka.server.share.persister.DefaultStatePersister")),
        (Version::OLDEST, Default::Value("10000")),
        (Version::OLDEST, Default::Value("sticky")),
        (Version::OLDEST, Default::None),
        (Version::patch(0, 9, 0), Default::Value("")),
        (Version::OLDEST, Default::Value("0.9.0.X")),
        (Version::patch(0, 10, 0), Default::Value("0.10.0-IV1")),
        (Version::patch(0, 10, 1), Default::Value("0.10.1-IV2")),
        (Version::patch(0, 10, 2), Default::Value("0.10.2-IV0")),
        (Version::patch(0, 11, 0), Default::Value("0.11.0-IV2")),
        (Version::first_of(1, 0), Default::Value("1.0-IV0")),
        (Version::first_of(1, 1), Default::Value("1.1-IV0")),
        (Version::first_of(2, 0), Default::Value("2.0-IV1")),
        (Version::first_of(2, 1), Default::Value("2.1-IV2")),
        (Version::first_of(2, 2), Default::Value("2.2-IV1")),
        (Version::first_of(2, 3), Default::Value("2.3-IV1")),
        (Version::first_of(2, 4), Default::Value("2.4-IV1")),
        (Version::first_of(2, 5), Default::Value("2.5-IV0")),
        (Version::first_of(2, 6), Default::Value("2.6-IV0")),
        (Version::first_of(2, 7), Default::Value("2.7-IV2")),
        (Version::first_of(2, 8), Default::Value("2.8-IV1")),
        (Version::first_of(3, 0), Default::Value("3.0-IV1")),
        (Version::first_of(3, 1), Default::Value("3.1-IV0")),
        (Version::first_of(3, 2), Default::Value("3.2-IV0")),
        (Version::first_of(3, 3), Default::Value("3.3-IV3")),
        (Version::first_of(3, 4), Default::Value("3.4-IV0")),
        (Version::first_of(3, 5), Default::Value("3.5-IV2")),
        (Version::first_of(3, 6), Default::Value("3.6-IV2")),
        (Version::first_of(3, 7), Default::Value("3.7-IV4")),
        (Version::first_of(3, 8), Default::Value("3.8-IV0")),
        (Version::first_of(3, 9), Default::Value("3.9-IV0")),
        (Version::OLDEST, Default::Value("8388608")),
        (Version::OLDEST, Default::Value("300")),
        (Version::OLDEST, Default::Value("PLAINTEXT:PLAINTEXT,SSL:SSL,SASL_PLAINTEXT:SASL_PLAINTEXT,SASL_SSL:SASL_SSL,TRACE:TRACE")),
        (Version::first_of(1, 0), Default::Value("PLAINTEXT:PLAINTEXT,SSL:SSL,SASL_PLAINTEXT:SASL_PLAINTEXT,SASL_SSL:SASL_SSL")),
        (Version::OLDEST, Default::None),
        (Version::first_of(3, 0), Default::Value("PLAINTEXT://:9092")),
        (Version::OLDEST, Default::Value("524288000")),
        (Version::patch(0, 9, 0), Default::Value("134217728")),
        (Version::OLDEST, Default::Value("false")),
        (Version::patch(0, 9, 0), Default::Value("true")),
        (Version::OLDEST, Default::Value("0.9")),
        (Version::OLDEST, Default::Value("524288")),
        (Version::OLDEST, Default::Value("1.7976931348623157E308")),
        (Version::OLDEST, Default::Value("9223372036854775807")),
        (Version::OLDEST, Default::Value("0.5")),
        (Version::OLDEST, Default::Value("delete")),
        (Version::OLDEST, Default::Value("/tmp/kafka-logs")),
        (Version::OLDEST, Default::Value("4096")),
        (Version::OLDEST, Default::Value("10485760")),
        (Version::OLDEST, Default::Value("-2")),
        (Version::OLDEST, Default::Value("0.10.0-IV1")),
        (Version::patch(0, 10, 1), Default::Value("0.10.1-IV2")),
        (Version::patch(0, 10, 2), Default::Value("0.10.2-IV0")),
        (Version::patch(0, 11, 0), Default::Value("0.11.0-IV2")),
        (Version::first_of(1, 0), Default::Value("1.0-IV0")),
        (Version::first_of(1, 1), Default::Value("1.1-IV0")),
        (Version::first_of(2, 0), Default::Value("2.0-IV1")),
        (Version::first_of(2, 1), Default::Value("2.1-IV2")),
        (Version::first_of(2, 2), Default::Value("2.2-IV1")),
        (Version::first_of(2, 3), Default::Value("2.3-IV1")),
        (Version::first_of(2, 4), Default::Value("2.4-IV1")),
        (Version::first_of(2, 5), Default::Value("2.5-IV0")),
        (Version::first_of(2, 6), Default::Value("2.6-IV0")),
        (Version::first_of(2, 7), Default::Value("2.7-IV2")),
        (Version::first_of(2, 8), Default::Value("2.8-IV1")),
        (Version::first_of(3, 0), Default::Value("3.0-IV1")),
        (Version::OLDEST, Default::Value("9223372036854775807")),
        (Version::first_of(4, 0), Default::Value("3600000")),
        (Version::OLDEST, Default::Value("CreateTime")),
        (Version::OLDEST, Default::Value("300000")),
        (Version::OLDEST, Default::Value("168")),
        (Version::OLDEST, Default::Value("1073741824")),
        (Version::OLDEST, Default::Value("1000012")),
        (Version::first_of(2, 5), Default::Value("1048588")),
        (Version::OLDEST, Default::Value("20971520")),
        (Version::OLDEST, Default::Value("500")),
        (Version::OLDEST, Default::Value("-1")),
        (Version::first_of(3, 4), Default::Value("104857600")),
        (Version::OLDEST, Default::Value("")),
        (Version::first_of(4, 0), Default::Value("org.apache.kafka.common.metrics.JmxReporter")),
        (Version::OLDEST, Default::Value("INFO")),
        (Version::OLDEST, Default::Value("-1")),
        (Version::first_of(4, 0), Default::Required),
        (Version::OLDEST, Default::Value("8")),
        (Version::OLDEST, Default::Value("1")),
        (Version::first_of(4, 0), Default::Value("2")),
        (Version::OLDEST, Default::Computed("log directories")),
        (Version::OLDEST, Default::Value("5242880")),
        (Version::OLDEST, Default::Value("1440")),
        (Version::first_of(2, 0), Default::Value("10080")),
        (Version::OLDEST, Default::Value("50")),
        (Version::OLDEST, Default::Value("104857600")),
        (Version::OLDEST, Default::Value("AES/CBC/PKCS5Padding")),
        (Version::OLDEST, Default::Value("128")),
        (Version::OLDEST, Default::Value("9092")),
        (Version::OLDEST, Default::Value("org.apache.kafka.common.security.auth.DefaultPrincipalBuilder")),
        (Version::first_of(1, 0), Default::None),
        (Version::first_of(3, 0), Default::Value("org.apache.kafka.common.security.authenticator.DefaultKafkaPrincipalBuilder")),
        (Version::OLDEST, Default::Value("")),
        (Version::first_of(4, 0), Default::Required),
        (Version::OLDEST, Default::Value("900000")),
        (Version::OLDEST, Default::Value("10")),
        (Version::first_of(3, 9), Default::Value("-1")),
        (Version::first_of(4, 0), Default::Value("10")),
        (Version::OLDEST, Default::Value("0.2")),
        (Version::OLDEST, Default::Value("10")),
        (Version::first_of(4, 0), Default::Value("2")),
        (Version::OLDEST, Default::None),
        (Version::first_of(3, 6), Default::Value("org.apache.kafka.server.log.remote.metadata.storage.TopicBasedRemoteLogMetadataManager")),
        (Version::OLDEST, Default::None),
        (Version::first_of(3, 6), Default::Value("rlmm.config.")),
        (Version::OLDEST, Default::None),
        (Version::first_of(3, 6), Default::Value("rsm.config.")),
        (Version::OLDEST, Default::Value("10000")),
        (Version::first_of(2, 5), Default::Value("30000")),
        (Version::OLDEST, Default::Value("65536")),
        (Version::OLDEST, Default::Value("GSSAPI")),
        (Version::OLDEST, Default::Value("/usr/bin/kinit")),
        (Version::OLDEST, Default::Value("DEFAULT")),
        (Version::OLDEST, Default::Value("0.05")),
        (Version::OLDEST, Default::Value("0.8")),
        (Version::OLDEST, Default::Value("60")),
        (Version::OLDEST, Default::Value("RS256")),
        (Version::OLDEST, Default::Value("30")),
        (Version::OLDEST, Default::None),
        (Version::first_of(4, 2), Default::Value("")),
        (Version::OLDEST, Default::Value("org.apache.kafka.common.security.oauthbearer.DefaultJwtRetriever")),
        (Version::OLDEST, Default::Value("org.apache.kafka.common.security.oauthbearer.DefaultJwtValidator")),
        (Version::OLDEST, Default::Value("scope")),
        (Version::OLDEST, Default::Value("sub")),
        (Version::OLDEST, Default::Value("PLAINTEXT")),
        (Version::OLDEST, Default::Value("10")),
        (Version::first_of(4, 1), Default::Value("5")),
        (Version::first_of(4, 2), Default::Value("-1")),
        (Version::OLDEST, Default::Value("127000")),
        (Version::first_of(2, 8), Default::Value("30000")),
        (Version::OLDEST, Default::Value("102400")),
        (Version::OLDEST, Default::None),
        (Version::first_of(1, 1), Default::Value("")),
        (Version::OLDEST, Default::Value("none")),
        (Version::OLDEST, Default::Computed("TLSv1.2,TLSv1.3")),
        (Version::OLDEST, Default::None),
        (Version::first_of(2, 0), Default::Value("https")),
        (Version::OLDEST, Default::Computed("SunX509")),
        (Version::OLDEST, Default::Value("JKS")),
        (Version::OLDEST, Default::Computed("TLSv1.3")),
        (Version::OLDEST, Default::Computed("PKIX")),
        (Version::OLDEST, Default::Value("60000")),
        (Version::first_of(2, 5), Default::Value("10000")),
        (Version::OLDEST, Default::Value("true")),
        (Version::patch(0, 11, 0), Default::Value("false")),
        (Version::OLDEST, Default::Required),
        (Version::first_of(2, 8), Default::None),
        (Version::OLDEST, Default::Value("6000")),
        (Version::first_of(2, 5), Default::Value("18000")),
        (Version::OLDEST, Default::Value("HTTPS")),
        (Version::OLDEST, Default::Value("TLSv1.2")),
    ],
    begins: &[
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 22, 23, 24, 25,
        26, 27, 28, 29, 30, 31, 33, 34, 35, 38, 39, 41, 42, 45, 46, 47, 49, 52, 54, 55, 58, 59, 60, 61,
        62, 63, 64, 66, 67, 68, 69, 71, 97, 98, 99, 101, 103, 105, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116,
        117, 133, 135, 136, 137, 138, 139, 141, 142, 143, 145, 147, 148, 150, 151, 153, 154, 155, 157, 158, 159, 160, 161, 162,
        165, 167, 168, 171, 172, 174, 176, 178, 180, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 193, 194, 195, 196, 197,
        198, 201, 203, 204, 206, 207, 208, 210, 211, 212, 213, 214, 216, 218, 220, 222, 223, 224,
    ],
};

#[rustfmt::skip]
pub(crate) static NAMES: Names = Names {
    count: 435,
    text: "\
        add.partitions.to.txn.retry.backoff.max.msadd.partitions.to.txn.retry.backoff.msadvertised.host.name\
        advertised.listenersadvertised.portalter.config.policy.class.name\
        alter.log.dirs.replication.quota.window.numalter.log.dirs.replication.quota.window.size.seconds\
        authorizer.class.nameauto.create.topics.enableauto.include.jmx.reporterauto.leader.rebalance.enable\
        background.threadsbroker.heartbeat.interval.msbroker.idbroker.id.generation.enablebroker.rack\
        broker.session.timeout.msclient.quota.callback.classcompression.gzip.levelcompression.lz4.level\
        compression.typecompression.zstd.levelconfig.providersconnection.failed.authentication.delay.ms\
        connections.max.idle.msconnections.max.reauth.mscontrol.plane.listener.name\
        controlled.shutdown.enablecontrolled.shutdown.max.retriescontrolled.shutdown.retry.backoff.ms\
        controller.listener.namescontroller.message.queue.sizecontroller.performance.always.log.threshold.ms\
        controller.performance.sample.period.mscontroller.quorum.append.linger.ms\
        controller.quorum.auto.join.enablecontroller.quorum.bootstrap.servers\
        controller.quorum.election.backoff.max.mscontroller.quorum.election.timeout.ms\
        controller.quorum.fetch.max.bytescontroller.quorum.fetch.snapshot.max.bytes\
        controller.quorum.fetch.timeout.mscontroller.quorum.request.timeout.ms\
        controller.quorum.retry.backoff.mscontroller.quorum.voterscontroller.quota.window.num\
        controller.quota.window.size.secondscontroller.socket.timeout.mscordoned.log.dirs\
        create.topic.policy.class.namedefault.replication.factordelegation.token.expiry.check.interval.ms\
        delegation.token.expiry.time.msdelegation.token.master.keydelegation.token.max.lifetime.ms\
        delegation.token.secret.keydelete.records.purgatory.purge.interval.requestsdelete.topic.enable\
        early.start.listenerseligible.leader.replicas.enableerrors.deadletterqueue.auto.create.topics.enable\
        errors.deadletterqueue.topic.name.prefixfetch.max.bytesfetch.purgatory.purge.interval.requests\
        follower.fetch.last.tiered.offset.enablegroup.consumer.assignment.interval.ms\
        group.consumer.assignor.offload.enablegroup.consumer.assignorsgroup.consumer.heartbeat.interval.ms\
        group.consumer.max.assignment.interval.msgroup.consumer.max.heartbeat.interval.ms\
        group.consumer.max.session.timeout.msgroup.consumer.max.sizegroup.consumer.migration.policy\
        group.consumer.min.assignment.interval.msgroup.consumer.min.heartbeat.interval.ms\
        group.consumer.min.session.timeout.msgroup.consumer.regex.refresh.interval.ms\
        group.consumer.session.timeout.msgroup.coordinator.append.linger.ms\
        group.coordinator.background.threadsgroup.coordinator.cached.buffer.max.bytes\
        group.coordinator.new.enablegroup.coordinator.rebalance.protocolsgroup.coordinator.threads\
        group.initial.rebalance.delay.msgroup.max.session.timeout.msgroup.max.size\
        group.min.session.timeout.msgroup.share.assignment.interval.msgroup.share.assignor.offload.enable\
        group.share.assignorsgroup.share.delivery.count.limitgroup.share.dlq.manager.class.name\
        group.share.enablegroup.share.heartbeat.interval.msgroup.share.initialize.retry.interval.ms\
        group.share.max.assignment.interval.msgroup.share.max.delivery.count.limitgroup.share.max.groups\
        group.share.max.heartbeat.interval.msgroup.share.max.partition.max.record.locks\
        group.share.max.record.lock.duration.msgroup.share.max.session.timeout.ms\
        group.share.max.share.sessionsgroup.share.max.sizegroup.share.min.assignment.interval.ms\
        group.share.min.delivery.count.limitgroup.share.min.heartbeat.interval.ms\
        group.share.min.partition.max.record.locksgroup.share.min.record.lock.duration.ms\
        group.share.min.session.timeout.msgroup.share.partition.max.record.locks\
        group.share.persister.class.namegroup.share.record.lock.duration.msgroup.share.session.timeout.ms\
        group.streams.acceptable.recovery.laggroup.streams.assignment.interval.ms\
        group.streams.assignor.offload.enablegroup.streams.assignorsgroup.streams.heartbeat.interval.ms\
        group.streams.initial.rebalance.delay.msgroup.streams.max.assignment.interval.ms\
        group.streams.max.heartbeat.interval.msgroup.streams.max.session.timeout.msgroup.streams.max.size\
        group.streams.max.standby.replicasgroup.streams.max.warmup.replicas\
        group.streams.min.assignment.interval.msgroup.streams.min.heartbeat.interval.ms\
        group.streams.min.session.timeout.msgroup.streams.min.task.offset.interval.ms\
        group.streams.num.standby.replicasgroup.streams.num.warmup.replicas\
        group.streams.rack.aware.assignment.tagsgroup.streams.session.timeout.ms\
        group.streams.task.offset.interval.msgroup.streams.topology.description.plugin.classhost.name\
        initial.broker.registration.timeout.msinter.broker.listener.nameinter.broker.protocol.version\
        internal.metadata.delete.delay.millisinternal.metadata.log.segment.bytes\
        internal.metadata.max.batch.size.in.bytesinternal.metadata.max.fetch.size.in.bytes\
        kafka.metrics.polling.interval.secskafka.metrics.reportersleader.imbalance.check.interval.seconds\
        leader.imbalance.per.broker.percentagelistener.security.protocol.maplistenerslog.cleaner.backoff.ms\
        log.cleaner.dedupe.buffer.sizelog.cleaner.delete.retention.mslog.cleaner.enable\
        log.cleaner.io.buffer.load.factorlog.cleaner.io.buffer.sizelog.cleaner.io.max.bytes.per.second\
        log.cleaner.max.compaction.lag.mslog.cleaner.min.cleanable.ratiolog.cleaner.min.compaction.lag.ms\
        log.cleaner.threadslog.cleanup.policylog.dirlog.dir.failure.timeout.mslog.dirs\
        log.flush.interval.messageslog.flush.interval.mslog.flush.offset.checkpoint.interval.ms\
        log.flush.scheduler.interval.mslog.flush.start.offset.checkpoint.interval.mslog.index.interval.bytes\
        log.index.size.max.byteslog.initial.task.delay.mslog.local.retention.byteslog.local.retention.ms\
        log.message.downconversion.enablelog.message.format.versionlog.message.timestamp.after.max.ms\
        log.message.timestamp.before.max.mslog.message.timestamp.difference.max.mslog.message.timestamp.type\
        log.preallocatelog.remote.copy.lag.byteslog.remote.copy.lag.mslog.retention.bytes\
        log.retention.check.interval.mslog.retention.hourslog.retention.minuteslog.retention.ms\
        log.roll.hourslog.roll.jitter.hourslog.roll.jitter.mslog.roll.mslog.segment.bytes\
        log.segment.delete.delay.msmax.connection.creation.ratemax.connectionsmax.connections.per.ip\
        max.connections.per.ip.overridesmax.incremental.fetch.session.cache.slots\
        max.request.partition.size.limitmessage.max.bytesmetadata.log.dir\
        metadata.log.max.record.bytes.between.snapshotsmetadata.log.max.snapshot.interval.ms\
        metadata.log.segment.bytesmetadata.log.segment.min.bytesmetadata.log.segment.ms\
        metadata.max.idle.interval.msmetadata.max.retention.bytesmetadata.max.retention.msmetric.reporters\
        metrics.num.samplesmetrics.recording.levelmetrics.sample.window.msmin.insync.replicasnode.id\
        num.io.threadsnum.network.threadsnum.partitionsnum.recovery.threads.per.data.dir\
        num.replica.alter.log.dirs.threadsnum.replica.fetchersoffset.metadata.max.bytes\
        offsets.commit.required.acksoffsets.commit.timeout.msoffsets.load.buffer.size\
        offsets.retention.check.interval.msoffsets.retention.minutesoffsets.topic.compression.codec\
        offsets.topic.num.partitionsoffsets.topic.replication.factoroffsets.topic.segment.bytes\
        password.encoder.cipher.algorithmpassword.encoder.iterationspassword.encoder.key.length\
        password.encoder.keyfactory.algorithmpassword.encoder.old.secretpassword.encoder.secretport\
        principal.builder.classprocess.rolesproducer.id.expiration.check.interval.ms\
        producer.id.expiration.msproducer.purgatory.purge.interval.requestsqueued.max.request.bytes\
        queued.max.requestsquota.consumer.defaultquota.producer.defaultquota.window.num\
        quota.window.size.secondsremote.fetch.max.wait.msremote.list.offsets.request.timeout.ms\
        remote.log.index.file.cache.total.size.bytesremote.log.index.file.cache.ttl.ms\
        remote.log.manager.copier.thread.pool.sizeremote.log.manager.copy.max.bytes.per.second\
        remote.log.manager.copy.quota.window.numremote.log.manager.copy.quota.window.size.seconds\
        remote.log.manager.expiration.thread.pool.sizeremote.log.manager.fetch.max.bytes.per.second\
        remote.log.manager.fetch.quota.window.numremote.log.manager.fetch.quota.window.size.seconds\
        remote.log.manager.follower.thread.pool.sizeremote.log.manager.task.interval.ms\
        remote.log.manager.task.retry.backoff.max.msremote.log.manager.task.retry.backoff.ms\
        remote.log.manager.task.retry.jitterremote.log.manager.thread.pool.size\
        remote.log.metadata.custom.metadata.max.bytesremote.log.metadata.manager.class.name\
        remote.log.metadata.manager.class.pathremote.log.metadata.manager.impl.prefix\
        remote.log.metadata.manager.listener.nameremote.log.reader.max.pending.tasks\
        remote.log.reader.threadsremote.log.storage.manager.class.nameremote.log.storage.manager.class.path\
        remote.log.storage.manager.impl.prefixremote.log.storage.system.enablereplica.fetch.backoff.ms\
        replica.fetch.max.bytesreplica.fetch.min.bytesreplica.fetch.response.max.bytes\
        replica.fetch.wait.max.msreplica.high.watermark.checkpoint.interval.msreplica.lag.max.messages\
        replica.lag.time.max.msreplica.selector.classreplica.socket.receive.buffer.bytes\
        replica.socket.timeout.msreplication.quota.window.numreplication.quota.window.size.seconds\
        request.timeout.msreserved.broker.max.idsasl.client.callback.handler.classsasl.enabled.mechanisms\
        sasl.jaas.configsasl.kerberos.kinit.cmdsasl.kerberos.min.time.before.relogin\
        sasl.kerberos.principal.to.local.rulessasl.kerberos.service.namesasl.kerberos.ticket.renew.jitter\
        sasl.kerberos.ticket.renew.window.factorsasl.login.callback.handler.classsasl.login.class\
        sasl.login.connect.timeout.mssasl.login.read.timeout.mssasl.login.refresh.buffer.seconds\
        sasl.login.refresh.min.period.secondssasl.login.refresh.window.factor\
        sasl.login.refresh.window.jittersasl.login.retry.backoff.max.mssasl.login.retry.backoff.ms\
        sasl.mechanism.controller.protocolsasl.mechanism.inter.broker.protocol\
        sasl.oauthbearer.allow.unverified.audiencesasl.oauthbearer.allow.unverified.issuer\
        sasl.oauthbearer.assertion.algorithmsasl.oauthbearer.assertion.claim.aud\
        sasl.oauthbearer.assertion.claim.exp.secondssasl.oauthbearer.assertion.claim.iss\
        sasl.oauthbearer.assertion.claim.jti.includesasl.oauthbearer.assertion.claim.nbf.seconds\
        sasl.oauthbearer.assertion.claim.subsasl.oauthbearer.assertion.file\
        sasl.oauthbearer.assertion.private.key.filesasl.oauthbearer.assertion.private.key.passphrase\
        sasl.oauthbearer.assertion.template.filesasl.oauthbearer.client.credentials.client.id\
        sasl.oauthbearer.client.credentials.client.secretsasl.oauthbearer.clock.skew.seconds\
        sasl.oauthbearer.expected.audiencesasl.oauthbearer.expected.issuer\
        sasl.oauthbearer.jwks.endpoint.refresh.mssasl.oauthbearer.jwks.endpoint.retry.backoff.max.ms\
        sasl.oauthbearer.jwks.endpoint.retry.backoff.mssasl.oauthbearer.jwks.endpoint.url\
        sasl.oauthbearer.jwt.retriever.classsasl.oauthbearer.jwt.validator.classsasl.oauthbearer.scope\
        sasl.oauthbearer.scope.claim.namesasl.oauthbearer.sub.claim.namesasl.oauthbearer.token.endpoint.url\
        sasl.server.callback.handler.classsasl.server.max.receive.sizesecurity.inter.broker.protocol\
        security.providersserver.max.startup.time.msshare.coordinator.append.linger.ms\
        share.coordinator.cached.buffer.max.bytesshare.coordinator.cold.partition.snapshot.interval.ms\
        share.coordinator.load.buffer.sizeshare.coordinator.snapshot.update.records.per.snapshot\
        share.coordinator.state.topic.compression.codecshare.coordinator.state.topic.min.isr\
        share.coordinator.state.topic.num.partitionsshare.coordinator.state.topic.prune.interval.ms\
        share.coordinator.state.topic.replication.factorshare.coordinator.state.topic.segment.bytes\
        share.coordinator.threadsshare.coordinator.write.timeout.msshare.fetch.max.fetch.records\
        share.fetch.purgatory.purge.interval.requestssocket.connection.setup.timeout.max.ms\
        socket.connection.setup.timeout.mssocket.listen.backlog.sizesocket.receive.buffer.bytes\
        socket.request.max.bytessocket.send.buffer.bytesssl.allow.dn.changesssl.allow.san.changes\
        ssl.cipher.suitesssl.client.authssl.enabled.protocolsssl.endpoint.identification.algorithm\
        ssl.engine.factory.classssl.key.passwordssl.keymanager.algorithmssl.keystore.certificate.chain\
        ssl.keystore.keyssl.keystore.locationssl.keystore.passwordssl.keystore.type\
        ssl.principal.mapping.rulesssl.protocolssl.providerssl.secure.random.implementation\
        ssl.trustmanager.algorithmssl.truststore.certificatesssl.truststore.locationssl.truststore.password\
        ssl.truststore.typetelemetry.max.bytestransaction.abort.timed.out.transaction.cleanup.interval.ms\
        transaction.max.timeout.mstransaction.partition.verification.enable\
        transaction.remove.expired.transaction.cleanup.interval.mstransaction.state.log.load.buffer.size\
        transaction.state.log.min.isrtransaction.state.log.num.partitions\
        transaction.state.log.replication.factortransaction.state.log.segment.bytes\
        transaction.two.phase.commit.enabletransactional.id.expiration.msunclean.leader.election.enable\
        unclean.leader.election.interval.msunstable.api.versions.enableunstable.feature.versions.enable\
        unstable.metadata.versions.enablezookeeper.clientCnxnSocketzookeeper.connect\
        zookeeper.connection.timeout.mszookeeper.max.in.flight.requestszookeeper.metadata.migration.enable\
        zookeeper.metadata.migration.min.batch.sizezookeeper.session.timeout.mszookeeper.set.acl\
        zookeeper.ssl.cipher.suiteszookeeper.ssl.client.enablezookeeper.ssl.crl.enable\
        zookeeper.ssl.enabled.protocolszookeeper.ssl.endpoint.identification.algorithm\
        zookeeper.ssl.keystore.locationzookeeper.ssl.keystore.passwordzookeeper.ssl.keystore.type\
        zookeeper.ssl.ocsp.enablezookeeper.ssl.protocolzookeeper.ssl.truststore.location\
        zookeeper.ssl.truststore.passwordzookeeper.ssl.truststore.typezookeeper.sync.time.ms",
    eights: &[
        (0, [42, 38, 20, 20, 15, 30, 43, 52]),
        (260, [21, 25, 25, 28, 18, 28, 9, 27]),
        (441, [11, 25, 27, 22, 21, 16, 22, 16]),
        (601, [41, 23, 25, 27, 26, 31, 36, 25]),
        (835, [29, 46, 39, 34, 34, 35, 41, 37]),
        (1130, [33, 42, 34, 36, 34, 24, 27, 36]),
        (1396, [28, 17, 30, 26, 41, 31, 27, 32]),
        (1628, [27, 48, 19, 21, 31, 48, 40, 15]),
        (1877, [39, 40, 37, 38, 24, 36, 41, 40]),
        (2172, [37, 23, 31, 41, 40, 37, 40, 33]),
        (2454, [34, 36, 41, 28, 37, 25, 32, 28]),
        (2715, [14, 28, 34, 35, 21, 32, 34, 18]),
        (2931, [33, 40, 38, 36, 22, 37, 42, 39]),
        (3218, [34, 30, 20, 38, 36, 37, 42, 39]),
        (3494, [34, 38, 32, 35, 30, 37, 36, 37]),
        (3773, [23, 35, 40, 40, 39, 36, 22, 34]),
        (4042, [33, 40, 39, 36, 41, 34, 33, 40]),
        (4338, [32, 37, 47, 9, 38, 26, 29, 37]),
        (4593, [35, 41, 41, 35, 23, 39, 38, 30]),
        (4875, [9, 22, 30, 31, 18, 33, 26, 35]),
        (5079, [33, 31, 33, 19, 18, 7, 26, 8]),
        (5254, [27, 21, 39, 31, 45, 24, 24, 25]),
        (5490, [25, 22, 33, 26, 34, 35, 39, 26]),
        (5730, [15, 25, 22, 19, 31, 19, 21, 16]),
        (5898, [14, 21, 18, 11, 17, 27, 28, 15]),
        (6049, [22, 32, 41, 32, 17, 16, 47, 37]),
        (6293, [26, 30, 23, 29, 28, 25, 16, 19]),
        (6489, [23, 24, 19, 7, 14, 19, 14, 33]),
        (6642, [34, 20, 25, 28, 25, 24, 35, 25]),
        (6858, [31, 28, 32, 27, 33, 27, 27, 37]),
        (7100, [27, 23, 4, 23, 13, 40, 25, 42]),
        (7297, [24, 19, 22, 22, 16, 25, 24, 38]),
        (7487, [44, 34, 42, 44, 40, 49, 46, 45]),
        (7831, [41, 50, 44, 35, 44, 40, 36, 35]),
        (8156, [45, 38, 38, 39, 41, 35, 25, 37]),
        (8454, [37, 38, 32, 24, 23, 23, 32, 25]),
        (8688, [45, 24, 23, 22, 35, 25, 28, 37]),
        (8927, [18, 22, 34, 23, 16, 23, 37, 38]),
        (9138, [26, 33, 40, 33, 16, 29, 26, 33]),
        (9374, [37, 32, 32, 31, 27, 34, 36, 42]),
        (9645, [40, 36, 36, 44, 36, 44, 44, 36]),
        (9961, [31, 43, 49, 40, 45, 49, 35, 34]),
        (10287, [32, 41, 51, 47, 34, 36, 36, 22]),
        (10586, [33, 31, 35, 34, 28, 30, 18, 26]),
        (10821, [34, 41, 53, 34, 54, 47, 37, 44]),
        (11165, [47, 48, 43, 25, 34, 29, 45, 38]),
        (11474, [34, 26, 27, 24, 24, 20, 21, 17]),
        (11667, [15, 21, 37, 24, 16, 24, 30, 16]),
        (11850, [21, 21, 17, 27, 12, 12, 32, 26]),
        (12018, [27, 23, 23, 19, 19, 59, 26, 41]),
        (12255, [58, 38, 29, 36, 40, 35, 35, 30]),
        (12556, [30, 35, 28, 32, 33, 26, 17, 31]),
        (12788, [32, 35, 43, 28, 17, 27, 27, 24]),
        (13021, [31, 47, 31, 31, 27, 25, 22, 33]),
        (13268, [33, 29, 22, 0, 0, 0, 0, 0]),
    ],
};

#[rustfmt::skip]
pub(crate) static SLOTS: [u16; 1024] = [
    169, 212, 351, 408, 0, 0, 279, 0, 0, 0, 357, 136, 371, 0, 0, 69, 199, 0, 0, 323, 244, 0, 84, 0,
    340, 238, 415, 26, 425, 0, 0, 266, 0, 191, 0, 0, 414, 18, 128, 0, 393, 0, 0, 14, 180, 13, 20, 413,
    0, 0, 214, 0, 0, 0, 0, 0, 0, 0, 0, 0, 111, 0, 0, 253, 0, 0, 228, 0, 0, 0, 0, 0,
    183, 0, 196, 0, 0, 0, 0, 0, 0, 0, 0, 12, 0, 0, 0, 333, 0, 67, 0, 0, 0, 0, 139, 0,
    0, 0, 0, 164, 419, 0, 0, 0, 0, 0, 0, 156, 0, 0, 48, 0, 0, 102, 59, 229, 291, 16, 379, 398,
    73, 432, 0, 399, 424, 194, 287, 395, 0, 0, 0, 332, 0, 0, 0, 0, 148, 0, 0, 37, 0, 0, 0, 62,
    127, 0, 411, 0, 31, 0, 87, 289, 0, 0, 225, 0, 0, 0, 131, 347, 0, 0, 0, 142, 36, 162, 0, 282,
    0, 0, 0, 66, 0, 68, 0, 8, 0, 0, 384, 0, 0, 56, 0, 0, 421, 0, 383, 0, 0, 0, 168, 0,
    0, 0, 363, 401, 349, 0, 235, 0, 112, 0, 0, 0, 0, 0, 0, 0, 113, 0, 88, 0, 0, 0, 0, 0,
    262, 265, 54, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 239, 412, 418, 0, 0, 0, 0, 0, 151, 268, 218,
    85, 251, 15, 118, 286, 316, 331, 354, 0, 0, 0, 0, 0, 0, 161, 0, 375, 0, 0, 0, 0, 319, 101, 0,
    267, 0, 0, 0, 0, 0, 124, 431, 0, 247, 0, 0, 0, 0, 381, 154, 0, 0, 0, 255, 74, 260, 353, 123,
    0, 32, 163, 0, 167, 0, 0, 322, 0, 0, 200, 0, 3, 0, 0, 378, 0, 0, 0, 388, 175, 0, 120, 0,
    135, 0, 0, 0, 211, 0, 368, 0, 0, 0, 0, 0, 0, 90, 0, 0, 103, 41, 104, 205, 146, 177, 256, 263,
    337, 385, 219, 0, 0, 0, 0, 149, 143, 0, 0, 99, 207, 312, 0, 0, 0, 222, 0, 405, 155, 249, 39, 0,
    79, 0, 0, 0, 376, 94, 0, 0, 0, 0, 213, 0, 0, 4, 261, 0, 0, 0, 342, 119, 358, 305, 0, 9,
    98, 153, 391, 422, 0, 0, 0, 0, 0, 223, 0, 0, 0, 0, 0, 0, 317, 145, 179, 0, 283, 0, 0, 0,
    204, 264, 182, 0, 172, 0, 0, 0, 0, 230, 0, 0, 0, 0, 0, 44, 0, 0, 0, 0, 0, 0, 0, 78,
    0, 0, 0, 0, 0, 0, 0, 285, 0, 0, 0, 0, 0, 91, 423, 248, 426, 0, 0, 397, 0, 0, 0, 0,
    6, 0, 0, 0, 0, 0, 0, 0, 0, 370, 0, 0, 0, 0, 0, 10, 11, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 49, 157, 158, 203, 197, 0, 0, 410, 137, 0, 327, 0, 0, 0, 0, 0, 0, 195, 221, 0, 367,
    0, 0, 0, 0, 0, 0, 0, 330, 0, 392, 55, 433, 0, 28, 0, 0, 259, 0, 22, 0, 236, 0, 100, 0,
    0, 0, 0, 0, 0, 0, 178, 86, 110, 34, 176, 300, 93, 202, 318, 165, 346, 252, 301, 362, 190, 389, 293, 420,
    274, 0, 0, 0, 0, 0, 0, 0, 125, 257, 57, 406, 0, 321, 0, 0, 361, 0, 0, 1, 0, 0, 184, 0,
    0, 0, 402, 159, 245, 0, 0, 126, 0, 0, 0, 0, 0, 0, 116, 0, 0, 0, 0, 82, 0, 52, 0, 0,
    0, 0, 0, 0, 373, 0, 0, 0, 45, 0, 0, 390, 0, 220, 21, 75, 117, 0, 0, 0, 271, 181, 0, 0,
    147, 0, 0, 23, 0, 417, 0, 326, 227, 0, 0, 0, 0, 0, 0, 0, 0, 233, 0, 0, 0, 377, 96, 0,
    160, 0, 0, 0, 232, 328, 121, 0, 0, 129, 0, 0, 0, 72, 435, 0, 0, 152, 0, 0, 296, 341, 0, 60,
    25, 310, 198, 396, 348, 294, 50, 324, 0, 0, 0, 335, 0, 0, 0, 0, 188, 0, 290, 0, 0, 0, 0, 0,
    0, 306, 0, 0, 0, 369, 0, 343, 0, 134, 365, 0, 0, 277, 65, 407, 141, 0, 0, 224, 278, 122, 105, 29,
    0, 187, 0, 0, 275, 292, 92, 0, 0, 0, 0, 0, 174, 0, 0, 171, 0, 0, 0, 0, 0, 193, 0, 0,
    0, 0, 0, 0, 71, 130, 309, 0, 114, 380, 0, 0, 30, 313, 0, 0, 89, 115, 226, 97, 297, 35, 27, 246,
    315, 329, 429, 258, 80, 273, 216, 0, 0, 210, 133, 372, 0, 0, 270, 0, 0, 243, 338, 320, 140, 0, 0, 0,
    272, 0, 0, 38, 334, 0, 364, 40, 0, 0, 0, 0, 0, 95, 0, 339, 0, 0, 0, 61, 269, 280, 304, 336,
    0, 0, 0, 33, 0, 0, 0, 355, 63, 250, 404, 403, 0, 0, 434, 0, 299, 0, 0, 0, 0, 24, 0, 0,
    17, 43, 0, 0, 0, 0, 0, 345, 64, 0, 170, 0, 0, 0, 0, 0, 0, 0, 308, 0, 0, 0, 281, 77,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 58, 209, 0, 0, 0, 0, 240, 254, 51, 427, 241, 2, 106, 185,
    303, 311, 428, 0, 0, 0, 0, 0, 173, 344, 42, 0, 0, 374, 0, 298, 0, 0, 5, 382, 189, 430, 0, 0,
    237, 0, 242, 201, 288, 409, 0, 0, 0, 360, 0, 0, 0, 234, 53, 0, 356, 186, 0, 387, 0, 231, 19, 359,
    0, 0, 0, 0, 0, 284, 307, 0, 108, 0, 0, 0, 144, 0, 0, 0, 276, 0, 0, 192, 0, 83, 314, 0,
    0, 302, 138, 394, 0, 352, 0, 107, 76, 0, 208, 0, 46, 0, 0, 0, 0, 0, 0, 0, 0, 0, 325, 166,
    400, 0, 0, 366, 0, 0, 0, 0, 109, 0, 0, 70, 0, 0, 81, 132, 206, 0, 0, 0, 350, 0, 0, 0,
    0, 0, 0, 47, 0, 386, 416, 215, 217, 0, 295, 0, 0, 0, 0, 150,
];

#[rustfmt::skip]
pub(crate) static RELATIONS: &[Relation] = &[
    Relation { key: key::ADVERTISED_HOST_NAME, sense: Sense::LosesTo, others: &[key::ADVERTISED_LISTENERS], releases: Releases::ALL },
    Relation { key: key::ADVERTISED_LISTENERS, sense: Sense::FallsBackTo, others: &[key::ADVERTISED_HOST_NAME, key::ADVERTISED_PORT, key::LISTENERS], releases: Releases::ALL },
    Relation { key: key::ADVERTISED_PORT, sense: Sense::LosesTo, others: &[key::ADVERTISED_LISTENERS], releases: Releases::ALL },
    Relation { key: key::BROKER_ID, sense: Sense::Equals, others: &[key::NODE_ID], releases: Releases::since(Version::first_of(3, 1)) },
    Relation { key: key::BROKER_ID, sense: Sense::FallsBackTo, others: &[key::NODE_ID], releases: Releases::since(Version::first_of(3, 1)) },
    Relation { key: key::DELEGATION_TOKEN_MASTER_KEY, sense: Sense::LosesTo, others: &[key::DELEGATION_TOKEN_SECRET_KEY], releases: Releases::ALL },
    Relation { key: key::DELEGATION_TOKEN_SECRET_KEY, sense: Sense::FallsBackTo, others: &[key::DELEGATION_TOKEN_MASTER_KEY], releases: Releases::ALL },
    Relation { key: key::HOST_NAME, sense: Sense::LosesTo, others: &[key::LISTENERS], releases: Releases::ALL },
    Relation { key: key::INTER_BROKER_LISTENER_NAME, sense: Sense::Excludes, others: &[key::SECURITY_INTER_BROKER_PROTOCOL], releases: Releases::since(Version::patch(0, 10, 2)) },
    Relation { key: key::INTER_BROKER_LISTENER_NAME, sense: Sense::FallsBackTo, others: &[key::SECURITY_INTER_BROKER_PROTOCOL], releases: Releases::ALL },
    Relation { key: key::LISTENERS, sense: Sense::FallsBackTo, others: &[key::HOST_NAME, key::PORT], releases: Releases::until(Version::line(2, 8)) },
    Relation { key: key::LOG_DIR, sense: Sense::LosesTo, others: &[key::LOG_DIRS], releases: Releases::ALL },
    Relation { key: key::LOG_DIRS, sense: Sense::FallsBackTo, others: &[key::LOG_DIR], releases: Releases::ALL },
    Relation { key: key::LOG_FLUSH_INTERVAL_MS, sense: Sense::FallsBackTo, others: &[key::LOG_FLUSH_SCHEDULER_INTERVAL_MS], releases: Releases::ALL },
    Relation { key: key::LOG_LOCAL_RETENTION_BYTES, sense: Sense::FallsBackTo, others: &[key::LOG_RETENTION_BYTES], releases: Releases::ALL },
    Relation { key: key::LOG_LOCAL_RETENTION_MS, sense: Sense::FallsBackTo, others: &[key::LOG_RETENTION_MS, key::LOG_RETENTION_MINUTES, key::LOG_RETENTION_HOURS], releases: Releases::ALL },
    Relation { key: key::LOG_MESSAGE_TIMESTAMP_AFTER_MAX_MS, sense: Sense::FallsBackTo, others: &[key::LOG_MESSAGE_TIMESTAMP_DIFFERENCE_MAX_MS], releases: Releases::between(Version::first_of(3, 6), Version::line(3, 9)) },
    Relation { key: key::LOG_MESSAGE_TIMESTAMP_BEFORE_MAX_MS, sense: Sense::FallsBackTo, others: &[key::LOG_MESSAGE_TIMESTAMP_DIFFERENCE_MAX_MS], releases: Releases::between(Version::first_of(3, 6), Version::line(3, 9)) },
    Relation { key: key::LOG_RETENTION_HOURS, sense: Sense::LosesTo, others: &[key::LOG_RETENTION_MS, key::LOG_RETENTION_MINUTES], releases: Releases::ALL },
    Relation { key: key::LOG_RETENTION_MINUTES, sense: Sense::FallsBackTo, others: &[key::LOG_RETENTION_HOURS], releases: Releases::ALL },
    Relation { key: key::LOG_RETENTION_MINUTES, sense: Sense::LosesTo, others: &[key::LOG_RETENTION_MS], releases: Releases::ALL },
    Relation { key: key::LOG_RETENTION_MS, sense: Sense::FallsBackTo, others: &[key::LOG_RETENTION_MINUTES, key::LOG_RETENTION_HOURS], releases: Releases::ALL },
    Relation { key: key::LOG_ROLL_HOURS, sense: Sense::LosesTo, others: &[key::LOG_ROLL_MS], releases: Releases::ALL },
    Relation { key: key::LOG_ROLL_JITTER_HOURS, sense: Sense::LosesTo, others: &[key::LOG_ROLL_JITTER_MS], releases: Releases::ALL },
    Relation { key: key::LOG_ROLL_JITTER_MS, sense: Sense::FallsBackTo, others: &[key::LOG_ROLL_JITTER_HOURS], releases: Releases::ALL },
    Relation { key: key::LOG_ROLL_MS, sense: Sense::FallsBackTo, others: &[key::LOG_ROLL_HOURS], releases: Releases::ALL },
    Relation { key: key::METADATA_LOG_DIR, sense: Sense::FallsBackTo, others: &[key::LOG_DIRS, key::LOG_DIR], releases: Releases::ALL },
    Relation { key: key::NODE_ID, sense: Sense::Equals, others: &[key::BROKER_ID], releases: Releases::since(Version::first_of(3, 1)) },
    Relation { key: key::NODE_ID, sense: Sense::FallsBackTo, others: &[key::BROKER_ID], releases: Releases::since(Version::first_of(3, 1)) },
    Relation { key: key::PORT, sense: Sense::LosesTo, others: &[key::LISTENERS], releases: Releases::ALL },
    Relation { key: key::REMOTE_LOG_MANAGER_COPIER_THREAD_POOL_SIZE, sense: Sense::FallsBackTo, others: &[key::REMOTE_LOG_MANAGER_THREAD_POOL_SIZE], releases: Releases::between(Version::first_of(3, 9), Version::line(3, 9)) },
    Relation { key: key::REMOTE_LOG_MANAGER_EXPIRATION_THREAD_POOL_SIZE, sense: Sense::FallsBackTo, others: &[key::REMOTE_LOG_MANAGER_THREAD_POOL_SIZE], releases: Releases::between(Version::first_of(3, 9), Version::line(3, 9)) },
    Relation { key: key::SECURITY_INTER_BROKER_PROTOCOL, sense: Sense::Excludes, others: &[key::INTER_BROKER_LISTENER_NAME], releases: Releases::since(Version::patch(0, 10, 2)) },
    Relation { key: key::SSL_KEYSTORE_CERTIFICATE_CHAIN, sense: Sense::Excludes, others: &[key::SSL_KEYSTORE_LOCATION], releases: Releases::since(Version::first_of(2, 7)) },
    Relation { key: key::SSL_KEYSTORE_KEY, sense: Sense::Excludes, others: &[key::SSL_KEYSTORE_LOCATION], releases: Releases::since(Version::first_of(2, 7)) },
    Relation { key: key::ZOOKEEPER_CONNECTION_TIMEOUT_MS, sense: Sense::FallsBackTo, others: &[key::ZOOKEEPER_SESSION_TIMEOUT_MS], releases: Releases::ALL },
];

#[rustfmt::skip]
pub(crate) static BEYOND: &[Beyond] = &[
    Beyond { name: "consumer.quota.", prefix: true, class: Class::Dynamic, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "follower.replication.throttled.rate", prefix: false, class: Class::Dynamic, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "follower.replication.throttled.replicas", prefix: false, class: Class::Dynamic, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "leader.replication.throttled.rate", prefix: false, class: Class::Dynamic, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "leader.replication.throttled.replicas", prefix: false, class: Class::Dynamic, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "producer.quota.", prefix: true, class: Class::Dynamic, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "replica.alter.log.dirs.io.max.bytes.per.second", prefix: false, class: Class::Dynamic, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "com.sun.management.jmxremote.", prefix: true, class: Class::Jvm, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "java.security.auth.login.config", prefix: false, class: Class::Jvm, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "kafka.logs.dir", prefix: false, class: Class::Jvm, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "zookeeper.sasl.client", prefix: false, class: Class::Jvm, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "client.quota.", prefix: true, class: Class::Open, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "config.providers.", prefix: true, class: Class::Open, releases: Releases::between(Version::first_of(2, 3), Version::NEWEST) },
    Beyond { name: "listener.name.", prefix: true, class: Class::Open, releases: Releases::between(Version::patch(0, 11, 0), Version::NEWEST) },
    Beyond { name: "metrics.", prefix: true, class: Class::Open, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "metrics.context.", prefix: true, class: Class::Open, releases: Releases::between(Version::first_of(2, 6), Version::NEWEST) },
    Beyond { name: "rlmm.config.", prefix: true, class: Class::Open, releases: Releases::between(Version::first_of(3, 6), Version::NEWEST) },
    Beyond { name: "rsm.config.", prefix: true, class: Class::Open, releases: Releases::between(Version::first_of(3, 6), Version::NEWEST) },
    Beyond { name: "kafka.rest.", prefix: true, class: Class::Other, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "ksql.", prefix: true, class: Class::Other, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "schema.registry.", prefix: true, class: Class::Other, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "allow.everyone.if.no.acl.found", prefix: false, class: Class::Read, releases: Releases::between(Version::patch(0, 9, 0), Version::NEWEST) },
    Beyond { name: "authorizer.zookeeper.clientCnxnSocket", prefix: false, class: Class::Read, releases: Releases::between(Version::first_of(2, 5), Version::first_of(4, 0).before()) },
    Beyond { name: "authorizer.zookeeper.connection.timeout.ms", prefix: false, class: Class::Read, releases: Releases::between(Version::patch(0, 9, 0), Version::first_of(4, 0).before()) },
    Beyond { name: "authorizer.zookeeper.max.in.flight.requests", prefix: false, class: Class::Read, releases: Releases::between(Version::first_of(1, 1), Version::first_of(4, 0).before()) },
    Beyond { name: "authorizer.zookeeper.session.timeout.ms", prefix: false, class: Class::Read, releases: Releases::between(Version::patch(0, 9, 0), Version::first_of(4, 0).before()) },
    Beyond { name: "authorizer.zookeeper.ssl.", prefix: true, class: Class::Read, releases: Releases::between(Version::first_of(2, 5), Version::first_of(4, 0).before()) },
    Beyond { name: "authorizer.zookeeper.url", prefix: false, class: Class::Read, releases: Releases::between(Version::patch(0, 9, 0), Version::first_of(4, 0).before()) },
    Beyond { name: "kafka.csv.metrics.dir", prefix: false, class: Class::Read, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "kafka.csv.metrics.reporter.enabled", prefix: false, class: Class::Read, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "super.users", prefix: false, class: Class::Read, releases: Releases::between(Version::patch(0, 9, 0), Version::NEWEST) },
    Beyond { name: "acl.authorizer.", prefix: true, class: Class::Vendor, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "autobalancer.", prefix: true, class: Class::Vendor, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "automq.", prefix: true, class: Class::Vendor, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "client.quota.callback.static.", prefix: true, class: Class::Vendor, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "confluent.", prefix: true, class: Class::Vendor, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "cruise.control.", prefix: true, class: Class::Vendor, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "diskless.", prefix: true, class: Class::Vendor, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "elasticstream.", prefix: true, class: Class::Vendor, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "external.kafka.", prefix: true, class: Class::Vendor, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "inkless.", prefix: true, class: Class::Vendor, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "kafka.ganglia.", prefix: true, class: Class::Vendor, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "kafka.graphite.", prefix: true, class: Class::Vendor, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "kafka.statsd.", prefix: true, class: Class::Vendor, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "kafka.timeseries.", prefix: true, class: Class::Vendor, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "ldap.", prefix: true, class: Class::Vendor, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "opa.authorizer.", prefix: true, class: Class::Vendor, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "ranger.", prefix: true, class: Class::Vendor, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "s3.", prefix: true, class: Class::Vendor, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
    Beyond { name: "strimzi.", prefix: true, class: Class::Vendor, releases: Releases::between(Version::OLDEST, Version::NEWEST) },
];

#[rustfmt::skip]
pub(crate) static PER_LISTENER: &[Beyond] = &[
    Beyond { name: "connections.max.reauth.ms", prefix: false, class: Class::Read, releases: Releases::between(Version::first_of(2, 2), Version::NEWEST) },
    Beyond { name: "max.connection.creation.rate", prefix: false, class: Class::Read, releases: Releases::between(Version::first_of(2, 7), Version::NEWEST) },
    Beyond { name: "max.connections", prefix: false, class: Class::Read, releases: Releases::between(Version::first_of(2, 3), Version::NEWEST) },
    Beyond { name: "num.network.threads", prefix: false, class: Class::Read, releases: Releases::between(Version::first_of(3, 2), Version::NEWEST) },
    Beyond { name: "principal.builder.class", prefix: false, class: Class::Read, releases: Releases::between(Version::patch(0, 11, 0), Version::NEWEST) },
    Beyond { name: "sasl.", prefix: true, class: Class::Read, releases: Releases::between(Version::patch(0, 11, 0), Version::NEWEST) },
    Beyond { name: "ssl.", prefix: true, class: Class::Read, releases: Releases::between(Version::patch(0, 11, 0), Version::NEWEST) },
];

#[rustfmt::skip]
pub(crate) static PER_MECHANISM: &[Beyond] = &[
    Beyond { name: "connections.max.reauth.ms", prefix: false, class: Class::Read, releases: Releases::between(Version::first_of(2, 2), Version::NEWEST) },
    Beyond { name: "sasl.jaas.config", prefix: false, class: Class::Read, releases: Releases::between(Version::first_of(1, 1), Version::NEWEST) },
    Beyond { name: "sasl.login.callback.handler.class", prefix: false, class: Class::Read, releases: Releases::between(Version::first_of(2, 0), Version::NEWEST) },
    Beyond { name: "sasl.login.class", prefix: false, class: Class::Read, releases: Releases::between(Version::first_of(2, 0), Version::NEWEST) },
    Beyond { name: "sasl.server.callback.handler.class", prefix: false, class: Class::Read, releases: Releases::between(Version::first_of(2, 0), Version::NEWEST) },
];

#[rustfmt::skip]
pub(crate) static PROTOCOL: &[(&str, Version)] = &[
    ("0.8.0", Version::patch(0, 8, 2)),
    ("0.8.1", Version::patch(0, 8, 2)),
    ("0.8.2", Version::patch(0, 8, 2)),
    ("0.9.0", Version::patch(0, 9, 0)),
    ("0.10.0-IV0", Version::patch(0, 10, 0)),
    ("0.10.0-IV1", Version::patch(0, 10, 0)),
    ("0.10.1-IV0", Version::patch(0, 10, 1)),
    ("0.10.1-IV1", Version::patch(0, 10, 1)),
    ("0.10.1-IV2", Version::patch(0, 10, 1)),
    ("0.10.2-IV0", Version::patch(0, 10, 2)),
    ("0.11.0-IV0", Version::patch(0, 11, 0)),
    ("0.11.0-IV1", Version::patch(0, 11, 0)),
    ("0.11.0-IV2", Version::patch(0, 11, 0)),
    ("1.0-IV0", Version::first_of(1, 0)),
    ("1.1-IV0", Version::first_of(1, 1)),
    ("2.0-IV0", Version::first_of(2, 0)),
    ("2.0-IV1", Version::first_of(2, 0)),
    ("2.1-IV0", Version::first_of(2, 1)),
    ("2.1-IV1", Version::first_of(2, 1)),
    ("2.1-IV2", Version::first_of(2, 1)),
    ("2.2-IV0", Version::first_of(2, 2)),
    ("2.2-IV1", Version::first_of(2, 2)),
    ("2.3-IV0", Version::first_of(2, 3)),
    ("2.3-IV1", Version::first_of(2, 3)),
    ("2.4-IV0", Version::first_of(2, 4)),
    ("2.4-IV1", Version::first_of(2, 4)),
    ("2.5-IV0", Version::first_of(2, 5)),
    ("2.6-IV0", Version::first_of(2, 6)),
    ("2.7-IV0", Version::first_of(2, 7)),
    ("2.7-IV1", Version::first_of(2, 7)),
    ("2.7-IV2", Version::first_of(2, 7)),
    ("2.8-IV0", Version::first_of(2, 8)),
    ("2.8-IV1", Version::first_of(2, 8)),
    ("3.0-IV0", Version::first_of(3, 0)),
    ("3.0-IV1", Version::first_of(3, 0)),
    ("3.1-IV0", Version::first_of(3, 1)),
    ("3.2-IV0", Version::first_of(3, 2)),
    ("3.3-IV0", Version::first_of(3, 3)),
    ("3.3-IV1", Version::first_of(3, 3)),
    ("3.3-IV2", Version::first_of(3, 3)),
    ("3.3-IV3", Version::first_of(3, 3)),
    ("3.4-IV0", Version::first_of(3, 4)),
    ("3.5-IV0", Version::first_of(3, 5)),
    ("3.5-IV1", Version::first_of(3, 5)),
    ("3.5-IV2", Version::first_of(3, 5)),
    ("3.6-IV0", Version::first_of(3, 6)),
    ("3.6-IV1", Version::first_of(3, 6)),
    ("3.6-IV2", Version::first_of(3, 6)),
    ("3.7-IV0", Version::first_of(3, 7)),
    ("3.7-IV1", Version::first_of(3, 7)),
    ("3.7-IV2", Version::first_of(3, 7)),
    ("3.7-IV3", Version::first_of(3, 7)),
    ("3.7-IV4", Version::first_of(3, 7)),
    ("3.8-IV0", Version::first_of(3, 7)),
    ("3.9-IV0", Version::first_of(3, 9)),
    ("4.0-IV0", Version::first_of(3, 9)),
    ("4.0-IV1", Version::first_of(3, 9)),
];

#[rustfmt::skip]
pub(crate) static CLASSES: &[(&str, Releases)] = &[
    ("kafka.security.auth.SimpleAclAuthorizer", Releases::between(Version::OLDEST, Version::first_of(3, 0).before())),
    ("kafka.security.authorizer.AclAuthorizer", Releases::between(Version::first_of(2, 4), Version::first_of(4, 0).before())),
    ("org.apache.kafka.common.config.provider.EnvVarConfigProvider", Releases::between(Version::first_of(3, 5), Version::NEWEST)),
    ("org.apache.kafka.common.security.auth.DefaultPrincipalBuilder", Releases::between(Version::OLDEST, Version::first_of(3, 0).before())),
    ("org.apache.kafka.common.security.auth.PrincipalBuilder", Releases::between(Version::OLDEST, Version::first_of(3, 0).before())),
    ("org.apache.kafka.common.security.authenticator.DefaultKafkaPrincipalBuilder", Releases::between(Version::first_of(1, 0), Version::NEWEST)),
    ("org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler", Releases::between(Version::first_of(3, 4), Version::NEWEST)),
    ("org.apache.kafka.common.security.oauthbearer.OAuthBearerValidatorCallbackHandler", Releases::between(Version::first_of(3, 4), Version::NEWEST)),
    ("org.apache.kafka.common.security.oauthbearer.secured.OAuthBearerLoginCallbackHandler", Releases::between(Version::first_of(3, 1), Version::first_of(4, 0).before())),
    ("org.apache.kafka.common.security.oauthbearer.secured.OAuthBearerValidatorCallbackHandler", Releases::between(Version::first_of(3, 1), Version::first_of(4, 0).before())),
    ("org.apache.kafka.metadata.authorizer.StandardAuthorizer", Releases::between(Version::first_of(3, 2), Version::NEWEST)),
];

/// A constant for every key.
pub mod key {
    use super::KeyId;

    /// `add.partitions.to.txn.retry.backoff.max.ms`.
    pub const ADD_PARTITIONS_TO_TXN_RETRY_BACKOFF_MAX_MS: KeyId = KeyId(0);
    /// `add.partitions.to.txn.retry.backoff.ms`.
    pub const ADD_PARTITIONS_TO_TXN_RETRY_BACKOFF_MS: KeyId = KeyId(1);
    /// `advertised.host.name`.
    pub const ADVERTISED_HOST_NAME: KeyId = KeyId(2);
    /// `advertised.listeners`.
    pub const ADVERTISED_LISTENERS: KeyId = KeyId(3);
    /// `advertised.port`.
    pub const ADVERTISED_PORT: KeyId = KeyId(4);
    /// `alter.config.policy.class.name`.
    pub const ALTER_CONFIG_POLICY_CLASS_NAME: KeyId = KeyId(5);
    /// `alter.log.dirs.replication.quota.window.num`.
    pub const ALTER_LOG_DIRS_REPLICATION_QUOTA_WINDOW_NUM: KeyId = KeyId(6);
    /// `alter.log.dirs.replication.quota.window.size.seconds`.
    pub const ALTER_LOG_DIRS_REPLICATION_QUOTA_WINDOW_SIZE_SECONDS: KeyId = KeyId(7);
    /// `authorizer.class.name`.
    pub const AUTHORIZER_CLASS_NAME: KeyId = KeyId(8);
    /// `auto.create.topics.enable`.
    pub const AUTO_CREATE_TOPICS_ENABLE: KeyId = KeyId(9);
    /// `auto.include.jmx.reporter`.
    pub const AUTO_INCLUDE_JMX_REPORTER: KeyId = KeyId(10);
    /// `auto.leader.rebalance.enable`.
    pub const AUTO_LEADER_REBALANCE_ENABLE: KeyId = KeyId(11);
    /// `background.threads`.
    pub const BACKGROUND_THREADS: KeyId = KeyId(12);
    /// `broker.heartbeat.interval.ms`.
    pub const BROKER_HEARTBEAT_INTERVAL_MS: KeyId = KeyId(13);
    /// `broker.id`.
    pub const BROKER_ID: KeyId = KeyId(14);
    /// `broker.id.generation.enable`.
    pub const BROKER_ID_GENERATION_ENABLE: KeyId = KeyId(15);
    /// `broker.rack`.
    pub const BROKER_RACK: KeyId = KeyId(16);
    /// `broker.session.timeout.ms`.
    pub const BROKER_SESSION_TIMEOUT_MS: KeyId = KeyId(17);
    /// `client.quota.callback.class`.
    pub const CLIENT_QUOTA_CALLBACK_CLASS: KeyId = KeyId(18);
    /// `compression.gzip.level`.
    pub const COMPRESSION_GZIP_LEVEL: KeyId = KeyId(19);
    /// `compression.lz4.level`.
    pub const COMPRESSION_LZ4_LEVEL: KeyId = KeyId(20);
    /// `compression.type`.
    pub const COMPRESSION_TYPE: KeyId = KeyId(21);
    /// `compression.zstd.level`.
    pub const COMPRESSION_ZSTD_LEVEL: KeyId = KeyId(22);
    /// `config.providers`.
    pub const CONFIG_PROVIDERS: KeyId = KeyId(23);
    /// `connection.failed.authentication.delay.ms`.
    pub const CONNECTION_FAILED_AUTHENTICATION_DELAY_MS: KeyId = KeyId(24);
    /// `connections.max.idle.ms`.
    pub const CONNECTIONS_MAX_IDLE_MS: KeyId = KeyId(25);
    /// `connections.max.reauth.ms`.
    pub const CONNECTIONS_MAX_REAUTH_MS: KeyId = KeyId(26);
    /// `control.plane.listener.name`.
    pub const CONTROL_PLANE_LISTENER_NAME: KeyId = KeyId(27);
    /// `controlled.shutdown.enable`.
    pub const CONTROLLED_SHUTDOWN_ENABLE: KeyId = KeyId(28);
    /// `controlled.shutdown.max.retries`.
    pub const CONTROLLED_SHUTDOWN_MAX_RETRIES: KeyId = KeyId(29);
    /// `controlled.shutdown.retry.backoff.ms`.
    pub const CONTROLLED_SHUTDOWN_RETRY_BACKOFF_MS: KeyId = KeyId(30);
    /// `controller.listener.names`.
    pub const CONTROLLER_LISTENER_NAMES: KeyId = KeyId(31);
    /// `controller.message.queue.size`.
    pub const CONTROLLER_MESSAGE_QUEUE_SIZE: KeyId = KeyId(32);
    /// `controller.performance.always.log.threshold.ms`.
    pub const CONTROLLER_PERFORMANCE_ALWAYS_LOG_THRESHOLD_MS: KeyId = KeyId(33);
    /// `controller.performance.sample.period.ms`.
    pub const CONTROLLER_PERFORMANCE_SAMPLE_PERIOD_MS: KeyId = KeyId(34);
    /// `controller.quorum.append.linger.ms`.
    pub const CONTROLLER_QUORUM_APPEND_LINGER_MS: KeyId = KeyId(35);
    /// `controller.quorum.auto.join.enable`.
    pub const CONTROLLER_QUORUM_AUTO_JOIN_ENABLE: KeyId = KeyId(36);
    /// `controller.quorum.bootstrap.servers`.
    pub const CONTROLLER_QUORUM_BOOTSTRAP_SERVERS: KeyId = KeyId(37);
    /// `controller.quorum.election.backoff.max.ms`.
    pub const CONTROLLER_QUORUM_ELECTION_BACKOFF_MAX_MS: KeyId = KeyId(38);
    /// `controller.quorum.election.timeout.ms`.
    pub const CONTROLLER_QUORUM_ELECTION_TIMEOUT_MS: KeyId = KeyId(39);
    /// `controller.quorum.fetch.max.bytes`.
    pub const CONTROLLER_QUORUM_FETCH_MAX_BYTES: KeyId = KeyId(40);
    /// `controller.quorum.fetch.snapshot.max.bytes`.
    pub const CONTROLLER_QUORUM_FETCH_SNAPSHOT_MAX_BYTES: KeyId = KeyId(41);
    /// `controller.quorum.fetch.timeout.ms`.
    pub const CONTROLLER_QUORUM_FETCH_TIMEOUT_MS: KeyId = KeyId(42);
    /// `controller.quorum.request.timeout.ms`.
    pub const CONTROLLER_QUORUM_REQUEST_TIMEOUT_MS: KeyId = KeyId(43);
    /// `controller.quorum.retry.backoff.ms`.
    pub const CONTROLLER_QUORUM_RETRY_BACKOFF_MS: KeyId = KeyId(44);
    /// `controller.quorum.voters`.
    pub const CONTROLLER_QUORUM_VOTERS: KeyId = KeyId(45);
    /// `controller.quota.window.num`.
    pub const CONTROLLER_QUOTA_WINDOW_NUM: KeyId = KeyId(46);
    /// `controller.quota.window.size.seconds`.
    pub const CONTROLLER_QUOTA_WINDOW_SIZE_SECONDS: KeyId = KeyId(47);
    /// `controller.socket.timeout.ms`.
    pub const CONTROLLER_SOCKET_TIMEOUT_MS: KeyId = KeyId(48);
    /// `cordoned.log.dirs`.
    pub const CORDONED_LOG_DIRS: KeyId = KeyId(49);
    /// `create.topic.policy.class.name`.
    pub const CREATE_TOPIC_POLICY_CLASS_NAME: KeyId = KeyId(50);
    /// `default.replication.factor`.
    pub const DEFAULT_REPLICATION_FACTOR: KeyId = KeyId(51);
    /// `delegation.token.expiry.check.interval.ms`.
    pub const DELEGATION_TOKEN_EXPIRY_CHECK_INTERVAL_MS: KeyId = KeyId(52);
    /// `delegation.token.expiry.time.ms`.
    pub const DELEGATION_TOKEN_EXPIRY_TIME_MS: KeyId = KeyId(53);
    /// `delegation.token.master.key`.
    pub const DELEGATION_TOKEN_MASTER_KEY: KeyId = KeyId(54);
    /// `delegation.token.max.lifetime.ms`.
    pub const DELEGATION_TOKEN_MAX_LIFETIME_MS: KeyId = KeyId(55);
    /// `delegation.token.secret.key`.
    pub const DELEGATION_TOKEN_SECRET_KEY: KeyId = KeyId(56);
    /// `delete.records.purgatory.purge.interval.requests`.
    pub const DELETE_RECORDS_PURGATORY_PURGE_INTERVAL_REQUESTS: KeyId = KeyId(57);
    /// `delete.topic.enable`.
    pub const DELETE_TOPIC_ENABLE: KeyId = KeyId(58);
    /// `early.start.listeners`.
    pub const EARLY_START_LISTENERS: KeyId = KeyId(59);
    /// `eligible.leader.replicas.enable`.
    pub const ELIGIBLE_LEADER_REPLICAS_ENABLE: KeyId = KeyId(60);
    /// `errors.deadletterqueue.auto.create.topics.enable`.
    pub const ERRORS_DEADLETTERQUEUE_AUTO_CREATE_TOPICS_ENABLE: KeyId = KeyId(61);
    /// `errors.deadletterqueue.topic.name.prefix`.
    pub const ERRORS_DEADLETTERQUEUE_TOPIC_NAME_PREFIX: KeyId = KeyId(62);
    /// `fetch.max.bytes`.
    pub const FETCH_MAX_BYTES: KeyId = KeyId(63);
    /// `fetch.purgatory.purge.interval.requests`.
    pub const FETCH_PURGATORY_PURGE_INTERVAL_REQUESTS: KeyId = KeyId(64);
    /// `follower.fetch.last.tiered.offset.enable`.
    pub const FOLLOWER_FETCH_LAST_TIERED_OFFSET_ENABLE: KeyId = KeyId(65);
    /// `group.consumer.assignment.interval.ms`.
    pub const GROUP_CONSUMER_ASSIGNMENT_INTERVAL_MS: KeyId = KeyId(66);
    /// `group.consumer.assignor.offload.enable`.
    pub const GROUP_CONSUMER_ASSIGNOR_OFFLOAD_ENABLE: KeyId = KeyId(67);
    /// `group.consumer.assignors`.
    pub const GROUP_CONSUMER_ASSIGNORS: KeyId = KeyId(68);
    /// `group.consumer.heartbeat.interval.ms`.
    pub const GROUP_CONSUMER_HEARTBEAT_INTERVAL_MS: KeyId = KeyId(69);
    /// `group.consumer.max.assignment.interval.ms`.
    pub const GROUP_CONSUMER_MAX_ASSIGNMENT_INTERVAL_MS: KeyId = KeyId(70);
    /// `group.consumer.max.heartbeat.interval.ms`.
    pub const GROUP_CONSUMER_MAX_HEARTBEAT_INTERVAL_MS: KeyId = KeyId(71);
    /// `group.consumer.max.session.timeout.ms`.
    pub const GROUP_CONSUMER_MAX_SESSION_TIMEOUT_MS: KeyId = KeyId(72);
    /// `group.consumer.max.size`.
    pub const GROUP_CONSUMER_MAX_SIZE: KeyId = KeyId(73);
    /// `group.consumer.migration.policy`.
    pub const GROUP_CONSUMER_MIGRATION_POLICY: KeyId = KeyId(74);
    /// `group.consumer.min.assignment.interval.ms`.
    pub const GROUP_CONSUMER_MIN_ASSIGNMENT_INTERVAL_MS: KeyId = KeyId(75);
    /// `group.consumer.min.heartbeat.interval.ms`.
    pub const GROUP_CONSUMER_MIN_HEARTBEAT_INTERVAL_MS: KeyId = KeyId(76);
    /// `group.consumer.min.session.timeout.ms`.
    pub const GROUP_CONSUMER_MIN_SESSION_TIMEOUT_MS: KeyId = KeyId(77);
    /// `group.consumer.regex.refresh.interval.ms`.
    pub const GROUP_CONSUMER_REGEX_REFRESH_INTERVAL_MS: KeyId = KeyId(78);
    /// `group.consumer.session.timeout.ms`.
    pub const GROUP_CONSUMER_SESSION_TIMEOUT_MS: KeyId = KeyId(79);
    /// `group.coordinator.append.linger.ms`.
    pub const GROUP_COORDINATOR_APPEND_LINGER_MS: KeyId = KeyId(80);
    /// `group.coordinator.background.threads`.
    pub const GROUP_COORDINATOR_BACKGROUND_THREADS: KeyId = KeyId(81);
    /// `group.coordinator.cached.buffer.max.bytes`.
    pub const GROUP_COORDINATOR_CACHED_BUFFER_MAX_BYTES: KeyId = KeyId(82);
    /// `group.coordinator.new.enable`.
    pub const GROUP_COORDINATOR_NEW_ENABLE: KeyId = KeyId(83);
    /// `group.coordinator.rebalance.protocols`.
    pub const GROUP_COORDINATOR_REBALANCE_PROTOCOLS: KeyId = KeyId(84);
    /// `group.coordinator.threads`.
    pub const GROUP_COORDINATOR_THREADS: KeyId = KeyId(85);
    /// `group.initial.rebalance.delay.ms`.
    pub const GROUP_INITIAL_REBALANCE_DELAY_MS: KeyId = KeyId(86);
    /// `group.max.session.timeout.ms`.
    pub const GROUP_MAX_SESSION_TIMEOUT_MS: KeyId = KeyId(87);
    /// `group.max.size`.
    pub const GROUP_MAX_SIZE: KeyId = KeyId(88);
    /// `group.min.session.timeout.ms`.
    pub const GROUP_MIN_SESSION_TIMEOUT_MS: KeyId = KeyId(89);
    /// `group.share.assignment.interval.ms`.
    pub const GROUP_SHARE_ASSIGNMENT_INTERVAL_MS: KeyId = KeyId(90);
    /// `group.share.assignor.offload.enable`.
    pub const GROUP_SHARE_ASSIGNOR_OFFLOAD_ENABLE: KeyId = KeyId(91);
    /// `group.share.assignors`.
    pub const GROUP_SHARE_ASSIGNORS: KeyId = KeyId(92);
    /// `group.share.delivery.count.limit`.
    pub const GROUP_SHARE_DELIVERY_COUNT_LIMIT: KeyId = KeyId(93);
    /// `group.share.dlq.manager.class.name`.
    pub const GROUP_SHARE_DLQ_MANAGER_CLASS_NAME: KeyId = KeyId(94);
    /// `group.share.enable`.
    pub const GROUP_SHARE_ENABLE: KeyId = KeyId(95);
    /// `group.share.heartbeat.interval.ms`.
    pub const GROUP_SHARE_HEARTBEAT_INTERVAL_MS: KeyId = KeyId(96);
    /// `group.share.initialize.retry.interval.ms`.
    pub const GROUP_SHARE_INITIALIZE_RETRY_INTERVAL_MS: KeyId = KeyId(97);
    /// `group.share.max.assignment.interval.ms`.
    pub const GROUP_SHARE_MAX_ASSIGNMENT_INTERVAL_MS: KeyId = KeyId(98);
    /// `group.share.max.delivery.count.limit`.
    pub const GROUP_SHARE_MAX_DELIVERY_COUNT_LIMIT: KeyId = KeyId(99);
    /// `group.share.max.groups`.
    pub const GROUP_SHARE_MAX_GROUPS: KeyId = KeyId(100);
    /// `group.share.max.heartbeat.interval.ms`.
    pub const GROUP_SHARE_MAX_HEARTBEAT_INTERVAL_MS: KeyId = KeyId(101);
    /// `group.share.max.partition.max.record.locks`.
    pub const GROUP_SHARE_MAX_PARTITION_MAX_RECORD_LOCKS: KeyId = KeyId(102);
    /// `group.share.max.record.lock.duration.ms`.
    pub const GROUP_SHARE_MAX_RECORD_LOCK_DURATION_MS: KeyId = KeyId(103);
    /// `group.share.max.session.timeout.ms`.
    pub const GROUP_SHARE_MAX_SESSION_TIMEOUT_MS: KeyId = KeyId(104);
    /// `group.share.max.share.sessions`.
    pub const GROUP_SHARE_MAX_SHARE_SESSIONS: KeyId = KeyId(105);
    /// `group.share.max.size`.
    pub const GROUP_SHARE_MAX_SIZE: KeyId = KeyId(106);
    /// `group.share.min.assignment.interval.ms`.
    pub const GROUP_SHARE_MIN_ASSIGNMENT_INTERVAL_MS: KeyId = KeyId(107);
    /// `group.share.min.delivery.count.limit`.
    pub const GROUP_SHARE_MIN_DELIVERY_COUNT_LIMIT: KeyId = KeyId(108);
    /// `group.share.min.heartbeat.interval.ms`.
    pub const GROUP_SHARE_MIN_HEARTBEAT_INTERVAL_MS: KeyId = KeyId(109);
    /// `group.share.min.partition.max.record.locks`.
    pub const GROUP_SHARE_MIN_PARTITION_MAX_RECORD_LOCKS: KeyId = KeyId(110);
    /// `group.share.min.record.lock.duration.ms`.
    pub const GROUP_SHARE_MIN_RECORD_LOCK_DURATION_MS: KeyId = KeyId(111);
    /// `group.share.min.session.timeout.ms`.
    pub const GROUP_SHARE_MIN_SESSION_TIMEOUT_MS: KeyId = KeyId(112);
    /// `group.share.partition.max.record.locks`.
    pub const GROUP_SHARE_PARTITION_MAX_RECORD_LOCKS: KeyId = KeyId(113);
    /// `group.share.persister.class.name`.
    pub const GROUP_SHARE_PERSISTER_CLASS_NAME: KeyId = KeyId(114);
    /// `group.share.record.lock.duration.ms`.
    pub const GROUP_SHARE_RECORD_LOCK_DURATION_MS: KeyId = KeyId(115);
    /// `group.share.session.timeout.ms`.
    pub const GROUP_SHARE_SESSION_TIMEOUT_MS: KeyId = KeyId(116);
    /// `group.streams.acceptable.recovery.lag`.
    pub const GROUP_STREAMS_ACCEPTABLE_RECOVERY_LAG: KeyId = KeyId(117);
    /// `group.streams.assignment.interval.ms`.
    pub const GROUP_STREAMS_ASSIGNMENT_INTERVAL_MS: KeyId = KeyId(118);
    /// `group.streams.assignor.offload.enable`.
    pub const GROUP_STREAMS_ASSIGNOR_OFFLOAD_ENABLE: KeyId = KeyId(119);
    /// `group.streams.assignors`.
    pub const GROUP_STREAMS_ASSIGNORS: KeyId = KeyId(120);
    /// `group.streams.heartbeat.interval.ms`.
    pub const GROUP_STREAMS_HEARTBEAT_INTERVAL_MS: KeyId = KeyId(121);
    /// `group.streams.initial.rebalance.delay.ms`.
    pub const GROUP_STREAMS_INITIAL_REBALANCE_DELAY_MS: KeyId = KeyId(122);
    /// `group.streams.max.assignment.interval.ms`.
    pub const GROUP_STREAMS_MAX_ASSIGNMENT_INTERVAL_MS: KeyId = KeyId(123);
    /// `group.streams.max.heartbeat.interval.ms`.
    pub const GROUP_STREAMS_MAX_HEARTBEAT_INTERVAL_MS: KeyId = KeyId(124);
    /// `group.streams.max.session.timeout.ms`.
    pub const GROUP_STREAMS_MAX_SESSION_TIMEOUT_MS: KeyId = KeyId(125);
    /// `group.streams.max.size`.
    pub const GROUP_STREAMS_MAX_SIZE: KeyId = KeyId(126);
    /// `group.streams.max.standby.replicas`.
    pub const GROUP_STREAMS_MAX_STANDBY_REPLICAS: KeyId = KeyId(127);
    /// `group.streams.max.warmup.replicas`.
    pub const GROUP_STREAMS_MAX_WARMUP_REPLICAS: KeyId = KeyId(128);
    /// `group.streams.min.assignment.interval.ms`.
    pub const GROUP_STREAMS_MIN_ASSIGNMENT_INTERVAL_MS: KeyId = KeyId(129);
    /// `group.streams.min.heartbeat.interval.ms`.
    pub const GROUP_STREAMS_MIN_HEARTBEAT_INTERVAL_MS: KeyId = KeyId(130);
    /// `group.streams.min.session.timeout.ms`.
    pub const GROUP_STREAMS_MIN_SESSION_TIMEOUT_MS: KeyId = KeyId(131);
    /// `group.streams.min.task.offset.interval.ms`.
    pub const GROUP_STREAMS_MIN_TASK_OFFSET_INTERVAL_MS: KeyId = KeyId(132);
    /// `group.streams.num.standby.replicas`.
    pub const GROUP_STREAMS_NUM_STANDBY_REPLICAS: KeyId = KeyId(133);
    /// `group.streams.num.warmup.replicas`.
    pub const GROUP_STREAMS_NUM_WARMUP_REPLICAS: KeyId = KeyId(134);
    /// `group.streams.rack.aware.assignment.tags`.
    pub const GROUP_STREAMS_RACK_AWARE_ASSIGNMENT_TAGS: KeyId = KeyId(135);
    /// `group.streams.session.timeout.ms`.
    pub const GROUP_STREAMS_SESSION_TIMEOUT_MS: KeyId = KeyId(136);
    /// `group.streams.task.offset.interval.ms`.
    pub const GROUP_STREAMS_TASK_OFFSET_INTERVAL_MS: KeyId = KeyId(137);
    /// `group.streams.topology.description.plugin.class`.
    pub const GROUP_STREAMS_TOPOLOGY_DESCRIPTION_PLUGIN_CLASS: KeyId = KeyId(138);
    /// `host.name`.
    pub const HOST_NAME: KeyId = KeyId(139);
    /// `initial.broker.registration.timeout.ms`.
    pub const INITIAL_BROKER_REGISTRATION_TIMEOUT_MS: KeyId = KeyId(140);
    /// `inter.broker.listener.name`.
    pub const INTER_BROKER_LISTENER_NAME: KeyId = KeyId(141);
    /// `inter.broker.protocol.version`.
    pub const INTER_BROKER_PROTOCOL_VERSION: KeyId = KeyId(142);
    /// `internal.metadata.delete.delay.millis`.
    pub const INTERNAL_METADATA_DELETE_DELAY_MILLIS: KeyId = KeyId(143);
    /// `internal.metadata.log.segment.bytes`.
    pub const INTERNAL_METADATA_LOG_SEGMENT_BYTES: KeyId = KeyId(144);
    /// `internal.metadata.max.batch.size.in.bytes`.
    pub const INTERNAL_METADATA_MAX_BATCH_SIZE_IN_BYTES: KeyId = KeyId(145);
    /// `internal.metadata.max.fetch.size.in.bytes`.
    pub const INTERNAL_METADATA_MAX_FETCH_SIZE_IN_BYTES: KeyId = KeyId(146);
    /// `kafka.metrics.polling.interval.secs`.
    pub const KAFKA_METRICS_POLLING_INTERVAL_SECS: KeyId = KeyId(147);
    /// `kafka.metrics.reporters`.
    pub const KAFKA_METRICS_REPORTERS: KeyId = KeyId(148);
    /// `leader.imbalance.check.interval.seconds`.
    pub const LEADER_IMBALANCE_CHECK_INTERVAL_SECONDS: KeyId = KeyId(149);
    /// `leader.imbalance.per.broker.percentage`.
    pub const LEADER_IMBALANCE_PER_BROKER_PERCENTAGE: KeyId = KeyId(150);
    /// `listener.security.protocol.map`.
    pub const LISTENER_SECURITY_PROTOCOL_MAP: KeyId = KeyId(151);
    /// `listeners`.
    pub const LISTENERS: KeyId = KeyId(152);
    /// `log.cleaner.backoff.ms`.
    pub const LOG_CLEANER_BACKOFF_MS: KeyId = KeyId(153);
    /// `log.cleaner.dedupe.buffer.size`.
    pub const LOG_CLEANER_DEDUPE_BUFFER_SIZE: KeyId = KeyId(154);
    /// `log.cleaner.delete.retention.ms`.
    pub const LOG_CLEANER_DELETE_RETENTION_MS: KeyId = KeyId(155);
    /// `log.cleaner.enable`.
    pub const LOG_CLEANER_ENABLE: KeyId = KeyId(156);
    /// `log.cleaner.io.buffer.load.factor`.
    pub const LOG_CLEANER_IO_BUFFER_LOAD_FACTOR: KeyId = KeyId(157);
    /// `log.cleaner.io.buffer.size`.
    pub const LOG_CLEANER_IO_BUFFER_SIZE: KeyId = KeyId(158);
    /// `log.cleaner.io.max.bytes.per.second`.
    pub const LOG_CLEANER_IO_MAX_BYTES_PER_SECOND: KeyId = KeyId(159);
    /// `log.cleaner.max.compaction.lag.ms`.
    pub const LOG_CLEANER_MAX_COMPACTION_LAG_MS: KeyId = KeyId(160);
    /// `log.cleaner.min.cleanable.ratio`.
    pub const LOG_CLEANER_MIN_CLEANABLE_RATIO: KeyId = KeyId(161);
    /// `log.cleaner.min.compaction.lag.ms`.
    pub const LOG_CLEANER_MIN_COMPACTION_LAG_MS: KeyId = KeyId(162);
    /// `log.cleaner.threads`.
    pub const LOG_CLEANER_THREADS: KeyId = KeyId(163);
    /// `log.cleanup.policy`.
    pub const LOG_CLEANUP_POLICY: KeyId = KeyId(164);
    /// `log.dir`.
    pub const LOG_DIR: KeyId = KeyId(165);
    /// `log.dir.failure.timeout.ms`.
    pub const LOG_DIR_FAILURE_TIMEOUT_MS: KeyId = KeyId(166);
    /// `log.dirs`.
    pub const LOG_DIRS: KeyId = KeyId(167);
    /// `log.flush.interval.messages`.
    pub const LOG_FLUSH_INTERVAL_MESSAGES: KeyId = KeyId(168);
    /// `log.flush.interval.ms`.
    pub const LOG_FLUSH_INTERVAL_MS: KeyId = KeyId(169);
    /// `log.flush.offset.checkpoint.interval.ms`.
    pub const LOG_FLUSH_OFFSET_CHECKPOINT_INTERVAL_MS: KeyId = KeyId(170);
    /// `log.flush.scheduler.interval.ms`.
    pub const LOG_FLUSH_SCHEDULER_INTERVAL_MS: KeyId = KeyId(171);
    /// `log.flush.start.offset.checkpoint.interval.ms`.
    pub const LOG_FLUSH_START_OFFSET_CHECKPOINT_INTERVAL_MS: KeyId = KeyId(172);
    /// `log.index.interval.bytes`.
    pub const LOG_INDEX_INTERVAL_BYTES: KeyId = KeyId(173);
    /// `log.index.size.max.bytes`.
    pub const LOG_INDEX_SIZE_MAX_BYTES: KeyId = KeyId(174);
    /// `log.initial.task.delay.ms`.
    pub const LOG_INITIAL_TASK_DELAY_MS: KeyId = KeyId(175);
    /// `log.local.retention.bytes`.
    pub const LOG_LOCAL_RETENTION_BYTES: KeyId = KeyId(176);
    /// `log.local.retention.ms`.
    pub const LOG_LOCAL_RETENTION_MS: KeyId = KeyId(177);
    /// `log.message.downconversion.enable`.
    pub const LOG_MESSAGE_DOWNCONVERSION_ENABLE: KeyId = KeyId(178);
    /// `log.message.format.version`.
    pub const LOG_MESSAGE_FORMAT_VERSION: KeyId = KeyId(179);
    /// `log.message.timestamp.after.max.ms`.
    pub const LOG_MESSAGE_TIMESTAMP_AFTER_MAX_MS: KeyId = KeyId(180);
    /// `log.message.timestamp.before.max.ms`.
    pub const LOG_MESSAGE_TIMESTAMP_BEFORE_MAX_MS: KeyId = KeyId(181);
    /// `log.message.timestamp.difference.max.ms`.
    pub const LOG_MESSAGE_TIMESTAMP_DIFFERENCE_MAX_MS: KeyId = KeyId(182);
    /// `log.message.timestamp.type`.
    pub const LOG_MESSAGE_TIMESTAMP_TYPE: KeyId = KeyId(183);
    /// `log.preallocate`.
    pub const LOG_PREALLOCATE: KeyId = KeyId(184);
    /// `log.remote.copy.lag.bytes`.
    pub const LOG_REMOTE_COPY_LAG_BYTES: KeyId = KeyId(185);
    /// `log.remote.copy.lag.ms`.
    pub const LOG_REMOTE_COPY_LAG_MS: KeyId = KeyId(186);
    /// `log.retention.bytes`.
    pub const LOG_RETENTION_BYTES: KeyId = KeyId(187);
    /// `log.retention.check.interval.ms`.
    pub const LOG_RETENTION_CHECK_INTERVAL_MS: KeyId = KeyId(188);
    /// `log.retention.hours`.
    pub const LOG_RETENTION_HOURS: KeyId = KeyId(189);
    /// `log.retention.minutes`.
    pub const LOG_RETENTION_MINUTES: KeyId = KeyId(190);
    /// `log.retention.ms`.
    pub const LOG_RETENTION_MS: KeyId = KeyId(191);
    /// `log.roll.hours`.
    pub const LOG_ROLL_HOURS: KeyId = KeyId(192);
    /// `log.roll.jitter.hours`.
    pub const LOG_ROLL_JITTER_HOURS: KeyId = KeyId(193);
    /// `log.roll.jitter.ms`.
    pub const LOG_ROLL_JITTER_MS: KeyId = KeyId(194);
    /// `log.roll.ms`.
    pub const LOG_ROLL_MS: KeyId = KeyId(195);
    /// `log.segment.bytes`.
    pub const LOG_SEGMENT_BYTES: KeyId = KeyId(196);
    /// `log.segment.delete.delay.ms`.
    pub const LOG_SEGMENT_DELETE_DELAY_MS: KeyId = KeyId(197);
    /// `max.connection.creation.rate`.
    pub const MAX_CONNECTION_CREATION_RATE: KeyId = KeyId(198);
    /// `max.connections`.
    pub const MAX_CONNECTIONS: KeyId = KeyId(199);
    /// `max.connections.per.ip`.
    pub const MAX_CONNECTIONS_PER_IP: KeyId = KeyId(200);
    /// `max.connections.per.ip.overrides`.
    pub const MAX_CONNECTIONS_PER_IP_OVERRIDES: KeyId = KeyId(201);
    /// `max.incremental.fetch.session.cache.slots`.
    pub const MAX_INCREMENTAL_FETCH_SESSION_CACHE_SLOTS: KeyId = KeyId(202);
    /// `max.request.partition.size.limit`.
    pub const MAX_REQUEST_PARTITION_SIZE_LIMIT: KeyId = KeyId(203);
    /// `message.max.bytes`.
    pub const MESSAGE_MAX_BYTES: KeyId = KeyId(204);
    /// `metadata.log.dir`.
    pub const METADATA_LOG_DIR: KeyId = KeyId(205);
    /// `metadata.log.max.record.bytes.between.snapshots`.
    pub const METADATA_LOG_MAX_RECORD_BYTES_BETWEEN_SNAPSHOTS: KeyId = KeyId(206);
    /// `metadata.log.max.snapshot.interval.ms`.
    pub const METADATA_LOG_MAX_SNAPSHOT_INTERVAL_MS: KeyId = KeyId(207);
    /// `metadata.log.segment.bytes`.
    pub const METADATA_LOG_SEGMENT_BYTES: KeyId = KeyId(208);
    /// `metadata.log.segment.min.bytes`.
    pub const METADATA_LOG_SEGMENT_MIN_BYTES: KeyId = KeyId(209);
    /// `metadata.log.segment.ms`.
    pub const METADATA_LOG_SEGMENT_MS: KeyId = KeyId(210);
    /// `metadata.max.idle.interval.ms`.
    pub const METADATA_MAX_IDLE_INTERVAL_MS: KeyId = KeyId(211);
    /// `metadata.max.retention.bytes`.
    pub const METADATA_MAX_RETENTION_BYTES: KeyId = KeyId(212);
    /// `metadata.max.retention.ms`.
    pub const METADATA_MAX_RETENTION_MS: KeyId = KeyId(213);
    /// `metric.reporters`.
    pub const METRIC_REPORTERS: KeyId = KeyId(214);
    /// `metrics.num.samples`.
    pub const METRICS_NUM_SAMPLES: KeyId = KeyId(215);
    /// `metrics.recording.level`.
    pub const METRICS_RECORDING_LEVEL: KeyId = KeyId(216);
    /// `metrics.sample.window.ms`.
    pub const METRICS_SAMPLE_WINDOW_MS: KeyId = KeyId(217);
    /// `min.insync.replicas`.
    pub const MIN_INSYNC_REPLICAS: KeyId = KeyId(218);
    /// `node.id`.
    pub const NODE_ID: KeyId = KeyId(219);
    /// `num.io.threads`.
    pub const NUM_IO_THREADS: KeyId = KeyId(220);
    /// `num.network.threads`.
    pub const NUM_NETWORK_THREADS: KeyId = KeyId(221);
    /// `num.partitions`.
    pub const NUM_PARTITIONS: KeyId = KeyId(222);
    /// `num.recovery.threads.per.data.dir`.
    pub const NUM_RECOVERY_THREADS_PER_DATA_DIR: KeyId = KeyId(223);
    /// `num.replica.alter.log.dirs.threads`.
    pub const NUM_REPLICA_ALTER_LOG_DIRS_THREADS: KeyId = KeyId(224);
    /// `num.replica.fetchers`.
    pub const NUM_REPLICA_FETCHERS: KeyId = KeyId(225);
    /// `offset.metadata.max.bytes`.
    pub const OFFSET_METADATA_MAX_BYTES: KeyId = KeyId(226);
    /// `offsets.commit.required.acks`.
    pub const OFFSETS_COMMIT_REQUIRED_ACKS: KeyId = KeyId(227);
    /// `offsets.commit.timeout.ms`.
    pub const OFFSETS_COMMIT_TIMEOUT_MS: KeyId = KeyId(228);
    /// `offsets.load.buffer.size`.
    pub const OFFSETS_LOAD_BUFFER_SIZE: KeyId = KeyId(229);
    /// `offsets.retention.check.interval.ms`.
    pub const OFFSETS_RETENTION_CHECK_INTERVAL_MS: KeyId = KeyId(230);
    /// `offsets.retention.minutes`.
    pub const OFFSETS_RETENTION_MINUTES: KeyId = KeyId(231);
    /// `offsets.topic.compression.codec`.
    pub const OFFSETS_TOPIC_COMPRESSION_CODEC: KeyId = KeyId(232);
    /// `offsets.topic.num.partitions`.
    pub const OFFSETS_TOPIC_NUM_PARTITIONS: KeyId = KeyId(233);
    /// `offsets.topic.replication.factor`.
    pub const OFFSETS_TOPIC_REPLICATION_FACTOR: KeyId = KeyId(234);
    /// `offsets.topic.segment.bytes`.
    pub const OFFSETS_TOPIC_SEGMENT_BYTES: KeyId = KeyId(235);
    /// `password.encoder.cipher.algorithm`.
    pub const PASSWORD_ENCODER_CIPHER_ALGORITHM: KeyId = KeyId(236);
    /// `password.encoder.iterations`.
    pub const PASSWORD_ENCODER_ITERATIONS: KeyId = KeyId(237);
    /// `password.encoder.key.length`.
    pub const PASSWORD_ENCODER_KEY_LENGTH: KeyId = KeyId(238);
    /// `password.encoder.keyfactory.algorithm`.
    pub const PASSWORD_ENCODER_KEYFACTORY_ALGORITHM: KeyId = KeyId(239);
    /// `password.encoder.old.secret`.
    pub const PASSWORD_ENCODER_OLD_SECRET: KeyId = KeyId(240);
    /// `password.encoder.secret`.
    pub const PASSWORD_ENCODER_SECRET: KeyId = KeyId(241);
    /// `port`.
    pub const PORT: KeyId = KeyId(242);
    /// `principal.builder.class`.
    pub const PRINCIPAL_BUILDER_CLASS: KeyId = KeyId(243);
    /// `process.roles`.
    pub const PROCESS_ROLES: KeyId = KeyId(244);
    /// `producer.id.expiration.check.interval.ms`.
    pub const PRODUCER_ID_EXPIRATION_CHECK_INTERVAL_MS: KeyId = KeyId(245);
    /// `producer.id.expiration.ms`.
    pub const PRODUCER_ID_EXPIRATION_MS: KeyId = KeyId(246);
    /// `producer.purgatory.purge.interval.requests`.
    pub const PRODUCER_PURGATORY_PURGE_INTERVAL_REQUESTS: KeyId = KeyId(247);
    /// `queued.max.request.bytes`.
    pub const QUEUED_MAX_REQUEST_BYTES: KeyId = KeyId(248);
    /// `queued.max.requests`.
    pub const QUEUED_MAX_REQUESTS: KeyId = KeyId(249);
    /// `quota.consumer.default`.
    pub const QUOTA_CONSUMER_DEFAULT: KeyId = KeyId(250);
    /// `quota.producer.default`.
    pub const QUOTA_PRODUCER_DEFAULT: KeyId = KeyId(251);
    /// `quota.window.num`.
    pub const QUOTA_WINDOW_NUM: KeyId = KeyId(252);
    /// `quota.window.size.seconds`.
    pub const QUOTA_WINDOW_SIZE_SECONDS: KeyId = KeyId(253);
    /// `remote.fetch.max.wait.ms`.
    pub const REMOTE_FETCH_MAX_WAIT_MS: KeyId = KeyId(254);
    /// `remote.list.offsets.request.timeout.ms`.
    pub const REMOTE_LIST_OFFSETS_REQUEST_TIMEOUT_MS: KeyId = KeyId(255);
    /// `remote.log.index.file.cache.total.size.bytes`.
    pub const REMOTE_LOG_INDEX_FILE_CACHE_TOTAL_SIZE_BYTES: KeyId = KeyId(256);
    /// `remote.log.index.file.cache.ttl.ms`.
    pub const REMOTE_LOG_INDEX_FILE_CACHE_TTL_MS: KeyId = KeyId(257);
    /// `remote.log.manager.copier.thread.pool.size`.
    pub const REMOTE_LOG_MANAGER_COPIER_THREAD_POOL_SIZE: KeyId = KeyId(258);
    /// `remote.log.manager.copy.max.bytes.per.second`.
    pub const REMOTE_LOG_MANAGER_COPY_MAX_BYTES_PER_SECOND: KeyId = KeyId(259);
    /// `remote.log.manager.copy.quota.window.num`.
    pub const REMOTE_LOG_MANAGER_COPY_QUOTA_WINDOW_NUM: KeyId = KeyId(260);
    /// `remote.log.manager.copy.quota.window.size.seconds`.
    pub const REMOTE_LOG_MANAGER_COPY_QUOTA_WINDOW_SIZE_SECONDS: KeyId = KeyId(261);
    /// `remote.log.manager.expiration.thread.pool.size`.
    pub const REMOTE_LOG_MANAGER_EXPIRATION_THREAD_POOL_SIZE: KeyId = KeyId(262);
    /// `remote.log.manager.fetch.max.bytes.per.second`.
    pub const REMOTE_LOG_MANAGER_FETCH_MAX_BYTES_PER_SECOND: KeyId = KeyId(263);
    /// `remote.log.manager.fetch.quota.window.num`.
    pub const REMOTE_LOG_MANAGER_FETCH_QUOTA_WINDOW_NUM: KeyId = KeyId(264);
    /// `remote.log.manager.fetch.quota.window.size.seconds`.
    pub const REMOTE_LOG_MANAGER_FETCH_QUOTA_WINDOW_SIZE_SECONDS: KeyId = KeyId(265);
    /// `remote.log.manager.follower.thread.pool.size`.
    pub const REMOTE_LOG_MANAGER_FOLLOWER_THREAD_POOL_SIZE: KeyId = KeyId(266);
    /// `remote.log.manager.task.interval.ms`.
    pub const REMOTE_LOG_MANAGER_TASK_INTERVAL_MS: KeyId = KeyId(267);
    /// `remote.log.manager.task.retry.backoff.max.ms`.
    pub const REMOTE_LOG_MANAGER_TASK_RETRY_BACKOFF_MAX_MS: KeyId = KeyId(268);
    /// `remote.log.manager.task.retry.backoff.ms`.
    pub const REMOTE_LOG_MANAGER_TASK_RETRY_BACKOFF_MS: KeyId = KeyId(269);
    /// `remote.log.manager.task.retry.jitter`.
    pub const REMOTE_LOG_MANAGER_TASK_RETRY_JITTER: KeyId = KeyId(270);
    /// `remote.log.manager.thread.pool.size`.
    pub const REMOTE_LOG_MANAGER_THREAD_POOL_SIZE: KeyId = KeyId(271);
    /// `remote.log.metadata.custom.metadata.max.bytes`.
    pub const REMOTE_LOG_METADATA_CUSTOM_METADATA_MAX_BYTES: KeyId = KeyId(272);
    /// `remote.log.metadata.manager.class.name`.
    pub const REMOTE_LOG_METADATA_MANAGER_CLASS_NAME: KeyId = KeyId(273);
    /// `remote.log.metadata.manager.class.path`.
    pub const REMOTE_LOG_METADATA_MANAGER_CLASS_PATH: KeyId = KeyId(274);
    /// `remote.log.metadata.manager.impl.prefix`.
    pub const REMOTE_LOG_METADATA_MANAGER_IMPL_PREFIX: KeyId = KeyId(275);
    /// `remote.log.metadata.manager.listener.name`.
    pub const REMOTE_LOG_METADATA_MANAGER_LISTENER_NAME: KeyId = KeyId(276);
    /// `remote.log.reader.max.pending.tasks`.
    pub const REMOTE_LOG_READER_MAX_PENDING_TASKS: KeyId = KeyId(277);
    /// `remote.log.reader.threads`.
    pub const REMOTE_LOG_READER_THREADS: KeyId = KeyId(278);
    /// `remote.log.storage.manager.class.name`.
    pub const REMOTE_LOG_STORAGE_MANAGER_CLASS_NAME: KeyId = KeyId(279);
    /// `remote.log.storage.manager.class.path`.
    pub const REMOTE_LOG_STORAGE_MANAGER_CLASS_PATH: KeyId = KeyId(280);
    /// `remote.log.storage.manager.impl.prefix`.
    pub const REMOTE_LOG_STORAGE_MANAGER_IMPL_PREFIX: KeyId = KeyId(281);
    /// `remote.log.storage.system.enable`.
    pub const REMOTE_LOG_STORAGE_SYSTEM_ENABLE: KeyId = KeyId(282);
    /// `replica.fetch.backoff.ms`.
    pub const REPLICA_FETCH_BACKOFF_MS: KeyId = KeyId(283);
    /// `replica.fetch.max.bytes`.
    pub const REPLICA_FETCH_MAX_BYTES: KeyId = KeyId(284);
    /// `replica.fetch.min.bytes`.
    pub const REPLICA_FETCH_MIN_BYTES: KeyId = KeyId(285);
    /// `replica.fetch.response.max.bytes`.
    pub const REPLICA_FETCH_RESPONSE_MAX_BYTES: KeyId = KeyId(286);
    /// `replica.fetch.wait.max.ms`.
    pub const REPLICA_FETCH_WAIT_MAX_MS: KeyId = KeyId(287);
    /// `replica.high.watermark.checkpoint.interval.ms`.
    pub const REPLICA_HIGH_WATERMARK_CHECKPOINT_INTERVAL_MS: KeyId = KeyId(288);
    /// `replica.lag.max.messages`.
    pub const REPLICA_LAG_MAX_MESSAGES: KeyId = KeyId(289);
    /// `replica.lag.time.max.ms`.
    pub const REPLICA_LAG_TIME_MAX_MS: KeyId = KeyId(290);
    /// `replica.selector.class`.
    pub const REPLICA_SELECTOR_CLASS: KeyId = KeyId(291);
    /// `replica.socket.receive.buffer.bytes`.
    pub const REPLICA_SOCKET_RECEIVE_BUFFER_BYTES: KeyId = KeyId(292);
    /// `replica.socket.timeout.ms`.
    pub const REPLICA_SOCKET_TIMEOUT_MS: KeyId = KeyId(293);
    /// `replication.quota.window.num`.
    pub const REPLICATION_QUOTA_WINDOW_NUM: KeyId = KeyId(294);
    /// `replication.quota.window.size.seconds`.
    pub const REPLICATION_QUOTA_WINDOW_SIZE_SECONDS: KeyId = KeyId(295);
    /// `request.timeout.ms`.
    pub const REQUEST_TIMEOUT_MS: KeyId = KeyId(296);
    /// `reserved.broker.max.id`.
    pub const RESERVED_BROKER_MAX_ID: KeyId = KeyId(297);
    /// `sasl.client.callback.handler.class`.
    pub const SASL_CLIENT_CALLBACK_HANDLER_CLASS: KeyId = KeyId(298);
    /// `sasl.enabled.mechanisms`.
    pub const SASL_ENABLED_MECHANISMS: KeyId = KeyId(299);
    /// `sasl.jaas.config`.
    pub const SASL_JAAS_CONFIG: KeyId = KeyId(300);
    /// `sasl.kerberos.kinit.cmd`.
    pub const SASL_KERBEROS_KINIT_CMD: KeyId = KeyId(301);
    /// `sasl.kerberos.min.time.before.relogin`.
    pub const SASL_KERBEROS_MIN_TIME_BEFORE_RELOGIN: KeyId = KeyId(302);
    /// `sasl.kerberos.principal.to.local.rules`.
    pub const SASL_KERBEROS_PRINCIPAL_TO_LOCAL_RULES: KeyId = KeyId(303);
    /// `sasl.kerberos.service.name`.
    pub const SASL_KERBEROS_SERVICE_NAME: KeyId = KeyId(304);
    /// `sasl.kerberos.ticket.renew.jitter`.
    pub const SASL_KERBEROS_TICKET_RENEW_JITTER: KeyId = KeyId(305);
    /// `sasl.kerberos.ticket.renew.window.factor`.
    pub const SASL_KERBEROS_TICKET_RENEW_WINDOW_FACTOR: KeyId = KeyId(306);
    /// `sasl.login.callback.handler.class`.
    pub const SASL_LOGIN_CALLBACK_HANDLER_CLASS: KeyId = KeyId(307);
    /// `sasl.login.class`.
    pub const SASL_LOGIN_CLASS: KeyId = KeyId(308);
    /// `sasl.login.connect.timeout.ms`.
    pub const SASL_LOGIN_CONNECT_TIMEOUT_MS: KeyId = KeyId(309);
    /// `sasl.login.read.timeout.ms`.
    pub const SASL_LOGIN_READ_TIMEOUT_MS: KeyId = KeyId(310);
    /// `sasl.login.refresh.buffer.seconds`.
    pub const SASL_LOGIN_REFRESH_BUFFER_SECONDS: KeyId = KeyId(311);
    /// `sasl.login.refresh.min.period.seconds`.
    pub const SASL_LOGIN_REFRESH_MIN_PERIOD_SECONDS: KeyId = KeyId(312);
    /// `sasl.login.refresh.window.factor`.
    pub const SASL_LOGIN_REFRESH_WINDOW_FACTOR: KeyId = KeyId(313);
    /// `sasl.login.refresh.window.jitter`.
    pub const SASL_LOGIN_REFRESH_WINDOW_JITTER: KeyId = KeyId(314);
    /// `sasl.login.retry.backoff.max.ms`.
    pub const SASL_LOGIN_RETRY_BACKOFF_MAX_MS: KeyId = KeyId(315);
    /// `sasl.login.retry.backoff.ms`.
    pub const SASL_LOGIN_RETRY_BACKOFF_MS: KeyId = KeyId(316);
    /// `sasl.mechanism.controller.protocol`.
    pub const SASL_MECHANISM_CONTROLLER_PROTOCOL: KeyId = KeyId(317);
    /// `sasl.mechanism.inter.broker.protocol`.
    pub const SASL_MECHANISM_INTER_BROKER_PROTOCOL: KeyId = KeyId(318);
    /// `sasl.oauthbearer.allow.unverified.audience`.
    pub const SASL_OAUTHBEARER_ALLOW_UNVERIFIED_AUDIENCE: KeyId = KeyId(319);
    /// `sasl.oauthbearer.allow.unverified.issuer`.
    pub const SASL_OAUTHBEARER_ALLOW_UNVERIFIED_ISSUER: KeyId = KeyId(320);
    /// `sasl.oauthbearer.assertion.algorithm`.
    pub const SASL_OAUTHBEARER_ASSERTION_ALGORITHM: KeyId = KeyId(321);
    /// `sasl.oauthbearer.assertion.claim.aud`.
    pub const SASL_OAUTHBEARER_ASSERTION_CLAIM_AUD: KeyId = KeyId(322);
    /// `sasl.oauthbearer.assertion.claim.exp.seconds`.
    pub const SASL_OAUTHBEARER_ASSERTION_CLAIM_EXP_SECONDS: KeyId = KeyId(323);
    /// `sasl.oauthbearer.assertion.claim.iss`.
    pub const SASL_OAUTHBEARER_ASSERTION_CLAIM_ISS: KeyId = KeyId(324);
    /// `sasl.oauthbearer.assertion.claim.jti.include`.
    pub const SASL_OAUTHBEARER_ASSERTION_CLAIM_JTI_INCLUDE: KeyId = KeyId(325);
    /// `sasl.oauthbearer.assertion.claim.nbf.seconds`.
    pub const SASL_OAUTHBEARER_ASSERTION_CLAIM_NBF_SECONDS: KeyId = KeyId(326);
    /// `sasl.oauthbearer.assertion.claim.sub`.
    pub const SASL_OAUTHBEARER_ASSERTION_CLAIM_SUB: KeyId = KeyId(327);
    /// `sasl.oauthbearer.assertion.file`.
    pub const SASL_OAUTHBEARER_ASSERTION_FILE: KeyId = KeyId(328);
    /// `sasl.oauthbearer.assertion.private.key.file`.
    pub const SASL_OAUTHBEARER_ASSERTION_PRIVATE_KEY_FILE: KeyId = KeyId(329);
    /// `sasl.oauthbearer.assertion.private.key.passphrase`.
    pub const SASL_OAUTHBEARER_ASSERTION_PRIVATE_KEY_PASSPHRASE: KeyId = KeyId(330);
    /// `sasl.oauthbearer.assertion.template.file`.
    pub const SASL_OAUTHBEARER_ASSERTION_TEMPLATE_FILE: KeyId = KeyId(331);
    /// `sasl.oauthbearer.client.credentials.client.id`.
    pub const SASL_OAUTHBEARER_CLIENT_CREDENTIALS_CLIENT_ID: KeyId = KeyId(332);
    /// `sasl.oauthbearer.client.credentials.client.secret`.
    pub const SASL_OAUTHBEARER_CLIENT_CREDENTIALS_CLIENT_SECRET: KeyId = KeyId(333);
    /// `sasl.oauthbearer.clock.skew.seconds`.
    pub const SASL_OAUTHBEARER_CLOCK_SKEW_SECONDS: KeyId = KeyId(334);
    /// `sasl.oauthbearer.expected.audience`.
    pub const SASL_OAUTHBEARER_EXPECTED_AUDIENCE: KeyId = KeyId(335);
    /// `sasl.oauthbearer.expected.issuer`.
    pub const SASL_OAUTHBEARER_EXPECTED_ISSUER: KeyId = KeyId(336);
    /// `sasl.oauthbearer.jwks.endpoint.refresh.ms`.
    pub const SASL_OAUTHBEARER_JWKS_ENDPOINT_REFRESH_MS: KeyId = KeyId(337);
    /// `sasl.oauthbearer.jwks.endpoint.retry.backoff.max.ms`.
    pub const SASL_OAUTHBEARER_JWKS_ENDPOINT_RETRY_BACKOFF_MAX_MS: KeyId = KeyId(338);
    /// `sasl.oauthbearer.jwks.endpoint.retry.backoff.ms`.
    pub const SASL_OAUTHBEARER_JWKS_ENDPOINT_RETRY_BACKOFF_MS: KeyId = KeyId(339);
    /// `sasl.oauthbearer.jwks.endpoint.url`.
    pub const SASL_OAUTHBEARER_JWKS_ENDPOINT_URL: KeyId = KeyId(340);
    /// `sasl.oauthbearer.jwt.retriever.class`.
    pub const SASL_OAUTHBEARER_JWT_RETRIEVER_CLASS: KeyId = KeyId(341);
    /// `sasl.oauthbearer.jwt.validator.class`.
    pub const SASL_OAUTHBEARER_JWT_VALIDATOR_CLASS: KeyId = KeyId(342);
    /// `sasl.oauthbearer.scope`.
    pub const SASL_OAUTHBEARER_SCOPE: KeyId = KeyId(343);
    /// `sasl.oauthbearer.scope.claim.name`.
    pub const SASL_OAUTHBEARER_SCOPE_CLAIM_NAME: KeyId = KeyId(344);
    /// `sasl.oauthbearer.sub.claim.name`.
    pub const SASL_OAUTHBEARER_SUB_CLAIM_NAME: KeyId = KeyId(345);
    /// `sasl.oauthbearer.token.endpoint.url`.
    pub const SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL: KeyId = KeyId(346);
    /// `sasl.server.callback.handler.class`.
    pub const SASL_SERVER_CALLBACK_HANDLER_CLASS: KeyId = KeyId(347);
    /// `sasl.server.max.receive.size`.
    pub const SASL_SERVER_MAX_RECEIVE_SIZE: KeyId = KeyId(348);
    /// `security.inter.broker.protocol`.
    pub const SECURITY_INTER_BROKER_PROTOCOL: KeyId = KeyId(349);
    /// `security.providers`.
    pub const SECURITY_PROVIDERS: KeyId = KeyId(350);
    /// `server.max.startup.time.ms`.
    pub const SERVER_MAX_STARTUP_TIME_MS: KeyId = KeyId(351);
    /// `share.coordinator.append.linger.ms`.
    pub const SHARE_COORDINATOR_APPEND_LINGER_MS: KeyId = KeyId(352);
    /// `share.coordinator.cached.buffer.max.bytes`.
    pub const SHARE_COORDINATOR_CACHED_BUFFER_MAX_BYTES: KeyId = KeyId(353);
    /// `share.coordinator.cold.partition.snapshot.interval.ms`.
    pub const SHARE_COORDINATOR_COLD_PARTITION_SNAPSHOT_INTERVAL_MS: KeyId = KeyId(354);
    /// `share.coordinator.load.buffer.size`.
    pub const SHARE_COORDINATOR_LOAD_BUFFER_SIZE: KeyId = KeyId(355);
    /// `share.coordinator.snapshot.update.records.per.snapshot`.
    pub const SHARE_COORDINATOR_SNAPSHOT_UPDATE_RECORDS_PER_SNAPSHOT: KeyId = KeyId(356);
    /// `share.coordinator.state.topic.compression.codec`.
    pub const SHARE_COORDINATOR_STATE_TOPIC_COMPRESSION_CODEC: KeyId = KeyId(357);
    /// `share.coordinator.state.topic.min.isr`.
    pub const SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR: KeyId = KeyId(358);
    /// `share.coordinator.state.topic.num.partitions`.
    pub const SHARE_COORDINATOR_STATE_TOPIC_NUM_PARTITIONS: KeyId = KeyId(359);
    /// `share.coordinator.state.topic.prune.interval.ms`.
    pub const SHARE_COORDINATOR_STATE_TOPIC_PRUNE_INTERVAL_MS: KeyId = KeyId(360);
    /// `share.coordinator.state.topic.replication.factor`.
    pub const SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR: KeyId = KeyId(361);
    /// `share.coordinator.state.topic.segment.bytes`.
    pub const SHARE_COORDINATOR_STATE_TOPIC_SEGMENT_BYTES: KeyId = KeyId(362);
    /// `share.coordinator.threads`.
    pub const SHARE_COORDINATOR_THREADS: KeyId = KeyId(363);
    /// `share.coordinator.write.timeout.ms`.
    pub const SHARE_COORDINATOR_WRITE_TIMEOUT_MS: KeyId = KeyId(364);
    /// `share.fetch.max.fetch.records`.
    pub const SHARE_FETCH_MAX_FETCH_RECORDS: KeyId = KeyId(365);
    /// `share.fetch.purgatory.purge.interval.requests`.
    pub const SHARE_FETCH_PURGATORY_PURGE_INTERVAL_REQUESTS: KeyId = KeyId(366);
    /// `socket.connection.setup.timeout.max.ms`.
    pub const SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS: KeyId = KeyId(367);
    /// `socket.connection.setup.timeout.ms`.
    pub const SOCKET_CONNECTION_SETUP_TIMEOUT_MS: KeyId = KeyId(368);
    /// `socket.listen.backlog.size`.
    pub const SOCKET_LISTEN_BACKLOG_SIZE: KeyId = KeyId(369);
    /// `socket.receive.buffer.bytes`.
    pub const SOCKET_RECEIVE_BUFFER_BYTES: KeyId = KeyId(370);
    /// `socket.request.max.bytes`.
    pub const SOCKET_REQUEST_MAX_BYTES: KeyId = KeyId(371);
    /// `socket.send.buffer.bytes`.
    pub const SOCKET_SEND_BUFFER_BYTES: KeyId = KeyId(372);
    /// `ssl.allow.dn.changes`.
    pub const SSL_ALLOW_DN_CHANGES: KeyId = KeyId(373);
    /// `ssl.allow.san.changes`.
    pub const SSL_ALLOW_SAN_CHANGES: KeyId = KeyId(374);
    /// `ssl.cipher.suites`.
    pub const SSL_CIPHER_SUITES: KeyId = KeyId(375);
    /// `ssl.client.auth`.
    pub const SSL_CLIENT_AUTH: KeyId = KeyId(376);
    /// `ssl.enabled.protocols`.
    pub const SSL_ENABLED_PROTOCOLS: KeyId = KeyId(377);
    /// `ssl.endpoint.identification.algorithm`.
    pub const SSL_ENDPOINT_IDENTIFICATION_ALGORITHM: KeyId = KeyId(378);
    /// `ssl.engine.factory.class`.
    pub const SSL_ENGINE_FACTORY_CLASS: KeyId = KeyId(379);
    /// `ssl.key.password`.
    pub const SSL_KEY_PASSWORD: KeyId = KeyId(380);
    /// `ssl.keymanager.algorithm`.
    pub const SSL_KEYMANAGER_ALGORITHM: KeyId = KeyId(381);
    /// `ssl.keystore.certificate.chain`.
    pub const SSL_KEYSTORE_CERTIFICATE_CHAIN: KeyId = KeyId(382);
    /// `ssl.keystore.key`.
    pub const SSL_KEYSTORE_KEY: KeyId = KeyId(383);
    /// `ssl.keystore.location`.
    pub const SSL_KEYSTORE_LOCATION: KeyId = KeyId(384);
    /// `ssl.keystore.password`.
    pub const SSL_KEYSTORE_PASSWORD: KeyId = KeyId(385);
    /// `ssl.keystore.type`.
    pub const SSL_KEYSTORE_TYPE: KeyId = KeyId(386);
    /// `ssl.principal.mapping.rules`.
    pub const SSL_PRINCIPAL_MAPPING_RULES: KeyId = KeyId(387);
    /// `ssl.protocol`.
    pub const SSL_PROTOCOL: KeyId = KeyId(388);
    /// `ssl.provider`.
    pub const SSL_PROVIDER: KeyId = KeyId(389);
    /// `ssl.secure.random.implementation`.
    pub const SSL_SECURE_RANDOM_IMPLEMENTATION: KeyId = KeyId(390);
    /// `ssl.trustmanager.algorithm`.
    pub const SSL_TRUSTMANAGER_ALGORITHM: KeyId = KeyId(391);
    /// `ssl.truststore.certificates`.
    pub const SSL_TRUSTSTORE_CERTIFICATES: KeyId = KeyId(392);
    /// `ssl.truststore.location`.
    pub const SSL_TRUSTSTORE_LOCATION: KeyId = KeyId(393);
    /// `ssl.truststore.password`.
    pub const SSL_TRUSTSTORE_PASSWORD: KeyId = KeyId(394);
    /// `ssl.truststore.type`.
    pub const SSL_TRUSTSTORE_TYPE: KeyId = KeyId(395);
    /// `telemetry.max.bytes`.
    pub const TELEMETRY_MAX_BYTES: KeyId = KeyId(396);
    /// `transaction.abort.timed.out.transaction.cleanup.interval.ms`.
    pub const TRANSACTION_ABORT_TIMED_OUT_TRANSACTION_CLEANUP_INTERVAL_MS: KeyId = KeyId(397);
    /// `transaction.max.timeout.ms`.
    pub const TRANSACTION_MAX_TIMEOUT_MS: KeyId = KeyId(398);
    /// `transaction.partition.verification.enable`.
    pub const TRANSACTION_PARTITION_VERIFICATION_ENABLE: KeyId = KeyId(399);
    /// `transaction.remove.expired.transaction.cleanup.interval.ms`.
    pub const TRANSACTION_REMOVE_EXPIRED_TRANSACTION_CLEANUP_INTERVAL_MS: KeyId = KeyId(400);
    /// `transaction.state.log.load.buffer.size`.
    pub const TRANSACTION_STATE_LOG_LOAD_BUFFER_SIZE: KeyId = KeyId(401);
    /// `transaction.state.log.min.isr`.
    pub const TRANSACTION_STATE_LOG_MIN_ISR: KeyId = KeyId(402);
    /// `transaction.state.log.num.partitions`.
    pub const TRANSACTION_STATE_LOG_NUM_PARTITIONS: KeyId = KeyId(403);
    /// `transaction.state.log.replication.factor`.
    pub const TRANSACTION_STATE_LOG_REPLICATION_FACTOR: KeyId = KeyId(404);
    /// `transaction.state.log.segment.bytes`.
    pub const TRANSACTION_STATE_LOG_SEGMENT_BYTES: KeyId = KeyId(405);
    /// `transaction.two.phase.commit.enable`.
    pub const TRANSACTION_TWO_PHASE_COMMIT_ENABLE: KeyId = KeyId(406);
    /// `transactional.id.expiration.ms`.
    pub const TRANSACTIONAL_ID_EXPIRATION_MS: KeyId = KeyId(407);
    /// `unclean.leader.election.enable`.
    pub const UNCLEAN_LEADER_ELECTION_ENABLE: KeyId = KeyId(408);
    /// `unclean.leader.election.interval.ms`.
    pub const UNCLEAN_LEADER_ELECTION_INTERVAL_MS: KeyId = KeyId(409);
    /// `unstable.api.versions.enable`.
    pub const UNSTABLE_API_VERSIONS_ENABLE: KeyId = KeyId(410);
    /// `unstable.feature.versions.enable`.
    pub const UNSTABLE_FEATURE_VERSIONS_ENABLE: KeyId = KeyId(411);
    /// `unstable.metadata.versions.enable`.
    pub const UNSTABLE_METADATA_VERSIONS_ENABLE: KeyId = KeyId(412);
    /// `zookeeper.clientCnxnSocket`.
    pub const ZOOKEEPER_CLIENT_CNXN_SOCKET: KeyId = KeyId(413);
    /// `zookeeper.connect`.
    pub const ZOOKEEPER_CONNECT: KeyId = KeyId(414);
    /// `zookeeper.connection.timeout.ms`.
    pub const ZOOKEEPER_CONNECTION_TIMEOUT_MS: KeyId = KeyId(415);
    /// `zookeeper.max.in.flight.requests`.
    pub const ZOOKEEPER_MAX_IN_FLIGHT_REQUESTS: KeyId = KeyId(416);
    /// `zookeeper.metadata.migration.enable`.
    pub const ZOOKEEPER_METADATA_MIGRATION_ENABLE: KeyId = KeyId(417);
    /// `zookeeper.metadata.migration.min.batch.size`.
    pub const ZOOKEEPER_METADATA_MIGRATION_MIN_BATCH_SIZE: KeyId = KeyId(418);
    /// `zookeeper.session.timeout.ms`.
    pub const ZOOKEEPER_SESSION_TIMEOUT_MS: KeyId = KeyId(419);
    /// `zookeeper.set.acl`.
    pub const ZOOKEEPER_SET_ACL: KeyId = KeyId(420);
    /// `zookeeper.ssl.cipher.suites`.
    pub const ZOOKEEPER_SSL_CIPHER_SUITES: KeyId = KeyId(421);
    /// `zookeeper.ssl.client.enable`.
    pub const ZOOKEEPER_SSL_CLIENT_ENABLE: KeyId = KeyId(422);
    /// `zookeeper.ssl.crl.enable`.
    pub const ZOOKEEPER_SSL_CRL_ENABLE: KeyId = KeyId(423);
    /// `zookeeper.ssl.enabled.protocols`.
    pub const ZOOKEEPER_SSL_ENABLED_PROTOCOLS: KeyId = KeyId(424);
    /// `zookeeper.ssl.endpoint.identification.algorithm`.
    pub const ZOOKEEPER_SSL_ENDPOINT_IDENTIFICATION_ALGORITHM: KeyId = KeyId(425);
    /// `zookeeper.ssl.keystore.location`.
    pub const ZOOKEEPER_SSL_KEYSTORE_LOCATION: KeyId = KeyId(426);
    /// `zookeeper.ssl.keystore.password`.
    pub const ZOOKEEPER_SSL_KEYSTORE_PASSWORD: KeyId = KeyId(427);
    /// `zookeeper.ssl.keystore.type`.
    pub const ZOOKEEPER_SSL_KEYSTORE_TYPE: KeyId = KeyId(428);
    /// `zookeeper.ssl.ocsp.enable`.
    pub const ZOOKEEPER_SSL_OCSP_ENABLE: KeyId = KeyId(429);
    /// `zookeeper.ssl.protocol`.
    pub const ZOOKEEPER_SSL_PROTOCOL: KeyId = KeyId(430);
    /// `zookeeper.ssl.truststore.location`.
    pub const ZOOKEEPER_SSL_TRUSTSTORE_LOCATION: KeyId = KeyId(431);
    /// `zookeeper.ssl.truststore.password`.
    pub const ZOOKEEPER_SSL_TRUSTSTORE_PASSWORD: KeyId = KeyId(432);
    /// `zookeeper.ssl.truststore.type`.
    pub const ZOOKEEPER_SSL_TRUSTSTORE_TYPE: KeyId = KeyId(433);
    /// `zookeeper.sync.time.ms`.
    pub const ZOOKEEPER_SYNC_TIME_MS: KeyId = KeyId(434);
}
