package io.luotain.access;

/**
 * A new API key with its secret, which exists here only: what is stored is its hash.
 *
 * @param secret {@code lt_sk_…}
 */
public record IssuedKey(ApiKey apiKey, String secret) {

  @Override
  public String toString() {
    return "IssuedKey[apiKey=" + apiKey + "]";
  }
}
