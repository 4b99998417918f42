import { withParts } from '../../logic/withParts.ts';
import type { TemplateResidual } from '../../model/Logic.ts';
import type { Question } from '../../model/Question.ts';

/** The text itself, or what its logic makes of it. */
export type FillText = <T extends string | null>(text: T, logic: TemplateResidual | null | undefined) => T | string;

/** The question with its texts as they are now. */
export function fillTexts(question: Question, fill: FillText): Question {
  return {
    ...question,
    text: fill(question.text, question.textLogic),
    help: fill(question.help, question.helpLogic),
    validationMessage: fill(question.validationMessage, question.validationMessageLogic),
    type: withParts(question.type, (parts) => parts.map((part) => ({ ...part, label: fill(part.label, part.labelLogic) }))),
  };
}
