//! `--fix` and `--diff`: makes the fixes in memory, then shows or writes them.

use std::collections::HashMap;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use kcfglint_core::fix::{Made, Request, apply};
use kcfglint_core::report::Safety;
use kcfglint_core::source::{Origin, SourceFile};

use super::scan::Scanned;
use crate::args::FixArgs;
use crate::render::diff;
use crate::terminal::Look;
use crate::{Trouble, parallel, read, say, write};

/// What came of it.
pub(super) struct Fixed {
    /// Whether standard output has a diff or a fixed text.
    pub(super) has_output: bool,
    /// Whether a file could not be written.
    pub(super) has_trouble: bool,
}

/// A file with another content than before.
struct Changed {
    group: usize,
    file: usize,
    before: SourceFile,
}

/// Makes the fixes. What is in `scanned` afterwards is what the files hold.
pub(super) fn run(scanned: &mut [Scanned], options: &FixArgs) -> Result<Fixed, Trouble> {
    let most = if options.unsafe_fixes { Safety::Unsafe } else { Safety::Safe };
    let input = scanned.iter().position(|it| it.found.has_input);
    let (mut changed, mut made) = (Vec::new(), Vec::new());
    for group in 0..scanned.len() {
        let before = scanned[group].found.sources.clone();
        let Scanned { found, settings } = &mut scanned[group];
        let threads = parallel::threads(found.sources.len());
        let outcome = apply(&mut found.sources, &Request { settings, folders: &found.folders, threads, most });
        if outcome.unfinished {
            say("the fixes do not come to an end: some undo each other, and what is left is reported");
        }
        made.extend(outcome.made);
        let pairs = before.into_iter().zip(&scanned[group].found.sources).enumerate();
        let own = pairs.filter(|(_, (old, new))| old.bytes != new.bytes);
        let own: Vec<Changed> = own.map(|(file, (before, _))| Changed { group, file, before }).collect();
        own.iter().for_each(|it| told(scanned, it));
        changed.extend(own);
    }
    changed.sort_by(|a, b| a.before.path.cmp(&b.before.path));
    let mut fixed = Fixed { has_output: options.diff, has_trouble: false };
    if options.diff {
        let mut out = io::BufWriter::new(io::stdout().lock());
        let mut write = || {
            let look = Look::of_stdout();
            changed.iter().try_for_each(|it| diff::write(&mut out, look, &it.before, now(scanned, it)))?;
            out.flush()
        };
        write().or_else(closed)?;
        summary("would fix", &made, &changed);
        if !options.fix {
            changed.into_iter().for_each(|it| restored(scanned, it));
        }
        return Ok(fixed);
    }
    let is_input = |it: &Changed| Some(it.group) == input && it.file == 0;
    changed.retain(|it| {
        if is_input(it) {
            return true;
        }
        let path = PathBuf::from(&it.before.path);
        match write::replaced(&path, &it.before.bytes, &now(scanned, it).bytes) {
            Ok(()) => true,
            Err(line) => {
                say(&format!("{}: {line}", it.before.path));
                fixed.has_trouble = true;
                copied(scanned, it, &it.before.bytes);
                scanned[it.group].found.sources[it.file].bytes.clone_from(&it.before.bytes);
                made.retain(|made| made.path != it.before.path);
                false
            }
        }
    });
    if let Some(group) = input {
        fixed.has_output = true;
        let mut out = io::stdout().lock();
        out.write_all(&scanned[group].found.sources[0].bytes).and_then(|()| out.flush()).or_else(closed)?;
    }
    summary("fixed", &made, &changed);
    Ok(fixed)
}

fn now<'s>(scanned: &'s [Scanned], changed: &Changed) -> &'s SourceFile {
    &scanned[changed.group].found.sources[changed.file]
}

/// Other settings read the same file as context: they are to see what it holds now.
fn told(scanned: &mut [Scanned], changed: &Changed) {
    let bytes = now(scanned, changed).bytes.clone();
    copied(scanned, changed, &bytes);
}

fn restored(scanned: &mut [Scanned], changed: Changed) {
    copied(scanned, &changed, &changed.before.bytes);
    let Changed { group, file, before } = changed;
    scanned[group].found.sources[file] = before;
}

fn copied(scanned: &mut [Scanned], changed: &Changed, bytes: &[u8]) {
    if scanned.len() < 2 {
        return;
    }
    let real = read::real(Path::new(&changed.before.path));
    let others = scanned.iter_mut().enumerate().filter(|(group, _)| *group != changed.group).map(|it| it.1);
    for it in others.flat_map(|it| &mut it.found.sources).filter(|it| it.origin == Origin::Context) {
        if read::real(Path::new(&it.path)) == real {
            bytes.clone_into(&mut it.bytes);
        }
    }
}

/// `fixed 3 findings in 2 files: KF008 2, S003 1`
fn summary(verb: &str, made: &[Made], changed: &[Changed]) {
    if made.is_empty() {
        say("there is nothing to fix");
        return;
    }
    let mut count: HashMap<&str, usize> = HashMap::new();
    made.iter().for_each(|it| *count.entry(it.code).or_default() += 1);
    let mut codes: Vec<(&str, usize)> = count.into_iter().collect();
    codes.sort_unstable();
    let codes: Vec<String> = codes.iter().map(|(code, count)| format!("{code} {count}")).collect();
    let counted = |n: usize, word: &str| format!("{n} {word}{}", if n == 1 { "" } else { "s" });
    let (findings, files) = (counted(made.len(), "finding"), counted(changed.len(), "file"));
    say(&format!("{verb} {findings} in {files}: {}", codes.join(", ")));
}

/// A reader that has seen enough closes the pipe.
fn closed(error: io::Error) -> io::Result<()> {
    if error.kind() == io::ErrorKind::BrokenPipe { Ok(()) } else { Err(error) }
}
