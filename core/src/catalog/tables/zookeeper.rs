// @generated from core/data/zookeeper.tsv by the test `catalog_tables_are_fresh`; run it with KCFGLINT_BLESS=1 to refresh.

use crate::catalog::Version;
use crate::catalog::history::{Default, Place, Pool};
use crate::catalog::names::Names;
use crate::catalog::zookeeper::{Defaults, Key, KeyId, Kind, Ranges, Read, Scope, Since, Valid};

#[rustfmt::skip]
pub(crate) static KEYS: [Key; 262] = [
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::List, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(0), valid: Ranges(0), defaults: Defaults(0) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Text, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(1), valid: Ranges(0), defaults: Defaults(1) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(1), valid: Ranges(1), defaults: Defaults(2) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Text, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(3), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Text, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(4), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Text, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(5), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Text, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(6), valid: Ranges(0), defaults: Defaults(5) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(6), valid: Ranges(2), defaults: Defaults(2) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(7), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(6) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(9), valid: Ranges(0), defaults: Defaults(7) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(10), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(10), valid: Ranges(0), defaults: Defaults(8) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(10), valid: Ranges(1), defaults: Defaults(2) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Host, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(5), valid: Ranges(0), defaults: Defaults(9) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(6), valid: Ranges(3), defaults: Defaults(10) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(10), valid: Ranges(1), defaults: Defaults(2) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place(0), kind: Kind::Text, lenient: false, read: Read::Never, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(4), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Class, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(11) },
    Key { unit: Place(1), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: false, read: Read::Parse, scope: Scope::Both, since: Since(4), valid: Ranges(0), defaults: Defaults(12) },
    Key { unit: Place(2), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: false, read: Read::Parse, scope: Scope::Both, since: Since(4), valid: Ranges(0), defaults: Defaults(13) },
    Key { unit: Place(3), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(14) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(11), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(12), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Class, lenient: false, read: Read::PassThrough, scope: Scope::Client, since: Since(4), valid: Ranges(0), defaults: Defaults(15) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: false, read: Read::Parse, scope: Scope::Both, since: Since(2), valid: Ranges(3), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Host, lenient: false, read: Read::Parse, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(16) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: false, read: Read::Parse, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(17) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(1), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(1), defaults: Defaults(2) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: false, read: Read::PassThrough, scope: Scope::Quorum, since: Since(13), valid: Ranges(0), defaults: Defaults(18) },
    Key { unit: Place(4), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Quorum, since: Since(8), valid: Ranges(0), defaults: Defaults(19) },
    Key { unit: Place(4), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Quorum, since: Since(8), valid: Ranges(4), defaults: Defaults(20) },
    Key { unit: Place(4), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Quorum, since: Since(8), valid: Ranges(0), defaults: Defaults(17) },
    Key { unit: Place(5), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Quorum, since: Since(6), valid: Ranges(0), defaults: Defaults(21) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Long, lenient: true, read: Read::PassThrough, scope: Scope::Quorum, since: Since(6), valid: Ranges(0), defaults: Defaults(18) },
    Key { unit: Place(6), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: false, read: Read::Parse, scope: Scope::Quorum, since: Since(8), valid: Ranges(0), defaults: Defaults(12) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place(1), kind: Kind::Text, lenient: false, read: Read::Never, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place(2), kind: Kind::Text, lenient: false, read: Read::Never, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place(3), kind: Kind::Text, lenient: false, read: Read::Never, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place(4), kind: Kind::Text, lenient: false, read: Read::Never, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place(5), kind: Kind::Text, lenient: false, read: Read::Never, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place(6), kind: Kind::Text, lenient: false, read: Read::Never, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place(7), kind: Kind::Text, lenient: false, read: Read::Never, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Float, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(12) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Float, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(22) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Float, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(23) },
    Key { unit: Place(7), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(20) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(20) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(17) },
    Key { unit: Place(7), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(13) },
    Key { unit: Place(7), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(20) },
    Key { unit: Place(7), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(24) },
    Key { unit: Place(7), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(12) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Path, lenient: false, read: Read::Parse, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(25) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Path, lenient: false, read: Read::Parse, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(26) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(6), valid: Ranges(1), defaults: Defaults(2) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(1), defaults: Defaults(2) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(1), defaults: Defaults(2) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Path, lenient: false, read: Read::Parse, scope: Scope::Quorum, since: Since(6), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place(0), strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: false, read: Read::Parse, scope: Scope::Quorum, since: Since(2), valid: Ranges(5), defaults: Defaults(13) },
    Key { unit: Place(8), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Quorum, since: Since(14), valid: Ranges(0), defaults: Defaults(13) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(15), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(1), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::List, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(1), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(1), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::List, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(15), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Quorum, since: Since(8), valid: Ranges(0), defaults: Defaults(27) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Quorum, since: Since(8), valid: Ranges(0), defaults: Defaults(28) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(16), valid: Ranges(1), defaults: Defaults(29) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Long, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(12) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::JvmOnly, scope: Scope::Quorum, since: Since(2), valid: Ranges(6), defaults: Defaults(2) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Quorum, since: Since(1), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Quorum, since: Since(6), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::YesNo, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(2), valid: Ranges(7), defaults: Defaults(30) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Quorum, since: Since(1), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Long, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(17), valid: Ranges(0), defaults: Defaults(31) },
    Key { unit: Place(4), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(31) },
    Key { unit: Place(6), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: false, read: Read::Parse, scope: Scope::Quorum, since: Since(2), valid: Ranges(0), defaults: Defaults(12) },
    Key { unit: Place(9), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(8), defaults: Defaults(32) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Text, lenient: false, read: Read::Never, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Path, lenient: false, read: Read::JvmOnly, scope: Scope::Both, since: Since(4), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(2), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place(9), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::JvmOnly, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(33) },
    Key { unit: Place(9), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(12), valid: Ranges(0), defaults: Defaults(34) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Long, lenient: false, read: Read::Parse, scope: Scope::Both, since: Since(18), valid: Ranges(0), defaults: Defaults(31) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place(1), replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::Parse, scope: Scope::Both, since: Since(18), valid: Ranges(9), defaults: Defaults(4) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Long, lenient: false, read: Read::Parse, scope: Scope::Both, since: Since(18), valid: Ranges(0), defaults: Defaults(19) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Long, lenient: false, read: Read::Parse, scope: Scope::Both, since: Since(18), valid: Ranges(0), defaults: Defaults(35) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Quorum, since: Since(1), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(4), valid: Ranges(6), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(4), valid: Ranges(6), defaults: Defaults(4) },
    Key { unit: Place(9), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(36) },
    Key { unit: Place(9), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(17) },
    Key { unit: Place(10), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Quorum, since: Since(8), valid: Ranges(0), defaults: Defaults(31) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Quorum, since: Since(19), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place(11), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Quorum, since: Since(8), valid: Ranges(4), defaults: Defaults(37) },
    Key { unit: Place(11), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Quorum, since: Since(8), valid: Ranges(4), defaults: Defaults(14) },
    Key { unit: Place(0), removed: Place(2), deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Long, lenient: true, read: Read::PassThrough, scope: Scope::Quorum, since: Since(6), valid: Ranges(0), defaults: Defaults(38) },
    Key { unit: Place(11), removed: Place(2), deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Quorum, since: Since(6), valid: Ranges(0), defaults: Defaults(14) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Quorum, since: Since(8), valid: Ranges(0), defaults: Defaults(17) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::JvmOnly, scope: Scope::Quorum, since: Since(2), valid: Ranges(6), defaults: Defaults(2) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Quorum, since: Since(8), valid: Ranges(0), defaults: Defaults(37) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::YesNo, lenient: false, read: Read::PassThrough, scope: Scope::Quorum, since: Since(2), valid: Ranges(7), defaults: Defaults(30) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Quorum, since: Since(7), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Quorum, since: Since(19), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place(1), replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::Parse, scope: Scope::Both, since: Since(6), valid: Ranges(9), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place(1), replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::Parse, scope: Scope::Both, since: Since(6), valid: Ranges(9), defaults: Defaults(4) },
    Key { unit: Place(12), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(31) },
    Key { unit: Place(13), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: false, read: Read::Parse, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(39) },
    Key { unit: Place(13), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(12) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place(8), kind: Kind::Text, lenient: false, read: Read::Never, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place(9), kind: Kind::Text, lenient: false, read: Read::Never, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place(3), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(40) },
    Key { unit: Place(14), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(17) },
    Key { unit: Place(3), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(40) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: false, read: Read::Parse, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(41) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place(10), kind: Kind::Text, lenient: false, read: Read::Never, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Long, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(42) },
    Key { unit: Place(15), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Quorum, since: Since(8), valid: Ranges(0), defaults: Defaults(14) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Quorum, since: Since(8), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Class, lenient: false, read: Read::Parse, scope: Scope::Both, since: Since(8), valid: Ranges(10), defaults: Defaults(43) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::ParsePrefix, scope: Scope::Both, since: Since(8), valid: Ranges(1), defaults: Defaults(2) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Host, lenient: false, read: Read::ParsePrefix, scope: Scope::Both, since: Since(20), valid: Ranges(0), defaults: Defaults(9) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: false, read: Read::ParsePrefix, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(44) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: false, read: Read::ParsePrefix, scope: Scope::Both, since: Since(19), valid: Ranges(0), defaults: Defaults(45) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: false, read: Read::ParsePrefix, scope: Scope::Both, since: Since(19), valid: Ranges(0), defaults: Defaults(20) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: false, read: Read::ParsePrefix, scope: Scope::Both, since: Since(19), valid: Ranges(0), defaults: Defaults(31) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: false, read: Read::Parse, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(46) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place(1), replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::Parse, scope: Scope::Quorum, since: Since(8), valid: Ranges(9), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place(1), replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::Parse, scope: Scope::Quorum, since: Since(8), valid: Ranges(9), defaults: Defaults(2) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: false, read: Read::Parse, scope: Scope::Quorum, since: Since(8), valid: Ranges(0), defaults: Defaults(31) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(19), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place(16), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(17) },
    Key { unit: Place(9), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(6), valid: Ranges(0), defaults: Defaults(47) },
    Key { unit: Place(5), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(6), valid: Ranges(4), defaults: Defaults(48) },
    Key { unit: Place(5), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(6), valid: Ranges(0), defaults: Defaults(49) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(6), valid: Ranges(11), defaults: Defaults(35) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Long, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(6), valid: Ranges(0), defaults: Defaults(18) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Long, lenient: true, read: Read::PassThrough, scope: Scope::Quorum, since: Since(8), valid: Ranges(0), defaults: Defaults(28) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Long, lenient: true, read: Read::PassThrough, scope: Scope::Quorum, since: Since(8), valid: Ranges(0), defaults: Defaults(12) },
    Key { unit: Place(9), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Quorum, since: Since(8), valid: Ranges(0), defaults: Defaults(50) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: false, read: Read::Parse, scope: Scope::Quorum, since: Since(8), valid: Ranges(0), defaults: Defaults(12) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Path, lenient: false, read: Read::Parse, scope: Scope::Quorum, since: Since(20), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place(11), kind: Kind::Text, lenient: false, read: Read::Never, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place(17), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Long, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(38) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place(17), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Long, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(38) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(51) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Float, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(52) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(4), defaults: Defaults(39) },
    Key { unit: Place(18), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(53) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(54) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Words, lenient: false, read: Read::Parse, scope: Scope::Quorum, since: Since(2), valid: Ranges(12), defaults: Defaults(55) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place(1), replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::Parse, scope: Scope::Quorum, since: Since(21), valid: Ranges(9), defaults: Defaults(4) },
    Key { unit: Place(19), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Long, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(47) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place(1), replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::Parse, scope: Scope::Quorum, since: Since(22), valid: Ranges(9), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Text, lenient: false, read: Read::Parse, scope: Scope::Quorum, since: Since(22), valid: Ranges(0), defaults: Defaults(56) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Text, lenient: false, read: Read::Parse, scope: Scope::Quorum, since: Since(22), valid: Ranges(0), defaults: Defaults(57) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place(1), replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::Parse, scope: Scope::Quorum, since: Since(22), valid: Ranges(9), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Text, lenient: false, read: Read::Parse, scope: Scope::Quorum, since: Since(22), valid: Ranges(0), defaults: Defaults(58) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place(1), replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::Parse, scope: Scope::Quorum, since: Since(22), valid: Ranges(9), defaults: Defaults(4) },
    Key { unit: Place(5), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: false, read: Read::Parse, scope: Scope::Quorum, since: Since(22), valid: Ranges(0), defaults: Defaults(12) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Quorum, since: Since(8), valid: Ranges(0), defaults: Defaults(17) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place(1), replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::Parse, scope: Scope::Quorum, since: Since(23), valid: Ranges(9), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::JvmOnly, scope: Scope::Quorum, since: Since(4), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place(3), replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::Parse, scope: Scope::Quorum, since: Since(9), valid: Ranges(13), defaults: Defaults(4) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Long, lenient: false, read: Read::PassThrough, scope: Scope::Client, since: Since(21), valid: Ranges(0), defaults: Defaults(12) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place(12), kind: Kind::Text, lenient: false, read: Read::Never, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place(13), kind: Kind::Text, lenient: false, read: Read::Never, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place(14), kind: Kind::Text, lenient: false, read: Read::Never, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place(15), kind: Kind::Text, lenient: false, read: Read::Never, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place(16), kind: Kind::Text, lenient: false, read: Read::Never, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(1), defaults: Defaults(2) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(1), defaults: Defaults(2) },
    Key { unit: Place(4), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(12) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(37) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(35) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place(17), kind: Kind::Text, lenient: false, read: Read::Never, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Client, since: Since(23), valid: Ranges(1), defaults: Defaults(2) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Text, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(24), valid: Ranges(0), defaults: Defaults(59) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: false, read: Read::Parse, scope: Scope::Both, since: Since(5), valid: Ranges(3), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Host, lenient: false, read: Read::Parse, scope: Scope::Both, since: Since(5), valid: Ranges(0), defaults: Defaults(16) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Text, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(4), valid: Ranges(0), defaults: Defaults(60) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(10), valid: Ranges(1), defaults: Defaults(2) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Class, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(4), valid: Ranges(14), defaults: Defaults(61) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(25), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::YesNo, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(2), valid: Ranges(15), defaults: Defaults(62) },
    Key { unit: Place(12), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(63) },
    Key { unit: Place(19), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Long, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(11), defaults: Defaults(64) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Words, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(16), defaults: Defaults(65) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(14), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Float, lenient: false, read: Read::PassThrough, scope: Scope::Quorum, since: Since(6), valid: Ranges(0), defaults: Defaults(66) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(26), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Text, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(5), valid: Ranges(0), defaults: Defaults(67) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::List, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(21), valid: Ranges(0), defaults: Defaults(68) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Words, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(21), valid: Ranges(17), defaults: Defaults(69) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(27), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Class, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(21), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(21), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::List, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(21), valid: Ranges(0), defaults: Defaults(70) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(21), valid: Ranges(0), defaults: Defaults(18) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(21), valid: Ranges(1), defaults: Defaults(2) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Path, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(5), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Password, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(5), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Path, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(20), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Words, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(21), valid: Ranges(18), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(21), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Text, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(21), valid: Ranges(0), defaults: Defaults(71) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Quorum, since: Since(26), valid: Ranges(1), defaults: Defaults(2) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::List, lenient: false, read: Read::PassThrough, scope: Scope::Quorum, since: Since(21), valid: Ranges(0), defaults: Defaults(68) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Words, lenient: true, read: Read::PassThrough, scope: Scope::Quorum, since: Since(21), valid: Ranges(17), defaults: Defaults(69) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Quorum, since: Since(27), valid: Ranges(1), defaults: Defaults(2) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Class, lenient: false, read: Read::PassThrough, scope: Scope::Quorum, since: Since(21), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Quorum, since: Since(21), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::List, lenient: false, read: Read::PassThrough, scope: Scope::Quorum, since: Since(21), valid: Ranges(0), defaults: Defaults(72) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: false, read: Read::PassThrough, scope: Scope::Quorum, since: Since(21), valid: Ranges(0), defaults: Defaults(18) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Quorum, since: Since(21), valid: Ranges(1), defaults: Defaults(2) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Path, lenient: false, read: Read::PassThrough, scope: Scope::Quorum, since: Since(21), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Password, lenient: false, read: Read::PassThrough, scope: Scope::Quorum, since: Since(21), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Path, lenient: false, read: Read::PassThrough, scope: Scope::Quorum, since: Since(20), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Words, lenient: true, read: Read::PassThrough, scope: Scope::Quorum, since: Since(21), valid: Ranges(18), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Quorum, since: Since(21), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Text, lenient: false, read: Read::PassThrough, scope: Scope::Quorum, since: Since(21), valid: Ranges(0), defaults: Defaults(71) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Path, lenient: false, read: Read::PassThrough, scope: Scope::Quorum, since: Since(21), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Password, lenient: false, read: Read::PassThrough, scope: Scope::Quorum, since: Since(21), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Path, lenient: false, read: Read::PassThrough, scope: Scope::Quorum, since: Since(20), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Words, lenient: true, read: Read::PassThrough, scope: Scope::Quorum, since: Since(21), valid: Ranges(18), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Words, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(10), valid: Ranges(19), defaults: Defaults(73) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Path, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(5), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Password, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(5), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Path, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(20), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Words, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(21), valid: Ranges(18), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place(1), replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::Parse, scope: Scope::Quorum, since: Since(21), valid: Ranges(9), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place(1), replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::Parse, scope: Scope::Quorum, since: Since(21), valid: Ranges(9), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place(4), replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::Parse, scope: Scope::Both, since: Since(6), valid: Ranges(13), defaults: Defaults(2) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Text, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(4), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place(1), replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::Parse, scope: Scope::Quorum, since: Since(23), valid: Ranges(9), defaults: Defaults(2) },
    Key { unit: Place(6), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: false, read: Read::Parse, scope: Scope::Quorum, since: Since(2), valid: Ranges(0), defaults: Defaults(12) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Quorum, since: Since(28), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Boolean, lenient: false, read: Read::PassThrough, scope: Scope::Quorum, since: Since(27), valid: Ranges(1), defaults: Defaults(4) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place(18), kind: Kind::Text, lenient: false, read: Read::Never, scope: Scope::Both, since: Since(2), valid: Ranges(0), defaults: Defaults(3) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(1), valid: Ranges(0), defaults: Defaults(12) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: false, read: Read::Parse, scope: Scope::Both, since: Since(2), valid: Ranges(11), defaults: Defaults(74) },
    Key { unit: Place(19), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Long, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(17) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Hexadecimal, lenient: false, read: Read::ParsePrefix, scope: Scope::Quorum, since: Since(6), valid: Ranges(0), defaults: Defaults(12) },
    Key { unit: Place::NONE, removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Class, lenient: false, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(20), defaults: Defaults(75) },
    Key { unit: Place(18), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(76) },
    Key { unit: Place(5), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(24) },
    Key { unit: Place(14), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::PassThrough, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(31) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::JvmOnly, scope: Scope::Both, since: Since(5), valid: Ranges(0), defaults: Defaults(27) },
    Key { unit: Place(0), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Long, lenient: true, read: Read::JvmOnly, scope: Scope::Both, since: Since(8), valid: Ranges(0), defaults: Defaults(12) },
    Key { unit: Place(20), removed: Place::NONE, deprecated: Place::NONE, strict: Place::NONE, replacement: Place::NONE, kind: Kind::Int, lenient: true, read: Read::JvmOnly, scope: Scope::Both, since: Since(5), valid: Ranges(0), defaults: Defaults(35) },
];

#[rustfmt::skip]
pub(crate) static VERSIONS: [Version; 5] = [
    Version::patch(3, 4, 0),
    Version::patch(3, 7, 0),
    Version::patch(3, 6, 0),
    Version::patch(3, 5, 3),
    Version::patch(3, 5, 0),
];

#[rustfmt::skip]
pub(crate) static REPLACEMENTS: [KeyId; 19] = [
    key::NETTY_ADVANCED_FLOW_CONTROL_ENABLED,
    key::CONNECTION_THROTTLE_DECREASE_RATIO,
    key::CONNECTION_THROTTLE_DROP_DECREASE,
    key::CONNECTION_THROTTLE_DROP_INCREASE,
    key::CONNECTION_THROTTLE_FREEZE_TIME,
    key::CONNECTION_THROTTLE_TOKENS,
    key::CONNECTION_THROTTLE_FILL_COUNT,
    key::CONNECTION_THROTTLE_FILL_TIME,
    key::LEADER_MAX_CONCURRENT_DIFF_SYNCS,
    key::LEADER_MAX_CONCURRENT_SNAP_SYNCS,
    key::LEADER_MAX_TIME_TO_WAIT_FOR_EPOCH,
    key::NETTY_SERVER_OUTSTANDING_HANDSHAKE_LIMIT,
    key::REQUEST_STALE_CONNECTION_CHECK,
    key::REQUEST_STALE_LATENCY_CHECK,
    key::REQUEST_THROTTLE_DROP_STALE,
    key::REQUEST_THROTTLE_MAX_REQUESTS,
    key::REQUEST_THROTTLE_STALL_TIME,
    key::SESSION_REQUIRE_CLIENT_SASL_AUTH,
    key::THROTTLED_OP_WAIT_TIME,
];

#[rustfmt::skip]
pub(crate) static UNITS: [&str; 21] = [
    "ms",
    "hours",
    "snapshots",
    "entries",
    "requests",
    "threads",
    "ticks",
    "tokens",
    "tries",
    "bytes",
    "acks",
    "syncs",
    "transactions",
    "connections",
    "watchers",
    "messages",
    "handshakes",
    "min",
    "s",
    "KB",
    "nodes",
];

#[rustfmt::skip]
pub(crate) static SINCE: Pool<Version> = Pool {
    facts: &[
        Version::patch(3, 4, 10),
        Version::patch(3, 5, 3),
        Version::patch(3, 7, 0),
        Version::patch(3, 3, 0),
        Version::patch(3, 9, 3),
        Version::patch(3, 4, 0),
        Version::patch(3, 5, 1),
        Version::patch(3, 5, 0),
        Version::patch(3, 6, 3),
        Version::patch(3, 7, 1),
        Version::patch(3, 6, 0),
        Version::patch(3, 5, 3),
        Version::patch(3, 9, 0),
        Version::patch(3, 7, 2),
        Version::patch(3, 8, 5),
        Version::patch(3, 5, 7),
        Version::patch(3, 3, 6),
        Version::patch(3, 5, 6),
        Version::patch(3, 5, 4),
        Version::patch(3, 8, 2),
        Version::patch(3, 4, 9),
        Version::patch(3, 5, 10),
        Version::patch(3, 7, 1),
        Version::patch(3, 8, 0),
        Version::patch(3, 5, 5),
        Version::patch(3, 4, 10),
        Version::patch(3, 5, 4),
        Version::patch(3, 4, 6),
        Version::patch(3, 4, 4),
        Version::patch(3, 5, 9),
        Version::patch(3, 9, 5),
        Version::patch(3, 9, 4),
        Version::patch(3, 4, 11),
        Version::patch(3, 5, 4),
    ],
    begins: &[
        0, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 27,
        28, 29, 30, 31, 32, 34,
    ],
};

#[rustfmt::skip]
pub(crate) static VALID: Pool<(Version, Valid)> = Pool {
    facts: &[
        (Version::OLDEST, Valid::Any),
        (Version::OLDEST, Valid::OnlyTrue),
        (Version::OLDEST, Valid::Off("false")),
        (Version::OLDEST, Valid::Range(Some(0), Some(65535))),
        (Version::OLDEST, Valid::Range(Some(1), None)),
        (Version::OLDEST, Valid::Any),
        (Version::patch(3, 6, 0), Valid::Range(Some(3), Some(3))),
        (Version::OLDEST, Valid::On("true")),
        (Version::OLDEST, Valid::Off("no")),
        (Version::OLDEST, Valid::Range(Some(32), None)),
        (Version::OLDEST, Valid::OnlyTrue),
        (Version::patch(3, 7, 0), Valid::Checked),
        (Version::OLDEST, Valid::Words(&["org.apache.zookeeper.metrics.impl.DefaultMetricsProvider", "org.apache.zookeeper.metrics.impl.NullMetricsProvider", "org.apache.zookeeper.metrics.prometheus.PrometheusMetricsProvider"])),
        (Version::OLDEST, Valid::Not(0)),
        (Version::OLDEST, Valid::Words(&["observer", "participant"])),
        (Version::OLDEST, Valid::Checked),
        (Version::OLDEST, Valid::Words(&["org.apache.zookeeper.server.NIOServerCnxnFactory", "org.apache.zookeeper.server.NettyServerCnxnFactory"])),
        (Version::OLDEST, Valid::On("yes")),
        (Version::OLDEST, Valid::Words(&["gz", "snappy"])),
        (Version::OLDEST, Valid::Words(&["none", "want", "need"])),
        (Version::OLDEST, Valid::Words(&["JKS", "PEM", "PKCS12", "BCFKS"])),
        (Version::OLDEST, Valid::Words(&["JDK", "OPENSSL", "OPENSSL_REFCNT"])),
        (Version::OLDEST, Valid::Words(&["org.apache.zookeeper.server.watch.WatchManager", "org.apache.zookeeper.server.watch.WatchManagerOptimized"])),
    ],
    begins: &[
        0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23,
    ],
};

#[rustfmt::skip]
pub(crate) static DEFAULTS: Pool<(Version, Default)> = Pool {
    facts: &[
        (Version::OLDEST, Default::Computed("all but wchp, wchc")),
        (Version::patch(3, 5, 0), Default::Value("srvr")),
        (Version::OLDEST, Default::Value("SHA1")),
        (Version::OLDEST, Default::Value("true")),
        (Version::OLDEST, Default::None),
        (Version::OLDEST, Default::Value("false")),
        (Version::OLDEST, Default::Value("/commands")),
        (Version::OLDEST, Default::Value("11")),
        (Version::OLDEST, Default::Value("30000")),
        (Version::OLDEST, Default::Value("300000")),
        (Version::OLDEST, Default::Value("0.0.0.0")),
        (Version::OLDEST, Default::Value("8080")),
        (Version::OLDEST, Default::Value("org.apache.zookeeper.audit.Slf4jAuditLogger")),
        (Version::OLDEST, Default::Value("0")),
        (Version::OLDEST, Default::Value("3")),
        (Version::OLDEST, Default::Value("10")),
        (Version::OLDEST, Default::Value("org.apache.zookeeper.ClientCnxnSocketNIO")),
        (Version::OLDEST, Default::Computed("all interfaces")),
        (Version::OLDEST, Default::Value("-1")),
        (Version::OLDEST, Default::Value("5000")),
        (Version::OLDEST, Default::Value("500")),
        (Version::OLDEST, Default::Value("1")),
        (Version::OLDEST, Default::Computed("cores")),
        (Version::OLDEST, Default::Value("0.002")),
        (Version::OLDEST, Default::Value("0.02")),
        (Version::OLDEST, Default::Value("2")),
        (Version::OLDEST, Default::Required),
        (Version::OLDEST, Default::Computed("dataDir")),
        (Version::OLDEST, Default::Value("60000")),
        (Version::OLDEST, Default::Value("200")),
        (Version::OLDEST, Default::Value("false")),
        (Version::patch(3, 9, 0), Default::Value("true")),
        (Version::OLDEST, Default::Value("yes")),
        (Version::OLDEST, Default::Value("1000")),
        (Version::OLDEST, Default::Value("1024")),
        (Version::OLDEST, Default::Value("1048575")),
        (Version::OLDEST, Default::Computed("jute.maxbuffer")),
        (Version::OLDEST, Default::Value("10000")),
        (Version::OLDEST, Default::Value("104857600")),
        (Version::OLDEST, Default::Value("100")),
        (Version::OLDEST, Default::Value("5")),
        (Version::OLDEST, Default::Value("60")),
        (Version::OLDEST, Default::Value("400")),
        (Version::OLDEST, Default::Computed("20*tickTime")),
        (Version::OLDEST, Default::Computed("flushDelay/3")),
        (Version::OLDEST, Default::Value("org.apache.zookeeper.metrics.impl.DefaultMetricsProvider")),
        (Version::OLDEST, Default::Value("7000")),
        (Version::OLDEST, Default::Value("1000000")),
        (Version::OLDEST, Default::Computed("2*tickTime")),
        (Version::OLDEST, Default::Value("65536")),
        (Version::OLDEST, Default::Computed("max(sqrt(cores/2),1)")),
        (Version::OLDEST, Default::Computed("2*cores")),
        (Version::OLDEST, Default::Value("33554432")),
        (Version::OLDEST, Default::Value("6")),
        (Version::OLDEST, Default::Value("0.1")),
        (Version::OLDEST, Default::Value("15")),
        (Version::OLDEST, Default::Value("20")),
        (Version::OLDEST, Default::Value("participant")),
        (Version::OLDEST, Default::Value("zkquorum/localhost")),
        (Version::OLDEST, Default::Value("QuorumLearner")),
        (Version::OLDEST, Default::Value("QuorumServer")),
        (Version::OLDEST, Default::Value("Server")),
        (Version::OLDEST, Default::Value("DEFAULT")),
        (Version::OLDEST, Default::Value("org.apache.zookeeper.server.NIOServerCnxnFactory")),
        (Version::OLDEST, Default::Value("no")),
        (Version::OLDEST, Default::Value("100000")),
        (Version::OLDEST, Default::Value("4194304")),
        (Version::OLDEST, Default::Value("")),
        (Version::OLDEST, Default::Value("0.33")),
        (Version::OLDEST, Default::Value("x509")),
        (Version::OLDEST, Default::Computed("by Java version")),
        (Version::OLDEST, Default::Value("need")),
        (Version::OLDEST, Default::Computed("ssl.protocol")),
        (Version::OLDEST, Default::Value("TLSv1.2")),
        (Version::patch(3, 9, 2), Default::Computed("TLSv1.3")),
        (Version::OLDEST, Default::Computed("ssl.quorum.protocol")),
        (Version::OLDEST, Default::Value("JDK")),
        (Version::OLDEST, Default::Value("3000")),
        (Version::OLDEST, Default::Value("WatchManager")),
        (Version::OLDEST, Default::Value("600")),
    ],
    begins: &[
        0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
        25, 26, 27, 28, 29, 30, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49,
        50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73,
        75, 76, 77, 78, 79, 80,
    ],
};

#[rustfmt::skip]
pub(crate) static NAMES: Names = Names {
    count: 262,
    text: "\
        4lw.commands.whitelistDigestAuthenticationProvider.digestAlgDigestAuthenticationProvider.enabled\
        DigestAuthenticationProvider.superDigestIPAuthenticationProvider.usexforwardedfor\
        SASLAuthenticationProvider.superPasswordX509AuthenticationProvider.superUseradmin.commandURL\
        admin.enableServeradmin.forceHttpsadmin.httpVersionadmin.idleTimeoutadmin.needClientAuth\
        admin.portUnificationadmin.rateLimiterIntervalInMSadmin.restore.enabledadmin.serverAddress\
        admin.serverPortadmin.snapshot.enabledadvancedFlowControlEnabledallowSaslFailedClientsaudit.enable\
        audit.impl.classautopurge.purgeIntervalautopurge.snapRetainCountbitHashCacheSizeclient.certReload\
        client.portUnificationclientCnxnSocketclientPortclientPortAddressclientPortListenBacklog\
        clientTcpKeepAlivecloseSessionTxn.enabledcnxTimeoutcommitLogCountcommitProcessor.maxCommitBatchSize\
        commitProcessor.maxReadBatchSizecommitProcessor.numWorkerThreadscommitProcessor.shutdownTimeout\
        connectToLearnerMasterLimitconnectionDecreaseRatioconnectionDropDecreaseconnectionDropIncrease\
        connectionFreezeTimeconnectionMaxTokensconnectionTokenFillCountconnectionTokenFillTime\
        connection_throttle_decrease_ratioconnection_throttle_drop_decreaseconnection_throttle_drop_increase\
        connection_throttle_fill_countconnection_throttle_fill_timeconnection_throttle_freeze_time\
        connection_throttle_global_session_weightconnection_throttle_local_session_weight\
        connection_throttle_renew_session_weightconnection_throttle_tokensconnection_throttle_weight_enabled\
        dataDirdataLogDirdatadir.autocreatedb.autocreatedigest.enableddynamicConfigFileelectionAlg\
        electionPortBindRetryemulate353TTLNodesenableEagerACLCheckenforce.auth.enabledenforce.auth.schemes\
        enforceQuotaensembleAuthNameextendedTypesEnabledfastleader.maxNotificationInterval\
        fastleader.minNotificationIntervalfips-modeflushDelayfollower.nodelay\
        follower.skipLearnerRequestToNextProcessorforceSnapshotSyncforceSync\
        forward_learner_requests_to_commit_processor_disabledfsync.warningthresholdmsglobalOutstandingLimit\
        initLimitintBufferStartingSizeBytesjaasLoginRenewjava.security.auth.login.configjmx.log4j.disable\
        jute.maxbufferjute.maxbuffer.extrasizejvm.pause.info-threshold.msjvm.pause.monitor\
        jvm.pause.sleep.time.msjvm.pause.warn-threshold.mskerberos.canonicalizeHostNames\
        kerberos.removeHostFromPrincipalkerberos.removeRealmFromPrincipallargeRequestMaxBytes\
        largeRequestThresholdleader.ackLoggingFrequencyleader.closeSocketAsyncleader.maxConcurrentDiffSyncs\
        leader.maxConcurrentSnapSyncsleader.maxConcurrentSnapshotTimeoutleader.maxConcurrentSnapshots\
        leader.maxTimeToWaitForEpochleader.nodelayleaderConnectDelayDuringRetryMsleaderServes\
        learner.asyncSendinglearner.closeSocketAsynclocalSessionsEnabledlocalSessionsUpgradingEnabled\
        maxBatchSizemaxClientCnxnsmaxCnxnsmaxConcurrentDiffSyncsmaxConcurrentSnapSyncs\
        maxGetChildrenResponseCacheSizemaxInProcessingDeadWatchersmaxResponseCacheSizemaxSessionTimeout\
        maxTimeToWaitForEpochmaxWriteQueuePollTimemessageTracker.BufferSizemessageTracker.Enabled\
        metricsProvider.classNamemetricsProvider.exportJvmInfometricsProvider.httpHost\
        metricsProvider.httpPortmetricsProvider.maxQueueSizemetricsProvider.numWorkerThreads\
        metricsProvider.workerShutdownTimeoutMsminSessionTimeoutmultiAddress.enabled\
        multiAddress.reachabilityCheckEnabledmultiAddress.reachabilityCheckTimeoutMs\
        netty.advancedFlowControl.enablednetty.server.earlyDropSecureConnectionHandshakes\
        netty.server.outstandingHandshake.limitnio.directBufferBytesnio.numSelectorThreads\
        nio.numWorkerThreadsnio.sessionlessCnxnTimeoutnio.shutdownTimeoutobserver.election.DelayMs\
        observer.reconnectDelayMsobserverMaster.sizeLimitobserverMasterPortoraclePath\
        outstandingHandshake.limitpathStats.delaypathStats.enabledpathStats.initialDelaypathStats.maxDepth\
        pathStats.sampleRatepathStats.slotCapacitypathStats.slotDurationpathStats.topPathMaxpeerType\
        portUnificationpreAllocSizequorum.auth.enableSaslquorum.auth.kerberos.servicePrincipal\
        quorum.auth.learner.saslLoginContextquorum.auth.learnerRequireSasl\
        quorum.auth.server.saslLoginContextquorum.auth.serverRequireSaslquorum.cnxn.threads.size\
        quorumCnxnTimeoutMsquorumListenOnAllIPsreadonlymode.enabledreconfigEnabledrequest.timeout\
        requestStaleConnectionCheckrequestStaleLatencyCheckrequestThrottleDropStalerequestThrottleLimit\
        requestThrottleStallTimerequest_stale_connection_checkrequest_stale_latency_check\
        request_throttle_drop_stalerequest_throttle_max_requestsrequest_throttle_stall_time\
        request_throttler.shutdownTimeoutrequireClientAuthSchemesasl.clientsasl.serverconfigsecureClientPort\
        secureClientPortAddresssecurity.auth_to_localserializeLastProcessedZxid.enabledserverCnxnFactory\
        sessionRequireClientSASLAuthskipACLsnapCountsnapSizeLimitInKbsnapshot.compression.method\
        snapshot.trust.emptysnapshotSizeFactorssl.allowReverseDnsLookupssl.authProviderssl.ciphersuites\
        ssl.clientAuthssl.clientHostnameVerificationssl.context.supplier.classssl.crlssl.enabledProtocols\
        ssl.handshakeDetectionTimeoutMillisssl.hostnameVerificationssl.keyStore.location\
        ssl.keyStore.passwordssl.keyStore.passwordPathssl.keyStore.typessl.ocspssl.protocol\
        ssl.quorum.allowReverseDnsLookupssl.quorum.ciphersuitesssl.quorum.clientAuth\
        ssl.quorum.clientHostnameVerificationssl.quorum.context.supplier.classssl.quorum.crl\
        ssl.quorum.enabledProtocolsssl.quorum.handshakeDetectionTimeoutMillisssl.quorum.hostnameVerification\
        ssl.quorum.keyStore.locationssl.quorum.keyStore.passwordssl.quorum.keyStore.passwordPath\
        ssl.quorum.keyStore.typessl.quorum.ocspssl.quorum.protocolssl.quorum.trustStore.location\
        ssl.quorum.trustStore.passwordssl.quorum.trustStore.passwordPathssl.quorum.trustStore.type\
        ssl.sslProviderssl.trustStore.locationssl.trustStore.passwordssl.trustStore.passwordPath\
        ssl.trustStore.typesslQuorumsslQuorumReloadCertFilesstandaloneEnabledsuperUsersyncEnabledsyncLimit\
        tcpKeepAlivetest.allowDiscontinuousProposalsthrottledOpWaitTimethrottled_op_wait_timetickTime\
        txnLogSizeLimitInKbversionwatchManagerNamewatcherCleanIntervalInSecondswatcherCleanThreadsNum\
        watcherCleanThresholdznode.container.checkIntervalMsznode.container.maxNeverUsedIntervalMs\
        znode.container.maxPerMinute",
    eights: &[
        (0, [22, 38, 36, 40, 41, 40, 36, 16]),
        (269, [18, 16, 17, 17, 20, 21, 29, 21]),
        (428, [19, 16, 22, 26, 22, 12, 16, 23]),
        (584, [25, 16, 17, 22, 16, 10, 17, 23]),
        (730, [18, 23, 10, 14, 34, 32, 32, 31]),
        (924, [27, 23, 22, 22, 20, 19, 24, 23]),
        (1104, [34, 33, 33, 30, 29, 31, 41, 40]),
        (1375, [40, 26, 34, 7, 10, 18, 13, 14]),
        (1537, [17, 11, 21, 18, 19, 20, 20, 12]),
        (1675, [16, 20, 34, 34, 9, 10, 16, 42]),
        (1856, [17, 9, 53, 24, 22, 9, 26, 14]),
        (2030, [31, 17, 14, 24, 27, 17, 23, 27]),
        (2210, [30, 32, 33, 20, 21, 26, 23, 29]),
        (2424, [29, 35, 29, 28, 14, 31, 12, 20]),
        (2622, [24, 20, 29, 12, 14, 8, 22, 22]),
        (2773, [31, 27, 20, 17, 21, 21, 25, 22]),
        (2957, [25, 29, 24, 24, 28, 32, 39, 17]),
        (3175, [20, 37, 39, 33, 48, 39, 21, 22]),
        (3434, [20, 26, 19, 25, 25, 24, 18, 10]),
        (3601, [26, 15, 17, 22, 18, 20, 22, 22]),
        (3763, [20, 8, 15, 12, 22, 37, 36, 30]),
        (3943, [35, 29, 24, 19, 20, 20, 15, 15]),
        (4120, [27, 24, 24, 20, 24, 30, 27, 27]),
        (4323, [29, 27, 33, 23, 11, 17, 16, 23]),
        (4502, [22, 34, 17, 28, 7, 9, 17, 27]),
        (4663, [20, 18, 25, 16, 16, 14, 30, 26]),
        (4828, [7, 20, 35, 24, 21, 21, 25, 17]),
        (4998, [8, 12, 32, 23, 21, 37, 33, 14]),
        (5178, [27, 42, 31, 28, 28, 32, 24, 15]),
        (5405, [19, 30, 30, 34, 26, 15, 23, 23]),
        (5605, [27, 19, 9, 24, 17, 9, 11, 9]),
        (5730, [12, 32, 19, 22, 8, 19, 7, 16]),
        (5865, [29, 22, 21, 31, 38, 28, 0, 0]),
    ],
};

#[rustfmt::skip]
pub(crate) static SLOTS: [u16; 1024] = [
    192, 0, 25, 28, 64, 182, 224, 0, 0, 0, 0, 249, 0, 0, 23, 0, 247, 217, 0, 0, 0, 78, 11, 27,
    209, 248, 0, 0, 203, 0, 0, 51, 0, 0, 0, 0, 0, 251, 0, 0, 0, 0, 45, 0, 0, 30, 34, 0,
    0, 0, 47, 0, 7, 139, 227, 0, 243, 92, 101, 0, 0, 0, 0, 0, 0, 0, 0, 93, 0, 125, 115, 0,
    0, 0, 0, 0, 122, 0, 0, 0, 0, 40, 60, 0, 29, 57, 91, 0, 0, 0, 0, 116, 178, 0, 259, 0,
    0, 0, 148, 0, 0, 0, 0, 0, 0, 82, 176, 0, 0, 0, 0, 0, 0, 0, 0, 145, 188, 0, 0, 0,
    0, 0, 0, 75, 0, 0, 0, 0, 221, 94, 154, 0, 229, 0, 17, 0, 236, 0, 190, 0, 0, 0, 0, 0,
    85, 65, 175, 0, 0, 0, 0, 0, 0, 0, 0, 0, 32, 0, 0, 0, 0, 0, 0, 0, 230, 50, 120, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 81, 12, 254, 0, 0, 0, 0, 0, 0, 255, 0, 0, 0, 0, 0,
    0, 197, 0, 0, 0, 241, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100, 0, 0, 0, 0, 0, 0, 0, 147,
    0, 53, 160, 0, 0, 0, 0, 0, 96, 0, 0, 0, 83, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 151, 0, 118, 117, 0, 0, 0, 0, 19, 140, 0, 110, 71, 56, 113, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 180, 199, 219,
    126, 194, 0, 0, 0, 0, 0, 0, 0, 0, 0, 171, 0, 174, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    155, 0, 0, 0, 0, 0, 185, 61, 0, 202, 105, 0, 0, 0, 0, 0, 0, 206, 258, 0, 0, 163, 0, 205,
    0, 0, 49, 128, 0, 0, 0, 0, 141, 164, 0, 102, 0, 124, 0, 0, 43, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 104, 261, 0, 109, 204, 107, 220, 0, 156, 0, 0, 62, 0, 0, 0, 0, 0, 66, 0, 0, 0, 0,
    225, 0, 0, 6, 0, 0, 0, 262, 0, 0, 187, 0, 195, 0, 0, 87, 59, 0, 1, 0, 0, 0, 0, 0,
    222, 132, 186, 0, 0, 0, 0, 0, 0, 0, 179, 123, 0, 0, 0, 0, 0, 0, 0, 0, 55, 0, 0, 0,
    0, 0, 237, 0, 137, 0, 42, 0, 0, 0, 0, 95, 215, 0, 0, 0, 0, 69, 196, 0, 0, 5, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 246, 88, 0, 0, 33, 0, 0,
    0, 114, 74, 0, 0, 0, 0, 0, 0, 257, 162, 0, 67, 21, 0, 0, 97, 168, 253, 0, 183, 193, 24, 72,
    0, 0, 0, 0, 0, 0, 0, 0, 138, 0, 218, 0, 242, 0, 0, 0, 0, 0, 0, 0, 0, 0, 191, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 245, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 143, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 127, 0, 13, 214, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 20, 0, 0, 0, 0, 0, 0, 0, 16, 36, 0, 68, 0, 0, 0, 0, 0, 0, 0,
    0, 3, 0, 0, 8, 0, 0, 0, 0, 0, 103, 14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 52,
    0, 0, 0, 0, 0, 44, 0, 86, 0, 233, 0, 0, 238, 260, 130, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 153, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 58, 108, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 232, 0, 213, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 207, 84, 0, 0, 0, 22, 0, 129, 0,
    0, 0, 0, 0, 0, 0, 0, 106, 228, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 244, 201,
    0, 0, 0, 0, 0, 131, 0, 0, 0, 0, 256, 231, 0, 0, 0, 252, 0, 0, 0, 0, 0, 134, 111, 142,
    0, 0, 0, 73, 0, 0, 0, 99, 119, 0, 0, 239, 0, 0, 35, 48, 146, 212, 38, 0, 54, 37, 0, 0,
    0, 0, 0, 0, 0, 172, 0, 0, 189, 90, 0, 0, 0, 0, 0, 0, 0, 0, 0, 79, 150, 0, 0, 15,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 161, 0, 0, 0, 208, 0, 0, 0, 0, 0, 0, 136, 0, 0,
    0, 10, 0, 0, 18, 173, 144, 112, 210, 0, 0, 0, 0, 0, 198, 0, 0, 26, 226, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 31, 0, 0, 39, 133, 0, 223, 235, 0, 0,
    0, 0, 0, 0, 77, 0, 9, 89, 0, 0, 200, 0, 0, 0, 0, 159, 0, 0, 0, 0, 184, 149, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 181, 0, 152, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 121, 0, 216, 0, 0, 41, 0, 0, 0, 0, 0, 0, 0, 240, 165, 98, 0, 135, 46, 0, 158, 0, 70,
    166, 0, 0, 0, 211, 234, 0, 0, 0, 0, 0, 169, 250, 0, 63, 0, 0, 157, 0, 0, 0, 170, 0, 0,
    0, 0, 0, 0, 167, 0, 0, 76, 0, 0, 0, 177, 0, 0, 0, 0,
];

/// A constant for every key.
pub mod key {
    use super::KeyId;

    /// `4lw.commands.whitelist`.
    pub const _4LW_COMMANDS_WHITELIST: KeyId = KeyId(0);
    /// `DigestAuthenticationProvider.digestAlg`.
    pub const DIGEST_AUTHENTICATION_PROVIDER_DIGEST_ALG: KeyId = KeyId(1);
    /// `DigestAuthenticationProvider.enabled`.
    pub const DIGEST_AUTHENTICATION_PROVIDER_ENABLED: KeyId = KeyId(2);
    /// `DigestAuthenticationProvider.superDigest`.
    pub const DIGEST_AUTHENTICATION_PROVIDER_SUPER_DIGEST: KeyId = KeyId(3);
    /// `IPAuthenticationProvider.usexforwardedfor`.
    pub const IP_AUTHENTICATION_PROVIDER_USEXFORWARDEDFOR: KeyId = KeyId(4);
    /// `SASLAuthenticationProvider.superPassword`.
    pub const SASL_AUTHENTICATION_PROVIDER_SUPER_PASSWORD: KeyId = KeyId(5);
    /// `X509AuthenticationProvider.superUser`.
    pub const X509_AUTHENTICATION_PROVIDER_SUPER_USER: KeyId = KeyId(6);
    /// `admin.commandURL`.
    pub const ADMIN_COMMAND_URL: KeyId = KeyId(7);
    /// `admin.enableServer`.
    pub const ADMIN_ENABLE_SERVER: KeyId = KeyId(8);
    /// `admin.forceHttps`.
    pub const ADMIN_FORCE_HTTPS: KeyId = KeyId(9);
    /// `admin.httpVersion`.
    pub const ADMIN_HTTP_VERSION: KeyId = KeyId(10);
    /// `admin.idleTimeout`.
    pub const ADMIN_IDLE_TIMEOUT: KeyId = KeyId(11);
    /// `admin.needClientAuth`.
    pub const ADMIN_NEED_CLIENT_AUTH: KeyId = KeyId(12);
    /// `admin.portUnification`.
    pub const ADMIN_PORT_UNIFICATION: KeyId = KeyId(13);
    /// `admin.rateLimiterIntervalInMS`.
    pub const ADMIN_RATE_LIMITER_INTERVAL_IN_MS: KeyId = KeyId(14);
    /// `admin.restore.enabled`.
    pub const ADMIN_RESTORE_ENABLED: KeyId = KeyId(15);
    /// `admin.serverAddress`.
    pub const ADMIN_SERVER_ADDRESS: KeyId = KeyId(16);
    /// `admin.serverPort`.
    pub const ADMIN_SERVER_PORT: KeyId = KeyId(17);
    /// `admin.snapshot.enabled`.
    pub const ADMIN_SNAPSHOT_ENABLED: KeyId = KeyId(18);
    /// `allowSaslFailedClients`.
    pub const ALLOW_SASL_FAILED_CLIENTS: KeyId = KeyId(20);
    /// `audit.enable`.
    pub const AUDIT_ENABLE: KeyId = KeyId(21);
    /// `audit.impl.class`.
    pub const AUDIT_IMPL_CLASS: KeyId = KeyId(22);
    /// `autopurge.purgeInterval`.
    pub const AUTOPURGE_PURGE_INTERVAL: KeyId = KeyId(23);
    /// `autopurge.snapRetainCount`.
    pub const AUTOPURGE_SNAP_RETAIN_COUNT: KeyId = KeyId(24);
    /// `bitHashCacheSize`.
    pub const BIT_HASH_CACHE_SIZE: KeyId = KeyId(25);
    /// `client.certReload`.
    pub const CLIENT_CERT_RELOAD: KeyId = KeyId(26);
    /// `client.portUnification`.
    pub const CLIENT_PORT_UNIFICATION: KeyId = KeyId(27);
    /// `clientCnxnSocket`.
    pub const CLIENT_CNXN_SOCKET: KeyId = KeyId(28);
    /// `clientPort`.
    pub const CLIENT_PORT: KeyId = KeyId(29);
    /// `clientPortAddress`.
    pub const CLIENT_PORT_ADDRESS: KeyId = KeyId(30);
    /// `clientPortListenBacklog`.
    pub const CLIENT_PORT_LISTEN_BACKLOG: KeyId = KeyId(31);
    /// `clientTcpKeepAlive`.
    pub const CLIENT_TCP_KEEP_ALIVE: KeyId = KeyId(32);
    /// `closeSessionTxn.enabled`.
    pub const CLOSE_SESSION_TXN_ENABLED: KeyId = KeyId(33);
    /// `cnxTimeout`.
    pub const CNX_TIMEOUT: KeyId = KeyId(34);
    /// `commitLogCount`.
    pub const COMMIT_LOG_COUNT: KeyId = KeyId(35);
    /// `commitProcessor.maxCommitBatchSize`.
    pub const COMMIT_PROCESSOR_MAX_COMMIT_BATCH_SIZE: KeyId = KeyId(36);
    /// `commitProcessor.maxReadBatchSize`.
    pub const COMMIT_PROCESSOR_MAX_READ_BATCH_SIZE: KeyId = KeyId(37);
    /// `commitProcessor.numWorkerThreads`.
    pub const COMMIT_PROCESSOR_NUM_WORKER_THREADS: KeyId = KeyId(38);
    /// `commitProcessor.shutdownTimeout`.
    pub const COMMIT_PROCESSOR_SHUTDOWN_TIMEOUT: KeyId = KeyId(39);
    /// `connectToLearnerMasterLimit`.
    pub const CONNECT_TO_LEARNER_MASTER_LIMIT: KeyId = KeyId(40);
    /// `connection_throttle_decrease_ratio`.
    pub const CONNECTION_THROTTLE_DECREASE_RATIO: KeyId = KeyId(48);
    /// `connection_throttle_drop_decrease`.
    pub const CONNECTION_THROTTLE_DROP_DECREASE: KeyId = KeyId(49);
    /// `connection_throttle_drop_increase`.
    pub const CONNECTION_THROTTLE_DROP_INCREASE: KeyId = KeyId(50);
    /// `connection_throttle_fill_count`.
    pub const CONNECTION_THROTTLE_FILL_COUNT: KeyId = KeyId(51);
    /// `connection_throttle_fill_time`.
    pub const CONNECTION_THROTTLE_FILL_TIME: KeyId = KeyId(52);
    /// `connection_throttle_freeze_time`.
    pub const CONNECTION_THROTTLE_FREEZE_TIME: KeyId = KeyId(53);
    /// `connection_throttle_global_session_weight`.
    pub const CONNECTION_THROTTLE_GLOBAL_SESSION_WEIGHT: KeyId = KeyId(54);
    /// `connection_throttle_local_session_weight`.
    pub const CONNECTION_THROTTLE_LOCAL_SESSION_WEIGHT: KeyId = KeyId(55);
    /// `connection_throttle_renew_session_weight`.
    pub const CONNECTION_THROTTLE_RENEW_SESSION_WEIGHT: KeyId = KeyId(56);
    /// `connection_throttle_tokens`.
    pub const CONNECTION_THROTTLE_TOKENS: KeyId = KeyId(57);
    /// `connection_throttle_weight_enabled`.
    pub const CONNECTION_THROTTLE_WEIGHT_ENABLED: KeyId = KeyId(58);
    /// `dataDir`.
    pub const DATA_DIR: KeyId = KeyId(59);
    /// `dataLogDir`.
    pub const DATA_LOG_DIR: KeyId = KeyId(60);
    /// `datadir.autocreate`.
    pub const DATADIR_AUTOCREATE: KeyId = KeyId(61);
    /// `db.autocreate`.
    pub const DB_AUTOCREATE: KeyId = KeyId(62);
    /// `digest.enabled`.
    pub const DIGEST_ENABLED: KeyId = KeyId(63);
    /// `dynamicConfigFile`.
    pub const DYNAMIC_CONFIG_FILE: KeyId = KeyId(64);
    /// `electionAlg`.
    pub const ELECTION_ALG: KeyId = KeyId(65);
    /// `electionPortBindRetry`.
    pub const ELECTION_PORT_BIND_RETRY: KeyId = KeyId(66);
    /// `emulate353TTLNodes`.
    pub const EMULATE353_TTL_NODES: KeyId = KeyId(67);
    /// `enableEagerACLCheck`.
    pub const ENABLE_EAGER_ACL_CHECK: KeyId = KeyId(68);
    /// `enforce.auth.enabled`.
    pub const ENFORCE_AUTH_ENABLED: KeyId = KeyId(69);
    /// `enforce.auth.schemes`.
    pub const ENFORCE_AUTH_SCHEMES: KeyId = KeyId(70);
    /// `enforceQuota`.
    pub const ENFORCE_QUOTA: KeyId = KeyId(71);
    /// `ensembleAuthName`.
    pub const ENSEMBLE_AUTH_NAME: KeyId = KeyId(72);
    /// `extendedTypesEnabled`.
    pub const EXTENDED_TYPES_ENABLED: KeyId = KeyId(73);
    /// `fastleader.maxNotificationInterval`.
    pub const FASTLEADER_MAX_NOTIFICATION_INTERVAL: KeyId = KeyId(74);
    /// `fastleader.minNotificationInterval`.
    pub const FASTLEADER_MIN_NOTIFICATION_INTERVAL: KeyId = KeyId(75);
    /// `fips-mode`.
    pub const FIPS_MODE: KeyId = KeyId(76);
    /// `flushDelay`.
    pub const FLUSH_DELAY: KeyId = KeyId(77);
    /// `follower.nodelay`.
    pub const FOLLOWER_NODELAY: KeyId = KeyId(78);
    /// `follower.skipLearnerRequestToNextProcessor`.
    pub const FOLLOWER_SKIP_LEARNER_REQUEST_TO_NEXT_PROCESSOR: KeyId = KeyId(79);
    /// `forceSnapshotSync`.
    pub const FORCE_SNAPSHOT_SYNC: KeyId = KeyId(80);
    /// `forceSync`.
    pub const FORCE_SYNC: KeyId = KeyId(81);
    /// `forward_learner_requests_to_commit_processor_disabled`.
    pub const FORWARD_LEARNER_REQUESTS_TO_COMMIT_PROCESSOR_DISABLED: KeyId = KeyId(82);
    /// `fsync.warningthresholdms`.
    pub const FSYNC_WARNINGTHRESHOLDMS: KeyId = KeyId(83);
    /// `globalOutstandingLimit`.
    pub const GLOBAL_OUTSTANDING_LIMIT: KeyId = KeyId(84);
    /// `initLimit`.
    pub const INIT_LIMIT: KeyId = KeyId(85);
    /// `intBufferStartingSizeBytes`.
    pub const INT_BUFFER_STARTING_SIZE_BYTES: KeyId = KeyId(86);
    /// `java.security.auth.login.config`.
    pub const JAVA_SECURITY_AUTH_LOGIN_CONFIG: KeyId = KeyId(88);
    /// `jmx.log4j.disable`.
    pub const JMX_LOG4J_DISABLE: KeyId = KeyId(89);
    /// `jute.maxbuffer`.
    pub const JUTE_MAXBUFFER: KeyId = KeyId(90);
    /// `jute.maxbuffer.extrasize`.
    pub const JUTE_MAXBUFFER_EXTRASIZE: KeyId = KeyId(91);
    /// `jvm.pause.info-threshold.ms`.
    pub const JVM_PAUSE_INFO_THRESHOLD_MS: KeyId = KeyId(92);
    /// `jvm.pause.monitor`.
    pub const JVM_PAUSE_MONITOR: KeyId = KeyId(93);
    /// `jvm.pause.sleep.time.ms`.
    pub const JVM_PAUSE_SLEEP_TIME_MS: KeyId = KeyId(94);
    /// `jvm.pause.warn-threshold.ms`.
    pub const JVM_PAUSE_WARN_THRESHOLD_MS: KeyId = KeyId(95);
    /// `kerberos.canonicalizeHostNames`.
    pub const KERBEROS_CANONICALIZE_HOST_NAMES: KeyId = KeyId(96);
    /// `kerberos.removeHostFromPrincipal`.
    pub const KERBEROS_REMOVE_HOST_FROM_PRINCIPAL: KeyId = KeyId(97);
    /// `kerberos.removeRealmFromPrincipal`.
    pub const KERBEROS_REMOVE_REALM_FROM_PRINCIPAL: KeyId = KeyId(98);
    /// `largeRequestMaxBytes`.
    pub const LARGE_REQUEST_MAX_BYTES: KeyId = KeyId(99);
    /// `largeRequestThreshold`.
    pub const LARGE_REQUEST_THRESHOLD: KeyId = KeyId(100);
    /// `leader.ackLoggingFrequency`.
    pub const LEADER_ACK_LOGGING_FREQUENCY: KeyId = KeyId(101);
    /// `leader.closeSocketAsync`.
    pub const LEADER_CLOSE_SOCKET_ASYNC: KeyId = KeyId(102);
    /// `leader.maxConcurrentDiffSyncs`.
    pub const LEADER_MAX_CONCURRENT_DIFF_SYNCS: KeyId = KeyId(103);
    /// `leader.maxConcurrentSnapSyncs`.
    pub const LEADER_MAX_CONCURRENT_SNAP_SYNCS: KeyId = KeyId(104);
    /// `leader.maxConcurrentSnapshotTimeout`.
    pub const LEADER_MAX_CONCURRENT_SNAPSHOT_TIMEOUT: KeyId = KeyId(105);
    /// `leader.maxConcurrentSnapshots`.
    pub const LEADER_MAX_CONCURRENT_SNAPSHOTS: KeyId = KeyId(106);
    /// `leader.maxTimeToWaitForEpoch`.
    pub const LEADER_MAX_TIME_TO_WAIT_FOR_EPOCH: KeyId = KeyId(107);
    /// `leader.nodelay`.
    pub const LEADER_NODELAY: KeyId = KeyId(108);
    /// `leaderConnectDelayDuringRetryMs`.
    pub const LEADER_CONNECT_DELAY_DURING_RETRY_MS: KeyId = KeyId(109);
    /// `leaderServes`.
    pub const LEADER_SERVES: KeyId = KeyId(110);
    /// `learner.asyncSending`.
    pub const LEARNER_ASYNC_SENDING: KeyId = KeyId(111);
    /// `learner.closeSocketAsync`.
    pub const LEARNER_CLOSE_SOCKET_ASYNC: KeyId = KeyId(112);
    /// `localSessionsEnabled`.
    pub const LOCAL_SESSIONS_ENABLED: KeyId = KeyId(113);
    /// `localSessionsUpgradingEnabled`.
    pub const LOCAL_SESSIONS_UPGRADING_ENABLED: KeyId = KeyId(114);
    /// `maxBatchSize`.
    pub const MAX_BATCH_SIZE: KeyId = KeyId(115);
    /// `maxClientCnxns`.
    pub const MAX_CLIENT_CNXNS: KeyId = KeyId(116);
    /// `maxCnxns`.
    pub const MAX_CNXNS: KeyId = KeyId(117);
    /// `maxGetChildrenResponseCacheSize`.
    pub const MAX_GET_CHILDREN_RESPONSE_CACHE_SIZE: KeyId = KeyId(120);
    /// `maxInProcessingDeadWatchers`.
    pub const MAX_IN_PROCESSING_DEAD_WATCHERS: KeyId = KeyId(121);
    /// `maxResponseCacheSize`.
    pub const MAX_RESPONSE_CACHE_SIZE: KeyId = KeyId(122);
    /// `maxSessionTimeout`.
    pub const MAX_SESSION_TIMEOUT: KeyId = KeyId(123);
    /// `maxWriteQueuePollTime`.
    pub const MAX_WRITE_QUEUE_POLL_TIME: KeyId = KeyId(125);
    /// `messageTracker.BufferSize`.
    pub const MESSAGE_TRACKER_BUFFER_SIZE: KeyId = KeyId(126);
    /// `messageTracker.Enabled`.
    pub const MESSAGE_TRACKER_ENABLED: KeyId = KeyId(127);
    /// `metricsProvider.className`.
    pub const METRICS_PROVIDER_CLASS_NAME: KeyId = KeyId(128);
    /// `metricsProvider.exportJvmInfo`.
    pub const METRICS_PROVIDER_EXPORT_JVM_INFO: KeyId = KeyId(129);
    /// `metricsProvider.httpHost`.
    pub const METRICS_PROVIDER_HTTP_HOST: KeyId = KeyId(130);
    /// `metricsProvider.httpPort`.
    pub const METRICS_PROVIDER_HTTP_PORT: KeyId = KeyId(131);
    /// `metricsProvider.maxQueueSize`.
    pub const METRICS_PROVIDER_MAX_QUEUE_SIZE: KeyId = KeyId(132);
    /// `metricsProvider.numWorkerThreads`.
    pub const METRICS_PROVIDER_NUM_WORKER_THREADS: KeyId = KeyId(133);
    /// `metricsProvider.workerShutdownTimeoutMs`.
    pub const METRICS_PROVIDER_WORKER_SHUTDOWN_TIMEOUT_MS: KeyId = KeyId(134);
    /// `minSessionTimeout`.
    pub const MIN_SESSION_TIMEOUT: KeyId = KeyId(135);
    /// `multiAddress.enabled`.
    pub const MULTI_ADDRESS_ENABLED: KeyId = KeyId(136);
    /// `multiAddress.reachabilityCheckEnabled`.
    pub const MULTI_ADDRESS_REACHABILITY_CHECK_ENABLED: KeyId = KeyId(137);
    /// `multiAddress.reachabilityCheckTimeoutMs`.
    pub const MULTI_ADDRESS_REACHABILITY_CHECK_TIMEOUT_MS: KeyId = KeyId(138);
    /// `netty.advancedFlowControl.enabled`.
    pub const NETTY_ADVANCED_FLOW_CONTROL_ENABLED: KeyId = KeyId(139);
    /// `netty.server.earlyDropSecureConnectionHandshakes`.
    pub const NETTY_SERVER_EARLY_DROP_SECURE_CONNECTION_HANDSHAKES: KeyId = KeyId(140);
    /// `netty.server.outstandingHandshake.limit`.
    pub const NETTY_SERVER_OUTSTANDING_HANDSHAKE_LIMIT: KeyId = KeyId(141);
    /// `nio.directBufferBytes`.
    pub const NIO_DIRECT_BUFFER_BYTES: KeyId = KeyId(142);
    /// `nio.numSelectorThreads`.
    pub const NIO_NUM_SELECTOR_THREADS: KeyId = KeyId(143);
    /// `nio.numWorkerThreads`.
    pub const NIO_NUM_WORKER_THREADS: KeyId = KeyId(144);
    /// `nio.sessionlessCnxnTimeout`.
    pub const NIO_SESSIONLESS_CNXN_TIMEOUT: KeyId = KeyId(145);
    /// `nio.shutdownTimeout`.
    pub const NIO_SHUTDOWN_TIMEOUT: KeyId = KeyId(146);
    /// `observer.election.DelayMs`.
    pub const OBSERVER_ELECTION_DELAY_MS: KeyId = KeyId(147);
    /// `observer.reconnectDelayMs`.
    pub const OBSERVER_RECONNECT_DELAY_MS: KeyId = KeyId(148);
    /// `observerMaster.sizeLimit`.
    pub const OBSERVER_MASTER_SIZE_LIMIT: KeyId = KeyId(149);
    /// `observerMasterPort`.
    pub const OBSERVER_MASTER_PORT: KeyId = KeyId(150);
    /// `oraclePath`.
    pub const ORACLE_PATH: KeyId = KeyId(151);
    /// `pathStats.delay`.
    pub const PATH_STATS_DELAY: KeyId = KeyId(153);
    /// `pathStats.enabled`.
    pub const PATH_STATS_ENABLED: KeyId = KeyId(154);
    /// `pathStats.initialDelay`.
    pub const PATH_STATS_INITIAL_DELAY: KeyId = KeyId(155);
    /// `pathStats.maxDepth`.
    pub const PATH_STATS_MAX_DEPTH: KeyId = KeyId(156);
    /// `pathStats.sampleRate`.
    pub const PATH_STATS_SAMPLE_RATE: KeyId = KeyId(157);
    /// `pathStats.slotCapacity`.
    pub const PATH_STATS_SLOT_CAPACITY: KeyId = KeyId(158);
    /// `pathStats.slotDuration`.
    pub const PATH_STATS_SLOT_DURATION: KeyId = KeyId(159);
    /// `pathStats.topPathMax`.
    pub const PATH_STATS_TOP_PATH_MAX: KeyId = KeyId(160);
    /// `peerType`.
    pub const PEER_TYPE: KeyId = KeyId(161);
    /// `portUnification`.
    pub const PORT_UNIFICATION: KeyId = KeyId(162);
    /// `preAllocSize`.
    pub const PRE_ALLOC_SIZE: KeyId = KeyId(163);
    /// `quorum.auth.enableSasl`.
    pub const QUORUM_AUTH_ENABLE_SASL: KeyId = KeyId(164);
    /// `quorum.auth.kerberos.servicePrincipal`.
    pub const QUORUM_AUTH_KERBEROS_SERVICE_PRINCIPAL: KeyId = KeyId(165);
    /// `quorum.auth.learner.saslLoginContext`.
    pub const QUORUM_AUTH_LEARNER_SASL_LOGIN_CONTEXT: KeyId = KeyId(166);
    /// `quorum.auth.learnerRequireSasl`.
    pub const QUORUM_AUTH_LEARNER_REQUIRE_SASL: KeyId = KeyId(167);
    /// `quorum.auth.server.saslLoginContext`.
    pub const QUORUM_AUTH_SERVER_SASL_LOGIN_CONTEXT: KeyId = KeyId(168);
    /// `quorum.auth.serverRequireSasl`.
    pub const QUORUM_AUTH_SERVER_REQUIRE_SASL: KeyId = KeyId(169);
    /// `quorum.cnxn.threads.size`.
    pub const QUORUM_CNXN_THREADS_SIZE: KeyId = KeyId(170);
    /// `quorumCnxnTimeoutMs`.
    pub const QUORUM_CNXN_TIMEOUT_MS: KeyId = KeyId(171);
    /// `quorumListenOnAllIPs`.
    pub const QUORUM_LISTEN_ON_ALL_IPS: KeyId = KeyId(172);
    /// `readonlymode.enabled`.
    pub const READONLYMODE_ENABLED: KeyId = KeyId(173);
    /// `reconfigEnabled`.
    pub const RECONFIG_ENABLED: KeyId = KeyId(174);
    /// `request.timeout`.
    pub const REQUEST_TIMEOUT: KeyId = KeyId(175);
    /// `request_stale_connection_check`.
    pub const REQUEST_STALE_CONNECTION_CHECK: KeyId = KeyId(181);
    /// `request_stale_latency_check`.
    pub const REQUEST_STALE_LATENCY_CHECK: KeyId = KeyId(182);
    /// `request_throttle_drop_stale`.
    pub const REQUEST_THROTTLE_DROP_STALE: KeyId = KeyId(183);
    /// `request_throttle_max_requests`.
    pub const REQUEST_THROTTLE_MAX_REQUESTS: KeyId = KeyId(184);
    /// `request_throttle_stall_time`.
    pub const REQUEST_THROTTLE_STALL_TIME: KeyId = KeyId(185);
    /// `request_throttler.shutdownTimeout`.
    pub const REQUEST_THROTTLER_SHUTDOWN_TIMEOUT: KeyId = KeyId(186);
    /// `sasl.client`.
    pub const SASL_CLIENT: KeyId = KeyId(188);
    /// `sasl.serverconfig`.
    pub const SASL_SERVERCONFIG: KeyId = KeyId(189);
    /// `secureClientPort`.
    pub const SECURE_CLIENT_PORT: KeyId = KeyId(190);
    /// `secureClientPortAddress`.
    pub const SECURE_CLIENT_PORT_ADDRESS: KeyId = KeyId(191);
    /// `security.auth_to_local`.
    pub const SECURITY_AUTH_TO_LOCAL: KeyId = KeyId(192);
    /// `serializeLastProcessedZxid.enabled`.
    pub const SERIALIZE_LAST_PROCESSED_ZXID_ENABLED: KeyId = KeyId(193);
    /// `serverCnxnFactory`.
    pub const SERVER_CNXN_FACTORY: KeyId = KeyId(194);
    /// `sessionRequireClientSASLAuth`.
    pub const SESSION_REQUIRE_CLIENT_SASL_AUTH: KeyId = KeyId(195);
    /// `skipACL`.
    pub const SKIP_ACL: KeyId = KeyId(196);
    /// `snapCount`.
    pub const SNAP_COUNT: KeyId = KeyId(197);
    /// `snapSizeLimitInKb`.
    pub const SNAP_SIZE_LIMIT_IN_KB: KeyId = KeyId(198);
    /// `snapshot.compression.method`.
    pub const SNAPSHOT_COMPRESSION_METHOD: KeyId = KeyId(199);
    /// `snapshot.trust.empty`.
    pub const SNAPSHOT_TRUST_EMPTY: KeyId = KeyId(200);
    /// `snapshotSizeFactor`.
    pub const SNAPSHOT_SIZE_FACTOR: KeyId = KeyId(201);
    /// `ssl.allowReverseDnsLookup`.
    pub const SSL_ALLOW_REVERSE_DNS_LOOKUP: KeyId = KeyId(202);
    /// `ssl.authProvider`.
    pub const SSL_AUTH_PROVIDER: KeyId = KeyId(203);
    /// `ssl.ciphersuites`.
    pub const SSL_CIPHERSUITES: KeyId = KeyId(204);
    /// `ssl.clientAuth`.
    pub const SSL_CLIENT_AUTH: KeyId = KeyId(205);
    /// `ssl.clientHostnameVerification`.
    pub const SSL_CLIENT_HOSTNAME_VERIFICATION: KeyId = KeyId(206);
    /// `ssl.context.supplier.class`.
    pub const SSL_CONTEXT_SUPPLIER_CLASS: KeyId = KeyId(207);
    /// `ssl.crl`.
    pub const SSL_CRL: KeyId = KeyId(208);
    /// `ssl.enabledProtocols`.
    pub const SSL_ENABLED_PROTOCOLS: KeyId = KeyId(209);
    /// `ssl.handshakeDetectionTimeoutMillis`.
    pub const SSL_HANDSHAKE_DETECTION_TIMEOUT_MILLIS: KeyId = KeyId(210);
    /// `ssl.hostnameVerification`.
    pub const SSL_HOSTNAME_VERIFICATION: KeyId = KeyId(211);
    /// `ssl.keyStore.location`.
    pub const SSL_KEY_STORE_LOCATION: KeyId = KeyId(212);
    /// `ssl.keyStore.password`.
    pub const SSL_KEY_STORE_PASSWORD: KeyId = KeyId(213);
    /// `ssl.keyStore.passwordPath`.
    pub const SSL_KEY_STORE_PASSWORD_PATH: KeyId = KeyId(214);
    /// `ssl.keyStore.type`.
    pub const SSL_KEY_STORE_TYPE: KeyId = KeyId(215);
    /// `ssl.ocsp`.
    pub const SSL_OCSP: KeyId = KeyId(216);
    /// `ssl.protocol`.
    pub const SSL_PROTOCOL: KeyId = KeyId(217);
    /// `ssl.quorum.allowReverseDnsLookup`.
    pub const SSL_QUORUM_ALLOW_REVERSE_DNS_LOOKUP: KeyId = KeyId(218);
    /// `ssl.quorum.ciphersuites`.
    pub const SSL_QUORUM_CIPHERSUITES: KeyId = KeyId(219);
    /// `ssl.quorum.clientAuth`.
    pub const SSL_QUORUM_CLIENT_AUTH: KeyId = KeyId(220);
    /// `ssl.quorum.clientHostnameVerification`.
    pub const SSL_QUORUM_CLIENT_HOSTNAME_VERIFICATION: KeyId = KeyId(221);
    /// `ssl.quorum.context.supplier.class`.
    pub const SSL_QUORUM_CONTEXT_SUPPLIER_CLASS: KeyId = KeyId(222);
    /// `ssl.quorum.crl`.
    pub const SSL_QUORUM_CRL: KeyId = KeyId(223);
    /// `ssl.quorum.enabledProtocols`.
    pub const SSL_QUORUM_ENABLED_PROTOCOLS: KeyId = KeyId(224);
    /// `ssl.quorum.handshakeDetectionTimeoutMillis`.
    pub const SSL_QUORUM_HANDSHAKE_DETECTION_TIMEOUT_MILLIS: KeyId = KeyId(225);
    /// `ssl.quorum.hostnameVerification`.
    pub const SSL_QUORUM_HOSTNAME_VERIFICATION: KeyId = KeyId(226);
    /// `ssl.quorum.keyStore.location`.
    pub const SSL_QUORUM_KEY_STORE_LOCATION: KeyId = KeyId(227);
    /// `ssl.quorum.keyStore.password`.
    pub const SSL_QUORUM_KEY_STORE_PASSWORD: KeyId = KeyId(228);
    /// `ssl.quorum.keyStore.passwordPath`.
    pub const SSL_QUORUM_KEY_STORE_PASSWORD_PATH: KeyId = KeyId(229);
    /// `ssl.quorum.keyStore.type`.
    pub const SSL_QUORUM_KEY_STORE_TYPE: KeyId = KeyId(230);
    /// `ssl.quorum.ocsp`.
    pub const SSL_QUORUM_OCSP: KeyId = KeyId(231);
    /// `ssl.quorum.protocol`.
    pub const SSL_QUORUM_PROTOCOL: KeyId = KeyId(232);
    /// `ssl.quorum.trustStore.location`.
    pub const SSL_QUORUM_TRUST_STORE_LOCATION: KeyId = KeyId(233);
    /// `ssl.quorum.trustStore.password`.
    pub const SSL_QUORUM_TRUST_STORE_PASSWORD: KeyId = KeyId(234);
    /// `ssl.quorum.trustStore.passwordPath`.
    pub const SSL_QUORUM_TRUST_STORE_PASSWORD_PATH: KeyId = KeyId(235);
    /// `ssl.quorum.trustStore.type`.
    pub const SSL_QUORUM_TRUST_STORE_TYPE: KeyId = KeyId(236);
    /// `ssl.sslProvider`.
    pub const SSL_SSL_PROVIDER: KeyId = KeyId(237);
    /// `ssl.trustStore.location`.
    pub const SSL_TRUST_STORE_LOCATION: KeyId = KeyId(238);
    /// `ssl.trustStore.password`.
    pub const SSL_TRUST_STORE_PASSWORD: KeyId = KeyId(239);
    /// `ssl.trustStore.passwordPath`.
    pub const SSL_TRUST_STORE_PASSWORD_PATH: KeyId = KeyId(240);
    /// `ssl.trustStore.type`.
    pub const SSL_TRUST_STORE_TYPE: KeyId = KeyId(241);
    /// `sslQuorum`.
    pub const SSL_QUORUM: KeyId = KeyId(242);
    /// `sslQuorumReloadCertFiles`.
    pub const SSL_QUORUM_RELOAD_CERT_FILES: KeyId = KeyId(243);
    /// `standaloneEnabled`.
    pub const STANDALONE_ENABLED: KeyId = KeyId(244);
    /// `superUser`.
    pub const SUPER_USER: KeyId = KeyId(245);
    /// `syncEnabled`.
    pub const SYNC_ENABLED: KeyId = KeyId(246);
    /// `syncLimit`.
    pub const SYNC_LIMIT: KeyId = KeyId(247);
    /// `tcpKeepAlive`.
    pub const TCP_KEEP_ALIVE: KeyId = KeyId(248);
    /// `test.allowDiscontinuousProposals`.
    pub const TEST_ALLOW_DISCONTINUOUS_PROPOSALS: KeyId = KeyId(249);
    /// `throttled_op_wait_time`.
    pub const THROTTLED_OP_WAIT_TIME: KeyId = KeyId(251);
    /// `tickTime`.
    pub const TICK_TIME: KeyId = KeyId(252);
    /// `txnLogSizeLimitInKb`.
    pub const TXN_LOG_SIZE_LIMIT_IN_KB: KeyId = KeyId(253);
    /// `version`.
    pub const VERSION: KeyId = KeyId(254);
    /// `watchManagerName`.
    pub const WATCH_MANAGER_NAME: KeyId = KeyId(255);
    /// `watcherCleanIntervalInSeconds`.
    pub const WATCHER_CLEAN_INTERVAL_IN_SECONDS: KeyId = KeyId(256);
    /// `watcherCleanThreadsNum`.
    pub const WATCHER_CLEAN_THREADS_NUM: KeyId = KeyId(257);
    /// `watcherCleanThreshold`.
    pub const WATCHER_CLEAN_THRESHOLD: KeyId = KeyId(258);
    /// `znode.container.checkIntervalMs`.
    pub const ZNODE_CONTAINER_CHECK_INTERVAL_MS: KeyId = KeyId(259);
    /// `znode.container.maxNeverUsedIntervalMs`.
    pub const ZNODE_CONTAINER_MAX_NEVER_USED_INTERVAL_MS: KeyId = KeyId(260);
    /// `znode.container.maxPerMinute`.
    pub const ZNODE_CONTAINER_MAX_PER_MINUTE: KeyId = KeyId(261);
}
