package io.luotain.chart;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What a chart renders to. */
record Manifests(List<JsonNode> all) {

  static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  static Manifests parse(String yaml) {
    try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
      return new Manifests(documents.readAll().stream().filter(JsonNode::isObject).toList());
    }
  }

  List<String> kinds() {
    return all.stream().map(document -> document.at("/kind").asString()).toList();
  }

  List<JsonNode> every(String kind) {
    return all.stream().filter(document -> document.at("/kind").asString().equals(kind)).toList();
  }

  /** The only one of its kind. */
  JsonNode the(String kind) {
    var found = every(kind);
    if (found.size() != 1) {
      throw new AssertionError("%d of kind %s in %s".formatted(found.size(), kind, kinds()));
    }
    return found.getFirst();
  }

  JsonNode pod() {
    return the("Deployment").at("/spec/template/spec");
  }

  JsonNode container() {
    return pod().at("/containers/0");
  }

  /** The container's environment: a plain value, or {@code secret/key} where it refers to one. */
  Map<String, String> env() {
    return container()
        .at("/env")
        .valueStream()
        .collect(Collectors.toMap(v -> v.at("/name").asString(), Manifests::value));
  }

  private static String value(JsonNode variable) {
    var secret = variable.at("/valueFrom/secretKeyRef");
    return secret.isMissingNode()
        ? variable.at("/value").asString()
        : secret.at("/name").asString() + "/" + secret.at("/key").asString();
  }
}
