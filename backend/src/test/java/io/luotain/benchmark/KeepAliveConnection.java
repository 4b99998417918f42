package io.luotain.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** One HTTP/1.1 connection that posts JSON; it costs little, so that the service is measured. */
final class KeepAliveConnection implements AutoCloseable {

  private final int port;
  private final String head;
  private Socket socket;
  private InputStream in;
  private OutputStream out;

  KeepAliveConnection(int port, String path) throws IOException {
    this.port = port;
    socket = open(port);
    in = new BufferedInputStream(socket.getInputStream());
    out = socket.getOutputStream();
    head =
        "POST %s HTTP/1.1\r\nHost: localhost:%d\r\nContent-Type: application/json\r\nContent-Length: "
            .formatted(path, port);
  }

  private static Socket open(int port) throws IOException {
    var socket = new Socket("localhost", port);
    socket.setTcpNoDelay(true);
    return socket;
  }

  private void reopen() throws IOException {
    socket.close();
    socket = open(port);
    in = new BufferedInputStream(socket.getInputStream());
    out = socket.getOutputStream();
  }

  /** Posts the body; fails unless the answer is 200 and has a receipt. */
  void post(String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    out.write((head + bytes.length + "\r\n\r\n" + body).getBytes(UTF_8));
    out.flush();
    var status = line();
    int length = -1;
    boolean last = false;
    for (var header = line(); !header.isEmpty(); header = line()) {
      if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(header.substring(15).trim());
      }
      last |= header.equalsIgnoreCase("Connection: close");
    }
    var answer = length >= 0 ? new String(in.readNBytes(length), UTF_8) : chunks();
    if (!status.contains(" 200") || !answer.contains("\"responseId\":\"")) {
      throw new IOException(status + " " + answer);
    }
    if (last) {
      reopen();
    }
  }

  private String chunks() throws IOException {
    var answer = new StringBuilder();
    for (int size = size(); size > 0; size = size()) {
      answer.append(new String(in.readNBytes(size), UTF_8));
      line();
    }
    line();
    return answer.toString();
  }

  private int size() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("The connection ended.");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
