package io.luotain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester.Response;
import tools.jackson.databind.json.JsonMapper;

/** A question of every type: authored, presented, answered, read back and counted. */
@LuotainTest
class CatalogueTest {

  private static final String READ =
      """
      query($id: ID!) { survey(id: $id) { draft {
        questions { id }
        pages { id title { text } questions { id text { text } help { text } required
          validationMessage { text } type { __typename
            ... on NpsType { kind lowLabel { text } highLabel { text } }
            ... on CsatType { kind lowLabel { text } }
            ... on CesType { kind highLabel { text } }
            ... on RatingType { kind best: max style }
            ... on SingleChoiceType { kind look: display shuffle ...options }
            ... on MultipleChoiceType { kind fewest: min most: max shuffle
              options { id label { text } freeText exclusive fixed } }
            ... on MatrixType { kind shuffleRows rows { id label { text } } cell { __typename
              ... on MatrixSingle { options { id label { text } } }
              ... on MatrixMultiple { options { id label { text } } }
              ... on MatrixRating { max } } }
            ... on RankingType { kind shuffle options { id } }
            ... on TextType { kind maxLength multiline }
            ... on EmailType { kind maxLength }
            ... on NumberEntryType { kind from: min to: max decimals unit { text } }
            ... on SliderType { kind left: min right: max step }
            ... on DateEntryType { kind first: min last: max }
            ... on ConsentType { kind }
            ... on EmotionType { kind display maxIntensity emotions: options { id emotion } }
            ... on StoryType { kind maxLength maxFeelings feelings { id label { text } } }
            ... on InformationType { kind } } } } } } }
      fragment options on SingleChoiceType { options { id label { text } freeText exclusive fixed } }
      """;

  private static final String PRESENT =
      """
      mutation($input: SurveyPresentInput!) { surveyPresent(input: $input) { presentation { token
        locale pages { id title questions { id text help required validationMessage type { __typename
          ... on PresentedNps { lowLabel highLabel }
          ... on PresentedCsat { lowLabel highLabel }
          ... on PresentedCes { lowLabel highLabel }
          ... on PresentedRating { best: max style lowLabel highLabel }
          ... on PresentedSingleChoice { look: display options { id label freeText exclusive } }
          ... on PresentedMultipleChoice { fewest: min most: max
            options { id label freeText exclusive } }
          ... on PresentedMatrix { rows { id label } cell { __typename
            ... on PresentedMatrixSingle { options { id label } }
            ... on PresentedMatrixMultiple { options { id label } }
            ... on PresentedMatrixRating { max } } }
          ... on PresentedRanking { options { id label freeText exclusive } }
          ... on PresentedText { maxLength multiline }
          ... on PresentedEmail { maxLength }
          ... on PresentedNumber { from: min to: max decimals unit }
          ... on PresentedSlider { left: min right: max step lowLabel highLabel }
          ... on PresentedDate { first: min last: max }
          ... on PresentedConsent { mustAccept }
          ... on PresentedEmotion { display maxIntensity emotions: options { id label emotion } }
          ... on PresentedStory { maxLength maxFeelings feelings { id label } }
          ... on PresentedInformation { answerable } } } } } } }
      """;

  private static final String ANSWERS =
      """
      query($id: ID!) { responses(surveyId: $id) { edges { node { answers { questionId
        ... on NumberAnswer { number }
        ... on OptionAnswer { option { id freeText } }
        ... on OptionsAnswer { options { id freeText } }
        ... on RankingAnswer { optionIds }
        ... on MatrixAnswer { rows { rowId number optionIds } }
        ... on TextAnswer { text }
        ... on DecimalAnswer { decimal }
        ... on DateAnswer { date }
        ... on ConsentAnswer { accepted }
        ... on EmotionAnswer { optionId intensity }
        ... on StoryAnswer { text feelingIds } } } } } }
      """;

  private static final String RESULTS =
      """
      query($id: ID!) { surveyResults(surveyId: $id) { questions { __typename questionId n missing
        ... on NpsResults { nps { value } }
        ... on CsatResults { topTwoBox { value count share { value low high } } mean { value }
          distribution { count } }
        ... on CesResults { mean { value } distribution { count } }
        ... on RatingResults { best: max mean { value } distribution { count } }
        ... on SingleChoiceResults { distribution { value count } }
        ... on MultipleChoiceResults { distribution { value count share { value } } }
        ... on MatrixResults { rows { rowId label n missing mean { value low }
          distribution { value count share { value } } } }
        ... on RankingResults { ranked: options { optionId label n meanRank { value }
          first { count share { value } } distribution { count } } }
        ... on NumberResults { mean { value low } min median { value } largest: max }
        ... on ConsentResults { accepted { count share { value } } refused { count } }
        ... on EmotionResults { options { optionId label emotion count share { value }
          meanIntensity { value } } }
        ... on StoryResults { feelings { value count } } } } }
      """;

  @Autowired Luotain luotain;
  private Workspace tenant;
  private String survey;

  @BeforeEach
  void liveCatalogue() {
    tenant = luotain.newTenant();
    survey = create(Map.of("name", "All", "title", titles(), "pages", Catalogue.pages()));
    tenant.publish(survey).path("surveyPublish.userErrors").entity(List.class).isEqualTo(List.of());
  }

  private static List<Map<String, String>> titles() {
    return List.of(Map.of("locale", "en", "text", "All"), Map.of("locale", "fi", "text", "Kaikki"));
  }

  private String create(Map<String, Object> input) {
    var created =
        tenant
            .admin()
            .document(
                "mutation($input: SurveyCreateInput!) { surveyCreate(input: $input) { survey { id }"
                    + " userErrors { code message path } } }")
            .variable("input", input)
            .execute();
    created.path("surveyCreate.userErrors").entity(List.class).isEqualTo(List.of());
    return created.path("surveyCreate.survey.id").entity(String.class).get();
  }

  private Response present(String locale) {
    return tenant
        .visitor()
        .document(PRESENT)
        .variable("input", Map.of("surveyId", survey, "locale", locale))
        .execute();
  }

  private Response ask(String document) {
    return tenant.admin().document(document).variable("id", survey).execute();
  }

  private void respond(Map<String, Object> changes) {
    var values = new LinkedHashMap<>(Catalogue.values());
    values.putAll(changes);
    tenant.respond(survey, Catalogue.answers(values));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> byId(List<?> questions, String id) {
    var all = new LinkedHashMap<String, Map<String, Object>>();
    questions.forEach(
        each -> {
          var question = (Map<String, Object>) each;
          all.put((String) question.get(id), question);
        });
    return all;
  }

  /** Like a JSON text, to compare with. */
  private static Object json(String text) {
    return new JsonMapper().readValue(text.replace('\'', '"'), Object.class);
  }

  @Test
  void authorsReadBackWhatTheyWrote() {
    var read = ask(READ);
    read.path("survey.draft.questions[*].id")
        .entityList(String.class)
        .satisfies(
            ids ->
                assertThat(ids)
                    .startsWith("nps", "csat")
                    .endsWith("story", "info")
                    .hasSize(Catalogue.values().size() + 1));
    read.path("survey.draft.pages[*].id")
        .entityList(String.class)
        .containsExactly("scales", "choices", "words");
    read.path("survey.draft.pages[0].title.text").entity(String.class).isEqualTo("Scales");
    read.path("survey.draft.pages[1].title").valueIsNull();
    read.path("survey.draft.pages[0].questions[0].help.text")
        .entity(String.class)
        .isEqualTo("To a friend");
    read.path("survey.draft.pages[0].questions[0].required").entity(Boolean.class).isEqualTo(true);
    var types = new HashMap<String, Object>();
    for (int page = 0; page < 3; page++) {
      byId(
              read.path("survey.draft.pages[%d].questions".formatted(page))
                  .entity(List.class)
                  .get(),
              "id")
          .forEach((id, question) -> types.put(id, question.get("type")));
    }
    assertThat(types.get("rating"))
        .isEqualTo(
            json(
                "{'__typename':'RatingType','kind':'rating of 1 to"
                    + " 4','best':4,'style':'SMILEYS'}"));
    assertThat(types.get("multiple"))
        .isEqualTo(
            json(
                """
                {'__typename':'MultipleChoiceType','kind':'multiple choice','fewest':2,'most':3,
                'shuffle':true,'options':[
                {'id':'a','label':{'text':'The a'},'freeText':false,'exclusive':false,'fixed':false},
                {'id':'b','label':{'text':'The b'},'freeText':false,'exclusive':false,'fixed':false},
                {'id':'c','label':{'text':'The c'},'freeText':false,'exclusive':false,'fixed':false},
                {'id':'other','label':{'text':'The other'},'freeText':true,'exclusive':false,'fixed':true},
                {'id':'none','label':{'text':'The none'},'freeText':false,'exclusive':true,'fixed':true}]}
                """));
    assertThat(types.get("rates"))
        .isEqualTo(
            json(
                """
                {'__typename':'MatrixType','kind':'matrix with a rating of 1 to 5 in each row',
                'shuffleRows':true,'rows':[{'id':'seat','label':{'text':'The seat'}},
                {'id':'food','label':{'text':'The food'}}],
                'cell':{'__typename':'MatrixRating','max':5}}
                """));
    assertThat(types.get("date"))
        .isEqualTo(
            json(
                "{'__typename':'DateEntryType','kind':'date',"
                    + "'first':'2026-01-01','last':'2026-12-31'}"));
    assertThat(types.get("email"))
        .isEqualTo(json("{'__typename':'EmailType','kind':'e-mail address','maxLength':254}"));
    assertThat(types.get("slider"))
        .isEqualTo(
            json(
                "{'__typename':'SliderType','kind':'slider from -1 to"
                    + " 1','left':-1.0,'right':1.0,'step':0.25}"));
    assertThat(types.get("emotion"))
        .isEqualTo(
            json(
                """
                {'__typename':'EmotionType','kind':'emotion with intensity 1 to 3',
                'display':'WHEEL','maxIntensity':3,
                'emotions':[{'id':'joy','emotion':'JOY'},{'id':'meh','emotion':null}]}
                """));
  }

  @Test
  void visitorsMeetEveryTypeInTheirLanguage() {
    var presented = present("fi");
    presented.path("surveyPresent.presentation.locale").entity(String.class).isEqualTo("fi");
    presented
        .path("surveyPresent.presentation.pages[*].questions[*].type.__typename")
        .entityList(String.class)
        .containsExactly(
            "PresentedNps",
            "PresentedCsat",
            "PresentedCes",
            "PresentedRating",
            "PresentedSingleChoice",
            "PresentedMultipleChoice",
            "PresentedMatrix",
            "PresentedMatrix",
            "PresentedMatrix",
            "PresentedRanking",
            "PresentedText",
            "PresentedEmail",
            "PresentedNumber",
            "PresentedSlider",
            "PresentedDate",
            "PresentedConsent",
            "PresentedEmotion",
            "PresentedStory",
            "PresentedInformation");
    presented
        .path("surveyPresent.presentation.pages[0].questions[0]")
        .entity(Object.class)
        .isEqualTo(
            json(
                """
                {'id':'nps','text':'Recommend?','help':'Ystävälle','required':true,
                'validationMessage':'Valitse jokin','type':{'__typename':'PresentedNps',
                'lowLabel':null,'highLabel':null}}
                """));
    presented
        .path("surveyPresent.presentation.pages[1].questions[0].type")
        .entity(Object.class)
        .isEqualTo(
            json(
                """
                {'__typename':'PresentedSingleChoice','look':'DROPDOWN','options':[
                {'id':'red','label':'The red','freeText':false,'exclusive':false},
                {'id':'blue','label':'The blue','freeText':false,'exclusive':false},
                {'id':'other','label':'The other','freeText':true,'exclusive':false}]}
                """));
    presented
        .path("surveyPresent.presentation.pages[1].questions[1].type.options[*].id")
        .entityList(String.class)
        .satisfies(
            ids -> {
              assertThat(ids.subList(0, 3)).containsExactlyInAnyOrder("a", "b", "c");
              assertThat(ids.subList(3, 5)).containsExactly("other", "none");
            });
    presented
        .path("surveyPresent.presentation.pages[2].questions[*].type")
        .entity(List.class)
        .satisfies(
            types -> {
              assertThat(types.get(2))
                  .isEqualTo(
                      json(
                          "{'__typename':'PresentedNumber','from':0.0,'to':10.0,"
                              + "'decimals':2,'unit':'km'}"));
              assertThat(types.get(5))
                  .isEqualTo(json("{'__typename':'PresentedConsent','mustAccept':true}"));
              assertThat(types.get(7))
                  .isEqualTo(
                      json(
                          """
                          {'__typename':'PresentedStory','maxLength':30,'maxFeelings':2,'feelings':[
                          {'id':'calm','label':'The calm'},{'id':'glad','label':'The glad'},
                          {'id':'sad','label':'The sad'}]}
                          """));
              assertThat(types.get(8))
                  .isEqualTo(json("{'__typename':'PresentedInformation','answerable':false}"));
            });
  }

  @Test
  void visitorsMeetShuffledOptionsInManyOrders() {
    var orders = new java.util.HashSet<List<String>>();
    for (int visit = 0; visit < 40; visit++) {
      orders.add(
          present("en")
              .path("surveyPresent.presentation.pages[1].questions[5].type.options[*].id")
              .entityList(String.class)
              .get());
    }
    assertThat(orders).hasSizeBetween(3, 6);
  }

  @Test
  void answersOfEveryTypeAreReadBack() {
    respond(Map.of());
    ask(ANSWERS)
        .path("responses.edges[0].node.answers")
        .entity(Object.class)
        .isEqualTo(
            json(
                """
                [{'questionId':'nps','number':0},{'questionId':'csat','number':5},
                {'questionId':'ces','number':7},{'questionId':'rating','number':1},
                {'questionId':'single','option':{'id':'other','freeText':'Green'}},
                {'questionId':'multiple','options':[{'id':'a','freeText':null},
                {'id':'other','freeText':'D'}]},
                {'questionId':'picks','rows':[{'rowId':'food','number':null,'optionIds':['bad']}]},
                {'questionId':'marks','rows':[{'rowId':'seat','number':null,'optionIds':['good']},
                {'rowId':'food','number':null,'optionIds':['good','bad']}]},
                {'questionId':'rates','rows':[{'rowId':'seat','number':2,'optionIds':[]},
                {'rowId':'food','number':5,'optionIds':[]}]},
                {'questionId':'ranking','optionIds':['z','x','y']},
                {'questionId':'text','text':'Words'},
                {'questionId':'email','text':'maija@example.fi'},
                {'questionId':'number','decimal':2.25},{'questionId':'slider','decimal':-0.75},
                {'questionId':'date','date':'2026-02-28'},
                {'questionId':'consent','accepted':true},
                {'questionId':'emotion','optionId':'joy','intensity':3},
                {'questionId':'story','text':'Once','feelingIds':['calm','sad']}]
                """));
  }

  @Test
  void aRepeatInAnotherOrderIsTheSameSubmission() {
    var submission = UUID.randomUUID();
    var token = tenant.present(survey);
    var answers = new ArrayList<>(Catalogue.answers(Catalogue.values()));
    var first = tenant.submit(token, submission, answers);
    var other = new LinkedHashMap<>(Catalogue.values());
    other.put(
        "multiple",
        Map.of("options", List.of(Map.of("id", "a"), Map.of("id", "other", "freeText", "D"))));
    var again = new ArrayList<>(Catalogue.answers(other));
    java.util.Collections.reverse(again);
    var second = tenant.submit(token, submission, again);
    assertThat(second.path("responseSubmit.receipt").entity(Object.class).get())
        .isEqualTo(first.path("responseSubmit.receipt").entity(Object.class).get());
  }

  @Test
  void everyTypeHasResults() {
    respond(Map.of());
    respond(
        Map.of(
            "csat",
            Map.of("number", 3),
            "multiple",
            Map.of("options", List.of(Map.of("id", "none"))),
            "ranking",
            Map.of("options", List.of(Map.of("id", "z"), Map.of("id", "y"), Map.of("id", "x"))),
            "number",
            Map.of("decimal", 7.75),
            "emotion",
            Map.of("emotion", Map.of("optionId", "joy", "intensity", 2))));
    var least = new LinkedHashMap<>(Catalogue.values());
    least.keySet().retainAll(List.of("nps", "rates", "consent"));
    tenant.respond(survey, Catalogue.answers(least));
    var found = ask(RESULTS).path("surveyResults.questions").entity(List.class).get();
    var results = byId(found, "questionId");
    assertThat(results.keySet()).containsExactlyElementsOf(Catalogue.values().keySet());
    assertThat(results.get("info")).as("information is not asked").isNull();
    results.forEach(
        (id, each) ->
            assertThat(List.of(each.get("n"), each.get("missing")))
                .as(id)
                .isEqualTo(least.containsKey(id) ? List.of(3, 0) : List.of(2, 1)));
    assertThat(results.get("csat"))
        .containsEntry("mean", json("{'value':4.0}"))
        .containsEntry(
            "distribution", json("[{'count':0},{'count':0},{'count':1},{'count':0},{'count':1}]"))
        .extractingByKey("topTwoBox")
        .asString()
        .startsWith("{value=4-5, count=1, share={value=0.5, low=0.09");
    assertThat(results.get("ces")).containsEntry("mean", json("{'value':7.0}"));
    assertThat(results.get("single"))
        .containsEntry(
            "distribution",
            json(
                "[{'value':'red','count':0},{'value':'blue','count':0},"
                    + "{'value':'other','count':2}]"));
    assertThat(results.get("multiple"))
        .containsEntry(
            "distribution",
            json(
                """
                [{'value':'a','count':1,'share':{'value':0.5}},
                {'value':'b','count':0,'share':{'value':0.0}},
                {'value':'c','count':0,'share':{'value':0.0}},
                {'value':'other','count':1,'share':{'value':0.5}},
                {'value':'none','count':1,'share':{'value':0.5}}]
                """));
    assertThat(results.get("picks"))
        .containsEntry(
            "rows",
            json(
                """
                [{'rowId':'seat','label':'The seat','n':0,'missing':3,'mean':null,'distribution':[
                {'value':'good','count':0,'share':null},{'value':'bad','count':0,'share':null}]},
                {'rowId':'food','label':'The food','n':2,'missing':1,'mean':null,'distribution':[
                {'value':'good','count':0,'share':{'value':0.0}},
                {'value':'bad','count':2,'share':{'value':1.0}}]}]
                """));
    assertThat(results.get("marks").get("rows"))
        .asString()
        .contains("{rowId=food, label=The food, n=2, missing=1, mean=null")
        .contains("{value=good, count=2, share={value=1.0}}, {value=bad, count=2");
    assertThat(results.get("rates").get("rows"))
        .asString()
        .contains("{rowId=seat, label=The seat, n=3, missing=0, mean={value=2.0, low=null}")
        .contains("{rowId=food, label=The food, n=3, missing=0, mean={value=5.0, low=null}");
    assertThat(results.get("ranking"))
        .containsEntry(
            "ranked",
            json(
                """
                [{'optionId':'x','label':'The x','n':2,'meanRank':{'value':2.5},
                'first':{'count':0,'share':{'value':0.0}},
                'distribution':[{'count':0},{'count':1},{'count':1}]},
                {'optionId':'y','label':'The y','n':2,'meanRank':{'value':2.5},
                'first':{'count':0,'share':{'value':0.0}},
                'distribution':[{'count':0},{'count':1},{'count':1}]},
                {'optionId':'z','label':'The z','n':2,'meanRank':{'value':1.0},
                'first':{'count':2,'share':{'value':1.0}},
                'distribution':[{'count':2},{'count':0},{'count':0}]}]
                """));
    assertThat(results.get("number"))
        .containsEntry("mean", json("{'value':5.0,'low':null}"))
        .containsEntry("min", 2.25)
        .containsEntry("median", json("{'value':5.0}"))
        .containsEntry("largest", 7.75);
    assertThat(results.get("consent"))
        .containsEntry("accepted", json("{'count':3,'share':{'value':1.0}}"))
        .containsEntry("refused", json("{'count':0}"));
    assertThat(results.get("emotion"))
        .containsEntry(
            "options",
            json(
                """
                [{'optionId':'joy','label':'Joy','emotion':'JOY','count':2,
                'share':{'value':1.0},'meanIntensity':{'value':2.5}},
                {'optionId':'meh','label':'Meh','emotion':null,'count':0,
                'share':{'value':0.0},'meanIntensity':null}]
                """));
    assertThat(results.get("story"))
        .containsEntry(
            "feelings",
            json(
                "[{'value':'calm','count':2},{'value':'glad','count':0},"
                    + "{'value':'sad','count':2}]"));
  }

  @Test
  void aMeanOfTenNumbersHasAnInterval() {
    for (int i = 0; i < 10; i++) {
      respond(Map.of("number", Map.of("decimal", i)));
    }
    var results = ask(RESULTS).path("surveyResults.questions").entity(List.class).get();
    assertThat(byId(results, "questionId").get("number").get("mean"))
        .asString()
        .startsWith("{value=4.5, low=2.33");
  }

  @Test
  void questionsAloneMakeOnePage() {
    tenant
        .admin()
        .document(
            "mutation($input: SurveyUpdateInput!) { surveyUpdate(input: $input) { survey { draft {"
                + " pages { id questions { id } } } } } }")
        .variable(
            "input",
            Map.of(
                "id",
                survey,
                "revision",
                3,
                "questions",
                List.of(Workspace.question("nps", "Again?", "nps", Map.of()))))
        .execute()
        .path("surveyUpdate.survey.draft.pages")
        .entity(Object.class)
        .isEqualTo(json("[{'id':'page','questions':[{'id':'nps'}]}]"));
  }
}
