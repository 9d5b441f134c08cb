//! The records of `ec2-*`: fields separated by tabs, trailing ones kept.

use std::io::{self, Write};

use super::{Display, NIL, Row, View};

pub struct Tabs {
    show_empty_fields: bool,
    hide_tags: bool,
    debug: bool,
    /// Whether a header line is still to be printed: one a run, for the first record.
    heading: bool,
}

impl Tabs {
    pub fn new(display: &Display) -> Self {
        Self { show_empty_fields: display.show_empty_fields, hide_tags: display.hide_tags, debug: display.debug, heading: display.headers }
    }
}

impl View for Tabs {
    fn row(&mut self, row: Row, out: &mut dyn Write) -> io::Result<()> {
        if std::mem::take(&mut self.heading) && !row.heading.is_empty() {
            writeln!(out, "{}", row.heading)?;
        }
        out.write_all(row.tag.as_bytes())?;
        let mut first = row.tag.is_empty();
        for cell in &row.cells {
            if !std::mem::take(&mut first) && !cell.glued {
                out.write_all(b"\t")?;
            }
            let empty = if self.show_empty_fields { NIL } else { "" };
            out.write_all(cell.value.as_deref().unwrap_or(empty).as_bytes())?;
            if let Some(code) = cell.code.filter(|_| self.debug) {
                // The high byte is the service's own business.
                write!(out, "({:04x})", code & 0xff)?;
            }
        }
        out.write_all(b"\n")?;
        for child in row.children {
            if !(self.hide_tags && child.tag == "TAG") {
                self.row(child, out)?;
            }
        }
        Ok(())
    }
}
