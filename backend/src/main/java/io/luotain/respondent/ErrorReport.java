package io.luotain.respondent;

import static io.luotain.platform.SpreadsheetText.harmless;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;

/** An import's errors as CSV that a spreadsheet can open without running what is in it. */
final class ErrorReport implements AutoCloseable {

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

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
