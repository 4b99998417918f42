import type { RankingType } from '../../model/Question.ts';
import { checkRanking } from '../check/checkRanking.ts';
import { choice } from '../choice.ts';
import type { Asking, Control } from '../Control.ts';
import { element } from '../../dom/element.ts';
import { fill } from '../fill.ts';
import { outcome } from '../outcome.ts';
import { drawing } from '../drawing.ts';
import type { MoreWords } from './moreWords.ts';
import { requiredMark } from './requiredMark.ts';

/** A list put in order with buttons, always the whole of it. It counts once something has moved, or the visitor confirms the order as it stands. */
export function createRankingControl(type: RankingType, asking: Asking, said: MoreWords): Control {
  const { id } = asking;
  const hint = element('p', { class: 'hint', id: `${id}-hint` }, said.order, requiredMark(asking.required, said));
  const confirm = element('input', { type: 'checkbox' });
  const announcement = element('p', { class: 'unseen', role: 'status' });
  const list = element('ol', { class: 'ranking', role: 'list' });

  /** In the visitor's order. */
  const items = type.options.map(({ id: option, label }) => {
    const name = element('span', { class: 'name' });
    const button = (path: string) => element('button', { type: 'button', class: 'move' }, drawing(path));
    const up = button('M12 19V5M6 11l6-6 6 6');
    const down = button('M12 5v14M6 13l6 6 6-6');
    const item = {
      id: option,
      shown: element('li', {}, name, up, down),
      up,
      down,
      call(called: string) {
        name.textContent = called;
        up.setAttribute('aria-label', fill(said.up, called));
        down.setAttribute('aria-label', fill(said.down, called));
      },
    };
    /** Lets the item change places with another. Only the other leaves the document for a moment, so that the focus stays. */
    const move = (step: number, side: 'before' | 'after') => {
      const at = items.indexOf(item);
      const other = items[at + step];
      if (other) {
        items[at] = other;
        items[at + step] = item;
        item.shown[side](other.shown);
        confirm.checked = true;
        update();
        announcement.textContent = fill(said.moved, name.textContent, at + step + 1, items.length);
        list.dispatchEvent(new Event('change', { bubbles: true }));
      }
    };
    item.call(label);
    up.addEventListener('click', () => { move(-1, 'after'); });
    down.addEventListener('click', () => { move(1, 'before'); });
    return item;
  });
  const update = () => {
    items.forEach(({ up, down }, index) => {
      up.setAttribute('aria-disabled', String(!index));
      down.setAttribute('aria-disabled', String(!items[index + 1]));
    });
  };

  list.append(...items.map(({ shown }) => shown));
  update();
  return {
    role: 'group',
    body: element(
      'div',
      {},
      hint,
      list,
      element('div', { class: 'options' }, choice(confirm, 'checkbox', said.confirm)),
      announcement,
    ),
    notes: [hint],
    check: () => outcome(checkRanking(type, asking.required, confirm.checked ? items.map((item) => item.id) : undefined), said, confirm),
    focus: () => items[0]?.down.focus(),
    offer(options = []) {
      options.forEach((option) => items.find((item) => item.id === option.id)?.call(option.label));
    },
  };
}
