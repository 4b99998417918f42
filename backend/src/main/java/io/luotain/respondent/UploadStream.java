package io.luotain.respondent;

import com.github.benmanes.caffeine.cache.Ticker;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * The body of an upload: counts what is read, and ends with an error when more comes than may, or
 * when it comes too slowly. Only the time that is spent waiting for the sender counts.
 */
final class UploadStream extends FilterInputStream {

  /** More came than may. */
  static final class TooLarge extends IOException {

    private static final long serialVersionUID = 1L;
  }

  /** It came slower than it must. */
  static final class TooSlow extends IOException {

    private static final long serialVersionUID = 1L;
  }

  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final RespondentProperties limits;
  private final Ticker ticker;
  private long count;
  private long nanos;
  private long windowCount;
  private long windowNanos;

  UploadStream(InputStream in, RespondentProperties limits, Ticker ticker) {
    super(in);
    this.limits = limits;
    this.ticker = ticker;
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    long start = ticker.read();
    int next = super.read();
    came(next < 0 ? -1 : 1, ticker.read() - start);
    return next;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    long start = ticker.read();
    int read = super.read(target, offset, length);
    came(read, ticker.read() - start);
    return read;
  }

  private void came(int bytes, long waited) throws IOException {
    if (bytes < 0) {
      return;
    }
    count += bytes;
    windowCount += bytes;
    nanos += waited;
    windowNanos += waited;
    if (count > limits.maxUpload().toBytes()) {
      throw new TooLarge();
    }
    if (nanos > limits.maxUploadTime().toNanos() || windowNanos >= WINDOW.toNanos()) {
      checkRate();
    }
  }

  private void checkRate() throws TooSlow {
    double seconds = windowNanos / 1e9;
    boolean isSlow = windowCount < limits.minUploadRate().toBytes() * seconds;
    if (isSlow || nanos > limits.maxUploadTime().toNanos()) {
      throw new TooSlow();
    }
    windowCount = 0;
    windowNanos = 0;
  }
}
