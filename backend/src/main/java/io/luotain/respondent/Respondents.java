package io.luotain.respondent;

import static io.luotain.platform.UserErrorCode.INVALID;

import io.luotain.platform.Outcome;
import io.luotain.platform.Page;
import io.luotain.platform.RequiresScope;
import io.luotain.platform.UserError;
import io.luotain.platform.UserErrors;
import io.luotain.respondent.RespondentChange.Result;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Service;

/** The respondents of all tenants. */
@Service
public class Respondents {

  private final RespondentRepository repository;
  private final RespondentWriter writer;
  private final Attributes attributes;
  private final Clock clock;

  Respondents(
      RespondentRepository repository,
      RespondentWriter writer,
      Attributes attributes,
      Clock clock) {
    this.repository = repository;
    this.writer = writer;
    this.attributes = attributes;
    this.clock = clock;
  }

  /** The respondent with this id as it is now; empty when there is none. */
  @RequiresScope("respondents:read")
  public Optional<Respondent> read(TenantId tenant, String id) {
    return RespondentId.parse(id).flatMap(parsed -> find(tenant, parsed));
  }

  /** A page of the tenant's respondents, in the order of their ids. */
  @RequiresScope("respondents:read")
  public Window<Respondent> page(TenantId tenant, Page page) {
    var schema = attributes.schema(tenant);
    return repository
        .page(tenant, new Document(), page)
        .map(each -> StoredRespondent.respondent(each, schema));
  }

  /**
   * Creates or changes a respondent: values that are given are set, null ones removed, others stay.
   */
  @RequiresScope("respondents:write")
  public Outcome<Respondent> upsert(TenantId tenant, String id, List<AttributeInput> values) {
    var errors = UserErrors.under("input");
    var schema = attributes.schema(tenant);
    var change = change(schema, id, values, errors);
    if (change.isEmpty() || !errors.isEmpty()) {
      return Outcome.refused(errors);
    }
    writer.write(tenant, schema, List.of(change.get()));
    return Outcome.done(find(tenant, change.get().id()).orElseGet(() -> asWritten(change.get())));
  }

  /** For the case that somebody erases the person at this very moment. */
  private Respondent asWritten(RespondentChange change) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Respondent(change.id(), change.attributes().set(), now);
  }

  /** One row of an import. */
  record Row(String id, List<AttributeInput> attributes) {}

  /** What became of one row; the errors' paths begin at the row. */
  record RowOutcome(String id, Result outcome, List<UserError> userErrors) {}

  /** Upserts at most 1,000 rows. Those with errors are refused, all others go in. */
  @RequiresScope("respondents:write")
  List<RowOutcome> importRows(TenantId tenant, List<Row> rows) {
    var schema = attributes.schema(tenant);
    var changes = new ArrayList<RespondentChange>();
    var refused = new TreeMap<Integer, List<UserError>>();
    for (int i = 0; i < rows.size(); i++) {
      var errors = UserErrors.under("input", "rows", Integer.toString(i));
      var row = rows.get(i);
      var change = change(schema, row.id(), row.attributes(), errors);
      if (errors.isEmpty()) {
        changes.add(change.orElseThrow());
      } else {
        refused.put(i, errors.list());
      }
    }
    return outcomes(rows, refused, writer.write(tenant, schema, changes));
  }

  private static List<RowOutcome> outcomes(
      List<Row> rows, Map<Integer, List<UserError>> refused, List<Result> results) {
    var outcomes = new ArrayList<RowOutcome>(rows.size());
    var written = results.iterator();
    for (int i = 0; i < rows.size(); i++) {
      var errors = refused.get(i);
      outcomes.add(
          errors == null
              ? new RowOutcome(rows.get(i).id(), written.next(), List.of())
              : new RowOutcome(rows.get(i).id(), Result.REFUSED, errors));
    }
    return outcomes;
  }

  private static Optional<RespondentChange> change(
      AttributeSchema schema, String id, List<AttributeInput> values, UserErrors errors) {
    var parsed = RespondentId.parse(id);
    errors.at("id").addIf(parsed.isEmpty(), INVALID, RespondentId.FORM_RULE);
    var changes = schema.changes(values, errors.at("attributes"));
    return parsed.map(known -> new RespondentChange(known, changes));
  }

  /** The respondent with this id as it is now; empty when there is none. */
  public Optional<Respondent> find(TenantId tenant, RespondentId id) {
    return repository
        .find(tenant, id)
        .map(stored -> StoredRespondent.respondent(stored, attributes.schema(tenant)));
  }

  /**
   * Stored values of these attributes of these people; those of whom nothing is stored are left
   * out.
   */
  public Map<RespondentId, Map<AttributeId, AttributeValue>> values(
      TenantId tenant, Collection<RespondentId> people, Collection<AttributeId> wanted) {
    var schema = attributes.schema(tenant);
    return repository.findAll(tenant, people, wanted).stream()
        .collect(
            Collectors.toMap(
                stored -> new RespondentId(stored.getString("_id")),
                stored -> StoredRespondent.values(stored, schema)));
  }

  /**
   * Checks values that a page claims of a visitor: typed, and only of attributes that are
   * targetable and not personal. What is wrong goes to {@code errors}.
   */
  public Map<AttributeId, AttributeValue> claimed(
      TenantId tenant, List<AttributeInput> claims, UserErrors errors) {
    return attributes.schema(tenant).claimed(claims, errors);
  }

  /**
   * What is known of a visitor.
   *
   * @param verified who the tenant says it is; null for a stranger
   * @param claimed as {@link #claimed} gave it
   * @param wanted attributes of which a value matters; what is stored is read only when the token
   *     lacks one of them
   */
  public KnownRespondent known(
      TenantId tenant,
      @Nullable VerifiedRespondent verified,
      Map<AttributeId, AttributeValue> claimed,
      Set<AttributeId> wanted) {
    if (verified == null) {
      return new KnownRespondent(null, Map.of(), claimed);
    }
    var values = new TreeMap<AttributeId, AttributeValue>();
    if (!verified.attributes().keySet().containsAll(wanted)) {
      find(tenant, verified.externalId()).map(Respondent::attributes).ifPresent(values::putAll);
    }
    values.putAll(verified.attributes());
    return new KnownRespondent(verified.externalId(), values, claimed);
  }
}
