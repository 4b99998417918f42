package io.luotain.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {

  @Test
  void passesStrictly() {
    var lint = lint(Chart.LUOTAIN.directory());

    assertThat(lint.isFailed()).as("%s", lint.getMessages()).isFalse();
  }

  @Test
  void passesStrictlyWithEveryPartSwitchedOn(@TempDir Path copy) throws IOException {
    var values = Chart.LUOTAIN.copyTo(copy).directory().resolve("values.yaml");
    Files.writeString(values, Files.readString(values).replace("enabled: false", "enabled: true"));

    var lint = lint(copy);

    assertThat(lint.isFailed()).as("%s", lint.getMessages()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: {{ .Values.no.such }}",
        "{apiVersion: extensions/v1beta1, kind: Ingress, metadata: {name: outdated}}"
      })
  void seesBrokenAndOutdatedTemplates(String template, @TempDir Path copy) throws IOException {
    var chart = Chart.LUOTAIN.copyTo(copy);
    Files.writeString(copy.resolve("templates/added.yaml"), template);

    assertThat(lint(chart.directory()).isFailed()).isTrue();
  }

  private static LintResult lint(Path directory) {
    return new Helm(directory).lint().strict().call();
  }
}
