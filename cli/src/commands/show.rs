//! `kcfglint show`: what is in force in a file once the product has read it.

use std::io::{self, Write as _};

use kcfglint_core::lens::effective::{EffectiveReport, SCHEMA, each};
use kcfglint_core::source::Origin;

use super::scan::{documents, scan};
use crate::args::ShowArgs;
use crate::render::show::write;
use crate::{Trouble, say};

pub(crate) fn show(options: &ShowArgs) -> Result<u8, Trouble> {
    let scanned = scan(&options.scan)?;
    let all: Vec<_> = scanned.iter().map(|it| (documents(it), &it.settings)).collect();
    let mut code = if scanned.iter().any(|it| !it.found.troubles.is_empty()) { 2 } else { 0 };
    let mut files = Vec::new();
    for (documents, settings) in &all {
        let wanted = |it: &usize| documents[*it].source.origin != Origin::Context;
        let named: Vec<usize> = (0..documents.len()).filter(wanted).collect();
        for (file, found) in named.iter().zip(each(documents, &named, settings)) {
            let document = &documents[*file];
            match found {
                Some(it) => files.push(it),
                // What a walk finds beside the settings is passed over.
                None if document.source.origin == Origin::Named => {
                    say(&format!("{}: a file of this kind has no settings to show", document.source.path));
                    code = 2;
                }
                None => {}
            }
        }
    }
    if files.is_empty() && code == 0 {
        say("nothing to show: no zoo.cfg, server.properties or unit was found");
        code = 2;
    }
    let mut out = io::BufWriter::new(io::stdout().lock());
    write(&mut out, &EffectiveReport { schema: SCHEMA, files }, options.format)?;
    out.flush()?;
    Ok(code)
}
