package io.luotain.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.luotain.platform.MasterKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The built-in issuer's ES256 keys, one per 30 days, the same on every instance. A key is published
 * a day before it signs and a day after it did.
 */
@Component
class SigningKeys implements JWKSource<SecurityContext> {

  static final Duration PERIOD = Duration.ofDays(30);
  static final Duration OVERLAP = Duration.ofDays(1);

  private static final Duration MAX_AGE = Duration.ofSeconds(5);

  private final SigningKeyRepository repository;
  private final MasterKey masterKey;
  private final Clock clock;
  private final LoadingCache<Long, ECKey> keys;

  SigningKeys(SigningKeyRepository repository, MasterKey masterKey, Clock clock, Ticker ticker) {
    this.repository = repository;
    this.masterKey = masterKey;
    this.clock = clock;
    this.keys =
        Caffeine.newBuilder()
            .maximumSize(4)
            .expireAfterWrite(MAX_AGE)
            .ticker(ticker)
            .build(this::load);
  }

  /** The key that signs now. */
  ECKey current() {
    return keys.get(period(clock.instant()));
  }

  /** Every key whose tokens are good now or may be soon. */
  JWKSet published() {
    var now = clock.instant();
    return new JWKSet(
        LongStream.rangeClosed(period(now.minus(OVERLAP)), period(now.plus(OVERLAP)))
            .<JWK>mapToObj(keys::get)
            .toList());
  }

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
    return selector.select(published());
  }

  private static long period(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), PERIOD.toSeconds());
  }

  private ECKey load(long period) throws ParseException, JOSEException {
    var id = Long.toString(period);
    var stored = repository.find(id);
    var row = stored.isPresent() ? stored.get() : repository.insert(generate(id));
    return ECKey.parse(new String(masterKey.open(row.sealed().getData(), context(id)), UTF_8));
  }

  private SigningKeyRepository.Row generate(String id) throws JOSEException {
    var key =
        new ECKeyGenerator(Curve.P_256)
            .keyIDFromThumbprint(true)
            .keyUse(KeyUse.SIGNATURE)
            .algorithm(JWSAlgorithm.ES256)
            .generate();
    var sealed = masterKey.seal(key.toJSONString().getBytes(UTF_8), context(id));
    return new SigningKeyRepository.Row(id, new Binary(sealed), clock.instant());
  }

  private static String context(String id) {
    return "signing-key/" + id;
  }
}
