import { fillTemplate } from '../../logic/fillTemplate.ts';
import { walk } from '../../logic/walk.ts';
import type { ValueOf } from '../../model/Logic.ts';
import type { Presentation } from '../../model/Presentation.ts';
import type { Question } from '../../model/Question.ts';
import type { Asked } from '../Asked.ts';
import type { Field } from '../createField.ts';
import { fill } from '../fill.ts';
import { listsOf } from '../listsOf.ts';
import { fillTexts, type FillText } from './fillTexts.ts';
import { logicWords } from './logicWords.ts';

/** Follows the survey's logic: each call shows the fields as the answers before them want it, and tells what is asked. */
export function createAsk({ locale, pages, thankYou, thankYouLogic }: Presentation, fields: Field[]): () => Asked {
  const said = logicWords(locale);
  const byId = new Map(fields.map((field) => [field.id, field]));
  /** Questions as they were last shown. */
  const latest = new Map<string, Question>();
  let visible = new Map<string, Question>();

  const labelOf = (path: string, id: string): string => {
    const question = latest.get(path.split('.')[1] ?? '');
    return (question && listsOf(question.type).at(-1)?.find((option) => option.id === id)?.label) ?? id;
  };
  const filler = (valueOf: ValueOf): FillText => (text, logic) => (logic ? fillTemplate(logic, valueOf, locale, labelOf) : text);

  return () => {
    const before = visible;
    visible = new Map();
    const { pages: asked, answers, valueOf } = walk(pages, (question, valueSoFar) => {
      const now = fillTexts(question, filler(valueSoFar));
      const field = byId.get(now.id);
      if (JSON.stringify(now) !== JSON.stringify(latest.get(now.id))) {
        field?.show(now);
      }
      latest.set(now.id, now);
      visible.set(now.id, now);
      return field?.value();
    });
    const after = visible;
    const filled = filler(valueOf);
    return {
      pages: asked.map((page) => ({
        ...page,
        title: filled(page.title, page.titleLogic),
        questions: page.questions.flatMap(({ id }) => after.get(id) ?? []),
      })),
      answers,
      thankYou: filled(thankYou, thankYouLogic),
      news: (fieldIds) =>
        fieldIds
          .flatMap((id) => {
            const [was, is] = [before.get(id), after.get(id)];
            if (!was !== !is) {
              return fill(is ? said.added : said.gone, (is ?? was)?.text ?? '');
            }
            return was && is && idsOf(was) !== idsOf(is) ? fill(said.changed, is.text) : [];
          })
          .join(' '),
    };
  };
}

function idsOf({ type }: Question): string {
  return listsOf(type).flatMap((list) => list.map(({ id }) => id)).join();
}
