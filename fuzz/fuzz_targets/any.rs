//! Anything: the corpus begins with nothing.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| akaire_fuzz::measure(bytes));
