import type { Presentation } from '../model/Presentation.ts';

/** Whether anything depends on answers. Looks at the JSON, where such a name in a visitor-facing text would have its quotes escaped. */
export function hasLogic(presentation: Presentation): boolean {
  return /"(when|\w+If|\w+Logic)":(?!null)/.test(JSON.stringify(presentation));
}
