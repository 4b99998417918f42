package io.luotain.platform;

import org.springframework.data.domain.ScrollPosition;
import org.springframework.graphql.data.pagination.CursorEncoder;
import org.springframework.graphql.data.pagination.CursorStrategy;
import org.springframework.graphql.data.query.JsonKeysetCursorStrategy;
import org.springframework.graphql.data.query.ScrollPositionCursorStrategy;
import tools.jackson.core.JacksonException;

/** Reads and writes cursors; one that is not ours is the caller's error. */
final class Cursors implements CursorStrategy<ScrollPosition> {

  private final CursorEncoder encoder = CursorEncoder.base64();
  private final CursorStrategy<ScrollPosition> strategy =
      new ScrollPositionCursorStrategy(new JsonKeysetCursorStrategy());

  @Override
  public boolean supports(Class<?> targetType) {
    return strategy.supports(targetType);
  }

  @Override
  public String toCursor(ScrollPosition position) {
    return encoder.encode(strategy.toCursor(position));
  }

  @Override
  public ScrollPosition fromCursor(String cursor) {
    try {
      return strategy.fromCursor(encoder.decode(cursor));
    } catch (IllegalArgumentException | IllegalStateException | JacksonException e) {
      throw Page.badCursor();
    }
  }
}
