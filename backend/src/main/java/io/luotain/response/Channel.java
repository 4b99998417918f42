package io.luotain.response;

/** How a survey reaches its respondents. */
public enum Channel {
  /** The widget on a web page. */
  WIDGET,
  /** The hosted page of the survey. */
  LINK
}
