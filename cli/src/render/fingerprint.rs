//! What tells services that a finding is the one of yesterday: rule, file and the text of its line, never the line's number.

use std::collections::HashMap;

use kcfglint_core::model::secret::MASK;
use kcfglint_core::report::{Diagnostic, Report, Source};

use super::{is_whole, plain};

/// Of a long line the beginning tells enough.
const MOST: u32 = 4096;

/// The fingerprints of the findings, in their order. Those that would be the same are counted.
pub(super) fn fingerprints(report: &Report<'_>) -> Vec<String> {
    let mut seen: HashMap<u64, usize> = HashMap::new();
    let of = |it: &Diagnostic<'_>| {
        let source = report.sources[it.source].as_ref().filter(|_| !is_whole(it.range));
        let mut hash = Hash::new();
        [it.code, plain(it.path)].iter().for_each(|it| hash.field(it.as_bytes()));
        source.inspect(|source| line(&mut hash, source, it.range.start.offset));
        let count = seen.entry(hash.0).or_default();
        *count += 1;
        format!("{:016x}:{count}", hash.0)
    };
    report.diagnostics.iter().map(of).collect()
}

/// The line without its blanks at both ends. A secret is hashed as its mask: a short one could be guessed from its hash.
fn line(hash: &mut Hash, source: &Source<'_>, offset: u32) {
    let bytes = source.lines.bytes();
    let line = source.lines.span_of(source.lines.line_of(offset));
    let end = line.end.min(line.start + MOST);
    let mut at = line.start;
    let mut text = Vec::new();
    for secret in &source.secrets[source.secrets.partition_point(|it| it.end <= at)..] {
        if secret.start >= end {
            break;
        }
        text.extend_from_slice(&bytes[at as usize..secret.start.max(at) as usize]);
        text.extend_from_slice(MASK.as_bytes());
        at = secret.end.min(end);
    }
    text.extend_from_slice(&bytes[at as usize..end as usize]);
    hash.field(text.trim_ascii());
}

/// FNV-1a: the same on every machine and in every release, unlike the hashes of the standard library.
struct Hash(u64);

impl Hash {
    const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    /// Takes a field and its end, so that `a` and `bc` differ from `ab` and `c`.
    fn field(&mut self, bytes: &[u8]) {
        for byte in bytes.iter().chain([&0]) {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

#[cfg(test)]
mod tests {
    use kcfglint_core::document::Document;
    use kcfglint_core::lint::check;
    use kcfglint_core::settings::Settings;
    use kcfglint_core::source::SourceFile;

    use super::*;

    /// The fingerprints of KF004, S007 and LN003 in a file.
    fn of(path: &str, text: &str) -> Vec<String> {
        let file = SourceFile::new(path, text.as_bytes().to_vec());
        let report = check(vec![Document::read(&file)], &Settings::default());
        let wanted = |it: &(String, &Diagnostic<'_>)| ["KF004", "S007", "LN003"].contains(&it.1.code);
        fingerprints(&report).into_iter().zip(&report.diagnostics).filter(wanted).map(|(it, _)| it).collect()
    }

    #[test]
    fn what_stands_around_the_line_does_not_matter() {
        let text = "broker.id=1\nlog.dirs=/d\nzookeeper.connect=zk1:2181/k/\n";
        let before = of("k1/server.properties", text);
        assert_eq!(before.len(), 1);
        assert_eq!(
            before,
            of("k1/server.properties", &format!("# a\n\n{}", text.replace("zookeeper.connect", "  zookeeper.connect")))
        );
        assert_eq!(before, of("./k1/server.properties", text));
        assert_ne!(before, of("k2/server.properties", text));
        assert_ne!(before, of("k1/server.properties", &text.replace("/k/", "/l/")));
    }

    #[test]
    fn the_same_line_twice_is_counted() {
        let all =
            of("server.properties", "# kcfglint: ignore[XX999] why\nbroker.id=1\n# kcfglint: ignore[XX999] why\nlog.dirs=/d\n");
        let first = &all[0].split_once(':').expect("a count").0;
        let same: Vec<_> = all.iter().filter(|it| it.starts_with(first)).collect();
        assert!(all.len() > 1 && same.len() > 1, "{all:?}");
        assert_eq!(same.iter().map(|it| it.rsplit(':').next().unwrap_or_default()).collect::<Vec<_>>()[..2], ["1", "2"]);
    }

    #[test]
    fn a_secret_is_not_in_it() {
        let text = "broker.id=1\nssl.key.password=aaaa\nssl.key.password=bbbb\n";
        let all = of("server.properties", text);
        assert_eq!(all, of("server.properties", &text.replace("aaaa", "c").replace("bbbb", "dddddd")));
        assert!(!all.is_empty());
    }
}
