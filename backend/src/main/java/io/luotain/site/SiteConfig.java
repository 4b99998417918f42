package io.luotain.site;

import io.luotain.survey.RepeatPolicy;
import io.luotain.survey.Survey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the loader of a web page is told. It is public and holds nothing personal.
 *
 * @param surveys the live surveys, most recently published first
 */
record SiteConfig(List<Entry> surveys) {

  /**
   * A live survey.
   *
   * @param placement how to show it where the page has no place of its own for it
   * @param repeat how often one visitor may answer; the widget's mark in the browser decides
   * @param wave the wave in the field, for which {@code ONCE} counts; null for none
   */
  record Entry(String id, String placement, RepeatPolicy repeat, @Nullable String wave) {

    static Entry of(Survey survey) {
      return new Entry(survey.id().value(), "popover", survey.repeat(), survey.wave());
    }
  }

  static SiteConfig of(List<Survey> live) {
    return new SiteConfig(live.stream().map(Entry::of).toList());
  }
}
