package io.luotain.results;

/** What somebody watches; equal queries have equal results. */
record LiveQuery(SurveyKey survey, ResultsRequest request) {}
