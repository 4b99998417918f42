export { resumePending } from './resumePending.ts';
export { showSurvey } from './showSurvey.ts';
