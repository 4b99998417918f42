package io.luotain.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentTest {

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

  @Test
  void runsWithoutPrivileges() {
    var pod = rendered.pod();
    var container = rendered.container().at("/securityContext");

    assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
    assertThat(pod.at("/securityContext/seccompProfile/type").asString())
        .isEqualTo("RuntimeDefault");
    assertThat(container.at("/readOnlyRootFilesystem").asBoolean()).isTrue();
    assertThat(container.at("/allowPrivilegeEscalation").asBoolean(true)).isFalse();
    assertThat(container.at("/capabilities").toString()).isEqualTo("{\"drop\":[\"ALL\"]}");
  }

  @Test
  void letsAClusterChooseTheUser() {
    var pod = Chart.renderWith("podSecurityContext: {runAsUser: null, runAsGroup: null}").pod();

    assertThat(pod.at("/securityContext").propertyNames())
        .containsExactlyInAnyOrder("runAsNonRoot", "seccompProfile");
  }

  @Test
  void handsOutNeitherTokenNorServiceLinks() {
    assertThat(rendered.pod().at("/automountServiceAccountToken").asBoolean(true)).isFalse();
    assertThat(rendered.pod().at("/enableServiceLinks").asBoolean(true)).isFalse();
    assertThat(rendered.the("ServiceAccount").at("/automountServiceAccountToken").asBoolean(true))
        .isFalse();
  }

  @Test
  void writesOnlyToATemporaryDirectory() {
    assertThat(rendered.container().at("/volumeMounts").toString())
        .isEqualTo("[{\"name\":\"tmp\",\"mountPath\":\"/tmp\"}]");
    assertThat(rendered.pod().at("/volumes/0/emptyDir").isObject()).isTrue();
  }

  @Test
  void limitsTheMemoryTheHeapIsAShareOf() {
    var resources = rendered.container().at("/resources");

    assertThat(resources.at("/requests").propertyNames()).contains("cpu", "memory");
    assertThat(resources.at("/limits/memory").asString()).isEqualTo("1Gi");
  }

  @Test
  void spreadsOverZonesAndNodes() {
    var constraints = rendered.pod().at("/topologySpreadConstraints");

    assertThat(constraints.valueStream().map(c -> c.at("/topologyKey").asString()))
        .containsExactly("topology.kubernetes.io/zone", "kubernetes.io/hostname");
    assertThat(constraints.valueStream().map(c -> c.at("/labelSelector/matchLabels")))
        .containsOnly(rendered.the("Deployment").at("/spec/selector/matchLabels"));
  }

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
