package io.luotain.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.luotain.platform.UserErrors;
import io.luotain.results.RandomSurvey;
import io.luotain.tenancy.TenantId;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is exported keeps to the published schema and comes back as it was. */
class SurveyFormatPropertyTest {

  @Property(tries = 100)
  void everyDocumentKeepsToTheSchemaAndComesBackEqual(
      @ForAll long seed, @ForAll IdentityMode mode) {
    var content = new RandomSurvey(seed, 1).versions().getFirst().content();
    var survey =
        Survey.create(
            SurveyId.next(new TenantId("test")),
            "Random",
            mode,
            "en",
            content,
            Fielding.OPEN,
            Instant.EPOCH);
    var text = SurveyFormat.JSON.writeValueAsString(SurveyFormat.write(survey, content).json());
    var document = new SurveyDocument(new JsonMapper().readTree(text));
    var errors = UserErrors.under();
    SurveyFormat.check(document, errors);
    assertThat(errors.list()).isEmpty();
    assertThat(SurveyFormat.content(document, "en")).isEqualTo(content);
    assertThat(SurveyFormat.identityMode(document)).isEqualTo(mode);
    assertThat(SurveyFormat.repeat(document)).isEqualTo(RepeatPolicy.ONCE);
  }
}
