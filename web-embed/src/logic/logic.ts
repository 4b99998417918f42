export { evaluate } from './evaluate.ts';
export { fillTemplate } from './fillTemplate.ts';
export { walk } from './walk.ts';
