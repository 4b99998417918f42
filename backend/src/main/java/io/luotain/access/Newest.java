package io.luotain.access;

import org.springframework.data.domain.Sort;

/** The order of this module's connections. */
final class Newest {

  static final Sort FIRST = Sort.by(Sort.Order.desc("createdAt"), Sort.Order.desc("_id"));

  private Newest() {}
}
