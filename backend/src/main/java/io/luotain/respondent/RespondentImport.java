package io.luotain.respondent;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One CSV file that was or is being read.
 *
 * @param updatedAt when it was last known to go on
 * @param finishedAt null while it goes on, and for ever when it was interrupted
 * @param rowsRead rows after the header: the sum of the four counts that follow
 * @param errorsKept errors in the report, at most 10,000
 * @param progress share of the file that is read, 0 to 1; null when its size is not known
 * @param failure why it stopped, in English; null unless it failed
 */
@Document("respondentImports")
@TypeAlias("respondentImport")
public record RespondentImport(
    @Id UUID id,
    State state,
    Instant startedAt,
    Instant updatedAt,
    @Nullable Instant finishedAt,
    int rowsRead,
    int created,
    int updated,
    int unchanged,
    int refused,
    int errorsKept,
    @Nullable Double progress,
    @Nullable String failure) {

  /** After this time without a sign of life the instance that read the file is taken for dead. */
  static final Duration SILENCE = Duration.ofMinutes(2);

  /** How far an import is. */
  public enum State {
    RUNNING,
    COMPLETED,
    FAILED,
    INTERRUPTED
  }

  static RespondentImport started(UUID id, Instant now) {
    return new RespondentImport(id, State.RUNNING, now, now, null, 0, 0, 0, 0, 0, 0, null, null);
  }

  /** As it is to be seen: one that is silent for two minutes was interrupted. */
  RespondentImport at(Instant now) {
    return state == State.RUNNING && updatedAt.plus(SILENCE).isBefore(now)
        ? new RespondentImport(
            id,
            State.INTERRUPTED,
            startedAt,
            updatedAt,
            null,
            rowsRead,
            created,
            updated,
            unchanged,
            refused,
            errorsKept,
            progress,
            failure)
        : this;
  }
}
