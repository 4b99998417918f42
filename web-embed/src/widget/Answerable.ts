import type { Delivery } from './createDelivery.ts';
import type { Fields } from './createFields.ts';

/** Questions with what brings their answers to the server. */
export interface Answerable extends Fields {
  send: Delivery['send'];
}
