package io.luotain.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Verification keys of trusted issuers: asked for again after 5 minutes, or for an unknown key. */
@Component
class IssuerKeys {

  private static final Duration MAX_AGE = Duration.ofMinutes(5);
  private static final Duration MIN_AGE = Duration.ofSeconds(10);

  private record Fetched(Optional<JWKSet> keys, long at) {}

  private final IssuerFetch fetch;
  private final Ticker ticker;
  private final LoadingCache<String, Fetched> cache;

  IssuerKeys(IssuerFetch fetch, Ticker ticker) {
    this.fetch = fetch;
    this.ticker = ticker;
    this.cache =
        Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(MAX_AGE)
            .ticker(ticker)
            .build(this::load);
  }

  /** The issuer's keys, preferably with one of this id; empty when it cannot be reached. */
  Optional<JWKSet> of(String issuer, String keyId) {
    var known = cache.get(issuer);
    boolean missing = known.keys().map(keys -> keys.getKeyByKeyId(keyId) == null).orElse(true);
    if (missing && ticker.read() - known.at() > MIN_AGE.toNanos()) {
      cache.asMap().remove(issuer, known);
      return cache.get(issuer).keys();
    }
    return known.keys();
  }

  private Fetched load(String issuer) {
    return new Fetched(fetch.keys(issuer), ticker.read());
  }
}
