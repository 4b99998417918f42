package io.luotain.survey;

import io.luotain.platform.RandomIds;
import io.luotain.tenancy.TenantId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a survey over all tenants: the tenant's id, a hyphen and 16 random characters. That a link
 * to a hosted survey leads to its tenant is all that the first part is for; access is decided by
 * the caller's credential alone.
 */
public record SurveyId(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9]{4,24}-[a-z0-9]{16}");

  static SurveyId next(TenantId tenant) {
    return new SurveyId(tenant.value() + "-" + RandomIds.next(16));
  }

  /** The id with this text; empty when the text is none. */
  public static Optional<SurveyId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new SurveyId(text)) : Optional.empty();
  }

  /** The tenant that the id was made for. */
  public TenantId tenant() {
    return new TenantId(value.substring(0, value.indexOf('-')));
  }

  @Override
  public String toString() {
    return value;
  }
}
