package io.luotain.results;

import java.util.BitSet;
import java.util.List;

/**
 * What results are broken down by.
 *
 * @param parts in the order in which they are shown; a row may be in several, or in none
 */
record Dimension(List<Part> parts) {

  /** The rows that have one value. */
  record Part(GroupKey key, BitSet rows) {}
}
