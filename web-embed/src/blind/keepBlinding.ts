import { BLINDING } from '../model/storageKeys.ts';
import type { KeptStore } from '../widget/createKeptStore.ts';
import type { BlindKey } from './BlindKey.ts';
import type { Blinding } from './Blinding.ts';
import { PREFIX } from './prefix.ts';
import { startBlinding } from './startBlinding.ts';
import { toBase64Url } from './toBase64Url.ts';
import { fromBase64Url } from './fromBase64Url.ts';

/**
 * What was kept for this invitation, or else a blinding that is now kept. Two tabs end with the same one: whoever comes second takes what
 * the first has kept, since the server signs no second message. What is kept counts as sent: it is never replaced, and where it is of another key or
 * message there is none to be had.
 */
export async function keepBlinding(store: KeptStore, invitation: string, key: BlindKey, message: Uint8Array): Promise<Blinding | undefined> {
  const name = BLINDING + invitation;
  const fits = (blinding: Blinding) =>
    blinding.key === key.fingerprint && toBase64Url(fromBase64Url(blinding.prepared)?.slice(PREFIX) ?? new Uint8Array()) === toBase64Url(message);
  let kept = readBlinding(store.get(name));
  if (!kept) {
    const made = await startBlinding(key, message);
    kept = await alone(name, () => {
      const meanwhile = readBlinding(store.get(name));
      if (!meanwhile) {
        store.set(name, JSON.stringify(made));
      }
      return meanwhile ?? made;
    });
  }
  return fits(kept) ? kept : undefined;
}

/** Undefined where nothing is kept that could be read. */
function readBlinding(text: string | undefined): Blinding | undefined {
  try {
    const kept = JSON.parse(text ?? 'null') as Partial<Blinding> | null;
    return kept ? { key: '', prepared: '', inverse: '', blinded: '', ...kept } : undefined;
  } catch {
    return undefined;
  }
}

async function alone<T>(name: string, action: () => T): Promise<T> {
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks;
  return locks ? await locks.request(name, action) : action();
}
