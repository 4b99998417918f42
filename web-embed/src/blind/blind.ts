export { finishBlinding } from './finishBlinding.ts';
export { participate } from './participate.ts';
export { keepBlinding } from './keepBlinding.ts';
export { readBlindKey } from './readBlindKey.ts';
export { startBlinding } from './startBlinding.ts';
export { readStatement } from './readStatement.ts';
export { readWave } from './readWave.ts';
export { settlements } from './settlements.ts';
