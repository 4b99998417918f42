export { resumePending } from './resumePending.ts';
export * from './shared.ts';
export { showSurvey } from './showSurvey.ts';
