import type { SliderType } from '../../model/Question.ts';
import { checkSlider } from '../check/checkSlider.ts';
import type { Asking, Control } from '../Control.ts';
import { element } from '../../dom/element.ts';
import { outcome } from '../outcome.ts';
import type { MoreWords } from './moreWords.ts';

/** A slider that has no value until it is moved or tapped. */
export function createSliderControl(type: SliderType, asking: Asking, said: MoreWords): Control {
  const { id, locale } = asking;
  const { from, to, step, lowLabel, highLabel } = type;
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const slider = element('input', { type: 'range', class: 'slider unset', min: from, max: to, step });
  // Left to itself the browser clamps its own default of 50 into the range, so that a short range starts at its right end.
  slider.value = String((from + to) / 2);
  const shown = element('output', { class: 'reading', for: `${id}-field` }, said.unset);
  const end = (value: number, label: string | null) => element('span', {}, label ? `${format.format(value)} – ${label}` : format.format(value));
  const ends = element('div', { class: 'ends', id: `${id}-ends` }, end(from, lowLabel), end(to, highLabel));
  let answered = false;
  const tellUnset = () => {
    if (!answered) {
      slider.setAttribute('aria-valuetext', asking.required ? `${said.unset} (${said.required})` : said.unset);
    }
  };
  const answer = () => {
    answered = true;
    slider.classList.remove('unset');
    shown.textContent = format.format(Number(slider.value));
    slider.setAttribute('aria-valuetext', shown.textContent);
  };
  slider.addEventListener('input', answer);
  slider.addEventListener('click', () => {
    answer();
    slider.dispatchEvent(new Event('change', { bubbles: true }));
  });
  tellUnset();
  return {
    labelled: slider,
    body: element('div', { class: 'sliding' }, shown, slider, ends),
    notes: [ends],
    check: () => outcome(checkSlider(type, asking.required, answered ? Number(slider.value) : undefined), said),
    offer: tellUnset,
  };
}
