package io.luotain.results;

import io.luotain.survey.NpsQuestion;
import io.luotain.survey.Option;
import io.luotain.survey.OptionId;
import io.luotain.survey.Question;
import io.luotain.survey.QuestionId;
import io.luotain.survey.RatingQuestion;
import io.luotain.survey.SingleChoiceQuestion;
import io.luotain.survey.SurveyVersion;
import io.luotain.survey.TextQuestion;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns a tally into results by what the versions asked. */
final class Summary {

  private final List<SurveyVersion> newestFirst;
  private final Tally tally;

  /**
   * @param versions every version, oldest first; at least one
   */
  Summary(List<SurveyVersion> versions, Tally tally) {
    this.newestFirst = versions.reversed();
    this.tally = tally;
  }

  SurveyResults results(Instant now) {
    var newest = newestFirst.getFirst();
    return new SurveyResults(
        newest.surveyId(),
        newest.content().title().text(),
        tally.n(),
        now,
        tally.versions().entrySet().stream()
            .map(each -> new VersionCount(each.getKey(), each.getValue()))
            .toList(),
        tally.days().entrySet().stream()
            .map(each -> new DayCount(each.getKey(), each.getValue()))
            .toList(),
        everAsked().values().stream().map(this::results).toList());
  }

  private QuestionResults results(Question question) {
    var counts = tally.answers(question.id());
    int asked = asked(question.id());
    return switch (question) {
      case NpsQuestion nps -> NpsResults.of(nps, counts, asked);
      case RatingQuestion rating -> RatingResults.of(rating, counts, asked);
      case TextQuestion text -> TextResults.of(text, counts, asked);
      case SingleChoiceQuestion choice ->
          SingleChoiceResults.of(choice, everOffered(choice.id()), counts, asked);
    };
  }

  /** Each question as the newest version that has it asks it. */
  private Map<QuestionId, Question> everAsked() {
    var questions = new LinkedHashMap<QuestionId, Question>();
    for (var version : newestFirst) {
      version.content().questions().forEach(each -> questions.putIfAbsent(each.id(), each));
    }
    return questions;
  }

  private List<Option> everOffered(QuestionId id) {
    var options = new LinkedHashMap<OptionId, Option>();
    for (var version : newestFirst) {
      if (version.content().question(id).orElse(null) instanceof SingleChoiceQuestion choice) {
        choice.options().forEach(each -> options.putIfAbsent(each.id(), each));
      }
    }
    return List.copyOf(options.values());
  }

  private int asked(QuestionId id) {
    return newestFirst.stream()
        .filter(version -> version.content().question(id).isPresent())
        .mapToInt(version -> tally.versions().getOrDefault(version.number(), 0))
        .sum();
  }
}
