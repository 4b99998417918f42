package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.DUPLICATE;
import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.REQUIRED;
import static io.luotain.platform.UserErrorCode.TOO_LONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.platform.UserErrorCode;
import io.luotain.platform.UserErrors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way in which an author can get a question wrong, and the borders of what is right. */
class QuestionCheckTest {

  private static final LocalizedText TEXT = text("en");
  private static final LocalizedText OTHER_LANGUAGE = text("fi");
  private static final List<Row> ROWS = List.of(new Row(new RowId("r"), TEXT, null));

  private static LocalizedText text(String locale) {
    return new LocalizedText(List.of(Translation.of(locale, "Text")));
  }

  private static Question question(QuestionType type) {
    return Question.plain(new QuestionId("q"), TEXT, false, type);
  }

  private static List<Option> options(int count) {
    return IntStream.range(0, count).mapToObj(i -> option("o" + i)).toList();
  }

  private static Option option(String id) {
    return new Option(new OptionId(id), TEXT, false, false, false, null);
  }

  private static Option freeText(String id) {
    return new Option(new OptionId(id), TEXT, true, false, false, null);
  }

  private static Option exclusive(String id) {
    return new Option(new OptionId(id), TEXT, false, true, false, null);
  }

  private static Option fixed(String id) {
    return new Option(new OptionId(id), TEXT, false, false, true, null);
  }

  private static List<PlainOption> plain(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new PlainOption(new OptionId("o" + i), TEXT))
        .toList();
  }

  private static List<EmotionOption> emotions(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new EmotionOption(new OptionId("o" + i), TEXT, BasicEmotion.JOY))
        .toList();
  }

  private static List<Row> rows(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Row(new RowId("r" + i), TEXT, null))
        .toList();
  }

  private static SingleChoice single(Option... options) {
    return new SingleChoice(List.of(options), ChoiceDisplay.RADIO, false);
  }

  private static Rating rating(int max, RatingStyle style) {
    return new Rating(max, style, null, null);
  }

  private static Arguments wrong(QuestionType type, UserErrorCode code, String path) {
    return Arguments.of(type, code + " type." + path);
  }

  static Stream<Arguments> wrongTypes() {
    return Stream.of(
        wrong(new Nps(OTHER_LANGUAGE, null), REQUIRED, "nps.lowLabel"),
        wrong(new Nps(null, OTHER_LANGUAGE), REQUIRED, "nps.highLabel"),
        wrong(new Csat(OTHER_LANGUAGE, null), REQUIRED, "csat.lowLabel"),
        wrong(new Ces(null, OTHER_LANGUAGE), REQUIRED, "ces.highLabel"),
        wrong(rating(2, RatingStyle.STARS), INVALID, "rating.max"),
        wrong(rating(11, RatingStyle.NUMBERS), INVALID, "rating.max"),
        wrong(rating(6, RatingStyle.SMILEYS), INVALID, "rating.max"),
        wrong(rating(2, RatingStyle.SMILEYS), INVALID, "rating.max"),
        wrong(single(option("a")), INVALID, "singleChoice.options"),
        wrong(
            new SingleChoice(options(101), ChoiceDisplay.RADIO, false),
            INVALID,
            "singleChoice.options"),
        wrong(single(option("a"), option("a")), DUPLICATE, "singleChoice.options.1.id"),
        wrong(single(option("a"), option("1")), INVALID, "singleChoice.options.1.id"),
        wrong(
            single(
                option("a"),
                new Option(new OptionId("b"), OTHER_LANGUAGE, false, false, false, null)),
            REQUIRED,
            "singleChoice.options.1.label"),
        wrong(
            single(option("a"), freeText("b"), freeText("c")),
            DUPLICATE,
            "singleChoice.options.2.freeText"),
        wrong(single(option("a"), exclusive("b")), INVALID, "singleChoice.options.1.exclusive"),
        wrong(single(option("a"), fixed("b")), INVALID, "singleChoice.options.1.fixed"),
        wrong(multiple(-1, null, options(3)), INVALID, "multipleChoice.min"),
        wrong(multiple(4, null, options(3)), INVALID, "multipleChoice.min"),
        wrong(
            multiple(2, null, List.of(option("a"), exclusive("b"))), INVALID, "multipleChoice.min"),
        wrong(multiple(0, 0, options(3)), INVALID, "multipleChoice.max"),
        wrong(multiple(2, 1, options(3)), INVALID, "multipleChoice.max"),
        wrong(multiple(0, 4, options(3)), INVALID, "multipleChoice.max"),
        wrong(multiple(0, null, options(1)), INVALID, "multipleChoice.options"),
        wrong(new Matrix(List.of(), new MatrixRating(5), false), INVALID, "matrix.rows"),
        wrong(new Matrix(rows(51), new MatrixRating(5), false), INVALID, "matrix.rows"),
        wrong(
            new Matrix(Collections.nCopies(2, ROWS.getFirst()), new MatrixRating(5), false),
            DUPLICATE,
            "matrix.rows.1.id"),
        wrong(new Matrix(ROWS, new MatrixRating(2), false), INVALID, "matrix.cell.rating.max"),
        wrong(new Matrix(ROWS, new MatrixRating(11), false), INVALID, "matrix.cell.rating.max"),
        wrong(
            new Matrix(ROWS, new MatrixSingle(plain(1)), false),
            INVALID,
            "matrix.cell.single.options"),
        wrong(
            new Matrix(ROWS, new MatrixMultiple(plain(21)), false),
            INVALID,
            "matrix.cell.multiple.options"),
        wrong(new Ranking(options(1), false), INVALID, "ranking.options"),
        wrong(new Ranking(options(21), false), INVALID, "ranking.options"),
        wrong(
            new Ranking(List.of(option("a"), freeText("b")), false),
            INVALID,
            "ranking.options.1.freeText"),
        wrong(
            new Ranking(List.of(option("a"), exclusive("b")), false),
            INVALID,
            "ranking.options.1.exclusive"),
        wrong(new Text(0, true), INVALID, "text.maxLength"),
        wrong(new Text(10_001, true), INVALID, "text.maxLength"),
        wrong(number(2.0, 1.0, 0), INVALID, "number.max"),
        wrong(number(null, null, -1), INVALID, "number.decimals"),
        wrong(number(null, null, 7), INVALID, "number.decimals"),
        wrong(number(0.5, null, 0), INVALID, "number.min"),
        wrong(number(null, 1e10, 0), INVALID, "number.max"),
        wrong(new NumberEntry(null, null, 0, OTHER_LANGUAGE), REQUIRED, "number.unit"),
        wrong(slider(1, 1, 1), INVALID, "slider.max"),
        wrong(slider(0, 1, 0), INVALID, "slider.step"),
        wrong(slider(0, 1, -1), INVALID, "slider.step"),
        wrong(slider(0, 1, 0.3), INVALID, "slider.step"),
        wrong(slider(0, 1, 0.00001), INVALID, "slider.step"),
        wrong(slider(-2e9, 0, 1e9), INVALID, "slider.min"),
        wrong(new Slider(0, 1, 1, OTHER_LANGUAGE, null), REQUIRED, "slider.lowLabel"),
        wrong(
            new DateEntry(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1)), INVALID, "date.max"),
        wrong(new DateEntry(LocalDate.of(0, 1, 1), null), INVALID, "date.min"),
        wrong(new DateEntry(null, LocalDate.of(10_000, 1, 1)), INVALID, "date.max"),
        wrong(new Emotion(EmotionDisplay.FACES, emotions(1), 3), INVALID, "emotion.options"),
        wrong(new Emotion(EmotionDisplay.WHEEL, emotions(13), 3), INVALID, "emotion.options"),
        wrong(new Emotion(EmotionDisplay.FACES, emotions(2), 0), INVALID, "emotion.maxIntensity"),
        wrong(new Emotion(EmotionDisplay.FACES, emotions(2), 4), INVALID, "emotion.maxIntensity"),
        wrong(new Story(0, plain(2), 1), INVALID, "story.maxLength"),
        wrong(new Story(10_001, plain(2), 1), INVALID, "story.maxLength"),
        wrong(new Story(10, plain(1), 1), INVALID, "story.feelings"),
        wrong(new Story(10, plain(31), 1), INVALID, "story.feelings"),
        wrong(new Story(10, plain(2), 0), INVALID, "story.maxFeelings"),
        wrong(new Story(10, plain(2), 31), INVALID, "story.maxFeelings"));
  }

  private static MultipleChoice multiple(int min, @Nullable Integer max, List<Option> options) {
    return new MultipleChoice(options, min, max, false);
  }

  private static NumberEntry number(@Nullable Double min, @Nullable Double max, int decimals) {
    return new NumberEntry(min, max, decimals, null);
  }

  private static Slider slider(double min, double max, double step) {
    return new Slider(min, max, step, null, null);
  }

  @ParameterizedTest
  @MethodSource("wrongTypes")
  void namesTheFieldOfATypeThatIsWrong(QuestionType type, String error) {
    assertThat(errors(question(type))).containsExactly(error);
  }

  static Stream<QuestionType> rightTypes() {
    return Stream.of(
        new Nps(TEXT, TEXT),
        new Csat(null, null),
        new Ces(null, null),
        rating(3, RatingStyle.STARS),
        rating(10, RatingStyle.NUMBERS),
        rating(5, RatingStyle.SMILEYS),
        single(option("a"), freeText("b")),
        new SingleChoice(options(100), ChoiceDisplay.DROPDOWN, true),
        new SingleChoice(List.of(option("a"), fixed("b")), ChoiceDisplay.RADIO, true),
        multiple(0, null, options(2)),
        multiple(3, 3, options(3)),
        multiple(1, null, List.of(option("a"), exclusive("b"))),
        new Matrix(ROWS, new MatrixRating(3), true),
        new Matrix(rows(50), new MatrixSingle(plain(20)), false),
        new Matrix(ROWS, new MatrixMultiple(plain(2)), false),
        new Ranking(options(20), false),
        new Ranking(List.of(option("a"), fixed("b")), true),
        new Text(10_000, true),
        new Text(1, false),
        new Email(),
        number(null, null, 6),
        number(1.0, 1.0, 0),
        number(-0.25, 0.25, 2),
        slider(0, 1, 0.1),
        slider(-0.3, 0.3, 0.2),
        slider(0, 10_000, 1),
        new DateEntry(null, null),
        new DateEntry(LocalDate.EPOCH, LocalDate.EPOCH),
        new Consent(),
        new Emotion(EmotionDisplay.WHEEL, emotions(12), 1),
        new Story(10_000, plain(30), 30),
        new Information());
  }

  @ParameterizedTest
  @MethodSource("rightTypes")
  void takesWhatIsWithinTheBorders(QuestionType type) {
    assertThat(errors(question(type))).isEmpty();
  }

  @Test
  void everyTypeHasAKindOfItsOwn() {
    var kinds = rightTypes().map(QuestionType::kind).distinct().toList();
    assertThat(kinds).hasSizeGreaterThan(17).contains("ranking of 20 options");
  }

  @Test
  void whatResultsAreMergedByIsTheScaleAndNotTheWording() {
    assertThat(rating(5, RatingStyle.STARS).kind())
        .isEqualTo(rating(5, RatingStyle.SMILEYS).kind())
        .isNotEqualTo(rating(4, RatingStyle.STARS).kind());
    assertThat(slider(0, 10, 1).kind())
        .isEqualTo(slider(0, 10, 2).kind())
        .isNotEqualTo(slider(0, 100, 1).kind());
    assertThat(single(option("a"), option("b")).kind())
        .isEqualTo(single(option("c"), option("d")).kind());
  }

  @Test
  void textsThatAllTypesShareAreChecked() {
    var shared =
        new Question(
            new QuestionId("q"),
            TEXT,
            OTHER_LANGUAGE,
            true,
            null,
            null,
            OTHER_LANGUAGE,
            new Consent());
    assertThat(errors(shared)).containsExactly("REQUIRED help", "REQUIRED validationMessage");
  }

  @Test
  void informationAsksForNothing() {
    var asking =
        new Question(new QuestionId("q"), TEXT, TEXT, true, "true", null, TEXT, new Information());
    assertThat(errors(asking))
        .containsExactly("INVALID required", "INVALID requiredIf", "INVALID validationMessage");
  }

  @Test
  void idsAreUniqueOverAllPages() {
    var page = SurveyPage.plain(new PageId("p"), null, List.of(question(new Email())));
    assertThat(errors(List.of(page, page)))
        .containsExactly("DUPLICATE pages.1.id", "DUPLICATE pages.1.questions.0.id");
    var odd = SurveyPage.plain(new PageId("-"), OTHER_LANGUAGE, List.of());
    assertThat(errors(List.of(odd)))
        .containsExactly("INVALID pages.0.id", "REQUIRED pages.0.title");
  }

  @Test
  void pagesAndQuestionsAreBounded() {
    var many = new ArrayList<Question>();
    for (int i = 0; i < 201; i++) {
      many.add(Question.plain(new QuestionId("q" + i), TEXT, false, new Email()));
    }
    assertThat(errors(List.of(SurveyPage.only(many)))).containsExactly(TOO_LONG + " pages");
    assertThat(errors(List.of(SurveyPage.only(many.subList(0, 200))))).isEmpty();
    var pages =
        IntStream.range(0, 101)
            .mapToObj(i -> SurveyPage.plain(new PageId("p" + i), null, List.of()))
            .toList();
    assertThat(errors(pages)).containsExactly(TOO_LONG + " pages");
  }

  private static List<String> errors(Question question) {
    var errors = UserErrors.under();
    question.check("en", errors);
    return texts(errors);
  }

  private static List<String> errors(List<SurveyPage> pages) {
    var errors = UserErrors.under();
    SurveyContent.plain(TEXT, TEXT, pages).check("en", errors);
    return texts(errors);
  }

  private static List<String> texts(UserErrors errors) {
    return errors.list().stream()
        .map(each -> each.code() + " " + String.join(".", each.path()))
        .toList();
  }
}
