import { REFUSED } from '../model/refused.ts';
import type { Presentation } from '../model/Presentation.ts';
import type { Site } from '../model/Site.ts';
import { ANSWERED, BLINDING } from '../model/storageKeys.ts';
import type { Delivery } from '../widget/createDelivery.ts';
import { invitationOf } from '../widget/invitationOf.ts';
import { keptStore } from '../widget/keptStore.ts';
import type { Told } from '../widget/privacy/Told.ts';
import { createCourier } from './createCourier.ts';
import { groupText } from './groupText.ts';
import { obtainToken } from './obtainToken.ts';
import { readWave } from './readWave.ts';
import { sha256 } from './sha256.ts';

/** How to take part. */
export interface Part {
  /** Sends the answers. */
  send: Delivery['send'];
  /** What is said, with the group in which the answers are counted. */
  told: Told;
}

/**
 * Prepares to answer a blind wave. False, and the page is told, where the invitation is not good or of no wave that is blind, its answers are given, or
 * the keys are not those of the invitation: another list might mark people. Nothing is sent for who only looks: the token is asked for when the first answer is given.
 */
export async function participate(
  site: Site,
  presentation: Presentation,
  told: Told | undefined,
  place: HTMLElement | undefined,
  deliver: Delivery['send'],
): Promise<Part | false> {
  const refuse = (code: string): false => {
    place?.replaceChildren();
    dispatchEvent(new CustomEvent(REFUSED, { detail: code }));
    return false;
  };
  const { participation } = presentation;
  const [secret, hash, number] = invitationOf(site)?.split('.') ?? [];
  if (!secret) {
    return refuse('RESPONDENT_REQUIRED');
  }
  if (!hash || !participation) {
    return refuse('INVITATION_INVALID');
  }
  if (!(crypto as Partial<Crypto>).subtle) {
    return refuse('INSECURE');
  }
  const name = await sha256(secret);
  if (keptStore.get(BLINDING + name) === ANSWERED) {
    return refuse('ALREADY_ANSWERED');
  }
  const wave = await readWave(presentation, participation).catch(() => undefined);
  const key = wave?.keys[Number(number)];
  const values = participation.keys[Number(number)]?.values;
  if (!key || !values || !told || wave.hash !== hash) {
    return refuse('KEYS_UNKNOWN');
  }
  const kept = presentation.privacy?.kept ?? [];
  const group = groupText(presentation.locale, kept.length === values.length ? kept : wave.attributes, values);
  const courier = createCourier({
    store: keptStore,
    name,
    ask: () => obtainToken({ store: keptStore, site, surveyId: presentation.surveyId, secret, name, key, message: wave.message }),
    deliver,
    refuse,
    wait: (milliseconds) =>
      new Promise((resolve) => {
        setTimeout(resolve, milliseconds);
        addEventListener('online', () => { resolve(); }, { once: true });
      }),
  });
  if (courier.resume()) {
    return refuse('KEPT');
  }
  place?.addEventListener('input', () => { void courier.begin(); }, { once: true });
  return { send: courier.send, told: { ...told, promise: told.promise + group } };
}
