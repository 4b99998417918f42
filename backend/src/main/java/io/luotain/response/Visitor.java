package io.luotain.response;

import io.luotain.respondent.KnownRespondent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a survey.
 *
 * @param invitation serial of the invitation that led here; null without one
 */
record Visitor(KnownRespondent known, @Nullable UUID invitation) {}
