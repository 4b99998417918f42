package io.luotain.results;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some comments in their order.
 *
 * @param more whether there may be more in the direction of reading
 * @param reached how far was read, behind the last entry too; null when nothing was
 * @param withheld why these of an anonymous survey are not all; null when nothing is withheld
 */
record CommentPage(
    List<Entry> entries,
    boolean more,
    @Nullable Map<String, Object> reached,
    @Nullable WithheldResults withheld) {

  /** A comment, and what a cursor to it holds. */
  record Entry(Comment comment, Map<String, Object> place) {}
}
