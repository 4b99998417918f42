package io.luotain.respondent;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Those respondents of whom an expression is true, at any moment.
 *
 * @param name what people call it, 1 to 100 code points
 * @param expression CEL over {@code respondent.*}
 */
@Document("segments")
@TypeAlias("segment")
public record Segment(@Id SegmentId id, String name, String expression, Instant updatedAt) {}
