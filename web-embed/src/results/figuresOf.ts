import type { Estimate, QuestionResults, ValueCount } from '../model/SurveyResults.ts';

/** What a card shows together: of the question, or of one row of it. */
export interface Figures {
  key: string;
  /** What it is of; null for the question as a whole. */
  title: string | null;
  mean: Estimate | null;
  /** End of the mean's scale; null where the scale has none. */
  max: number | null;
  distribution: ValueCount[];
}

/** The figures of one question in the order to show; none where answers can only be counted. */
export function figuresOf(results: QuestionResults, said: { putFirst: string }): Figures[] {
  const whole = (distribution: ValueCount[], mean: Estimate | null = null, max: number | null = null): Figures[] =>
    [{ key: '', title: null, mean, max, distribution }];
  switch (results.__typename) {
    case 'NpsResults':
      return whole(results.distribution, results.mean, 10);
    case 'CsatResults':
      return whole(results.distribution, results.mean, 5);
    case 'CesResults':
      return whole(results.distribution, results.mean, 7);
    case 'RatingResults':
      return whole(results.distribution, results.mean, results.max);
    case 'SingleChoiceResults':
    case 'MultipleChoiceResults':
      return whole(results.distribution);
    case 'MatrixResults':
      return results.rows.map(({ rowId, label, mean, distribution }) => ({ key: rowId, title: label, mean, max: mean && distribution.length, distribution }));
    case 'RankingResults':
      return [{ key: '', title: said.putFirst, mean: null, max: null, distribution: results.ranked.map(({ first }) => first) }];
    case 'NumberResults':
      return whole([], results.mean);
    case 'ConsentResults':
      return whole([results.accepted, results.refused]);
    case 'EmotionResults':
      return whole(results.felt.map(({ optionId, label, count, share }) => ({ value: optionId, label, count, share })));
    case 'StoryResults':
      return whole(results.feelings);
    case 'TextResults':
    case 'DateResults':
      return [];
  }
}
