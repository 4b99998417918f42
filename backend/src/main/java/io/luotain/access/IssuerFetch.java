package io.luotain.access;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads an issuer's metadata (OpenID Connect Discovery 1.0, RFC 8414) and its keys (RFC 7517).
 * Addresses are checked before each request, redirects are not followed, and size and time are
 * bounded.
 */
@Component
class IssuerFetch {

  private static final Logger log = LoggerFactory.getLogger(IssuerFetch.class);
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration WHOLE = Duration.ofSeconds(5);
  private static final int MAX_BYTES = 256 * 1024;

  private final AddressPolicy addresses;
  private final HttpClient http =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  IssuerFetch(AddressPolicy addresses) {
    this.addresses = addresses;
  }

  /** The issuer's keys; empty when they cannot be had. */
  Optional<JWKSet> keys(String issuer) {
    var keys =
        metadataUrls(URI.create(issuer))
            .flatMap(url -> keysUrl(url, issuer).stream())
            .findFirst()
            .flatMap(this::get)
            .flatMap(IssuerFetch::parseKeys);
    if (keys.isEmpty()) {
      log.warn("The keys of trusted issuer {} cannot be had.", issuer);
    }
    return keys;
  }

  private static Stream<String> metadataUrls(URI issuer) {
    var path = issuer.getRawPath().replaceAll("/$", "");
    var root = issuer.getScheme() + "://" + issuer.getRawAuthority();
    return Stream.of(
        root + path + "/.well-known/openid-configuration",
        root + "/.well-known/oauth-authorization-server" + path);
  }

  private Optional<String> keysUrl(String metadataUrl, String issuer) {
    return get(metadataUrl)
        .flatMap(
            body -> {
              try {
                var metadata = JSONObjectUtils.parse(body);
                return issuer.equals(JSONObjectUtils.getString(metadata, "issuer"))
                    ? Optional.ofNullable(JSONObjectUtils.getString(metadata, "jwks_uri"))
                    : Optional.empty();
              } catch (ParseException e) {
                return Optional.empty();
              }
            });
  }

  private static Optional<JWKSet> parseKeys(String body) {
    try {
      return Optional.of(JWKSet.parse(body));
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  private Optional<String> get(String url) {
    if (!addresses.allows(url)) {
      return Optional.empty();
    }
    var request =
        HttpRequest.newBuilder(URI.create(url)).header("Accept", "application/json").build();
    var answer = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), MAX_BYTES));
    try {
      var response = answer.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS);
      return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
    } catch (ExecutionException | TimeoutException e) {
      answer.cancel(true);
      return Optional.empty();
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
