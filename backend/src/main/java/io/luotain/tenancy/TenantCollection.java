package io.luotain.tenancy;

import java.util.List;
import org.bson.Document;

/**
 * A collection that every tenant's database has. A module declares its collections as beans.
 *
 * @param name the collection's name
 * @param clustered whether to store it in {@code _id} order where the store can, so that natural
 *     order says nothing of arrival
 * @param indexes the keys of its indexes beside {@code _id}
 */
public record TenantCollection(String name, boolean clustered, List<Document> indexes) {}
