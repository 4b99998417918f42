package io.luotain.survey;

import org.jspecify.annotations.Nullable;

/**
 * Leads on from a page that is left.
 *
 * @param when condition under which it leads on
 * @param toPage a later page; null for the end
 */
public record Skip(String when, @Nullable PageId toPage) {}
