package io.luotain.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which template becomes a survey, and how.
 *
 * @param name null for the template's in the survey's default locale
 * @param locales of the template's, which to keep; null for all
 * @param defaultLocale one of those kept; null for the tenant's if it is kept, else the template's
 *     first
 * @param title null for the template's
 */
record SurveyCreateFromTemplateInput(
    String templateId,
    @Nullable String name,
    @Nullable List<String> locales,
    @Nullable String defaultLocale,
    @Nullable List<Translation> title) {}
