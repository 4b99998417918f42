package io.luotain.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where data lives and how secrets in it are protected.
 *
 * @param store {@code trial} starts an in-memory store that forgets everything at exit, unless a
 *     connection string is configured; null needs a connection string
 * @param masterKey 32 bytes in base64 under which stored secrets are encrypted; may be null only
 *     with the trial store, which makes one up
 */
@ConfigurationProperties("luotain")
record StoreProperties(@Nullable Store store, @Nullable String masterKey) {

  enum Store {
    TRIAL
  }
}
