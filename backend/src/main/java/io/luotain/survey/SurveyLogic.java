package io.luotain.survey;

import io.luotain.expression.Expr;
import io.luotain.expression.Template;
import io.luotain.expression.Variable;
import io.luotain.platform.UserErrors;
import io.luotain.respondent.Attribute;
import io.luotain.respondent.AttributeId;
import io.luotain.respondent.AttributeSchema;
import io.luotain.respondent.RespondentVariables;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The expressions of one content, checked and ready to evaluate, with computed values put in. What
 * it is asked about must be objects of this very {@link #content}.
 */
public final class SurveyLogic {

  /** Roots of what is known when a survey is presented; all else are answers. */
  public static final Set<String> KNOWN =
      Set.of(RespondentVariables.ROOT, RespondentVariables.CLAIMED, SurveyVariables.RESPONSE);

  private final SurveyContent content;
  private final AttributeSchema schema;
  private final Set<QuestionId> questions;
  private final IdentityHashMap<Object, Expr> visibleIf = new IdentityHashMap<>();
  private final IdentityHashMap<Question, Expr> requiredIf = new IdentityHashMap<>();
  private final IdentityHashMap<Skip, Expr> skips = new IdentityHashMap<>();
  private final IdentityHashMap<LocalizedText, Map<String, Template>> texts =
      new IdentityHashMap<>();
  private final Set<Variable> uses = new HashSet<>();

  SurveyLogic(SurveyContent content, AttributeSchema schema) {
    this.content = content;
    this.questions = content.questions().stream().map(Question::id).collect(Collectors.toSet());
    this.schema = schema;
  }

  /**
   * Checks all expressions of a content whose ids and texts are good.
   *
   * @param errors gets what is wrong, at the fields of the content
   * @return the logic; empty when there was an error
   */
  static Optional<SurveyLogic> check(
      SurveyContent content, AttributeSchema schema, UserErrors errors) {
    return new LogicCheck(content, schema, errors).check();
  }

  /** The logic of a published version, which was checked then. */
  static SurveyLogic of(SurveyVersion version) {
    var errors = UserErrors.under();
    return check(version.content(), AttributeSchema.of(version.attributes()), errors)
        .orElseThrow(
            () ->
                new IllegalStateException("Version %s: %s".formatted(version.id(), errors.list())));
  }

  public SurveyContent content() {
    return content;
  }

  /** How many questions there are. */
  public int questions() {
    return questions.size();
  }

  /** Whether there is a question with this id, visible or not. */
  public boolean asks(QuestionId id) {
    return questions.contains(id);
  }

  /** The background attributes it knows: of a published version those it names. */
  public AttributeSchema schema() {
    return schema;
  }

  /** When the page is shown; null for always. */
  public @Nullable Expr visibleIf(SurveyPage page) {
    return visibleIf.get(page);
  }

  /** When the question is asked; null for always. */
  public @Nullable Expr visibleIf(Question question) {
    return visibleIf.get(question);
  }

  /** When the option of a choice is offered; null for always. */
  public @Nullable Expr visibleIf(Option option) {
    return visibleIf.get(option);
  }

  /** When the row of a matrix is shown; null for always. */
  public @Nullable Expr visibleIf(Row row) {
    return visibleIf.get(row);
  }

  /** When the question must be answered in any case; null for no such case. */
  public @Nullable Expr requiredIf(Question question) {
    return requiredIf.get(question);
  }

  /** When the skip leads on. */
  public Expr when(Skip skip) {
    return Optional.ofNullable(skips.get(skip)).orElseThrow();
  }

  /** The text with its variants and holes in the locale that fits best; empty for a plain text. */
  public Optional<Template> template(LocalizedText text, String locale) {
    return Optional.ofNullable(texts.get(text))
        .map(byLocale -> byLocale.get(text.bestLocale(locale)));
  }

  /** The attributes whose relied-on values the expressions name. */
  public Set<AttributeId> attributes() {
    return named(RespondentVariables.ROOT);
  }

  /** The attributes whose claimed values the expressions name. */
  public Set<AttributeId> claimed() {
    return named(RespondentVariables.CLAIMED);
  }

  /** The attributes whose relied-on values its expressions or its responses need. */
  public Set<AttributeId> needed() {
    return withFrozen(attributes());
  }

  /** The attributes whose claimed values its expressions or its responses need. */
  public Set<AttributeId> neededClaims() {
    return withFrozen(claimed());
  }

  private Set<AttributeId> withFrozen(Set<AttributeId> named) {
    var all = new HashSet<>(named);
    all.addAll(content.frozenAttributes());
    return all;
  }

  private Set<AttributeId> named(String root) {
    return uses.stream()
        .filter(each -> each.root().equals(root))
        .map(each -> new AttributeId(each.name()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The attributes that the content names in any way. */
  List<Attribute> named() {
    var names = new HashSet<>(attributes());
    names.addAll(claimed());
    names.addAll(content.frozenAttributes());
    names.addAll(PrivacyContract.attributes(content.privacy()));
    return schema.list().stream().filter(each -> names.contains(each.id())).toList();
  }

  void visibleIf(Object owner, Expr condition) {
    visibleIf.put(owner, used(condition));
  }

  void requiredIf(Question question, Expr condition) {
    requiredIf.put(question, used(condition));
  }

  void skip(Skip skip, Expr condition) {
    skips.put(skip, used(condition));
  }

  void text(LocalizedText text, Map<String, Template> byLocale) {
    texts.put(text, byLocale);
    byLocale.values().forEach(each -> uses.addAll(each.uses()));
  }

  private Expr used(Expr expr) {
    expr.variables().forEach(uses::add);
    return expr;
  }
}
