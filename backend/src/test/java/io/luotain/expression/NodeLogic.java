package io.luotain.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The browser's logic, as web-embed's build bundles it, run by the installed node. */
final class NodeLogic {

  private static final Path BUNDLE =
      Path.of("..", "web-embed", "target", "logic", "logic.mjs").toAbsolutePath().normalize();
  private static final JsonMapper JSON = new JsonMapper();

  private NodeLogic() {}

  /**
   * Runs a function of the bundle's names for each case.
   *
   * @param function JavaScript, such as {@code ([residual]) => evaluate(residual, …)}
   * @return its results as JSON, undefined as null
   */
  static List<JsonNode> run(String function, List<?> cases) throws Exception {
    assertThat(BUNDLE).as("built by the module web-embed").isRegularFile();
    var directory = Files.createTempDirectory("logic");
    var input = Files.writeString(directory.resolve("cases.json"), JSON.writeValueAsString(cases));
    var script =
        Files.writeString(
            directory.resolve("run.mjs"),
            """
            import { readFileSync, writeFileSync } from 'node:fs';
            import { evaluate, fillTemplate } from '%s';
            const run = %s;
            const results = JSON.parse(readFileSync('cases.json', 'utf8')).map((each) => run(each) ?? null);
            writeFileSync('results.json', JSON.stringify(results));
            """
                .formatted(BUNDLE.toUri(), function));
    node(directory, script);
    var results = JSON.readTree(Files.readString(directory.resolve("results.json")));
    for (var file : List.of(input, script, directory.resolve("results.json"), directory)) {
      Files.deleteIfExists(file);
    }
    return List.copyOf(results.values());
  }

  private static void node(Path directory, Path script) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder("node", script.toString())
            .directory(directory.toFile())
            .inheritIO()
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
    } finally {
      process.destroyForcibly();
    }
  }
}
