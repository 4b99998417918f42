package io.luotain.results;

import java.util.BitSet;

/**
 * What a condition is in each row: true, false, or, where it fails, neither. Belongs to whom it was
 * given to, who may change it.
 */
record Truth(BitSet yes, BitSet no) {

  Truth not() {
    return new Truth(no, yes);
  }

  /** False where either is, else failed where either is. */
  Truth and(Truth other) {
    yes.and(other.yes);
    no.or(other.no);
    return this;
  }

  /** True where either is, else failed where either is. */
  Truth or(Truth other) {
    yes.or(other.yes);
    no.and(other.no);
    return this;
  }

  /** One of two by what this is; failed where this is. */
  Truth choose(Truth then, Truth otherwise) {
    then.yes.and(yes);
    then.no.and(yes);
    otherwise.yes.and(no);
    otherwise.no.and(no);
    then.yes.or(otherwise.yes);
    then.no.or(otherwise.no);
    return then;
  }
}
