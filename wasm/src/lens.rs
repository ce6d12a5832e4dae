//! Questions about files beyond what is wrong with them.

use kcfglint_core::lens::effective::{EffectiveReport, SCHEMA, each};
use kcfglint_core::lens::tolerance::{TolerantTopology, tolerance as who_may_fail};
use kcfglint_core::lens::upgrade::{Goal, Read, upgrade as needed};
use kcfglint_core::lens::{State, diff as compared};
use kcfglint_core::lint::{Scan, check_scan};
use kcfglint_core::topology::{Topology, TopologyReport};
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
        let files = each(&documents, &wanted, &call.settings).into_iter().flatten().collect();
        json(&EffectiveReport { schema: SCHEMA, files })
    };
    answered(told())
}

/// How the files belong together and who may fail, as the command prints it with `topology --format json`.
///
/// # Errors
/// What is wrong with the settings.
#[wasm_bindgen]
pub fn tolerance(packed: &[u8]) -> Answer {
    let told = || {
        let mut input = Input::new(packed);
        let Asked { call, folders } = Asked::of(&mut input)?;
        let documents = call.documents();
        let topology = Topology::of(&documents, &call.settings);
        let linted = check_scan(Scan { documents: documents.clone(), folders, threads: 1 }, &call.settings);
        let tolerance = who_may_fail(&documents, &topology, &call.settings, &linted.diagnostics);
        json(&TolerantTopology::of(&TopologyReport::of(&topology, &documents), &tolerance))
    };
    answered(told())
}

/// What a change does, as the command prints it with `diff --format json`: the old files, then the new ones.
///
/// # Errors
/// What is wrong with the settings.
#[wasm_bindgen]
pub fn diff(packed: &[u8]) -> Answer {
    let told = || {
        let mut input = Input::new(packed);
        let (old, new) = (Asked::of(&mut input)?, Asked::of(&mut input)?);
        json(&compared(&old.state(), &new.state()))
    };
    answered(told())
}

/// What an upgrade needs, as the command prints it with `upgrade --format json`.
///
/// # Errors
/// What is wrong with the settings or the goals, or why there is nothing to upgrade.
#[wasm_bindgen]
pub fn upgrade(packed: &[u8]) -> Answer {
    let told = || {
        let mut input = Input::new(packed);
        let Asked { call, folders } = Asked::of(&mut input)?;
        let goal = Goal::parse(&input.texts()?)?;
        let read = Read { documents: &call.documents(), folders: &folders, threads: 1 };
        json(&needed(read, &call.settings, goal).map_err(|it| it.to_string())?)
    };
    answered(told())
}

/// A call and the folders that hold files of other kinds.
struct Asked {
    call: Call,
    folders: Vec<String>,
}

impl Asked {
    fn of(input: &mut Input<'_>) -> Result<Self, String> {
        Ok(Self { call: Call::of(input)?, folders: input.texts()? })
    }

    /// The files of one side of a change, whose paths begin with nothing that the other's do not.
    fn state(&self) -> State<'_, '_> {
        let scan = Scan { documents: self.call.documents(), folders: self.folders.clone(), threads: 1 };
        State { scan, settings: &self.call.settings, root: "" }
    }
}
