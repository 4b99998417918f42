package io.luotain.response;

import io.luotain.expression.Bindings;
import io.luotain.expression.Expr;
import io.luotain.expression.OptionLabels;
import io.luotain.expression.ResidualJson;
import io.luotain.expression.Template;
import io.luotain.expression.Value;
import io.luotain.expression.Variable;
import io.luotain.respondent.AttributeId;
import io.luotain.respondent.AttributeOption;
import io.luotain.survey.LocalizedText;
import io.luotain.survey.Question;
import io.luotain.survey.SurveyLogic;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Folds what is known into a survey's logic. What is certain is decided here, and only decisions
 * that wait for answers are left for the browser.
 */
final class Presenter {

  private static final Expr ALWAYS = new Expr.Const(Value.of(true));
  private static final Expr NEVER = new Expr.Const(Value.of(false));

  private final SurveyLogic logic;
  private final Presented presented;
  private final Bindings known;
  private final Locale locale;
  private final OptionLabels labels;

  Presenter(SurveyLogic logic, Presented presented) {
    this.logic = logic;
    this.presented = presented;
    this.known = presented.known();
    this.locale = Locale.forLanguageTag(presented.locale());
    this.labels = this::label;
  }

  SurveyLogic logic() {
    return logic;
  }

  Shuffle shuffle(Question question) {
    return Shuffle.of(presented.seed(), question.id());
  }

  /** What is left of a condition; one that is not there always holds. */
  Expr rest(@Nullable Expr condition) {
    return condition == null ? ALWAYS : condition.reduceCondition(known, SurveyLogic.KNOWN);
  }

  static boolean isNever(Expr rest) {
    return rest.equals(NEVER);
  }

  static boolean isAlways(Expr rest) {
    return rest.equals(ALWAYS);
  }

  /** What decides in the browser whether something is shown; null when it always is. */
  static @Nullable Object visibleIf(Expr rest) {
    return isAlways(rest) ? null : ResidualJson.of(rest);
  }

  Shown shown(LocalizedText text) {
    return logic
        .template(text, presented.locale())
        .map(template -> shown(template.reduce(known, SurveyLogic.KNOWN, locale, labels)))
        .orElseGet(() -> new Shown(text.in(presented.locale()), null));
  }

  private Shown shown(Template rest) {
    return new Shown(
        rest.render(Bindings.NONE, locale, labels), rest.isText() ? null : rest.residual());
  }

  @Nullable Shown shownOrNull(@Nullable LocalizedText text) {
    return text == null ? null : shown(text);
  }

  /** A text that never depends on answers. */
  @Nullable String fixed(@Nullable LocalizedText text) {
    return text == null ? null : shown(text).text();
  }

  private String label(Variable variable, String option) {
    return logic
        .schema()
        .find(new AttributeId(variable.name()))
        .flatMap(
            attribute ->
                attribute.options().stream().filter(each -> each.id().equals(option)).findFirst())
        .map(AttributeOption::label)
        .orElse(option);
  }
}
