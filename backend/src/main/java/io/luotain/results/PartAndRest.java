package io.luotain.results;

import io.luotain.results.SumsByPerson.Clump;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Sets the mean of a part of some numbers against that of the rest, where one person's may be in
 * both. What a part costs depends on its own size only: of the people who gave it nothing it needs
 * to know how many gave equally many numbers, and what these add up to.
 */
final class PartAndRest {

  private final SumsByPerson all;
  private final double squaresOfSums;
  private final List<Clump> clumps;
  private final double spread;
  private final double likeness;

  /**
   * @param all less their mean
   */
  PartAndRest(SumsByPerson all) {
    this.all = all;
    var bySize = new HashMap<Integer, Clump>();
    bySize.computeIfAbsent(1, Clump::new).add(all.strangers());
    all.eachKnown(
        person -> bySize.computeIfAbsent(all.count(person), Clump::new).add(all.sum(person)));
    clumps = bySize.values().stream().sorted(Comparator.comparingInt(Clump::each)).toList();
    var whole = all.spread();
    spread = whole.spread();
    likeness = whole.likeness();
    squaresOfSums = clumps.stream().mapToDouble(each -> each.squaresFrom(0)).sum();
  }

  /** Null when either is empty. */
  @Nullable Dependence of(SumsByPerson part) {
    int others = all.n() - part.n();
    return part.n() == 0 || others == 0 ? null : new Division(part, others).dependence();
  }

  /** One part and its rest. */
  private final class Division {

    private final SumsByPerson part;
    private final PersonSpread these;
    private final PersonSpread others;
    private double products;
    private double pairs;
    private double pooled;

    Division(SumsByPerson part, int rest) {
      this.part = part;
      these = new PersonSpread(part.n(), part.sum() / part.n(), part.squares());
      others =
          new PersonSpread(rest, (all.sum() - part.sum()) / rest, all.squares() - part.squares());
      pooled = squaresOfSums / rest / rest;
      addStrangers();
      part.eachKnown(this::addPerson);
      addUntouched();
    }

    private void addStrangers() {
      these.add(part.strangers());
      double squares = part.strangers().squaresFrom(0);
      pooled += squares / part.n() / part.n() - squares / others.n() / others.n();
    }

    private void addPerson(int person) {
      int count = part.count(person);
      double sum = part.sum(person);
      double move = these.add(count, sum);
      int left = all.count(person) - count;
      pairs += (double) count * left;
      double sumLeft = all.sum(person) - sum;
      if (left > 0) {
        products += move * others.add(left, sumLeft);
      }
      double whole = all.sum(person) / others.n();
      double difference = sum / part.n() - sumLeft / others.n();
      pooled += difference * difference - whole * whole;
    }

    /** Those who gave the part nothing. */
    private void addUntouched() {
      var touched = new HashMap<Integer, Clump>();
      touched.computeIfAbsent(1, Clump::new).add(part.strangers());
      part.eachKnown(
          person -> touched.computeIfAbsent(all.count(person), Clump::new).add(all.sum(person)));
      for (var clump : clumps) {
        var some = touched.get(clump.each());
        others.add(some == null ? clump : clump.less(some));
      }
    }

    Dependence dependence() {
      boolean unknown = these.isEqual() || others.isEqual() || products == 0;
      double correlation =
          unknown ? 0 : products / Math.sqrt(these.moves()) / Math.sqrt(others.moves());
      var one = these.sampling();
      var other = others.sampling();
      double within = Math.max(-1, Math.min(1, correlation));
      double p = pValue(within, Math.max(1, Math.min(one.freedom(), other.freedom())));
      return new Dependence(one, other, within, p);
    }

    /**
     * By Student's distribution with the largest of three variances of the difference. That of each
     * group by itself is too small where the answers of one are all alike by chance; that of the
     * people's sums around the common mean, of the score test (Boos 1992, The American Statistician
     * 46, 327-333), where few answers differ from the rest; that of all numbers together, with one
     * likeness of those of a person, where people differ in how alike theirs are.
     */
    private double pValue(double correlation, int freedom) {
      double one = these.variance();
      double other = others.variance();
      double separate = one + other - 2 * correlation * Math.sqrt(one * other);
      double away = Math.abs(these.mean() - others.mean());
      double variance = Math.max(separate, Math.max(pooled, common()));
      return away == 0
          ? 1
          : 2 * TDistribution.of(freedom).survivalProbability(away / Math.sqrt(variance));
    }

    private double common() {
      double one = (1 + likeness * (these.repetition() - 1)) / these.n();
      double other = (1 + likeness * (others.repetition() - 1)) / others.n();
      double both = likeness * pairs / these.n() / others.n();
      return spread * (one + other - 2 * both);
    }
  }
}
