//! The least that a linter of a tree has to do: walk it, read each file, look at each byte.
//!
//! `floor PATH...` counts the files, bytes and lines below the paths with nothing but the standard library,
//! one thread and one buffer. What kcfglint takes longer than this is what linting costs.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut counts = Counts::default();
    let mut buffer = vec![0; 64 * 1024];
    for path in std::env::args_os().skip(1).map(PathBuf::from) {
        if let Err(error) = counts.walk(&path, &mut buffer) {
            // Nothing is left to do when standard error is closed too.
            let _ = writeln!(io::stderr(), "floor: {}: {error}", path.display());
            return ExitCode::FAILURE;
        }
    }
    let Counts { files, bytes, lines } = counts;
    match writeln!(io::stdout(), "files {files} bytes {bytes} lines {lines}") {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

#[derive(Debug, Default, PartialEq)]
struct Counts {
    files: usize,
    bytes: usize,
    lines: usize,
}

impl Counts {
    fn walk(&mut self, path: &Path, buffer: &mut [u8]) -> io::Result<()> {
        if fs::metadata(path)?.is_dir() { self.folder(path, buffer) } else { self.file(path, buffer) }
    }

    fn folder(&mut self, folder: &Path, buffer: &mut [u8]) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            // Comes with the entry on most file systems, without a call of its own.
            let kind = entry.file_type()?;
            if kind.is_dir() {
                self.folder(&entry.path(), buffer)?;
            } else if kind.is_file() {
                self.file(&entry.path(), buffer)?;
            }
        }
        Ok(())
    }

    fn file(&mut self, path: &Path, buffer: &mut [u8]) -> io::Result<()> {
        let mut file = File::open(path)?;
        self.files += 1;
        loop {
            let piece = match file.read(buffer)? {
                0 => return Ok(()),
                length => &buffer[..length],
            };
            self.bytes += piece.len();
            self.lines += piece.iter().filter(|&&byte| byte == b'\n').count();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_a_tree_and_a_file_longer_than_the_buffer() -> io::Result<()> {
        let root = std::env::temp_dir().join(format!("floor-{}", std::process::id()));
        fs::create_dir_all(root.join("a/b"))?;
        fs::write(root.join("a/b/myid"), "1\n")?;
        fs::write(root.join("zoo.cfg"), "tickTime=2000\ninitLimit=10")?;
        let mut counts = Counts::default();
        let walked = counts.walk(&root, &mut [0; 8]);
        fs::remove_dir_all(&root)?;
        walked?;
        assert_eq!(counts, Counts { files: 2, bytes: 28, lines: 2 });
        Ok(())
    }
}
