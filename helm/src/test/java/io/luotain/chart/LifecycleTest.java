package io.luotain.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifecycleTest {

  private final Manifests rendered = Chart.renderWith("{}");

  @ParameterizedTest
  @CsvSource({
    "startupProbe, /actuator/health/liveness",
    "livenessProbe, /actuator/health/liveness",
    "readinessProbe, /actuator/health/readiness"
  })
  void probesAskTheManagementPort(String probe, String path) {
    var asked = rendered.container().at("/" + probe + "/httpGet");

    assertThat(asked.at("/path").asString()).isEqualTo(path);
    assertThat(asked.at("/port").asString()).isEqualTo("management");
    assertThat(port("management")).isEqualTo(8081);
    assertThat(port("http")).isEqualTo(8080);
  }

  @Test
  void replacesInstancesWithoutServingFromFewer() {
    var deployment = rendered.the("Deployment");

    assertThat(deployment.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(-1)).isZero();
    assertThat(deployment.at("/spec/strategy/rollingUpdate/maxSurge").asInt()).isEqualTo(1);
    assertThat(deployment.at("/spec/replicas").asInt()).isEqualTo(2);
  }

  @Test
  void leavesTimeToFinishAcceptedSubmissions() {
    var pod = rendered.pod();
    var sleep = rendered.container().at("/lifecycle/preStop/sleep/seconds").asInt();

    assertThat(pod.at("/terminationGracePeriodSeconds").asInt()).isEqualTo(45);
    assertThat(sleep).isBetween(1, 15);
    assertThatThrownBy(() -> Chart.renderWith("preStopSleepSeconds: 16"))
        .hasMessageContaining("terminationGracePeriodSeconds: it must be at least 46");
  }

  @ParameterizedTest
  @CsvSource({"1.29.9, exec", "1.30.0, sleep", "v1.33.1-gke.100, sleep"})
  void sleepsNativelyWhereKubernetesCan(String kubernetes, String action) {
    var preStop =
        Chart.LUOTAIN.renderOn(kubernetes, Chart.REQUIRED).container().at("/lifecycle/preStop");

    assertThat(preStop.propertyNames()).containsExactly(action);
  }

  @Test
  void refusesAClusterThatIsTooOld() {
    assertThatThrownBy(() -> Chart.LUOTAIN.renderOn("1.26.0", Chart.REQUIRED))
        .hasMessageContaining("chart requires kubeVersion: >=1.27.0");
  }

  private int port(String name) {
    return rendered
        .container()
        .at("/ports")
        .valueStream()
        .filter(port -> port.at("/name").asString().equals(name))
        .mapToInt(port -> port.at("/containerPort").asInt())
        .sum();
  }
}
