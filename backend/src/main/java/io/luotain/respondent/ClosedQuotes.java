package io.luotain.respondent;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * A CSV file (RFC 4180) that ends with an error if it ends inside quotes. The parser would take all
 * lines from the opening quote on for one cell.
 */
final class ClosedQuotes extends FilterReader {

  /** The file ended inside quotes. */
  static final class NeverClosed extends IOException {

    private static final long serialVersionUID = 1L;
  }

  private enum Place {
    FIELD_START,
    PLAIN,
    QUOTED,
    QUOTE_IN_QUOTED
  }

  private final char separator;
  private Place place = Place.FIELD_START;

  ClosedQuotes(Reader in, char separator) {
    super(in);
    this.separator = separator;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next < 0) {
      end();
    } else {
      place = after((char) next);
    }
    return next;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    if (read < 0) {
      end();
    }
    for (int i = offset; i < offset + read; i++) {
      place = after(target[i]);
    }
    return read;
  }

  private Place after(char next) {
    boolean isQuote = next == '"';
    if (place == Place.QUOTED) {
      return isQuote ? Place.QUOTE_IN_QUOTED : Place.QUOTED;
    }
    if (next == separator || next == '\n' || next == '\r') {
      return Place.FIELD_START;
    }
    return isQuote && place != Place.PLAIN ? Place.QUOTED : Place.PLAIN;
  }

  private void end() throws NeverClosed {
    if (place == Place.QUOTED) {
      throw new NeverClosed();
    }
  }
}
