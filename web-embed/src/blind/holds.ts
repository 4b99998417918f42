import { stands } from './stands.ts';

/** More than a blinding and the answers of a long survey take. */
const ROOM = 20_000;

/** Whether the storage keeps what is written there, and has room. Leaves nothing behind. */
export function holds(storage: () => Storage): boolean {
  const probe = `luotain:probe:${Math.random()}`;
  try {
    storage().setItem(probe, '.'.repeat(ROOM));
    return stands(storage, probe);
  } catch {
    return false;
  } finally {
    try {
      storage().removeItem(probe);
    } catch {
      // Nothing was written.
    }
  }
}
