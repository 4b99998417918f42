package io.luotain.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

  private static final String URI = "mongodb://luotain:hunter2@db.example.com/";
  private static final String MASTER = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  private static final String OPERATOR = "lt_sk_0123456789";

  private static final String INLINE =
      """
      publicUrl: https://surveys.example.com
      image: {repository: registry.example.com/luotain}
      mongodbUri: {value: '%s'}
      masterKey: {value: '%s'}
      operatorKey: {value: '%s'}
      """;

  private static final String GIVEN = INLINE.formatted(URI, MASTER, OPERATOR);

  @Test
  void referToWhatExists() {
    var rendered = Chart.renderWith("operatorKey: {existingSecret: bootstrap, key: first}");

    assertThat(rendered.kinds()).doesNotContain("Secret");
    assertThat(rendered.env())
        .containsEntry("SPRING_MONGODB_URI", "mongodb/mongodb-uri")
        .containsEntry("LUOTAIN_MASTER_KEY", "luotain-master/master-key")
        .containsEntry("LUOTAIN_OPERATOR_KEY", "bootstrap/first");
  }

  @Test
  void givenAsValuesLieInTheSecretAlone() {
    var rendered = Chart.LUOTAIN.render(GIVEN);
    var secret = rendered.the("Secret");

    assertThat(secret.at("/stringData").valueStream().map(node -> node.asString()))
        .containsExactlyInAnyOrder(URI, MASTER, OPERATOR);
    assertThat(rendered.env())
        .containsEntry("SPRING_MONGODB_URI", "demo-luotain/mongodb-uri")
        .containsEntry("LUOTAIN_MASTER_KEY", "demo-luotain/master-key")
        .containsEntry("LUOTAIN_OPERATOR_KEY", "demo-luotain/operator-key");
    var elsewhere = rendered.all().stream().filter(document -> document != secret).toList();
    assertThat(elsewhere).hasSize(rendered.all().size() - 1);
    assertNoSecretIn(elsewhere.toString());
    assertNoSecretIn(Chart.LUOTAIN.notes(GIVEN));
  }

  @Test
  void givenAsValuesRestartThePodsWhenTheyChange() {
    var checksum = "/spec/template/metadata/annotations/checksum~1secrets";
    var before = Chart.LUOTAIN.render(GIVEN).the("Deployment").at(checksum);
    var same = Chart.LUOTAIN.render(GIVEN).the("Deployment").at(checksum);
    var after =
        Chart.LUOTAIN.render(GIVEN, "mongodbUri: {value: 'mongodb://new'}").the("Deployment");

    assertThat(before.asString()).hasSize(64);
    assertThat(same).isEqualTo(before);
    assertThat(after.at(checksum)).isNotEqualTo(before);
    assertThat(Chart.renderWith("{}").the("Deployment").at(checksum).isMissingNode()).isTrue();
  }

  @Test
  void comeFromOnePlaceEach() {
    assertThatThrownBy(() -> Chart.renderWith("masterKey: {value: '" + MASTER + "'}"))
        .hasMessageContaining("set masterKey.existingSecret or masterKey.value, not both");
  }

  @Test
  void givenAsValuesNeedKeysOfTheirOwn() {
    assertThatThrownBy(() -> Chart.LUOTAIN.render(GIVEN, "operatorKey: {key: master-key}"))
        .hasMessageContaining("operatorKey.key: another secret given as a value");
  }

  @ParameterizedTest
  @CsvSource({
    "mongodbUri, postgres://hunter2, it must begin with mongodb:// or mongodb+srv://",
    "masterKey, hunter2, it must be base64 of 32 bytes",
    "operatorKey, hunter2, it must begin with lt_sk_"
  })
  void ofAWrongFormAreRefusedWithoutPrintingThem(String name, String wrong, String message) {
    var values = "%s: {value: '%s'}".formatted(name, wrong);

    assertThatThrownBy(() -> Chart.LUOTAIN.render(GIVEN, values))
        .hasMessageContaining(name + ".value: " + message)
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void givenAsValuesAreAdvisedAgainst() {
    assertThat(Chart.LUOTAIN.notes(GIVEN)).contains("prefer existingSecret");
    assertThat(Chart.LUOTAIN.notes(Chart.REQUIRED)).doesNotContain("prefer existingSecret");
  }

  private static void assertNoSecretIn(String text) {
    var softly = new SoftAssertions();
    List.of(URI, "hunter2", MASTER, OPERATOR)
        .forEach(secret -> softly.assertThat(text).doesNotContain(secret));
    softly.assertAll();
  }
}
