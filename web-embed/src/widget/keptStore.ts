import { createKeptStore } from './createKeptStore.ts';

export const keptStore = createKeptStore(() => localStorage);
