package io.luotain.response;

import io.luotain.respondent.AttributeInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to preview, and as whom.
 *
 * @param version number of a published version; null for the draft
 * @param respondentId external id of a stored respondent; null for somebody with {@code attributes}
 */
record PreviewInput(
    @Nullable Integer version,
    @Nullable String locale,
    Channel channel,
    @Nullable String respondentId,
    List<AttributeInput> attributes,
    List<AttributeInput> claimed,
    List<AnswerInput> answers) {}
