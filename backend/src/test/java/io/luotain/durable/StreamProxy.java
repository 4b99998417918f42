package io.luotain.durable;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ServerAddress;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Stands between a service and the store. Change streams can be held: they fall silent, as on a
 * dead link, and break when they are let go. A stream that then asks to go on from its position
 * asks for one that is long gone instead.
 */
final class StreamProxy implements AutoCloseable {

  private static final String STREAM = "$changeStream";
  private static final String MORE = "getMore";
  private static final String OF_STREAM = "$cmd.aggregate";
  private static final String RESUME = "resumeAfter";
  private static final String TOKEN = "_data\0";
  private static final int BYTES_OF_LENGTH = 4;
  private static final int BUFFER = 65_536;

  /** The kind of value, the first two digits, stays. */
  private static final int KIND = 2;

  private final MongoClientSettings store;
  private final ServerSocket listening;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /** Where a stream waits for an answer: sockets of clients, and those of the store. */
  private final Map<Socket, Socket> streams = new ConcurrentHashMap<>();

  private final CountDownLatch resumed = new CountDownLatch(1);
  private volatile CountDownLatch held = new CountDownLatch(0);

  StreamProxy(String mongo) throws IOException {
    store =
        MongoClientSettings.builder().applyConnectionString(new ConnectionString(mongo)).build();
    listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /** The connection string of the store by this way. */
  String uri() {
    return "mongodb://127.0.0.1:%d/?directConnection=true".formatted(listening.getLocalPort());
  }

  /** Nothing that is stored from now on comes by the streams that are open. */
  void hold() {
    held = new CountDownLatch(1);
    streams.values().forEach(StreamProxy::close);
  }

  /** Breaks the streams that are held. */
  void letGo() {
    held.countDown();
    streams.keySet().forEach(StreamProxy::close);
  }

  /** Waits until a stream asked to go on from its position, in vain; false when none did. */
  boolean awaitLostPosition(int seconds) throws InterruptedException {
    return resumed.await(seconds, TimeUnit.SECONDS);
  }

  private void accept() {
    try {
      while (true) {
        var client = listening.accept();
        var address = store.getClusterSettings().getHosts().getFirst();
        Thread.ofVirtual().start(() -> connect(client, address));
      }
    } catch (IOException e) {
      open.forEach(StreamProxy::close);
    }
  }

  private void connect(Socket client, ServerAddress address) {
    open.add(client);
    try (client;
        var server = new Socket(address.getHost(), address.getPort())) {
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      Thread.ofVirtual().start(() -> passAnswers(server, client));
      passRequests(client, server);
    } catch (IOException e) {
      close(client);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(client);
      streams.remove(client);
    }
  }

  private void passAnswers(Socket server, Socket client) {
    try {
      var buffer = new byte[BUFFER];
      var in = server.getInputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        streams.remove(client);
        client.getOutputStream().write(buffer, 0, read);
      }
    } catch (IOException e) {
      close(server);
    }
    if (held.getCount() == 0 || !streams.containsKey(client)) {
      close(client);
    }
  }

  private void passRequests(Socket client, Socket server) throws IOException, InterruptedException {
    var in = new DataInputStream(client.getInputStream());
    while (true) {
      var length = in.readNBytes(BYTES_OF_LENGTH);
      if (length.length < BYTES_OF_LENGTH) {
        return;
      }
      int size = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
      var message = new byte[size];
      System.arraycopy(length, 0, message, 0, BYTES_OF_LENGTH);
      in.readFully(message, BYTES_OF_LENGTH, size - BYTES_OF_LENGTH);
      look(client, server, message);
      server.getOutputStream().write(message);
    }
  }

  /** A stream asks for more on whichever connection is free. */
  private void look(Socket client, Socket server, byte[] message)
      throws IOException, InterruptedException {
    var text = new String(message, StandardCharsets.ISO_8859_1);
    if (!text.contains(STREAM) && !(text.contains(MORE) && text.contains(OF_STREAM))) {
      return;
    }
    streams.put(client, server);
    var goOn = held;
    if (goOn.getCount() > 0) {
      goOn.await();
      throw new IOException("The stream was held.");
    }
    int resume = text.indexOf(RESUME);
    if (resume >= 0) {
      loseToken(message, text.indexOf(TOKEN, resume) + TOKEN.length());
      resumed.countDown();
    }
  }

  private static void loseToken(byte[] message, int at) {
    int length = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    int from = at + BYTES_OF_LENGTH;
    for (int i = from + KIND; i < from + length - 1; i++) {
      message[i] = '0';
    }
  }

  private static void close(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    close(listening);
  }
}
