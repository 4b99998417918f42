package io.luotain.results;

import java.time.LocalDate;

/** How many responses one day of the tenant's time zone brought. */
public record DayCount(LocalDate day, int n) {}
