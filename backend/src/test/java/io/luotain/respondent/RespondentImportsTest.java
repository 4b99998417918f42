package io.luotain.respondent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.Luotain;
import io.luotain.LuotainTest;
import io.luotain.respondent.RespondentImport.State;
import io.luotain.tenancy.TenantId;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

/** A sender that is slow must not keep others from sending. */
@LuotainTest
class RespondentImportsTest {

  private static final RespondentProperties LIMITS =
      new RespondentProperties(
          DataSize.ofMegabytes(1),
          1,
          DataSize.ofBytes(2),
          Duration.ofMinutes(5),
          1,
          Duration.ofSeconds(1));

  @Autowired Luotain luotain;
  @Autowired Attributes attributes;
  @Autowired RespondentWriter writer;
  @Autowired RespondentImportRepository repository;
  @Autowired Clock clock;
  private final AtomicLong nanos = new AtomicLong();
  private RespondentImports imports;
  private TenantId tenant;

  @BeforeEach
  void newTenant() {
    tenant = new TenantId(People.withAttributes(luotain.newTenant()).tenant().tenantId());
    imports = new RespondentImports(repository, writer, attributes, LIMITS, clock, nanos::get);
  }

  private RespondentImport run(InputStream body) {
    return imports
        .run(tenant, new CsvUpload(UUID.randomUUID(), "id", null, ',', false, body, -1))
        .orThrow();
  }

  /** A body of which so many bytes come at a time, each time after so many seconds. */
  private InputStream slow(String csv, int bytes, int seconds) {
    return new ByteArrayInputStream(csv.getBytes(UTF_8)) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
        return super.read(target, offset, Math.min(bytes, length));
      }

      @Override
      public synchronized int available() {
        return 0;
      }
    };
  }

  private static String rows(int rows) {
    return "id,visits\n" + "ann,1\n".repeat(rows);
  }

  @Test
  void endsWhenAMinuteBringsTooLittle() {
    var done = run(slow(rows(100), 19, 10));
    assertThat(done.state()).isEqualTo(State.FAILED);
    assertThat(done.failure()).startsWith("The upload is too slow");
    assertThat(done.rowsRead()).isBetween(1, 20);
  }

  @Test
  void endsWhenItAllTakesTooLong() {
    var done = run(slow(rows(1_000), 100, 10));
    assertThat(done.state()).isEqualTo(State.FAILED);
    assertThat(done.failure()).startsWith("The upload is too slow");
    assertThat(done.rowsRead()).isBetween(400, 501);
  }

  @Test
  void aSlowOneThatIsFastEnoughGoesIn() {
    assertThat(run(slow(rows(90), 20, 10)).state()).isEqualTo(State.COMPLETED);
    assertThat(run(slow("id\nann\n", 7, 59)).state()).isEqualTo(State.COMPLETED);
  }

  @Test
  void theNextOneGetsItsPlace() {
    run(slow(rows(100), 1, 30));
    assertThat(run(slow(rows(1), 100, 0)).state()).isEqualTo(State.COMPLETED);
  }
}
