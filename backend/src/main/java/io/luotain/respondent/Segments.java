package io.luotain.respondent;

import static io.luotain.platform.UserErrorCode.NOT_FOUND;
import static io.luotain.platform.UserErrorCode.TOO_LONG;

import io.luotain.platform.CallerScopes;
import io.luotain.platform.InvalidRequest;
import io.luotain.platform.Outcome;
import io.luotain.platform.Page;
import io.luotain.platform.RequiresScope;
import io.luotain.platform.UserError;
import io.luotain.platform.UserErrors;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Service;

/**
 * The segments of all tenants. Who may not see identities neither writes an expression over
 * personal attributes nor sees the members that one has.
 */
@Service
public class Segments implements AttributeUse {

  private static final int MAX_SEGMENTS = 500;
  private static final int MAX_NAME = 100;

  private final SegmentRepository repository;
  private final RespondentRepository respondents;
  private final RespondentFilters filters;
  private final RespondentSearches searches;
  private final Attributes attributes;
  private final Clock clock;

  Segments(
      SegmentRepository repository,
      RespondentRepository respondents,
      RespondentFilters filters,
      RespondentSearches searches,
      Attributes attributes,
      Clock clock) {
    this.repository = repository;
    this.respondents = respondents;
    this.filters = filters;
    this.searches = searches;
    this.attributes = attributes;
    this.clock = clock;
  }

  /** The segment as it is now; empty when the tenant has none with this id. */
  @RequiresScope("respondents:read")
  public Optional<Segment> read(TenantId tenant, SegmentId id) {
    return repository.find(tenant, id);
  }

  /**
   * The segment, to divide results by it; what it is made by is not for every caller's eyes. Empty
   * when the tenant has none with this id.
   */
  public Optional<Segment> definition(TenantId tenant, SegmentId id) {
    return repository.find(tenant, id);
  }

  /** A page of the tenant's segments, in the order of their ids. */
  @RequiresScope("respondents:read")
  public Window<Segment> page(TenantId tenant, Page page) {
    return repository.page(tenant, page);
  }

  /** Creates a segment. Refused when its expression is wrong or there are 500 already. */
  @RequiresScope("attributes:write")
  public Outcome<Segment> create(TenantId tenant, String name, String expression) {
    var segment = new Segment(SegmentId.next(), name, expression, clock.instant());
    var errors = checked(tenant, segment);
    errors.addIf(
        repository.count(tenant) >= MAX_SEGMENTS,
        TOO_LONG,
        "There are 500 segments; delete one first.");
    if (!errors.isEmpty()) {
      return Outcome.refused(errors);
    }
    var stored = stamped(segment);
    repository.insert(tenant, stored);
    return Outcome.done(stored);
  }

  /** Changes a segment; refused when its expression would be wrong. */
  @RequiresScope("attributes:write")
  public Outcome<Segment> update(TenantId tenant, SegmentId id, UnaryOperator<Segment> change) {
    var found = repository.find(tenant, id);
    if (found.isEmpty()) {
      return missing("input", "id");
    }
    var changed = stamped(change.apply(found.get()));
    var errors = checked(tenant, changed);
    if (!errors.isEmpty()) {
      return Outcome.refused(errors);
    }
    return repository.replace(tenant, changed) ? Outcome.done(changed) : missing("input", "id");
  }

  @RequiresScope("attributes:write")
  public Outcome<SegmentId> delete(TenantId tenant, SegmentId id) {
    return repository.delete(tenant, id) ? Outcome.done(id) : missing("id");
  }

  private static <T> Outcome<T> missing(String... path) {
    return Outcome.refused(UserError.of(NOT_FOUND, "There is no segment with this id.", path));
  }

  private UserErrors checked(TenantId tenant, Segment segment) {
    var errors = UserErrors.under("input");
    errors.at("name").checkText(segment.name(), MAX_NAME);
    filters
        .of(tenant, attributes.fresh(tenant))
        .check(segment.expression(), errors.at("expression"))
        .ifPresent(Segments::requireSight);
    return errors;
  }

  private static void requireSight(RespondentFilters.Filter filter) {
    if (filter.personal()) {
      CallerScopes.require("responses:identity");
    }
  }

  private Segment stamped(Segment segment) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Segment(segment.id(), segment.name(), segment.expression(), now);
  }

  /**
   * Whether the caller may read the segment's expression: whoever wrote it could see identities,
   * and may have put somebody's personal values into it.
   */
  public boolean showsExpression(TenantId tenant, Segment segment) {
    return CallerScopes.has("responses:identity")
        || filters
            .of(tenant, attributes.schema(tenant))
            .check(segment.expression(), UserErrors.under())
            .filter(filter -> !filter.personal())
            .isPresent();
  }

  /**
   * How many respondents belong to the segment now.
   *
   * @throws InvalidRequest if its expression no longer fits the attributes
   */
  @RequiresScope("respondents:read")
  public long count(TenantId tenant, Segment segment) {
    var filter = filter(tenant, segment.expression());
    return searches.run(tenant, () -> respondents.count(tenant, filter.query()));
  }

  /**
   * A page of those who belong to the segment now, in the order of their ids.
   *
   * @throws InvalidRequest if its expression no longer fits the attributes
   */
  @RequiresScope("respondents:read")
  public Window<Respondent> members(TenantId tenant, Segment segment, Page page) {
    return find(tenant, segment.expression(), page);
  }

  /**
   * A page of the respondents of whom an expression is true, in the order of their ids.
   *
   * @throws InvalidRequest if the expression is wrong
   */
  @RequiresScope("respondents:read")
  public Window<Respondent> find(TenantId tenant, String expression, Page page) {
    var schema = attributes.schema(tenant);
    var filter = filter(tenant, expression);
    requireSight(filter);
    return searches
        .run(tenant, () -> respondents.page(tenant, filter.query(), page))
        .map(each -> StoredRespondent.respondent(each, schema));
  }

  /**
   * Ids of those who belong to the segment now, in their order.
   *
   * @param after only ids behind this one; null for from the first
   * @param size how many at most
   * @throws InvalidRequest if its expression no longer fits the attributes
   */
  @RequiresScope("respondents:read")
  public List<RespondentId> memberIds(
      TenantId tenant, Segment segment, @Nullable String after, int size) {
    var start = ScrollPosition.keyset();
    var page = new Page(after == null ? start : ScrollPosition.forward(Map.of("_id", after)), size);
    return find(tenant, segment.expression(), page).stream().map(Respondent::id).toList();
  }

  private RespondentFilters.Filter filter(TenantId tenant, String expression) {
    var errors = UserErrors.under();
    return filters
        .of(tenant, attributes.schema(tenant))
        .check(expression, errors)
        .orElseThrow(
            () ->
                new InvalidRequest(
                    errors.list().stream()
                        .map(UserError::message)
                        .collect(Collectors.joining(" "))));
  }

  @Override
  public List<User> users(TenantId tenant, AttributeId attribute, AttributeSchema after) {
    var now = filters.of(tenant, attributes.fresh(tenant));
    var then = RespondentFilters.Checker.of(after);
    return repository.all(tenant).stream()
        .filter(each -> uses(each, attribute, now) && !isGood(each, then))
        .map(each -> new User("segment", each.id().value(), each.name()))
        .toList();
  }

  private static boolean uses(
      Segment segment, AttributeId attribute, RespondentFilters.Checker checker) {
    return checker
        .check(segment.expression(), UserErrors.under())
        .filter(filter -> filter.uses(attribute))
        .isPresent();
  }

  private static boolean isGood(Segment segment, RespondentFilters.Checker checker) {
    return checker.check(segment.expression(), UserErrors.under()).isPresent();
  }
}
