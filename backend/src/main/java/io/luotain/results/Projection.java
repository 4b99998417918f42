package io.luotain.results;

import io.luotain.response.Answer;
import io.luotain.response.NumberAnswer;
import io.luotain.response.OptionAnswer;
import io.luotain.response.Response;
import io.luotain.response.ResponseId;
import io.luotain.response.TextAnswer;
import io.luotain.survey.QuestionId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;

/**
 * The responses of one survey in columns, a row each, in the order they were added. Questions are
 * merged over versions by id. Readers never wait: they scan the rows that are complete when they
 * start.
 */
final class Projection {

  private static final int OVERHEAD = 1_024;
  private static final int COLUMN_OVERHEAD = 512;

  private final ReentrantLock writing = new ReentrantLock();
  private final IdSet ids = new IdSet();
  private final Column versions = new Column();
  private final Column days = new Column();
  private final Map<QuestionId, AnswerColumn> answers = new ConcurrentHashMap<>();
  private volatile int rows;

  /** Adds a response; false when it is there already. */
  boolean add(Response response) {
    writing.lock();
    try {
      if (!ids.add(response.id().value())) {
        return false;
      }
      int row = rows;
      versions.set(row, response.version());
      days.set(row, Math.toIntExact(response.day().toEpochDay()));
      for (var answer : response.answers()) {
        answers
            .computeIfAbsent(answer.questionId(), _ -> new AnswerColumn())
            .set(row, value(answer));
      }
      rows = row + 1;
      return true;
    } finally {
      writing.unlock();
    }
  }

  boolean contains(ResponseId id) {
    writing.lock();
    try {
      return ids.contains(id.value());
    } finally {
      writing.unlock();
    }
  }

  int rows() {
    return rows;
  }

  Tally tally() {
    int complete = rows;
    var counts = new HashMap<QuestionId, AnswerCounts>();
    answers.forEach((question, column) -> counts.put(question, column.counts(complete)));
    counts.values().removeIf(each -> each.counts().isEmpty());
    return new Tally(
        complete,
        counts(versions.histogram(complete), code -> code),
        counts(days.histogram(complete), LocalDate::ofEpochDay),
        counts);
  }

  /** About how much memory it takes. */
  long bytes() {
    writing.lock();
    try {
      return OVERHEAD
          + ids.bytes()
          + versions.bytes()
          + days.bytes()
          + answers.values().stream().mapToLong(each -> COLUMN_OVERHEAD + each.bytes()).sum();
    } finally {
      writing.unlock();
    }
  }

  private static <K extends Comparable<? super K>> SortedMap<K, Integer> counts(
      int[] histogram, IntFunction<K> key) {
    var counts = new TreeMap<K, Integer>();
    for (int code = 0; code < histogram.length; code++) {
      if (histogram[code] > 0) {
        counts.put(key.apply(code), histogram[code]);
      }
    }
    return counts;
  }

  private static String value(Answer answer) {
    return switch (answer) {
      case NumberAnswer(_, var number) -> Integer.toString(number);
      case OptionAnswer(_, var option) -> option.value();
      case TextAnswer _ -> "";
    };
  }
}
