import type { BlindKey } from './BlindKey.ts';
import { toBytes } from './toBytes.ts';
import { toNumber } from './toNumber.ts';

/** Finalize of RFC 9474 (section 4.4). Undefined where what came back is no signature of the message under this key. */
export async function unblind(
  key: BlindKey,
  prepared: Uint8Array<ArrayBuffer>,
  inverse: bigint,
  blindSignature: Uint8Array,
  saltLength: number,
): Promise<Uint8Array | undefined> {
  if (blindSignature.length !== key.bytes) {
    return undefined;
  }
  const signature = toBytes((toNumber(blindSignature) * inverse) % key.modulus, key.bytes);
  return (await crypto.subtle.verify({ name: 'RSA-PSS', saltLength }, key.verifier, signature, prepared)) ? signature : undefined;
}
