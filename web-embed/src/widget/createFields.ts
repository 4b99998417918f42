import type { Presentation } from '../model/Presentation.ts';
import type { Asked } from './Asked.ts';
import { createCoreControl } from './createCoreControl.ts';
import { createField, type Field } from './createField.ts';
import { hasLogic } from './hasLogic.ts';
import { load } from './load.ts';
import type { createAsk } from './logic/createAsk.ts';
import type { createMoreControl } from './more/createMoreControl.ts';
import type { Told } from './privacy/Told.ts';
import { promise } from './promise.ts';
import { words } from './words.ts';

interface More {
  createMoreControl: typeof createMoreControl;
  styles: string;
}

interface Logic {
  createAsk: typeof createAsk;
}

/** The questions of each page, ready to be answered. */
export interface Fields {
  pages: Field[][];
  /** Style sheet of types that came with `more`. */
  styles: string;
  /** Shows every field as it is now, and tells what is asked. */
  ask: () => Asked;
  /** Set when the survey is anonymous. */
  told: Told | undefined;
}

/** Loads what the widget does not know by itself only if a question, or logic, needs it. */
export async function createFields(presentation: Presentation): Promise<Fields> {
  const { locale, pages, privacy, thankYou } = presentation;
  const said = words(locale);
  const core = pages.map(({ questions }) =>
    questions.map((question) => {
      const asking = { id: question.id, required: question.required, locale, words: said };
      return { question, asking, control: createCoreControl(question.type, asking) };
    }),
  );
  const [more, logic, told] = await Promise.all([
    core.flat().some(({ control }) => control === undefined) ? load<More>('more') : undefined,
    hasLogic(presentation) ? load<Logic>('logic') : undefined,
    privacy ? load<Told>(`privacy-${said.language}`).then((told) => ({ ...told, promise: promise(privacy, told) })) : undefined,
  ]);
  const fields = core.map((page) =>
    page.map(({ question, asking, control }) =>
      createField(question, control ?? (control === undefined ? more?.createMoreControl(question.type, asking) : undefined), asking),
    ),
  );
  const all = fields.flat();
  return {
    pages: fields,
    styles: more?.styles ?? '',
    told,
    ask:
      logic?.createAsk(presentation, all) ??
      (() => ({
        pages,
        thankYou,
        answers: all.flatMap((field) => {
          const value = field.value();
          return value ? [{ questionId: field.id, value }] : [];
        }),
      })),
  };
}
