import { delivery } from './delivery.ts';
import { guarded } from './guarded.ts';

/** Sends what earlier pages could not. */
export function resumePending(): void {
  guarded(() => delivery.flush())();
}
