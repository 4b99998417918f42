package io.luotain.benchmark;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Emits results after each submission, to each subscriber on a virtual thread of its own. A
 * subscriber that is behind gets the latest next, for else more than the machine carries would wait
 * in ever longer queues.
 */
final class BareEcho {

  private static final Map<String, ?> RECEIPT =
      Map.of("receipt", Map.of("responseId", "none"), "userErrors", List.of());

  private final Map<String, Object> template;
  private final Map<Integer, Integer> counts = new HashMap<>();
  private final Sinks.Many<Map<String, Object>> events = Sinks.many().replay().latest();
  private final Scheduler scheduler =
      Schedulers.fromExecutor(Executors.newVirtualThreadPerTaskExecutor());

  BareEcho(Map<?, ?> results) {
    template = new HashMap<>();
    results.forEach((name, value) -> template.put(name.toString(), value));
    emit();
  }

  Flux<Map<String, Object>> events() {
    return events.asFlux().onBackpressureLatest().publishOn(scheduler, 1);
  }

  synchronized Map<String, ?> submit(DataFetchingEnvironment environment) {
    Map<?, ?> input = environment.getArgument("input");
    var answer = (Map<?, ?>) ((List<?>) input.get("answers")).getFirst();
    var score = (Number) ((Map<?, ?>) answer.get("value")).get("number");
    counts.merge(score.intValue(), 1, Integer::sum);
    emit();
    return RECEIPT;
  }

  private void emit() {
    var results = new HashMap<>(template);
    var questions = new ArrayList<Object>((List<?>) template.get("questions"));
    var first = copy(questions.getFirst());
    var distribution = new ArrayList<Object>();
    for (var each : (List<?>) first.get("distribution")) {
      var value = copy(each);
      value.put("count", counts.getOrDefault(Integer.valueOf((String) value.get("value")), 0));
      distribution.add(value);
    }
    first.put("distribution", distribution);
    questions.set(0, first);
    results.put("questions", questions);
    results.put("n", counts.values().stream().mapToInt(Integer::intValue).sum());
    events.tryEmitNext(results).orThrow();
  }

  private static Map<Object, Object> copy(Object map) {
    return new HashMap<>((Map<?, ?>) map);
  }
}
