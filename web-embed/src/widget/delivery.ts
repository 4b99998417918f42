import { aloneAmongTabs } from './aloneAmongTabs.ts';
import { createDelivery } from './createDelivery.ts';
import { guarded } from './guarded.ts';
import { keptStore } from './keptStore.ts';
import { submitResponse } from './submitResponse.ts';

/** The page's one delivery. */
export const delivery = createDelivery({
  store: keptStore,
  submit: submitResponse,
  alone: (action) => aloneAmongTabs(action).catch(() => false),
  now: Date.now,
  schedule: (action, wait) => setTimeout(action, wait),
});

addEventListener('online', guarded(() => delivery.flush()));
