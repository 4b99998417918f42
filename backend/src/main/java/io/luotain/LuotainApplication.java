package io.luotain;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service. Needs a MongoDB connection string, or {@code luotain.store=trial}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LuotainApplication {

  public static void main(String[] args) {
    SpringApplication.run(LuotainApplication.class, args);
  }
}
