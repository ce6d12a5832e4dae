//! Sizes and times with a unit, for advice: what `1GB` or `7d` is in the unit that a key counts in.

/// The number to write for a text such as `1GB`, in a key that counts in `unit`; nothing where it does not come out even.
pub(super) fn converted(text: &str, unit: Option<&str>) -> Option<i64> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, name) = text.split_at(digits);
    let name = name.trim();
    let number: i64 = number.parse().ok()?;
    let (from, to) = match unit? {
        "bytes" => (bytes(name)?, 1),
        unit => (milliseconds(name)?, milliseconds(unit)?),
    };
    let total = number.checked_mul(from)?;
    (total % to == 0).then_some(total / to)
}

fn bytes(name: &str) -> Option<i64> {
    let name = name.to_ascii_lowercase();
    let power = match name.trim_end_matches('b').trim_end_matches('i') {
        "" if name == "b" => 0,
        "k" => 1,
        "m" => 2,
        "g" => 3,
        "t" => 4,
        _ => return None,
    };
    Some(1 << (10 * power))
}

fn milliseconds(name: &str) -> Option<i64> {
    Some(match name.to_ascii_lowercase().as_str() {
        "ms" | "millis" | "milliseconds" => 1,
        "s" | "sec" | "secs" | "second" | "seconds" => 1_000,
        "m" | "min" | "mins" | "minute" | "minutes" => 60_000,
        "h" | "hour" | "hours" => 3_600_000,
        "d" | "day" | "days" => 86_400_000,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_become_numbers() {
        for (text, unit, number) in [
            ("1GB", "bytes", 1_073_741_824),
            ("512 MiB", "bytes", 536_870_912),
            ("10k", "bytes", 10_240),
            ("7d", "ms", 604_800_000),
            ("7d", "hours", 168),
            ("2000ms", "ms", 2_000),
            ("30s", "ms", 30_000),
        ] {
            assert_eq!(converted(text, Some(unit)), Some(number), "{text}");
        }
    }

    #[test]
    fn what_does_not_come_out_even_is_left_alone() {
        for (text, unit) in [
            ("30m", "hours"),
            ("1GB", "ms"),
            ("7d", "bytes"),
            ("GB", "bytes"),
            ("99999999999999999999GB", "bytes"),
            ("1.5h", "ms"),
        ] {
            assert_eq!(converted(text, Some(unit)), None, "{text}");
        }
        assert_eq!(converted("1GB", None), None);
        assert_eq!(converted("9223372036854775807d", Some("ms")), None);
    }
}
