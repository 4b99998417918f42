package io.luotain;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * A token without {@code responses:identity} sees no personal value in any answer, error, extension
 * or order. Asks every root field of the schema with every argument it takes, for every field that
 * it leads to, and searches the bytes for values that were planted; then changes these values and
 * finds the same bytes again.
 */
@LuotainTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonalValuesTest {

  private static final String BLIND =
      "TENANT_READ, TENANT_ADMIN, SURVEYS_READ, SURVEYS_WRITE, RESPONSES_READ, RESULTS_READ,"
          + " RESULTS_SHARE, ATTRIBUTES_WRITE, RESPONDENTS_READ, RESPONDENTS_WRITE,"
          + " RESPONDENTS_ERASE, INVITATIONS_READ, INVITATIONS_WRITE";

  private static final Set<String> PAGING = Set.of("first", "after", "last", "before");

  /** Refused to whoever asks for a tenant. */
  private static final Set<String> NOT_FOR_TENANTS =
      Set.of(
          "tenantCreate",
          "tenantAdminKeyCreate",
          "issuerTrust",
          "issuerDistrust",
          "responseErase",
          "participationSign");

  /** Of controllers that are no GraphQL; what of them a tenant's token opens is asked here. */
  private static final Set<String> PATHS =
      Set.of(
          "/v1/respondents/imports",
          "/v1/respondents/imports/{id}/errors.csv",
          "/embed/{siteKey}/config.json",
          "/s/{surveyId}",
          "/.well-known/oauth-authorization-server");

  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
  private static final Pattern TOKEN = Pattern.compile("\"token\":\"[^\"]+\"");
  private static final Pattern MADE_UP =
      Pattern.compile(
          "\"(cursor|startCursor|endCursor|key|hash)\":\"[^\"]+\"|(after|before)=[^,}]+"
              + "|\\b[a-z0-9-]{16,}\\b|\\b[sqpor]_[a-z0-9]{10}\\b");

  /** Lists in the order of ids that are made at random. */
  private static final Pattern BY_RANDOM_ID = Pattern.compile("\\b(segments|invitations)\\b");

  @Autowired Luotain luotain;
  @Autowired GraphQlSource source;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService callers = Executors.newFixedThreadPool(4);
  private final JsonMapper json = new JsonMapper();
  private final SchemaInputs inputs = new SchemaInputs();
  private final Map<String, String> planted = PersonalTenant.plant();
  private PersonalTenant world;
  private String blind;
  private Map<String, String> everything;

  /** One request; its text is what the caller said. */
  private record Asked(String document, Map<String, ?> arguments) {}

  @BeforeAll
  void askEverything() {
    world = new PersonalTenant(luotain, planted, false);
    blind = world.people().key(BLIND);
    everything = everything(world, blind);
  }

  @AfterAll
  void close() {
    callers.shutdown();
    http.close();
  }

  private String ask(String token, Asked asked) {
    var body =
        json.writeValueAsString(Map.of("query", asked.document, "variables", asked.arguments));
    return send(
        request("/graphql", token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(URI.create(luotain.url() + path))
        .header("Authorization", "Bearer " + token);
  }

  private String send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What each was answered, by what was said. */
  private Map<String, String> ask(String token, Map<String, Asked> all) {
    var answers = new LinkedHashMap<String, CompletableFuture<String>>();
    all.forEach(
        (said, asked) ->
            answers.put(said, CompletableFuture.supplyAsync(() -> ask(token, asked), callers)));
    var told = new LinkedHashMap<String, String>();
    answers.forEach((said, answer) -> told.put(said, answer.join()));
    return told;
  }

  private List<GraphQLObjectType> roots() {
    var schema = source.schema();
    return List.of(
        schema.getQueryType(),
        schema.getMutationType(),
        Objects.requireNonNull(schema.getSubscriptionType()));
  }

  private static void assertComplete(Set<String> requests, GraphQLObjectType root) {
    assertThat(requests)
        .as("Every field of %s needs arguments here, and no other", root.getName())
        .isEqualTo(
            root.getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .collect(Collectors.toSet()));
  }

  /** Everything that can be asked of a tenant, with what it is answered. */
  private Map<String, String> everything(PersonalTenant of, String token) {
    var requests = new PersonalRequests(of).queries();
    var root = source.schema().getQueryType();
    assertComplete(requests.keySet(), root);
    var walk = new SchemaWalk(source.schema());
    var all = new LinkedHashMap<String, Asked>();
    for (var field : root.getFieldDefinitions()) {
      var selections = walk.selections(field);
      var given = new ArrayList<>(Objects.requireNonNull(requests.get(field.getName())));
      given.addAll(pages(field, given.getFirst(), token));
      for (var arguments : given) {
        inputs.give(field, arguments);
        for (var selection : selections) {
          if (!arguments.toString().contains("respondent.")
              || depth(selection) <= near(field.getName())) {
            add(all, "query", field, arguments, selection);
          }
        }
      }
    }
    return ask(token, all);
  }

  private static void add(
      Map<String, Asked> all,
      String operation,
      GraphQLFieldDefinition field,
      Map<String, Object> arguments,
      String selection) {
    var document = SchemaInputs.document(operation, field, arguments.keySet(), selection);
    all.put(document + " " + arguments, new Asked(document, arguments));
  }

  /** The first and the last page, and one behind and one before a cursor. */
  private List<Map<String, Object>> pages(
      GraphQLFieldDefinition field, Map<String, Object> arguments, String token) {
    if (PAGING.stream().anyMatch(each -> field.getArgument(each) == null)) {
      return List.of();
    }
    var first = with(arguments, "first", 1);
    var document = SchemaInputs.document("query", field, first.keySet(), "{ edges { cursor } }");
    var cursor =
        json.readTree(ask(token, new Asked(document, first)))
            .at("/data/%s/edges/0/cursor".formatted(field.getName()))
            .asString("x");
    return List.of(
        first,
        with(arguments, "last", 2),
        with(with(arguments, "first", 2), "after", cursor),
        with(with(arguments, "last", 2), "before", cursor));
  }

  private static Map<String, Object> with(
      Map<String, Object> arguments, String name, Object value) {
    var more = new LinkedHashMap<>(arguments);
    more.put(name, value);
    return more;
  }

  /** A condition decides of whom something is told, which shows in what is near. */
  private static int near(String field) {
    return field.equals("respondents") ? 10 : 4;
  }

  private static long depth(String selection) {
    return selection.chars().filter(each -> each == '{').count();
  }

  private static void assertUnseen(Map<String, String> answers, Set<String> values) {
    var seen = new ArrayList<String>();
    answers.forEach(
        (said, answer) -> {
          for (var value : values) {
            // What the caller said may be said back.
            if (answer.contains(value) && !said.contains(value)) {
              seen.add(said + " -> " + answer.substring(0, Math.min(300, answer.length())));
            }
          }
        });
    assertThat(seen).isEmpty();
  }

  @Test
  void noAnswerToAnyQueryHasOne() {
    assertUnseen(everything, world.values());
  }

  @Test
  void nobodyIsNamedByAResponse() {
    var answers = new LinkedHashMap<>(everything);
    answers.keySet().removeIf(said -> !said.contains("{ responses("));
    assertThat(answers).isNotEmpty();
    assertUnseen(answers, Set.of("\"ann\"", "\"bob\""));
  }

  /** The walk is worth nothing where it would not find them. */
  @Test
  void theSameWalkFindsThemAllForWhoeverMaySeeThem() {
    var all = everything(world, world.tenant().adminToken());
    assertThat(all.values()).noneMatch(answer -> answer.contains("InvalidSyntax"));
    assertThat(all.values()).noneMatch(answer -> answer.contains("ValidationError"));
    for (var value : world.values()) {
      assertThat(all.values()).as(value).anyMatch(answer -> answer.contains(value));
    }
    var responses =
        all.entrySet().stream()
            .filter(each -> each.getKey().contains("{ responses("))
            .map(Map.Entry::getValue)
            .collect(Collectors.joining());
    assertThat(responses)
        .contains(world.planted("ann opened"), world.planted("bob turned"), "\"ann\"");
  }

  /** Together with when responses came it would name who gave them. */
  @Test
  void whenSomebodyWhoWasInvitedAnsweredIsToldOnlyToWhoeverMaySeeThem() {
    var asked =
        new Asked(
            "query($id: ID!) { invitation(id: $id) { state answeredAt } }",
            Map.of("id", world.invitation()));
    assertThat(ask(blind, asked)).contains("ANSWERED", "\"answeredAt\":null");
    assertThat(ask(world.tenant().adminToken(), asked))
        .contains("ANSWERED")
        .doesNotContain("\"answeredAt\":null");
  }

  /** Nor can anything be told by what is found, or in which order, or how it fails. */
  @Test
  void theBytesAreTheSameWhateverTheValuesAre() {
    var of = new PersonalTenant(luotain, planted, false);
    var token = of.people().key(BLIND);
    var before = everything(of, token);
    of.swap();
    assertSame(before, everything(of, token), PersonalValuesTest::timeless);
    var mirrored = new PersonalTenant(luotain, planted, true);
    assertSame(
        nameless(before),
        nameless(everything(mirrored, mirrored.people().key(BLIND))),
        answer -> answer);
  }

  private static void assertSame(
      Map<String, String> before, Map<String, String> after, UnaryOperator<String> plain) {
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach(
        (said, answer) ->
            assertThat(plain.apply(Objects.requireNonNull(after.get(said))))
                .as(said)
                .isEqualTo(plain.apply(answer)));
  }

  private static String timeless(String answer) {
    return TOKEN.matcher(MOMENT.matcher(answer).replaceAll("time")).replaceAll("token");
  }

  /** Without what differs between any two tenants, as is the order of ids made at random. */
  private static Map<String, String> nameless(Map<String, String> all) {
    var nameless = new LinkedHashMap<String, String>();
    // Numbered, for requests that differ in an id only.
    all.forEach(
        (said, answer) -> {
          if (!BY_RANDOM_ID.matcher(said).find()) {
            nameless.put(nameless.size() + " " + nameless(said), nameless(answer));
          }
        });
    return nameless;
  }

  private static String nameless(String text) {
    return MADE_UP.matcher(timeless(text)).replaceAll("id");
  }

  @Test
  void noSubscriptionGivesOne() {
    var requests = new PersonalRequests(world).subscriptions();
    var root = Objects.requireNonNull(source.schema().getSubscriptionType());
    assertComplete(requests.keySet(), root);
    var walk = new SchemaWalk(source.schema());
    var all = new LinkedHashMap<String, Asked>();
    for (var field : root.getFieldDefinitions()) {
      for (var arguments : Objects.requireNonNull(requests.get(field.getName()))) {
        inputs.give(field, arguments);
        walk.selections(field)
            .forEach(selection -> add(all, "subscription", field, arguments, selection));
      }
    }
    var answers = new LinkedHashMap<String, String>();
    all.forEach((said, asked) -> answers.put(said, first(asked)));
    assertThat(answers.values()).anyMatch(answer -> answer.contains("\"n\":3"));
    assertThat(answers.values()).anyMatch(answer -> answer.contains("NOT_FOUND"));
    assertUnseen(answers, world.values());
  }

  /** What is pushed first. */
  private String first(Asked asked) {
    var body =
        json.writeValueAsString(Map.of("query", asked.document, "variables", asked.arguments));
    var request =
        request("/graphql", blind)
            .header("Content-Type", "application/json")
            .header("Accept", "text/event-stream")
            .POST(BodyPublishers.ofString(body))
            .build();
    try (Stream<String> lines = http.send(request, BodyHandlers.ofLines()).body()) {
      return lines.filter(line -> line.startsWith("data:")).findFirst().orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void noMutationGivesOneBackWhetherItIsDoneOrRefused() {
    var of = new PersonalTenant(luotain, planted, false);
    var token = of.people().key(BLIND);
    var requests = new PersonalRequests(of).mutations();
    var root = source.schema().getMutationType();
    assertComplete(requests.keySet(), root);
    var walk = new SchemaWalk(source.schema());
    var answers = new LinkedHashMap<String, String>();
    var notDone = new ArrayList<String>();
    var notRefused = new ArrayList<String>();
    for (var name : requests.keySet()) {
      var field = Objects.requireNonNull(root.getFieldDefinition(name));
      var ofField = new LinkedHashMap<String, String>();
      for (var arguments : Objects.requireNonNull(requests.get(name))) {
        for (var selection : walk.selections(field)) {
          var given = arguments.get();
          inputs.give(field, given);
          var document = SchemaInputs.document("mutation", field, given.keySet(), selection);
          ofField.put(document + " " + given, ask(token, new Asked(document, given)));
        }
      }
      if (ofField.values().stream().noneMatch(each -> each.contains("\"userErrors\":[]"))) {
        notDone.add(name);
      }
      if (ofField.values().stream()
          .noneMatch(each -> each.contains("\"userErrors\":[{") || each.contains("\"errors\":"))) {
        notRefused.add(name);
      }
      answers.putAll(ofField);
    }
    assertThat(answers.values()).noneMatch(each -> each.contains("ValidationError"));
    assertThat(notDone).as("not once done").containsExactlyInAnyOrderElementsOf(NOT_FOR_TENANTS);
    assertThat(notRefused).as("not once refused").isEmpty();
    assertUnseen(answers, of.values());
    new PersonalRequests(world)
        .subscriptions()
        .forEach(
            (name, all) ->
                all.forEach(
                    each ->
                        inputs.give(
                            source.schema().getSubscriptionType().getFieldDefinition(name), each)));
    assertThat(inputs.missing(roots())).as("given a value by no request").isEmpty();
  }

  @Test
  void noOtherPathGivesOne() {
    var paths =
        mappings.getHandlerMethods().entrySet().stream()
            .filter(each -> each.getValue().getBeanType().getName().startsWith("io.luotain."))
            .flatMap(each -> each.getKey().getPatternValues().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    assertThat(paths).as("Every path is asked here").containsExactlyInAnyOrderElementsOf(PATHS);
    var id = UUID.randomUUID().toString();
    var said = world.upload(blind, id);
    var report = send(request("/v1/respondents/imports/" + id + "/errors.csv", blind));
    assertThat(report).contains("ann", "born", "income");
    var all =
        Map.of(
            "upload",
            said,
            "errors of the own",
            report,
            "errors of another",
            send(request("/v1/respondents/imports/" + world.uploaded() + "/errors.csv", blind)),
            "config",
            send(request("/embed/" + world.tenant().siteKey() + "/config.json", blind)),
            "hosted",
            send(request("/s/" + world.survey(), blind)),
            "issuer",
            send(request("/.well-known/oauth-authorization-server", blind)));
    assertUnseen(all, world.values());
  }

  /** A value that whoever calls may see is nothing that this test could find. */
  @Test
  void whoMaySeePersonalValuesIsToldThemByAMutation() {
    var asked =
        new Asked(
            "mutation { respondentUpsert(input: {id: \"ann\", attributes: []}) { respondent {"
                + " attributes { value { ... on TextValue { text } } } } } }",
            Map.of());
    assertThat(ask(world.tenant().adminToken(), asked)).contains(world.planted("ann secret"));
  }
}
