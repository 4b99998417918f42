package io.luotain.invitation;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.luotain.tenancy.TenantId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * All that one look at the disks shows of a tenant.
 *
 * @param tables every collection of the tenant's database, and what any other database says of the
 *     tenant, with the documents in the order in which the store keeps them; and {@value #LOGS}, in
 *     which each line is a document of its words
 */
record Snapshot(Map<String, List<Document>> tables) {

  static final String LOGS = "logs";

  /** Takes it now. */
  static Snapshot taken(MongoClient client, TenantId tenant, String logs) {
    var tables = new LinkedHashMap<String, List<Document>>();
    for (var name : client.listDatabaseNames()) {
      var database = client.getDatabase(name);
      if (name.equals("luotain_" + tenant)) {
        read(database).forEach(tables::put);
      } else if (!name.startsWith("luotain_")) {
        read(database)
            .forEach(
                (collection, documents) ->
                    tables.put(
                        name + "/" + collection,
                        documents.stream().filter(each -> mentions(each, tenant)).toList()));
      }
    }
    return new Snapshot(tables).with(LOGS, lines(logs));
  }

  private static Map<String, List<Document>> read(MongoDatabase database) {
    return database.listCollectionNames().into(new ArrayList<>()).stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                name -> database.getCollection(name).find().into(new ArrayList<>())));
  }

  private static boolean mentions(Document document, TenantId tenant) {
    var found = new ArrayList<Object>();
    leaves(document, (_, value) -> found.add(value));
    return found.stream().anyMatch(value -> String.valueOf(value).contains(tenant.toString()));
  }

  /** Lines as documents; the words of a line, with its punctuation and without. */
  static List<Document> lines(String logs) {
    return logs.lines()
        .map(
            line -> {
              var words = new ArrayList<>(Arrays.asList(line.split("[\\s\\[\\](){},;=\"']+")));
              words.addAll(Arrays.asList(line.split("[^A-Za-z0-9_-]+")));
              words.removeIf(String::isEmpty);
              return new Document("words", words.stream().distinct().toList());
            })
        .toList();
  }

  List<Document> table(String name) {
    return tables.getOrDefault(name, List.of());
  }

  /** The same but for this table. */
  Snapshot with(String name, List<Document> documents) {
    var changed = new LinkedHashMap<>(tables);
    changed.put(name, documents);
    return new Snapshot(changed);
  }

  /** The same but for the documents of this table. */
  Snapshot each(String name, UnaryOperator<Document> change) {
    return with(name, table(name).stream().map(each -> change.apply(new Document(each))).toList());
  }

  /** Every value at any depth with its path, in the order they are stored in. */
  static void leaves(Document document, BiConsumer<String, Object> action) {
    leaves("", document, action);
  }

  private static void leaves(String path, Object value, BiConsumer<String, Object> action) {
    switch (value) {
      case Map<?, ?> map ->
          map.forEach(
              (key, inner) -> {
                action.accept(path + ".{}", key);
                if (inner != null) {
                  leaves(path + "." + key, inner, action);
                }
              });
      case List<?> list ->
          list.forEach(
              inner -> {
                if (inner != null) {
                  leaves(path + "[]", inner, action);
                }
              });
      default -> action.accept(path, value);
    }
  }
}
