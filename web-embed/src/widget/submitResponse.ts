import type { Submission } from '../model/Submission.ts';
import { postGraphql } from './postGraphql.ts';
import QUERY from './submitResponse.graphql';

interface Data {
  responseSubmit: { receipt: { responseId: string; eraseSecret: string } | null; userErrors: { code: string }[] } | null;
}

/** What the server made of a submission. With `receipt` the respondent can take stored answers back. `later` and `refused` leave open whether it is stored: send it again. */
export type Verdict = { kind: 'stored'; receipt: string } | { kind: 'rejected'; code: string; receipt?: never } | { kind: 'later'; after: number; receipt?: never } | { kind: 'refused'; receipt?: never };

/** Sends a submission once. Never rejects. */
export async function submitResponse({ origin, siteKey, input }: Submission): Promise<Verdict> {
  const outcome = await postGraphql<Data>({ origin, siteKey }, QUERY, { input });
  if (outcome.kind !== 'data') {
    return outcome;
  }
  const payload = outcome.data.responseSubmit;
  const error = payload?.userErrors[0];
  if (payload?.receipt) {
    const { responseId, eraseSecret } = payload.receipt;
    return { kind: 'stored', receipt: `${responseId}.${eraseSecret}` };
  }
  return error ? { kind: 'rejected', code: error.code } : { kind: 'later', after: 0 };
}
