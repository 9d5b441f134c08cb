//! What went over the wire: `--show-request`, `--show-xml`, and `-v` of `ec2-*`.

use std::io::{self, Write};

use super::{Display, Mode};
use crate::aws::Wire;

/// Prints the exchanges since the last call.
pub fn exchange(wire: &Wire, display: &Display, out: &mut dyn Write) -> io::Result<()> {
    for exchange in wire.take() {
        if display.show_request {
            writeln!(out, "{}\n", exchange.url())?;
        }
        if display.mode == Mode::Xml && (200..300).contains(&exchange.status) {
            if display.headers {
                for (name, value) in &exchange.headers {
                    writeln!(out, "{name}: {value}")?;
                }
            }
            // Two empty lines end a reply (recordings: `display --show-xml`).
            write!(out, "{}\n\n\n", exchange.reply)?;
        }
        if display.verbose {
            writeln!(out, "{}\n{}\n{}", exchange.url(), exchange.status, exchange.reply)?;
        }
    }
    Ok(())
}
