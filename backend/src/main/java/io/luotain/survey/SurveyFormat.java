package io.luotain.survey;

import static io.luotain.platform.UserErrorCode.INVALID;
import static io.luotain.platform.UserErrorCode.REQUIRED;
import static io.luotain.platform.UserErrorCode.TOO_LONG;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.luotain.platform.UserErrorCode;
import io.luotain.platform.UserErrors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The format of survey documents, published as the JSON Schema {@code /schemas/survey-v1.json}: the
 * fields below, and beside them those of the content, each record an object with a member for each
 * component that is neither null nor false.
 */
final class SurveyFormat {

  static final JsonMapper JSON = SurveyJson.mapper();
  private static final String NAME = "luotain.survey/1";
  private static final List<String> FIELDS =
      List.of("format", "name", "defaultLocale", "identityMode", "repeat");
  private static final int MAX_ERRORS = 50;
  private static final Schema SCHEMA = schema();

  private SurveyFormat() {}

  static SurveyDocument write(Survey survey, SurveyContent content) {
    ObjectNode json = JSON.createObjectNode();
    json.put("format", NAME);
    json.put("name", survey.name());
    json.put("defaultLocale", survey.defaultLocale());
    json.put("identityMode", survey.identityMode().name());
    json.set("repeat", JSON.valueToTree(survey.repeat()));
    json.setAll((ObjectNode) JSON.valueToTree(content));
    return new SurveyDocument(json);
  }

  /** Notes where the document does not keep to the schema, or has what no schema can tell. */
  static void check(SurveyDocument document, UserErrors errors) {
    SCHEMA.validate(document.json()).stream()
        .limit(MAX_ERRORS)
        .forEach(each -> errors.at(path(each)).add(code(each), message(each)));
    if (errors.isEmpty()) {
      try {
        content(document, defaultLocale(document));
      } catch (DatabindException e) {
        errors
            .at(path(e, document.json()))
            .add(INVALID, "There is no such value, for example no such day.");
      }
    }
  }

  /** The path through the document, where a variant's name is a step that the records know not. */
  private static Object[] path(DatabindException e, JsonNode document) {
    var path = new ArrayList<Object>();
    var node = document;
    for (var step : e.getPath()) {
      var name = step.getPropertyName();
      if (name != null && !node.has(name) && node.size() == 1) {
        var variant = node.propertyNames().iterator().next();
        path.add(variant);
        node = node.path(variant);
      }
      path.add(name == null ? step.getIndex() : name);
      node = name == null ? node.path(step.getIndex()) : node.path(name);
    }
    return path.toArray();
  }

  /** As maps and lists. */
  static Object plain(SurveyDocument document) {
    return JSON.convertValue(document.json(), Object.class);
  }

  static String name(SurveyDocument document) {
    return document.json().get("name").asString();
  }

  static String defaultLocale(SurveyDocument document) {
    return document.json().get("defaultLocale").asString();
  }

  static IdentityMode identityMode(SurveyDocument document) {
    return IdentityMode.valueOf(document.json().get("identityMode").asString());
  }

  static RepeatPolicy repeat(SurveyDocument document) {
    return JSON.treeToValue(document.json().get("repeat"), RepeatPolicy.class);
  }

  /** The content, with its texts ordered for a default locale. */
  static SurveyContent content(SurveyDocument document, String defaultLocale) {
    var content = ((ObjectNode) document.json()).deepCopy();
    content.remove(FIELDS);
    return SurveyJson.reader(JSON, defaultLocale).treeToValue(content, SurveyContent.class);
  }

  private static Object[] path(Error error) {
    var location = error.getInstanceLocation();
    var steps = IntStream.range(0, location.getNameCount()).mapToObj(at -> location.getElement(at));
    return error.getProperty() == null
        ? steps.toArray()
        : Stream.concat(steps, Stream.of(error.getProperty())).toArray();
  }

  private static UserErrorCode code(Error error) {
    return switch (error.getKeyword()) {
      case "required" -> REQUIRED;
      case "maxLength", "maxItems" -> TOO_LONG;
      default -> INVALID;
    };
  }

  private static String message(Error error) {
    return switch (error.getKeyword()) {
      case "required" -> "Add this; the format asks for it.";
      case "additionalProperties" -> "The format has no such field here; leave it out.";
      case "minProperties", "maxProperties" ->
          "Give exactly one of the variants that the format has here.";
      case "enum" -> "Give one of %s.".formatted(schemaValue(error));
      case "const" -> "Give %s.".formatted(schemaValue(error));
      case "pattern" -> "Keep to the pattern %s.".formatted(schemaValue(error));
      case "type" -> "Give a value of type %s.".formatted(schemaValue(error));
      case "minItems", "minLength", "minimum" -> "Give at least %s.".formatted(schemaValue(error));
      case "maxItems", "maxLength", "maximum" -> "Give at most %s.".formatted(schemaValue(error));
      default -> "This does not keep to the format: %s.".formatted(error.getMessage());
    };
  }

  private static String schemaValue(Error error) {
    var value = error.getSchemaNode();
    return value == null ? Arrays.toString(error.getArguments()) : value.toString();
  }

  private static Schema schema() {
    try (var file = new ClassPathResource("static/schemas/survey-v1.json").getInputStream()) {
      JsonNode json = JSON.readTree(file);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
