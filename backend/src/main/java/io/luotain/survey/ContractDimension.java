package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.DUPLICATE;
import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.REQUIRED;
import static io.luotain.platform.UserErrorCode.TOO_LONG;
import static io.luotain.platform.UserErrorCode.UNKNOWN_ATTRIBUTE;

import io.luotain.platform.UserErrors;
import io.luotain.respondent.Attribute;
import io.luotain.respondent.AttributeId;
import io.luotain.respondent.AttributeOption;
import io.luotain.respondent.AttributeSchema;
import io.luotain.respondent.AttributeType;
import io.luotain.respondent.AttributeValue;
import io.luotain.respondent.BooleanValue;
import io.luotain.respondent.DateValue;
import io.luotain.respondent.NumberValue;
import io.luotain.respondent.OptionValue;
import io.luotain.respondent.TextValue;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A background attribute that anonymous answers keep, and how coarse.
 *
 * @param bands of a number: where one band ends and the next begins, growing, 1 to 20; empty for
 *     all other types
 * @param keep of a text or choice: the values that are kept, at most 50 texts, all others are
 *     "other"; empty on a draft for every option a choice has when it is published
 */
public record ContractDimension(AttributeId attribute, List<Double> bands, List<String> keep) {

  /** Stands for every value that is not kept. */
  public static final String OTHER = "other";

  /** Stands for no value. */
  public static final String UNKNOWN = "";

  private static final int MAX_BANDS = 20;
  private static final int MAX_KEPT = 50;
  private static final int MAX_LENGTH = 1_000;

  void check(AttributeSchema schema, UserErrors errors) {
    schema
        .find(attribute)
        .ifPresentOrElse(
            known -> check(known, errors),
            () ->
                errors
                    .at("attribute")
                    .add(UNKNOWN_ATTRIBUTE, "There is no attribute with this id."));
  }

  private void check(Attribute known, UserErrors errors) {
    errors
        .at("attribute")
        .addIf(
            !known.reportable(), INVALID, "Results may be broken down by reportable attributes.");
    errors
        .at("attribute")
        .addIf(known.personal(), INVALID, "Everybody who reads results would see personal values.");
    boolean number = known.type() == AttributeType.NUMBER;
    errors.at("bands").addIf(number && bands.isEmpty(), REQUIRED, "Say where bands begin.");
    errors.at("bands").addIf(!number && !bands.isEmpty(), INVALID, "Only numbers have bands.");
    errors.at("bands").addIf(bands.size() > MAX_BANDS, TOO_LONG, "Give at most 20.");
    errors.at("bands").addIf(!grow(), INVALID, "Give finite numbers, each larger than the last.");
    boolean text = known.type() == AttributeType.TEXT;
    boolean choice = known.type() == AttributeType.CHOICE;
    var kept = errors.at("keep");
    kept.addIf(text && keep.isEmpty(), REQUIRED, "Say which texts are kept.");
    kept.addIf(!text && !choice && !keep.isEmpty(), INVALID, "Only texts and choices have this.");
    kept.addIf(text && keep.size() > MAX_KEPT, TOO_LONG, "Give at most 50.");
    for (int i = 0; text && i < keep.size(); i++) {
      var each = keep.get(i);
      kept.at(i).checkText(each, MAX_LENGTH);
      kept.at(i)
          .addIf(
              each.codePoints().anyMatch(Character::isISOControl),
              INVALID,
              "Leave control characters out.");
    }
    kept.addIf(keep.stream().distinct().count() < keep.size(), DUPLICATE, "Give each once.");
    kept.addIf(choice && !known.optionIds().containsAll(keep), INVALID, "Give ids of its options.");
  }

  private boolean grow() {
    return bands.stream().allMatch(Double::isFinite)
        && IntStream.range(1, bands.size()).allMatch(i -> bands.get(i - 1) < bands.get(i));
  }

  /** The same, with every option that a choice has now in place of an empty {@code keep}. */
  ContractDimension over(AttributeSchema schema) {
    return keep.isEmpty()
        ? new ContractDimension(
            attribute,
            bands,
            schema.find(attribute).stream()
                .flatMap(known -> known.options().stream())
                .map(AttributeOption::id)
                .toList())
        : this;
  }

  /** Whether logic may use the attribute, since nothing of its values is left out. */
  boolean isAsItIs(Attribute known) {
    return switch (known.type()) {
      case BOOLEAN -> true;
      case CHOICE -> keep.isEmpty() || keep.containsAll(known.optionIds());
      case TEXT, NUMBER, DATE -> false;
    };
  }

  /** Options that are not kept; none where all are, or those that it has when it is published. */
  Stream<String> lost(Attribute choice) {
    return keep.isEmpty()
        ? Stream.of()
        : choice.options().stream().map(AttributeOption::id).filter(id -> !keep.contains(id));
  }

  /** What is kept of a value: an option's id, a kept text, a band such as 18..30, a year. */
  public String coarse(@Nullable AttributeValue value) {
    return switch (value) {
      case null -> UNKNOWN;
      case TextValue(var text) -> kept(text);
      case OptionValue(var option) -> kept(option);
      case BooleanValue(var yes) -> Boolean.toString(yes);
      case DateValue(var date) -> Integer.toString(date.getYear());
      case NumberValue(var number) -> band(number);
    };
  }

  private String kept(String value) {
    return keep.contains(value) ? value : OTHER;
  }

  private String band(double number) {
    int above = (int) bands.stream().filter(each -> each <= number).count();
    return (above == 0 ? "" : plain(bands.get(above - 1)))
        + ".."
        + (above == bands.size() ? "" : plain(bands.get(above)));
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /** Whether this tells nothing that {@code before} did not. */
  boolean isNoFinerThan(ContractDimension before) {
    return new HashSet<>(before.bands).containsAll(bands)
        && new HashSet<>(before.keep).containsAll(keep);
  }
}
