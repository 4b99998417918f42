import type { settlements } from '../blind/settlements.ts';
import { aloneAmongTabs } from './aloneAmongTabs.ts';
import { createDelivery } from './createDelivery.ts';
import { keptStore } from './keptStore.ts';
import { load } from './load.ts';
import { submitResponse } from './submitResponse.ts';

interface Blind {
  settlements: typeof settlements;
}

/** The page's one delivery. */
export const delivery = createDelivery({
  store: keptStore,
  submit: submitResponse,
  settle: async (blinding, verdict) => { (await load<Blind>('blind')).settlements.settle(blinding, verdict); },
  alone: (action) => aloneAmongTabs(action).catch(() => false),
  now: Date.now,
  schedule: (action, wait) => setTimeout(action, wait),
});
