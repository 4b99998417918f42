import type { Presentation } from '../model/Presentation.ts';
import { createCoreControl } from './createCoreControl.ts';
import { createField, type Field } from './createField.ts';
import type { createMoreControl } from './more/createMoreControl.ts';
import { words } from './words.ts';

interface More {
  createMoreControl: typeof createMoreControl;
  styles: string;
}

/** The questions of each page, ready to be answered. */
export interface Fields {
  pages: Field[][];
  /** Style sheet of types that came with `more`. */
  styles: string;
}

/** Loads what the widget does not know by itself only if a question needs it. */
export async function createFields({ locale, pages }: Presentation): Promise<Fields> {
  const said = words(locale);
  const core = pages.map(({ questions }) =>
    questions.map((question) => {
      const asking = { id: question.id, required: question.required, locale, words: said };
      return { question, asking, control: createCoreControl(question.type, asking) };
    }),
  );
  const more = core.flat().some(({ control }) => control === undefined)
    ? ((await import(new URL(MORE_FILE, import.meta.url).href)) as More)
    : undefined;
  return {
    pages: core.map((page) =>
      page.map(({ question, asking, control }) =>
        createField(question, control ?? (control === undefined ? more?.createMoreControl(question.type, asking) : undefined), said),
      ),
    ),
    styles: more?.styles ?? '',
  };
}
