//! Connect strings: by hand, from the fixtures, and put together from parts that are right or wrong.

use kcfglint_core::catalog::{Product, Version};
use kcfglint_core::document::Document;
use kcfglint_core::lint::check;
use kcfglint_core::model::connect::ConnectString;
use kcfglint_core::report::Impact;
use kcfglint_core::settings::{Profile, Settings};
use kcfglint_core::source::{Kind, SourceFile};

use super::dice::Dice;
use super::pools::{BY_HAND, ELEMENTS, LETTERS, PARTS, PATHS};

/// At least so many strings, each once, without blanks around, which the broker takes away before the client sees it.
pub(crate) fn strings(count: usize, dice: &mut Dice) -> Vec<String> {
    let mut all: std::collections::BTreeSet<String> = BY_HAND.iter().map(|it| (*it).to_owned()).collect();
    while all.len() < count {
        let mut text = String::new();
        for at in 0..=dice.below(4) {
            if at > 0 {
                text.push_str(dice.word(&PARTS));
            }
            let usual = format!("zk{}:2181", at + 1);
            text.push_str(if dice.one_in(2) { &usual } else { dice.word(&ELEMENTS) });
        }
        text.push_str(&path(dice));
        all.insert(text.trim_matches(|it| it <= ' ').to_owned());
    }
    all.into_iter().collect()
}

/// A path, or nothing.
pub(crate) fn path(dice: &mut Dice) -> String {
    if dice.one_in(3) {
        return (0..dice.below(7)).fold("/".to_owned(), |path, _| path + dice.word(&LETTERS));
    }
    dice.word(&PATHS).to_owned()
}

/// What kcfglint's client of a release reads, in the words of the Java program; nothing where it is refused.
pub(crate) fn read(text: &str, release: &str) -> Option<String> {
    let read = ConnectString::parse(text, Version::parse(release).expect("a release")).ok()?;
    let servers: Vec<String> = read.servers.iter().map(|it| format!("{} {}", it.host, it.port)).collect();
    Some(format!("ok {}\n{}", servers.join("\n"), read.chroot.unwrap_or("null")))
}

/// Whether a broker is promised not to start with the string and a client of that release or one that reads alike.
pub(crate) fn is_refused(text: &str, release: &str) -> bool {
    let client = Version::parse(release).expect("a release");
    let kafka = match client {
        it if it < Version::first_of(3, 5) => "2.3",
        it if it < Version::patch(3, 5, 9) => "2.7",
        _ => "3.9",
    };
    let is_plain = |it: char| it.is_ascii_graphic() && !matches!(it, '\\' | '#' | '!');
    let mut units = [0; 2];
    let escaped: String = text
        .chars()
        .map(|it| {
            if is_plain(it) {
                it.to_string()
            } else {
                it.encode_utf16(&mut units).iter().map(|it| format!("\\u{it:04X}")).collect()
            }
        })
        .collect();
    let broker =
        format!("broker.id=1\nlog.dirs=/var/lib/kafka\nlisteners=PLAINTEXT://kafka1:9092\nzookeeper.connect={escaped}\n");
    let mut file = SourceFile::new("kafka1/server.properties", broker.into_bytes());
    file.kind = Some(Kind::Kafka);
    let mut settings = Settings { profile: Profile::Strict, ..Settings::default() };
    settings.target.set(Product::Kafka, kafka).expect("a known release");
    check(vec![Document::read(&file)], &settings).diagnostics.iter().any(|it| it.impact == Impact::WontStart)
}
