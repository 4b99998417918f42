import type { Conditional, Residual, TemplateResidual } from './Logic.ts';

/** What a visitor is asked: `PresentedQuestion` of the GraphQL contract. */
export interface Question extends Conditional {
  id: string;
  text: string;
  textLogic?: TemplateResidual | null;
  help: string | null;
  helpLogic?: TemplateResidual | null;
  required: boolean;
  /** What makes it required when it is not anyhow. */
  requiredIf?: Residual;
  /** The author's words for an answer that will not do. */
  validationMessage: string | null;
  validationMessageLogic?: TemplateResidual | null;
  type: QuestionType;
}

/** Something to choose. */
export interface Named {
  id: string;
  label: string;
}

/** Something to choose, or a row to answer, that may come and go. */
export interface Offered extends Named, Conditional {
  labelLogic?: TemplateResidual | null;
}

export interface Option extends Offered {
  /** Asks for a text of the visitor's own. */
  freeText: boolean;
  /** Chosen alone or not at all. */
  exclusive: boolean;
}

interface Ends {
  lowLabel: string | null;
  highLabel: string | null;
}

export interface NpsType extends Ends {
  __typename: 'PresentedNps';
}

export interface CsatType extends Ends {
  __typename: 'PresentedCsat';
}

export interface CesType extends Ends {
  __typename: 'PresentedCes';
}

export interface RatingType extends Ends {
  __typename: 'PresentedRating';
  max: number;
  style: 'STARS' | 'NUMBERS' | 'SMILEYS';
}

/** Answered with a whole number of a small range. */
export type ScaleType = NpsType | CsatType | CesType | RatingType;

export interface SingleChoiceType {
  __typename: 'PresentedSingleChoice';
  display: 'RADIO' | 'DROPDOWN';
  options: Option[];
}

export interface MultipleChoiceType {
  __typename: 'PresentedMultipleChoice';
  fewest: number;
  most: number;
  options: Option[];
}

export type MatrixCell =
  | { __typename: 'PresentedMatrixSingle' | 'PresentedMatrixMultiple'; options: Offered[] }
  | { __typename: 'PresentedMatrixRating'; max: number };

export interface MatrixType {
  __typename: 'PresentedMatrix';
  rows: Offered[];
  cell: MatrixCell;
}

export interface RankingType {
  __typename: 'PresentedRanking';
  options: Offered[];
}

export interface TextType {
  __typename: 'PresentedText';
  maxLength: number;
  multiline: boolean;
}

export interface EmailType {
  __typename: 'PresentedEmail';
  maxLength: number;
}

export interface NumberType {
  __typename: 'PresentedNumber';
  smallest: number | null;
  largest: number | null;
  decimals: number;
  unit: string | null;
}

export interface SliderType extends Ends {
  __typename: 'PresentedSlider';
  from: number;
  to: number;
  step: number;
}

export interface DateType {
  __typename: 'PresentedDate';
  /** As `2026-03-01`, like `latest`. */
  earliest: string | null;
  latest: string | null;
}

export interface ConsentType {
  __typename: 'PresentedConsent';
  mustAccept: boolean;
}

/** One of Plutchik's eight. */
export type BasicEmotion = 'JOY' | 'TRUST' | 'FEAR' | 'SURPRISE' | 'SADNESS' | 'DISGUST' | 'ANGER' | 'ANTICIPATION';

export interface EmotionType {
  __typename: 'PresentedEmotion';
  shownAs: 'FACES' | 'WHEEL';
  maxIntensity: number;
  options: (Named & { emotion: BasicEmotion | null })[];
}

export interface StoryType {
  __typename: 'PresentedStory';
  maxLength: number;
  maxFeelings: number;
  feelings: Named[];
}

export interface InformationType {
  __typename: 'PresentedInformation';
}

export type QuestionType =
  | ScaleType
  | SingleChoiceType
  | MultipleChoiceType
  | MatrixType
  | RankingType
  | TextType
  | EmailType
  | NumberType
  | SliderType
  | DateType
  | ConsentType
  | EmotionType
  | StoryType
  | InformationType;
