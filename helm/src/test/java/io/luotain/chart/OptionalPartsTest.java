package io.luotain.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class OptionalPartsTest {

  @ParameterizedTest
  @CsvSource({
    "Ingress, ingress, enabled",
    "HorizontalPodAutoscaler, autoscaling, enabled",
    "NetworkPolicy, networkPolicy, enabled",
    "ServiceMonitor, serviceMonitor, enabled",
    "PodDisruptionBudget, podDisruptionBudget, enabled",
    "ServiceAccount, serviceAccount, create"
  })
  void areThereOnlyWhenSwitchedOn(String kind, String value, String toggle) {
    assertThat(Chart.renderWith("%s: {%s: true}".formatted(value, toggle)).kinds()).contains(kind);
    assertThat(Chart.renderWith("%s: {%s: false}".formatted(value, toggle)).kinds())
        .doesNotContain(kind);
  }

  @Test
  void areFewByDefault() {
    assertThat(Chart.renderWith("{}").kinds())
        .containsExactlyInAnyOrder(
            "PodDisruptionBudget", "ServiceAccount", "Service", "Deployment");
  }

  @Test
  void ingressServesThePublicHost() {
    var ingress =
        Chart.renderWith(
                """
                publicUrl: https://surveys.example.com:8443
                ingress:
                  enabled: true
                  className: nginx
                  tlsSecretName: surveys-tls
                  annotations:
                    nginx.ingress.kubernetes.io/proxy-buffering: "off"
                """)
            .the("Ingress");

    assertThat(ingress.at("/spec/ingressClassName").asString()).isEqualTo("nginx");
    assertThat(ingress.at("/spec/rules/0/host").asString()).isEqualTo("surveys.example.com");
    assertThat(ingress.at("/spec/tls").toString())
        .isEqualTo("[{\"hosts\":[\"surveys.example.com\"],\"secretName\":\"surveys-tls\"}]");
    assertThat(
            ingress
                .at("/metadata/annotations/nginx.ingress.kubernetes.io~1proxy-buffering")
                .asString())
        .isEqualTo("off");
  }

  @Test
  void autoscalingLeavesTheNumberOfInstancesToTheAutoscaler() {
    var rendered = Chart.renderWith("autoscaling: {enabled: true, minReplicas: 3, maxReplicas: 9}");
    var autoscaler = rendered.the("HorizontalPodAutoscaler");

    assertThat(rendered.the("Deployment").at("/spec/replicas").isMissingNode()).isTrue();
    assertThat(autoscaler.at("/spec/minReplicas").asInt()).isEqualTo(3);
    assertThat(autoscaler.at("/spec/maxReplicas").asInt()).isEqualTo(9);
    assertThat(autoscaler.at("/spec/scaleTargetRef/name"))
        .isEqualTo(rendered.the("Deployment").at("/metadata/name"));
  }

  @Test
  void budgetLetsOneInstanceGoAtATime() {
    var rendered = Chart.renderWith("{}");
    var budget = rendered.the("PodDisruptionBudget");

    assertThat(budget.at("/spec/maxUnavailable").asInt()).isEqualTo(1);
    assertThat(budget.at("/spec/selector/matchLabels"))
        .isEqualTo(rendered.the("Deployment").at("/spec/selector/matchLabels"));
  }

  @Test
  void serviceAccountMayExistAlready() {
    var rendered = Chart.renderWith("serviceAccount: {create: false, name: mine}");

    assertThat(rendered.pod().at("/serviceAccountName").asString()).isEqualTo("mine");
  }

  /** Helm's library renders no hooks, so a copy of the chart makes the test pod an ordinary one. */
  @Test
  void connectionTestFetchesTheLoaderFromTheService(@TempDir Path copy) throws IOException {
    var chart = Chart.LUOTAIN.copyTo(copy);
    var template = copy.resolve("templates/tests/connection.yaml");
    Files.writeString(template, Files.readString(template).replace("helm.sh/hook: test", ""));

    var rendered = chart.render(Chart.REQUIRED, "service: {port: 8000}");
    var pod = rendered.the("Pod");

    assertThat(pod.at("/spec/containers/0/command").valueStream().map(JsonNode::asString))
        .endsWith("http://demo-luotain:8000/embed/v1.js");
    assertThat(pod.at("/spec/containers/0/securityContext"))
        .isEqualTo(rendered.container().at("/securityContext"));
    assertThat(pod.at("/metadata/labels/app.kubernetes.io~1component").asString())
        .isEqualTo("test");
    assertThat(chart.render(Chart.REQUIRED, "tests: {enabled: false}").kinds())
        .doesNotContain("Pod");
  }
}
