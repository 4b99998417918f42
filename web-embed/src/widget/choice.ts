import { element } from '../dom/element.ts';

/** What is chosen by an input that the visitor sees only by its face, of a further class of styles if need be. */
export function choice(input: HTMLInputElement, kind: string, ...face: (Node | string)[]): HTMLElement {
  return element('label', {}, input, element('span', { class: `face ${kind}` }, ...face));
}
