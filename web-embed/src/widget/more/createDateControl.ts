import type { DateType } from '../../model/Question.ts';
import { checkDate } from '../check/checkDate.ts';
import type { Asking, Control } from '../Control.ts';
import { element } from '../../dom/element.ts';
import { outcome } from '../outcome.ts';
import type { MoreWords } from './moreWords.ts';

export function createDateControl(type: DateType, asking: Asking, said: MoreWords): Control {
  const { locale } = asking;
  const box = element('input', { type: 'date', class: 'box date', min: type.earliest ?? undefined, max: type.latest ?? '9999-12-31' });
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    labelled: box,
    body: element('div', {}, box),
    check: () =>
      outcome(checkDate(type, asking.required, { value: box.value, incomplete: box.validity.badInput }), said, box, (figure) =>
        format.format(new Date(figure)),
      ),
  };
}
