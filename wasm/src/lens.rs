//! Questions about files beyond what is wrong with them.

use kcfglint_core::lens::effective;
use kcfglint_core::lens::effective::{EffectiveReport, SCHEMA};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::input::Input;
use crate::{Answer, Call, answered, json};

/// What is in force in one file, or in each: as the command prints it with `--format json`.
///
/// # Errors
/// What is wrong with the settings, or that there is no such file.
#[wasm_bindgen]
pub fn show(packed: &[u8]) -> Answer {
    let told = || {
        let mut input = Input::new(packed);
        let call = Call::of(&mut input)?;
        let only = if input.byte()? == 1 { Some(input.text()?) } else { None };
        let documents = call.documents();
        let is_wanted = |path: &str| only.is_none_or(|it| it == path);
        let wanted: Vec<usize> = (0..documents.len()).filter(|it| is_wanted(&documents[*it].source.path)).collect();
        if let (Some(path), true) = (only, wanted.is_empty()) {
            return Err(format!("path is `{path}`, which is none of the files"));
        }
        let files = wanted.into_iter().filter_map(|it| effective(&documents, it, &call.settings)).collect();
        json(&EffectiveReport { schema: SCHEMA, files })
    };
    answered(told())
}
