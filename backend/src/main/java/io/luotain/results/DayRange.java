package io.luotain.results;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days from one to another, both included. */
record DayRange(LocalDate from, LocalDate to) {

  boolean isOrdered() {
    return !from.isAfter(to);
  }

  boolean has(long epochDay) {
    return from.toEpochDay() <= epochDay && epochDay <= to.toEpochDay();
  }

  /** As many days just before. */
  DayRange previous() {
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    return new DayRange(from.minusDays(days), from.minusDays(1));
  }
}
