package io.luotain.survey;

/** How a single choice looks. */
public enum ChoiceDisplay {
  RADIO,
  DROPDOWN
}
