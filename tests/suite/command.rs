//! Every command from end to end: what a person sees, and what a program reads.

mod account;
mod check;
mod completions;
mod demo;
mod draft;
mod history;
mod log;
mod man;
mod promise;
mod record;
mod route;
mod triage;
mod verify;
