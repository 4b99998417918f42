import type { Conditional, Residual, Value, ValueOf } from '../model/Logic.ts';
import type { Page } from '../model/Presentation.ts';
import type { Question } from '../model/Question.ts';
import type { Answer, AnswerValue } from '../model/Submission.ts';
import { evaluate } from './evaluate.ts';
import { keepOffered } from './keepOffered.ts';
import { valuesOf } from './valuesOf.ts';
import { withParts } from './withParts.ts';

/** What the visitor is asked as things stand. */
export interface Walk {
  /** Pages, questions, options and rows that are visible, in page order; `required` says whether an answer is required now. */
  pages: Page[];
  /** Answers that count, in page order, without what is hidden. */
  answers: Answer[];
  /** Values of the answers that count. */
  valueOf: ValueOf;
}

/**
 * Follows a visitor through the pages as the server does: a page is asked if no skip jumped over it and its condition holds; so are its questions, options and
 * rows, each given what counts before it; then the page's skips are tried. A condition that fails does not hold. A question of which nothing is left to choose
 * is hidden.
 *
 * @param answerOf what was entered at a visible question, which comes with what is visible of it; asked in page order
 */
export function walk(pages: readonly Page[], answerOf: (question: Question, valueOf: ValueOf) => AnswerValue | undefined): Walk {
  const values = new Map<string, Value>();
  const answers: Answer[] = [];
  const valueOf: ValueOf = (path) => values.get(path);
  const holds = (condition: Residual) => evaluate(condition, valueOf) === true;
  const visible = ({ visibleIf }: Conditional) => (visibleIf ?? null) === null || holds(visibleIf as Residual);

  const ask = (question: Question): Question[] => {
    let nothingLeft = !visible(question);
    const type = withParts(question.type, (parts) => {
      const left = parts.filter(visible);
      nothingLeft ||= !left.length;
      return left;
    });
    if (nothingLeft) {
      return [];
    }
    const asked = { ...question, required: question.required || holds(question.requiredIf ?? false), type };
    const entered = answerOf(asked, valueOf);
    const value = entered && keepOffered(asked.type, entered);
    if (value) {
      answers.push({ questionId: question.id, value });
      valuesOf(asked, value).forEach(([path, each]) => values.set(path, each));
    }
    return [asked];
  };

  /** Where a skip leads, null for the end; undefined while none is under way. */
  let goal: string | null | undefined;
  const asked: Page[] = [];
  for (const page of pages) {
    if (goal === page.id) {
      goal = undefined;
    }
    if (goal === undefined && visible(page)) {
      asked.push({ ...page, questions: page.questions.flatMap(ask) });
      goal = page.skips?.find(({ when }) => holds(when))?.toPage;
    }
  }
  return { pages: asked, answers, valueOf };
}
