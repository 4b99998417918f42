import { keptStore } from './keptStore.ts';

const LEASE = 'luotain:lease';
const LEASE_TIME = 30_000;

/** Runs the action unless another tab of this site runs one, and says which. Duplicates do no harm, so the lease need not be exact. */
export async function aloneAmongTabs(action: () => Promise<void>): Promise<boolean> {
  const locks = (navigator as Partial<Navigator>).locks;
  if (locks) {
    return locks.request('luotain', { ifAvailable: true }, async (lock) => {
      if (lock) {
        await action();
      }
      return !!lock;
    });
  }
  if (Number(keptStore.get(LEASE) ?? 0) > Date.now()) {
    return false;
  }
  keptStore.set(LEASE, String(Date.now() + LEASE_TIME));
  try {
    await action();
    return true;
  } finally {
    keptStore.remove(LEASE);
  }
}
