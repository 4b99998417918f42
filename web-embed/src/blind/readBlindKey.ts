import type { BlindKey } from './BlindKey.ts';
import { fromBase64Url } from './fromBase64Url.ts';
import { toBase64Url } from './toBase64Url.ts';
import { toNumber } from './toNumber.ts';

const MIN_BITS = 2048;

/**
 * The key from its JWK. Throws where it is no RSA key, shorter than 2048 bits or with another exponent than 65537, and where the page has no
 * WebCrypto, which browsers give only to https and localhost.
 */
export async function readBlindKey({ kty, n, e }: JsonWebKey): Promise<BlindKey> {
  const bytes = fromBase64Url(n ?? '');
  if (kty !== 'RSA' || e !== 'AQAB' || !n || !bytes) {
    throw new Error('Not a key for blind signatures.');
  }
  const modulus = toNumber(bytes);
  const bits = modulus.toString(2).length;
  if (bits < MIN_BITS || !(modulus & 1n)) {
    throw new Error('The key is too weak.');
  }
  const thumbprint = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify({ e, kty, n })));
  return {
    modulus,
    exponent: 65537n,
    bytes: Math.ceil(bits / 8),
    fingerprint: toBase64Url(new Uint8Array(thumbprint)),
    verifier: await crypto.subtle.importKey('jwk', { kty, n, e }, { name: 'RSA-PSS', hash: 'SHA-384' }, false, ['verify']),
  };
}
