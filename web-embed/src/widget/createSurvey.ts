import type { Presentation } from '../model/Presentation.ts';
import type { Site } from '../model/Site.ts';
import type { Submission } from '../model/Submission.ts';
import type { Asked } from './Asked.ts';
import type { Fields } from './createFields.ts';
import { createForm } from './createForm.ts';
import { createReceipt } from './createReceipt.ts';
import { createThanks } from './createThanks.ts';
import { delivery } from './delivery.ts';
import { element } from '../dom/element.ts';
import { presentSurvey } from './presentSurvey.ts';
import { randomUuid } from './randomUuid.ts';
import { words } from './words.ts';

interface Surroundings {
  site: Site;
  presentation: Presentation;
  fields: Fields;
  stepwise: boolean;
  /** Called once the answers are safe. */
  onAnswered: () => void;
}

/** The survey from the first question to the thank-you. */
export function createSurvey({ site, presentation, fields, stepwise, onAnswered }: Surroundings): HTMLElement {
  const said = words(presentation.locale);
  const status = element('div', { role: 'status' });
  let token = presentation.token;

  function thank(text: string, receipt: string | undefined): void {
    const code = presentation.privacy ? said.code : undefined;
    const thanks = createThanks(text, receipt ? code : said.kept);
    const hadFocus = form.contains((form.getRootNode() as ShadowRoot).activeElement);
    form.remove();
    status.append(thanks);
    if (receipt && code) {
      status.after(createReceipt(receipt, code));
    }
    if (hadFocus) {
      thanks.focus({ preventScroll: true });
    }
    onAnswered();
  }

  async function submit(asked: Asked, afresh = true): Promise<string | undefined> {
    const { origin, siteKey } = site;
    const input = { presentationToken: token, submissionId: randomUuid(), answers: asked.answers };
    const submission: Submission = { origin, siteKey, at: Date.now(), input };
    const verdict = await delivery.send(submission);
    if (verdict.kind === 'rejected' && verdict.code === 'PRESENTATION_INVALID' && afresh) {
      token = (await presentSurvey(site, presentation.surveyId))?.token ?? token;
      return submit(asked, false);
    }
    if (verdict.kind === 'rejected') {
      return verdict.code === 'SURVEY_NOT_LIVE' ? said.ended : said.failed;
    }
    thank(asked.thankYou, verdict.receipt);
    return undefined;
  }

  const form = createForm({ presentation, fields, stepwise, heading: site.channel === 'LINK' ? 'h2' : 'h3', submit });
  return element('div', { class: 'survey' }, form, status);
}
