//! TOML as the tables that settings are read from, with the place of everything.

use kcfglint_core::settings::{At, Table, Value, Wrong};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The outermost table of a file.
pub(super) fn table(text: &str) -> Result<Table, Wrong> {
    let wrong = |it: toml::de::Error| Wrong { said: it.message().to_owned(), at: it.span().unwrap_or_default() };
    Ok(of_table(DeTable::parse(text).map_err(wrong)?.into_inner()))
}

fn of_table(table: DeTable<'_>) -> Table {
    let pair = |(key, it): (Spanned<_>, Spanned<DeValue<'_>>)| {
        let at = key.span();
        (At { it: std::borrow::Cow::into_owned(key.into_inner()), at }, value(it))
    };
    table.into_iter().map(pair).collect()
}

fn value(value: Spanned<DeValue<'_>>) -> At<Value> {
    let at = value.span();
    let it = match value.into_inner() {
        DeValue::String(text) => Value::Text(text.into_owned()),
        DeValue::Boolean(flag) => Value::Flag(flag),
        DeValue::Array(all) => Value::List(all.into_iter().map(self::value).collect()),
        DeValue::Table(table) => Value::Table(of_table(table)),
        DeValue::Integer(_) | DeValue::Float(_) => Value::Other("a number"),
        DeValue::Datetime(_) => Value::Other("a date"),
    };
    At { it, at }
}
