//! The one integration test: the house, the cases, and every command from end to end.

mod cases;
mod harness;

mod house;
