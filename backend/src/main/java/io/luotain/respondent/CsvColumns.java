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
   * Reads the header. What is wrong is said without its words: a file that lacks a header begins
   * with somebody's data.
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
    checkNamed(headings, idColumn, mapping, errors);
    var attributes = new ArrayList<@Nullable Attribute>();
    for (int i = 0; i < headings.size(); i++) {
      var heading = headings.get(i);
      boolean isId = heading.equals(idColumn);
      var attribute = isId ? null : mapping == null ? heading : mapping.get(heading);
      int first = headings.indexOf(heading);
      errors.addIf(
          first < i && (isId || attribute != null),
          DUPLICATE,
          "Columns %d and %d have the same heading.".formatted(first + 1, i + 1));
      attributes.add(attribute == null ? null : find(attribute, i, schema, errors));
    }
    return new CsvColumns(headings, headings.indexOf(idColumn), attributes);
  }

  private static @Nullable Attribute find(
      String attribute, int column, AttributeSchema schema, UserErrors errors) {
    var found = AttributeId.parse(attribute).flatMap(schema::find);
    errors.addIf(
        found.isEmpty(),
        UNKNOWN_ATTRIBUTE,
        "Column %d: there is no such attribute; name it by an attribute's id, or map columns."
            .formatted(column + 1));
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
