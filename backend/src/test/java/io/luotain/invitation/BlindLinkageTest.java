package io.luotain.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.respondent.People;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * What is stored of a blind wave of 1,000 people does not tell whose answers are whose: a program
 * that tries every order and every shared value does no better than one that guesses.
 */
@LuotainTest
@ExtendWith(OutputCaptureExtension.class)
class BlindLinkageTest {

  private static final int PEOPLE = 1_000;

  @Autowired Luotain luotain;
  @Autowired TenantMongo mongo;

  /** One by one in an order of their own, each asking and answering at once: the worst case. */
  private Map<String, UUID> everybodyAnswers(BlindTenant blind, BlindTenant.Links links) {
    var people = new ArrayList<>(links.byPerson().keySet());
    Collections.shuffle(people, new Random());
    var truth = new HashMap<String, UUID>();
    var random = new Random();
    for (var person : people) {
      var token = blind.token(links.of(person));
      truth.put(
          person,
          blind
              .submit(token, UUID.randomUUID(), random.nextInt(11))
              .path("responseSubmit.receipt.responseId")
              .entity(UUID.class)
              .get());
      order.add(person);
    }
    return truth;
  }

  private final List<String> order = new ArrayList<>();

  @Test
  void aSnapshotAndTheLogsTellNoMoreThanGuessing(CapturedOutput output) {
    var blind = BlindTenant.of(luotain.newTenant());
    var people = IntStream.range(0, PEOPLE).mapToObj(i -> "person-" + i).toList();
    knows(blind, people);
    var truth = everybodyAnswers(blind, blind.opened(people));

    var database = mongo.of(new TenantId(blind.tenant().tenantId()));
    var invitations = database.findAll(Document.class, "invitations");
    var responses = database.findAll(Document.class, "anonymousResponses");
    assertThat(invitations).hasSize(PEOPLE).allMatch(each -> each.containsKey("blinded"));
    assertThat(responses).hasSize(PEOPLE);
    var logs = output.getAll().lines().toList();

    var guesses = guesses(new Linker(invitations, responses, logs));
    assertThat(guesses)
        .allSatisfy(
            guess ->
                assertThat(guess.right(truth))
                    .as(guess.how())
                    .isLessThanOrEqualTo(quantile(3, 0.001 / guesses.size())));

    for (var leak : LEAKS.entrySet()) {
      var leaky = leaked(invitations, responses, truth, leak.getValue());
      assertThat(guesses(leaky))
          .as(leak.getKey())
          .anySatisfy(guess -> assertThat(guess.right(truth)).isGreaterThan(PEOPLE * 9L / 10));
    }
  }

  /** Three strata: gold, silver, and those of whom nothing is known. */
  private static void knows(BlindTenant blind, List<String> people) {
    var rows =
        IntStream.range(0, people.size())
            .filter(i -> i % 3 != 2)
            .<Map<String, Object>>mapToObj(
                i ->
                    Map.of(
                        "id",
                        people.get(i),
                        "attributes",
                        List.of(People.value("tier", "option", i % 3 == 0 ? "gold" : "silver"))))
            .toList();
    blind
        .tenant()
        .admin()
        .document(
            "mutation($rows: [RespondentUpsertInput!]!) { respondentsImport(input: {rows: $rows})"
                + " { userErrors { code } } }")
        .variable("rows", rows)
        .executeAndVerify();
  }

  private static List<Linker.Guess> guesses(Linker linker) {
    var byStratum = new HashMap<Object, Object>();
    for (var invitation : linker.invitations()) {
      int number = Integer.parseInt(invitation.getString("respondent").substring(7)) % 3;
      byStratum.put(
          invitation.getString("stratum"), number == 0 ? "gold" : number == 1 ? "silver" : "");
    }
    return linker.guesses(
        invitation -> Objects.requireNonNull(byStratum.get(invitation.getString("stratum"))),
        response -> response.getList("dimensions", String.class).getFirst());
  }

  /** What careless designs would add to an invitation or a response, by the place in time. */
  private static final Map<String, BiFunction<Document, Integer, Document>> LEAKS =
      Map.of(
          "times",
              (document, place) ->
                  document.append("at", java.util.Date.from(java.time.Instant.ofEpochMilli(place))),
          "numbers", (document, place) -> document.append("number", "%08d".formatted(place)),
          "the invitation on the response",
              (document, place) -> document.append("link", "link-" + place));

  private Linker leaked(
      List<Document> invitations,
      List<Document> responses,
      Map<String, UUID> truth,
      BiFunction<Document, Integer, Document> leak) {
    var places = new HashMap<Object, Integer>();
    for (int i = 0; i < order.size(); i++) {
      places.put(order.get(i), i);
      places.put(Objects.requireNonNull(truth.get(order.get(i))), i);
    }
    return new Linker(
        leaked(invitations, "respondent", places, leak),
        leaked(responses, "_id", places, leak),
        List.of());
  }

  private static List<Document> leaked(
      List<Document> documents,
      String field,
      Map<Object, Integer> places,
      BiFunction<Document, Integer, Document> leak) {
    return documents.stream()
        .map(each -> leak.apply(new Document(each), places.getOrDefault(each.get(field), 0)))
        .toList();
  }

  /**
   * The most that guessing gets right, but with this probability: a random pairing has a Poisson
   * number of right pairs, of mean one for each stratum (Montmort's matching problem).
   */
  private static long quantile(int strata, double tail) {
    double term = Math.exp(-strata);
    double sum = term;
    long most = 0;
    while (1 - sum > tail) {
      most++;
      term *= strata / (double) most;
      sum += term;
    }
    return most;
  }
}
