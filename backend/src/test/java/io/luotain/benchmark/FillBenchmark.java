package io.luotain.benchmark;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.luotain.LuotainApplication;
import io.luotain.TestStore;
import io.luotain.response.ResponseDocuments;
import io.luotain.results.ColdFill;
import io.luotain.results.LargeSurvey;
import io.luotain.survey.Fielding;
import io.luotain.survey.IdentityMode;
import io.luotain.survey.RepeatPolicy;
import io.luotain.survey.Survey;
import io.luotain.survey.SurveyState;
import io.luotain.survey.SurveyVersion;
import io.luotain.tenancy.TenantId;
import io.luotain.tenancy.TenantMongo;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The first look at a survey of stored responses against a bare cursor of the driver over the same
 * documents, in one process, turn about. On the trial store, or the one that
 * LUOTAIN_TEST_MONGODB_URI names. Arguments: responses, turns.
 */
public final class FillBenchmark {

  private static final TenantId TENANT = new TenantId("fillbenchmark");
  private static final int BATCH = 1_000;

  /** As the service reads them; the trial store knows no other bound of a reply. */
  private static final int CURSOR_BATCH = 5_000;

  private static final int WARM_UP = 3;

  private final ColdFill fill;
  private final TenantMongo mongo;

  private FillBenchmark(ColdFill fill, TenantMongo mongo) {
    this.fill = fill;
    this.mongo = mongo;
  }

  public static void main(String[] args) {
    int responses = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int turns = args.length > 1 ? Integer.parseInt(args[1]) : 7;
    try (var context =
        new SpringApplicationBuilder(LuotainApplication.class)
            .initializers(new TestStore())
            .run("--server.port=0", "--management.server.port=0", "--logging.level.root=WARN")) {
      new FillBenchmark(new ColdFill(context), context.getBean(TenantMongo.class))
          .run(responses, turns);
    }
  }

  private void run(int responses, int turns) {
    var database = mongo.of(TENANT);
    var collection = database.getCollection(ResponseDocuments.COLLECTION);
    collection.deleteMany(new Document());
    for (int from = 0; from < responses; from += BATCH) {
      collection.insertMany(
          IntStream.range(from, Math.min(responses, from + BATCH))
              .mapToObj(LargeSurvey::response)
              .map(ResponseDocuments::of)
              .toList());
    }
    var survey = survey();
    database.save(survey);
    database.save(LargeSurvey.version());
    compare(responses, turns, () -> fill.count(TENANT, survey), () -> cursor(collection));
    collection.deleteMany(new Document());
  }

  private static void compare(int responses, int turns, IntSupplier fill, IntSupplier cursor) {
    var filled = new double[turns];
    var read = new double[turns];
    var ratios = new double[turns];
    for (int turn = -WARM_UP; turn < turns; turn++) {
      double reads = perSecond(responses, cursor);
      double fills = perSecond(responses, fill);
      if (turn >= 0) {
        read[turn] = reads;
        filled[turn] = fills;
        ratios[turn] = fills / reads;
      }
    }
    System.out.printf(
        "%,d responses, median of %d turns: fill %,.0f/s, cursor %,.0f/s, ratio %.2f (%.2f to"
            + " %.2f), load %.1f%n",
        responses,
        turns,
        median(filled),
        median(read),
        median(ratios),
        Arrays.stream(ratios).min().orElseThrow(),
        Arrays.stream(ratios).max().orElseThrow(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static double perSecond(int responses, IntSupplier count) {
    long start = System.nanoTime();
    int counted = count.getAsInt();
    if (counted != responses) {
      throw new IllegalStateException("%,d of %,d".formatted(counted, responses));
    }
    return responses / ((System.nanoTime() - start) / 1e9);
  }

  /** All documents of the survey as the driver gives them. */
  private static int cursor(MongoCollection<Document> collection) {
    var count = new AtomicInteger();
    collection
        .find(Filters.eq("survey", LargeSurvey.ID.value()))
        .batchSize(CURSOR_BATCH)
        .forEach(_ -> count.incrementAndGet());
    return count.get();
  }

  private static Survey survey() {
    return new Survey(
        LargeSurvey.ID,
        "Large",
        SurveyState.LIVE,
        IdentityMode.IDENTIFIED,
        1,
        "en",
        LargeSurvey.version().content(),
        List.of(new SurveyVersion.Ref(1, 1, Instant.EPOCH, null)),
        Map.of(),
        new Fielding(null, null, RepeatPolicy.ONCE, null),
        Instant.EPOCH,
        null);
  }

  private static double median(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
