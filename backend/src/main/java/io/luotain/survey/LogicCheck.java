package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.DUPLICATE;
import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.NOT_FOUND;
import static io.luotain.platform.UserErrorCode.TOO_LONG;
import static io.luotain.platform.UserErrorCode.UNKNOWN_ATTRIBUTE;

import io.luotain.expression.Bindings;
import io.luotain.expression.Expr;
import io.luotain.expression.Template;
import io.luotain.expression.Value;
import io.luotain.platform.UserErrors;
import io.luotain.respondent.AttributeSchema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the logic of a content, field by field. */
final class LogicCheck {

  private static final int MAX_SKIPS = 20;
  private static final int MAX_FROZEN = 50;
  private static final Optional<Boolean> NEVER = Optional.of(false);
  private static final Optional<Boolean> ALWAYS = Optional.of(true);

  private final SurveyContent content;
  private final AttributeSchema schema;
  private final UserErrors errors;
  private final int errorsBefore;
  private final ExpressionCheck expressions;
  private final SurveyLogic logic;
  private int question;

  LogicCheck(SurveyContent content, AttributeSchema schema, UserErrors errors) {
    this.content = content;
    this.schema = schema;
    this.errors = errors;
    this.errorsBefore = errors.list().size();
    this.expressions = new ExpressionCheck(content.questions(), schema);
    this.logic = new SurveyLogic(content, schema);
  }

  Optional<SurveyLogic> check() {
    frozen(errors.at("frozenAttributes"));
    expressions.addComputed(content.computed(), errors.at("computed"));
    if (isGood()) {
      text(content.title(), Scope.FIXED, errors.at("title"));
      text(content.thankYou(), Scope.first(content.questions().size()), errors.at("thankYou"));
      pages(errors.at("pages"));
    }
    if (isGood()) {
      reach(errors.at("pages"));
    }
    return isGood() ? Optional.of(logic) : Optional.empty();
  }

  private boolean isGood() {
    return errors.list().size() == errorsBefore;
  }

  private void frozen(UserErrors at) {
    var seen = new HashSet<>();
    at.addIf(content.frozenAttributes().size() > MAX_FROZEN, TOO_LONG, "Freeze at most 50.");
    for (int i = 0; i < content.frozenAttributes().size(); i++) {
      var id = content.frozenAttributes().get(i);
      at.at(i)
          .addIf(
              schema.find(id).isEmpty(), UNKNOWN_ATTRIBUTE, "There is no attribute with this id.");
      at.at(i).addIf(!seen.add(id), DUPLICATE, "Give each attribute once.");
    }
  }

  private void pages(UserErrors at) {
    for (int i = 0; i < content.pages().size(); i++) {
      page(i, content.pages().get(i), at.at(i));
    }
  }

  private void page(int index, SurveyPage page, UserErrors at) {
    var scope = Scope.first(question);
    visible(page, page.visibleIf(), scope, at);
    text(page.title(), scope, at.at("title"));
    for (int i = 0; i < page.questions().size(); i++) {
      question(page.questions().get(i), at.at("questions", i));
      question++;
    }
    var skips = at.at("skips");
    skips.addIf(page.skips().size() > MAX_SKIPS, TOO_LONG, "Give at most 20 skips.");
    for (int i = 0; i < page.skips().size(); i++) {
      skip(index, page.skips().get(i), skips.at(i));
    }
  }

  private void skip(int page, Skip skip, UserErrors at) {
    expressions
        .condition(skip.when(), Scope.first(question), at.at("when"))
        .ifPresent(when -> logic.skip(skip, when));
    var target = skip.toPage();
    if (target != null) {
      int index = content.pages().stream().map(SurveyPage::id).toList().indexOf(target);
      at.at("toPage").addIf(index < 0, NOT_FOUND, "There is no page with this id.");
      at.at("toPage").addIf(index >= 0 && index <= page, INVALID, "Skip only to a later page.");
    }
  }

  private void question(Question asked, UserErrors at) {
    var scope = Scope.of(question);
    visible(asked, asked.visibleIf(), scope, at);
    if (asked.requiredIf() != null) {
      expressions
          .condition(asked.requiredIf(), scope, at.at("requiredIf"))
          .ifPresent(condition -> logic.requiredIf(asked, condition));
    }
    text(asked.text(), scope, at.at("text"));
    text(asked.help(), scope, at.at("help"));
    text(asked.validationMessage(), scope, at.at("validationMessage"));
    type(asked.type(), scope, at.at("type", asked.inputName()));
  }

  private void type(QuestionType type, Scope scope, UserErrors at) {
    switch (type) {
      case Scale scale -> {
        text(scale.lowLabel(), Scope.FIXED, at.at("lowLabel"));
        text(scale.highLabel(), Scope.FIXED, at.at("highLabel"));
      }
      case Slider slider -> {
        text(slider.lowLabel(), Scope.FIXED, at.at("lowLabel"));
        text(slider.highLabel(), Scope.FIXED, at.at("highLabel"));
      }
      case SingleChoice choice -> options(choice.options(), scope, at.at("options"));
      case MultipleChoice choice -> options(choice.options(), scope, at.at("options"));
      case Ranking ranking -> options(ranking.options(), scope, at.at("options"));
      case Matrix(var rows, var cell, _) -> {
        for (int i = 0; i < rows.size(); i++) {
          visible(rows.get(i), rows.get(i).visibleIf(), scope, at.at("rows", i));
        }
        labels(rows, scope, at.at("rows"));
        switch (cell) {
          case MatrixSingle(var options) ->
              labels(options, scope, at.at("cell", "single", "options"));
          case MatrixMultiple(var options) ->
              labels(options, scope, at.at("cell", "multiple", "options"));
          case MatrixRating _ -> {}
        }
      }
      case NumberEntry entry -> text(entry.unit(), Scope.FIXED, at.at("unit"));
      case Emotion emotion -> labels(emotion.options(), Scope.FIXED, at.at("options"));
      case Story story -> labels(story.feelings(), Scope.FIXED, at.at("feelings"));
      case Text _, Email _, DateEntry _, Consent _, Information _ -> {}
    }
  }

  private void options(List<Option> options, Scope scope, UserErrors at) {
    for (int i = 0; i < options.size(); i++) {
      visible(options.get(i), options.get(i).visibleIf(), scope, at.at(i));
    }
    labels(options, scope, at);
  }

  private void labels(List<? extends Labelled> all, Scope scope, UserErrors at) {
    for (int i = 0; i < all.size(); i++) {
      text(all.get(i).label(), scope, at.at(i, "label"));
    }
  }

  private void visible(Object owner, @Nullable String source, Scope scope, UserErrors at) {
    if (source != null) {
      expressions
          .condition(source, scope, at.at("visibleIf"))
          .ifPresent(condition -> logic.visibleIf(owner, condition));
    }
  }

  private void text(@Nullable LocalizedText text, Scope scope, UserErrors at) {
    if (text == null || text.isPlain()) {
      return;
    }
    var all = text.translations();
    var conditions = new HashMap<Translation, Expr>();
    var templates = new HashMap<Translation, Template>();
    for (int i = 0; i < all.size(); i++) {
      var each = all.get(i);
      if (each.when() != null) {
        expressions
            .condition(each.when(), scope, at.at(i, "when"))
            .ifPresent(condition -> conditions.put(each, condition));
      }
      expressions
          .template(each.text(), scope, at.at(i, "text"))
          .ifPresent(template -> templates.put(each, template));
    }
    if (isGood()) {
      logic.text(text, chains(text, conditions, templates));
    }
  }

  /** For each locale its variants in order; what they leave open is said in the default locale. */
  private static Map<String, Template> chains(
      LocalizedText text, Map<Translation, Expr> conditions, Map<Translation, Template> templates) {
    var chains = new HashMap<String, Template>();
    for (var locale : text.translations().stream().map(Translation::locale).distinct().toList()) {
      var variants =
          text.translations().stream().filter(each -> each.locale().equals(locale)).toList();
      var chain =
          variants.stream()
              .filter(each -> each.when() == null)
              .findFirst()
              .map(templates::get)
              .orElseGet(() -> chains.get(text.defaultLocale()));
      for (var each : variants.reversed()) {
        var condition = conditions.get(each);
        var said = templates.get(each);
        chain = condition == null || said == null ? chain : said.when(condition, chain);
      }
      chains.put(locale, chain);
    }
    return Map.copyOf(chains);
  }

  /** A page must be on some way through the survey, as far as constants decide it. */
  private void reach(UserErrors at) {
    var ids = content.pages().stream().map(SurveyPage::id).toList();
    var reached = new HashSet<>(Set.of(0));
    for (int i = 0; i < ids.size(); i++) {
      var page = content.pages().get(i);
      var visible = constant(logic.visibleIf(page));
      at.at(i)
          .addIf(
              !reached.contains(i),
              INVALID,
              "This page is never reached: pages before it always skip it.");
      at.at(i, "visibleIf")
          .addIf(visible.equals(NEVER), INVALID, "This page is never shown; remove it.");
      if (reached.contains(i)) {
        leave(page, visible, i, ids, reached);
      }
    }
  }

  private void leave(
      SurveyPage page,
      Optional<Boolean> visible,
      int index,
      List<PageId> ids,
      Set<Integer> reached) {
    boolean goesOn = true;
    if (!visible.equals(NEVER)) {
      for (var skip : page.skips()) {
        var holds = constant(logic.when(skip));
        if (goesOn && !holds.equals(NEVER)) {
          reached.add(skip.toPage() == null ? ids.size() : ids.indexOf(skip.toPage()));
        }
        goesOn = goesOn && !holds.equals(ALWAYS);
      }
    }
    if (goesOn || !visible.equals(ALWAYS)) {
      reached.add(index + 1);
    }
  }

  /** What constants alone make of a condition; empty when they do not decide it. */
  private static Optional<Boolean> constant(@Nullable Expr condition) {
    if (condition == null) {
      return ALWAYS;
    }
    return condition.reduceCondition(Bindings.NONE, Set.of()) instanceof Expr.Const(var value)
        ? Optional.of(value.equals(Value.of(true)))
        : Optional.empty();
  }
}
