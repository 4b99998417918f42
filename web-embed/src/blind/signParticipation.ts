import type { Site } from '../model/Site.ts';
import { postGraphql } from '../widget/postGraphql.ts';
import QUERY from './signParticipation.graphql';

interface Data {
  participationSign: { signature: string | null; userErrors: { code: string }[] } | null;
}

/** The blind signature for the one message of an invitation. Nothing where it cannot be had; what was kept makes asking again safe. */
export async function signParticipation(site: Site, surveyId: string, invitation: string, blinded: string): Promise<string | undefined> {
  const outcome = await postGraphql<Data>(site, QUERY, { input: { surveyId, invitation, blinded } });
  return outcome.kind === 'data' ? (outcome.data.participationSign?.signature ?? undefined) : undefined;
}
