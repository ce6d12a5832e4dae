//! One file for each command. Each gives the exit code of the contract.

mod check;
mod explain;
mod fix;
mod page;
mod rules;
mod scan;
mod topology;

pub(crate) use check::check;
pub(crate) use explain::explain;
pub(crate) use rules::rules;
pub(crate) use topology::topology;
