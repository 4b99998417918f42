export { showErase } from './showErase.ts';
