//! kcfglint for browsers and Node.js: a thin face of `kcfglint-core`.
//!
//! What goes in is packed by `js/pack.js` and unpacked by `input`; what comes out is JSON, which JavaScript reads faster than
//! objects could be built across the border, or bytes. `js/index.d.ts` has the types.
//!
//! Two modules are made of it: `lint` is what everybody loads, `lens` is loaded when one of its questions is first asked.

mod input;
#[cfg(feature = "lens")]
pub mod lens;
#[cfg(feature = "lint")]
pub mod lint;
#[cfg(feature = "lint")]
mod rules;
mod settings;

use kcfglint_core::document::Document;
use kcfglint_core::document::named::give_kinds;
use kcfglint_core::settings::Settings;
use kcfglint_core::source::SourceFile;
use serde::Serialize;
use wasm_bindgen::prelude::JsError;

use input::Input;

/// What most calls are about.
struct Call {
    sources: Vec<SourceFile>,
    settings: Settings,
}

impl Call {
    fn of(input: &mut Input<'_>) -> Result<Self, String> {
        let mut sources = input.files()?;
        let settings = settings::read(input, &mut sources)?;
        give_kinds(&mut sources);
        Ok(Self { sources, settings })
    }

    fn documents(&self) -> Vec<Document<'_>> {
        let mut documents: Vec<_> = self.sources.iter().map(Document::read).collect();
        Document::sort(&mut documents);
        documents
    }
}

fn json(value: &impl Serialize) -> Result<Vec<u8>, String> {
    let mut bytes = serde_json::to_vec_pretty(value).map_err(|_| "the answer cannot be written as JSON".to_owned())?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Every visitor loads it with the module.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

type Answer = Result<Vec<u8>, JsError>;

fn answered(answer: Result<Vec<u8>, String>) -> Answer {
    answer.map_err(|it| JsError::new(&it))
}
