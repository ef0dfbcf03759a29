//! Films: the corpus begins with every container of them.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| akaire_fuzz::measure(bytes));
