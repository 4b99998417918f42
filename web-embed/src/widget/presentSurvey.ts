import type { Presentation } from '../model/Presentation.ts';
import type { Site } from '../model/Site.ts';
import { REFUSED } from '../model/refused.ts';
import { invitationOf } from './invitationOf.ts';
import { postGraphql } from './postGraphql.ts';
import QUERY from './presentSurvey.graphql';

interface Data {
  surveyPresent: { presentation: Presentation | null; userErrors: { code: string }[] } | null;
}

/**
 * The survey in the language of the page (of the visitor, on the hosted page), for whom the page's invitation names; nothing when it
 * cannot be had now. One to a blind wave, which has dots in it, is not told: there nobody is to be known. That a visitor was refused is for the hosted page to say.
 */
export async function presentSurvey(site: Site, surveyId: string): Promise<Presentation | undefined> {
  const locale = (site.channel === 'WIDGET' && document.documentElement.lang) || navigator.language;
  const { channel, respondentToken } = site;
  const invitation = invitationOf(site);
  const input = { surveyId, locale, channel, respondentToken, invitation: invitation?.includes('.') ? undefined : invitation };
  const outcome = await postGraphql<Data>(site, QUERY, { input });
  const presented = outcome.kind === 'data' ? outcome.data.surveyPresent : null;
  const refusal = presented?.userErrors[0];
  if (refusal) {
    dispatchEvent(new CustomEvent(REFUSED, { detail: refusal.code }));
  }
  return presented?.presentation ?? undefined;
}
