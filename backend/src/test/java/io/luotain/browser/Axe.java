package io.luotain.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What axe finds against a page, past its content security policy. */
final class Axe {

  private static final Path SCRIPT =
      Path.of("..", "web-embed", "node_modules", "axe-core", "axe.min.js");

  private Axe() {}

  static void findsNothing(Page page) {
    var session = page.context().newCDPSession(page);
    try {
      session.send("Runtime.evaluate", expression(Files.readString(SCRIPT)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var result =
        session.send(
            "Runtime.evaluate",
            expression(
                "axe.run(document).then(({ violations }) => JSON.stringify(violations.map(({ id,"
                    + " nodes }) => [id, nodes.map(({ target }) => target)])))"));
    session.detach();
    assertThat(result.getAsJsonObject("result").get("value").getAsString()).isEqualTo("[]");
  }

  private static JsonObject expression(String source) {
    var parameters = new JsonObject();
    parameters.addProperty("expression", source);
    parameters.addProperty("awaitPromise", true);
    return parameters;
  }
}
