package io.luotain.results;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How numbers lie.
 *
 * @param squares sum of the squared distances from the mean
 * @param median the middle number, or the mean of the two in the middle
 */
record Spread(int n, double mean, double squares, double min, double median, double max) {

  /** Sorts the numbers; null when there are none. */
  static @Nullable Spread of(double[] numbers) {
    int n = numbers.length;
    if (n == 0) {
      return null;
    }
    Arrays.sort(numbers);
    double mean = Arrays.stream(numbers).sum() / n;
    double squares = Arrays.stream(numbers).map(each -> (each - mean) * (each - mean)).sum();
    double median = (numbers[(n - 1) / 2] + numbers[n / 2]) / 2;
    return new Spread(n, mean, squares, numbers[0], median, numbers[n - 1]);
  }
}
