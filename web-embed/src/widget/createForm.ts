import type { Presentation } from '../model/Presentation.ts';
import type { Asked } from './Asked.ts';
import type { Fields } from './createFields.ts';
import { createStep, type Step } from './createStep.ts';
import { element } from '../dom/element.ts';
import { fill } from './fill.ts';
import { guarded } from './guarded.ts';
import { visibleSteps } from './visibleSteps.ts';
import { words } from './words.ts';

const GLIMPSE = 250;

interface Asking {
  presentation: Presentation;
  fields: Fields;
  /** One question after the other rather than a page at a time. */
  stepwise: boolean;
  /** Level of the pages' titles. */
  heading: 'h2' | 'h3';
  /** Takes what was asked with its answers; resolves to what to tell the visitor when they were not accepted. */
  submit: (asked: Asked) => Promise<string | undefined>;
}

/**
 * The questions with their buttons: checks the answers and hands them over. Call no method of the form once it has its controls: one that a question is named
 * after, such as `remove`, gives that question's controls instead.
 */
export function createForm({ presentation, fields, stepwise, heading, submit }: Asking): HTMLElement {
  const said = words(presentation.locale);
  const all = fields.pages.flatMap((page) => (stepwise ? page.map((field) => createStep([field], heading)) : [createStep(page, heading)]));
  const progress = element('progress', {});
  const place = element('p', { class: 'place', 'aria-hidden': 'true', hidden: stepwise });
  const way = element('div', { class: 'way' }, progress, place);
  const { told } = fields;
  const notice = element('p', { id: 'luotain-notice', class: 'notice', lang: said.language }, told?.promise ?? said.linked);
  const failure = element('p', { class: 'failure', role: 'alert' });
  const news = element('p', { class: 'unseen', role: 'status' });
  const back = element('button', { type: 'button', class: 'quiet' }, said.back);
  const next = element('button', { type: 'submit', class: 'main' });
  const foot = element('div', { class: 'foot' }, back, next);
  const form = element('form', { novalidate: true });
  let asked = fields.ask();
  let step = visibleSteps(all, asked)[0];
  let busy = false;

  /** Shows where the visitor is, and returns what comes before and after. */
  function update(): { before: Step | undefined; after: Step | undefined } {
    asked = fields.ask();
    const steps = visibleSteps(all, asked);
    const at = step ? steps.indexOf(step) : -1;
    const page = asked.pages.find(({ questions }) => questions.some(({ id }) => step?.fields.some((field) => field.id === id)));
    all.forEach((each) => { each.show(each === step ? page : undefined); });
    way.hidden = steps.length < 2;
    progress.max = steps.length;
    progress.value = at + 1;
    place.textContent = fill(stepwise ? said.step : said.page, at + 1, steps.length);
    progress.setAttribute('aria-label', place.textContent);
    back.hidden = at < 1;
    next.textContent = at < steps.length - 1 ? said.next : said.send;
    return { before: steps[at - 1], after: steps[at + 1] };
  }

  function move(to: Step | undefined): void {
    if (to) {
      step = to;
      failure.textContent = news.textContent = '';
      update();
      way.closest('.card')?.scrollTo(0, 0);
      if (way.getBoundingClientRect().top < 0) {
        way.scrollIntoView();
      }
      to.focus();
    }
  }

  async function send(): Promise<void> {
    busy = true;
    failure.textContent = '';
    next.setAttribute('aria-disabled', 'true');
    next.textContent = said.sending;
    const problem = await submit(asked);
    busy = false;
    next.removeAttribute('aria-disabled');
    if (problem) {
      failure.textContent = problem;
      next.textContent = said.again;
    }
  }

  async function proceed(): Promise<void> {
    if (busy || !step) {
      return;
    }
    const wrong = step.shown().filter((field) => !field.check());
    const { after } = update();
    if (wrong[0]) {
      wrong[0].focus();
    } else if (after) {
      move(after);
    } else {
      await send();
    }
  }

  if (stepwise) {
    for (const each of all) {
      each.fields[0]?.onTap(() => {
        setTimeout(guarded(() => {
          if (step === each) {
            move(update().after);
          }
        }), GLIMPSE);
      });
    }
  }
  back.addEventListener('click', guarded(() => { move(update().before); }));
  form.addEventListener('submit', guarded((event: Event) => {
    event.preventDefault();
    return proceed();
  }));
  if (asked.news) {
    const follow = guarded(() => {
      if (!busy && step) {
        update();
        const text = asked.news?.(step.fields.map(({ id }) => id));
        if (text) {
          news.textContent = text;
        }
      }
    });
    form.addEventListener('input', follow);
    form.addEventListener('change', follow);
  }
  form.append(
    way,
    ...all.map((each) => each.element),
    news,
    failure,
    foot,
  );
  update();
  if (told && step) {
    step.element.prepend(notice);
    // For whoever tabs straight into the first question.
    const first = step.element.querySelector('fieldset:not([hidden]),[id$=-field]');
    first?.setAttribute('aria-describedby', `${notice.id} ${first.getAttribute('aria-describedby') ?? ''}`);
  } else {
    foot.after(notice);
  }
  return form;
}
