import { element } from '../dom/element.ts';
import { REFUSED } from '../model/refused.ts';
import type { Presentation } from '../model/Presentation.ts';
import type { Site } from '../model/Site.ts';
import { ANSWERED, BLINDING, PENDING, WAITING } from '../model/storageKeys.ts';
import type { Delivery } from '../widget/createDelivery.ts';
import { invitationOf } from '../widget/invitationOf.ts';
import { keptStore } from '../widget/keptStore.ts';
import type { Told } from '../widget/privacy/Told.ts';
import { createCourier } from './createCourier.ts';
import { forgetWaiting } from './forgetWaiting.ts';
import { groupText } from './groupText.ts';
import { holds } from './holds.ts';
import { invitationName } from './invitationName.ts';
import { obtainToken } from './obtainToken.ts';
import { parseSubmission } from './parseSubmission.ts';
import { readWave } from './readWave.ts';
import { settlements } from './settlements.ts';
import { stands } from './stands.ts';

/** How to take part. */
export interface Part {
  /** Sends the answers. */
  send: Delivery['send'];
  /** What is said, with the group in which the answers are counted. */
  told: Told;
}

/**
 * Prepares to answer a blind wave. False, and the page is told, where the invitation is not good or of no wave that is blind, its answers are given, the browser keeps
 * nothing, or the keys are not those of the invitation: another list might mark people. Nothing is sent for who only looks: the token is asked for when the first answer is given.
 */
export async function participate(
  site: Site,
  presentation: Presentation,
  told: Told | undefined,
  place: HTMLElement | undefined,
  deliver: Delivery['send'],
): Promise<Part | false> {
  // Filled when a receipt comes, so that it is read out.
  const receiptLine = element('p', { role: 'status' });
  const refuse = (code: string): false => {
    place?.replaceChildren(receiptLine);
    dispatchEvent(new CustomEvent(REFUSED, { detail: code }));
    return false;
  };
  const thank = (receipt: string) => {
    refuse('ALREADY_ANSWERED');
    receiptLine.textContent = (told?.code ?? '') + receipt;
  };
  forgetWaiting(keptStore, Date.now());
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
  const name = await invitationName(secret);
  const blinding = BLINDING + name;
  const answered = keptStore.get(blinding) === ANSWERED;
  if (answered || keptStore.keys(PENDING).some((key) => parseSubmission(keptStore.get(key))?.blinding === blinding)) {
    keptStore.remove(WAITING + name);
    refuse(answered ? 'ALREADY_ANSWERED' : 'KEPT');
    settlements.hear(blinding, (verdict) => {
      if (verdict.kind === 'stored') {
        thank(verdict.receipt);
      } else if (verdict.kind === 'rejected') {
        refuse(verdict.code);
      }
    });
    return false;
  }
  if (!holds(() => localStorage)) {
    return refuse('NOT_KEPT');
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
    ask: () => obtainToken({ store: keptStore, site, surveyId: presentation.surveyId, secret, name, key, message: wave.message, kept: () => stands(() => localStorage, blinding) }),
    deliver,
    refuse,
    thank,
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
