/** The number that gives 1 when multiplied, modulo the modulus; undefined where the two share a factor. */
export function modInverse(number: bigint, modulus: bigint): bigint | undefined {
  let [high, low] = [modulus, number % modulus];
  let [before, inverse] = [0n, 1n];
  while (low > 0n) {
    const quotient = high / low;
    [high, low] = [low, high - quotient * low];
    [before, inverse] = [inverse, before - quotient * inverse];
  }
  return high === 1n ? (before + modulus) % modulus : undefined;
}
