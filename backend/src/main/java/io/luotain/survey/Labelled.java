package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.DUPLICATE;
import static io.luotain.platform.UserErrorCode.INVALID;

import io.luotain.platform.UserErrors;
import java.util.HashSet;
import java.util.List;

/** Something in a question that has an id of its own and a label. */
public interface Labelled {

  /** Its {@code toString} is the text of the id. */
  Object id();

  LocalizedText label();

  /** Checks how many there are, their ids and their labels. */
  static void check(
      List<? extends Labelled> all, int min, int max, String defaultLocale, UserErrors errors) {
    errors.addIf(
        all.size() < min || all.size() > max, INVALID, "Give %d to %d.".formatted(min, max));
    var seen = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      var each = all.get(i);
      var id = errors.at(i, "id");
      id.addIf(
          !QuestionId.FORM.matcher(each.id().toString()).matches(), INVALID, SurveyContent.ID_FORM);
      id.addIf(!seen.add(each.id()), DUPLICATE, "Give each an id of its own.");
      each.label().check(defaultLocale, errors.at(i, "label"));
    }
  }
}
