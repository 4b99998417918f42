package io.luotain.respondent;

import io.luotain.platform.RandomIds;

/** Names a segment of a tenant. */
public record SegmentId(String value) {

  static SegmentId next() {
    return new SegmentId("s_" + RandomIds.next(10));
  }

  @Override
  public String toString() {
    return value;
  }
}
