//! From documents to a report: which rules run, what they say and in which order it is told. Knows rules and findings,
//! and no product's settings.

mod check;
mod context;
pub mod describe;
mod edits;
mod finding;
pub mod ignores;
mod mask;
mod overrides;
mod refused_fix;
mod releases;
mod rule;
pub mod selection;
mod silence;
pub mod symptoms;
mod unread;

pub(crate) use check::check_sorted;
pub use check::{Scan, check, check_scan};
pub use edits::Edits;
pub use finding::{Cx, Finding, Place};
pub(crate) use releases::Assumed;
pub use silence::explains;
pub(crate) use unread::PROPOSED;

pub use rule::{Check, Fixable, Rule, Scope};
