import type { EmotionType } from '../../model/Question.ts';
import { checkEmotion } from '../check/checkEmotion.ts';
import { choice } from '../choice.ts';
import type { Asking, Control } from '../Control.ts';
import { element } from '../../dom/element.ts';
import { outcome } from '../outcome.ts';
import { emotionFace } from './emotionFace.ts';
import type { MoreWords } from './moreWords.ts';

/** More petals would be too small to read and to hit. */
const MOST_PETALS = 8;

/** A feeling, as faces in rows or around a wheel, then how strong it is. */
export function createEmotionControl(type: EmotionType, asking: Asking, said: MoreWords): Control {
  const { id, required } = asking;
  const { options, shownAs, maxIntensity } = type;
  const wheel = shownAs === 'WHEEL' && options.length <= MOST_PETALS;
  const faces = element('div', { class: wheel ? 'wheel' : 'faces', role: 'radiogroup', 'aria-labelledby': `${id}-text`, 'aria-required': String(required) });
  const inputs = options.map((option, index) => {
    const { label, emotion } = option;
    const input = element('input', { type: 'radio', name: id, value: option.id });
    const petal = choice(input, '', emotionFace(emotion), element('span', {}, label));
    petal.className = `petal ${emotion?.toLowerCase() ?? ''}`;
    petal.style.setProperty('--turn', `${index / options.length}turn`);
    faces.append(petal);
    return input;
  });

  const levels = (maxIntensity === 2 ? [said.mild, said.strong] : [said.mild, said.clear, said.strong]).slice(0, maxIntensity);
  const choices = element('div', { class: 'levels' });
  const strengths = levels.map((level, index) => {
    const input = element('input', { type: 'radio', name: `${id}.intensity`, value: index + 1 });
    choices.append(choice(input, '', level));
    return input;
  });
  const strengthText = element('p', { class: 'row-text', id: `${id}-strength` }, said.strength);
  const strength = element(
    'div',
    { class: 'strength', role: 'radiogroup', 'aria-labelledby': strengthText.id, 'aria-required': 'true', hidden: true },
    strengthText,
    choices,
  );
  const value = (radios: HTMLInputElement[]) => radios.find((input) => input.checked)?.value;
  faces.addEventListener('change', () => {
    strength.hidden = maxIntensity === 1;
    strength.scrollIntoView({ block: 'nearest' });
  });
  return {
    role: 'group',
    body: element('div', {}, faces, strength),
    check: () => {
      const intensity = value(strengths);
      const checked = checkEmotion(type, asking.required, { id: value(inputs), intensity: intensity === undefined ? undefined : Number(intensity) });
      return outcome(checked, said, checked.wrong === 'intensity' ? strength : faces);
    },
    focus: () => (inputs.find((input) => input.checked) ?? inputs[0])?.focus(),
  };
}
