package io.luotain.platform;

/** The service cannot start since it is not told where to keep data. */
final class StoreMissing extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoreMissing(String message) {
    super(message);
  }
}
