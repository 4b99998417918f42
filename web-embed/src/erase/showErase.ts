import { element } from '../dom/element.ts';
import type { Site } from '../model/Site.ts';
import { eraseResponse } from './eraseResponse.ts';
import { eraseWords } from './eraseWords.ts';
import { readCode } from './readCode.ts';

/** Where respondents delete their answers: asks for the code, asks again, and says what became of it. */
export function showErase(main: HTMLElement, site: Pick<Site, 'origin' | 'siteKey'>, surveyId: string): void {
  const said = eraseWords(document.documentElement.lang);
  const about = element('p', { id: 'about' }, said.about);
  const input = element('input', { id: 'code', type: 'text', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', 'aria-describedby': 'about' });
  const problem = element('p', { id: 'problem', class: 'bad', role: 'alert' });
  const next = element('button', { type: 'submit' }, said.next);
  const form = element('form', { novalidate: true }, element('label', { for: 'code' }, said.code), input, problem, next);
  const sure = element('p', { id: 'sure', tabindex: -1 }, said.sure);
  const yes = element('button', { type: 'button', class: 'bad' }, said.yes);
  const no = element('button', { type: 'button', class: 'quiet' }, said.no);
  const confirm = element('div', { role: 'group', 'aria-labelledby': 'sure', hidden: true }, sure, yes, no);
  const done = element('p', { role: 'status', tabindex: -1 });

  function ask(text = ''): void {
    confirm.hidden = true;
    form.hidden = false;
    problem.textContent = text;
    input.setAttribute('aria-invalid', String(!!text));
    input.setAttribute('aria-describedby', text ? 'problem about' : 'about');
    input.focus();
  }

  async function erase(): Promise<void> {
    const code = readCode(input.value);
    if (!code || yes.ariaDisabled) {
      return;
    }
    yes.ariaDisabled = 'true';
    yes.textContent = said.working;
    const outcome = await eraseResponse(site, surveyId, code);
    yes.ariaDisabled = null;
    yes.textContent = said.yes;
    if (outcome !== 'erased') {
      ask(said[outcome]);
      return;
    }
    about.remove();
    form.remove();
    confirm.remove();
    done.textContent = said.erased;
    done.focus();
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!readCode(input.value)) {
      ask(said.damaged);
      return;
    }
    problem.textContent = '';
    form.hidden = true;
    confirm.hidden = false;
    sure.focus();
  });
  yes.addEventListener('click', () => { void erase(); });
  no.addEventListener('click', () => { ask(); });
  document.title = said.title;
  main.replaceChildren(element('section', { class: 'erase' }, element('h1', {}, said.title), about, form, confirm, done));
}
