import { EXPIRY } from '../model/expiry.ts';
import { WAITING } from '../model/storageKeys.ts';
import type { KeptStore } from '../widget/createKeptStore.ts';
import { parseSubmission } from './parseSubmission.ts';

/** Removes answers, of whatever invitation, that waited too long for their token, or cannot be read. */
export function forgetWaiting(store: KeptStore, now: number): void {
  for (const key of store.keys(WAITING)) {
    const kept = parseSubmission(store.get(key));
    if (!kept || !(kept.at > now - EXPIRY)) {
      store.remove(key);
    }
  }
}
