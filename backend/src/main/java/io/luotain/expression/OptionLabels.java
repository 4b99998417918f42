package io.luotain.expression;

/** What options are called, in the language of the text at hand. */
@FunctionalInterface
public interface OptionLabels {

  /** The label of an option of a choice; for one that is gone, whatever stands for it. */
  String label(Variable variable, String optionId);
}
