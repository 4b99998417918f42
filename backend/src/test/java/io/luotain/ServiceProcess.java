package io.luotain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/** The service in a process of its own, so that it can be killed. */
public final class ServiceProcess implements AutoCloseable {

  public static final String OPERATOR_KEY = Luotain.OPERATOR_KEY;
  private static final int KEPT_LINES = 60;

  private final Process process;
  private final int port;

  private ServiceProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it on a free port and returns when it listens. */
  public static ServiceProcess start(String mongoUri, Map<String, String> settings) {
    return start(mongoUri, freePort(), settings);
  }

  /** Starts it with the trial store on a free port and returns when it listens. */
  public static ServiceProcess startOnTrial(Map<String, String> settings) {
    var all = new HashMap<>(settings);
    all.put("LUOTAIN_STORE", "trial");
    return start(LuotainApplication.class, all);
  }

  /** Starts it on this port and returns when it listens. */
  public static ServiceProcess start(String mongoUri, int port, Map<String, String> settings) {
    var all = new HashMap<>(settings);
    all.put("SPRING_MONGODB_URI", mongoUri);
    return start(LuotainApplication.class, port, all);
  }

  /** Starts another application in the same way. */
  public static ServiceProcess start(Class<?> application, Map<String, String> settings) {
    return start(application, freePort(), settings);
  }

  private static ServiceProcess start(
      Class<?> application, int port, Map<String, String> settings) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
            java, "-Xmx1g", "-cp", System.getProperty("java.class.path"), application.getName());
    var environment = builder.environment();
    environment.put("LUOTAIN_MASTER_KEY", TestStore.MASTER_KEY);
    environment.put("LUOTAIN_OPERATOR_KEY", OPERATOR_KEY);
    environment.put("LUOTAIN_INTAKE_PER_ADDRESS", "100000000");
    environment.put("LUOTAIN_INTAKE_PER_KEY", "100000000");
    environment.put("SERVER_PORT", Integer.toString(port));
    environment.put("MANAGEMENT_SERVER_PORT", "0");
    environment.putAll(settings);
    try {
      var process = builder.redirectErrorStream(true).start();
      awaitStart(process, "Started " + application.getSimpleName());
      return new ServiceProcess(process, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void awaitStart(Process process, String started) throws IOException {
    var output =
        new BufferedReader(
            new java.io.InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    var last = new ArrayDeque<String>();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      last.add(line);
      if (last.size() > KEPT_LINES) {
        last.remove();
      }
      if (line.contains(started)) {
        Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
        return;
      }
    }
    throw new IllegalStateException("The service did not start:\n" + String.join("\n", last));
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  public String url() {
    return "http://localhost:" + port;
  }

  /** Ends it as kill -9 does. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to stop and waits until it has. */
  public int stop() throws InterruptedException {
    process.destroy();
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
