package io.luotain.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.util.Locale;

/** One HTTP/1.1 connection that posts JSON; it costs little, so that the service is measured. */
final class KeepAliveConnection implements AutoCloseable {

  private static final String LENGTH = "\r\ncontent-length:";

  private final int port;
  private final String head;
  private final byte[] buffer = new byte[262_144];
  private Socket socket;

  KeepAliveConnection(int port, String path) throws IOException {
    this.port = port;
    socket = open(port);
    head =
        "POST %s HTTP/1.1\r\nHost: localhost:%d\r\nContent-Type: application/json\r\nContent-Length: "
            .formatted(path, port);
  }

  private static Socket open(int port) throws IOException {
    var socket = new Socket("localhost", port);
    socket.setTcpNoDelay(true);
    return socket;
  }

  /** Posts the body, of ASCII only; fails unless the answer is 200 and has a receipt. */
  void post(String body) throws IOException {
    exchange(body, "\"responseId\":\"");
  }

  /** Posts the body, of ASCII only; fails unless the answer is 200 and has this in it. */
  String exchange(String body, String expected) throws IOException {
    socket.getOutputStream().write((head + body.length() + "\r\n\r\n" + body).getBytes(UTF_8));
    var answer = answer();
    if (!answer.startsWith("HTTP/1.1 200") || !answer.contains(expected)) {
      throw new IOException(answer);
    }
    if (answer.contains("Connection: close")) {
      socket.close();
      socket = open(port);
    }
    return answer;
  }

  private String answer() throws IOException {
    int filled = 0;
    while (true) {
      int read = socket.getInputStream().read(buffer, filled, buffer.length - filled);
      if (read <= 0) {
        throw new IOException("The connection ended, or its answer is too long.");
      }
      filled += read;
      var answer = new String(buffer, 0, filled, ISO_8859_1);
      if (isWhole(answer)) {
        return answer;
      }
    }
  }

  private static boolean isWhole(String answer) {
    int end = answer.indexOf("\r\n\r\n");
    if (end < 0) {
      return false;
    }
    var headers = answer.substring(0, end + 2).toLowerCase(Locale.ROOT);
    int length = headers.indexOf(LENGTH);
    if (length < 0) {
      return answer.endsWith("\r\n0\r\n\r\n");
    }
    int from = length + LENGTH.length();
    int bytes = Integer.parseInt(headers.substring(from, headers.indexOf('\r', from)).trim());
    return answer.length() >= end + 4 + bytes;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
