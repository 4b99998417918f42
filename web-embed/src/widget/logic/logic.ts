export { createAsk } from './createAsk.ts';
