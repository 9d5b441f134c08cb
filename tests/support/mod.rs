//! What every test of the binary needs: a service to talk to, and a clean place to run in.

mod responder;
mod run;

pub use responder::{Parameters, Reply, Responder};
pub use run::{Exit, Home, Output, Run, binary};
