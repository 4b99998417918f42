package io.luotain.respondent;

import static io.luotain.platform.UserErrorCode.DUPLICATE;
import static io.luotain.platform.UserErrorCode.TOO_LONG;
import static io.luotain.platform.UserErrorCode.WRONG_STATE;

import com.github.benmanes.caffeine.cache.Ticker;
import io.luotain.platform.Outcome;
import io.luotain.platform.Page;
import io.luotain.platform.RequiresScope;
import io.luotain.platform.UserError;
import io.luotain.tenancy.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Service;

/**
 * Imports of CSV files. The upload itself is the job; what is known of it is stored once a second,
 * and kept with its errors for 30 days.
 */
@Service
public class RespondentImports {

  private static final Logger log = LoggerFactory.getLogger(RespondentImports.class);
  private static final Duration KEPT = Duration.ofDays(30);

  private final RespondentImportRepository repository;
  private final RespondentWriter writer;
  private final Attributes attributes;
  private final RespondentProperties properties;
  private final Clock clock;
  private final Ticker ticker;
  private final Set<TenantId> importing = ConcurrentHashMap.newKeySet();
  private final Semaphore slots;

  RespondentImports(
      RespondentImportRepository repository,
      RespondentWriter writer,
      Attributes attributes,
      RespondentProperties properties,
      Clock clock,
      Ticker ticker) {
    this.repository = repository;
    this.writer = writer;
    this.attributes = attributes;
    this.properties = properties;
    this.clock = clock;
    this.ticker = ticker;
    this.slots = new Semaphore(properties.maxUploads());
  }

  /** Reads a file to its end. Refused when nothing of it was read. */
  @RequiresScope("respondents:write")
  Outcome<RespondentImport> run(TenantId tenant, CsvUpload upload) {
    if (upload.length() > properties.maxUpload().toBytes()) {
      return Outcome.refused(
          UserError.of(
              TOO_LONG,
              "The file may have %d MB.".formatted(properties.maxUpload().toMegabytes())));
    }
    if (!importing.add(tenant)) {
      return busy("A file is being imported; wait for its end.");
    }
    try {
      return slots.tryAcquire() ? admitted(tenant, upload) : busy("Too many imports; try later.");
    } finally {
      importing.remove(tenant);
    }
  }

  private static Outcome<RespondentImport> busy(String message) {
    return Outcome.refused(UserError.of(WRONG_STATE, message));
  }

  private Outcome<RespondentImport> admitted(TenantId tenant, CsvUpload upload) {
    try {
      var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      repository.deleteBefore(tenant, now.minus(KEPT));
      if (!repository.insert(tenant, RespondentImport.started(upload.importId(), now))) {
        return Outcome.refused(
            UserError.of(DUPLICATE, "Give each import an id of its own.", "importId"));
      }
      var done =
          new CsvImport(
                  tenant,
                  upload,
                  new UploadStream(upload.body(), properties, ticker),
                  attributes,
                  writer,
                  repository,
                  clock)
              .run();
      log.info(
          "Import {} of respondents: {}, {} rows, {} refused.",
          done.id(),
          done.state(),
          done.rowsRead(),
          done.refused());
      return Outcome.done(done);
    } finally {
      slots.release();
    }
  }

  /** The import with this id as it is now; empty when there is none. */
  @RequiresScope("respondents:read")
  public Optional<RespondentImport> read(TenantId tenant, UUID id) {
    return repository.find(tenant, id).map(each -> each.at(clock.instant()));
  }

  /** A page of the tenant's imports, newest first. */
  @RequiresScope("respondents:read")
  public Window<RespondentImport> page(TenantId tenant, Page page) {
    return repository.page(tenant, page).map(each -> each.at(clock.instant()));
  }

  /** Whether there is an import with this id. */
  @RequiresScope("respondents:write")
  boolean exists(TenantId tenant, UUID id) {
    return repository.find(tenant, id).isPresent();
  }

  /** Gives the errors of an import in the order of the file. */
  @RequiresScope("respondents:write")
  void errors(TenantId tenant, UUID id, Consumer<ImportError> action) {
    repository.forEachError(tenant, id, action);
  }
}
