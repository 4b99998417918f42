import type { Site } from '../model/Site.ts';
import { ANSWERED, BLINDING } from '../model/storageKeys.ts';
import type { KeptStore } from '../widget/createKeptStore.ts';
import type { BlindKey } from './BlindKey.ts';
import type { Asked } from './createCourier.ts';
import { finishBlinding } from './finishBlinding.ts';
import { keepBlinding } from './keepBlinding.ts';
import { signParticipation } from './signParticipation.ts';

interface Invited {
  store: KeptStore;
  site: Site;
  surveyId: string;
  /** What the invitation is signed for. */
  secret: string;
  /** Its hash. */
  name: string;
  key: BlindKey;
  message: Uint8Array;
  /** Whether the blinding is where a later page finds it; without it the signature would be lost. */
  kept: () => boolean;
}

/** Exchanges an invitation for its token; asked again, the same. Never rejects. */
export async function obtainToken({ store, site, surveyId, secret, name, key, message, kept }: Invited): Promise<Asked> {
  try {
    const blinding = await keepBlinding(store, name, key, message);
    if (!blinding) {
      return rejected(store.get(BLINDING + name) === ANSWERED ? 'ALREADY_ANSWERED' : 'KEYS_UNKNOWN');
    }
    if (!kept()) {
      return rejected('NOT_KEPT');
    }
    const signing = await signParticipation(site, surveyId, secret, blinding.blinded);
    if (signing.kind !== 'signed') {
      return signing.kind === 'later' ? signing : rejected(signing.code === 'INVITATION_INVALID' ? 'NOT_HERE' : signing.code);
    }
    const token = await finishBlinding(key, blinding, signing.signature);
    return token ? { kind: 'token', token } : LATER;
  } catch {
    return LATER;
  }
}

/** Nothing says that it cannot be had: a garbled reply, or something here that went wrong. */
const LATER: Asked = { kind: 'later', after: 0 };

const rejected = (code: string): Asked => ({ kind: 'rejected', code });
