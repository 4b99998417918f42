package io.luotain.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a credential may do within its tenant. */
public enum Scope {
  TENANT_READ,
  TENANT_ADMIN,
  SURVEYS_READ,
  SURVEYS_WRITE,
  RESPONSES_READ,
  RESPONSES_IDENTITY,
  RESULTS_READ,
  RESULTS_SHARE,
  ATTRIBUTES_WRITE,
  RESPONDENTS_READ,
  RESPONDENTS_WRITE,
  RESPONDENTS_ERASE,
  INVITATIONS_READ,
  INVITATIONS_WRITE;

  private static final Map<String, Scope> BY_TOKEN =
      Arrays.stream(values()).collect(Collectors.toMap(Scope::token, Function.identity()));

  /** As tokens write it, for example {@code surveys:write}. */
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', ':');
  }

  /** The scope written so; empty when it is none of a tenant's, as {@code operator} is. */
  public static Optional<Scope> parse(String token) {
    return Optional.ofNullable(BY_TOKEN.get(token));
  }

  /** Every scope there is. */
  public static Set<Scope> all() {
    return EnumSet.allOf(Scope.class);
  }
}
