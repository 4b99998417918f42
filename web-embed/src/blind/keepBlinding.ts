import { BLINDING } from '../model/storageKeys.ts';
import type { KeptStore } from '../widget/createKeptStore.ts';
import type { BlindKey } from './BlindKey.ts';
import type { Blinding } from './Blinding.ts';
import { startBlinding } from './startBlinding.ts';

/**
 * What was kept for this invitation and key, or else a blinding that is now kept. Two tabs end with the same one: whoever comes second takes what
 * the first has kept, since the server signs no second message.
 */
export async function keepBlinding(store: KeptStore, invitation: string, key: BlindKey, message: Uint8Array): Promise<Blinding> {
  const name = BLINDING + invitation;
  const kept = (): Blinding | undefined => readBlinding(store.get(name), key);
  const known = kept();
  if (known) {
    return known;
  }
  const made = await startBlinding(key, message);
  return await alone(name, () => {
    const meanwhile = kept();
    if (!meanwhile) {
      store.set(name, JSON.stringify(made));
    }
    return meanwhile ?? made;
  });
}

function readBlinding(text: string | undefined, key: BlindKey): Blinding | undefined {
  try {
    const blinding = JSON.parse(text ?? 'null') as Blinding | null;
    return blinding?.key === key.fingerprint ? blinding : undefined;
  } catch {
    return undefined;
  }
}

async function alone<T>(name: string, action: () => T): Promise<T> {
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks;
  return locks ? await locks.request(name, action) : action();
}
