import type { QuestionType } from '../src/model/Question.ts';
import type { AnswerValue } from '../src/model/Submission.ts';
import type { Checked } from '../src/widget/check/Checked.ts';
import { checkConsent } from '../src/widget/check/checkConsent.ts';
import { checkDate } from '../src/widget/check/checkDate.ts';
import { checkEmail } from '../src/widget/check/checkEmail.ts';
import { checkEmotion } from '../src/widget/check/checkEmotion.ts';
import { checkMatrix } from '../src/widget/check/checkMatrix.ts';
import { checkMultipleChoice } from '../src/widget/check/checkMultipleChoice.ts';
import { checkNumber } from '../src/widget/check/checkNumber.ts';
import { checkRanking } from '../src/widget/check/checkRanking.ts';
import { checkScale } from '../src/widget/check/checkScale.ts';
import { checkSingleChoice } from '../src/widget/check/checkSingleChoice.ts';
import { checkSlider } from '../src/widget/check/checkSlider.ts';
import { checkStory } from '../src/widget/check/checkStory.ts';
import { checkText } from '../src/widget/check/checkText.ts';

/** The form of the contract that a key of an answer belongs to. */
type Form<K extends string> = Extract<AnswerValue, Record<K, unknown>>;

const PLAIN = { useGrouping: false, maximumFractionDigits: 20 };

/** Checks an answer as the widget checks what would be entered to give it; one in another type's form is no answer. */
export function checkAnswer(type: QuestionType, required: boolean, answer: AnswerValue | undefined): Checked<string> {
  const form = <K extends string>(key: K): Form<K> | undefined => (answer && key in answer ? (answer as Form<K>) : undefined);
  const options = form('options')?.options ?? [];
  switch (type.__typename) {
    case 'PresentedNps':
    case 'PresentedCsat':
    case 'PresentedCes':
    case 'PresentedRating':
      return checkScale(type, required, form('number')?.number);
    case 'PresentedSingleChoice': {
      const option = form('option')?.option;
      return checkSingleChoice(type, required, { ids: option ? [option.id] : [], freeText: option?.freeText ?? '' });
    }
    case 'PresentedMultipleChoice':
      return checkMultipleChoice(type, required, { ids: options.map(({ id }) => id), freeText: options.find(({ freeText }) => freeText)?.freeText ?? '' });
    case 'PresentedMatrix':
      return checkMatrix(type, required, new Map(form('rows')?.rows.map((row) => [row.rowId, 'number' in row ? [String(row.number)] : row.optionIds])));
    case 'PresentedRanking':
      return checkRanking(type, required, options.length ? options.map(({ id }) => id) : undefined);
    case 'PresentedText':
      return checkText(type, required, form('text')?.text ?? '');
    case 'PresentedEmail':
      return checkEmail(type, required, form('text')?.text ?? '');
    case 'PresentedNumber':
      return checkNumber(type, required, form('decimal')?.decimal.toLocaleString('en', PLAIN) ?? '');
    case 'PresentedSlider':
      return checkSlider(type, required, form('decimal')?.decimal);
    case 'PresentedDate':
      return checkDate(type, required, { value: form('date')?.date ?? '', incomplete: false });
    case 'PresentedConsent':
      return checkConsent(type, required, form('accepted')?.accepted ?? false);
    case 'PresentedEmotion': {
      const emotion = form('emotion')?.emotion;
      return checkEmotion(type, required, { id: emotion?.optionId, intensity: emotion?.intensity });
    }
    case 'PresentedStory':
      return checkStory(type, required, form('story')?.story ?? { text: '', feelingIds: [] });
    case 'PresentedInformation':
      return {};
  }
}
