//! `kcfglint init`: a kcfglint.toml to begin with.

use std::io;
use std::path::Path;

use crate::settings_file::NAME;
use crate::{Trouble, say, settings_keys, write};

pub(crate) fn init() -> Result<u8, Trouble> {
    match write::created(Path::new(NAME), settings_keys::commented().as_bytes()) {
        Ok(()) => say(&format!("{NAME} is written; a line holds as soon as its comment mark is gone")),
        Err(it) if it.kind() == io::ErrorKind::AlreadyExists => {
            return Err(format!("{NAME} is there already, and stays as it is").into());
        }
        Err(it) => return Err(format!("{NAME}: {it}").into()),
    }
    Ok(0)
}
