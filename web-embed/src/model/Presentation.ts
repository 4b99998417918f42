/** A survey as one visitor meets it: `Presentation` of the GraphQL contract. */
export interface Presentation {
  token: string;
  surveyId: string;
  locale: string;
  identityMode: 'IDENTIFIED' | 'ANONYMOUS';
  title: string;
  thankYou: string;
  questions: Question[];
}

interface Asked {
  id: string;
  text: string;
  required: boolean;
}

export interface NpsQuestion extends Asked {
  __typename: 'PresentedNps';
  lowLabel: string | null;
  highLabel: string | null;
}

export interface RatingQuestion extends Asked {
  __typename: 'PresentedRating';
  max: number;
  lowLabel: string | null;
  highLabel: string | null;
}

export interface SingleChoiceQuestion extends Asked {
  __typename: 'PresentedSingleChoice';
  options: { id: string; label: string }[];
}

export interface TextQuestion extends Asked {
  __typename: 'PresentedText';
  maxLength: number;
}

export type Question = NpsQuestion | RatingQuestion | SingleChoiceQuestion | TextQuestion;
