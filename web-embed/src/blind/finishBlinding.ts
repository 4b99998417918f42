import type { BlindKey } from './BlindKey.ts';
import type { Blinding } from './Blinding.ts';
import { concat } from './concat.ts';
import { fromBase64Url } from './fromBase64Url.ts';
import { SALT } from './salt.ts';
import { toBase64Url } from './toBase64Url.ts';
import { toNumber } from './toNumber.ts';
import { unblind } from './unblind.ts';

/** The participation token, from what was kept and what the server answered. Undefined where the answer is wrong; asking again may help. */
export async function finishBlinding(key: BlindKey, blinding: Blinding, blindSignature: string): Promise<string | undefined> {
  const [prepared, inverse, signed] = [blinding.prepared, blinding.inverse, blindSignature].map(fromBase64Url);
  if (blinding.key !== key.fingerprint || !prepared || !inverse || !signed) {
    return undefined;
  }
  const signature = await unblind(key, prepared, toNumber(inverse), signed, SALT);
  return signature && toBase64Url(concat(prepared, signature));
}
