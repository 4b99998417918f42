package io.luotain.respondent;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read, and ends with an error behind the limit. */
final class CountingStream extends FilterInputStream {

  /** More came than may. */
  static final class TooLarge extends IOException {

    private static final long serialVersionUID = 1L;
  }

  private final long limit;
  private long count;

  CountingStream(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    counted(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    counted(read);
    return read;
  }

  private void counted(int read) throws TooLarge {
    count += Math.max(0, read);
    if (count > limit) {
      throw new TooLarge();
    }
  }
}
