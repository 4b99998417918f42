package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.NOT_FOUND;

import io.luotain.platform.Outcome;
import io.luotain.platform.RequiresScope;
import io.luotain.platform.UserError;
import io.luotain.platform.UserErrors;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantSettings;
import io.luotain.tenancy.Tenants;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** New surveys from old ones, from documents and from templates. */
@Service
class SurveyCopies {

  private final SurveyRepository repository;
  private final Surveys surveys;
  private final SurveyTemplates templates;
  private final Tenants tenants;

  SurveyCopies(
      SurveyRepository repository, Surveys surveys, SurveyTemplates templates, Tenants tenants) {
    this.repository = repository;
    this.surveys = surveys;
    this.templates = templates;
    this.tenants = tenants;
  }

  /**
   * A new draft with the same content, ids of questions included.
   *
   * @param name null for the same
   */
  @RequiresScope("surveys:write")
  public Outcome<Survey> duplicate(TenantId tenant, SurveyId id, @Nullable String name) {
    return repository
        .find(tenant, id)
        .map(
            from ->
                surveys.create(
                    tenant,
                    name == null ? from.name() : name,
                    from.identityMode(),
                    from.defaultLocale(),
                    from.draft(),
                    Fielding.OPEN.repeated(from.repeat()).admitting(from.admission())))
        .orElseGet(() -> notFound("There is no survey with this id.", "input", "id"));
  }

  /**
   * The survey as a document; empty when there is no such survey or version.
   *
   * @param version its number; null for the draft
   */
  @RequiresScope("surveys:read")
  public Optional<SurveyDocument> export(TenantId tenant, SurveyId id, @Nullable Integer version) {
    return repository
        .find(tenant, id)
        .flatMap(
            survey ->
                content(tenant, survey, version)
                    .map(content -> SurveyFormat.write(survey, content)));
  }

  private Optional<SurveyContent> content(
      TenantId tenant, Survey survey, @Nullable Integer version) {
    if (version == null) {
      return Optional.of(survey.draft());
    }
    return survey.versions().stream()
        .filter(ref -> ref.number() == version)
        .findFirst()
        .map(ref -> surveys.version(tenant, survey, ref).content());
  }

  /**
   * A new draft from a document.
   *
   * @param name null for the document's
   */
  @RequiresScope("surveys:write")
  public Outcome<Survey> create(TenantId tenant, SurveyDocument document, @Nullable String name) {
    var errors = UserErrors.under("input", "document");
    SurveyFormat.check(document, errors);
    if (errors.isEmpty()) {
      errors
          .at("defaultLocale")
          .addIf(
              !TenantSettings.isLocale(SurveyFormat.defaultLocale(document)),
              INVALID,
              "Give a BCP 47 tag such as fi or en-GB.");
      SurveyFormat.repeat(document).check(errors.at("repeat"));
    }
    if (!errors.isEmpty()) {
      return Outcome.refused(errors);
    }
    var named = name == null ? SurveyFormat.name(document) : name;
    var made = make(tenant, document, named, SurveyFormat.defaultLocale(document));
    var inGivenOrder =
        new GivenOrder(SurveyFormat.plain(document), SurveyFormat.defaultLocale(document))
            .of(made, 1);
    return inGivenOrder instanceof Outcome.Refused<Survey>(var refused)
        ? new Outcome.Refused<>(
            refused.stream().map(each -> inDocument(each, name != null)).toList())
        : inGivenOrder;
  }

  private Outcome<Survey> make(
      TenantId tenant, SurveyDocument document, String name, String defaultLocale) {
    return surveys.create(
        tenant,
        name,
        SurveyFormat.identityMode(document),
        defaultLocale,
        SurveyFormat.content(document, defaultLocale),
        Fielding.OPEN.repeated(SurveyFormat.repeat(document)));
  }

  /** The error with its path through the document, except of what the input itself gives. */
  private static UserError inDocument(UserError error, boolean namedByInput) {
    var path = error.path();
    if (path.equals(List.of("input", "name")) && namedByInput) {
      return error;
    }
    var rest = path.subList(Math.min(1, path.size()), path.size()).stream();
    return new UserError(
        error.code(),
        error.message(),
        Stream.concat(Stream.of("input", "document"), rest).toList());
  }

  @RequiresScope("surveys:read")
  public List<SurveyTemplate> templates() {
    return templates.all();
  }

  /** A new draft from a template. */
  @RequiresScope("surveys:write")
  public Outcome<Survey> createFromTemplate(TenantId tenant, SurveyCreateFromTemplateInput input) {
    return templates
        .find(input.templateId())
        .map(template -> create(tenant, template, input))
        .orElseGet(() -> notFound("There is no template with this id.", "input", "templateId"));
  }

  private Outcome<Survey> create(
      TenantId tenant, SurveyTemplate template, SurveyCreateFromTemplateInput input) {
    var errors = UserErrors.under("input");
    var kept = input.locales() == null ? template.locales() : input.locales();
    errors
        .at("locales")
        .addIf(
            kept.isEmpty() || !template.locales().containsAll(kept),
            INVALID,
            "Give some of the template's: %s.".formatted(String.join(", ", template.locales())));
    errors
        .at("defaultLocale")
        .addIf(
            input.defaultLocale() != null && !kept.contains(input.defaultLocale()),
            INVALID,
            "Give one of the locales that are kept.");
    errors
        .at("title")
        .addIf(
            input.title() != null
                && input.title().stream().anyMatch(each -> !kept.contains(each.locale())),
            INVALID,
            "Give the heading only in the locales that are kept: %s."
                .formatted(String.join(", ", kept)));
    if (!errors.isEmpty()) {
      return Outcome.refused(errors);
    }
    var given = template.in(kept);
    var standard =
        input.defaultLocale() == null
            ? given.name().bestLocale(tenants.get(tenant).settings().defaultLocale())
            : input.defaultLocale();
    var document =
        input.title() == null ? given.document() : given.document().titled(input.title());
    var name = input.name() == null ? given.name().in(standard) : input.name();
    return new GivenOrder(input, standard).of(make(tenant, document, name, standard), 1);
  }

  private static Outcome<Survey> notFound(String message, String... path) {
    return Outcome.refused(UserError.of(NOT_FOUND, message, path));
  }
}
