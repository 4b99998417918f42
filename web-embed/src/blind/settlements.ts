import { keptStore } from '../widget/keptStore.ts';
import { createSettlements } from './createSettlements.ts';

/** Those of the page. */
export const settlements = createSettlements(keptStore);
