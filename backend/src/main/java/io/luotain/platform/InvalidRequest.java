package io.luotain.platform;

/**
 * A query's arguments make no sense; becomes a GraphQL error of classification BAD_REQUEST with
 * this message. Mutations use {@link UserError}.
 */
public final class InvalidRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InvalidRequest(String message) {
    super(message);
  }
}
