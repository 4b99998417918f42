import { concat } from './concat.ts';

const HASH = 48;

const sha384 = async (...parts: Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-384', concat(...parts)));

/** MGF1 of RFC 8017 with SHA-384. */
async function mask(seed: Uint8Array, length: number): Promise<Uint8Array> {
  const blocks = await Promise.all(
    Array.from({ length: Math.ceil(length / HASH) }, (_, count) => sha384(seed, Uint8Array.of(count >> 24, count >> 16, count >> 8, count))),
  );
  return concat(...blocks).subarray(0, length);
}

/** EMSA-PSS-ENCODE of RFC 8017 with SHA-384: a number of at most `bits` bits that stands for the message. */
export async function encodePss(message: Uint8Array, bits: number, salt: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const length = Math.ceil(bits / 8);
  const hash = await sha384(new Uint8Array(8), await sha384(message), salt);
  const masks = await mask(hash, length - HASH - 1);
  const block = concat(new Uint8Array(masks.length - salt.length - 1), Uint8Array.of(1), salt).map((byte, at) => byte ^ (masks[at] ?? 0));
  block[0] = (block[0] ?? 0) & (0xff >> (8 * length - bits));
  return concat(block, hash, Uint8Array.of(0xbc));
}
