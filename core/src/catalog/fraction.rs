//! Fractions, for the keys that take one. They are only compared with the ends of a range, which fixed point does as well
//! as floating point, whose tables weigh more than any rule.

use std::fmt;

/// How many units make one. The digits behind are cut.
const ONE: i64 = 10i64.pow(15);

/// A number in steps of 10⁻¹⁵. Those beyond ±9223 are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fraction(i64);

impl Fraction {
    /// More than any range has.
    pub const INFINITY: Self = Self(i64::MAX);

    /// So many thousandths.
    #[must_use]
    pub const fn thousandths(count: i64) -> Self {
        Self(count.saturating_mul(ONE / 1000))
    }

    /// Reads decimal digits, with or without a sign, a point among them and an exponent; nothing where there is anything
    /// else, or no digit.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
        let (number, exponent) = match unsigned.split_once(['e', 'E']) {
            Some((number, exponent)) => (number, self::exponent(exponent)?),
            None => (unsigned, 0),
        };
        let (whole, behind) = number.split_once('.').unwrap_or((number, ""));
        if whole.is_empty() && behind.is_empty() {
            return None;
        }
        // The powers of ten from the first digit on, in units.
        let mut power = exponent.saturating_add(whole.len() as i64 + i64::from(ONE.ilog10()));
        let mut units: i64 = 0;
        for digit in whole.bytes().chain(behind.bytes()) {
            power = power.saturating_sub(1);
            match digit {
                b'0' => {}
                b'1'..=b'9' if power < 0 => {}
                b'1'..=b'9' => {
                    let of_one = u32::try_from(power).ok().and_then(|it| 10i64.checked_pow(it)).unwrap_or(i64::MAX);
                    units = units.saturating_add(of_one.saturating_mul(i64::from(digit - b'0')));
                }
                _ => return None,
            }
        }
        Some(if text.starts_with('-') { -Self(units) } else { Self(units) })
    }
}

/// An exponent behind its mark. One that is too long for a number stands for the largest.
fn exponent(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let size = digits.parse().unwrap_or(i64::MAX);
    Some(if text.starts_with('-') { -size } else { size })
}

impl std::ops::Neg for Fraction {
    type Output = Self;

    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, rest) = (self.0.abs() / ONE, self.0.abs() % ONE);
        let behind = format!(".{rest:015}");
        write!(f, "{sign}{whole}{}", behind.trim_end_matches(['0']).trim_end_matches('.'))
    }
}

#[cfg(test)]
mod tests {
    use super::Fraction;
    use proptest::prelude::{prop_assert_eq, proptest};

    const ENDS: [(i64, f64); 4] = [(0, 0.0), (500, 0.5), (1000, 1.0), (-250, -0.25)];

    proptest! {
        #[test]
        fn as_floating_point_compares(text in "[+-]?[0-9]{0,4}(\\.[0-9]{0,9})?([eE][+-]?[0-9]{0,2})?") {
            // What is less than a step from an end is cut.
            let float = text.parse::<f64>().ok().filter(|it| ENDS.iter().all(|(_, end)| it == end || (it - end).abs() > 1e-14));
            if let Some(float) = float {
                let fraction = Fraction::parse(&text);
                for (end, of_float) in ENDS {
                    prop_assert_eq!(fraction.partial_cmp(&Some(Fraction::thousandths(end))), float.partial_cmp(&of_float), "{}", text);
                }
            }
            prop_assert_eq!(Fraction::parse(&text).is_some(), text.parse::<f64>().is_ok(), "{}", text);
        }

        #[test]
        fn reads_what_floating_point_reads(text in "[+\\-0-9.eE]{0,6}") {
            prop_assert_eq!(Fraction::parse(&text).is_some(), text.parse::<f64>().is_ok(), "{}", text);
        }
    }

    #[test]
    fn far_numbers_are_beyond_any_range() {
        for text in ["1e999", "1e99999999999999999999", "123456789012345678901234567890", "9e4"] {
            assert_eq!(Fraction::parse(text), Some(Fraction::INFINITY), "{text}");
        }
        for text in ["1e-999", "-1e-99999999999999999999", "0e9", "-0.0"] {
            assert_eq!(Fraction::parse(text), Some(Fraction::thousandths(0)), "{text}");
        }
        // Double.parseDouble rounds it to the end of the range, which Kafka takes.
        assert_eq!(Fraction::parse("1.00000000000000001"), Some(Fraction::thousandths(1000)));
    }

    #[test]
    fn shown_as_it_is_written() {
        for (thousandths, text) in [(0, "0"), (500, "0.5"), (1000, "1"), (-1250, "-1.25"), (20, "0.02")] {
            assert_eq!(Fraction::thousandths(thousandths).to_string(), text);
        }
    }
}
