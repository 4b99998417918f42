import { element } from '../dom/element.ts';
import type { QuestionResults } from '../model/SurveyResults.ts';
import type { createDistribution } from './createDistribution.ts';
import { createFigures } from './createFigures.ts';
import { createKeyedList } from './createKeyedList.ts';
import type { Manner } from './createManner.ts';
import type { Part } from './Part.ts';
import { createScore } from './createScore.ts';
import { createWritten } from './createWritten.ts';
import { type Figures, figuresOf } from './figuresOf.ts';
import { setText } from './setText.ts';

const NARROW_SCALE = 5;

/** One question: what was asked, how many answered, and what they said. */
export function createQuestionCard(manner: Manner, first: QuestionResults, headline: boolean): Part<QuestionResults> {
  const { said } = manner;
  const text = element('h3', {});
  const answered = element('p', { class: 'answered' });
  const parts = element('div', { class: 'parts' });
  const figures = createKeyedList<Figures>(parts, ({ key }) => key, createFigures(manner, first.text, look(first)));
  const score = first.__typename === 'NpsResults' && !headline ? createScore(manner) : undefined;
  const written = figuresOf(first, said).length ? undefined : createWritten(manner);
  const card = element(
    'section',
    { class: 'card question', 'data-question': first.questionId },
    element('div', { class: 'card-head' }, text, answered),
    ...(score ? [score.element] : []),
    written?.element ?? parts,
  );
  return {
    element: card,
    update: (results) => {
      setText(text, results.text);
      const count = manner.say(said.answered, manner.count(results.n));
      setText(answered, results.missing ? `${count} · ${manner.say(said.missing, manner.count(results.missing))}` : count);
      if (results.__typename === 'NpsResults') {
        score?.update(results);
      }
      written?.update(results);
      figures(figuresOf(results, said));
    },
  };
}

function look(question: QuestionResults): Parameters<typeof createDistribution>[2] {
  switch (question.__typename) {
    case 'NpsResults':
      return {
        layout: 'columns',
        tone: (value) => (Number(value) >= 9 ? 'promoter' : Number(value) >= 7 ? 'passive' : 'detractor'),
      };
    case 'CesResults':
      return { layout: 'columns' };
    case 'RatingResults':
      return { layout: question.max > NARROW_SCALE ? 'columns' : 'rows' };
    default:
      return { layout: 'rows' };
  }
}
