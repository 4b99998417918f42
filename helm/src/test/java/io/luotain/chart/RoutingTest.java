package io.luotain.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RoutingTest {

  private static final String EVERYTHING =
      """
      ingress: {enabled: true}
      serviceMonitor: {enabled: true}
      networkPolicy:
        enabled: true
        ingressFrom:
          - namespaceSelector: {matchLabels: {name: ingress}}
      """;

  private final Manifests rendered = Chart.renderWith(EVERYTHING);

  @Test
  void theServiceLeadsToTheApplicationOnly() {
    var service = service("demo-luotain");

    assertThat(service.at("/spec/ports").valueStream().map(port -> port.at("/targetPort")))
        .extracting(JsonNode::asString)
        .containsExactly("http");
    var backend = rendered.the("Ingress").at("/spec/rules/0/http/paths/0/backend/service");
    assertThat(backend.at("/name").asString()).isEqualTo("demo-luotain");
    assertThat(backend.at("/port/name").asString()).isEqualTo("http");
  }

  @Test
  void metricsComeThroughAHeadlessServiceOfTheirOwn() {
    var service = service("demo-luotain-metrics");
    var monitor = rendered.the("ServiceMonitor");

    assertThat(service.at("/spec/clusterIP").asString()).isEqualTo("None");
    assertThat(service.at("/spec/ports/0/targetPort").asString()).isEqualTo("management");
    assertThat(monitor.at("/spec/endpoints/0/port")).isEqualTo(service.at("/spec/ports/0/name"));
    assertThat(monitor.at("/spec/endpoints/0/path").asString()).isEqualTo("/actuator/prometheus");
  }

  @Test
  void theMonitorSelectsTheMetricsServiceOnly() {
    var selector = rendered.the("ServiceMonitor").at("/spec/selector/matchLabels");

    assertThat(rendered.every("Service"))
        .filteredOn(service -> matches(selector, service.at("/metadata/labels")))
        .containsExactly(service("demo-luotain-metrics"));
  }

  @Test
  void everySelectorFindsThePods() {
    var labels = rendered.the("Deployment").at("/spec/template/metadata/labels");
    var selectors =
        List.of(
            service("demo-luotain").at("/spec/selector"),
            service("demo-luotain-metrics").at("/spec/selector"),
            rendered.the("Deployment").at("/spec/selector/matchLabels"),
            rendered.the("PodDisruptionBudget").at("/spec/selector/matchLabels"),
            rendered.the("NetworkPolicy").at("/spec/podSelector/matchLabels"));

    assertThat(selectors).allMatch(selector -> matches(selector, labels));
  }

  @Test
  void theNetworkPolicyLetsNobodyReachTheManagementPortUnlessNamed() {
    var closed = rendered.the("NetworkPolicy").at("/spec/ingress");
    var open =
        Chart.renderWith(EVERYTHING + "  metricsFrom: [{podSelector: {}}]")
            .the("NetworkPolicy")
            .at("/spec/ingress");

    assertThat(ports(closed)).containsExactly(8080);
    assertThat(ports(open)).containsExactly(8080, 8081);
    assertThat(open.at("/1/from").toString()).isEqualTo("[{\"podSelector\":{}}]");
  }

  @Test
  void theNetworkPolicyAdmitsTheConnectionTestBesideTheNamedPeers() {
    var peers = rendered.the("NetworkPolicy").at("/spec/ingress/0/from");

    assertThat(peers.size()).isEqualTo(2);
    assertThat(peers.at("/1/podSelector/matchLabels/app.kubernetes.io~1component").asString())
        .isEqualTo("test");
  }

  @Test
  void theNetworkPolicyLetsOutNamesMongoDbAndPublicHttps() {
    var egress =
        Chart.renderWith(
                """
                networkPolicy:
                  enabled: true
                  mongodbPort: 27018
                  extraEgress: [{ports: [{port: 3128}]}]
                """)
            .the("NetworkPolicy")
            .at("/spec/egress");

    assertThat(ports(egress)).containsExactly(53, 53, 27018, 443, 3128);
    assertThat(egress.at("/2/to/0/ipBlock/except").valueStream().map(JsonNode::asString))
        .contains("10.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16");
  }

  private JsonNode service(String name) {
    return rendered.every("Service").stream()
        .filter(service -> service.at("/metadata/name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Integer> ports(JsonNode rules) {
    return rules
        .valueStream()
        .flatMap(rule -> rule.at("/ports").valueStream())
        .map(port -> port.at("/port").asInt())
        .toList();
  }

  private static boolean matches(JsonNode selector, JsonNode labels) {
    return !selector.isEmpty()
        && selector.propertyStream().allMatch(e -> e.getValue().equals(labels.get(e.getKey())));
  }
}
