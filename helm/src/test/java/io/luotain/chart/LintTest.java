package io.luotain.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {

  @Test
  void passesStrictly() {
    var lint = lint(Chart.LUOTAIN.directory());

    assertThat(lint.isFailed()).as("%s", lint.getMessages()).isFalse();
  }

  @Test
  void seesABrokenTemplate(@TempDir Path copy) throws IOException {
    var chart = Chart.LUOTAIN.copyTo(copy);
    Files.writeString(chart.directory().resolve("templates/broken.yaml"), "a: {{ .Values.x.y }}");

    assertThat(lint(chart.directory()).isFailed()).isTrue();
  }

  private static LintResult lint(Path directory) {
    return new Helm(directory).lint().strict().call();
  }
}
