package io.luotain.results;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the projections.
 *
 * @param memory how much memory all projections may take together; null for a quarter of the heap
 */
@ConfigurationProperties("luotain.results")
record ResultsProperties(@Nullable DataSize memory) {

  long bytes() {
    return memory == null ? Runtime.getRuntime().maxMemory() / 4 : memory.toBytes();
  }
}
