//! How standard output looks: whether in colour, how wide, with which signs.

use std::env;
use std::io::IsTerminal as _;

/// The width where there is no terminal to ask.
const WIDTH: usize = 100;

/// What the terminal, or the user, wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Look {
    /// Colours and bold.
    pub(crate) colour: bool,
    /// Codes that lead to their page.
    pub(crate) links: bool,
    /// Lines and corners beyond ASCII.
    pub(crate) unicode: bool,
    /// Columns for prose.
    pub(crate) width: usize,
    /// Columns for a line of a file; the rest of it is cut.
    pub(crate) columns: usize,
}

impl Look {
    /// That of standard output. NO_COLOR and CLICOLOR_FORCE are as no-color.org and bixense.com/clicolors say.
    pub(crate) fn of_stdout() -> Self {
        Self::of(std::io::stdout().is_terminal())
    }

    /// That of standard error.
    pub(crate) fn of_stderr() -> Self {
        Self::of(std::io::stderr().is_terminal())
    }

    fn of(is_terminal: bool) -> Self {
        let set = |name: &str| env::var_os(name).filter(|it| !it.is_empty());
        let is_dumb = env::var_os("TERM").is_some_and(|it| it == "dumb");
        let forced = set("CLICOLOR_FORCE").is_some_and(|it| it != "0");
        let wanted = is_terminal && !is_dumb && env::var_os("CLICOLOR").is_none_or(|it| it != "0");
        let colour = set("NO_COLOR").is_none() && (forced || wanted);
        let seen = if is_terminal { terminal_size::terminal_size().map(|(it, _)| usize::from(it.0)) } else { None };
        Self {
            colour,
            links: colour && is_terminal,
            unicode: !is_terminal || speaks_utf8(),
            width: seen.map_or(WIDTH, |it| it.clamp(40, 120)),
            columns: seen.map_or(200, |it| it.saturating_sub(8).clamp(40, 200)),
        }
    }

    /// A text in a colour, or as it is.
    pub(crate) fn paint(self, text: &str, colour: Colour) -> String {
        if self.colour { format!("\x1b[{}m{text}\x1b[0m", colour.code()) } else { text.to_owned() }
    }
}

/// What the locale says: a terminal that is none of UTF-8 shows three wrong signs for every line.
fn speaks_utf8() -> bool {
    let set = |name: &str| env::var(name).ok().filter(|it| !it.is_empty());
    let locale = set("LC_ALL").or_else(|| set("LC_CTYPE")).or_else(|| set("LANG"));
    let is_console = env::var_os("TERM").is_some_and(|it| it == "linux");
    cfg!(windows) || !is_console && locale.is_some_and(|it| it.to_ascii_lowercase().replace('-', "").contains("utf8"))
}

/// The few colours there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Colour {
    Red,
    Yellow,
    Cyan,
    Bold,
    Dim,
}

impl Colour {
    const fn code(self) -> &'static str {
        match self {
            Self::Red => "31;1",
            Self::Yellow => "33;1",
            Self::Cyan => "36",
            Self::Bold => "1",
            Self::Dim => "2",
        }
    }
}
