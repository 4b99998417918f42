import { element } from '../dom/element.ts';
import type { NpsResults, QuestionResults, SurveyResults } from '../model/SurveyResults.ts';
import { createDays } from './createDays.ts';
import { createKeyedList } from './createKeyedList.ts';
import type { Manner } from './createManner.ts';
import { createQuestionCard } from './createQuestionCard.ts';
import { createScore } from './createScore.ts';
import type { LiveState } from './followResults.ts';
import { setText } from './setText.ts';

interface Board {
  element: HTMLElement;
  setState: (state: LiveState) => void;
  update: (results: SurveyResults) => void;
}

/** The whole results page of one survey. */
export function createBoard(manner: Manner): Board {
  const { said } = manner;
  const title = element('h2', {});
  const n = element('strong', { class: 'n' });
  const updated = element('span', { class: 'updated' });
  const stateName = element('span', {});
  const state = element('p', { class: 'state', role: 'status' }, element('span', { class: 'dot' }), stateName);
  const why = element('p', { class: 'why', hidden: true }, said.endedWhy);
  const score = createScore(manner);
  const headline = element('section', { class: 'card headline' }, element('div', { class: 'card-head' }, element('h3', {}, said.nps)), score.element);
  const days = createDays(manner);
  const questions = element('div', { class: 'questions' });
  const versions = element('p', {});
  const content = element(
    'div',
    { class: 'content', hidden: true },
    element('p', { class: 'total' }, n, ' ', said.responses, ' ', updated),
    element('div', { class: 'top' }, headline, days.element),
    questions,
    element('div', { class: 'foot' }, element('p', {}, said.intervals), versions),
  );
  const board = element('div', { class: 'board', 'data-state': 'connecting' }, element('div', { class: 'head' }, title, state), why, content);
  const cards = createKeyedList<QuestionResults>(questions, ({ questionId }) => questionId, (question) =>
    createQuestionCard(manner, question, question.questionId === board.dataset.headline));

  return {
    element: board,
    setState: (now) => {
      board.dataset.state = now;
      setText(stateName, said[now]);
      why.hidden = now !== 'ended';
    },
    update: (results) => {
      const nps = results.questions.find((question): question is NpsResults => question.__typename === 'NpsResults');
      board.dataset.headline ??= nps?.questionId ?? '';
      headline.hidden = !nps;
      if (nps) {
        score.update(nps);
      }
      setText(title, results.title);
      setText(n, manner.count(results.n));
      setText(updated, `· ${manner.say(said.updated, manner.time(results.computedAt))}`);
      days.update(results);
      cards(results.questions);
      setText(versions, results.versions.length > 1 ? manner.say(said.versions, results.versions.map(({ version }) => version).join(', ')) : '');
      content.hidden = false;
    },
  };
}
