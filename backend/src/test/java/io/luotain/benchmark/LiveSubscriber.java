package io.luotain.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One subscription over SSE that notes when it first heard of each submission: its n-th of a score
 * when that score is counted n times more than at first. It costs little, so that the server is
 * measured.
 */
final class LiveSubscriber implements AutoCloseable {

  private static final String DISTRIBUTION = "\"distribution\":[";
  private static final String COUNT = "\"count\":";
  private static final int BUFFER = 65_536;

  private final Socket socket;
  private final Submissions submissions;
  private final int[] first = new int[Submissions.SCORES];
  private final int[] heard = new int[Submissions.SCORES];
  private final CompletableFuture<Void> connected = new CompletableFuture<>();
  private final CompletableFuture<Void> all = new CompletableFuture<>();
  private final long[] latencies;
  private int found;
  private int events;

  LiveSubscriber(int port, String token, String body, Submissions submissions) throws IOException {
    this.submissions = submissions;
    latencies = new long[submissions.size()];
    socket = new Socket("localhost", port);
    socket.setTcpNoDelay(true);
    var head =
        """
        POST /graphql HTTP/1.1
        Host: localhost
        Accept: text/event-stream
        Content-Type: application/json
        Authorization: Bearer %s
        Content-Length: %d

        """
            .formatted(token, body.length())
            .replace("\n", "\r\n");
    socket.getOutputStream().write((head + body).getBytes(UTF_8));
    Thread.ofVirtual().start(this::read);
  }

  /** Waits for the first event. */
  void awaitConnected() {
    connected.orTimeout(30, TimeUnit.SECONDS).join();
  }

  /** Waits until every submission was heard of, and gives the time it took, in nanoseconds. */
  long[] latencies() {
    all.orTimeout(30, TimeUnit.SECONDS).join();
    return latencies;
  }

  int events() {
    return events;
  }

  private void read() {
    try {
      var in = new BufferedInputStream(socket.getInputStream(), BUFFER);
      var status = line(in);
      if (!status.startsWith("HTTP/1.1 200")) {
        throw new IOException(status);
      }
      while (!line(in).isEmpty()) {
        // The other headers.
      }
      readEvents(in);
    } catch (IOException e) {
      connected.completeExceptionally(e);
      all.completeExceptionally(e);
    }
  }

  private void readEvents(InputStream in) throws IOException {
    var rest = "";
    while (true) {
      var text = rest + chunk(in);
      int from = 0;
      for (int end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n", from)) {
        hear(text, from, end);
        from = end + 2;
      }
      rest = text.substring(from);
    }
  }

  private static String chunk(InputStream in) throws IOException {
    int size = Integer.parseInt(line(in), 16);
    var bytes = in.readNBytes(size);
    if (size == 0 || bytes.length < size) {
      throw new EOFException("The stream ended.");
    }
    line(in);
    return new String(bytes, ISO_8859_1);
  }

  private static String line(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("The stream ended.");
      }
      bytes.write(next);
    }
    return bytes.toString(ISO_8859_1).strip();
  }

  private void hear(String text, int from, int end) throws IOException {
    int at = text.indexOf(DISTRIBUTION, from);
    if (at < 0 || at > end) {
      if (text.substring(from, end).contains("errors")) {
        throw new IOException(text.substring(from, end));
      }
      return;
    }
    long now = System.nanoTime();
    events++;
    for (int score = 0; score < Submissions.SCORES; score++) {
      int digit = text.indexOf(COUNT, at) + COUNT.length();
      int count = 0;
      for (; Character.isDigit(text.charAt(digit)); digit++) {
        count = count * 10 + text.charAt(digit) - '0';
      }
      at = digit;
      hear(score, count, now);
    }
    connected.complete(null);
    if (found == latencies.length) {
      all.complete(null);
    }
  }

  private void hear(int score, int count, long now) {
    if (!connected.isDone()) {
      first[score] = count;
    }
    for (int number = heard[score]; number < count - first[score]; number++) {
      latencies[found++] = now - submissions.dueAt(score, number);
      heard[score]++;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
