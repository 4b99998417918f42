package io.luotain.results;

import io.luotain.expression.ValueType;
import io.luotain.expression.ValueType.Choice;
import io.luotain.expression.ValueType.Choices;
import io.luotain.expression.ValueType.Scalar;
import io.luotain.expression.Variable;
import io.luotain.expression.Variables;
import io.luotain.respondent.Attribute;
import io.luotain.respondent.AttributeId;
import io.luotain.respondent.AttributeSchema;
import io.luotain.respondent.RespondentVariables;
import io.luotain.response.Channel;
import io.luotain.survey.Consent;
import io.luotain.survey.ContractDimension;
import io.luotain.survey.DateEntry;
import io.luotain.survey.Email;
import io.luotain.survey.Emotion;
import io.luotain.survey.Information;
import io.luotain.survey.Labelled;
import io.luotain.survey.Matrix;
import io.luotain.survey.MatrixMultiple;
import io.luotain.survey.MatrixRating;
import io.luotain.survey.MatrixSingle;
import io.luotain.survey.MultipleChoice;
import io.luotain.survey.NumberEntry;
import io.luotain.survey.PrivacyContract;
import io.luotain.survey.Question;
import io.luotain.survey.QuestionType;
import io.luotain.survey.Ranking;
import io.luotain.survey.Scale;
import io.luotain.survey.SingleChoice;
import io.luotain.survey.Slider;
import io.luotain.survey.Story;
import io.luotain.survey.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What conditions on the responses to a survey may name: {@code answers.<question>}, for a matrix
 * {@code answers.<question>.<row>}, and {@code response.<field>}. Of a ranking it is the best
 * option, of an emotion the option, of a story its feelings. Background attributes that responses
 * keep are {@code respondent.<attribute>}, if they are reportable and not personal.
 *
 * <p>Of an anonymous survey only what all members of a block share can be named.
 */
final class ResultVariables {

  static final String ANSWERS = "answers";
  static final String RESPONSE = "response";
  static final String CHANNEL = "channel";
  static final String LOCALE = "locale";
  static final String VERSION = "version";
  static final String DAY = "day";

  private ResultVariables() {}

  /**
   * @param open the background attributes that may be named, see {@link #open}
   */
  static Variables of(EverAsked asked, Set<AttributeId> open) {
    return asked
        .contract()
        .map(contract -> ofBlocks(contract, open))
        .orElseGet(() -> ofResponses(asked, open));
  }

  /** What an anonymous survey's blocks would be taken apart by, beside what may be named. */
  static Variables apart(EverAsked asked) {
    return asked
        .contract()
        .map(
            contract -> {
              var variables = ofAnswers(asked);
              variables.addAll(dimensions(contract, _ -> true));
              return Variables.of(variables);
            })
        .orElseGet(() -> Variables.of(List.of()));
  }

  /** Attributes that are reportable and not personal, now and in every version that has them. */
  static Set<AttributeId> open(EverAsked asked, AttributeSchema now) {
    var closed =
        asked.newestFirst().stream()
            .flatMap(version -> version.attributes().stream())
            .filter(each -> !isOpen(each))
            .map(Attribute::id)
            .collect(Collectors.toSet());
    return now.list().stream()
        .filter(ResultVariables::isOpen)
        .map(Attribute::id)
        .filter(each -> !closed.contains(each))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isOpen(Attribute attribute) {
    return attribute.reportable() && !attribute.personal();
  }

  private static Variables ofBlocks(PrivacyContract contract, Set<AttributeId> open) {
    var variables = new ArrayList<>(dimensions(contract, open::contains));
    variables.add(new Variable(RESPONSE, VERSION, Scalar.INTEGER));
    variables.add(new Variable(RESPONSE, DAY, Scalar.DATE));
    return Variables.of(variables);
  }

  private static List<Variable> dimensions(
      PrivacyContract contract, Predicate<AttributeId> wanted) {
    return contract.dimensions().stream()
        .map(ContractDimension::attribute)
        .filter(wanted)
        .map(each -> ofAttribute(each, Scalar.TEXT))
        .toList();
  }

  private static Variable ofAttribute(AttributeId id, ValueType type) {
    return new Variable(RespondentVariables.ROOT, id.value(), type);
  }

  /** Frozen attributes as they were when the newest version that freezes them was published. */
  private static Collection<Variable> frozen(EverAsked asked, Set<AttributeId> open) {
    var byId = new LinkedHashMap<AttributeId, Variable>();
    for (var version : asked.newestFirst()) {
      var frozen = version.content().frozenAttributes();
      version.attributes().stream()
          .filter(each -> frozen.contains(each.id()) && open.contains(each.id()))
          .forEach(each -> byId.putIfAbsent(each.id(), ofAttribute(each.id(), type(each))));
    }
    return byId.values();
  }

  private static ValueType type(Attribute attribute) {
    return switch (attribute.type()) {
      case TEXT -> Scalar.TEXT;
      case CHOICE -> new Choice(attribute.optionIds());
      case NUMBER -> Scalar.NUMBER;
      case BOOLEAN -> Scalar.BOOLEAN;
      case DATE -> Scalar.DATE;
    };
  }

  /** What a condition on the results of any survey may name, where it has these. */
  static Variables ofAnySurvey(AttributeSchema now) {
    var variables = new ArrayList<>(ofResponse());
    now.list().stream()
        .filter(ResultVariables::isOpen)
        .forEach(each -> variables.add(ofAttribute(each.id(), type(each))));
    return Variables.of(variables);
  }

  private static Variables ofResponses(EverAsked asked, Set<AttributeId> open) {
    var variables = ofAnswers(asked);
    variables.addAll(frozen(asked, open));
    return Variables.of(variables);
  }

  private static List<Variable> ofAnswers(EverAsked asked) {
    var variables = new ArrayList<Variable>();
    asked.questions().forEach(question -> variables.addAll(of(question, asked)));
    variables.addAll(ofResponse());
    return variables;
  }

  private static List<Variable> ofResponse() {
    return List.of(
        new Variable(RESPONSE, CHANNEL, new Choice(channels())),
        new Variable(RESPONSE, LOCALE, Scalar.TEXT),
        new Variable(RESPONSE, VERSION, Scalar.INTEGER),
        new Variable(RESPONSE, DAY, Scalar.DATE));
  }

  private static Set<String> channels() {
    return Arrays.stream(Channel.values()).map(Enum::name).collect(Collectors.toSet());
  }

  private static List<Variable> of(Question question, EverAsked asked) {
    var id = question.id().value();
    if (question.type() instanceof Matrix matrix) {
      var type = cell(matrix, ids(asked.options(question.id())));
      return asked.rows(question.id()).stream()
          .map(row -> new Variable(ANSWERS, id + "." + row.id().value(), type))
          .toList();
    }
    var options = ids(asked.options(question.id()));
    return Stream.of(new Variable(ANSWERS, id, type(question.type(), options))).toList();
  }

  private static ValueType type(QuestionType type, Set<String> options) {
    return switch (type) {
      case Scale _ -> Scalar.INTEGER;
      case NumberEntry _, Slider _ -> Scalar.NUMBER;
      case SingleChoice _, Emotion _, Ranking _ -> new Choice(options);
      case MultipleChoice _, Story _ -> new Choices(options);
      case Text _, Email _ -> Scalar.TEXT;
      case DateEntry _ -> Scalar.DATE;
      case Consent _ -> Scalar.BOOLEAN;
      case Matrix _, Information _ -> throw new IllegalArgumentException("Not one answer");
    };
  }

  private static ValueType cell(Matrix matrix, Set<String> options) {
    return switch (matrix.cell()) {
      case MatrixRating _ -> Scalar.INTEGER;
      case MatrixSingle _ -> new Choice(options);
      case MatrixMultiple _ -> new Choices(options);
    };
  }

  private static Set<String> ids(Collection<? extends Labelled> options) {
    return options.stream().map(each -> each.id().toString()).collect(Collectors.toSet());
  }
}
