package io.luotain.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {

  private final Manifests rendered = Chart.renderWith("{}");

  @Test
  void configuresTheApplicationThroughItsEnvironment() {
    assertThat(rendered.env())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "SPRING_MONGODB_URI", "mongodb/mongodb-uri",
                "LUOTAIN_MASTER_KEY", "luotain-master/master-key",
                "LUOTAIN_PUBLIC_URL", "https://surveys.example.com",
                "MANAGEMENT_SERVER_PORT", "8081",
                "SERVER_FORWARD_HEADERS_STRATEGY", "none",
                "LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs",
                "JAVA_TOOL_OPTIONS", "-XX:MaxRAMPercentage=75"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingress: {enabled: true}", "trustForwardedHeaders: true"})
  void believesForwardedHeadersOnlyBehindAProxy(String proxy) {
    assertThat(Chart.renderWith(proxy).env())
        .containsEntry("SERVER_FORWARD_HEADERS_STRATEGY", "native");
  }

  @Test
  void addsEnvironmentVariablesButNotOverItsOwn() {
    assertThat(Chart.renderWith("extraEnv: [{name: TZ, value: UTC}]").env())
        .containsEntry("TZ", "UTC");

    assertThatThrownBy(
            () -> Chart.renderWith("extraEnv: [{name: JAVA_TOOL_OPTIONS, value: -Xmx1g}]"))
        .hasMessageContaining("extraEnv: JAVA_TOOL_OPTIONS is already set");
  }
}
