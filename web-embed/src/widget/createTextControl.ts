import type { TextType } from '../model/Question.ts';
import { checkText } from './check/checkText.ts';
import type { Asking, Control } from './Control.ts';
import { createTextBox } from './createTextBox.ts';
import { element } from '../dom/element.ts';
import { outcome } from './outcome.ts';

/** Free text, a line or several. */
export function createTextControl(type: TextType, asking: Asking): Control {
  const { id, words } = asking;
  const { box, count } = createTextBox(id, type.multiline, type.maxLength, words);
  return {
    labelled: box,
    body: element('div', {}, box, count),
    notes: [count],
    check: () => outcome(checkText(type, asking.required, box.value), words),
  };
}
