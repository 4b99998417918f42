import { ANSWERED } from '../model/storageKeys.ts';
import type { KeptStore } from '../widget/createKeptStore.ts';
import type { Verdict } from '../widget/submitResponse.ts';

/** What became of the answers of invitations, each named by `Submission.blinding`. */
export interface Settlements {
  /** Puts the mark where the blinding was if the answers are safe, and nowhere else: after any other refusal the token is still good. */
  settle: (blinding: string, verdict: Verdict) => void;
  /** Tells what was settled on this page, or will be. */
  hear: (blinding: string, listener: (verdict: Verdict) => void) => void;
}

export function createSettlements(store: KeptStore): Settlements {
  const verdicts = new Map<string, Verdict>();
  const listeners = new Map<string, (verdict: Verdict) => void>();
  return {
    settle(blinding, verdict) {
      if (verdict.kind === 'stored' || (verdict.kind === 'rejected' && verdict.code === 'ALREADY_ANSWERED')) {
        store.set(blinding, ANSWERED);
      }
      verdicts.set(blinding, verdict);
      listeners.get(blinding)?.(verdict);
    },
    hear(blinding, listener) {
      listeners.set(blinding, listener);
      const verdict = verdicts.get(blinding);
      if (verdict) {
        listener(verdict);
      }
    },
  };
}
