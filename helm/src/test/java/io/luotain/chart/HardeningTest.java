package io.luotain.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HardeningTest {

  private final Manifests rendered = Chart.renderWith("{}");

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
}
