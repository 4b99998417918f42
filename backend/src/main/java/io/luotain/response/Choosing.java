package io.luotain.response;

import static io.luotain.platform.UserErrorCode.DUPLICATE;
import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.REQUIRED;
import static io.luotain.platform.UserErrorCode.TOO_LONG;

import io.luotain.platform.UserErrors;
import io.luotain.survey.MultipleChoice;
import io.luotain.survey.Option;
import io.luotain.survey.OptionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads which of the offered options were chosen. */
final class Choosing {

  static final String UNKNOWN = "Give the id of one of the question's options.";
  private static final String REPEATED = "Give each option once.";

  private final List<Option> offered;

  Choosing(List<Option> offered) {
    this.offered = offered;
  }

  ChosenOption chosen(AnswerInput.OptionInput input, UserErrors at) {
    var id = new OptionId(input.id());
    offered.stream()
        .filter(option -> option.id().equals(id))
        .findFirst()
        .ifPresentOrElse(
            option -> checkFreeText(option, input, at.at("freeText")),
            () -> at.at("id").add(INVALID, UNKNOWN));
    return new ChosenOption(id, input.freeText());
  }

  private static void checkFreeText(Option option, AnswerInput.OptionInput input, UserErrors at) {
    var text = input.freeText();
    if (option.freeText()) {
      at.checkText(text == null ? "" : text, Option.MAX_FREE_TEXT);
    } else {
      at.addIf(text != null, INVALID, "This option asks for no text; leave it out.");
    }
  }

  /** Options of a multiple choice, put into the order in which they are offered. */
  List<ChosenOption> some(
      MultipleChoice choice, List<AnswerInput.OptionInput> inputs, UserErrors at) {
    var chosen = each(inputs, at);
    var ids = new HashSet<>(chosen.stream().map(ChosenOption::id).toList());
    if (inputs.isEmpty()) {
      at.add(REQUIRED, "Choose at least one option, or leave the question out.");
    } else if (offered.stream().anyMatch(each -> each.exclusive() && ids.contains(each.id()))) {
      at.addIf(inputs.size() > 1, INVALID, "One of these options is to be chosen alone.");
    } else {
      at.addIf(
          !chosen.isEmpty() && (chosen.size() < choice.min() || chosen.size() > choice.most()),
          INVALID,
          () -> "Choose %d to %d options.".formatted(Math.max(1, choice.min()), choice.most()));
    }
    return chosen.stream().sorted(Comparator.comparingInt(each -> position(each.id()))).toList();
  }

  /** All options, best first. */
  List<OptionId> ranked(List<AnswerInput.OptionInput> inputs, UserErrors at) {
    var ranks = each(inputs, at).stream().map(ChosenOption::id).toList();
    at.addIf(
        inputs.size() < offered.size(), REQUIRED, "Rank every option, or leave the question out.");
    return ranks;
  }

  /** One for each input; none when there are more inputs than options. */
  private List<ChosenOption> each(List<AnswerInput.OptionInput> inputs, UserErrors at) {
    if (inputs.size() > offered.size()) {
      at.add(TOO_LONG, REPEATED);
      return List.of();
    }
    var seen = new HashSet<OptionId>();
    var chosen = new ArrayList<ChosenOption>();
    for (int i = 0; i < inputs.size(); i++) {
      var option = chosen(inputs.get(i), at.at(i));
      at.at(i, "id").addIf(!seen.add(option.id()), DUPLICATE, REPEATED);
      chosen.add(option);
    }
    return chosen;
  }

  private int position(OptionId id) {
    return offered.stream().map(Option::id).toList().indexOf(id);
  }

  /** The ids that were chosen, in the order in which they are offered. */
  static List<OptionId> ids(List<OptionId> offered, List<String> given, UserErrors at) {
    if (given.size() > offered.size()) {
      at.add(TOO_LONG, REPEATED);
      return List.of();
    }
    Set<OptionId> chosen = new HashSet<>();
    for (int i = 0; i < given.size(); i++) {
      var id = new OptionId(given.get(i));
      at.at(i).addIf(!offered.contains(id), INVALID, UNKNOWN);
      at.at(i).addIf(!chosen.add(id), DUPLICATE, REPEATED);
    }
    return offered.stream().filter(chosen::contains).toList();
  }
}
