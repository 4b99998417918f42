import { delivery } from './delivery.ts';
import { guarded } from './guarded.ts';

/** Sends what earlier pages, or this one, could not. */
export const resumePending = guarded(delivery.flush);

addEventListener('online', resumePending);
