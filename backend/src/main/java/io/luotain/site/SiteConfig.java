package io.luotain.site;

import io.luotain.survey.Survey;
import java.util.List;

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
   */
  record Entry(String id, String placement) {}

  static SiteConfig of(List<Survey> live) {
    return new SiteConfig(
        live.stream().map(survey -> new Entry(survey.id().value(), "popover")).toList());
  }
}
