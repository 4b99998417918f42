package io.luotain.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SchemaTest {

  private final JsonNode schema = file("values.schema.json");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "replicas: 2 | 'replicas' not allowed",
        "mongodbUri: {secret: x} | at '/mongodbUri': additional properties 'secret' not allowed",
        "replicaCount: two | at '/replicaCount': got string, want integer",
        "replicaCount: -1 | at '/replicaCount'",
        "service: {type: ExternalName} | at '/service/type': value must be one of",
        "service: {port: 65536} | at '/service/port'",
        "publicUrl: http://surveys.example.com | at '/publicUrl'",
        "publicUrl: https://surveys.example.com/path | at '/publicUrl'",
        "image: {tag: 'a:b'} | at '/image/tag'",
        "image: {digest: sha256:abc} | at '/image/digest'",
        "logFormat: xml | at '/logFormat': value must be one of",
        "ingress: {enabled: yes please} | at '/ingress/enabled': got string, want boolean",
        "masterKey: {existingSecret: Not A Name} | at '/masterKey/existingSecret'",
        "preStopSleepSeconds: 0 | at '/preStopSleepSeconds'",
        "podDisruptionBudget: {maxUnavailable: 0} | at '/podDisruptionBudget/maxUnavailable'",
        "serviceMonitor: {interval: often} | at '/serviceMonitor/interval'",
        "probes: {liveness: {path: /x}} | at '/probes/liveness': additional properties 'path'",
        "extraEnv: [{value: x}] | at '/extraEnv/0': missing property 'name'"
      })
  void refusesAWrongValueByItsName(String values, String message) {
    assertThatThrownBy(() -> Chart.renderWith(values)).hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({"http://localhost:8080", "https://surveys.example.com:8443"})
  void takesAUrlWithAPort(String url) {
    assertThat(Chart.renderWith("publicUrl: " + url).env())
        .containsEntry("LUOTAIN_PUBLIC_URL", url);
  }

  @Test
  void describesEveryValue() {
    assertThat(properties())
        .hasSizeGreaterThan(80)
        .allSatisfy(
            (path, property) ->
                assertThat(property.path("description").asString("")).as(path).endsWith("."));
  }

  @Test
  void isClosedWhereverItNamesProperties() {
    assertThat(schema.at("/additionalProperties").asBoolean(true)).isFalse();
    assertThat(properties())
        .allSatisfy(
            (path, property) ->
                assertThat(
                        property.has("properties")
                            && property.at("/additionalProperties").asBoolean(true))
                    .as("%s is open", path)
                    .isFalse());
  }

  @Test
  void everyValueHasADefaultAndIsInTheReadme() throws IOException {
    var values = file("values.yaml");
    var readme = Files.readString(Chart.LUOTAIN.directory().resolve("README.md"));

    assertThat(schema.at("/properties").propertyNames())
        .filteredOn(name -> !name.equals("global"))
        .containsExactlyInAnyOrderElementsOf(values.propertyNames())
        .allSatisfy(name -> assertThat(readme).containsPattern("`" + name + "[`.]"));
    assertThat(readme.lines()).hasSizeLessThanOrEqualTo(60);
  }

  private Map<String, JsonNode> properties() {
    var found = new TreeMap<String, JsonNode>();
    collect("", schema, found);
    return found;
  }

  private static void collect(String path, JsonNode node, Map<String, JsonNode> found) {
    node.path("properties")
        .propertyStream()
        .forEach(
            property -> {
              var name = path + "/" + property.getKey();
              found.put(name, property.getValue());
              collect(name, property.getValue(), found);
            });
  }

  private static JsonNode file(String name) {
    return Manifests.YAML.readTree(Chart.LUOTAIN.directory().resolve(name).toFile());
  }
}
