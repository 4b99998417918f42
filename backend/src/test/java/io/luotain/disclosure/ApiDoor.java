package io.luotain.disclosure;

import io.luotain.Workspace;
import io.luotain.disclosure.Published.Said;
import io.luotain.survey.SurveyId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.client.GraphQlTransportException;
import org.springframework.graphql.client.HttpGraphQlClient;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;

/** The API over HTTP, as respondents and readers of results use it. */
final class ApiDoor implements Door {

  private static final ParameterizedTypeReference<Map<String, Object>> OBJECT =
      new ParameterizedTypeReference<>() {};

  private static final String QUESTIONS =
      """
      questions { __typename questionId n missing
        ... on NpsResults { distribution { value count } }
        ... on SingleChoiceResults { distribution { value count } }
        ... on MatrixResults { rows { rowId n missing distribution { value count } } } }
      """;
  private static final String NUMBERS = "n versions { version n } days { day n } " + QUESTIONS;
  private static final String RESULTS =
      """
      query($id: ID!, $filter: String, $days: ResultsDaysInput, $breakdownBy: [String!]! = [],
          $interval: ResultsInterval, $compareTo: ResultsCompareInput) {
        surveyResults(surveyId: $id, filter: $filter, days: $days, breakdownBy: $breakdownBy,
            interval: $interval, compareTo: $compareTo) {
          %1$s breakdown { keys { value } n %2$s } trend { from n %2$s }
          comparison { n both %2$s } } }
      """
          .formatted(NUMBERS, QUESTIONS);
  private static final String COMPARISON =
      """
      query($id: ID!, $by: ComparisonBasis!) { surveyComparison(surveyId: $id, by: $by) {
        results { n days { day n } %s } } }
      """
          .formatted(QUESTIONS);

  private final Crowd crowd;
  private final HttpGraphQlClient reader;

  ApiDoor(Workspace workspace, Crowd crowd) {
    this.crowd = crowd;
    this.reader =
        HttpGraphQlClient.create(
            WebClient.builder()
                .clientConnector(new JdkClientHttpConnector())
                .baseUrl(workspace.luotain().url() + "/graphql")
                .defaultHeaders(headers -> headers.setBearerAuth(workspace.adminToken()))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(1 << 24))
                .build());
  }

  @Override
  public Sheet submit(SurveyId survey, Says says) {
    var attributes = new HashMap<String, Object>();
    for (int i = 0; i < says.dimensions().size(); i++) {
      attributes.put("d" + i, says.dimensions().get(i));
    }
    var id = UUID.randomUUID();
    var receipt =
        crowd.submit(
            crowd.present(survey.value(), "person-" + id, attributes),
            id,
            says.answers().entrySet().stream()
                .map(each -> Map.of("questionId", each.getKey(), "value", value(each.getValue())))
                .toList());
    return new Sheet(UUID.fromString(receipt.responseId()), receipt.eraseSecret());
  }

  private static Map<String, Object> value(Object answer) {
    return switch (answer) {
      case Integer number -> Map.of("number", number);
      case String text when text.startsWith("p") -> Map.of("option", Map.of("id", text));
      case String text -> Map.of("text", text);
      case Map<?, ?> rows ->
          Map.of(
              "rows",
              rows.entrySet().stream()
                  .map(each -> Map.of("rowId", each.getKey(), "number", each.getValue()))
                  .toList());
      default -> throw new IllegalArgumentException(answer.toString());
    };
  }

  @Override
  public boolean erase(SurveyId survey, Sheet sheet) {
    return crowd.erase(survey.value(), sheet.id().toString(), sheet.secret()).equals("ERASED");
  }

  private Map<String, Object> ask(String document, Map<String, ?> variables, String field) {
    var request = reader.document(document);
    variables.forEach(request::variable);
    var answer = request.retrieveSync(field).toEntity(OBJECT);
    return Objects.requireNonNull(answer);
  }

  @Override
  public Published.Answer results(SurveyId survey, Map<String, Object> arguments) {
    var variables = new HashMap<>(arguments);
    variables.put("id", survey.value());
    var results = ask(RESULTS, variables, "surveyResults");
    var all = new ArrayList<Published>();
    all.add(published("all", results));
    list(results, "breakdown").forEach(each -> all.add(published("" + each.get("keys"), each)));
    list(results, "trend").forEach(each -> all.add(published("" + each.get("from"), each)));
    if (!(results.get("comparison") instanceof Map<?, ?> comparison)) {
      return new Published.Answer(all, null);
    }
    all.add(published("comparison", comparison));
    return new Published.Answer(all, number(comparison, "both"));
  }

  @Override
  public List<Published> comparison(SurveyId survey, String by) {
    var found = ask(COMPARISON, Map.of("id", survey.value(), "by", by), "surveyComparison");
    return list(found, "results").stream().map(each -> published(by, each)).toList();
  }

  /** The server ends a stream after some time; a client comes back then. */
  @Override
  public Flux<Published> changes(SurveyId survey) {
    return reader
        .document(
            "subscription($id: ID!) { resultsChanged(surveyId: $id) { %s } }".formatted(NUMBERS))
        .variable("id", survey.value())
        .retrieveSubscription("resultsChanged")
        .toEntity(OBJECT)
        .map(each -> published("all", each))
        .onErrorComplete(GraphQlTransportException.class)
        .repeat();
  }

  @Override
  public List<Integer> retention(SurveyId survey) {
    var plan =
        ask(
            "query($id: ID!) { surveyRetention(surveyId: $id) { blocks responses } }",
            Map.of("id", survey.value()),
            "surveyRetention");
    return List.of(number(plan, "blocks"), number(plan, "responses"));
  }

  private static Published published(String what, Map<?, ?> numbers) {
    var questions = new TreeMap<String, Said>();
    for (var each : list(numbers, "questions")) {
      var id = String.valueOf(each.get("questionId"));
      questions.put(id, said(each));
      list(each, "rows").forEach(row -> questions.put(id + "." + row.get("rowId"), said(row)));
    }
    return new Published(
        what,
        number(numbers, "n"),
        counts(numbers, "versions", each -> number(each, "version")),
        counts(numbers, "days", each -> String.valueOf(each.get("day"))),
        questions);
  }

  private static Said said(Map<?, ?> question) {
    var counts = new TreeMap<String, Integer>();
    list(question, "distribution").stream()
        .filter(each -> number(each, "count") != 0)
        .forEach(each -> counts.put(String.valueOf(each.get("value")), number(each, "count")));
    return new Said(number(question, "n"), number(question, "missing"), counts);
  }

  private static <T> @Nullable Map<T, Integer> counts(
      Map<?, ?> numbers, String field, Function<Map<?, ?>, T> key) {
    if (!numbers.containsKey(field)) {
      return null;
    }
    var counts = new HashMap<T, Integer>();
    list(numbers, field).forEach(each -> counts.put(key.apply(each), number(each, "n")));
    return counts;
  }

  /** Empty when it was not asked for. */
  private static List<Map<?, ?>> list(Map<?, ?> object, String field) {
    return object.get(field) instanceof List<?> list
        ? list.stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList()
        : List.of();
  }

  private static int number(Map<?, ?> object, String field) {
    if (object.get(field) instanceof Integer number) {
      return number;
    }
    throw new AssertionError("No %s in %s".formatted(field, object));
  }
}
