//! The one integration test: the house, the cases, and every command from end to end.

// A test says what it takes for granted, and ends where it does not hold.
#![allow(clippy::expect_used)]

mod harness;
mod screen;
mod shape;
mod terminal;

mod house;

mod bad_input;
mod browser;
mod cases;
mod clearing;
mod clipboard;
mod combined;
mod command;
mod databases;
mod editor;
mod help;
mod interrupted;
mod interview;
mod interview_screens;
mod letters;
mod own_draft;
mod readme;
mod screens;
mod several;
mod story;
