package io.luotain.response;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import io.luotain.respondent.KnownRespondent;
import io.luotain.respondent.RespondentId;
import io.luotain.survey.Survey;
import io.luotain.survey.SurveyId;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.Tenants;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Presentation tokens: JWE (RFC 7516, dir with A256GCM) under a key of the tenant. Only this tenant
 * can read or make them.
 */
@Component
class PresentationTokens {

  static final Duration LIFETIME = Survey.PRESENTED;
  private static final JWEHeader HEADER = new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM);

  private final Tenants tenants;
  private final Clock clock;

  PresentationTokens(Tenants tenants, Clock clock) {
    this.tenants = tenants;
    this.clock = clock;
  }

  String encrypt(TenantId tenant, Presented presented) {
    var known = presented.respondent();
    var claims =
        new JWTClaimsSet.Builder()
            .claim("sid", presented.surveyId().value())
            .claim("ver", presented.version())
            .claim("loc", presented.locale())
            .claim("sed", presented.seed())
            .claim("chn", presented.channel().name())
            .claim("tst", presented.test() ? true : null)
            .claim("day", presented.day().toString())
            .claim("inv", presented.once() == null ? null : presented.once().toString())
            .claim("rid", known.id() == null ? null : known.id().value())
            .claim("att", TokenValues.write(known.attributes()))
            .claim("clm", TokenValues.write(known.claimed()))
            .claim("mil", presented.issuedAt().get(ChronoField.MILLI_OF_SECOND))
            .issueTime(Date.from(presented.issuedAt()))
            .expirationTime(Date.from(presented.issuedAt().plus(LIFETIME)))
            .build();
    try {
      var token = new EncryptedJWT(HEADER, claims);
      token.encrypt(new DirectEncrypter(key(tenant)));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was presented; empty when the token is damaged, another tenant's or expired. */
  Optional<Presented> decrypt(TenantId tenant, String text) {
    try {
      var token = EncryptedJWT.parse(text);
      if (!JWEAlgorithm.DIR.equals(token.getHeader().getAlgorithm())
          || !EncryptionMethod.A256GCM.equals(token.getHeader().getEncryptionMethod())) {
        return Optional.empty();
      }
      token.decrypt(new DirectDecrypter(key(tenant)));
      var claims = token.getJWTClaimsSet();
      return clock.instant().isBefore(instant(claims.getExpirationTime()))
          ? Optional.of(presented(claims))
          : Optional.empty();
    } catch (ParseException | JOSEException e) {
      return Optional.empty();
    }
  }

  private static Presented presented(JWTClaimsSet claims) throws ParseException {
    return new Presented(
        new SurveyId(Objects.requireNonNull(claims.getStringClaim("sid"))),
        Objects.requireNonNull(claims.getIntegerClaim("ver")),
        Objects.requireNonNull(claims.getStringClaim("loc")),
        Objects.requireNonNull(claims.getIntegerClaim("sed")),
        Channel.valueOf(claims.getStringClaim("chn")),
        Boolean.TRUE.equals(claims.getBooleanClaim("tst")),
        LocalDate.parse(claims.getStringClaim("day")),
        instant(claims.getIssueTime())
            .plusMillis(Objects.requireNonNull(claims.getIntegerClaim("mil"))),
        once(claims),
        respondent(claims));
  }

  private static @Nullable UUID once(JWTClaimsSet claims) throws ParseException {
    var serial = claims.getStringClaim("inv");
    return serial == null ? null : UUID.fromString(serial);
  }

  private static KnownRespondent respondent(JWTClaimsSet claims) throws ParseException {
    var id = claims.getStringClaim("rid");
    return new KnownRespondent(
        id == null ? null : new RespondentId(id),
        TokenValues.read(claims.getJSONObjectClaim("att")),
        TokenValues.read(claims.getJSONObjectClaim("clm")));
  }

  private static Instant instant(Date date) {
    return Objects.requireNonNull(date).toInstant();
  }

  private SecretKey key(TenantId tenant) {
    return tenants.key(tenant, "presentation", "AES");
  }
}
