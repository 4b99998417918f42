package io.luotain.results;

import io.luotain.disclosure.Blocks;
import io.luotain.platform.Page;
import io.luotain.platform.Withheld;
import io.luotain.respondent.Attributes;
import io.luotain.response.Responses;
import io.luotain.survey.IdentityMode;
import io.luotain.survey.PrivacyContract;
import io.luotain.survey.QuestionId;
import io.luotain.survey.Survey;
import io.luotain.survey.SurveyId;
import io.luotain.survey.Surveys;
import io.luotain.tenancy.TenantId;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What people wrote. */
@Service
class Comments {

  private final Surveys surveys;
  private final SurveyVersions versions;
  private final Projections projections;
  private final ResultFilters filters;
  private final Attributes attributes;
  private final Responses responses;
  private final Blocks blocks;

  Comments(
      Surveys surveys,
      SurveyVersions versions,
      Projections projections,
      ResultFilters filters,
      Attributes attributes,
      Responses responses,
      Blocks blocks) {
    this.surveys = surveys;
    this.versions = versions;
    this.projections = projections;
    this.filters = filters;
    this.attributes = attributes;
    this.responses = responses;
    this.blocks = blocks;
  }

  /**
   * A page of comments, newest first, of an anonymous survey by blocks; it may have fewer than were
   * asked for, even none, where more follow. Empty when the tenant has no such survey, or it was
   * never published.
   *
   * @throws io.luotain.platform.InvalidRequest when the request makes no sense for the survey
   * @throws Withheld when it would take blocks apart
   */
  @PreAuthorize("hasAuthority('SCOPE_results:read') and hasAuthority('SCOPE_responses:read')")
  public Optional<CommentPage> page(
      TenantId tenant, SurveyId id, CommentsRequest request, Page page) {
    return surveys
        .recent(tenant, id)
        .filter(survey -> survey.latest().isPresent())
        .map(
            survey ->
                survey.identityMode() == IdentityMode.ANONYMOUS
                    ? ofBlocks(tenant, survey, request, page)
                    : ofResponses(tenant, survey, request, page));
  }

  private CommentPage ofResponses(
      TenantId tenant, Survey survey, CommentsRequest request, Page page) {
    var projection = projections.projection(tenant, survey);
    var fields = projection.fields();
    var asked = new EverAsked(versions.all(tenant, survey, fields.versions().codes().max()));
    var known =
        filters.variables(new SurveyKey(tenant, survey.id()), asked, attributes.schema(tenant));
    var questions = CommentQuestions.of(asked, request.questions());
    var rows =
        new Inquiry(projection, fields, asked, known, filters, Map.of(), request.responses())
            .rows()
            .bits();
    var wanted = wanted(request.search());
    if (questions.isEmpty()) {
      return new CommentPage(List.of(), false, null, null);
    }
    var answered = new BitSet();
    for (var question : questions) {
      answered.or(
          fields
              .of(known.find(path(question)).orElseThrow())
              .present(fields.end())
              .bits(fields.end()));
    }
    rows.and(answered);
    return new CommentScan(
            projection,
            fields,
            new Rows(fields.end(), rows),
            questions,
            wanted,
            (range, limit) -> responses.texts(tenant, survey, range, limit),
            page)
        .page();
  }

  private static Predicate<String> wanted(@Nullable String search) {
    return search == null ? _ -> true : TextSearch.of(search)::matches;
  }

  private static String path(QuestionId question) {
    return ResultVariables.ANSWERS + "." + question.value();
  }

  private CommentPage ofBlocks(TenantId tenant, Survey survey, CommentsRequest request, Page page) {
    var asked = new EverAsked(versions.all(tenant, survey, 0));
    var contract = asked.contract().orElseThrow();
    if (request.search() != null) {
      throw new Withheld(
          "`search`: Answers to an anonymous survey are published in blocks, which this would take"
              + " apart; read all comments of its blocks.");
    }
    var known =
        filters.variables(new SurveyKey(tenant, survey.id()), asked, attributes.schema(tenant));
    var filter =
        request.filter() == null ? null : filters.check("filter", request.filter(), known, asked);
    Inquiry.check("days", request.days());
    var found =
        new CommentBlocks(
                (number, newestFirst, action) ->
                    blocks.forEachFrom(
                        tenant,
                        survey.id(),
                        number,
                        newestFirst,
                        contract.minimumGroup(),
                        version -> surveys.version(tenant, survey.id(), version).content(),
                        action),
                version -> surveys.version(tenant, survey.id(), version),
                CommentQuestions.of(asked, request.questions()),
                filter,
                request.days(),
                page)
            .page();
    return withheld(contract, found, page);
  }

  private static CommentPage withheld(PrivacyContract contract, CommentPage found, Page page) {
    boolean isNothing = found.entries().isEmpty() && !found.more() && page.position().isInitial();
    return new CommentPage(
        found.entries(),
        found.more(),
        found.reached(),
        WithheldResults.of(Optional.of(contract), isNothing ? 0 : contract.minimumGroup()));
  }
}
