//! The one integration test: the house, the cases, and every command from end to end.

// A test says what it takes for granted, and ends where it does not hold.
#![allow(clippy::expect_used)]

mod harness;
mod shape;

mod house;

mod bad_input;
mod browser;
mod cases;
mod clearing;
mod command;
mod help;
mod readme;
