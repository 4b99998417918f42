package io.luotain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class SocketTest {

  private static final String ASK =
      """
      {"id": "1", "type": "subscribe", "payload": {"query": "{ tenant { id } }"}}\
      """;

  /** What the server says, frame by frame; its closing is the text of the code. */
  private static final class Heard implements WebSocket.Listener {

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      messages.add(text.toString());
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
      messages.add(Integer.toString(code));
      return null;
    }

    String next() throws InterruptedException {
      return String.valueOf(messages.poll(20, TimeUnit.SECONDS));
    }
  }

  private final HttpClient client = HttpClient.newHttpClient();

  @Autowired private Api api;
  @Autowired private ApiKeys apiKeys;
  @Autowired private ApiKeyRepository repository;
  @Autowired private MovableTime time;
  @Autowired private SeenLogContext seen;

  @AfterEach
  void close() {
    client.shutdownNow();
  }

  @Test
  void answersWhoHasAToken() throws InterruptedException {
    var tenant = api.newTenant();
    var heard = new Heard();
    var socket = open(heard, tenant.adminKey());
    assertThat(heard.next()).contains("connection_ack");
    say(socket, ASK);
    assertThat(heard.next()).contains(tenant.id().value());
    assertThat(seen.last()).containsEntry("tenant", tenant.id().value()).containsKey("requestId");
  }

  @Test
  void refusesWhoHasNone() throws InterruptedException {
    for (var token : new String[] {"", "x", Secrets.next(Secrets.API_KEY)}) {
      var heard = new Heard();
      open(heard, token);
      assertThat(heard.next()).isEqualTo("4401");
    }
    var heard = new Heard();
    say(connect(heard), "{\"type\": \"connection_init\"}");
    assertThat(heard.next()).isEqualTo("4401");
  }

  @Test
  void refusesWhoAsksBeforeGivingAToken() throws InterruptedException {
    var heard = new Heard();
    say(connect(heard), ASK);
    assertThat(heard.next()).isEqualTo("4401");
  }

  @Test
  void refusesSiteKeys() throws InterruptedException {
    var heard = new Heard();
    open(heard, api.newSiteKey(api.newTenant()));
    assertThat(heard.next()).isEqualTo("4401");
  }

  @Test
  void answersNoMoreOnceTheKeyIsRevoked() throws InterruptedException {
    var tenant = api.newTenant().id();
    var issued = apiKeys.issue(tenant, "socket", Scope.all());
    var heard = new Heard();
    var socket = open(heard, issued.secret());
    assertThat(heard.next()).contains("connection_ack");
    repository.revoke(tenant, issued.apiKey().id(), time.instant());
    time.pass(Duration.ofSeconds(10));
    say(socket, ASK);
    assertThat(heard.next()).contains("UNAUTHORIZED").doesNotContain(tenant.value());
  }

  private WebSocket open(Heard heard, String token) {
    var socket = connect(heard);
    say(
        socket,
        """
        {"type": "connection_init", "payload": {"Authorization": "Bearer %s"}}\
        """
            .formatted(token));
    return socket;
  }

  private WebSocket connect(Heard heard) {
    return client
        .newWebSocketBuilder()
        .subprotocols("graphql-transport-ws")
        .buildAsync(URI.create("ws://localhost:" + api.port() + "/graphql-ws"), heard)
        .join();
  }

  private static void say(WebSocket socket, String text) {
    socket.sendText(text, true).join();
  }
}
