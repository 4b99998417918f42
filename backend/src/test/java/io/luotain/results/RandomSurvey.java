package io.luotain.results;

import io.luotain.respondent.KnownRespondent;
import io.luotain.response.Answer;
import io.luotain.response.Channel;
import io.luotain.response.ChosenOption;
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
import io.luotain.response.ResponseId;
import io.luotain.response.RowAnswer;
import io.luotain.response.StoryAnswer;
import io.luotain.response.TextAnswer;
import io.luotain.survey.Ces;
import io.luotain.survey.ChoiceDisplay;
import io.luotain.survey.Consent;
import io.luotain.survey.Csat;
import io.luotain.survey.DateEntry;
import io.luotain.survey.Email;
import io.luotain.survey.Emotion;
import io.luotain.survey.EmotionDisplay;
import io.luotain.survey.EmotionOption;
import io.luotain.survey.IdentityMode;
import io.luotain.survey.Information;
import io.luotain.survey.LocalizedText;
import io.luotain.survey.Matrix;
import io.luotain.survey.MatrixCell;
import io.luotain.survey.MatrixMultiple;
import io.luotain.survey.MatrixRating;
import io.luotain.survey.MatrixSingle;
import io.luotain.survey.MultipleChoice;
import io.luotain.survey.Nps;
import io.luotain.survey.NumberEntry;
import io.luotain.survey.Option;
import io.luotain.survey.OptionId;
import io.luotain.survey.PlainOption;
import io.luotain.survey.Question;
import io.luotain.survey.QuestionId;
import io.luotain.survey.QuestionType;
import io.luotain.survey.Ranking;
import io.luotain.survey.Rating;
import io.luotain.survey.RatingStyle;
import io.luotain.survey.Row;
import io.luotain.survey.RowId;
import io.luotain.survey.Scale;
import io.luotain.survey.SingleChoice;
import io.luotain.survey.Slider;
import io.luotain.survey.Story;
import io.luotain.survey.SurveyContent;
import io.luotain.survey.SurveyId;
import io.luotain.survey.SurveyPage;
import io.luotain.survey.SurveyVersion;
import io.luotain.survey.Text;
import io.luotain.survey.Translation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Versions of a survey that add and drop questions and options, and responses to them. */
public final class RandomSurvey {

  static final SurveyId ID = new SurveyId("test-0123456789abcdef");
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 30);

  private final Random random;
  private final List<SurveyVersion> versions;

  public RandomSurvey(long seed, int versions) {
    random = new Random(seed);
    this.versions = IntStream.rangeClosed(1, versions).mapToObj(this::version).toList();
  }

  public List<SurveyVersion> versions() {
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
        random.nextBoolean() ? "en" : "fi",
        one(List.of(Channel.values())),
        false,
        KnownRespondent.NOBODY,
        answers);
  }

  private Answer answer(Question question) {
    var id = question.id();
    return switch (question.type()) {
      case Scale scale -> new NumberAnswer(id, between(scale.min(), scale.max()));
      case SingleChoice choice -> new OptionAnswer(id, chosen(one(choice.options())));
      case MultipleChoice choice ->
          new OptionsAnswer(id, some(choice.options(), 1).map(RandomSurvey::chosen).toList());
      case Matrix matrix ->
          new MatrixAnswer(id, some(matrix.rows(), 1).map(row -> row(row, matrix.cell())).toList());
      case Ranking ranking -> {
        var options = new ArrayList<>(ranking.options());
        Collections.shuffle(options, random);
        yield new RankingAnswer(id, options.stream().map(Option::id).toList());
      }
      case Text _, Email _ -> new TextAnswer(id, "text " + random.nextInt());
      case NumberEntry _, Slider _ -> new DecimalAnswer(id, random.nextInt(200) / 2.0);
      case DateEntry _ -> new DateAnswer(id, FIRST_DAY.minusDays(random.nextInt(2_000)));
      case Consent _ -> new ConsentAnswer(id, random.nextBoolean());
      case Emotion emotion ->
          new EmotionAnswer(id, one(emotion.options()).id(), between(1, emotion.maxIntensity()));
      case Story story ->
          new StoryAnswer(id, "story", some(story.feelings(), 0).map(PlainOption::id).toList());
      case Information _ -> throw new IllegalArgumentException();
    };
  }

  private RowAnswer row(Row row, MatrixCell cell) {
    return switch (cell) {
      case MatrixRating rating -> new RowAnswer(row.id(), between(1, rating.max()), List.of());
      case MatrixSingle single ->
          new RowAnswer(row.id(), null, List.of(one(single.options()).id()));
      case MatrixMultiple multiple ->
          new RowAnswer(row.id(), null, some(multiple.options(), 1).map(PlainOption::id).toList());
    };
  }

  private int between(int min, int max) {
    return min + random.nextInt(max - min + 1);
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private <T> Stream<T> some(List<T> all, int atLeast) {
    var shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled.stream().limit(between(atLeast, all.size()));
  }

  private static ChosenOption chosen(Option option) {
    return new ChosenOption(option.id(), null);
  }

  private SurveyVersion version(int number) {
    var all =
        types(number).entrySet().stream()
            .map(
                each ->
                    Question.plain(
                        new QuestionId(each.getKey()),
                        text(each.getKey() + " v" + number),
                        false,
                        each.getValue()))
            .toList();
    var some = all.stream().filter(_ -> random.nextInt(3) > 0).toList();
    var questions = some.isEmpty() ? all : some;
    return new SurveyVersion(
        ID + "/" + number,
        ID,
        number,
        Instant.EPOCH,
        null,
        IdentityMode.IDENTIFIED,
        SurveyContent.plain(
            text("Title v" + number), text("Thanks"), List.of(SurveyPage.only(questions))),
        List.of());
  }

  private static SequencedMap<String, QuestionType> types(int version) {
    var types = new LinkedHashMap<String, QuestionType>();
    types.put("nps", new Nps(null, null));
    types.put("csat", new Csat(null, null));
    types.put("ces", new Ces(null, null));
    types.put("stars", new Rating(5, RatingStyle.STARS, null, null));
    types.put("few", new SingleChoice(options(version, 3), ChoiceDisplay.RADIO, false));
    types.put("many", new SingleChoice(options(version, 100), ChoiceDisplay.DROPDOWN, false));
    types.put("several", new MultipleChoice(options(version, 40), 0, null, true));
    types.put("rates", new Matrix(rows(version), new MatrixRating(5), false));
    types.put("picks", new Matrix(rows(version), new MatrixSingle(plain(version, 4)), true));
    types.put("marks", new Matrix(rows(version), new MatrixMultiple(plain(version, 4)), true));
    types.put("order", new Ranking(options(version, 5), true));
    types.put("why", new Text(100, true));
    types.put("mail", new Email());
    types.put("number", new NumberEntry(null, null, 1, null));
    types.put("slider", new Slider(0, 100, 0.5, null, null));
    types.put("day", new DateEntry(null, null));
    types.put("consent", new Consent());
    types.put("mood", new Emotion(EmotionDisplay.FACES, emotions(version), 3));
    types.put("story", new Story(100, plain(version, 6), 6));
    return types;
  }

  private static List<Option> options(int version, int count) {
    return ids(version, count)
        .map(
            id ->
                new Option(new OptionId(id), text(id + " v" + version), false, false, false, null))
        .toList();
  }

  private static List<PlainOption> plain(int version, int count) {
    return ids(version, count)
        .map(id -> new PlainOption(new OptionId(id), text(id + " v" + version)))
        .toList();
  }

  private static List<EmotionOption> emotions(int version) {
    return ids(version, 4)
        .map(id -> new EmotionOption(new OptionId(id), text(id + " v" + version), null))
        .toList();
  }

  private static List<Row> rows(int version) {
    return ids(version, 3)
        .map(id -> new Row(new RowId(id), text(id + " v" + version), null))
        .toList();
  }

  private static Stream<String> ids(int version, int count) {
    int first = version * count / 2;
    return IntStream.range(first, first + count).mapToObj(i -> "o" + i);
  }

  private static LocalizedText text(String text) {
    return new LocalizedText(List.of(Translation.of("en", text)));
  }
}
