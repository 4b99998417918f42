package io.luotain.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import io.luotain.platform.RandomIds;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;

/** How opaque secrets are made, compared and looked up. */
final class Secrets {

  static final String API_KEY = "lt_sk_";
  static final String SITE_KEY = "lt_pk_";
  static final String SHARE = "lt_st_";
  static final String CLIENT = "lt_cs_";

  private static final int LENGTH = 43;
  private static final int PREFIX_LENGTH = 6;
  private static final Duration MAX_AGE = Duration.ofSeconds(5);

  private Secrets() {}

  /** A new secret of 215 random bits behind its prefix. */
  static String next(String prefix) {
    return prefix + RandomIds.next(LENGTH);
  }

  /** Whether the text could have come from {@link #next}; spares a look-up of what could not. */
  static boolean isWellFormed(String text) {
    return text.length() == PREFIX_LENGTH + LENGTH
        && text.chars()
            .skip(PREFIX_LENGTH)
            .allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'));
  }

  /** Compares in a time that does not tell where they differ. */
  static boolean same(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(US_ASCII), other.getBytes(US_ASCII));
  }

  /** Look-ups, of what is not there too, that are repeated after 5 seconds. */
  static <K, V> LoadingCache<K, Optional<V>> cache(
      Ticker ticker, CacheLoader<K, Optional<V>> loader) {
    return Caffeine.newBuilder()
        .maximumSize(10_000)
        .expireAfterWrite(MAX_AGE)
        .ticker(ticker)
        .build(loader);
  }
}
