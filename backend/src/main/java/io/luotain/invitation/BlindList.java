package io.luotain.invitation;

import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.NOT_FOUND;
import static io.luotain.platform.UserErrorCode.TOO_LONG;

import io.luotain.platform.UserErrors;
import io.luotain.respondent.RespondentId;
import io.luotain.respondent.Respondents;
import io.luotain.respondent.SegmentId;
import io.luotain.respondent.Segments;
import io.luotain.survey.ContractDimension;
import io.luotain.survey.PrivacyContract;
import io.luotain.tenancy.TenantId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a blind wave is to be opened to. */
@Component
class BlindList {

  private static final int MAX_PEOPLE = 5_000;
  private static final int MAX_STRATA = 64;
  private static final int PAGE = 1_000;

  private final Segments segments;
  private final Respondents respondents;

  BlindList(Segments segments, Respondents respondents) {
    this.segments = segments;
    this.respondents = respondents;
  }

  /**
   * Everybody, once; what is wrong with the list goes to the errors.
   *
   * @param people their ids; null for a segment
   */
  List<String> read(
      TenantId tenant,
      @Nullable List<String> people,
      @Nullable SegmentId segment,
      PrivacyContract contract,
      UserErrors errors) {
    var all =
        segment == null
            ? List.copyOf(new LinkedHashSet<>(people == null ? List.of() : people))
            : members(tenant, segment, errors);
    errors.addIf(
        all.size() > MAX_PEOPLE, TOO_LONG, "A blind wave takes at most 5,000 people by now.");
    errors.addIf(
        all.size() < 2 * contract.minimumGroup(),
        INVALID,
        "Invite at least %d people, or nobody would be hidden."
            .formatted(2 * contract.minimumGroup()));
    errors.addIf(
        all.stream().anyMatch(each -> RespondentId.parse(each).isEmpty()),
        INVALID,
        RespondentId.FORM_RULE);
    return all;
  }

  private List<String> members(TenantId tenant, SegmentId id, UserErrors errors) {
    var segment = segments.read(tenant, id);
    errors
        .at("segment", "id")
        .addIf(segment.isEmpty(), NOT_FOUND, "There is no segment with this id.");
    var all = new ArrayList<String>();
    var found = List.<RespondentId>of();
    do {
      var after = all.isEmpty() ? null : all.getLast();
      found =
          segment.map(each -> segments.memberIds(tenant, each, after, PAGE)).orElseGet(List::of);
      found.forEach(each -> all.add(each.value()));
    } while (found.size() == PAGE && all.size() <= MAX_PEOPLE);
    return all;
  }

  /** The people by what the contract lets be known of them, each in one stratum of at least 2k. */
  Map<List<String>, List<Strata.Member>> divided(
      TenantId tenant, List<String> people, PrivacyContract contract, UserErrors errors) {
    var attributes = contract.dimensions().stream().map(ContractDimension::attribute).toList();
    var ids = people.stream().map(RespondentId::new).toList();
    var values = respondents.values(tenant, ids, attributes);
    var members =
        ids.stream()
            .map(
                person -> {
                  var own = values.getOrDefault(person, Map.of());
                  return new Strata.Member(
                      person.value(),
                      contract.dimensions().stream()
                          .map(each -> each.coarse(own.get(each.attribute())))
                          .toList());
                })
            .toList();
    var strata = new Strata(2 * contract.minimumGroup()).of(members);
    errors.addIf(
        strata.size() > MAX_STRATA,
        TOO_LONG,
        "These are more than 64 strata; give the contract coarser dimensions.");
    return strata;
  }
}
