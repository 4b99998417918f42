package io.luotain.results;

import io.luotain.expression.Bindings;
import io.luotain.expression.Value;
import io.luotain.response.Answer;
import io.luotain.response.ConsentAnswer;
import io.luotain.response.DateAnswer;
import io.luotain.response.DecimalAnswer;
import io.luotain.response.EmotionAnswer;
import io.luotain.response.MatrixAnswer;
import io.luotain.response.NumberAnswer;
import io.luotain.response.OptionAnswer;
import io.luotain.response.OptionsAnswer;
import io.luotain.response.RankingAnswer;
import io.luotain.response.Response;
import io.luotain.response.RowAnswer;
import io.luotain.response.StoryAnswer;
import io.luotain.response.TextAnswer;
import io.luotain.survey.Matrix;
import io.luotain.survey.MatrixSingle;
import io.luotain.survey.OptionId;
import io.luotain.survey.Question;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One response as expressions see it. */
final class NaiveBindings {

  private NaiveBindings() {}

  static Bindings of(Response response, Collection<Question> questions) {
    var values = new HashMap<String, Value>();
    values.put("response.channel", Value.of(response.channel().name()));
    values.put("response.locale", Value.of(response.locale()));
    values.put("response.version", Value.of(response.version()));
    values.put("response.day", Value.of(response.day()));
    for (var answer : response.answers()) {
      var question =
          questions.stream()
              .filter(each -> each.id().equals(answer.questionId()))
              .findFirst()
              .orElseThrow();
      add(values, question, answer);
    }
    return Bindings.of(values);
  }

  private static void add(Map<String, Value> values, Question question, Answer answer) {
    var path = "answers." + question.id();
    switch (answer) {
      case NumberAnswer number -> values.put(path, Value.of(number.number()));
      case DecimalAnswer decimal -> values.put(path, Value.of(decimal.decimal()));
      case OptionAnswer option -> values.put(path, Value.of(option.option().id().value()));
      case OptionsAnswer options ->
          values.put(path, ids(options.options().stream().map(each -> each.id()).toList()));
      case RankingAnswer ranking ->
          values.put(path, Value.of(ranking.optionIds().getFirst().value()));
      case MatrixAnswer matrix ->
          matrix.rows().forEach(row -> values.put(path + "." + row.rowId(), cell(question, row)));
      case TextAnswer text -> values.put(path, Value.of(text.text()));
      case DateAnswer date -> values.put(path, Value.of(date.date()));
      case ConsentAnswer consent -> values.put(path, Value.of(consent.accepted()));
      case EmotionAnswer emotion -> values.put(path, Value.of(emotion.optionId().value()));
      case StoryAnswer story -> values.put(path, ids(story.feelingIds()));
    }
  }

  private static Value cell(Question question, RowAnswer row) {
    if (row.number() != null) {
      return Value.of(row.number());
    }
    return ((Matrix) question.type()).cell() instanceof MatrixSingle
        ? Value.of(row.optionIds().getFirst().value())
        : ids(row.optionIds());
  }

  private static Value ids(List<OptionId> options) {
    return Value.ofIds(options.stream().map(OptionId::value).toList());
  }
}
