package io.luotain.response;

import io.luotain.survey.QuestionId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where to read what people wrote, by the moment of acceptance.
 *
 * @param questions at least one; responses that answered none of them are left out
 * @param newestFirst or oldest first
 * @param from the response to start with; null for the first of all
 * @param since only what was accepted then or later; null for no bound
 * @param before only what was accepted earlier; null for no bound
 * @param ids only these; null for all
 */
public record TextsRange(
    List<QuestionId> questions,
    boolean newestFirst,
    @Nullable Place from,
    @Nullable Instant since,
    @Nullable Instant before,
    @Nullable Collection<ResponseId> ids) {

  /** Of a response in the order of acceptance; ids decide between equal moments. */
  public record Place(Instant acceptedAt, UUID id) {}
}
