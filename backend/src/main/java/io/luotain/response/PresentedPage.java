package io.luotain.response;

import io.luotain.survey.PageId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page as one visitor meets it.
 *
 * @param titleLogic how answers change the title; null when they do not
 * @param visibleIf decides in the browser whether it is asked; null when it always is
 * @param skips tried in order when it is left
 */
public record PresentedPage(
    PageId id,
    @Nullable String title,
    @Nullable Object titleLogic,
    @Nullable Object visibleIf,
    List<PresentedSkip> skips,
    List<PresentedQuestion> questions) {

  /**
   * Leads on from a page that is left.
   *
   * @param when decides in the browser whether it does
   * @param toPage a later page of the presentation; null for the end
   */
  public record PresentedSkip(Object when, @Nullable PageId toPage) {}
}
