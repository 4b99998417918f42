package io.luotain.invitation;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.luotain.platform.SpreadsheetText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** New links as CSV that a spreadsheet can open without running what is in it. */
final class LinksCsv {

  private LinksCsv() {}

  static String of(List<InvitationEntry> entries) {
    var text = new StringWriter();
    try (var writer = CsvWriter.builder().build(text)) {
      writer.writeRecord("respondent", "link");
      entries.stream()
          .filter(entry -> entry.link() != null)
          .forEach(
              entry ->
                  writer.writeRecord(SpreadsheetText.harmless(entry.respondentId()), entry.link()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
