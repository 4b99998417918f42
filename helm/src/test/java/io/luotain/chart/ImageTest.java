package io.luotain.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | :APP_VERSION",
        "{tag: 1.2.3} | :1.2.3",
        "{digest: DIGEST} | @DIGEST",
        "{tag: 1.2.3, digest: DIGEST} | :1.2.3@DIGEST"
      })
  void namesTheImage(String image, String suffix) {
    var digest = "sha256:" + "ab".repeat(32);
    var expected = suffix.replace("DIGEST", digest).replace("APP_VERSION", chartYaml("appVersion"));
    var rendered = Chart.renderWith("image: " + image.replace("DIGEST", digest));

    assertThat(rendered.container().at("/image").asString())
        .isEqualTo("registry.example.com/luotain" + expected);
  }

  @Test
  void theChartIsOfTheVersionBeingBuilt() {
    var built = System.getProperty("project.version").replace("-SNAPSHOT", "");

    assertThat(chartYaml("version")).isEqualTo(built);
    assertThat(chartYaml("appVersion")).isEqualTo(built);
  }

  private static String chartYaml(String field) {
    var file = Chart.LUOTAIN.directory().resolve("Chart.yaml").toFile();
    return Manifests.YAML.readTree(file).path(field).asString();
  }
}
