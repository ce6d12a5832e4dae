//! Start-up is most of the time that linting one file takes. A program that stands at a fixed address has no addresses of
//! its own to correct first, which is a quarter of it; what that hardens against, code of ours that writes out of bounds,
//! does not exist without `unsafe`.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is = |name: &str, value: &str| std::env::var(name).is_ok_and(|it| it == value);
    if is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu") {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}
