import type { RankingType } from '../../model/Question.ts';
import { checkRanking } from '../check/checkRanking.ts';
import type { Asking, Control } from '../Control.ts';
import { element } from '../../dom/element.ts';
import { fill } from '../fill.ts';
import { outcome } from '../outcome.ts';
import { drawing } from '../drawing.ts';
import type { MoreWords } from './moreWords.ts';
import { unseen } from './unseen.ts';

/** A list put in order with buttons. It counts once something has moved, or the visitor confirms the order as it stands. */
export function createRankingControl(type: RankingType, { id, required }: Asking, said: MoreWords): Control {
  const hint = element('p', { class: 'hint', id: `${id}-hint` }, said.order, ...(required ? [unseen(said.required)] : []));
  const confirm = element('input', { type: 'checkbox' });
  const announcement = element('p', { class: 'unseen', role: 'status' });
  const list = element('ol', { class: 'ranking', role: 'list' });

  const items = type.options.map((option) => {
    const name = element('span', { class: 'name' }, option.label);
    const button = (kind: 'up' | 'down', path: string) =>
      element('button', { type: 'button', class: 'move', 'aria-label': fill(said[kind], option.label) }, drawing(path));
    const up = button('up', 'M12 19V5M6 11l6-6 6 6');
    const down = button('down', 'M12 5v14M6 13l6 6 6-6');
    const item = element('li', {}, name, up, down);
    up.addEventListener('click', () => { exchange(item, item.previousElementSibling, 'after', option.label); });
    down.addEventListener('click', () => { exchange(item, item.nextElementSibling, 'before', option.label); });
    return { id: option.id, item, up, down };
  });

  /** Lets an item change places with another. Only the other leaves the document for a moment, so that the focus stays. */
  function exchange(item: Element, other: Element | null, side: 'before' | 'after', label: string): void {
    if (other) {
      item[side](other);
      confirm.checked = true;
      update();
      const order = [...list.children];
      announcement.textContent = fill(said.moved, label, order.indexOf(item) + 1, order.length);
      list.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }

  const update = () => {
    items.forEach(({ item, up, down }) => {
      up.setAttribute('aria-disabled', String(!item.previousElementSibling));
      down.setAttribute('aria-disabled', String(!item.nextElementSibling));
    });
  };
  const order = () => [...list.children].flatMap((child) => items.filter(({ item }) => item === child).map((item) => item.id));

  list.append(...items.map(({ item }) => item));
  update();
  return {
    role: 'group',
    body: element(
      'div',
      {},
      hint,
      list,
      element('div', { class: 'options' }, element('label', {}, confirm, element('span', { class: 'face checkbox' }, said.confirm))),
      announcement,
    ),
    notes: [hint],
    check: () => outcome(checkRanking(type, required, confirm.checked ? order() : undefined), said, confirm),
    focus: () => items.find(({ item }) => item === list.firstElementChild)?.down.focus(),
  };
}
