package io.luotain.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodTest {

  private final Manifests rendered = Chart.renderWith("{}");

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
    assertThat(constraints.valueStream().map(c -> c.at("/matchLabelKeys/0").asString()))
        .containsOnly("pod-template-hash");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nodeSelector | {\"disk\":\"ssd\"} | /spec/nodeSelector",
        "tolerations | [{\"operator\":\"Exists\"}] | /spec/tolerations",
        "affinity | {\"nodeAffinity\":{}} | /spec/affinity",
        "topologySpreadConstraints | [{\"maxSkew\":2}] | /spec/topologySpreadConstraints",
        "priorityClassName | \"high\" | /spec/priorityClassName",
        "imagePullSecrets | [{\"name\":\"pull\"}] | /spec/imagePullSecrets",
        "extraVolumes | {\"name\":\"ca\"} | /spec/volumes/1",
        "extraVolumeMounts | {\"name\":\"ca\"} | /spec/containers/0/volumeMounts/1",
        "podAnnotations | {\"a\":\"b\"} | /metadata/annotations",
        "podLabels | {\"team\":\"cx\"} | /metadata/labels",
        "commonLabels | {\"team\":\"cx\"} | /metadata/labels"
      })
  void handsValuesToThePod(String name, String json, String path) {
    var value = path.endsWith("/1") ? "[" + json + "]" : json;
    var pod = Chart.renderWith(name + ": " + value).the("Deployment").at("/spec/template" + path);

    var given = Manifests.YAML.readTree(json);
    assertThat(
            given.isObject() ? pod.properties().containsAll(given.properties()) : pod.equals(given))
        .as("%s", pod)
        .isTrue();
  }
}
