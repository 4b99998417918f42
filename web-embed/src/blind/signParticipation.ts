import type { Site } from '../model/Site.ts';
import { postGraphql } from '../widget/postGraphql.ts';
import QUERY from './signParticipation.graphql';

interface Data {
  participationSign: { signature: string | null; userErrors: { code: string }[] } | null;
}

/** A blind signature, a refusal for good, or neither; what was kept makes asking again safe. */
export type Signing = { kind: 'signed'; signature: string } | { kind: 'rejected'; code: string } | { kind: 'later'; after: number };

/** Asks once for the signature under the one message of an invitation. Never rejects. */
export async function signParticipation(site: Site, surveyId: string, invitation: string, blinded: string): Promise<Signing> {
  const outcome = await postGraphql<Data>(site, QUERY, { input: { surveyId, invitation, blinded } });
  if (outcome.kind !== 'data') {
    return { kind: 'later', after: outcome.kind === 'later' ? outcome.after : 0 };
  }
  const { signature, userErrors } = outcome.data.participationSign ?? {};
  const code = userErrors?.[0]?.code;
  return signature ? { kind: 'signed', signature } : code ? { kind: 'rejected', code } : { kind: 'later', after: 0 };
}
