package io.luotain.respondent;

import static io.luotain.platform.UserErrorCode.DUPLICATE;
import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.NOT_FOUND;
import static io.luotain.platform.UserErrorCode.UNKNOWN_ATTRIBUTE;
import static io.luotain.platform.UserErrorCode.WRONG_VALUE_TYPE;

import io.luotain.platform.UserErrorCode;
import io.luotain.platform.UserErrors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each column of a CSV file means.
 *
 * @param headings of all columns
 * @param id index of the column with the respondent's id
 * @param attributes the column's attribute; null for the id and for columns that are not imported
 */
record CsvColumns(List<String> headings, int id, List<@Nullable Attribute> attributes) {

  /**
   * Reads the header.
   *
   * @param idColumn heading of the column with the respondent's id
   * @param mapping attribute ids by heading; null when headings are attribute ids themselves
   */
  static CsvColumns of(
      List<String> headings,
      String idColumn,
      @Nullable Map<String, String> mapping,
      AttributeSchema schema,
      UserErrors errors) {
    var attributes = new ArrayList<@Nullable Attribute>();
    var seen = new HashSet<String>();
    for (var heading : headings) {
      var attribute =
          heading.equals(idColumn) ? null : mapping == null ? heading : mapping.get(heading);
      boolean imported = attribute != null || heading.equals(idColumn);
      errors.addIf(
          imported && !seen.add(heading), DUPLICATE, "Two columns are \"%s\".".formatted(heading));
      attributes.add(attribute == null ? null : find(attribute, heading, schema, errors));
    }
    checkNamed(headings, idColumn, mapping, errors);
    return new CsvColumns(headings, headings.indexOf(idColumn), attributes);
  }

  private static @Nullable Attribute find(
      String attribute, String heading, AttributeSchema schema, UserErrors errors) {
    var found = AttributeId.parse(attribute).flatMap(schema::find);
    errors.addIf(
        found.isEmpty(),
        UNKNOWN_ATTRIBUTE,
        "Column \"%s\": there is no attribute \"%s\".".formatted(heading, attribute));
    return found.orElse(null);
  }

  private static void checkNamed(
      List<String> headings,
      String idColumn,
      @Nullable Map<String, String> mapping,
      UserErrors errors) {
    var named = new ArrayList<String>();
    named.add(idColumn);
    if (mapping != null) {
      named.addAll(mapping.keySet());
      errors.addIf(
          new HashSet<>(mapping.values()).size() < mapping.size(),
          DUPLICATE,
          "Map each attribute from one column.");
      errors.addIf(
          mapping.containsKey(idColumn), INVALID, "The column of ids cannot be an attribute too.");
    }
    for (var each : named) {
      errors.addIf(
          !headings.contains(each), NOT_FOUND, "There is no column \"%s\".".formatted(each));
    }
  }

  /** Whether all attributes are still there and take what they took. */
  boolean fit(AttributeSchema now) {
    return attributes.stream()
        .allMatch(each -> each == null || now.find(each.id()).filter(each::isFitFor).isPresent());
  }

  /** The change that a row asks for; what is wrong goes to {@code problems}. */
  @Nullable RespondentChange change(List<String> cells, boolean removeEmpty, Problems problems) {
    if (cells.size() != headings.size()) {
      problems.add(
          null,
          INVALID,
          "The row has %d cells, the header %d.".formatted(cells.size(), headings.size()));
      return null;
    }
    var changes = new AttributeChanges();
    for (int i = 0; i < cells.size(); i++) {
      var attribute = attributes.get(i);
      if (attribute != null) {
        read(attribute, headings.get(i), cells.get(i), removeEmpty, changes, problems);
      }
    }
    var respondent = respondent(cells);
    if (respondent == null) {
      problems.add(headings.get(id), INVALID, RespondentId.FORM_RULE);
    }
    return respondent == null ? null : new RespondentChange(respondent, changes);
  }

  /** Whom the row is about; null when it does not say. */
  @Nullable RespondentId respondent(List<String> cells) {
    return id < cells.size() ? RespondentId.parse(cells.get(id).strip()).orElse(null) : null;
  }

  private static void read(
      Attribute attribute,
      String heading,
      String cell,
      boolean removeEmpty,
      AttributeChanges changes,
      Problems problems) {
    if (cell.isBlank()) {
      if (removeEmpty) {
        changes.remove(attribute.id());
      }
      return;
    }
    var value = attribute.type().parse(cell);
    if (value.isEmpty()) {
      problems.add(heading, WRONG_VALUE_TYPE, "Give %s.".formatted(attribute.type().form()));
    } else {
      var errors = UserErrors.under();
      attribute.check(value.get(), errors);
      errors.list().forEach(each -> problems.add(heading, each.code(), each.message()));
      changes.set(attribute.id(), value.get());
    }
  }

  /** Takes what is wrong with a row. */
  interface Problems {

    /** Adds one; the column is null when the row as a whole is to blame. */
    void add(@Nullable String column, UserErrorCode code, String message);
  }
}
