package io.luotain;

import static io.luotain.Luotain.english;
import static io.luotain.Workspace.number;
import static io.luotain.Workspace.text;
import static io.luotain.Written.with;

import io.luotain.respondent.People;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * For each root field of the schema, arguments that reach everything that may be personal in a
 * {@link PersonalTenant}; of mutations some that are good, and some that are refused.
 */
record PersonalRequests(PersonalTenant world) {

  private static List<Map<String, Object>> list(Stream<Map<String, Object>> arguments) {
    return arguments.toList();
  }

  private Stream<String> conditions() {
    return Stream.of("secret", "turned", "opened")
        .flatMap(
            each ->
                Stream.of(
                    "respondent.%s == '%s'".formatted(each, world.planted("ann " + each)),
                    "respondent.%s.startsWith('%s')"
                        .formatted(each, world.planted("ann " + each).substring(0, 9)),
                    "has(respondent.%s)".formatted(each)));
  }

  private Stream<String> allConditions() {
    return Stream.concat(
        conditions(), Stream.of("respondent.income > 5.0", "respondent.born < date('1900-01-01')"));
  }

  Map<String, List<Map<String, Object>>> queries() {
    var requests = new HashMap<String, List<Map<String, Object>>>();
    List<Map<String, Object>> surveys =
        List.of(Map.of("surveyId", world.survey()), Map.of("surveyId", world.anonymous()));
    for (var list :
        List.of(
            "attributes",
            "tenant",
            "surveyTemplates",
            "apiKeys",
            "siteKeys",
            "respondentImports",
            "segments",
            "respondentKeys",
            "surveys",
            "resultsShares")) {
      requests.put(list, List.of(Map.of()));
    }
    requests.put(
        "respondent", List.of(Map.of("id", "ann"), Map.of("id", "bob"), Map.of("id", "nobody")));
    requests.put("respondentExport", List.of(Map.of("id", "ann")));
    requests.put(
        "respondents",
        list(
            Stream.concat(
                Stream.of(Map.of()),
                allConditions().map(each -> Map.<String, Object>of("filter", each)))));
    requests.put("respondentImport", List.of(Map.of("id", world.uploaded())));
    requests.put("segment", List.of(Map.of("id", world.segment())));
    requests.put("survey", List.of(Map.of("id", world.survey())));
    requests.put(
        "surveyExport",
        List.of(Map.of("id", world.survey()), Map.of("id", world.survey(), "version", 1)));
    requests.put("surveyRetention", surveys);
    requests.put("invitation", List.of(Map.of("id", world.invitation())));
    requests.put(
        "invitations",
        each(surveys, List.of(Map.of(), Map.of("state", "ANSWERED"), Map.of("wave", "spring"))));
    requests.put("invitationCounts", each(surveys, List.of(Map.of(), Map.of("wave", "spring"))));
    requests.put("surveyComparison", each(surveys, List.of(Map.of("by", "VERSION", "last", 3))));
    var days = Map.of("from", "2020-01-01", "to", "2030-01-01");
    requests.put(
        "surveyComments",
        each(
            surveys,
            List.of(
                Map.of("days", days, "questions", List.of("comment")),
                Map.of("search", "x"),
                Map.of("filter", "respondent.income > 5.0"))));
    requests.put(
        "metricAcrossSurveys",
        surveys.stream()
            .map(
                each ->
                    Map.of(
                        "of",
                        List.of(with(each, "questionId", "recommend")),
                        "metric",
                        "NPS",
                        "days",
                        days,
                        "interval",
                        "MONTH"))
            .toList());
    requests.put("responses", each(surveys, List.of(Map.of(), Map.of("test", true))));
    requests.put(
        "surveyPreview",
        each(
            surveys,
            List.of(
                Map.of(),
                Map.of("input", Map.of("respondentId", "ann")),
                Map.of(
                    "input",
                    Map.of(
                        "version",
                        1,
                        "locale",
                        "en",
                        "channel",
                        "LINK",
                        "attributes",
                        List.of(People.value("city", "text", "Oulu")),
                        "claimed",
                        List.of(People.value("city", "text", "Oulu")),
                        "answers",
                        List.of(number("recommend", 9)))))));
    requests.put("surveyResults", list(surveys.stream().flatMap(this::inquiries)));
    return requests;
  }

  private static List<Map<String, Object>> each(
      List<Map<String, Object>> surveys, List<Map<String, ?>> more) {
    var all = new ArrayList<Map<String, Object>>();
    for (var survey : surveys) {
      for (var each : more) {
        var both = new LinkedHashMap<>(survey);
        both.putAll(each);
        all.add(both);
      }
    }
    return all;
  }

  private Stream<Map<String, Object>> inquiries(Map<String, Object> of) {
    var days = Map.of("from", "2020-01-01", "to", "2030-01-01");
    return Stream.of(
            Stream.<Map<String, Object>>of(
                Map.of(),
                Map.of("interval", "MONTH", "breakdownBy", List.of("response.version")),
                Map.of("days", days, "questions", List.of("recommend")),
                Map.of("days", days, "compareTo", Map.of("previousPeriod", true)),
                Map.of("compareTo", Map.of("days", days)),
                Map.of("filter", "respondent.income > 5.0"),
                Map.of("filter", "respondent.born < date('1900-01-01')")),
            conditions()
                .flatMap(
                    each ->
                        Stream.of(
                            Map.<String, Object>of("filter", each),
                            Map.<String, Object>of("compareTo", Map.of("filter", each)))),
            Stream.of("secret", "income", "born", "turned", "opened", "city")
                .map(each -> Map.<String, Object>of("breakdownBy", List.of("respondent." + each))))
        .flatMap(each -> each)
        .map(each -> with(of, each.entrySet().stream().flatMap(PersonalRequests::pair).toArray()));
  }

  private static Stream<Object> pair(Map.Entry<String, Object> entry) {
    return Stream.of(entry.getKey(), entry.getValue());
  }

  Map<String, List<Map<String, Object>>> subscriptions() {
    return Map.of(
        "resultsChanged",
        List.of(
            Map.of("surveyId", world.survey()),
            Map.of("surveyId", world.anonymous()),
            Map.of(
                "surveyId",
                world.survey(),
                "filter",
                "respondent.city == 'Oulu'",
                "days",
                Map.of("from", "2020-01-01", "to", "2030-01-01"),
                "questions",
                List.of("recommend"),
                "breakdownBy",
                List.of("response.version"),
                "interval",
                "MONTH",
                "compareTo",
                Map.of("filter", "true")),
            Map.of("surveyId", world.survey(), "filter", "respondent.income > 5.0"),
            Map.of("surveyId", "x")));
  }

  /** Made anew for each call, for they change what is there. */
  Map<String, List<Supplier<Map<String, Object>>>> mutations() {
    var requests = new LinkedHashMap<String, List<Supplier<Map<String, Object>>>>();
    addKeys(requests);
    addAttributes(requests);
    addRespondents(requests);
    addSurveys(requests);
    addResponses(requests);
    addOperators(requests);
    return requests;
  }

  private static Supplier<Map<String, Object>> input(Supplier<Map<String, Object>> input) {
    return () -> Map.of("input", input.get());
  }

  private static Supplier<Map<String, Object>> id(Supplier<String> id) {
    return () -> Map.of("id", id.get());
  }

  private void addKeys(Map<String, List<Supplier<Map<String, Object>>>> requests) {
    requests.put(
        "apiKeyCreate",
        List.of(
            input(() -> Map.of("name", "K", "scopes", List.of("SURVEYS_READ"))),
            input(() -> Map.of("name", "K", "scopes", List.of("RESPONSES_IDENTITY")))));
    requests.put(
        "apiKeyRevoke",
        List.of(
            id(() -> world.made("apiKeyCreate", "apiKey", "name: \"K\", scopes: [SURVEYS_READ]")),
            id(() -> "x")));
    requests.put(
        "siteKeyCreate",
        List.of(input(() -> Map.of("name", "K")), input(() -> Map.of("name", ""))));
    requests.put(
        "siteKeyRevoke",
        List.of(id(() -> world.made("siteKeyCreate", "siteKey", "name: \"K\"")), id(() -> "x")));
    requests.put(
        "oauthClientCreate",
        List.of(
            input(() -> Map.of("name", "C", "scopes", List.of("SURVEYS_READ"))),
            input(() -> Map.of("name", "C", "scopes", List.of("RESPONSES_IDENTITY")))));
    requests.put(
        "oauthClientRevoke",
        List.of(
            id(
                () ->
                    world.tell(
                        "mutation { oauthClientCreate(input: {name: \"C\", scopes:"
                            + " [SURVEYS_READ]}) { clientId } }",
                        "oauthClientCreate.clientId")),
            id(() -> "x")));
    requests.put(
        "respondentKeyCreate",
        List.of(
            input(() -> Map.of("name", "K", "algorithm", "HS256")),
            input(() -> Map.of("name", "K", "algorithm", "RS256", "publicKey", "none"))));
    requests.put(
        "respondentKeyRevoke",
        List.of(
            id(
                () ->
                    world.made(
                        "respondentKeyCreate", "respondentKey", "name: \"K\", algorithm: HS256")),
            id(() -> "x")));
    requests.put(
        "tenantSettingsUpdate",
        List.of(
            input(
                () ->
                    Map.of(
                        "allowedOrigins",
                        List.of("https://www.example.com"),
                        "defaultLocale",
                        "en",
                        "timeZone",
                        "Europe/Helsinki")),
            input(() -> Map.of("timeZone", "Nowhere"))));
  }

  private void addAttributes(Map<String, List<Supplier<Map<String, Object>>>> requests) {
    requests.put(
        "attributeCreate",
        List.of(
            input(
                () ->
                    Map.of(
                        "id",
                        world.next("choice"),
                        "name",
                        "Choice",
                        "description",
                        "To choose",
                        "type",
                        "CHOICE",
                        "options",
                        List.of(People.option("a", "A")),
                        "personal",
                        false,
                        "reportable",
                        true,
                        "targetable",
                        true)),
            input(() -> Map.of("id", "secret", "name", "Again", "type", "TEXT"))));
    requests.put(
        "attributeUpdate",
        List.of(
            input(
                () ->
                    Map.of(
                        "id",
                        "tier",
                        "name",
                        world.next("Tier"),
                        "description",
                        "What",
                        "options",
                        List.of(
                            People.option("gold", "Gold"),
                            People.option("silver", "Silver"),
                            People.option("tin", "Tin")),
                        "reportable",
                        true,
                        "targetable",
                        false)),
            input(() -> Map.of("id", "secret", "personal", false))));
    requests.put(
        "attributeDelete",
        List.of(
            id(
                () -> {
                  var id = world.next("gone");
                  world.people().define(id, "TEXT", Map.of("personal", true));
                  return id;
                }),
            id(() -> "secret")));
    requests.put(
        "segmentCreate",
        List.of(
            input(() -> Map.of("name", "S", "expression", "respondent.city == 'Oulu'")),
            input(() -> Map.of("name", "S", "expression", "respondent.secret == 'x'"))));
    requests.put(
        "segmentUpdate",
        List.of(
            input(() -> Map.of("id", world.segment(), "name", world.next("Renamed"))),
            input(
                () ->
                    Map.of("id", world.openSegment(), "expression", "respondent.city == 'Turku'")),
            input(
                () -> Map.of("id", world.openSegment(), "expression", "respondent.income > 5.0"))));
    requests.put(
        "segmentDelete",
        List.of(id(() -> world.segment("respondent.secret == 'x'")), id(() -> "x")));
  }

  private void addRespondents(Map<String, List<Supplier<Map<String, Object>>>> requests) {
    requests.put(
        "respondentUpsert",
        List.of(
            input(() -> Map.of("id", "ann", "attributes", List.of())),
            input(
                () ->
                    Map.of(
                        "id",
                        "bob",
                        "attributes",
                        List.of(
                            People.value("city", "text", world.next("City")),
                            People.value("visits", "number", 3),
                            People.value("member", "boolean", true),
                            People.value("joined", "date", "2026-01-02"),
                            People.value("tier", "option", "gold")))),
            input(
                () ->
                    Map.of(
                        "id", "ann", "attributes", List.of(People.value("born", "text", "x"))))));
    requests.put(
        "respondentsImport",
        List.of(
            input(
                () ->
                    Map.of(
                        "rows",
                        List.of(
                            Map.of("id", "ann"),
                            Map.of(
                                "id",
                                "bob",
                                "attributes",
                                List.of(People.value("city", "text", world.next("City")))),
                            Map.of(
                                "id",
                                "ann",
                                "attributes",
                                List.of(
                                    People.value(
                                        "born",
                                        "text",
                                        world.planted("ann secret").substring(0, 9)))))))));
    requests.put("respondentErase", List.of(id(() -> world.person()), id(() -> "nobody")));
    requests.put(
        "invitationsCreate",
        List.of(
            input(
                () ->
                    Map.of(
                        "surveyId",
                        world.survey(),
                        "to",
                        Map.of("respondents", List.of("ann", "bob", world.next("carl"))),
                        "expiresAt",
                        Instant.now().plusSeconds(86_400).toString())),
            input(
                () ->
                    Map.of(
                        "surveyId",
                        world.survey(),
                        "to",
                        Map.of("segment", Map.of("id", world.openSegment(), "after", "a")))),
            input(
                () ->
                    Map.of(
                        "surveyId",
                        world.survey(),
                        "to",
                        Map.of("segment", Map.of("id", world.segment()))))));
    requests.put(
        "blindWaveOpen",
        List.of(
            input(
                () ->
                    Map.of(
                        "surveyId",
                        world.scheduledSurvey(),
                        "to",
                        Map.of(
                            "respondents",
                            Stream.concat(
                                    Stream.of("ann", "bob"),
                                    Stream.generate(() -> world.next("carl")).limit(10))
                                .toList()),
                        "expiresAt",
                        "2101-01-01T00:00:00Z")),
            input(
                () ->
                    Map.of(
                        "surveyId", world.survey(), "to", Map.of("respondents", List.of("ann"))))));
    requests.put(
        "participationSign",
        List.of(
            input(() -> Map.of("surveyId", world.anonymous(), "invitation", "x", "blinded", "x"))));
    requests.put("invitationRevoke", List.of(id(world::invitation), id(() -> "x")));
  }

  private void addSurveys(Map<String, List<Supplier<Map<String, Object>>>> requests) {
    requests.put(
        "surveyCreate",
        List.of(
            input(Catalogue::withLogic),
            input(
                () ->
                    Map.of(
                        "name",
                        "Anonymous",
                        "defaultLocale",
                        "en",
                        "identityMode",
                        "ANONYMOUS",
                        "title",
                        english("Hello"),
                        "questions",
                        Workspace.QUESTIONS,
                        "privacy",
                        contract("visits", List.of(1, 5), List.of()))),
            input(
                () ->
                    Map.of(
                        "name",
                        "Wrong",
                        "title",
                        english("Hello {{respondent.secret}} {{respondent.nothing}}")))));
    requests.put(
        "surveyUpdate",
        List.of(
            input(
                () ->
                    with(
                        Catalogue.withLogic(),
                        "id",
                        world.survey(),
                        "revision",
                        world.revision(world.survey()))),
            input(
                () ->
                    Map.of(
                        "id",
                        world.anonymous(),
                        "revision",
                        world.revision(world.anonymous()),
                        "identityMode",
                        "ANONYMOUS",
                        "questions",
                        labelled(),
                        "privacy",
                        contract("city", List.of(), List.of("Oulu")))),
            input(() -> Map.of("id", world.survey(), "revision", 1, "name", "Stale"))));
    requests.put(
        "surveyPublish",
        List.of(
            () ->
                Map.of(
                    "id",
                    world.survey(),
                    "revision",
                    world.revision(world.survey()),
                    "accept",
                    "BREAK",
                    "wave",
                    world.next("wave")),
            id(() -> "x")));
    requests.put(
        "surveyScheduleSet",
        List.of(
            input(
                () ->
                    Map.of(
                        "id",
                        world.survey(),
                        "revision",
                        world.revision(world.survey()),
                        "opensAt",
                        "2026-01-01T00:00:00Z",
                        "closesAt",
                        "2099-01-01T00:00:00Z")),
            input(() -> Map.of("id", "x"))));
    requests.put(
        "surveyRepeatSet",
        List.of(
            input(
                () ->
                    Map.of(
                        "id",
                        world.survey(),
                        "revision",
                        world.revision(world.survey()),
                        "repeat",
                        Map.of("kind", "EVERY", "days", 3))),
            input(() -> Map.of("id", world.survey(), "repeat", Map.of("kind", "EVERY")))));
    requests.put(
        "surveyDuplicate",
        List.of(
            input(() -> Map.of("id", world.survey(), "name", "Copy")),
            input(() -> Map.of("id", "x"))));
    requests.put(
        "surveyImport",
        List.of(
            input(() -> Map.of("document", world.export(), "name", "Imported")),
            input(() -> Map.of("document", Map.of("format", "none")))));
    requests.put(
        "surveyCreateFromTemplate",
        List.of(
            input(
                () ->
                    Map.of(
                        "templateId",
                        world.template(),
                        "name",
                        "Made",
                        "locales",
                        List.of("en"),
                        "defaultLocale",
                        "en",
                        "title",
                        english("Hello"))),
            input(() -> Map.of("templateId", "x"))));
    requests.put(
        "resultsShareCreate",
        List.of(
            input(() -> Map.of("surveyId", world.survey(), "days", 3)),
            input(() -> Map.of("surveyId", world.survey(), "filter", "respondent.city == 'Oulu'")),
            input(() -> Map.of("surveyId", world.survey(), "filter", "respondent.secret == 'x'")),
            input(() -> Map.of("surveyId", "x"))));
    requests.put(
        "resultsShareRevoke",
        List.of(
            id(
                () ->
                    world.made(
                        "resultsShareCreate",
                        "share",
                        "surveyId: \"%s\"".formatted(world.survey()))),
            id(() -> "x")));
    requests.put(
        "surveyAdmissionSet",
        List.of(
            input(
                () ->
                    Map.of(
                        "id",
                        world.survey(),
                        "revision",
                        world.revision(world.survey()),
                        "admission",
                        "ANYBODY")),
            input(() -> Map.of("id", world.anonymous(), "admission", "INVITED"))));
    requests.put(
        "resultsKeyCreate",
        List.of(
            input(() -> Map.of("name", "K", "filter", "respondent.city == 'Oulu'")),
            input(() -> Map.of("name", "K", "filter", "respondent.secret == 'x'"))));
    requests.put("surveyClose", List.of(id(world::liveSurvey), id(() -> "x")));
  }

  private static Map<String, Object> contract(
      String attribute, List<Integer> bands, List<String> keep) {
    return Map.of(
        "minimumGroup",
        5,
        "retentionDays",
        365,
        "release",
        "DAY",
        "dimensions",
        List.of(Map.of("attribute", attribute, "bands", bands, "keep", keep)));
  }

  /** The anonymous survey's questions with everything that the catalogue leaves out. */
  private static List<Map<String, Object>> labelled() {
    var ends = Map.of("lowLabel", english("Low"), "highLabel", english("High"));
    var questions = new ArrayList<>(Workspace.QUESTIONS);
    for (var scale : List.of("nps", "csat", "ces", "rating", "slider")) {
      questions.add(Workspace.question("ends_" + scale, "Scale?", scale, ends));
    }
    questions.add(
        Written.ask(
            "shuffled",
            "singleChoice",
            Map.of("options", Written.options("a", "b"), "shuffle", true)));
    questions.add(
        Written.ask(
            "feel",
            "emotion",
            Map.of(
                "options",
                List.of(
                    Map.of("id", "a", "label", english("A")),
                    Map.of("id", "b", "label", english("B"))),
                "maxIntensity",
                2)));
    return questions;
  }

  private void addResponses(Map<String, List<Supplier<Map<String, Object>>>> requests) {
    requests.put(
        "surveyPresent",
        List.of(
            input(
                () ->
                    Map.of(
                        "surveyId",
                        world.survey(),
                        "test",
                        true,
                        "locale",
                        "en",
                        "channel",
                        "LINK",
                        "claimed",
                        List.of(People.value("city", "text", "Oulu")))),
            input(
                () ->
                    Map.of(
                        "surveyId",
                        world.survey(),
                        "test",
                        true,
                        "respondentToken",
                        world.token(world.next("carl")))),
            input(
                () ->
                    Map.of(
                        "surveyId",
                        world.survey(),
                        "test",
                        true,
                        "respondentToken",
                        world.token("ann"))),
            input(
                () -> Map.of("surveyId", world.survey(), "test", true, "invitation", world.link())),
            input(() -> Map.of("surveyId", world.survey(), "test", true, "invitation", "x"))));
    requests.put(
        "responseSubmit",
        List.of(
            input(
                () ->
                    Map.of(
                        "presentationToken",
                        world.presented(world.catalogue()),
                        "submissionId",
                        UUID.randomUUID().toString(),
                        "answers",
                        Catalogue.answers(Catalogue.values()))),
            input(
                () ->
                    Map.of(
                        "presentationToken",
                        world.presented(world.catalogue()),
                        "submissionId",
                        UUID.randomUUID().toString(),
                        "answers",
                        List.of(text("nps", "wrong")),
                        "participation",
                        "x"))));
    requests.put(
        "responseErase",
        List.of(
            input(
                () ->
                    Map.of(
                        "surveyId",
                        world.survey(),
                        "responseId",
                        world.response(),
                        "eraseSecret",
                        "x"))));
  }

  /** Which are refused to all but the operator. */
  private void addOperators(Map<String, List<Supplier<Map<String, Object>>>> requests) {
    requests.put(
        "tenantCreate",
        List.of(
            input(
                () ->
                    Map.of(
                        "id",
                        world.tenant().tenantId(),
                        "name",
                        "T",
                        "defaultLocale",
                        "en",
                        "timeZone",
                        "UTC",
                        "allowedOrigins",
                        List.of()))));
    requests.put(
        "tenantAdminKeyCreate", List.of(() -> Map.of("tenantId", world.tenant().tenantId())));
    requests.put(
        "issuerTrust",
        List.of(
            input(
                () ->
                    Map.of(
                        "tenantId",
                        world.tenant().tenantId(),
                        "issuer",
                        "https://issuer.example.com",
                        "audience",
                        "a",
                        "claimName",
                        "c",
                        "claimValue",
                        "v"))));
    requests.put("issuerDistrust", List.of(id(() -> "x")));
  }
}
