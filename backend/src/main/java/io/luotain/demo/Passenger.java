package io.luotain.demo;

import io.luotain.response.Answer;
import io.luotain.response.ChosenOption;
import io.luotain.response.NumberAnswer;
import io.luotain.response.OptionAnswer;
import io.luotain.response.TextAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Somebody who flew with Aurora Air and answers; wholly made up. */
record Passenger(String locale, List<Answer> answers) {

  private static final List<String> LOCALES = List.of("fi", "fi", "fi", "en", "en", "sv");
  private static final List<String> PRAISE =
      List.of(
          "Smooth boarding and a friendly crew.",
          "The blueberry juice alone is worth the trip!",
          "On time again, thank you.",
          "The crew found my child's lost teddy bear.");
  private static final List<String> BLAME =
      List.of(
          "Boarding took far too long.",
          "Not enough room for my knees.",
          "We were late and nobody told us why.",
          "The coffee was cold.");

  /**
   * A made-up passenger.
   *
   * @param mood shifts the answers: 0 is an ordinary day, -1 a bad and 1 a good one
   */
  static Passenger random(RandomGenerator random, double mood) {
    double feeling = random.nextGaussian() + mood;
    var answers = new ArrayList<Answer>();
    int score = clamp(Math.round(8.3 + 2.1 * feeling), 0, 10);
    answers.add(new NumberAnswer(AuroraAir.RECOMMEND, score));
    if (random.nextDouble() < 0.9) {
      var weights = feeling < -0.8 ? new int[] {46, 12, 18, 8, 16} : new int[] {24, 34, 16, 16, 10};
      answers.add(
          new OptionAnswer(
              AuroraAir.MATTERED,
              new ChosenOption(AuroraAir.REASONS.get(pick(random, weights)), null)));
    }
    if (random.nextDouble() < 0.85) {
      int crew = clamp(Math.round(4.2 + 0.6 * feeling + 0.5 * random.nextGaussian()), 1, 5);
      answers.add(new NumberAnswer(AuroraAir.CREW, crew));
    }
    if (random.nextDouble() < 0.2) {
      var comments = score >= 7 ? PRAISE : BLAME;
      answers.add(new TextAnswer(AuroraAir.COMMENT, comments.get(random.nextInt(comments.size()))));
    }
    return new Passenger(LOCALES.get(random.nextInt(LOCALES.size())), answers);
  }

  private static int pick(RandomGenerator random, int[] weights) {
    int rest = random.nextInt(100);
    int choice = 0;
    while (choice < weights.length - 1 && rest >= weights[choice]) {
      rest -= weights[choice++];
    }
    return choice;
  }

  private static int clamp(long value, int min, int max) {
    return Math.clamp(value, min, max);
  }
}
