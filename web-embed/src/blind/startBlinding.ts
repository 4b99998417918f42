import type { BlindKey } from './BlindKey.ts';
import type { Blinding } from './Blinding.ts';
import { blindMessage } from './blindMessage.ts';
import { concat } from './concat.ts';
import { modInverse } from './modInverse.ts';
import { PREFIX } from './prefix.ts';
import { randomBelow } from './randomBelow.ts';
import { SALT } from './salt.ts';
import { toBase64Url } from './toBase64Url.ts';
import { toBytes } from './toBytes.ts';

/** Prepares and blinds a message (RSABSSA-SHA384-PSS-Randomized, RFC 9474). The result must be kept before its `blinded` is sent. */
export async function startBlinding(key: BlindKey, message: Uint8Array): Promise<Blinding> {
  const prepared = concat(crypto.getRandomValues(new Uint8Array(PREFIX)), message);
  const factor = randomBelow(key.modulus);
  const inverse = modInverse(factor, key.modulus);
  if (inverse === undefined) {
    throw new Error('The key has small factors.');
  }
  const blinded = await blindMessage(key, prepared, crypto.getRandomValues(new Uint8Array(SALT)), factor);
  return {
    key: key.fingerprint,
    prepared: toBase64Url(prepared),
    inverse: toBase64Url(toBytes(inverse, key.bytes)),
    blinded: toBase64Url(blinded),
  };
}
