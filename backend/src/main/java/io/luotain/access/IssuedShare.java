package io.luotain.access;

/**
 * A new share with its token, which exists here only: what is stored is its hash.
 *
 * @param token {@code lt_st_…}
 */
public record IssuedShare(Share share, String token) {

  @Override
  public String toString() {
    return "IssuedShare[share=" + share + "]";
  }
}
