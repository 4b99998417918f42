import { modPow } from '../src/blind/modPow.ts';
import { readBlindKey } from '../src/blind/readBlindKey.ts';
import type { BlindKey } from '../src/blind/BlindKey.ts';
import { fromBase64Url } from '../src/blind/fromBase64Url.ts';
import { toBase64Url } from '../src/blind/toBase64Url.ts';
import { toBytes } from '../src/blind/toBytes.ts';
import { toNumber } from '../src/blind/toNumber.ts';

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => fromBase64Url(text) ?? assertNever(text);

/** What the server does: signs what it cannot read. */
export interface Signer {
  key: BlindKey;
  jwk: JsonWebKey;
  sign: (blinded: string) => string;
}

export async function createSigner(): Promise<Signer> {
  const { privateKey } = await crypto.subtle.generateKey(
    { name: 'RSA-PSS', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-384' },
    true,
    ['sign', 'verify'],
  );
  const { kty, n, e, d } = await crypto.subtle.exportKey('jwk', privateKey);
  const jwk = { kty, n, e } as JsonWebKey;
  const key = await readBlindKey(jwk);
  const secret = toNumber(bytesOf(d ?? ''));
  return { key, jwk, sign: (blinded) => toBase64Url(toBytes(modPow(toNumber(bytesOf(blinded)), secret, key.modulus), key.bytes)) };
}

function assertNever(text: string): never {
  throw new Error(`Not base64url: ${text}`);
}
