package io.luotain.respondent;

import io.luotain.platform.UserErrorCode;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Why a row was refused. The value itself is not kept.
 *
 * @param id the import's id and a number, so that they are stored in the order of the file
 * @param line where the row begins, 1 for the header
 * @param respondent the respondent's id; null when the row has no good one
 * @param column heading of the column; null when the row as a whole is to blame
 */
@Document("respondentImportErrors")
@TypeAlias("importError")
record ImportError(
    @Id String id,
    long line,
    @Nullable String respondent,
    @Nullable String column,
    UserErrorCode code,
    String message) {

  static String id(UUID importId, int number) {
    return String.format(Locale.ROOT, "%s/%06d", importId, number);
  }
}
