import type { Presentation } from '../model/Presentation.ts';
import type { Site } from '../model/Site.ts';
import { postGraphql } from './postGraphql.ts';
import QUERY from './presentSurvey.graphql';

interface Data {
  surveyPresent: { presentation: Presentation | null } | null;
}

/** The survey in the language of the page (of the visitor, on the hosted page); nothing when it cannot be had now. */
export async function presentSurvey(site: Site, surveyId: string): Promise<Presentation | undefined> {
  const locale = (site.channel === 'WIDGET' && document.documentElement.lang) || navigator.language;
  const { channel, respondentToken } = site;
  const outcome = await postGraphql<Data>(site, QUERY, { input: { surveyId, locale, channel, respondentToken } });
  return outcome.kind === 'data' ? (outcome.data.surveyPresent?.presentation ?? undefined) : undefined;
}
