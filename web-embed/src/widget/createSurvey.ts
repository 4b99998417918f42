import type { Presentation } from '../model/Presentation.ts';
import type { Site } from '../model/Site.ts';
import type { Submission } from '../model/Submission.ts';
import type { Answerable } from './Answerable.ts';
import type { Asked } from './Asked.ts';
import { createForm } from './createForm.ts';
import { createThanks } from './createThanks.ts';
import { element } from '../dom/element.ts';
import { presentSurvey } from './presentSurvey.ts';
import { randomUuid } from './randomUuid.ts';
import { words } from './words.ts';

interface Surroundings {
  site: Site;
  presentation: Presentation;
  fields: Answerable;
  stepwise: boolean;
  /** Called once the answers are safe. */
  onAnswered: () => void;
}

/** The survey from the first question to the thank-you. */
export function createSurvey({ site, presentation, fields, stepwise, onAnswered }: Surroundings): HTMLElement {
  const said = words(presentation.locale);
  const status = element('div', { role: 'status' });
  const remark = element('p', { class: 'remark' });
  let token = presentation.token;

  /** Says that the answers are still on their way, or gives the receipt of what nobody can find otherwise. */
  function tell(receipt: string | undefined): void {
    const { told } = fields;
    remark.textContent = receipt ? (told ? told.code + receipt : '') : said.kept + (told?.stay ?? '');
  }

  function thank(text: string, receipt: string | undefined): void {
    const thanks = createThanks(text, remark);
    const hadFocus = survey.contains((survey.getRootNode() as ShadowRoot).activeElement);
    survey.removeChild(form);
    status.append(thanks);
    tell(receipt);
    if (hadFocus) {
      thanks.focus({ preventScroll: true });
    }
    onAnswered();
  }

  async function submit(asked: Asked, afresh = true): Promise<string | undefined> {
    const { origin, siteKey } = site;
    const input = { presentationToken: token, submissionId: randomUuid(), answers: asked.answers };
    const submission: Submission = { origin, siteKey, at: Date.now(), input };
    const verdict = await fields.send(submission, tell);
    if (verdict.kind === 'rejected') {
      if (verdict.code === 'PRESENTATION_INVALID' && afresh) {
        token = (await presentSurvey(site, presentation.surveyId))?.token ?? token;
        return submit(asked, false);
      }
      return verdict.code === 'SURVEY_NOT_LIVE' ? said.ended : verdict.code === 'ALREADY_ANSWERED' ? said.answered : said.failed;
    }
    thank(asked.thankYou, verdict.receipt);
    return undefined;
  }

  const form = createForm({ presentation, fields, stepwise, heading: site.channel === 'LINK' ? 'h2' : 'h3', submit });
  const survey = element('div', { class: 'survey' }, form, status);
  return survey;
}
