//! Questions about files beyond what is wrong with them. Each is a pure function with a report that scripts can read.

pub mod diff;
pub mod effective;
pub mod tolerance;
pub mod upgrade;

pub use diff::{Diff, State, diff};
pub use effective::{Effective, effective};
pub use upgrade::{Upgrade, upgrade};
