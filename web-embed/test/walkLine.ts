import { keepOffered } from '../src/logic/keepOffered.ts';
import { walk } from '../src/logic/walk.ts';
import type { Page } from '../src/model/Presentation.ts';
import type { Question } from '../src/model/Question.ts';
import type { Answer } from '../src/model/Submission.ts';
import { checkAnswer } from './checkAnswer.ts';

/** What a visitor is asked and would have entered. */
export interface Line {
  presentation: { pages: Page[] };
  answers: Answer[];
}

/** What the widget makes of it; see `walkLines.ts`. */
export interface Outcome {
  pages: { id: string; questions: { id: string; required: boolean; options?: string[]; rows?: string[] }[] }[];
  answers: Answer[];
  problems: Record<string, string>;
}

/** Has the widget's logic and checks decide what is shown, what is sent and what is wrong. */
export function walkLine({ presentation, answers: entered }: Line): Outcome {
  const problems: Record<string, string> = {};
  const { pages, answers } = walk(presentation.pages, ({ id, required, type }) => {
    const value = entered.find(({ questionId }) => questionId === id)?.value;
    const { answer, wrong } = checkAnswer(type, required, value && keepOffered(type, value));
    if (wrong) {
      problems[id] = wrong;
    }
    return answer;
  });
  return { pages: pages.map(({ id, questions }) => ({ id, questions: questions.map(shownOf) })), answers, problems };
}

function shownOf({ id, required, type }: Question): Outcome['pages'][number]['questions'][number] {
  const cell = 'cell' in type ? type.cell : type;
  const ids = (parts: { id: string }[]) => parts.map((part) => part.id);
  return { id, required, ...('options' in cell && { options: ids(cell.options) }), ...('rows' in type && { rows: ids(type.rows) }) };
}
