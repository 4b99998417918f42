package io.luotain.invitation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has one snapshot of a tenant's database and the logs, and wants to know which
 * invitation gave which response. People and responses of one stratum are paired: in every order
 * that anything has them in, by rank or by who came just before; and by what is written beside
 * both.
 */
final class Linker {

  /** How often it may guess, set before it saw anything. */
  static final int MOST_GUESSES = 500;

  /** A way to pair them. */
  record Guess(String how, Map<Object, Object> responseByPerson) {

    /** How many it has right. */
    long right(Map<String, UUID> truth) {
      return responseByPerson.entrySet().stream()
          .filter(each -> each.getValue().equals(truth.get(each.getKey())))
          .count();
    }
  }

  /** Those who may have given, and what was given, with the same values on the dimensions. */
  private record Stratum(List<Object> people, List<Object> responses) {}

  private final Side people;
  private final Side responses;
  private final Map<List<String>, Stratum> strata =
      new TreeMap<>(Comparator.comparing(List::toString));

  Linker(Snapshot snapshot) {
    var signed =
        snapshot.table(InvitationRepository.COLLECTION).stream()
            .filter(each -> each.containsKey("blinded"))
            .toList();
    var given = snapshot.table("anonymousResponses");
    people = Side.of(snapshot, InvitationRepository.COLLECTION, signed, "respondent");
    responses = Side.of(snapshot, "anonymousResponses", given, "_id");
    var keys = keys(snapshot);
    for (var each : signed) {
      stratum(Objects.requireNonNull(keys.get(each.getString("stratum"))))
          .people()
          .add(each.get("respondent"));
    }
    var released = released(snapshot);
    for (var each : given) {
      var waiting = each.getList("dimensions", String.class);
      stratum(waiting == null ? Objects.requireNonNull(released.get(each.get("_id"))) : waiting)
          .responses()
          .add(each.get("_id"));
    }
  }

  private Stratum stratum(List<String> dimensions) {
    return strata.computeIfAbsent(
        dimensions, _ -> new Stratum(new ArrayList<>(), new ArrayList<>()));
  }

  /** The values that each key of the wave stands for. */
  private static Map<String, List<String>> keys(Snapshot snapshot) {
    return snapshot.table(BlindWaveRepository.COLLECTION).stream()
        .flatMap(wave -> wave.getList("strata", Document.class).stream())
        .collect(
            Collectors.toMap(
                each ->
                    new BlindVerificationKey(new BigInteger(each.getString("modulus"), 16))
                        .fingerprint(),
                each -> each.getList("dimensions", String.class)));
  }

  /** What the blocks say of their members. */
  private static Map<Object, List<String>> released(Snapshot snapshot) {
    var dimensions = new HashMap<Object, List<String>>();
    for (var block : snapshot.table("blocks")) {
      for (var member : block.getList("members", UUID.class)) {
        dimensions.put(member, block.getList("dimensions", String.class));
      }
    }
    return dimensions;
  }

  /** What is left to somebody who can but guess. */
  Guessing guessing() {
    return new Guessing(
        strata.values().stream()
            .map(each -> new Guessing.Stratum(each.people().size(), each.responses().size()))
            .toList());
  }

  /** The values of somebody's stratum, as the snapshot has them. */
  @Nullable List<String> stratumOfPerson(Object person) {
    return stratum(Stratum::people, person);
  }

  /** The same of a response. */
  @Nullable List<String> stratumOfResponse(Object response) {
    return stratum(Stratum::responses, response);
  }

  private @Nullable List<String> stratum(Function<Stratum, List<Object>> side, Object member) {
    return strata.entrySet().stream()
        .filter(each -> side.apply(each.getValue()).contains(member))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** By values, with how many people and responses; for messages. */
  String seen() {
    return strata.entrySet().stream()
            .map(
                each ->
                    "%s %d/%d"
                        .formatted(
                            each.getKey(),
                            each.getValue().responses().size(),
                            each.getValue().people().size()))
            .collect(Collectors.joining(", "))
        + "; people by "
        + people.orders().keySet()
        + "; responses by "
        + responses.orders().keySet();
  }

  /** Every guess. */
  List<Guess> guesses() {
    var guesses = new ArrayList<Guess>();
    people
        .orders()
        .forEach(
            (one, left) ->
                responses
                    .orders()
                    .forEach(
                        (other, right) -> {
                          var how = one + " with " + other;
                          guesses.add(guess(how, stratum -> byRank(stratum, left, right)));
                          if (left.comparable(right)) {
                            guesses.add(
                                guess(
                                    how + ", just before",
                                    stratum -> justBefore(stratum, left, right)));
                          }
                        }));
    guesses.add(guess("what is beside both", this::byFacts));
    return guesses;
  }

  private Guess guess(String how, Function<Stratum, Map<Object, Object>> pairing) {
    var pairs = new HashMap<Object, Object>();
    strata.values().forEach(stratum -> pairs.putAll(pairing.apply(stratum)));
    return new Guess(how, pairs);
  }

  private static Map<Object, Object> byRank(Stratum stratum, Order left, Order right) {
    var pairs = new HashMap<Object, Object>();
    var given = right.sorted(stratum.responses());
    var listed = stratum.people().stream().filter(left.keys()::containsKey).toList();
    var may = left.sorted(listed.size() < given.size() ? stratum.people() : listed);
    for (int i = 0; i < given.size() && !may.isEmpty(); i++) {
      pairs.put(may.get((int) ((long) i * may.size() / given.size())), given.get(i));
    }
    return pairs;
  }

  /** Whoever was last, and did not answer yet. */
  private static Map<Object, Object> justBefore(Stratum stratum, Order left, Order right) {
    var pairs = new HashMap<Object, Object>();
    var came = new java.util.ArrayDeque<>();
    var may = left.sorted(stratum.people());
    int next = 0;
    for (var response : right.sorted(stratum.responses())) {
      while (next < may.size() && left.key(may.get(next)).compareTo(right.key(response)) <= 0) {
        came.push(may.get(next++));
      }
      if (!came.isEmpty()) {
        pairs.put(came.pop(), response);
      }
    }
    return pairs;
  }

  private Map<Object, Object> byFacts(Stratum stratum) {
    return Facts.pairs(people.facts(stratum.people()), responses.facts(stratum.responses()));
  }

  /** How far two orders go together. */
  record Correlation(String how, double deviations) {}

  /**
   * By how many standard deviations each pair of orders goes together in the strata (Spearman's
   * correlation, as far as random pairs have it). Only who knows the truth can tell.
   */
  List<Correlation> correlations(Map<String, UUID> truth) {
    var all = new ArrayList<Correlation>();
    people
        .orders()
        .forEach(
            (one, left) ->
                responses
                    .orders()
                    .forEach(
                        (other, right) ->
                            all.add(
                                new Correlation(
                                    one + " with " + other, deviations(left, right, truth)))));
    return all;
  }

  private double deviations(Order left, Order right, Map<String, UUID> truth) {
    double sum = 0;
    double variance = 0;
    for (var stratum : strata.values()) {
      var answered = stratum.people().stream().filter(truth::containsKey).toList();
      var one = left.ranks(answered);
      var other = right.ranks(answered.stream().map(truth::get).toList());
      double together = 0;
      double ones = 0;
      double others = 0;
      for (int i = 0; i < answered.size(); i++) {
        together += one[i] * other[i];
        ones += one[i] * one[i];
        others += other[i] * other[i];
      }
      sum += together;
      variance += ones * others / Math.max(1, answered.size() - 1);
    }
    return variance == 0 ? 0 : Math.abs(sum) / Math.sqrt(variance);
  }
}
