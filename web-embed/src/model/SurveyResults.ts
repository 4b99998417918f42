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

interface RatingResults extends Asked {
  __typename: 'RatingResults';
  max: number;
  mean: Estimate | null;
  distribution: ValueCount[];
}

interface ChoiceResults extends Asked {
  __typename: 'SingleChoiceResults' | 'MultipleChoiceResults';
  distribution: ValueCount[];
}

interface CsatResults extends Asked {
  __typename: 'CsatResults';
  mean: Estimate | null;
  distribution: ValueCount[];
}

interface CesResults extends Asked {
  __typename: 'CesResults';
  mean: Estimate | null;
  distribution: ValueCount[];
}

interface MatrixResults extends Asked {
  __typename: 'MatrixResults';
  rows: { rowId: string; label: string; mean: Estimate | null; distribution: ValueCount[] }[];
}

interface RankingResults extends Asked {
  __typename: 'RankingResults';
  ranked: { first: ValueCount }[];
}

interface NumberResults extends Asked {
  __typename: 'NumberResults';
  mean: Estimate | null;
}

interface ConsentResults extends Asked {
  __typename: 'ConsentResults';
  accepted: ValueCount;
  refused: ValueCount;
}

interface EmotionResults extends Asked {
  __typename: 'EmotionResults';
  felt: { optionId: string; label: string; count: number; share: Estimate | null }[];
}

interface StoryResults extends Asked {
  __typename: 'StoryResults';
  feelings: ValueCount[];
}

/** Answers that have no figures but how many there are. */
interface WrittenResults extends Asked {
  __typename: 'TextResults' | 'DateResults';
}

export type QuestionResults =
  | NpsResults | CsatResults | CesResults | RatingResults | ChoiceResults | MatrixResults | RankingResults | NumberResults | ConsentResults | EmotionResults | StoryResults | WrittenResults;

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
