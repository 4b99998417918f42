package io.luotain.respondent;

import static io.luotain.platform.UserErrorCode.DUPLICATE;
import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.IN_USE;
import static io.luotain.platform.UserErrorCode.NOT_FOUND;
import static io.luotain.platform.UserErrorCode.TOO_LONG;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import io.luotain.platform.CallerScopes;
import io.luotain.platform.Outcome;
import io.luotain.platform.RequiresScope;
import io.luotain.platform.UserError;
import io.luotain.platform.UserErrors;
import io.luotain.tenancy.TenantId;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The attribute schemas of all tenants. */
@Service
public class Attributes {

  private static final Duration MAX_AGE = Duration.ofSeconds(5);
  private static final int MAX_ATTRIBUTES = 200;
  private static final int MAX_OPTIONS = 20_000;
  private static final int CACHED = 1_000_000;
  private static final int NAMED_USERS = 20;
  private static final String MISSING = "There is no attribute with this id.";

  private final AttributeRepository repository;
  private final RespondentRepository respondents;
  private final ObjectProvider<AttributeUse> uses;
  private final LoadingCache<TenantId, AttributeSchema> cache;

  Attributes(
      AttributeRepository repository,
      RespondentRepository respondents,
      ObjectProvider<AttributeUse> uses,
      Ticker ticker) {
    this.repository = repository;
    this.respondents = respondents;
    this.uses = uses;
    this.cache =
        Caffeine.newBuilder()
            .maximumWeight(CACHED)
            .weigher((TenantId _, AttributeSchema schema) -> schema.weight())
            .expireAfterWrite(MAX_AGE)
            .ticker(ticker)
            .build(this::load);
  }

  /** The tenant's attributes, at most 10 seconds old. */
  public AttributeSchema schema(TenantId tenant) {
    return cache.get(tenant);
  }

  /** The tenant's attributes as they are now. */
  public AttributeSchema fresh(TenantId tenant) {
    return load(tenant);
  }

  /** The tenant's attributes as they are now, in the order of their ids. */
  @RequiresScope("respondents:read")
  public List<Attribute> list(TenantId tenant) {
    return load(tenant).list();
  }

  /**
   * Creates an attribute. Refused when its id is taken, there are 200 already, or all together
   * would have more than 20,000 options.
   */
  @RequiresScope("attributes:write")
  public Outcome<Attribute> create(TenantId tenant, Attribute attribute) {
    var errors = UserErrors.under("input");
    errors
        .at("id")
        .addIf(AttributeId.parse(attribute.id().value()).isEmpty(), INVALID, AttributeId.FORM_RULE);
    attribute.check(errors);
    var schema = load(tenant);
    errors.addIf(
        schema.attributes().size() >= MAX_ATTRIBUTES,
        TOO_LONG,
        "There are 200 attributes; delete one first.");
    checkNumber(schema.with(attribute), errors.at("options"));
    if (errors.isEmpty() && !insert(tenant, attribute)) {
      errors.at("id").add(DUPLICATE, "There is an attribute with this id, or it is being deleted.");
    }
    cache.invalidate(tenant);
    return errors.isEmpty() ? Outcome.done(attribute) : Outcome.refused(errors);
  }

  /** Values that slipped in behind an older attribute's deletion must not become the new one's. */
  private boolean insert(TenantId tenant, Attribute attribute) {
    if (repository.isTaken(tenant, attribute.id())) {
      return false;
    }
    respondents.removeAttribute(tenant, attribute.id());
    return repository.insert(tenant, attribute);
  }

  /**
   * Changes an attribute. Refused when it would take away an option that a respondent or anything
   * else uses, or all together would have more than 20,000; making a personal attribute public
   * needs the scope to see identities.
   *
   * @param change is made again when somebody else changed the attribute meanwhile
   */
  @RequiresScope("attributes:write")
  public Outcome<Attribute> update(
      TenantId tenant, AttributeId id, UnaryOperator<Attribute> change) {
    while (true) {
      var stored = repository.find(tenant, id);
      if (stored.isEmpty()) {
        return Outcome.refused(UserError.of(NOT_FOUND, MISSING, "input", "id"));
      }
      var changed = change.apply(stored.get());
      var errors = checked(tenant, stored.get(), changed);
      if (!errors.isEmpty()) {
        return Outcome.refused(errors);
      }
      if (repository.replace(tenant, changed, stored.get().revision())) {
        cache.invalidate(tenant);
        return Outcome.done(changed);
      }
    }
  }

  private UserErrors checked(TenantId tenant, Attribute before, Attribute after) {
    if (before.personal() && !after.personal()) {
      CallerScopes.require("responses:identity");
    }
    var errors = UserErrors.under("input");
    after.check(errors);
    checkOptions(tenant, before, after, errors.at("options"));
    if (after.options().size() > before.options().size()) {
      checkNumber(load(tenant).with(after), errors.at("options"));
    }
    return errors;
  }

  private static void checkNumber(AttributeSchema schema, UserErrors errors) {
    errors.addIf(
        schema.options() > MAX_OPTIONS,
        TOO_LONG,
        "All attributes together may have 20,000 options.");
  }

  private void checkOptions(TenantId tenant, Attribute before, Attribute after, UserErrors errors) {
    var removed = new HashSet<>(before.optionIds());
    removed.removeAll(after.optionIds());
    if (removed.isEmpty() || !errors.isEmpty()) {
      return;
    }
    errors.addIf(
        respondents.anyWith(tenant, before.id(), removed),
        IN_USE,
        "Respondents have an option that is left out; give them another value first.");
    var users = users(tenant, before.id(), load(tenant).with(after));
    errors.addIf(!users.isEmpty(), IN_USE, "An option that is left out is used: " + named(users));
  }

  /** What a deletion came to. */
  record Deletion(Outcome<AttributeId> outcome, List<AttributeUse.User> users) {}

  /**
   * Deletes an attribute and every respondent's value of it; refused while anything uses it. Its id
   * stays taken until the last value is gone. Doing it again finishes a deletion that broke off.
   */
  @RequiresScope("attributes:write")
  Deletion delete(TenantId tenant, AttributeId id) {
    var errors = UserErrors.under();
    var schema = load(tenant);
    errors
        .at("id")
        .addIf(schema.find(id).isEmpty() && !repository.isTaken(tenant, id), NOT_FOUND, MISSING);
    var users = users(tenant, id, schema.without(id));
    errors.at("id").addIf(!users.isEmpty(), IN_USE, "It is used: " + named(users));
    if (!errors.isEmpty()) {
      return new Deletion(Outcome.refused(errors), users);
    }
    repository.hide(tenant, id);
    cache.invalidate(tenant);
    respondents.removeAttribute(tenant, id);
    repository.delete(tenant, id);
    return new Deletion(Outcome.done(id), List.of());
  }

  private List<AttributeUse.User> users(TenantId tenant, AttributeId id, AttributeSchema after) {
    return uses.orderedStream().flatMap(each -> each.users(tenant, id, after).stream()).toList();
  }

  private static String named(List<AttributeUse.User> users) {
    return users.stream()
            .limit(NAMED_USERS)
            .map(user -> "%s \"%s\"".formatted(user.kind(), user.name()))
            .collect(Collectors.joining(", "))
        + (users.size() > NAMED_USERS ? " and more." : ".");
  }

  private AttributeSchema load(TenantId tenant) {
    return AttributeSchema.of(repository.all(tenant));
  }
}
