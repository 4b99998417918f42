package io.luotain.respondent;

import static io.luotain.platform.UserErrorCode.DUPLICATE;
import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.TOO_LONG;
import static io.luotain.platform.UserErrorCode.WRONG_VALUE_TYPE;

import io.luotain.platform.UserErrors;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Something a tenant may know of its respondents.
 *
 * @param name what people call it, 1 to 100 code points
 * @param description what it means; null for none
 * @param options 1 to 500 for a choice, in order; empty for all other types
 * @param personal whether only callers who may see identities see its values
 * @param reportable whether results may be broken down by it
 * @param targetable whether a page may claim it of a visitor it does not identify
 * @param revision grows by one with each change
 */
@Document("attributes")
@TypeAlias("attribute")
public record Attribute(
    @Id AttributeId id,
    String name,
    @Nullable String description,
    AttributeType type,
    List<AttributeOption> options,
    boolean personal,
    boolean reportable,
    boolean targetable,
    long revision) {

  static final int MAX_TEXT = 1_000;

  private static final int MAX_NAME = 100;
  private static final int MAX_DESCRIPTION = 1_000;
  private static final int MAX_LABEL = 200;
  private static final int MAX_OPTIONS = 500;
  private static final int MAX_YEAR = 9999;

  /** Ids of the options. */
  public Set<String> optionIds() {
    return options.stream().map(AttributeOption::id).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a page may claim values of it. */
  public boolean claimable() {
    return targetable && !personal;
  }

  /** Whether values that this attribute could have are good for that one too. */
  boolean isFitFor(Attribute that) {
    return type == that.type && that.optionIds().containsAll(optionIds());
  }

  void check(UserErrors errors) {
    errors.at("name").checkText(name, MAX_NAME);
    if (description != null) {
      errors.at("description").checkText(description, MAX_DESCRIPTION);
    }
    if (type == AttributeType.CHOICE) {
      checkOptions(errors.at("options"));
    } else {
      errors
          .at("options")
          .addIf(!options.isEmpty(), INVALID, "Only an attribute of type CHOICE has options.");
    }
  }

  private void checkOptions(UserErrors errors) {
    errors.addIf(
        options.isEmpty() || options.size() > MAX_OPTIONS, TOO_LONG, "Give 1 to 500 options.");
    var seen = new HashSet<String>();
    for (int i = 0; i < options.size(); i++) {
      var option = options.get(i);
      var id = errors.at(i, "id");
      id.addIf(
          !AttributeId.isFormed(option.id()),
          INVALID,
          "Give a letter, then up to 39 letters, digits or _.");
      id.addIf(!seen.add(option.id()), DUPLICATE, "Give each option its own id.");
      errors.at(i, "label").checkText(option.label(), MAX_LABEL);
    }
  }

  /** Checks that a value is one that this attribute can have. */
  void check(AttributeValue value, UserErrors errors) {
    if (value.type() != type) {
      errors.add(WRONG_VALUE_TYPE, "Give %s.".formatted(type.form()));
      return;
    }
    switch (value) {
      case TextValue(var text) -> errors.checkText(text, MAX_TEXT);
      case NumberValue(var number) ->
          errors.addIf(!Double.isFinite(number), INVALID, "Give a finite number.");
      case DateValue(var date) ->
          errors.addIf(
              date.getYear() < 1 || date.getYear() > MAX_YEAR,
              INVALID,
              "Give a day of the years 1 to 9999.");
      case OptionValue(var option) ->
          errors.addIf(
              !optionIds().contains(option), INVALID, "Give the id of one of the options.");
      case BooleanValue _ -> {}
    }
  }
}
