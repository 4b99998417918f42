import type { EmotionType } from '../../model/Question.ts';
import type { Checked } from './Checked.ts';

interface Entered {
  id: string | undefined;
  intensity: number | undefined;
}

export function checkEmotion(
  { options, maxIntensity }: EmotionType,
  required: boolean,
  { id, intensity }: Entered,
): Checked<'choose' | 'intensity'> {
  const option = options.find((each) => each.id === id);
  if (!option) {
    return required ? { wrong: 'choose' } : {};
  }
  const strength = maxIntensity === 1 ? 1 : (intensity ?? 0);
  const good = Number.isInteger(strength) && strength >= 1 && strength <= maxIntensity;
  return good ? { answer: { emotion: { optionId: option.id, intensity: strength } } } : { wrong: 'intensity' };
}
