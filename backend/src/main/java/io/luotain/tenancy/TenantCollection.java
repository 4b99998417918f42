package io.luotain.tenancy;

import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A collection that every tenant's database has. A module declares its collections as beans.
 *
 * @param name the collection's name
 * @param clustered whether to store it in {@code _id} order where the store can, so that natural
 *     order says nothing of arrival
 * @param indexes the keys of its indexes beside {@code _id}
 * @param keptFor how long after the moment in its field {@code at} a document matters; stores that
 *     can delete it some time afterwards. Null for documents that stay
 */
public record TenantCollection(
    String name, boolean clustered, List<Document> indexes, @Nullable Duration keptFor) {

  /** A collection of documents that stay. */
  public TenantCollection(String name, boolean clustered, List<Document> indexes) {
    this(name, clustered, indexes, null);
  }
}
