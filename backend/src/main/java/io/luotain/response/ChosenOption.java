package io.luotain.response;

import io.luotain.survey.OptionId;
import org.jspecify.annotations.Nullable;

/**
 * An option that was chosen.
 *
 * @param freeText what was written with it; null unless the option asks for a text
 */
public record ChosenOption(OptionId id, @Nullable String freeText) {}
