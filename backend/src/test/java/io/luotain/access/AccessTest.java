package io.luotain.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole service on a free port and the trial store, with an operator and movable time. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "luotain.store=trial",
      "luotain.operator-key=" + AccessTest.OPERATOR,
      "luotain.master-key=" + AccessTest.MASTER_KEY,
      "management.server.port=0"
    })
@Import({AccessTestConfiguration.class, Api.class})
@interface AccessTest {

  String OPERATOR = "lt_sk_operator-of-the-access-tests";
  String MASTER_KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
}
