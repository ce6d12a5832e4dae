//! Which drop-ins lie over which unit.

use super::Document;
use crate::model::template::strip_suffix;
use crate::model::unit::Whole;
use crate::source::Kind;

/// A unit with the drop-ins that lie beside it, in `NAME.service.d/`, and the environment files that it names. Nothing for a drop-in itself or any other file, nor
/// where one of the drop-ins was left alone, so that nobody knows what it changes.
///
/// The documents are in the order of their paths.
#[must_use]
pub fn whole_unit<'r, 'a>(documents: &'r [Document<'a>], file: usize) -> Option<Whole<'r, 'a>> {
    let document = documents.get(file).filter(|it| it.kind == Some(Kind::Unit))?;
    let unit = document.unit()?;
    let folder = format!("{}.d/", strip_suffix(&document.source.path));
    let from = documents.partition_point(|it| it.source.path < folder);
    let mut drop_ins = Vec::new();
    for (at, other) in documents.iter().enumerate().skip(from) {
        let Some(name) = other.source.path.strip_prefix(&folder) else { break };
        if !name.contains('/') && strip_suffix(name).ends_with(".conf") {
            drop_ins.push((at, other.unit()?));
        }
    }
    let read = |path: &str| {
        let (_, at) = document.named.iter().find(|it| it.0 == path)?;
        Some((*at, documents.get(*at)?.environment()?))
    };
    Some(Whole::new((file, unit), drop_ins).with_environment(read))
}
