package io.luotain.platform;

/**
 * What a subscription names is not there; becomes a GraphQL error of classification NOT_FOUND with
 * this message.
 */
public final class NotFound extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotFound(String message) {
    super(message);
  }
}
