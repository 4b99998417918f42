package io.luotain.respondent;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** An import's errors as CSV that a spreadsheet can open without running what is in it. */
final class ErrorReport implements AutoCloseable {

  private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final CsvWriter writer;

  ErrorReport(OutputStream out) {
    writer = CsvWriter.builder().build(out, UTF_8);
    writer.writeRecord("line", "respondent", "column", "code", "message");
  }

  void add(ImportError error) {
    writer.writeRecord(
        Long.toString(error.line()),
        harmless(error.respondent()),
        harmless(error.column()),
        error.code().name(),
        error.message());
  }

  /** The text behind an apostrophe if a spreadsheet would take it for a formula (OWASP). */
  static String harmless(@Nullable String text) {
    if (text == null) {
      return "";
    }
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
