package io.luotain.response;

import org.bson.Document;

/** Responses as the store has them, for benchmarks. */
public final class ResponseDocuments {

  public static final String COLLECTION = ResponseRepository.COLLECTION;

  private static final String SECRET = "0123456789abcdef";

  private ResponseDocuments() {}

  public static Document of(Response response) {
    return StoredResponse.document(response, SECRET);
  }
}
