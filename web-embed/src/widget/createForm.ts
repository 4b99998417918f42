import type { Presentation } from '../model/Presentation.ts';
import type { SubmissionInput } from '../model/Submission.ts';
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
  /** Takes the answers; resolves to what to tell the visitor when they were not accepted. */
  submit: (answers: SubmissionInput['answers']) => Promise<string | undefined>;
}

/** The questions with their buttons: checks the answers and hands them over. */
export function createForm({ presentation, fields, stepwise, heading, submit }: Asking): HTMLElement {
  const said = words(presentation.locale);
  const all = presentation.pages.flatMap(({ title }, index) => {
    const page = fields.pages[index] ?? [];
    return stepwise ? page.map((field) => createStep([field], title, heading)) : [createStep(page, title, heading)];
  });
  const progress = element('progress', {});
  const place = element('p', { class: 'place', 'aria-hidden': 'true', hidden: stepwise });
  const way = element('div', { class: 'way' }, progress, place);
  const failure = element('p', { class: 'failure', role: 'alert' });
  const back = element('button', { type: 'button', class: 'quiet' }, said.back);
  const next = element('button', { type: 'submit', class: 'main' });
  const form = element('form', { novalidate: true });
  let step = visibleSteps(all)[0];
  let busy = false;

  /** Shows where the visitor is, and returns what comes before and after. */
  function update(): { before: Step | undefined; after: Step | undefined } {
    const steps = visibleSteps(all);
    const at = step ? steps.indexOf(step) : -1;
    all.forEach((each) => { each.element.hidden = each !== step; });
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
      failure.textContent = '';
      update();
      form.closest('.card')?.scrollTo(0, 0);
      if (form.getBoundingClientRect().top < 0) {
        form.scrollIntoView();
      }
      to.focus();
    }
  }

  async function send(): Promise<void> {
    busy = true;
    failure.textContent = '';
    next.setAttribute('aria-disabled', 'true');
    next.textContent = said.sending;
    const answers = visibleSteps(all).flatMap((each) =>
      each.fields.flatMap((field) => {
        const value = field.value();
        return value ? [{ questionId: field.question.id, value }] : [];
      }),
    );
    const problem = await submit(answers);
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
    const wrong = step.fields.filter((field) => !field.check());
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
  form.append(
    way,
    ...all.map((each) => each.element),
    failure,
    element('div', { class: 'foot' }, back, next),
    ...(presentation.identityMode === 'IDENTIFIED' ? [element('p', { class: 'notice' }, said.linked)] : []),
  );
  update();
  return form;
}
