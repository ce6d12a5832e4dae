//! Files as the product sees them, with the places of everything. No opinions: a rule has those.

pub mod connect;
pub mod file_name;
pub mod kind;
pub mod listener;
mod properties;
mod refusal;
pub mod secret;
pub mod server;
pub mod template;
pub mod value;

pub use properties::{Entry, Properties, Setting, java_boolean, java_number};
pub use refusal::Refusal;
