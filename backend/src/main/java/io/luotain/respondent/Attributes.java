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
  private static final int NAMED_USERS = 20;

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
            .maximumSize(10_000)
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

  /** Creates an attribute. Refused when its id is taken or there are 200 already. */
  @RequiresScope("attributes:write")
  public Outcome<Attribute> create(TenantId tenant, Attribute attribute) {
    var errors = UserErrors.under("input");
    errors
        .at("id")
        .addIf(AttributeId.parse(attribute.id().value()).isEmpty(), INVALID, AttributeId.FORM_RULE);
    attribute.check(errors);
    errors.addIf(
        load(tenant).attributes().size() >= MAX_ATTRIBUTES,
        TOO_LONG,
        "There are 200 attributes; delete one first.");
    if (errors.isEmpty() && !repository.insert(tenant, attribute)) {
      errors.at("id").add(DUPLICATE, "There is an attribute with this id.");
    }
    cache.invalidate(tenant);
    return errors.isEmpty() ? Outcome.done(attribute) : Outcome.refused(errors);
  }

  /**
   * Changes an attribute. Refused when it would take away an option that a respondent or anything
   * else uses; making a personal attribute public needs the scope to see identities.
   */
  @RequiresScope("attributes:write")
  public Outcome<Attribute> update(
      TenantId tenant, AttributeId id, UnaryOperator<Attribute> change) {
    var errors = UserErrors.under("input");
    var stored = repository.find(tenant, id);
    errors.at("id").addIf(stored.isEmpty(), NOT_FOUND, "There is no attribute with this id.");
    if (stored.isEmpty()) {
      return Outcome.refused(errors);
    }
    var changed = change.apply(stored.get());
    if (stored.get().personal() && !changed.personal()) {
      CallerScopes.require("responses:identity");
    }
    changed.check(errors);
    checkOptions(tenant, stored.get(), changed, errors.at("options"));
    if (errors.isEmpty() && !repository.replace(tenant, changed)) {
      errors.at("id").add(NOT_FOUND, "There is no attribute with this id.");
    }
    cache.invalidate(tenant);
    return errors.isEmpty() ? Outcome.done(changed) : Outcome.refused(errors);
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

  /** Deletes an attribute and every respondent's value of it; refused while anything uses it. */
  @RequiresScope("attributes:write")
  Deletion delete(TenantId tenant, AttributeId id) {
    var errors = UserErrors.under();
    var schema = load(tenant);
    errors
        .at("id")
        .addIf(schema.find(id).isEmpty(), NOT_FOUND, "There is no attribute with this id.");
    var users = users(tenant, id, schema.without(id));
    errors.at("id").addIf(!users.isEmpty(), IN_USE, "It is used: " + named(users));
    if (!errors.isEmpty()) {
      return new Deletion(Outcome.refused(errors), users);
    }
    repository.delete(tenant, id);
    cache.invalidate(tenant);
    respondents.removeAttribute(tenant, id);
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
