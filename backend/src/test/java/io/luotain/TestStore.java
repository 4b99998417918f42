package io.luotain;

import java.util.Base64;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The store that LUOTAIN_TEST_MONGODB_URI names, else the trial store. */
public final class TestStore
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** A master key for tests. */
  public static final String MASTER_KEY = Base64.getEncoder().encodeToString(new byte[32]);

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var uri = System.getenv("LUOTAIN_TEST_MONGODB_URI");
    var store =
        uri == null
            ? TestPropertyValues.of("luotain.store=trial")
            : TestPropertyValues.of(
                "spring.mongodb.uri=" + uri, "luotain.master-key=" + MASTER_KEY);
    store.applyTo(context);
  }
}
