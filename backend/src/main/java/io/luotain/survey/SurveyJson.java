package io.luotain.survey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import io.luotain.respondent.AttributeId;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the records of this module are written as JSON: as they are, with ids as strings, texts as
 * lists of translations, and types and cells under the names that the API's inputs give them.
 */
final class SurveyJson {

  private static final String LOCALE = "defaultLocale";

  /** A document is no longer than what made it: what nobody set is not in it. */
  private static final JsonInclude.Value UNLESS_FALSE =
      JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.ALWAYS);

  private SurveyJson() {}

  static JsonMapper mapper() {
    return JsonMapper.builder()
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .changeDefaultPropertyInclusion(
            _ ->
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
        .withConfigOverride(
            List.class,
            lists -> lists.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
        .withConfigOverride(boolean.class, flag -> flag.setInclude(UNLESS_FALSE))
        .addMixIn(QuestionId.class, Id.class)
        .addMixIn(AttributeId.class, Id.class)
        .addMixIn(PageId.class, Id.class)
        .addMixIn(OptionId.class, Id.class)
        .addMixIn(RowId.class, Id.class)
        .addMixIn(SurveyContent.class, Contents.class)
        .addMixIn(SurveyPage.class, Pages.class)
        .addMixIn(LocalizedText.class, Texts.class)
        .addMixIn(QuestionType.class, Types.class)
        .addMixIn(MatrixCell.class, Cells.class)
        .build();
  }

  static ObjectReader reader(JsonMapper mapper, String defaultLocale) {
    return mapper.reader().withAttribute(LOCALE, defaultLocale);
  }

  interface Contents {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<ComputedValue> computed();

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<AttributeId> frozenAttributes();
  }

  interface Pages {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<Skip> skips();
  }

  abstract static class Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Id(String value) {}

    @JsonValue
    abstract String value();
  }

  @JsonDeserialize(using = TextReader.class)
  interface Texts {

    @JsonValue
    List<Translation> translations();
  }

  static final class TextReader extends ValueDeserializer<LocalizedText> {

    @Override
    public LocalizedText deserialize(JsonParser parser, DeserializationContext context) {
      var translations = List.of(context.readValue(parser, Translation[].class));
      return LocalizedText.of(
          translations, (String) Objects.requireNonNull(context.getAttribute(LOCALE)));
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Nps.class, name = "nps"),
    @JsonSubTypes.Type(value = Csat.class, name = "csat"),
    @JsonSubTypes.Type(value = Ces.class, name = "ces"),
    @JsonSubTypes.Type(value = Rating.class, name = "rating"),
    @JsonSubTypes.Type(value = SingleChoice.class, name = "singleChoice"),
    @JsonSubTypes.Type(value = MultipleChoice.class, name = "multipleChoice"),
    @JsonSubTypes.Type(value = Matrix.class, name = "matrix"),
    @JsonSubTypes.Type(value = Ranking.class, name = "ranking"),
    @JsonSubTypes.Type(value = Text.class, name = "text"),
    @JsonSubTypes.Type(value = Email.class, name = "email"),
    @JsonSubTypes.Type(value = NumberEntry.class, name = "number"),
    @JsonSubTypes.Type(value = Slider.class, name = "slider"),
    @JsonSubTypes.Type(value = DateEntry.class, name = "date"),
    @JsonSubTypes.Type(value = Consent.class, name = "consent"),
    @JsonSubTypes.Type(value = Emotion.class, name = "emotion"),
    @JsonSubTypes.Type(value = Story.class, name = "story"),
    @JsonSubTypes.Type(value = Information.class, name = "information")
  })
  interface Types {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = MatrixSingle.class, name = "single"),
    @JsonSubTypes.Type(value = MatrixMultiple.class, name = "multiple"),
    @JsonSubTypes.Type(value = MatrixRating.class, name = "rating")
  })
  interface Cells {}
}
