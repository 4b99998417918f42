import type { QuestionType } from '../../model/Question.ts';
import type { Asking, Control } from '../Control.ts';
import { createScaleControl } from '../createScaleControl.ts';
import { createConsentControl } from './createConsentControl.ts';
import { createDateControl } from './createDateControl.ts';
import { createDropdownControl } from './createDropdownControl.ts';
import { createEmailControl } from './createEmailControl.ts';
import { createEmotionControl } from './createEmotionControl.ts';
import { createMatrixControl } from './createMatrixControl.ts';
import { createMultipleChoiceControl } from './createMultipleChoiceControl.ts';
import { createNumberControl } from './createNumberControl.ts';
import { createRankingControl } from './createRankingControl.ts';
import { createSliderControl } from './createSliderControl.ts';
import { createStarsControl } from './createStarsControl.ts';
import { createStoryControl } from './createStoryControl.ts';
import { moreWords } from './moreWords.ts';
import { smiley } from './smiley.ts';

/** The control of a type that the widget does not know by itself. */
export function createMoreControl(type: QuestionType, asking: Asking): Control {
  const said = moreWords(asking.locale, asking.words);
  switch (type.__typename) {
    case 'PresentedRating':
      return type.style === 'STARS' ? createStarsControl(type, asking) : createScaleControl(type, asking, smiley);
    case 'PresentedSingleChoice':
      return createDropdownControl(type, asking, said);
    case 'PresentedMultipleChoice':
      return createMultipleChoiceControl(type, asking, said);
    case 'PresentedMatrix':
      return createMatrixControl(type, asking, said);
    case 'PresentedRanking':
      return createRankingControl(type, asking, said);
    case 'PresentedEmail':
      return createEmailControl(type, asking, said);
    case 'PresentedNumber':
      return createNumberControl(type, asking, said);
    case 'PresentedSlider':
      return createSliderControl(type, asking, said);
    case 'PresentedDate':
      return createDateControl(type, asking, said);
    case 'PresentedConsent':
      return createConsentControl(type, asking, said);
    case 'PresentedEmotion':
      return createEmotionControl(type, asking, said);
    case 'PresentedStory':
      return createStoryControl(type, asking, said);
    default:
      throw new Error(`No control for ${type.__typename}`);
  }
}
