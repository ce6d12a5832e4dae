//! The `systemd-analyze` of this host, or of a folder that holds another release's file system.

use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs};

use kcfglint_core::catalog::systemd::MEASURED;

use super::Unit;
use super::said::{Said, Sort};

/// The name that a unit has for the readers; for systemd it has a number in front, so that many can be asked for at once.
pub(crate) const NAME: &str = "kafka.service";
/// How many units are asked for in one call.
const BATCH: usize = 250;

pub(crate) struct Systemd {
    pub(crate) release: u16,
    /// Where its file system is, where it is not the installed one.
    root: Option<PathBuf>,
}

impl Systemd {
    /// The one below `KCFGLINT_SYSTEMD`, or else the installed one.
    pub(crate) fn find() -> Self {
        let root = env::var_os("KCFGLINT_SYSTEMD").filter(|it| !it.is_empty()).map(PathBuf::from);
        let mut systemd = Self { release: 0, root };
        let output = systemd.analyze().arg("--version").output();
        let output = output.expect("systemd-analyze is not installed: on Debian it is in the package systemd");
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        // `systemd 262 (262.1-1)`, `systemd 257 (257.13-1~deb13u1)`.
        let release = text.split_whitespace().nth(1).and_then(|it| it.parse().ok());
        let release = release.unwrap_or_else(|| panic!("systemd NUMBER: {}", String::from_utf8_lossy(&output.stderr)));
        // Between two releases that were tried nobody knows what a value becomes.
        assert!(MEASURED.contains(&release), "systemd {release} is not one of those that the tables are made for");
        systemd.release = release;
        systemd
    }

    fn analyze(&self) -> Command {
        let Some(root) = &self.root else { return Command::new("systemd-analyze") };
        let mut command = Command::new("chroot");
        command.arg(root).arg("systemd-analyze");
        command
    }

    /// What it says of each unit; nothing of one that it crashes on.
    pub(crate) fn verify(&self, units: &[Unit]) -> Vec<Option<Said>> {
        units.chunks(BATCH).flat_map(|units| self.batch(units)).collect()
    }

    fn batch(&self, units: &[Unit]) -> Vec<Option<Said>> {
        // Tests run side by side.
        static FOLDERS: AtomicUsize = AtomicUsize::new(0);
        let at = FOLDERS.fetch_add(1, Ordering::Relaxed);
        // As systemd sees it, and as this program does.
        let inside = if self.root.is_some() { PathBuf::from("/tmp") } else { env::temp_dir() };
        let inside = inside.join(format!("kcfglint-units-{}-{at}", std::process::id()));
        let folder = self.root.as_ref().map_or_else(|| inside.clone(), |it| it.join(inside.strip_prefix("/").unwrap_or(&inside)));
        fs::create_dir_all(&folder).expect("a folder");
        let name = |at: usize| format!("u{at:04}-{NAME}");
        let paths: Vec<PathBuf> = (0..units.len()).map(|at| inside.join(name(at))).collect();
        for (at, unit) in units.iter().enumerate() {
            fs::write(folder.join(name(at)), &unit.text).expect("written");
        }
        let mut command = self.analyze();
        command.args(["verify", "--man=no"]).args((self.release > 247).then_some("--recursive-errors=one")).args(&paths);
        let output = command
            .env("SYSTEMD_LOG_LEVEL", "info")
            .env("SYSTEMD_LOG_COLOR", "0")
            .env("LC_ALL", "C")
            .output()
            .expect("systemd-analyze runs");
        fs::remove_dir_all(&folder).expect("removed");
        if output.status.code().is_none() {
            // One of them made it crash, and of the others it has said nothing.
            let (some, others) = units.split_at(units.len() / 2);
            return if some.is_empty() { vec![None] } else { [self.batch(some), self.batch(others)].concat() };
        }
        let mut said = vec![Some(Said::default()); units.len()];
        let prefix = format!("{}/", inside.display());
        let text = String::from_utf8_lossy(&output.stderr);
        for line in text.lines() {
            hear(line, &prefix, &mut said);
        }
        // Units that stand in each other's way are asked for one by one.
        let clashes = text.lines().filter(|it| units.len() > 1 && it.contains("Two services allocated for the same bus name"));
        for at in clashes.filter_map(|it| it.strip_prefix('u')?.get(..4)?.parse::<usize>().ok()) {
            said[at] = self.batch(&units[at..=at]).remove(0);
        }
        said
    }
}

/// Puts a message to the unit that it is about.
fn hear(line: &str, prefix: &str, said: &mut [Option<Said>]) {
    let in_file = line.strip_prefix(prefix);
    let rest = in_file.or_else(|| line.strip_prefix("Unit ")).unwrap_or(line);
    let Some(number) = rest.strip_prefix('u').and_then(|it| it.get(..4)?.parse::<usize>().ok()) else { return };
    let Some(Some(said)) = said.get_mut(number) else { return };
    let text = rest.split_once(NAME).map_or("", |it| it.1);
    if in_file.is_none() {
        let closing = ["has a bad unit file setting", "failed to load properly", "is masked", "Refusing."];
        said.refused |= closing.iter().any(|it| text.contains(it));
        return;
    }
    let parts = text.strip_prefix(':').and_then(|it| it.split_once(": "));
    let Some((line, text)) = parts.and_then(|(line, text)| Some((line.parse::<usize>().ok()?, text))) else { return };
    said.lines.insert((line, sort(text)));
}

fn sort(text: &str) -> Sort {
    const NAMES: [&str; 9] = [
        "Unknown section",
        "Unknown key",
        "Assignment outside of section",
        "Missing '='",
        "Missing key name",
        "Invalid section header",
        "Bad characters in section header",
        "Section header invalid",
        "String is not UTF-8 clean",
    ];
    if NAMES.iter().any(|it| text.starts_with(it)) { Sort::Name } else { Sort::Value }
}
