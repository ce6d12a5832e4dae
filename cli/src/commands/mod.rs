//! One file for each command. Each gives the exit code of the contract.

mod add_ignores;
mod check;
mod completions;
mod diff;
mod explain;
mod fix;
mod init;
mod rules;
mod scan;
mod show;
mod topology;
mod upgrade;

pub(crate) use check::check;
pub(crate) use completions::completions;
pub(crate) use diff::diff;
pub(crate) use explain::explain;
pub(crate) use init::init;
pub(crate) use rules::rules;
pub(crate) use show::show;
pub(crate) use topology::topology;
pub(crate) use upgrade::upgrade;
