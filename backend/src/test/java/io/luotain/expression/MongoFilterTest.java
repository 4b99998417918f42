package io.luotain.expression;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.luotain.platform.UserError;
import io.luotain.platform.UserErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On the store that LUOTAIN_TEST_MONGODB_URI names, else on the trial store. */
class MongoFilterTest {

  private static final int DOCUMENTS = 80;
  private static final int EXPRESSIONS = 800;

  private static MongoServer trial;
  private static MongoClient client;
  private static MongoCollection<Document> collection;
  private static final List<Map<String, Value>> people = new ArrayList<>();

  @BeforeAll
  static void fill() {
    var uri = System.getenv("LUOTAIN_TEST_MONGODB_URI");
    trial = new MongoServer(new MemoryBackend());
    client =
        MongoClients.create(
            uri == null ? "mongodb://127.0.0.1:%d".formatted(trial.bind().getPort()) : uri);
    collection =
        client
            .getDatabase("expression_" + UUID.randomUUID().toString().substring(0, 8))
            .getCollection("people");
    var random = new Random(1);
    for (int i = 0; i < DOCUMENTS; i++) {
      var values = RandomBindings.next(random);
      var document = new Document("_id", i);
      values.forEach((path, value) -> put(document, path, value));
      people.add(values);
      collection.insertOne(document);
    }
    people.add(Map.of());
    collection.insertOne(
        new Document("_id", DOCUMENTS)
            .append("r", new Document("tier", null).append("member", null)));
  }

  @AfterAll
  static void close() {
    collection.drop();
    client.close();
    trial.shutdownNow();
  }

  private static void put(Document document, String path, Value value) {
    if (path.startsWith("respondent.")) {
      ((Document) document.computeIfAbsent("r", _ -> new Document()))
          .put(path.substring("respondent.".length()), RandomBindings.plain(value));
    }
  }

  private static Optional<Document> filter(Expr condition, UserErrors errors) {
    return MongoFilter.of(condition, variable -> "r." + variable.name(), errors);
  }

  private static Set<Integer> found(Document filter) {
    return collection.find(filter).into(new ArrayList<>()).stream()
        .map(each -> each.getInteger("_id"))
        .collect(toSet());
  }

  private static Set<Integer> expected(Expr condition) {
    return IntStream.range(0, people.size())
        .filter(i -> condition.isTrue(Bindings.of(people.get(i))))
        .boxed()
        .collect(toSet());
  }

  @Test
  void findsExactlyThoseItIsTrueOf() {
    int translated = 0;
    for (int seed = 0; translated < EXPRESSIONS; seed++) {
      var generator = new RandomExpression(new Random(seed), "respondent");
      var source = generator.condition(1 + seed % 3);
      var condition = Samples.checked(source).expr();
      var filter = filter(condition, UserErrors.under());
      if (filter.isPresent() && source.length() < 1_500) {
        assertThat(found(filter.get()))
            .as("seed %d: %s: %s", seed, source, filter.get().toJson())
            .isEqualTo(expected(condition));
        translated++;
      }
      assertThat(seed).isLessThan(8 * EXPRESSIONS);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "respondent.member",
        "!respondent.member",
        "respondent.member == false",
        "has(respondent.tier)",
        "!has(respondent.tier)",
        "respondent.tier == 'gold'",
        "respondent.tier != 'gold'",
        "!(respondent.tier != 'gold')",
        "respondent.tier in ['gold', 'basic']",
        "!(respondent.tier in ['gold'])",
        "!(respondent.tier in [])",
        "respondent.age > 18 && respondent.age < 65.5",
        "!(respondent.age > 18)",
        "18 < respondent.age",
        "respondent.joined >= date('2024-02-29')",
        "daysBetween(respondent.joined, date('2026-02-01')) <= 365",
        "daysBetween(date('2026-01-31'), respondent.joined) == 1",
        "'a' in respondent.topics",
        "!('a' in respondent.topics)",
        "respondent.firstName.contains('a.b*')",
        "!respondent.firstName.contains('a')",
        "respondent.firstName.startsWith('^a')",
        "!respondent.firstName.startsWith('')",
        "respondent.firstName.endsWith('a')",
        "!respondent.firstName.endsWith('a')",
        "respondent.firstName.contains('😀')",
        "respondent.member ? respondent.age > 3 : respondent.tier == 'gold'",
        "respondent.member == (respondent.tier == 'gold')",
        "1 + 1 == 2",
        "1 == 2",
      })
  void finds(String source) {
    var condition = Samples.checked(source).expr();
    var errors = UserErrors.under();
    var filter = filter(condition, errors);
    assertThat(errors.list()).isEmpty();
    assertThat(found(filter.orElseThrow())).isEqualTo(expected(condition));
  }

  @Test
  void refusesWhatNoQueryCanTell() {
    var errors = UserErrors.under("input", "condition");
    var source = "respondent.member && respondent.firstName == respondent.city + \"!\"";
    assertThat(filter(Samples.checked(source).expr(), errors)).isEmpty();
    assertThat(errors.list())
        .singleElement()
        .extracting(UserError::message)
        .isEqualTo(
            "This cannot be searched for: respondent.firstName == (respondent.city + \"!\")."
                + " Compare one attribute with a fixed value at a time.");
  }

  /** Each comparison of conditions uses both sides twice: 44 of them would have 2^44 parts. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "respondent.member",
        "has(respondent.tier)",
        "(respondent.member ? has(respondent.tier) : respondent.member)"
      })
  void refusesComparisonsOfConditionsThatWouldGrowWithoutEnd(String part) {
    int times = Math.min(45, Expressions.MAX_LENGTH / (part.length() + 4));
    var source = String.join(" == ", java.util.Collections.nCopies(times, part));
    var errors = UserErrors.under("filter");
    var condition = Expressions.checkCondition(source, Samples.VARIABLES, errors);
    assertThat(errors.list()).isEmpty();
    assertThat(filter(condition.orElseThrow().expr(), errors)).isEmpty();
    assertThat(errors.list())
        .extracting(UserError::message)
        .containsExactly(
            "This is nested too deeply to be searched for. Use && and || instead of comparing"
                + " conditions with one another.");
  }
}
