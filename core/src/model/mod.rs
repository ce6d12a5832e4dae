//! Files as the product sees them, with the places of everything. No opinions: a rule has those.

pub mod broker;
pub mod connect;
pub mod file_name;
pub mod host;
pub mod jaas;
pub mod kind;
pub mod listener;
pub mod mapping;
pub mod place;
mod properties;
pub mod protocol;
pub mod quorum;
mod refusal;
pub mod replicas;
pub mod secret;
pub mod server;
pub mod template;
pub mod unit;
pub mod value;
pub mod zookeeper;

pub use broker::BrokerConfig;
pub use properties::{Entry, Properties, Setting, java_boolean, java_number};
pub use refusal::Refusal;
pub use zookeeper::ZooKeeperConfig;
