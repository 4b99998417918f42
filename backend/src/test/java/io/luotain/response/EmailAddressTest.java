package io.luotain.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.fi",
        "first.last+tag@example.co.uk",
        "o'brien@example.ie",
        "hyvää@ääkkösiä.fi",
        "x@xn--kkony-kua.fi",
        "1234567890123456789012345678901234567890123456789012345678901234@example.com"
      })
  void takesAddresses(String address) {
    assertThat(EmailAddress.looksRight(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "a@b",
        "a@",
        "@b.fi",
        "a b@c.fi",
        "a@b c.fi",
        ".a@b.fi",
        "a.@b.fi",
        "a..b@c.fi",
        "a@b@c.fi",
        "a@-b.fi",
        "a@b-.fi",
        "a@b..fi",
        "a@b.fi.",
        "a@.fi",
        "a\n@b.fi",
        "<a@b.fi>",
        "12345678901234567890123456789012345678901234567890123456789012345@example.com",
        "a@1234567890123456789012345678901234567890123456789012345678901234.com"
      })
  void refusesWhatIsNone(String text) {
    assertThat(EmailAddress.looksRight(text)).isFalse();
  }

  @Test
  void readsALongTextAtOnce() {
    var endless = "a".repeat(100_000) + "@" + "b.".repeat(100_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertThat(EmailAddress.looksRight(endless)).isFalse());
  }
}
