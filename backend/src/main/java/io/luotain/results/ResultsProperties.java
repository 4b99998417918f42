package io.luotain.results;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much the module may use.
 *
 * @param memory for the projections of all surveys together; null for a quarter of the heap
 */
@ConfigurationProperties("luotain.results")
record ResultsProperties(@Nullable DataSize memory) {

  private static final int PART_OF_HEAP = 4;

  long memoryBytes() {
    return memory == null ? Runtime.getRuntime().maxMemory() / PART_OF_HEAP : memory.toBytes();
  }
}
