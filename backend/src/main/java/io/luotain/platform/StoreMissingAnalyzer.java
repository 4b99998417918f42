package io.luotain.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

final class StoreMissingAnalyzer extends AbstractFailureAnalyzer<StoreMissing> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, StoreMissing cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Set SPRING_MONGODB_URI to a MongoDB connection string and LUOTAIN_MASTER_KEY to 32 random"
            + " bytes in base64 (openssl rand -base64 32). To try Luotain without a database, run"
            + " mvn -Pdemo.",
        cause);
  }
}
