package io.luotain.chart;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A chart, rendered by Helm itself as release {@code demo} in the namespace {@code surveys}. */
record Chart(Path directory) {

  static final Chart LUOTAIN = new Chart(Path.of("luotain"));

  /** The least that must be set. */
  static final String REQUIRED =
      """
      publicUrl: https://surveys.example.com
      image:
        repository: registry.example.com/luotain
      mongodbUri:
        existingSecret: mongodb
      masterKey:
        existingSecret: luotain-master
      """;

  private static final String KUBERNETES = "1.34.0";

  /** Renders {@link #REQUIRED} with the given YAML over it. */
  static Manifests renderWith(String values) {
    return LUOTAIN.render(REQUIRED, values);
  }

  /** Renders YAML, later over earlier, over the defaults; Helm's refusal is its exception. */
  Manifests render(String... values) {
    return renderOn(KUBERNETES, values);
  }

  Manifests renderOn(String kubernetes, String... values) {
    return withFiles(
        List.of(values),
        files -> {
          var command = new Helm(directory).template().withName("demo").withNamespace("surveys");
          files.forEach(command::withValuesFile);
          return Manifests.parse(command.withKubeVersion(kubernetes).call());
        });
  }

  /** What the user reads after an installation. */
  String notes(String... values) {
    return withFiles(
        List.of(values),
        files -> {
          var command = new Helm(directory).install().clientOnly().dryRun().withName("demo");
          files.forEach(command::withValuesFile);
          var output = command.withKubeVersion(KUBERNETES).call().getOutput();
          return output.substring(output.indexOf("NOTES:"));
        });
  }

  /** A copy to change. */
  Chart copyTo(Path target) throws IOException {
    try (var files = Files.walk(directory)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var copy = target.resolve(directory.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return new Chart(target);
  }

  private static <T> T withFiles(List<String> values, Function<List<Path>, T> use) {
    var files = new ArrayList<Path>();
    try {
      for (var yaml : values) {
        files.add(Files.writeString(Files.createTempFile("values", ".yaml"), yaml));
      }
      return use.apply(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      files.forEach(file -> file.toFile().delete());
    }
  }
}
