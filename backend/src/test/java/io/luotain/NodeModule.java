package io.luotain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A module that web-embed's build made, run by the installed node. */
public record NodeModule(Path file) {

  private static final JsonMapper JSON = new JsonMapper();

  public NodeModule {
    file = file.toAbsolutePath().normalize();
    assertThat(file).as("built by the module web-embed").isRegularFile();
  }

  /**
   * Runs a function for each case, one after the other.
   *
   * @param names what to import of the module, such as {@code evaluate, fillTemplate}
   * @param function JavaScript that may use the names, and may be asynchronous
   * @return its results as JSON, undefined as null
   */
  public List<JsonNode> run(String names, String function, List<?> cases) throws Exception {
    var directory = Files.createTempDirectory("node");
    var input = Files.writeString(directory.resolve("cases.json"), JSON.writeValueAsString(cases));
    var script =
        Files.writeString(
            directory.resolve("run.mjs"),
            """
            import { readFileSync, writeFileSync } from 'node:fs';
            import { %s } from '%s';
            const run = %s;
            const results = [];
            for (const each of JSON.parse(readFileSync('cases.json', 'utf8'))) {
              results.push((await run(each)) ?? null);
            }
            writeFileSync('results.json', JSON.stringify(results));
            """
                .formatted(names, file.toUri(), function));
    node(directory, script);
    var results = JSON.readTree(Files.readString(directory.resolve("results.json")));
    for (var each : List.of(input, script, directory.resolve("results.json"), directory)) {
      Files.deleteIfExists(each);
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
