package io.luotain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of the running service, over HTTP. The store is the one {@link TestStore} picks. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "luotain.operator-key=" + Luotain.OPERATOR_KEY,
      "luotain.intake.per-address=100000"
    })
@ContextConfiguration(initializers = TestStore.class)
@Import({Luotain.class, SchemaInspection.class})
public @interface LuotainTest {}
