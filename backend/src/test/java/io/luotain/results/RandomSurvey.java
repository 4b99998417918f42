package io.luotain.results;

import io.luotain.response.Answer;
import io.luotain.response.Channel;
import io.luotain.response.NumberAnswer;
import io.luotain.response.OptionAnswer;
import io.luotain.response.Response;
import io.luotain.response.ResponseId;
import io.luotain.response.TextAnswer;
import io.luotain.survey.IdentityMode;
import io.luotain.survey.LocalizedText;
import io.luotain.survey.NpsQuestion;
import io.luotain.survey.Option;
import io.luotain.survey.OptionId;
import io.luotain.survey.Question;
import io.luotain.survey.QuestionId;
import io.luotain.survey.RatingQuestion;
import io.luotain.survey.SingleChoiceQuestion;
import io.luotain.survey.SurveyContent;
import io.luotain.survey.SurveyId;
import io.luotain.survey.SurveyVersion;
import io.luotain.survey.TextQuestion;
import io.luotain.survey.Translation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Versions of a survey that add and drop questions and options, and responses to them. */
final class RandomSurvey {

  static final SurveyId ID = new SurveyId("test-0123456789abcdef");
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 30);

  private final Random random;
  private final List<SurveyVersion> versions;

  RandomSurvey(long seed, int versions) {
    random = new Random(seed);
    this.versions = IntStream.rangeClosed(1, versions).mapToObj(this::version).toList();
  }

  List<SurveyVersion> versions() {
    return versions;
  }

  /** Responses in no order, some of them more than once. */
  List<Response> responses(int count) {
    var responses =
        random
            .ints(count)
            .mapToObj(_ -> response())
            .flatMap(each -> Stream.generate(() -> each).limit(1L + random.nextInt(3) / 2))
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(responses, random);
    return responses;
  }

  private Response response() {
    var version = versions.get(random.nextInt(versions.size()));
    var answers =
        version.content().questions().stream()
            .filter(_ -> random.nextInt(4) > 0)
            .map(this::answer)
            .toList();
    var day = FIRST_DAY.plusDays(random.nextInt(40));
    return new Response(
        new ResponseId(new UUID(random.nextLong(), random.nextLong())),
        ID,
        version.number(),
        Instant.EPOCH,
        day,
        "en",
        Channel.LINK,
        answers);
  }

  private Answer answer(Question question) {
    return switch (question) {
      case NpsQuestion nps -> new NumberAnswer(nps.id(), random.nextInt(11));
      case RatingQuestion rating -> new NumberAnswer(rating.id(), 1 + random.nextInt(rating.max()));
      case TextQuestion text -> new TextAnswer(text.id(), "text " + random.nextInt());
      case SingleChoiceQuestion choice ->
          new OptionAnswer(
              choice.id(), choice.options().get(random.nextInt(choice.options().size())).id());
    };
  }

  private SurveyVersion version(int number) {
    var all =
        List.of(
            new NpsQuestion(new QuestionId("nps"), text("nps v" + number), false, null, null),
            new RatingQuestion(
                new QuestionId("stars"), text("stars v" + number), false, 5, null, null),
            new TextQuestion(new QuestionId("why"), text("why v" + number), false, 100),
            choice("few", number, 3),
            choice("many", number, 100));
    var some = all.stream().filter(_ -> random.nextInt(3) > 0).toList();
    var questions = some.isEmpty() ? all : some;
    return new SurveyVersion(
        ID + "/" + number,
        ID,
        number,
        Instant.EPOCH,
        IdentityMode.IDENTIFIED,
        new SurveyContent(text("Title v" + number), text("Thanks"), questions));
  }

  private static Question choice(String id, int version, int count) {
    var options =
        IntStream.range(version * count / 2, version * count / 2 + count)
            .mapToObj(
                i -> new Option(new OptionId("o" + i), text("option %d v%d".formatted(i, version))))
            .toList();
    return new SingleChoiceQuestion(new QuestionId(id), text(id + " v" + version), false, options);
  }

  private static LocalizedText text(String text) {
    return new LocalizedText(List.of(new Translation("en", text)));
  }
}
