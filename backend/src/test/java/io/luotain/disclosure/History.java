package io.luotain.disclosure;

import io.luotain.platform.Digests;
import io.luotain.survey.LocalizedText;
import io.luotain.survey.SurveyContent;
import io.luotain.survey.SurveyId;
import io.luotain.survey.Translation;
import io.luotain.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one anonymous survey, at random: answers come, are released, erased and expire.
 * Beside what is published it records, as nobody could in earnest, who is behind it.
 */
final class History {

  static final int K = 3;
  static final String QUESTION = "q";

  /** What an attacker reads of one block, and who is in it. */
  record Seen(Set<UUID> members, Map<String, Integer> counts) {}

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  private final Blocks blocks;
  private final BlockRepository repository;
  private final TenantId tenant;
  private static final SurveyContent NO_MATRIX = SurveyContent.plain(text(), text(), List.of());

  private final Random random;
  private final SurveyId survey;
  private final int largest;
  private final int values;
  private final int dimensions;
  private int day;

  /** What each sheet answered; null for nothing. */
  final Map<UUID, @Nullable Integer> answers = new HashMap<>();

  final Map<Integer, Seen> seen = new HashMap<>();
  final List<Set<UUID>> states = new ArrayList<>(List.of(Set.of()));

  History(Blocks blocks, BlockRepository repository, TenantId tenant, long seed, int largest) {
    this.blocks = blocks;
    this.repository = repository;
    this.tenant = tenant;
    this.random = new Random(seed);
    this.survey = new SurveyId("s_" + Long.toUnsignedString(seed, 36));
    this.largest = largest;
    this.values = 1 + random.nextInt(2);
    this.dimensions = random.nextInt(3);
  }

  private static LocalizedText text() {
    return new LocalizedText(List.of(new Translation("en", "Text", null)));
  }

  void run(int events) {
    for (int i = 0; i < events; i++) {
      event();
      look();
    }
    blocks.release(tenant, survey, K, Set.of(1), today());
    look();
  }

  private void event() {
    int dice = random.nextInt(20);
    if (dice < 13) {
      submit();
    } else if (dice < 17) {
      blocks.release(tenant, survey, K, Set.of(), today());
    } else if (dice < 19) {
      erase();
    } else {
      day++;
      blocks.expire(tenant, survey, today().minusDays(2));
    }
  }

  private LocalDate today() {
    return DAY.plusDays(day);
  }

  private void submit() {
    if (answers.size() >= largest) {
      return;
    }
    var id = new UUID(random.nextLong(), random.nextLong());
    @Nullable Integer answer = random.nextInt(5) == 0 ? null : random.nextInt(values + 1);
    var stored =
        blocks.store(
            tenant,
            new AnonymousResponse(
                id,
                survey,
                1,
                "contract",
                IntStream.range(0, dimensions)
                    .mapToObj(_ -> Integer.toString(random.nextInt(2)))
                    .toList(),
                answer == null ? Map.of() : Map.of(QUESTION, answer),
                Digests.sha256(secret(id))));
    if (stored != Blocks.Storing.STORED) {
      throw new AssertionError(stored);
    }
    answers.put(id, answer);
  }

  private static String secret(UUID id) {
    return UUID.nameUUIDFromBytes(id.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }

  private void erase() {
    if (!answers.isEmpty()) {
      var ids = answers.keySet().stream().sorted().toList();
      var id = ids.get(random.nextInt(ids.size()));
      blocks.erase(tenant, survey, id, secret(id));
    }
  }

  private List<Block> published() {
    var published = new ArrayList<Block>();
    blocks.forEachAfter(tenant, survey, 0, K, _ -> NO_MATRIX, published::add);
    return published;
  }

  private void look() {
    var members = new HashMap<Integer, Set<UUID>>();
    repository
        .after(tenant, survey, 0)
        .forEach(each -> members.put(each.number(), Set.copyOf(each.members())));
    var state = new HashSet<UUID>();
    for (var block : published()) {
      var ids = members.getOrDefault(block.number(), Set.of());
      state.addAll(ids);
      var counts = new HashMap<String, Integer>();
      block.members().stream()
          .filter(each -> !each.isEmpty())
          .forEach(
              each -> counts.merge(each.values().iterator().next().toString(), 1, Integer::sum));
      seen.put(block.number(), new Seen(ids, Map.copyOf(counts)));
    }
    states.add(state);
  }
}
