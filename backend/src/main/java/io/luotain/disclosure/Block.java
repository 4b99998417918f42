package io.luotain.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Answers published together, never to be told apart by anything but themselves.
 *
 * @param number grows with every block of the survey
 * @param released first day of the period it was released in
 * @param dimensions the values that all members share on the first dimensions of the contract; on
 *     those that follow they are "other"
 * @param members the answers of each member in the form they are stored in, by question, in an
 *     order that says nothing; without the questions that fewer than k of them answered
 */
public record Block(
    int number,
    int version,
    LocalDate released,
    List<String> dimensions,
    List<Map<String, Object>> members) {}
