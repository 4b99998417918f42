package io.luotain.survey;

import tools.jackson.databind.JsonNode;

/** A survey as one JSON document; {@link SurveyFormat} says what is in it. */
record SurveyDocument(JsonNode json) {}
