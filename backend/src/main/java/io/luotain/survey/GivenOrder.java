package io.luotain.survey;

import io.luotain.platform.Outcome;
import io.luotain.platform.UserError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Leads error paths back into an input. A text keeps the translations of the default locale in
 * front; in the input they stand as they were given.
 *
 * @param input records, lists, and maps as JSON has them
 */
record GivenOrder(Object input, String defaultLocale) {

  /** The outcome, with paths that start at the input, behind {@code skipped} steps. */
  <T> Outcome<T> of(Outcome<T> outcome, int skipped) {
    return switch (outcome) {
      case Outcome.Refused<T>(var errors) ->
          new Outcome.Refused<>(errors.stream().map(each -> of(each, skipped)).toList());
      case Outcome.Done<T> done -> done;
    };
  }

  private UserError of(UserError error, int skipped) {
    var path = new ArrayList<>(error.path());
    Object node = input;
    for (int i = skipped; i < path.size() && node != null; i++) {
      if (node instanceof List<?> list && isText(list)) {
        path.set(i, given(list, path.get(i)));
      }
      node = step(node, path.get(i));
    }
    return new UserError(error.code(), error.message(), path);
  }

  private static boolean isText(List<?> list) {
    return !list.isEmpty() && list.stream().allMatch(each -> locale(each) != null);
  }

  private static @Nullable Object locale(@Nullable Object translation) {
    return switch (translation) {
      case Translation given -> given.locale();
      case Map<?, ?> json when json.containsKey("text") -> json.get("locale");
      case null, default -> null;
    };
  }

  private String given(List<?> list, String step) {
    if (step.chars().anyMatch(each -> each < '0' || each > '9')) {
      return step;
    }
    var order =
        IntStream.range(0, list.size())
            .boxed()
            .sorted(Comparator.comparing(i -> !defaultLocale.equals(locale(list.get(i)))))
            .toList();
    return order.get(Integer.parseInt(step)).toString();
  }

  private static @Nullable Object step(Object node, String name) {
    return switch (node) {
      case Map<?, ?> json -> json.get(name);
      case List<?> list when name.matches("\\d{1,4}") && Integer.parseInt(name) < list.size() ->
          list.get(Integer.parseInt(name));
      case Record record -> component(record, name);
      default -> null;
    };
  }

  private static @Nullable Object component(Record record, String name) {
    for (var component : record.getClass().getRecordComponents()) {
      if (component.getName().equals(name)) {
        try {
          var accessor = component.getAccessor();
          accessor.setAccessible(true);
          return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return null;
  }
}
