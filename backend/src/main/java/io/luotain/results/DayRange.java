package io.luotain.results;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days from one to another, both included. */
record DayRange(LocalDate from, LocalDate to) {

  private static final int LAST_YEAR = 9_999;

  /** Whether it is in the years 1 to 9999, from where the days before can be told. */
  boolean isInCalendar() {
    return from.getYear() >= 1 && to.getYear() <= LAST_YEAR;
  }

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
