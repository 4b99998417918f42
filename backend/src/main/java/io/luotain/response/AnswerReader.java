package io.luotain.response;

import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.REQUIRED;
import static io.luotain.platform.UserErrorCode.TOO_LONG;
import static io.luotain.platform.UserErrorCode.WRONG_ANSWER_TYPE;

import io.luotain.platform.UserErrors;
import io.luotain.survey.Consent;
import io.luotain.survey.DateEntry;
import io.luotain.survey.Email;
import io.luotain.survey.Emotion;
import io.luotain.survey.EmotionOption;
import io.luotain.survey.Information;
import io.luotain.survey.Matrix;
import io.luotain.survey.MultipleChoice;
import io.luotain.survey.NumberEntry;
import io.luotain.survey.OptionId;
import io.luotain.survey.PlainOption;
import io.luotain.survey.Question;
import io.luotain.survey.QuestionId;
import io.luotain.survey.Ranking;
import io.luotain.survey.Scale;
import io.luotain.survey.SingleChoice;
import io.luotain.survey.Slider;
import io.luotain.survey.Story;
import io.luotain.survey.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answer to one question. What is wrong is added to the errors; an answer that comes with
 * errors is not to be kept.
 */
final class AnswerReader {

  private final Question question;
  private final QuestionId id;
  private final UserErrors at;

  AnswerReader(Question question, UserErrors at) {
    this.question = question;
    this.id = question.id();
    this.at = at;
  }

  /** The answer; null when there is none to speak of. */
  @Nullable Answer read(AnswerInput.Value value) {
    return switch (question.type()) {
      case Scale scale -> number(scale, value.number());
      case SingleChoice choice -> option(choice, value.option());
      case MultipleChoice choice -> options(choice, value.options());
      case Matrix matrix -> matrix(matrix, value.rows());
      case Ranking ranking -> ranking(ranking, value.options());
      case Text text -> text(text, value.text());
      case Email _ -> email(value.text());
      case NumberEntry entry -> decimal(entry, value.decimal());
      case Slider slider -> decimal(slider, value.decimal());
      case DateEntry entry -> date(entry, value.date());
      case Consent _ -> consent(value.accepted());
      case Emotion emotion -> emotion(emotion, value.emotion());
      case Story story -> story(story, value.story());
      case Information _ -> wrongType("This only informs; leave it out.");
    };
  }

  private @Nullable Answer wrongType(String remedy) {
    at.add(WRONG_ANSWER_TYPE, remedy);
    return null;
  }

  private @Nullable Answer number(Scale scale, @Nullable Integer number) {
    if (number == null) {
      return wrongType("Give `number`, %d to %d.".formatted(scale.min(), scale.max()));
    }
    at.at("number").addIf(isOutside(number, scale), INVALID, () -> range(scale.min(), scale.max()));
    return new NumberAnswer(id, number);
  }

  private static boolean isOutside(int number, Scale scale) {
    return number < scale.min() || number > scale.max();
  }

  private @Nullable Answer option(SingleChoice choice, AnswerInput.@Nullable OptionInput option) {
    return option == null
        ? wrongType("Give `option` with the id of one of the question's options.")
        : new OptionAnswer(id, new Choosing(choice.options()).chosen(option, at.at("option")));
  }

  private @Nullable Answer options(
      MultipleChoice choice, @Nullable List<AnswerInput.OptionInput> options) {
    return options == null
        ? wrongType("Give `options` with ids of the question's options.")
        : new OptionsAnswer(
            id, new Choosing(choice.options()).some(choice, options, at.at("options")));
  }

  private @Nullable Answer ranking(
      Ranking ranking, @Nullable List<AnswerInput.OptionInput> options) {
    return options == null
        ? wrongType("Give `options`, all of the question's options, best first.")
        : new RankingAnswer(id, new Choosing(ranking.options()).ranked(options, at.at("options")));
  }

  private @Nullable Answer matrix(Matrix matrix, @Nullable List<AnswerInput.RowInput> rows) {
    return rows == null
        ? wrongType("Give `rows`, one for each row that is answered.")
        : new MatrixAnswer(
            id, new MatrixReader(matrix, at.at("rows")).read(rows, question.required()));
  }

  private @Nullable Answer text(Text type, @Nullable String text) {
    if (text == null) {
      return wrongType("Give `text`.");
    }
    at.at("text").checkText(text, type.maxLength());
    at.at("text")
        .addIf(
            !type.multiline() && text.chars().anyMatch(each -> each == '\n' || each == '\r'),
            INVALID,
            "Give a single line.");
    return new TextAnswer(id, text);
  }

  private @Nullable Answer email(@Nullable String text) {
    if (text == null) {
      return wrongType("Give `text`, an e-mail address.");
    }
    var address = text.strip();
    var errors = at.at("text");
    errors.checkText(address, Email.MAX_LENGTH);
    errors.addIf(
        !address.isEmpty()
            && address.length() <= Email.MAX_LENGTH
            && !EmailAddress.looksRight(address),
        INVALID,
        "Give an e-mail address such as name@example.com.");
    return new TextAnswer(id, address);
  }

  private @Nullable Answer decimal(NumberEntry type, @Nullable Double number) {
    if (number == null) {
      return wrongType("Give `decimal`, a number.");
    }
    var errors = at.at("decimal");
    if (!(number >= type.smallest() && number <= type.largest())) {
      errors.add(INVALID, range(type.smallest(), type.largest()));
    } else {
      errors.addIf(
          !type.hasFewDecimals(number),
          INVALID,
          () -> "Give at most %d digits after the point.".formatted(type.decimals()));
    }
    return new DecimalAnswer(id, number + 0.0);
  }

  private @Nullable Answer decimal(Slider type, @Nullable Double number) {
    if (number == null) {
      return wrongType("Give `decimal`, a number.");
    }
    var errors = at.at("decimal");
    if (!(number >= type.min() && number <= type.max())) {
      errors.add(INVALID, range(type.min(), type.max()));
    } else {
      errors.addIf(
          !type.isOnAStep(number),
          INVALID,
          () ->
              "Give %s or whole steps of %s more."
                  .formatted(plain(type.min()), plain(type.step())));
    }
    return new DecimalAnswer(id, number + 0.0);
  }

  private @Nullable Answer date(DateEntry type, @Nullable LocalDate day) {
    if (day == null) {
      return wrongType("Give `date`.");
    }
    at.at("date")
        .addIf(
            day.isBefore(type.first()) || day.isAfter(type.last()),
            INVALID,
            () -> "Give a day from %s to %s.".formatted(type.first(), type.last()));
    return new DateAnswer(id, day);
  }

  private @Nullable Answer consent(@Nullable Boolean accepted) {
    if (accepted == null) {
      return wrongType("Give `accepted`.");
    }
    at.at("accepted")
        .addIf(question.required() && !accepted, REQUIRED, "This must be accepted to go on.");
    return new ConsentAnswer(id, accepted);
  }

  private @Nullable Answer emotion(Emotion type, AnswerInput.@Nullable EmotionInput emotion) {
    if (emotion == null) {
      return wrongType("Give `emotion`, one of the question's options and how strong it is.");
    }
    var option = new OptionId(emotion.optionId());
    at.at("emotion", "optionId")
        .addIf(
            type.options().stream().map(EmotionOption::id).noneMatch(option::equals),
            INVALID,
            Choosing.UNKNOWN);
    at.at("emotion", "intensity")
        .addIf(
            emotion.intensity() < 1 || emotion.intensity() > type.maxIntensity(),
            INVALID,
            () -> range(1, type.maxIntensity()));
    return new EmotionAnswer(id, option, emotion.intensity());
  }

  private @Nullable Answer story(Story type, AnswerInput.@Nullable StoryInput story) {
    if (story == null) {
      return wrongType("Give `story`, a text and its feelings.");
    }
    at.at("story", "text").checkText(story.text(), type.maxLength());
    var feelings = at.at("story", "feelingIds");
    if (story.feelingIds().size() > type.maxFeelings()) {
      feelings.add(TOO_LONG, "Choose at most %d.".formatted(type.maxFeelings()));
      return null;
    }
    var offered = type.feelings().stream().map(PlainOption::id).toList();
    return new StoryAnswer(id, story.text(), Choosing.ids(offered, story.feelingIds(), feelings));
  }

  private static String range(double min, double max) {
    return "Give %s to %s.".formatted(plain(min), plain(max));
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
