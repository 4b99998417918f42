package io.luotain.results;

import io.luotain.platform.CallerScopes;
import io.luotain.platform.InvalidRequest;
import io.luotain.response.Answer;
import io.luotain.response.StoryAnswer;
import io.luotain.response.TextAnswer;
import io.luotain.survey.Email;
import io.luotain.survey.Question;
import io.luotain.survey.QuestionId;
import io.luotain.survey.Story;
import io.luotain.survey.Text;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The questions whose answers are comments. */
final class CommentQuestions {

  private static final String IDENTITY = "responses:identity";

  private CommentQuestions() {}

  /**
   * In the order of the newest version, then those it no longer has. E-mail addresses are among
   * them only by name, of an identified survey, for callers who may see identities.
   *
   * @param named their ids; null for all that ask for a text or a story
   * @throws InvalidRequest for one that there is not, or that asks for something else
   */
  static List<QuestionId> of(EverAsked asked, @Nullable List<String> named) {
    if (named == null) {
      return asked.questions().stream()
          .filter(CommentQuestions::asksForWords)
          .map(Question::id)
          .toList();
    }
    var wanted = new HashSet<>(named);
    var chosen =
        asked.questions().stream().filter(each -> wanted.remove(each.id().value())).toList();
    if (!wanted.isEmpty()) {
      throw refused(asked, "There is no question " + wanted.iterator().next());
    }
    chosen.forEach(each -> check(each, asked));
    return chosen.stream().map(Question::id).toList();
  }

  private static void check(Question question, EverAsked asked) {
    if (question.type() instanceof Email) {
      if (asked.contract().isPresent() || !CallerScopes.has(IDENTITY)) {
        throw refused(
            asked,
            "%s asks for an e-mail address, which is given with the scope %s, of identified surveys"
                .formatted(question.id(), IDENTITY));
      }
    } else if (!asksForWords(question)) {
      throw refused(asked, question.id() + " asks for no text");
    }
  }

  private static boolean asksForWords(Question question) {
    return question.type() instanceof Text || question.type() instanceof Story;
  }

  private static InvalidRequest refused(EverAsked asked, String what) {
    var words =
        asked.questions().stream()
            .filter(CommentQuestions::asksForWords)
            .map(each -> each.id().value())
            .collect(Collectors.joining(", "));
    return new InvalidRequest(
        "`questions`: %s; %s."
            .formatted(what, words.isEmpty() ? "no question does" : "these do: " + words));
  }

  /** What was written; null for another kind of answer. */
  static @Nullable String text(Answer answer) {
    return switch (answer) {
      case TextAnswer(_, var text) -> text;
      case StoryAnswer(_, var text, _) -> text;
      default -> null;
    };
  }
}
