package io.luotain.browser;

import com.microsoft.playwright.Page;

/** A visitor without a pointer: goes about the survey on a page by keyboard alone. */
final class Keys {

  /** More stops than any page of a survey here has. */
  private static final int STOPS = 120;

  private final Page page;

  Keys(Page page) {
    this.page = page;
  }

  /** Goes to the control by Tab and presses these keys there. */
  Keys press(String selector, String... keys) {
    tabTo(selector);
    for (var key : keys) {
      page.keyboard().press(key);
    }
    return this;
  }

  /** Goes to the control by Tab and types. */
  Keys type(String selector, String text) {
    tabTo(selector);
    page.keyboard().type(text);
    return this;
  }

  /** On to the next page, or sends. */
  Keys next() {
    return press("button.main", "Enter");
  }

  private void tabTo(String selector) {
    for (int stop = 0; !isAt(selector); stop++) {
      if (stop > STOPS) {
        throw new AssertionError("Tab does not reach " + selector);
      }
      page.keyboard().press("Tab");
    }
  }

  private boolean isAt(String selector) {
    return (boolean)
        page.evaluate(
            "wanted => document.querySelector('luotain-survey')?.shadowRoot.activeElement"
                + "?.matches(wanted) ?? false",
            selector);
  }
}
