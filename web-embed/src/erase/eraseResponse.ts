import type { Site } from '../model/Site.ts';
import { postGraphql } from '../widget/postGraphql.ts';
import QUERY from './eraseResponse.graphql';
import type { Code } from './readCode.ts';

interface Data {
  responseErase: { responseId: string | null; userErrors: { code: string }[] } | null;
}

/** Erases a response for good; doing it again does no harm. `unknown` is a code of no response to this survey, `later` says nothing: try again. Never rejects. */
export async function eraseResponse(site: Pick<Site, 'origin' | 'siteKey'>, surveyId: string, code: Code): Promise<'erased' | 'unknown' | 'later'> {
  const outcome = await postGraphql<Data>(site, QUERY, { input: { surveyId, ...code } });
  const payload = outcome.kind === 'data' ? outcome.data.responseErase : null;
  return payload?.responseId ? 'erased' : payload?.userErrors.length ? 'unknown' : 'later';
}
