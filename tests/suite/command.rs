//! Every command from end to end: what a person sees, and what a program reads.

mod account;
mod check;
mod draft;
mod evidence;
mod history;
mod log;
mod promise;
mod record;
mod report;
mod route;
mod trade;
mod triage;
