import { EXPIRY } from '../model/expiry.ts';
import type { Submission } from '../model/Submission.ts';
import { PENDING } from '../model/storageKeys.ts';
import { backoff } from '../transport/backoff.ts';
import type { KeptStore } from './createKeptStore.ts';
import type { Verdict } from './submitResponse.ts';

const FIRST_RETRY = 2_000;
const LONGEST_RETRY = 300_000;

interface Surroundings {
  store: KeptStore;
  submit: (submission: Submission) => Promise<Verdict>;
  /** What has to be done before a submission with a blinding is forgotten; it is sent again where this fails. */
  settle: (blinding: string, verdict: Verdict) => Promise<void>;
  /** Runs the action unless another tab is at it; resolves to whether it ran. */
  alone: (action: () => Promise<void>) => Promise<boolean>;
  now: () => number;
  schedule: (action: () => void, wait: number) => void;
}

/** Brings submissions to the server, however long it takes. */
export interface Delivery {
  /** Keeps the submission, then tries it once; unless it is stored or rejected, it is tried again later. Then `late` hears of its receipt, if this page gets it. */
  send: (submission: Submission, late?: (receipt: string) => void) => Promise<Verdict>;
  /** Tries everything that is kept. */
  flush: () => Promise<void>;
}

export function createDelivery({ store, submit, settle, alone, now, schedule }: Surroundings): Delivery {
  const inFlight = new Set<string>();
  const awaited = new Map<string, ((receipt: string) => void) | undefined>();
  let failures = 0;
  let scheduled = false;

  async function attempt(submission: Submission): Promise<Verdict> {
    const id = submission.input.submissionId;
    inFlight.add(id);
    const verdict = await submit(submission);
    inFlight.delete(id);
    if (verdict.kind === 'stored' || verdict.kind === 'rejected') {
      if (submission.blinding) {
        await settle(submission.blinding, verdict);
      }
      store.remove(PENDING + id);
    } else if (verdict.kind === 'later' && verdict.after) {
      store.set(PENDING + id, JSON.stringify({ ...submission, notBefore: now() + verdict.after }));
    }
    return verdict;
  }

  function retryLater(wait = 0): void {
    if (!scheduled) {
      scheduled = true;
      failures += 1;
      schedule(() => {
        scheduled = false;
        void flush();
      }, Math.max(backoff(failures, FIRST_RETRY, LONGEST_RETRY), wait));
    }
  }

  function kept(): Submission[] {
    return store.keys(PENDING).flatMap((key) => {
      const submission = parse(store.get(key));
      if (submission && submission.at > now() - EXPIRY) {
        return [submission];
      }
      store.remove(key);
      return [];
    });
  }

  async function tryAllKept(): Promise<void> {
    for (const submission of kept()) {
      const { submissionId } = submission.input;
      const wait = (submission.notBefore ?? 0) - now();
      if (wait > 0) {
        retryLater(wait);
      } else if (!inFlight.has(submissionId)) {
        const verdict = await attempt(submission);
        if (verdict.receipt) {
          awaited.get(submissionId)?.(verdict.receipt);
        }
        if (verdict.kind === 'later') {
          retryLater(verdict.after);
          return;
        }
        failures = 0;
      }
    }
  }

  async function flush(): Promise<void> {
    const mine = await alone(tryAllKept);
    if (!mine && store.keys(PENDING).length) {
      retryLater();
    }
  }

  return {
    async send(submission, late) {
      const id = submission.input.submissionId;
      store.set(PENDING + id, JSON.stringify(submission));
      const verdict = await attempt(submission);
      awaited.set(id, late);
      if (verdict.kind === 'later') {
        retryLater(verdict.after);
      }
      return verdict;
    },
    flush,
  };
}

function parse(json: string | undefined): Submission | undefined {
  try {
    return JSON.parse(json ?? '') as Submission;
  } catch {
    return undefined;
  }
}
