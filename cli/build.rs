//! Start-up is most of the time that linting one file takes.
//!
//! A program that stands at a fixed address has no addresses of its own to correct first, which is a quarter of it; what
//! that hardens against, code of ours that writes out of bounds, does not exist without `unsafe`. Another part is the
//! search for a library that only unwinds the stack; its archive comes with the compiler.

use std::process::Command;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is = |name: &str, value: &str| std::env::var(name).is_ok_and(|it| it == value);
    if is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu") {
        println!("cargo::rustc-link-arg-bins=-no-pie");
        if has_archive() {
            println!("cargo::rustc-link-lib=static:-bundle,+whole-archive=gcc_eh");
        }
    }
}

/// Whether the linker knows the archive: then it says where that is, and its bare name otherwise.
fn has_archive() -> bool {
    let linker = std::env::var_os("RUSTC_LINKER").unwrap_or_else(|| "cc".into());
    let found = Command::new(linker).arg("-print-file-name=libgcc_eh.a").output();
    found.is_ok_and(|it| it.status.success() && it.stdout.starts_with(b"/"))
}
