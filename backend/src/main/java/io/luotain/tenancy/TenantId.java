package io.luotain.tenancy;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a tenant: 4 to 24 of {@code a-z} and {@code 0-9}, so that {@code luotain_<id>} is a
 * database name everywhere.
 */
public record TenantId(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9]{4,24}");

  public TenantId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("A tenant id has 4 to 24 of a-z and 0-9.");
    }
  }

  /** The id with this text; empty when the text is none. */
  public static Optional<TenantId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new TenantId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
