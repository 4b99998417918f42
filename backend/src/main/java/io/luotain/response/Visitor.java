package io.luotain.response;

import io.luotain.respondent.KnownRespondent;

/**
 * Who looks at a survey.
 *
 * @param isInvited whether an invitation says so, and not a respondent token
 */
record Visitor(KnownRespondent known, boolean isInvited) {}
