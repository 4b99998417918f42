package io.luotain.access;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Who may call, and how often.
 *
 * @param operatorKey the first operator's secret: {@code lt_sk_} and more, at least 32 characters
 *     in all; null or empty means there is no operator
 * @param publicUrl where clients reach the service; also the built-in issuer's {@code iss}
 * @param issuer the built-in authorization server
 * @param intake how much visitors may send
 */
@ConfigurationProperties("luotain")
record AccessProperties(
    @Nullable String operatorKey,
    @DefaultValue("http://localhost:8080") URI publicUrl,
    @DefaultValue Issuer issuer,
    @DefaultValue Intake intake) {

  private static final int MIN_OPERATOR_KEY = 32;

  /**
   * The built-in authorization server.
   *
   * @param builtin whether it gives tokens and whether its tokens are taken
   */
  record Issuer(@DefaultValue("true") boolean builtin) {}

  /**
   * What visitors may send.
   *
   * @param perKey requests a minute with one site key, on one instance
   * @param perAddress requests a minute from one address (IPv6: /64 network), on one instance
   * @param maxBody largest body of any request
   */
  record Intake(
      @DefaultValue("6000") int perKey,
      @DefaultValue("120") int perAddress,
      @DefaultValue("256KB") DataSize maxBody) {}

  AccessProperties {
    if (operatorKey != null && operatorKey.isBlank()) {
      operatorKey = null;
    }
    if (operatorKey != null
        && (!operatorKey.startsWith(Secrets.API_KEY) || operatorKey.length() < MIN_OPERATOR_KEY)) {
      throw new IllegalArgumentException(
          "luotain.operator-key must begin with lt_sk_ and have at least 32 characters.");
    }
  }

  /** The built-in issuer's name: the public URL without a slash at its end. */
  String issuerName() {
    var url = publicUrl.toString();
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  @Override
  public String toString() {
    return "AccessProperties[publicUrl=%s, issuer=%s, intake=%s]"
        .formatted(publicUrl, issuer, intake);
  }
}
