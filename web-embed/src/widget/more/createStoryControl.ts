import type { StoryType } from '../../model/Question.ts';
import { checkStory } from '../check/checkStory.ts';
import { choice } from '../choice.ts';
import type { Asking, Control } from '../Control.ts';
import { createTextBox } from '../createTextBox.ts';
import { element } from '../../dom/element.ts';
import { fill } from '../fill.ts';
import { outcome } from '../outcome.ts';
import type { MoreWords } from './moreWords.ts';

/** A long text, and the feelings that go with it. */
export function createStoryControl(type: StoryType, asking: Asking, said: MoreWords): Control {
  const { id } = asking;
  const { box, count } = createTextBox(id, true, type.maxLength, said);
  const chips = element('div', { class: 'chips' });
  const inputs = type.feelings.map((feeling) => {
    const input = element('input', { type: 'checkbox', value: feeling.id });
    chips.append(choice(input, '', feeling.label));
    return input;
  });
  const title = element('p', { class: 'row-text', id: `${id}-tags` }, said.tags);
  const limit = element('p', { class: 'hint', id: `${id}-limit`, hidden: type.maxFeelings >= inputs.length }, fill(said.atMost, type.maxFeelings));
  return {
    labelled: box,
    body: element(
      'div',
      { class: 'story' },
      box,
      count,
      element('div', { role: 'group', 'aria-labelledby': title.id, 'aria-describedby': limit.id }, title, limit, chips),
    ),
    notes: [count],
    check: () => {
      const feelingIds = inputs.filter((input) => input.checked).map((input) => input.value);
      const checked = checkStory(type, asking.required, { text: box.value, feelingIds });
      return outcome(checked, said, checked.wrong === 'feelings' ? inputs.find((input) => input.checked) : undefined);
    },
  };
}
