import type { BlindKey } from './BlindKey.ts';
import { encodePss } from './encodePss.ts';
import { modInverse } from './modInverse.ts';
import { modPow } from './modPow.ts';
import { toBytes } from './toBytes.ts';
import { toNumber } from './toNumber.ts';

/** Blind of RFC 9474 (section 4.2) for a message, salt and blinding factor already chosen. */
export async function blindMessage(key: BlindKey, prepared: Uint8Array, salt: Uint8Array, factor: bigint): Promise<Uint8Array<ArrayBuffer>> {
  const bits = key.modulus.toString(2).length - 1;
  const encoded = toNumber(await encodePss(prepared, bits, salt));
  if (modInverse(encoded, key.modulus) === undefined) {
    throw new Error('The message shares a factor with the key.');
  }
  return toBytes((encoded * modPow(factor, key.exponent, key.modulus)) % key.modulus, key.bytes);
}
