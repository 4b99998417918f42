package io.luotain.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Checks a JWT's signature, with asymmetric algorithms only, and its times (RFC 8725). */
@Component
class JwtVerifier {

  private static final Duration SKEW = Duration.ofSeconds(30);
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private final Clock clock;

  JwtVerifier(Clock clock) {
    this.clock = clock;
  }

  /** The claims, when one of the keys signed them and they hold now. */
  Optional<JWTClaimsSet> verify(SignedJWT token, JWKSet keys) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(keys)));
    processor.setJWTClaimsSetVerifier((claims, context) -> checkTimes(claims));
    try {
      return Optional.of(processor.process(token, null));
    } catch (BadJOSEException | JOSEException e) {
      return Optional.empty();
    }
  }

  private void checkTimes(JWTClaimsSet claims) throws BadJWTException {
    var now = clock.instant();
    var expires = claims.getExpirationTime();
    var from = claims.getNotBeforeTime();
    if (expires == null || !now.isBefore(expires.toInstant().plus(SKEW))) {
      throw new BadJWTException("expired, or never expires");
    }
    if (from != null && now.isBefore(from.toInstant().minus(SKEW))) {
      throw new BadJWTException("not yet good");
    }
  }
}
