//! The one integration test: the house, the cases, and every command from end to end.

mod harness;
mod shape;

mod house;

mod bad_input;
mod cases;
mod command;
mod help;
mod readme;
