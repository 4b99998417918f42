package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.DUPLICATE;
import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.TOO_LONG;

import io.luotain.platform.Digests;
import io.luotain.platform.UserErrors;
import io.luotain.respondent.Attribute;
import io.luotain.respondent.AttributeId;
import io.luotain.respondent.AttributeSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an anonymous survey promises, and its respondents read before they answer. A later version
 * may only promise more.
 *
 * @param minimumGroup k: fewer answers than this are never published together, 3 to 100
 * @param retentionDays how many days after they were published answers are deleted, 30 to 3650
 * @param release how often answers are published
 * @param dimensions by what results may be broken down, and all that is kept of the background
 *     data; at most 3, the last is given up first where too few share it
 */
public record PrivacyContract(
    int minimumGroup,
    int retentionDays,
    ReleasePeriod release,
    List<ContractDimension> dimensions) {

  /** For a survey whose authors say nothing: groups of 5, two years, daily, nothing kept. */
  public static final PrivacyContract DEFAULT =
      new PrivacyContract(5, 730, ReleasePeriod.DAY, List.of());

  private static final int MAX_DIMENSIONS = 3;

  void check(UserErrors errors) {
    errors
        .at("minimumGroup")
        .addIf(minimumGroup < 3 || minimumGroup > 100, INVALID, "Give 3 to 100.");
    errors
        .at("retentionDays")
        .addIf(retentionDays < 30 || retentionDays > 3650, INVALID, "Give 30 to 3650 days.");
    errors
        .at("dimensions")
        .addIf(dimensions.size() > MAX_DIMENSIONS, TOO_LONG, "Give at most 3 dimensions.");
    errors
        .at("dimensions")
        .addIf(
            dimensions.stream().map(ContractDimension::attribute).distinct().count()
                < dimensions.size(),
            DUPLICATE,
            "Give each attribute once.");
  }

  void check(AttributeSchema schema, UserErrors errors) {
    for (int i = 0; i < dimensions.size(); i++) {
      dimensions.get(i).check(schema, errors.at("dimensions", i));
    }
  }

  /** The same, with every option a choice has now in place of saying nothing of them. */
  PrivacyContract over(AttributeSchema schema) {
    return new PrivacyContract(
        minimumGroup,
        retentionDays,
        release,
        dimensions.stream().map(each -> each.over(schema)).toList());
  }

  /** Whether logic and texts may use the attribute. */
  boolean admits(Attribute attribute) {
    return of(attribute.id()).filter(each -> each.isAsItIs(attribute)).isPresent();
  }

  /** Options of a choice that is a dimension which are kept as "other" only. */
  List<String> lost(Attribute choice) {
    return of(choice.id()).stream().flatMap(each -> each.lost(choice)).toList();
  }

  private Optional<ContractDimension> of(AttributeId attribute) {
    return dimensions.stream().filter(each -> each.attribute().equals(attribute)).findFirst();
  }

  /** The background attributes that are kept; none without a contract. */
  static List<AttributeId> attributes(@Nullable PrivacyContract contract) {
    return contract == null
        ? List.of()
        : contract.dimensions.stream().map(ContractDimension::attribute).toList();
  }

  /** Refuses to promise less than {@code before}. */
  void checkTightens(PrivacyContract before, UserErrors errors) {
    errors
        .at("minimumGroup")
        .addIf(
            minimumGroup < before.minimumGroup,
            INVALID,
            "Respondents were promised groups of at least %d.".formatted(before.minimumGroup));
    errors
        .at("retentionDays")
        .addIf(
            retentionDays > before.retentionDays,
            INVALID,
            "Respondents were promised at most %d days.".formatted(before.retentionDays));
    errors
        .at("release")
        .addIf(
            release.compareTo(before.release) < 0, INVALID, "Answers were to be released weekly.");
    for (int i = 0; i < dimensions.size(); i++) {
      var dimension = dimensions.get(i);
      errors
          .at("dimensions", i)
          .addIf(
              before.of(dimension.attribute()).filter(dimension::isNoFinerThan).isEmpty(),
              INVALID,
              "Respondents were promised that less is kept than this; of a choice with new options"
                  + " keep the old ones.");
    }
  }

  /** Names this contract: SHA-256 of {@link #statement} in UTF-8, in base64url without padding. */
  public String hash() {
    return Digests.sha256(statement());
  }

  /**
   * The contract as text: its fields in a fixed order, each after its length and a colon, each list
   * after its size, so that no two contracts are written alike. The length is in UTF-16 units.
   */
  public String statement() {
    var fields =
        new ArrayList<Object>(
            List.of("luotain.privacy/2", minimumGroup, retentionDays, release, dimensions.size()));
    for (var each : dimensions) {
      fields.add(each.attribute());
      fields.add(each.bands().size());
      fields.addAll(each.bands());
      fields.add(each.keep().size());
      fields.addAll(each.keep());
    }
    return fields.stream()
        .map(String::valueOf)
        .map(field -> "%d:%s".formatted(field.length(), field))
        .collect(Collectors.joining());
  }

  /** The contract of a survey: none for one that is not anonymous. */
  static Optional<PrivacyContract> of(IdentityMode mode, @Nullable PrivacyContract given) {
    return switch (mode) {
      case IDENTIFIED -> Optional.empty();
      case ANONYMOUS -> Optional.of(given == null ? DEFAULT : given);
    };
  }
}
