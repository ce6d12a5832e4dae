//! Questions about files beyond what is wrong with them. Each is a pure function with a report that scripts can read.

pub mod effective;
pub mod upgrade;

pub use effective::{Effective, effective};
pub use upgrade::{Upgrade, upgrade};
