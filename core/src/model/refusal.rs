/// Why a product does not take a value, and which part of it. `F` is what can be wrong with such a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refusal<'a, F> {
    /// The part.
    pub part: &'a str,
    /// What is wrong with it.
    pub fault: F,
}
