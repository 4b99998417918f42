package io.luotain.access;

import io.luotain.platform.Digests;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Client secrets have 215 random bits, so a plain hash keeps them. */
@Component
class SecretHash implements PasswordEncoder {

  @Override
  public @Nullable String encode(@Nullable CharSequence secret) {
    return secret == null ? null : Digests.sha256(secret.toString());
  }

  @Override
  public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
    return secret != null && hash != null && Secrets.same(Digests.sha256(secret.toString()), hash);
  }
}
