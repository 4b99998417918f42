import type { Presentation } from '../model/Presentation.ts';
import type { SubmissionInput } from '../model/Submission.ts';
import { createField } from './createField.ts';
import { element } from '../dom/element.ts';
import { fill } from './fill.ts';
import { guarded } from './guarded.ts';
import { words } from './words.ts';

const GLIMPSE = 250;

interface Asking {
  presentation: Presentation;
  /** One question after the other rather than all on one page. */
  stepwise: boolean;
  /** Takes the answers; resolves to what to tell the visitor when they were not accepted. */
  submit: (answers: SubmissionInput['answers']) => Promise<string | undefined>;
}

/** The questions with their buttons: checks the answers and hands them over. */
export function createForm({ presentation, stepwise, submit }: Asking): HTMLElement {
  const said = words(presentation.locale);
  const fields = presentation.questions.map((question) => createField(question, said));
  const last = fields.length - 1;
  const progress = element('progress', { max: fields.length });
  const failure = element('p', { class: 'failure', role: 'alert' });
  const back = element('button', { type: 'button', class: 'quiet' }, said.back);
  const next = element('button', { type: 'submit', class: 'main' });
  const form = element('form', { novalidate: true });
  let step = 0;
  let busy = false;

  function show(to: number): void {
    step = to;
    if (stepwise) {
      fields.forEach((field, index) => { field.element.hidden = index !== step; });
      progress.value = step + 1;
      progress.setAttribute('aria-label', fill(said.step, step + 1, fields.length));
      back.hidden = step === 0;
    }
    next.textContent = stepwise && step < last ? said.next : said.send;
  }

  function move(to: number): void {
    show(to);
    fields[to]?.focus();
  }

  async function send(): Promise<void> {
    busy = true;
    failure.textContent = '';
    next.setAttribute('aria-disabled', 'true');
    next.textContent = said.sending;
    const answers = fields.flatMap((field, index) => {
      const value = field.value();
      const questionId = presentation.questions[index]?.id;
      return value && questionId ? [{ questionId, value }] : [];
    });
    const problem = await submit(answers);
    busy = false;
    next.removeAttribute('aria-disabled');
    if (problem) {
      failure.textContent = problem;
      next.textContent = said.again;
    }
  }

  async function proceed(): Promise<void> {
    if (busy) {
      return;
    }
    const wrong = (stepwise ? fields.slice(step, step + 1) : fields).filter((field) => !field.check());
    if (wrong[0]) {
      wrong[0].focus();
    } else if (stepwise && step < last) {
      move(step + 1);
    } else {
      await send();
    }
  }

  fields.forEach((field, index) => {
    field.onTap(() => {
      if (stepwise && index < last) {
        setTimeout(guarded(() => { if (step === index) { move(index + 1); } }), GLIMPSE);
      }
    });
  });
  back.addEventListener('click', guarded(() => { move(step - 1); }));
  form.addEventListener('submit', guarded((event: Event) => {
    event.preventDefault();
    return proceed();
  }));
  form.append(
    ...(stepwise && last > 0 ? [progress] : []),
    ...fields.map((field) => field.element),
    failure,
    element('div', { class: 'foot' }, ...(stepwise ? [back] : []), next),
    ...(presentation.identityMode === 'IDENTIFIED' ? [element('p', { class: 'notice' }, said.linked)] : []),
  );
  show(0);
  return form;
}
