package io.luotain.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The templates that come with the service: documents in the export format, and an index. */
@Component
class SurveyTemplates {

  private static final String FOLDER = "survey-templates/";

  private record Index(List<Entry> templates) {}

  private record Entry(String id, List<Translation> name, List<Translation> description) {}

  private final List<SurveyTemplate> all =
      SurveyFormat.JSON.treeToValue(read("index"), Index.class).templates().stream()
          .map(
              each ->
                  SurveyTemplate.of(
                      each.id(),
                      each.name(),
                      each.description(),
                      new SurveyDocument(read(each.id()))))
          .toList();

  List<SurveyTemplate> all() {
    return all;
  }

  Optional<SurveyTemplate> find(String id) {
    return all.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  private static JsonNode read(String name) {
    try (var file = new ClassPathResource(FOLDER + name + ".json").getInputStream()) {
      return SurveyFormat.JSON.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
