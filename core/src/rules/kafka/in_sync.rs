//! What comes of a least number in sync above the number of replicas, in words.

use crate::catalog::{Holds, Releases};
use crate::model::replicas::CAPPED;

/// Up to 3.6 one thing happens and from 3.7 on another: what does in these releases.
pub(crate) fn by_release(target: Releases, refused: &str, capped: &str) -> String {
    match target.holds(CAPPED) {
        Holds::None => refused.to_owned(),
        Holds::All => capped.to_owned(),
        Holds::Part { .. } => format!("up to Kafka 3.6 {refused}; from 3.7 on {capped}"),
    }
}

/// `2 counts as 1, and …`, from 3.7 on; `stops` is what does not work while one of several brokers is away.
pub(super) fn capped(least: i64, factor: i64, stops: &str) -> String {
    match factor {
        1 => format!("{least} counts as 1, and the leader alone answers `acks=all`"),
        _ => format!("{least} counts as {factor}, and when one broker is restarted, {stops}"),
    }
}
