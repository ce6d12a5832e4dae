//! Settings as JavaScript has them: kcfglint.toml's form, with paths where the file has patterns.

use kcfglint_core::settings::{At, Settings, Table, Value, Written, Wrong};
use kcfglint_core::source::SourceFile;

use crate::input::Input;

/// Reads packed settings, and gives the files the kinds that they tell.
pub(crate) fn read(input: &mut Input<'_>, sources: &mut [SourceFile]) -> Result<Settings, String> {
    let Value::Table(table) = value(input, &mut 0)?.it else { return Err("settings: this is no object".to_owned()) };
    // Behind the NUL is what `js/module.js` finds the place by: which value it is, and whether its key is meant.
    let wrong = |it: Wrong| format!("settings: {}\0{}{}", it.said, it.at.start, if it.at.is_empty() { "k" } else { "" });
    let written = Written::read(table).map_err(wrong)?;
    let Written { mut settings, clusters, per_file, exclude, kinds } = written;
    if !exclude.is_empty() {
        return Err("settings: [files]: `exclude` is for a walk through folders; leave the files out instead".to_owned());
    }
    let is_path = |it: &&At<String>| sources.iter().any(|source| source.path == it.it) || !it.it.contains(['*', '?']);
    let mut patterns = clusters.iter().flatten().chain(&per_file).chain(kinds.iter().map(|it| &it.0));
    if let Some(pattern) = patterns.find(|it| !is_path(it)) {
        return Err(format!("settings: `{}` is a pattern; name each path here", pattern.it));
    }
    for (cluster, members) in settings.clusters.iter_mut().zip(clusters) {
        cluster.members = members.into_iter().map(|it| it.it).collect();
    }
    for (ignores, path) in settings.per_file_ignores.iter_mut().zip(per_file) {
        ignores.add(path.it);
    }
    for (path, kind) in kinds {
        sources.iter_mut().filter(|it| it.path == path.it && it.kind.is_none()).for_each(|it| it.kind = Some(kind));
    }
    Ok(settings)
}

/// One value. Its place is how many were read before it; the place of a key is that of its value, and empty.
fn value(input: &mut Input<'_>, count: &mut usize) -> Result<At<Value>, String> {
    let at = *count..*count + 1;
    *count += 1;
    let it = match input.byte()? {
        b's' => Value::Text(input.text()?.to_owned()),
        b'y' => Value::Flag(true),
        b'n' => Value::Flag(false),
        b'l' => Value::List((0..input.number()?).map(|_| value(input, count)).collect::<Result<_, _>>()?),
        b't' => {
            let mut table = Table::new();
            for _ in 0..input.number()? {
                let key = At { it: input.text()?.to_owned(), at: *count..*count };
                table.push((key, value(input, count)?));
            }
            Value::Table(table)
        }
        _ => Value::Other(if input.text()? == "a number" { "a number" } else { "no value for a setting" }),
    };
    Ok(At { it, at })
}
