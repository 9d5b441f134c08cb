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
        if let Some(status) = exchange.status.filter(|_| display.mode == Mode::Xml) {
            if display.headers {
                writeln!(out, "HTTP/1.1 {status}")?;
                for (name, value) in &exchange.headers {
                    writeln!(out, "{name}: {value}")?;
                }
                write!(out, "\n\n")?;
            }
            // Two empty lines end a reply (recordings: `display --show-xml`), three a refusal (runs of the originals).
            write!(out, "{}\n\n\n{}", exchange.reply, if status.is_success() { "" } else { "\n" })?;
        }
        if display.verbose {
            writeln!(out, "{}\n{}\n{}", exchange.url(), exchange.status.map_or(0, |status| status.as_u16()), exchange.reply)?;
        }
    }
    Ok(())
}
