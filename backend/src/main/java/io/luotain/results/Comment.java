package io.luotain.results;

import io.luotain.response.ResponseId;
import io.luotain.survey.QuestionId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote as the answer to one question. Of an anonymous survey it says nothing of who
 * else's or which other answers stand beside it.
 *
 * @param day of acceptance in the tenant's time zone at that moment; of an anonymous survey the
 *     first day of the period in which it was published
 * @param acceptedAt null of an anonymous survey
 * @param responseId null of an anonymous survey
 * @param locale the survey was presented in; null of an anonymous survey
 */
public record Comment(
    QuestionId questionId,
    String text,
    LocalDate day,
    @Nullable Instant acceptedAt,
    @Nullable ResponseId responseId,
    int version,
    @Nullable String locale) {}
