package io.luotain.platform;

/**
 * What was asked for is kept back for the sake of anonymity; becomes a GraphQL error of
 * classification WITHHELD with this message.
 */
public final class Withheld extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Withheld(String message) {
    super(message);
  }
}
