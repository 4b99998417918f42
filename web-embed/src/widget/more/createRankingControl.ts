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

/** A list put in order with buttons. It counts once something has moved, or the visitor confirms the order as it stands. */
export function createRankingControl(type: RankingType, asking: Asking, said: MoreWords): Control {
  const { id } = asking;
  const hint = element('p', { class: 'hint', id: `${id}-hint` }, said.order, requiredMark(asking.required, said));
  const confirm = element('input', { type: 'checkbox' });
  const announcement = element('p', { class: 'unseen', role: 'status' });
  const list = element('ol', { class: 'ranking', role: 'list' });

  const items = type.options.map(({ id: option, label }) => {
    const name = element('span', { class: 'name' });
    const button = (path: string) => element('button', { type: 'button', class: 'move' }, drawing(path));
    const up = button('M12 19V5M6 11l6-6 6 6');
    const down = button('M12 5v14M6 13l6 6 6-6');
    const item = element('li', {}, name, up, down);
    const call = (called: string) => {
      name.textContent = called;
      up.setAttribute('aria-label', fill(said.up, called));
      down.setAttribute('aria-label', fill(said.down, called));
    };
    const beside = (step: number) => offered()[offered().indexOf(item) + step];
    call(label);
    up.addEventListener('click', () => { exchange(item, beside(-1), 'after', name.textContent); });
    down.addEventListener('click', () => { exchange(item, beside(1), 'before', name.textContent); });
    return { id: option, item, up, down, call };
  });
  const offered = () => [...list.children].filter((item) => !item.hasAttribute('hidden'));

  /** Lets an item change places with another. Only the other leaves the document for a moment, so that the focus stays. */
  function exchange(item: Element, other: Element | undefined, side: 'before' | 'after', label: string): void {
    if (other) {
      item[side](other);
      confirm.checked = true;
      update();
      announcement.textContent = fill(said.moved, label, offered().indexOf(item) + 1, offered().length);
      list.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }

  const update = () => {
    const shown = offered();
    items.forEach(({ item, up, down }) => {
      up.setAttribute('aria-disabled', String(item === shown[0]));
      down.setAttribute('aria-disabled', String(item === shown.at(-1)));
    });
  };
  const order = () => offered().flatMap((child) => items.filter(({ item }) => item === child).map((item) => item.id));

  list.append(...items.map(({ item }) => item));
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
    check: () => outcome(checkRanking({ ...type, options: type.options.filter((option) => items.some((each) => each.id === option.id && !each.item.hidden)) }, asking.required, confirm.checked ? order() : undefined), said, confirm),
    focus: () => items.find(({ item }) => item === offered()[0])?.down.focus(),
    offer(options = []) {
      for (const { id: each, item, call } of items) {
        const option = options.find((other) => other.id === each);
        if (option) {
          // The visitor has not placed what was hidden.
          confirm.checked &&= !item.hidden;
          call(option.label);
        }
        item.hidden = !option;
      }
      update();
    },
  };
}
