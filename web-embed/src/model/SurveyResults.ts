/** A figure with its 95 % confidence interval, which is null where no sound one exists. */
export interface Estimate {
  value: number;
  low: number | null;
  high: number | null;
}

/** How many chose a value, and which share of those who answered. */
export interface ValueCount {
  value: string;
  label: string;
  count: number;
  share: Estimate | null;
}

interface Asked {
  questionId: string;
  text: string;
  n: number;
  missing: number;
}

export interface NpsResults extends Asked {
  __typename: 'NpsResults';
  nps: Estimate | null;
  promoters: ValueCount;
  passives: ValueCount;
  detractors: ValueCount;
  mean: Estimate | null;
  distribution: ValueCount[];
}

export interface SingleChoiceResults extends Asked {
  __typename: 'SingleChoiceResults';
  distribution: ValueCount[];
}

export interface RatingResults extends Asked {
  __typename: 'RatingResults';
  max: number;
  mean: Estimate | null;
  distribution: ValueCount[];
}

export interface TextResults extends Asked {
  __typename: 'TextResults';
}

export type QuestionResults = NpsResults | SingleChoiceResults | RatingResults | TextResults;

export interface DayCount {
  day: string;
  n: number;
}

/** `SurveyResults` of the GraphQL contract. */
export interface SurveyResults {
  title: string;
  n: number;
  computedAt: string;
  versions: { version: number; n: number }[];
  days: DayCount[];
  questions: QuestionResults[];
}
