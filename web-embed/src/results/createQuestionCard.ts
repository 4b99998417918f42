import { element } from '../dom/element.ts';
import type { QuestionResults } from '../model/SurveyResults.ts';
import { createDistribution } from './createDistribution.ts';
import type { Manner } from './createManner.ts';
import { createMean } from './createMean.ts';
import type { Part } from './Part.ts';
import { createWritten } from './createWritten.ts';
import { createScore } from './createScore.ts';
import { setText } from './setText.ts';

const NARROW_SCALE = 5;

/** One question: what was asked, how many answered, and what they said. */
export function createQuestionCard(manner: Manner, first: QuestionResults, headline: boolean): Part<QuestionResults> {
  const { said } = manner;
  const text = element('h3', {});
  const answered = element('p', { class: 'answered' });
  const mean = createMean(manner);
  const card = element('section', { class: 'card question', 'data-question': first.questionId }, element('div', { class: 'card-head' }, text, answered));
  const distribution = createDistribution(manner, first.text, look(first));
  const score = first.__typename === 'NpsResults' && !headline ? createScore(manner) : undefined;
  if (score) {
    card.append(score.element);
  }
  const written = createWritten(manner);
  card.append(...(first.__typename === 'TextResults' ? [written.element] : [mean.element, distribution.element]));
  return {
    element: card,
    update: (results) => {
      setText(text, results.text);
      const count = manner.say(said.answered, manner.count(results.n));
      setText(answered, results.missing ? `${count} · ${manner.say(said.missing, manner.count(results.missing))}` : count);
      if (results.__typename === 'NpsResults') {
        score?.update(results);
      }
      if (results.__typename === 'TextResults') {
        written.update(results);
      } else {
        distribution.update(results.distribution);
        mean.update(results.__typename === 'SingleChoiceResults' ? undefined : { mean: results.mean, max: results.__typename === 'NpsResults' ? 10 : results.max });
      }
    },
  };
}

function look(question: QuestionResults): Parameters<typeof createDistribution>[2] {
  if (question.__typename === 'NpsResults') {
    return {
      layout: 'columns',
      tone: (value) => (Number(value) >= 9 ? 'promoter' : Number(value) >= 7 ? 'passive' : 'detractor'),
    };
  }
  return { layout: question.__typename === 'RatingResults' && question.max > NARROW_SCALE ? 'columns' : 'rows' };
}
