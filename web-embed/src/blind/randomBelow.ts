import { toNumber } from './toNumber.ts';

/** A random number from 1 to limit - 1, each as likely: whatever is too large is drawn again, for a remainder would favour small ones. */
export function randomBelow(limit: bigint, source: Pick<Crypto, 'getRandomValues'> = crypto): bigint {
  const bits = limit.toString(2).length;
  const bytes = new Uint8Array(Math.ceil(bits / 8));
  for (;;) {
    source.getRandomValues(bytes);
    const number = BigInt.asUintN(bits, toNumber(bytes));
    if (number > 0n && number < limit) {
      return number;
    }
  }
}
