package io.luotain.invitation;

/**
 * What a visitor asked for cannot be had yet, and the same request may have it later; becomes a
 * GraphQL error of classification TRY_AGAIN with this message. A user error would be taken for
 * final, and what was answered would be lost.
 */
public final class TryAgain extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TryAgain(String message) {
    super(message);
  }
}
