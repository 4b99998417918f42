package io.luotain.survey;

import java.util.List;
import java.util.Optional;

/**
 * How a draft differs from what was published before.
 *
 * @param path names of fields, and ids of pages, questions, options and rows, outermost first
 * @param message what changed and what it means for results, in English
 */
public record SurveyChange(Kind kind, List<String> path, String message) {

  /** The question that it is about; empty when it is about something else. */
  Optional<String> questionId() {
    return path.size() > 1 && path.getFirst().equals("questions")
        ? Optional.of(path.get(1))
        : Optional.empty();
  }

  /** What a change means for results over several versions, the mildest first. */
  public enum Kind {
    /** Answers mean the same as before. */
    COMPATIBLE,
    /** Answers are counted together, but what could be answered, or how it was asked, differs. */
    RECODE,
    /** The question's series ends, or means something else from now on. */
    BREAK
  }
}
