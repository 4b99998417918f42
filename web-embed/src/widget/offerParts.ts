import type { Named } from '../model/Question.ts';

/** Shows those of the elements whose parts are offered, with what they are called now. */
export function offerParts(parts: { id: string; shown: HTMLElement; text: Element }[], offered: Named[]): void {
  for (const { id, shown, text } of parts) {
    const part = offered.find((each) => each.id === id);
    shown.hidden = !part;
    text.textContent = part?.label ?? '';
  }
}
