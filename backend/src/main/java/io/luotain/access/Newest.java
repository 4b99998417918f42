package io.luotain.access;

import org.springframework.data.domain.Sort;

/** The order of this module's connections; {@code hash} is what all their rows have as id. */
final class Newest {

  static final Sort FIRST = Sort.by(Sort.Order.desc("createdAt"), Sort.Order.desc("hash"));

  private Newest() {}
}
