package io.luotain.invitation;

import static io.luotain.platform.UserErrorCode.DUPLICATE;
import static io.luotain.platform.UserErrorCode.INVALID;

import io.luotain.invitation.InvitationEntry.Result;
import io.luotain.platform.UserErrors;
import io.luotain.respondent.RespondentId;
import io.luotain.survey.RepeatPolicy;
import io.luotain.survey.Survey;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.Tenants;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes invitations and their links. */
@Component
class Inviting {

  private final InvitationRepository repository;
  private final InvitationProperties properties;
  private final Tenants tenants;

  Inviting(InvitationRepository repository, InvitationProperties properties, Tenants tenants) {
    this.repository = repository;
    this.properties = properties;
    this.tenants = tenants;
  }

  /** The id of the one invitation of this person to this wave, whether there is one or not. */
  String id(TenantId tenant, Survey survey, @Nullable String wave, RespondentId respondent) {
    return InvitationSecret.id(key(tenant), survey.id(), wave, respondent);
  }

  private SecretKey key(TenantId tenant) {
    return tenants.key(tenant, "invitation", "HmacSHA256");
  }

  /**
   * A stratum of a blind wave, for its people's links.
   *
   * @param fingerprint of its key
   * @param contract {@link BlindWave#hash}
   * @param number its key's place in the wave's list, from 0
   */
  record Stratum(String fingerprint, String contract, int number) {}

  /**
   * Invites people to the wave that is in the field, or gives new links to those who are invited
   * already; their former links end.
   */
  List<InvitationEntry> invite(
      TenantId tenant,
      Survey survey,
      List<String> people,
      @Nullable Instant expiresAt,
      Instant now,
      @Nullable Stratum stratum) {
    var batch = new Batch(survey, expiresAt, now, stratum, known(tenant, survey, people));
    var seen = new HashSet<String>();
    var entries = new ArrayList<InvitationEntry>(people.size());
    for (int i = 0; i < people.size(); i++) {
      var person = people.get(i);
      var wrong = UserErrors.under("input", "to", "respondents", Integer.toString(i));
      var parsed = RespondentId.parse(person);
      wrong.addIf(parsed.isEmpty(), INVALID, RespondentId.FORM_RULE);
      wrong.addIf(!seen.add(person), DUPLICATE, "Give each respondent once.");
      entries.add(
          wrong.isEmpty()
              ? batch.entry(person, id(tenant, survey, survey.wave(), parsed.orElseThrow()))
              : new InvitationEntry(person, Result.REFUSED, null, wrong.list()));
    }
    repository.write(tenant, batch.rows);
    return entries;
  }

  private Map<String, InvitationRepository.Row> known(
      TenantId tenant, Survey survey, List<String> people) {
    var ids =
        people.stream()
            .flatMap(person -> RespondentId.parse(person).stream())
            .map(person -> id(tenant, survey, survey.wave(), person))
            .toList();
    return repository.findAll(tenant, ids).stream()
        .collect(Collectors.toMap(InvitationRepository.Row::id, Function.identity()));
  }

  private final class Batch {

    private final Survey survey;
    private final @Nullable Instant expiresAt;
    private final Instant now;
    private final @Nullable Stratum stratum;
    private final Map<String, InvitationRepository.Row> known;
    private final List<InvitationRepository.Row> rows = new ArrayList<>();

    Batch(
        Survey survey,
        @Nullable Instant expiresAt,
        Instant now,
        @Nullable Stratum stratum,
        Map<String, InvitationRepository.Row> known) {
      this.survey = survey;
      this.expiresAt = expiresAt;
      this.now = now;
      this.stratum = stratum;
      this.known = known;
    }

    InvitationEntry entry(String person, String id) {
      var before = known.get(id);
      if (before != null
          && before.answeredAt() != null
          && survey.repeat().kind() == RepeatPolicy.Kind.ONCE) {
        return new InvitationEntry(person, Result.ANSWERED, null, List.of());
      }
      var secret = InvitationSecret.next(id);
      rows.add(
          before == null
              ? new InvitationRepository.Row(
                  id,
                  survey.id(),
                  survey.wave(),
                  person,
                  stratum == null ? null : stratum.fingerprint(),
                  secret.hash(),
                  now,
                  expiresAt,
                  null,
                  null)
              : before.renewed(
                  secret.hash(), expiresAt, stratum == null ? null : stratum.fingerprint()));
      return new InvitationEntry(
          person, before == null ? Result.CREATED : Result.RENEWED, link(secret), List.of());
    }

    /** With what is to be checked in the browser, in a blind wave. */
    private String link(InvitationSecret secret) {
      var link = properties.link(secret, survey.id().value());
      return stratum == null
          ? link
          : "%s.%s.%d".formatted(link, stratum.contract(), stratum.number());
    }
  }
}
