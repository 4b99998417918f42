package io.luotain.results;

import io.luotain.respondent.Attribute;
import io.luotain.respondent.AttributeId;
import io.luotain.respondent.AttributeOption;
import io.luotain.respondent.AttributeType;
import io.luotain.respondent.AttributeValue;
import io.luotain.respondent.BooleanValue;
import io.luotain.respondent.DateValue;
import io.luotain.respondent.KnownRespondent;
import io.luotain.respondent.NumberValue;
import io.luotain.respondent.OptionValue;
import io.luotain.respondent.RespondentId;
import io.luotain.response.Answer;
import io.luotain.response.Channel;
import io.luotain.response.ChosenOption;
import io.luotain.response.ConsentAnswer;
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
import io.luotain.response.TextAnswer;
import io.luotain.survey.Ces;
import io.luotain.survey.ChoiceDisplay;
import io.luotain.survey.Consent;
import io.luotain.survey.Csat;
import io.luotain.survey.Emotion;
import io.luotain.survey.EmotionDisplay;
import io.luotain.survey.EmotionOption;
import io.luotain.survey.IdentityMode;
import io.luotain.survey.LocalizedText;
import io.luotain.survey.Matrix;
import io.luotain.survey.MatrixRating;
import io.luotain.survey.MultipleChoice;
import io.luotain.survey.Nps;
import io.luotain.survey.NumberEntry;
import io.luotain.survey.Option;
import io.luotain.survey.OptionId;
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
import io.luotain.survey.SurveyContent;
import io.luotain.survey.SurveyId;
import io.luotain.survey.SurveyPage;
import io.luotain.survey.SurveyVersion;
import io.luotain.survey.Text;
import io.luotain.survey.Translation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A survey of 20 questions and 10 background attributes for benchmarks, and what known respondents,
 * each once, answer: nine of ten questions, over two years, differently for each number.
 */
public final class LargeSurvey {

  public static final SurveyId ID = new SurveyId("large-0123456789abcdef");

  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 11, 25);
  private static final int DAYS = 730;
  private static final int NO_ANSWER = 10;
  private static final int MOST_CENTS = 500_000;
  private static final int VISITS = 100;

  private static final SequencedMap<String, QuestionType> QUESTIONS = questions();
  private static final SequencedMap<String, Integer> CHOICES = choices();

  private LargeSurvey() {}

  public static SurveyVersion version() {
    var questions =
        QUESTIONS.entrySet().stream()
            .map(
                each ->
                    Question.plain(
                        new QuestionId(each.getKey()), text(each.getKey()), false, each.getValue()))
            .toList();
    return new SurveyVersion(
        ID + "/1",
        ID,
        1,
        Instant.EPOCH,
        null,
        IdentityMode.IDENTIFIED,
        new SurveyContent(
            text("Large"),
            text("Thanks"),
            List.of(SurveyPage.only(questions)),
            List.of(),
            attributes().stream().map(Attribute::id).toList(),
            null),
        attributes());
  }

  /** What the respondent of a number answers, always the same. */
  public static Response response(int number) {
    var random = new Random(number);
    var answers = new ArrayList<Answer>();
    QUESTIONS.forEach(
        (id, type) -> {
          if (random.nextInt(NO_ANSWER) > 0) {
            answers.add(answer(new QuestionId(id), type, random));
          }
        });
    var day = FIRST_DAY.plusDays(random.nextInt(DAYS));
    return new Response(
        new ResponseId(new UUID(random.nextLong(), random.nextLong())),
        ID,
        1,
        day.atTime(12, 0).toInstant(ZoneOffset.UTC).plusMillis(number),
        day,
        random.nextBoolean() ? "en" : "fi",
        one(List.of(Channel.values()), random),
        false,
        new KnownRespondent(
            new RespondentId("customer-%07d".formatted(number)), values(random), Map.of()),
        answers);
  }

  private static Map<AttributeId, AttributeValue> values(Random random) {
    var values = new LinkedHashMap<AttributeId, AttributeValue>();
    CHOICES.forEach(
        (id, options) ->
            values.put(new AttributeId(id), new OptionValue("o" + random.nextInt(options))));
    values.put(new AttributeId("member"), new BooleanValue(random.nextBoolean()));
    values.put(new AttributeId("visits"), new NumberValue(random.nextInt(VISITS)));
    values.put(new AttributeId("spent"), new NumberValue(random.nextInt(MOST_CENTS) / 100.0));
    values.put(
        new AttributeId("joined"), new DateValue(FIRST_DAY.minusDays(random.nextInt(5 * DAYS))));
    return values;
  }

  private static Answer answer(QuestionId id, QuestionType type, Random random) {
    return switch (type) {
      case Scale scale ->
          new NumberAnswer(id, scale.min() + random.nextInt(scale.max() - scale.min() + 1));
      case SingleChoice choice -> new OptionAnswer(id, chosen(one(choice.options(), random)));
      case MultipleChoice choice ->
          new OptionsAnswer(
              id,
              choice.options().stream()
                  .filter(_ -> random.nextInt(3) == 0)
                  .map(LargeSurvey::chosen)
                  .toList());
      case Matrix matrix ->
          new MatrixAnswer(
              id,
              matrix.rows().stream()
                  .map(row -> new RowAnswer(row.id(), 1 + random.nextInt(5), List.of()))
                  .toList());
      case Ranking ranking -> {
        var options = new ArrayList<>(ranking.options());
        Collections.shuffle(options, random);
        yield new RankingAnswer(id, options.stream().map(Option::id).toList());
      }
      case Text _ -> new TextAnswer(id, "Something that somebody wrote, no. " + random.nextInt());
      case NumberEntry _ -> new DecimalAnswer(id, random.nextInt(80));
      case Slider _ -> new DecimalAnswer(id, random.nextInt(101));
      case Consent _ -> new ConsentAnswer(id, random.nextBoolean());
      case Emotion emotion ->
          new EmotionAnswer(id, one(emotion.options(), random).id(), 1 + random.nextInt(3));
      default -> throw new IllegalArgumentException("Not asked");
    };
  }

  private static <T> T one(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static ChosenOption chosen(Option option) {
    return new ChosenOption(option.id(), null);
  }

  private static SequencedMap<String, QuestionType> questions() {
    var types = new LinkedHashMap<String, QuestionType>();
    types.put("recommend", new Nps(null, null));
    types.put("recommendStore", new Nps(null, null));
    types.put("satisfied", new Csat(null, null));
    types.put("satisfiedStaff", new Csat(null, null));
    types.put("effort", new Ces(null, null));
    types.put("quality", new Rating(5, RatingStyle.STARS, null, null));
    types.put("price", new Rating(5, RatingStyle.STARS, null, null));
    types.put("speed", new Rating(10, RatingStyle.NUMBERS, null, null));
    types.put("reason", new SingleChoice(options(5), ChoiceDisplay.RADIO, false));
    types.put("product", new SingleChoice(options(12), ChoiceDisplay.DROPDOWN, false));
    types.put("department", new SingleChoice(options(30), ChoiceDisplay.DROPDOWN, false));
    types.put("channels", new MultipleChoice(options(8), 0, null, true));
    types.put("missed", new MultipleChoice(options(6), 0, null, true));
    types.put("aspects", new Matrix(rows(5), new MatrixRating(5), false));
    types.put("priorities", new Ranking(options(5), true));
    types.put("why", new Text(500, true));
    types.put("minutes", new NumberEntry(null, null, 0, null));
    types.put("likely", new Slider(0, 100, 1, null, null));
    types.put("contact", new Consent());
    types.put("mood", new Emotion(EmotionDisplay.FACES, emotions(5), 3));
    return types;
  }

  private static SequencedMap<String, Integer> choices() {
    var choices = new LinkedHashMap<String, Integer>();
    choices.put("segment", 8);
    choices.put("store", 20);
    choices.put("country", 12);
    choices.put("plan", 4);
    choices.put("ageBand", 6);
    choices.put("language", 10);
    return choices;
  }

  static List<Attribute> attributes() {
    var attributes = new ArrayList<Attribute>();
    CHOICES.forEach((id, options) -> attributes.add(attribute(id, AttributeType.CHOICE, options)));
    attributes.add(attribute("member", AttributeType.BOOLEAN, 0));
    attributes.add(attribute("visits", AttributeType.NUMBER, 0));
    attributes.add(attribute("spent", AttributeType.NUMBER, 0));
    attributes.add(attribute("joined", AttributeType.DATE, 0));
    return attributes;
  }

  private static Attribute attribute(String id, AttributeType type, int options) {
    return new Attribute(
        new AttributeId(id),
        id,
        null,
        type,
        ids(options).stream().map(each -> new AttributeOption(each, each)).toList(),
        false,
        true,
        false,
        1);
  }

  private static List<Option> options(int count) {
    return ids(count).stream()
        .map(id -> new Option(new OptionId(id), text(id), false, false, false, null))
        .toList();
  }

  private static List<EmotionOption> emotions(int count) {
    return ids(count).stream()
        .map(id -> new EmotionOption(new OptionId(id), text(id), null))
        .toList();
  }

  private static List<Row> rows(int count) {
    return ids(count).stream().map(id -> new Row(new RowId(id), text(id), null)).toList();
  }

  private static List<String> ids(int count) {
    return IntStream.range(0, count).mapToObj(i -> "o" + i).collect(Collectors.toList());
  }

  private static LocalizedText text(String text) {
    return new LocalizedText(List.of(Translation.of("en", text)));
  }
}
