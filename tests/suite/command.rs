//! Every command from end to end: what a person sees, and what a program reads.

mod account;
mod after;
mod check;
mod completions;
mod demo;
mod desk;
mod draft;
mod evidence;
mod exchange;
mod history;
mod inquiries;
mod keeping;
mod letters;
mod log;
mod man;
mod promise;
mod readings;
mod record;
mod report;
mod route;
mod search;
mod stats;
mod trade;
mod triage;
mod undo;
mod verify;
