//! A line that tells how far a long walk is, on a terminal only.

use std::fmt;
use std::io::{self, IsTerminal as _, Write as _};
use std::time::{Duration, Instant};

/// A shorter walk is over before anybody has read the line.
const QUIET: Duration = Duration::from_millis(500);
const PAUSE: Duration = Duration::from_millis(100);
#[derive(Debug)]
pub(super) struct Progress {
    next: Option<Instant>,
    shown: bool,
}

impl Progress {
    pub(super) const fn new() -> Self {
        Self { next: None, shown: false }
    }

    /// Tells, now and then, how far it is.
    pub(super) fn tick(&mut self, state: fmt::Arguments<'_>) {
        let now = Instant::now();
        let next = *self.next.get_or_insert(now + QUIET);
        if now < next {
            return;
        }
        let mut out = io::stderr();
        if out.is_terminal() {
            self.next = Some(now + PAUSE);
            self.shown = true;
            let _ = write!(out, "\rkcfglint: {state}\x1b[K");
        } else {
            self.next = Some(now + Duration::from_secs(3600));
        }
    }

    /// Takes the line away.
    pub(super) fn end(&self) {
        if self.shown {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}
