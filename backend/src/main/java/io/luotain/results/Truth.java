package io.luotain.results;

import java.util.BitSet;

/** What a condition is in each row: true, false, or, where it fails, neither. */
record Truth(BitSet yes, BitSet no) {}
