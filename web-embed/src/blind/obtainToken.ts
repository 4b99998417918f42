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
}

/** Exchanges an invitation for its token; asked again, the same. Never rejects. */
export async function obtainToken({ store, site, surveyId, secret, name, key, message }: Invited): Promise<Asked> {
  try {
    const blinding = await keepBlinding(store, name, key, message);
    if (!blinding) {
      return rejected(store.get(BLINDING + name) === ANSWERED ? 'ALREADY_ANSWERED' : 'KEYS_UNKNOWN');
    }
    const signing = await signParticipation(site, surveyId, secret, blinding.blinded);
    if (signing.kind !== 'signed') {
      return signing.kind === 'later' ? signing : rejected(signing.code === 'INVITATION_INVALID' ? 'NOT_HERE' : signing.code);
    }
    const token = await finishBlinding(key, blinding, signing.signature);
    return token ? { kind: 'token', token } : rejected('KEYS_UNKNOWN');
  } catch {
    return rejected('KEYS_UNKNOWN');
  }
}

const rejected = (code: string): Asked => ({ kind: 'rejected', code });
