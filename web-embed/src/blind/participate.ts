import { REFUSED } from '../model/refused.ts';
import { BLINDING } from '../model/storageKeys.ts';
import type { Participation, Presentation } from '../model/Presentation.ts';
import type { Site } from '../model/Site.ts';
import { keptStore } from '../widget/keptStore.ts';
import { finishBlinding } from './finishBlinding.ts';
import { keepBlinding } from './keepBlinding.ts';
import { readBlindKey } from './readBlindKey.ts';
import { sha256 } from './sha256.ts';
import { signParticipation } from './signParticipation.ts';
import { waveHash } from './waveHash.ts';

/** A token to answer with, and how to forget what made it once the answers are safe. */
export interface Ticket {
  token: string;
  forget: () => void;
}

/**
 * Exchanges an invitation to a blind wave for a token. Nothing, and the page is told, where the invitation is not good or not of these keys:
 * a list of keys that is not the one on the invitation might mark people.
 */
export async function participate(site: Site, presentation: Presentation, participation: Participation, invitation: string | undefined): Promise<Ticket | undefined> {
  const ticket = invitation ? await exchange(site, presentation.surveyId, participation, invitation) : undefined;
  if (!ticket) {
    dispatchEvent(new CustomEvent(REFUSED, { detail: 'INVITATION_INVALID' }));
  }
  return ticket;
}

async function exchange(site: Site, surveyId: string, participation: Participation, invitation: string): Promise<Ticket | undefined> {
  const [secret = '', hash, number] = invitation.split('.');
  const keys = await Promise.all(participation.keys.map(({ jwk }) => readBlindKey(JSON.parse(jwk) as JsonWebKey)));
  const key = keys[Number(number)];
  if (!key || (await waveHash(participation, keys)) !== hash) {
    return undefined;
  }
  const name = await sha256(secret);
  const blinding = await keepBlinding(keptStore, name, key, new TextEncoder().encode(participation.message));
  const signature = await signParticipation(site, surveyId, secret, blinding.blinded);
  const token = signature && (await finishBlinding(key, blinding, signature));
  return token ? { token, forget: () => { keptStore.remove(BLINDING + name); } } : undefined;
}
