package io.luotain.survey;

import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A survey as one JSON document; {@link SurveyFormat} says what is in it. */
record SurveyDocument(JsonNode json) {

  private static final String LOCALE = "locale";

  /** The same with another heading. */
  SurveyDocument titled(List<Translation> title) {
    var copy = ((ObjectNode) json).deepCopy();
    copy.set("title", SurveyFormat.JSON.valueToTree(title));
    return new SurveyDocument(copy);
  }

  /** The same without the texts in other locales. */
  SurveyDocument in(Collection<String> locales) {
    var copy = json.deepCopy();
    keep(copy, locales);
    return new SurveyDocument(copy);
  }

  private static void keep(JsonNode node, Collection<String> locales) {
    if (node instanceof ArrayNode list) {
      list.removeIf(each -> each.has(LOCALE) && !locales.contains(each.get(LOCALE).asString()));
    }
    node.forEach(each -> keep(each, locales));
  }
}
