package io.luotain.respondent;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import io.luotain.platform.UserErrorCode;
import io.luotain.platform.UserErrors;
import io.luotain.respondent.RespondentChange.Result;
import io.luotain.tenancy.TenantId;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one CSV file and writes its rows by batches, while it comes in. Holds one batch at a time.
 */
final class CsvImport {

  private static final int MAX_ERRORS = 10_000;
  private static final int MAX_FIELDS = 2_000;
  private static final int MAX_FIELD = 100_000;
  private static final int MAX_RECORD = 400_000;
  private static final int BATCH_CHARACTERS = 2_000_000;
  private static final Duration PROGRESS = Duration.ofSeconds(1);
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String SCHEMA_CHANGED =
      "An attribute of the file was deleted or lost options meanwhile; send the file again.";

  private final TenantId tenant;
  private final CsvUpload upload;
  private final Attributes attributes;
  private final RespondentWriter writer;
  private final RespondentImportRepository repository;
  private final Clock clock;
  private final UploadStream body;
  private final Instant startedAt;
  private final Map<Result, Integer> counts = new EnumMap<>(Result.class);
  private final List<RespondentChange> batch = new ArrayList<>();
  private final List<ImportError> errors = new ArrayList<>();
  private @Nullable CsvColumns columns;
  private Instant storedAt;
  private long batchCharacters;
  private long line;
  private int errorsKept;

  CsvImport(
      TenantId tenant,
      CsvUpload upload,
      UploadStream body,
      Attributes attributes,
      RespondentWriter writer,
      RespondentImportRepository repository,
      Clock clock) {
    this.tenant = tenant;
    this.upload = upload;
    this.attributes = attributes;
    this.writer = writer;
    this.repository = repository;
    this.clock = clock;
    this.body = body;
    this.startedAt = now();
    this.storedAt = startedAt;
  }

  /** Reads the file to its end, or to where it breaks; gives what came of it. */
  RespondentImport run() {
    try {
      return finish(read());
    } catch (RuntimeException e) {
      finish("The service failed; send the file again.");
      throw e;
    }
  }

  private RespondentImport finish(@Nullable String failure) {
    var status = status(failure, true);
    repository.replace(tenant, status);
    return status;
  }

  /** Reads the file; null when all of it was read, else why not. */
  private @Nullable String read() {
    try (var rows = reader()) {
      for (var row : rows) {
        line = row.getStartingLineNumber();
        var failure = columns == null ? header(row) : take(row, columns);
        if (failure != null) {
          return failure;
        }
      }
      return columns == null ? "The file is empty; its first row names the columns." : flush();
    } catch (CsvParseException e) {
      return broken("The file is no good CSV");
    } catch (IOException e) {
      return broken("The upload broke");
    } catch (UncheckedIOException e) {
      return switch (e.getCause()) {
        case ClosedQuotes.NeverClosed _ -> broken("A quote is never closed");
        case UploadStream.TooLarge _ -> broken("The file is too large");
        case UploadStream.TooSlow _ -> broken("The upload is too slow or takes too long");
        case CharacterCodingException _ -> broken("The file is not in UTF-8");
        case null, default -> broken("The upload broke");
      };
    }
  }

  /** What was read before goes in: all of a file but its bad end is there. */
  private String broken(String why) {
    var failure = flush();
    return failure == null ? "%s, after line %d.".formatted(why, line) : failure;
  }

  private CsvReader<CsvRecord> reader() {
    var utf8 =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return CsvReader.builder()
        .fieldSeparator(upload.separator())
        .allowExtraFields(true)
        .allowMissingFields(true)
        .maxBufferSize(MAX_RECORD)
        .build(
            CsvRecordHandler.of(
                handler ->
                    handler
                        .maxFields(MAX_FIELDS)
                        .maxFieldSize(MAX_FIELD)
                        .maxRecordSize(MAX_RECORD)),
            new ClosedQuotes(new InputStreamReader(body, utf8), upload.separator()));
  }

  /** Reads what the columns are; null unless something is wrong with them. */
  private @Nullable String header(CsvRecord row) {
    var headings =
        row.getFields().stream()
            .map(each -> each.startsWith(BYTE_ORDER_MARK) ? each.substring(1) : each)
            .map(String::strip)
            .toList();
    var problems = UserErrors.under();
    columns =
        CsvColumns.of(
            headings, upload.idColumn(), upload.mapping(), attributes.fresh(tenant), problems);
    return problems.isEmpty() ? null : problems.list().getFirst().message();
  }

  /** Takes a row in, and writes the batch when it is full; null unless that cannot go on. */
  private @Nullable String take(CsvRecord row, CsvColumns columns) {
    var cells = row.getFields();
    var respondent = columns.respondent(cells);
    var problems = new ArrayList<ImportError>();
    var change =
        columns.change(
            cells,
            upload.removeEmpty(),
            (column, code, message) -> problems.add(error(respondent, column, code, message)));
    if (change != null && problems.isEmpty()) {
      batch.add(change);
      batchCharacters += cells.stream().mapToLong(String::length).sum();
    } else {
      count(Result.REFUSED);
      keep(problems);
    }
    var failure = isFull() ? flush() : null;
    storeProgress();
    return failure;
  }

  private boolean isFull() {
    return batch.size() >= RespondentWriter.BATCH
        || batchCharacters > BATCH_CHARACTERS
        || errors.size() >= RespondentWriter.BATCH;
  }

  private ImportError error(
      @Nullable RespondentId respondent,
      @Nullable String column,
      UserErrorCode code,
      String message) {
    var id = respondent == null ? null : respondent.value();
    return new ImportError("", line, id, column, code, message);
  }

  private void keep(List<ImportError> problems) {
    for (var each : problems) {
      if (errorsKept < MAX_ERRORS) {
        errors.add(
            new ImportError(
                ImportError.id(upload.importId(), errorsKept++),
                each.line(),
                each.respondent(),
                each.column(),
                each.code(),
                each.message()));
      }
    }
  }

  /** Writes the batch; null unless its attributes are no longer what the file's header met. */
  private @Nullable String flush() {
    if (!errors.isEmpty()) {
      repository.insertErrors(tenant, errors);
      errors.clear();
    }
    var schema = attributes.fresh(tenant);
    if (columns != null && !columns.fit(schema)) {
      return SCHEMA_CHANGED;
    }
    writer.write(tenant, schema, batch).forEach(this::count);
    batch.clear();
    batchCharacters = 0;
    return null;
  }

  private void count(Result result) {
    counts.merge(result, 1, Integer::sum);
  }

  private void storeProgress() {
    if (storedAt.plus(PROGRESS).isBefore(clock.instant())) {
      storedAt = now();
      repository.replace(tenant, status(null, false));
    }
  }

  private RespondentImport status(@Nullable String failure, boolean finished) {
    var now = now();
    var state = failure == null ? RespondentImport.State.COMPLETED : RespondentImport.State.FAILED;
    return new RespondentImport(
        upload.importId(),
        finished ? state : RespondentImport.State.RUNNING,
        startedAt,
        now,
        finished ? now : null,
        counts.values().stream().mapToInt(Integer::intValue).sum(),
        count(counts, Result.CREATED),
        count(counts, Result.UPDATED),
        count(counts, Result.UNCHANGED),
        count(counts, Result.REFUSED),
        errorsKept,
        upload.length() > 0 ? Math.min(1, (double) body.count() / upload.length()) : null,
        failure);
  }

  private static int count(Map<Result, Integer> counts, Result result) {
    return counts.getOrDefault(result, 0);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
