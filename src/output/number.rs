//! Numbers as the services printed them.

/// A double as Java's `Double.toString` writes it, which is what the services put into their replies and the tools
/// printed unchanged: `80.0`, `25.615000000000002`, `1.23456789E7`, `1.23E-4`.
pub fn double(value: f64) -> String {
    let magnitude = value.abs();
    if value == 0.0 || (1e-3..1e7).contains(&magnitude) {
        return format!("{value:?}");
    }
    if !value.is_finite() {
        return if value.is_nan() { "NaN".into() } else { format!("{}Infinity", if value < 0.0 { "-" } else { "" }) };
    }
    // Rust writes `1.23456789e7`, and `1e7` where Java has `1.0E7`.
    let text = format!("{value:e}");
    let (mantissa, exponent) = text.split_once('e').expect("the exponent form has one");
    format!("{mantissa}{}E{exponent}", if mantissa.contains('.') { "" } else { ".0" })
}

#[cfg(test)]
mod tests {
    use super::double;

    #[test]
    fn doubles_look_like_java_s() {
        // Values from recordings of mon-get-stats, and the limits of Double.toString's documentation.
        let cases = [
            (0.0, "0.0"),
            (80.0, "80.0"),
            (91.5, "91.5"),
            (3.333_333_333_333_333_5, "3.3333333333333335"),
            (1.234_567_89E7, "1.23456789E7"),
            (1.23E-4, "1.23E-4"),
            (0.001, "0.001"),
            (1e7, "1.0E7"),
            (9_999_999.0, "9999999.0"),
            (-2.5e10, "-2.5E10"),
            (f64::INFINITY, "Infinity"),
        ];
        for (value, text) in cases {
            assert_eq!(double(value), text);
        }
    }
}
