//! `kcfglint-wasm-order MODULE`: puts the functions of a module in an order that gzip packs well, in place.
//!
//! gzip looks back 32 KiB, and a module is larger: two functions that are alike pack well only near each other. The compiler leaves
//! them in the order of the sources. Nothing of them changes but the numbers by which they call each other.

mod order;

use std::process::ExitCode;

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Operator, Parser, Payload, TypeRef, Validator};

/// The bodies of a module's functions, and how often each is called.
#[derive(Default)]
struct Functions<'m> {
    /// Imported functions have the first numbers.
    imported: u32,
    bodies: Vec<&'m [u8]>,
    calls: Vec<usize>,
}

impl<'m> Functions<'m> {
    fn of(module: &'m [u8]) -> wasmparser::Result<Self> {
        let mut found = Self::default();
        let mut called = Vec::new();
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        found.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    found.bodies.push(body.as_bytes());
                    for operator in body.get_operators_reader()? {
                        if let Operator::Call { function_index } = operator? {
                            called.push(function_index);
                        }
                    }
                }
                _ => {}
            }
        }
        found.calls = vec![0; found.bodies.len()];
        let own = called.into_iter().filter_map(|it| it.checked_sub(found.imported));
        own.for_each(|it| found.calls[it as usize] += 1);
        Ok(found)
    }
}

/// Writes a module with its functions at other places.
struct Moved {
    imported: u32,
    /// Which function comes when.
    order: Vec<usize>,
    /// When each function comes.
    places: Vec<u32>,
}

impl Moved {
    fn to(imported: u32, order: Vec<usize>) -> Self {
        let mut places = vec![0; order.len()];
        (0..).zip(&order).for_each(|(place, at)| places[*at] = place);
        Self { imported, order, places }
    }
}

impl Reencode for Moved {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, number: u32) -> Result<u32, Error<Self::Error>> {
        Ok(number.checked_sub(self.imported).map_or(number, |it| self.imported + self.places[it as usize]))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let types = section.into_iter().collect::<wasmparser::Result<Vec<u32>>>()?;
        self.order.iter().for_each(|at| _ = functions.function(types[*at]));
        Ok(())
    }

    fn parse_code_section(&mut self, code: &mut CodeSection, section: CodeSectionReader<'_>) -> Result<(), Error<Self::Error>> {
        let bodies = section.into_iter().collect::<wasmparser::Result<Vec<_>>>()?;
        self.order.clone().into_iter().try_for_each(|at| self.parse_function_body(code, bodies[at].clone()))
    }
}

/// The same module with its functions in a better order.
fn ordered(module: &[u8]) -> Result<Vec<u8>, String> {
    let functions = Functions::of(module).map_err(|it| it.to_string())?;
    let order = order::order(&functions.bodies, &functions.calls, functions.imported);
    let mut out = Module::new();
    let mut moved = Moved::to(functions.imported, order);
    moved.parse_core_module(&mut out, Parser::new(0), module).map_err(|it| it.to_string())?;
    let out = out.finish();
    Validator::new().validate_all(&out).map_err(|it| it.to_string())?;
    Ok(out)
}

fn main() -> ExitCode {
    let Some(path) = std::env::args_os().nth(1) else {
        return fail("usage: kcfglint-wasm-order MODULE");
    };
    let module = match std::fs::read(&path) {
        Ok(it) => it,
        Err(error) => return fail(&format!("{}: {error}", path.display())),
    };
    let written = ordered(&module).and_then(|it| std::fs::write(&path, it).map_err(|it| it.to_string()));
    written.map_or_else(|it| fail(&format!("{}: {it}", path.display())), |()| ExitCode::SUCCESS)
}

#[expect(clippy::print_stderr, reason = "where a command says what went wrong")]
fn fail(why: &str) -> ExitCode {
    eprintln!("{why}");
    ExitCode::FAILURE
}
