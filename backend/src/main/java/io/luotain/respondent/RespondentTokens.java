package io.luotain.respondent;

import static io.luotain.platform.UserErrorCode.RESPONDENT_TOKEN_INVALID;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.luotain.platform.Outcome;
import io.luotain.platform.UserErrors;
import io.luotain.tenancy.TenantId;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Tokens by which a tenant says who a visitor is: JWTs (RFC 7519, RFC 8725) signed with one of its
 * respondent keys, whose id is the header {@code kid} and whose algorithm the key fixes. Claims:
 * {@code sub} the external id, {@code iat} and {@code exp} at most 24 hours apart, {@code
 * attributes} typed values by attribute id, {@code aud} if there includes {@code luotain}.
 */
@Service
public class RespondentTokens {

  /** The longest time from {@code iat} to {@code exp}. */
  public static final Duration MAX_LIFETIME = Duration.ofHours(24);

  static final String AUDIENCE = "luotain";
  static final String ATTRIBUTES = "attributes";

  private static final Duration SKEW = Duration.ofSeconds(30);
  private static final int MAX_LENGTH = 8_192;

  private final RespondentKeys keys;
  private final Attributes attributes;
  private final Clock clock;

  RespondentTokens(RespondentKeys keys, Attributes attributes, Clock clock) {
    this.keys = keys;
    this.attributes = attributes;
    this.clock = clock;
  }

  /**
   * Who the token says the visitor is, with values the tenant vouches for. Refused when it is not
   * signed with a good key of this very tenant, does not hold now, or has unknown or ill-typed
   * attributes; claims that are null count as left out.
   *
   * @param path where the token is in the request, for the user errors
   */
  public Outcome<VerifiedRespondent> verify(TenantId tenant, String token, String... path) {
    var errors = UserErrors.under(path);
    var claims = token.length() > MAX_LENGTH ? Optional.<JWTClaimsSet>empty() : good(tenant, token);
    var respondent =
        claims.flatMap(each -> Optional.ofNullable(each.getSubject())).flatMap(RespondentId::parse);
    if (claims.isEmpty() || respondent.isEmpty()) {
      errors.add(
          RESPONDENT_TOKEN_INVALID, "The respondent token is forged, expired or of another kind.");
      return Outcome.refused(errors);
    }
    var values = values(tenant, claims.get().getClaim(ATTRIBUTES), errors.at(ATTRIBUTES));
    return errors.isEmpty()
        ? Outcome.done(new VerifiedRespondent(respondent.get(), values))
        : Outcome.refused(errors);
  }

  private Map<AttributeId, AttributeValue> values(
      TenantId tenant, @Nullable Object claim, UserErrors errors) {
    return switch (claim) {
      case null -> Map.of();
      case Map<?, ?> json -> attributes.schema(tenant).values(json, errors);
      default -> {
        errors.add(RESPONDENT_TOKEN_INVALID, "Give an object of values by attribute id.");
        yield Map.of();
      }
    };
  }

  private Optional<JWTClaimsSet> good(TenantId tenant, String token) {
    try {
      var jwt = SignedJWT.parse(token);
      return isSigned(tenant, jwt)
          ? Optional.of(jwt.getJWTClaimsSet()).filter(this::holdsNow)
          : Optional.empty();
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  private boolean isSigned(TenantId tenant, SignedJWT jwt) {
    var header = jwt.getHeader();
    return isPlain(header)
        && keys.find(tenant, header.getKeyID())
            .filter(key -> key.algorithm().isNamed(header.getAlgorithm().getName()))
            .filter(
                key ->
                    key.algorithm()
                        .verifies(key.key(), jwt.getSigningInput(), jwt.getSignature().decode()))
            .isPresent();
  }

  /** A JWT with a key id and no extension that would have to be understood. */
  private static boolean isPlain(JWSHeader header) {
    var type = header.getType();
    return header.getKeyID() != null
        && (type == null || type.equals(JOSEObjectType.JWT))
        && (header.getCriticalParams() == null || header.getCriticalParams().isEmpty())
        && header.isBase64URLEncodePayload();
  }

  private boolean holdsNow(JWTClaimsSet claims) {
    var issued = claims.getIssueTime();
    var expires = claims.getExpirationTime();
    return issued != null
        && expires != null
        && !isAfter(issued)
        && (claims.getNotBeforeTime() == null || !isAfter(claims.getNotBeforeTime()))
        && clock.instant().isBefore(expires.toInstant().plus(SKEW))
        && !expires.toInstant().isAfter(issued.toInstant().plus(MAX_LIFETIME))
        && (claims.getAudience().isEmpty() || claims.getAudience().contains(AUDIENCE));
  }

  private boolean isAfter(Date time) {
    return time.toInstant().isAfter(clock.instant().plus(SKEW));
  }
}
