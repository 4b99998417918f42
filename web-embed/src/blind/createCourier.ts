import { BLINDING, WAITING } from '../model/storageKeys.ts';
import type { Submission } from '../model/Submission.ts';
import { backoff } from '../transport/backoff.ts';
import type { Delivery } from '../widget/createDelivery.ts';
import type { KeptStore } from '../widget/createKeptStore.ts';
import type { Verdict } from '../widget/submitResponse.ts';
import { parseSubmission } from './parseSubmission.ts';

const FIRST_RETRY = 2_000;
const LONGEST_RETRY = 300_000;

/** What came of asking for the token: it, a refusal for good, or that the server did not answer. */
export type Asked = { kind: 'token'; token: string } | { kind: 'rejected'; code: string } | { kind: 'later'; after: number };

interface Surroundings {
  store: KeptStore;
  /** Hash of the invitation. */
  name: string;
  /** Asks once; to be asked again while it is `later`. */
  ask: () => Promise<Asked>;
  /** Brings answers with their token to the server. */
  deliver: Delivery['send'];
  /** Tells the visitor that nothing will come of it, or has. */
  refuse: (code: string) => void;
  /** Tells the visitor that answers which an earlier page kept are stored, and by what receipt they can be taken back. */
  thank: (receipt: string) => void;
  /** Resolves after so many milliseconds, or once the network returns. */
  wait: (milliseconds: number) => Promise<void>;
}

/** Brings the answers of one invitation to the server, with the token as soon as it is there. */
export interface Courier {
  /** Asks for the token until it is there or refused. */
  begin: () => Promise<Asked>;
  /** Keeps the answers, and sends them as soon as there is a token. */
  send: Delivery['send'];
  /** Goes on with answers that an earlier page kept; says whether there are any. */
  resume: () => boolean;
}

export function createCourier({ store, name, ask, deliver, refuse, thank, wait }: Surroundings): Courier {
  let asking: Promise<Asked> | undefined;
  let end: Promise<Asked> | undefined;

  /** One try, shared by all who want it meanwhile; a token or a refusal is never asked for again. */
  function once(): Promise<Asked> {
    asking ??= ask().then((asked) => {
      asking = asked.kind === 'later' ? undefined : asking;
      return asked;
    });
    return asking;
  }

  async function untilTheEnd(): Promise<Asked> {
    for (let failures = 1; ; failures++) {
      const asked = await once();
      if (asked.kind === 'rejected') {
        refuse(asked.code);
      }
      if (asked.kind !== 'later') {
        return asked;
      }
      await wait(Math.max(backoff(failures, FIRST_RETRY, LONGEST_RETRY), asked.after));
    }
  }

  function begin(): Promise<Asked> {
    end ??= untilTheEnd();
    return end;
  }

  async function bring(submission: Submission, asked: Asked, late?: (receipt: string) => void): Promise<Verdict> {
    if (asked.kind === 'later') {
      return asked;
    }
    const sent = asked.kind === 'token' ? deliver({ ...submission, blinding: BLINDING + name, input: { ...submission.input, participation: asked.token } }, late) : asked;
    // From here on the delivery keeps the answers, with the token; or nothing will come of them.
    store.remove(WAITING + name);
    return sent;
  }

  async function bringLater(submission: Submission, late?: (receipt: string) => void): Promise<void> {
    const asked = await begin();
    const verdict = await bring(submission, asked, late);
    if (verdict.kind === 'rejected') {
      if (asked.kind === 'token') {
        refuse(verdict.code);
      }
    } else if (verdict.receipt) {
      late?.(verdict.receipt);
    }
  }

  return {
    begin,
    async send(submission, late) {
      store.set(WAITING + name, JSON.stringify(submission));
      void begin();
      const asked = await once();
      if (asked.kind === 'later') {
        void bringLater(submission, late);
      }
      return bring(submission, asked, late);
    },
    resume() {
      const kept = parseSubmission(store.get(WAITING + name));
      if (kept) {
        void bringLater(kept, thank);
      }
      return !!kept;
    },
  };
}
