import type { Page } from '../model/Presentation.ts';
import type { Answer } from '../model/Submission.ts';

/** What the visitor is asked as things stand, and what counts of the answers. */
export interface Asked {
  /** Pages and questions that are visible. */
  pages: Page[];
  answers: Answer[];
  thankYou: string;
  /** Says what has come and gone among the fields since the last time; left out where nothing ever does. */
  news?: (fieldIds: string[]) => string;
}
