//! Sets of files that are linted together.

use std::fs;
use std::path::Path;

use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::report::{Safety, Severity};
use kcfglint_core::settings::{Profile, Settings};
use kcfglint_core::source::SourceFile;
use kcfglint_core::text::Span;

use crate::pages;

/// Files that are linted together.
pub(crate) struct Scene {
    pub(crate) name: String,
    /// The rule whose bad case it is.
    pub(crate) page: Option<String>,
    pub(crate) files: Vec<SourceFile>,
    pub(crate) settings: Settings,
}

/// A finding, without its ties to the report.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) code: &'static str,
    pub(crate) path: String,
    pub(crate) start: u32,
    pub(crate) severity: Severity,
    pub(crate) message: String,
    pub(crate) fix: Option<(Safety, Edits)>,
}

/// Paths, places and texts.
pub(crate) type Edits = Vec<(String, Span, String)>;

pub(crate) fn found(files: &[SourceFile], settings: &Settings) -> Vec<Found> {
    let report = check(files.iter().map(Document::read).collect(), settings);
    let edits = |it: &kcfglint_core::report::Fix<'_>| {
        it.edits.iter().map(|it| (it.path.to_owned(), it.range.span(), it.text.clone())).collect()
    };
    let found = |it: &kcfglint_core::report::Diagnostic<'_>| Found {
        code: it.code,
        path: it.path.to_owned(),
        start: it.range.start.offset,
        severity: it.severity,
        message: it.message.clone(),
        fix: it.fix.as_ref().map(|it| (it.safety, edits(it))),
    };
    report.diagnostics.iter().map(found).collect()
}

pub(crate) fn scenes() -> Vec<Scene> {
    let mut scenes = of_pages();
    of_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures"), &mut scenes);
    if let Some(corpus) = std::env::var_os("KCFGLINT_CORPUS") {
        of_folder(Path::new(&corpus), &mut scenes);
    }
    scenes
}

pub(crate) fn of_pages() -> Vec<Scene> {
    let mut scenes = Vec::new();
    for path in pages::pages() {
        let page = fs::read_to_string(&path).expect("readable");
        let code = page.strip_prefix("# ").and_then(|it| it.split(' ').next()).expect("a title").to_owned();
        for case in pages::cases(&page) {
            let is_bad = case.heading.starts_with("Bad");
            let settings = pages::settings(&case);
            let name = format!("{code}, {}", case.heading);
            scenes.push(Scene { name, page: is_bad.then(|| code.clone()), files: case.files, settings });
        }
    }
    scenes
}

/// Each folder of a folder, in the two profiles that hear most.
fn of_folder(root: &Path, scenes: &mut Vec<Scene>) {
    let mut folders: Vec<_> = fs::read_dir(root).expect("a folder").map(|it| it.expect("an entry").path()).collect();
    folders.retain(|it| it.is_dir());
    folders.sort();
    for folder in folders {
        let mut files = Vec::new();
        read(&folder, "f", &mut files);
        for profile in [Profile::Default, Profile::Production] {
            let settings = Settings { profile, ..Settings::default() };
            scenes.push(Scene { name: format!("{} {profile:?}", folder.display()), page: None, files: files.clone(), settings });
        }
    }
}

fn read(folder: &Path, prefix: &str, files: &mut Vec<SourceFile>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry");
        let path = format!("{prefix}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            read(&entry.path(), &path, files);
        } else if let Ok(bytes) = fs::read(entry.path()) {
            files.push(SourceFile::new(path, bytes));
        }
    }
}
