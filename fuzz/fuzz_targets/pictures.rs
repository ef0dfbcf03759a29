//! Pictures: the corpus begins with still and animated ones.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| akaire_fuzz::measure(bytes));
