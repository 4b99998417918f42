import type { Submission } from '../model/Submission.ts';

/** Undefined where nothing is kept that could be read. */
export function parseSubmission(json: string | undefined): Submission | undefined {
  try {
    return (JSON.parse(json ?? 'null') as Submission | null) ?? undefined;
  } catch {
    return undefined;
  }
}
