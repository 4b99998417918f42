package io.luotain.response;

import org.jspecify.annotations.Nullable;

/**
 * A text as one visitor meets it.
 *
 * @param text with fallbacks in the place of answers
 * @param logic how answers change it, for {@code fillTemplate.ts}; null when they do not
 */
record Shown(String text, @Nullable Object logic) {}
