package io.luotain.respondent;

import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file on its way in.
 *
 * @param importId chosen by the client, so that it can follow the import
 * @param idColumn heading of the column with the respondent's id
 * @param mapping attribute ids by heading; null when headings are attribute ids themselves
 * @param separator between cells
 * @param removeEmpty whether an empty cell removes the value; else it leaves it as it is
 * @param body UTF-8, with or without byte order mark
 * @param length bytes; -1 when not known
 */
record CsvUpload(
    UUID importId,
    String idColumn,
    @Nullable Map<String, String> mapping,
    char separator,
    boolean removeEmpty,
    InputStream body,
    long length) {}
