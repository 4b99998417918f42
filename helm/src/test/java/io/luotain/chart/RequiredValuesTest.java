package io.luotain.chart;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mongodbUri: {existingSecret: ''} | mongodbUri.existingSecret: set it to the name of a"
            + " Secret",
        "masterKey: {existingSecret: ''} | masterKey.existingSecret: set it to the name of a"
            + " Secret",
        "image: {repository: ''} | image.repository: set it to the image to run",
        "publicUrl: '' | publicUrl: set it to the URL of the service"
      })
  void areNamedWhenMissing(String values, String message) {
    assertThatThrownBy(() -> Chart.renderWith(values)).hasMessageContaining(message);
  }

  @Test
  void areNamedAllAtOnce() {
    assertThatThrownBy(() -> Chart.LUOTAIN.render())
        .hasMessageContainingAll(
            "mongodbUri.existingSecret:",
            "masterKey.existingSecret:",
            "image.repository:",
            "publicUrl:")
        .hasMessageNotContaining("operatorKey");
  }
}
