import { sha256 } from './sha256.ts';

/** The part of a secret that stays when the link is renewed: the invitation's id. */
const STABLE = /^lt_in_[\da-f]{32}/;

/** By what a browser keeps things of an invitation, also when its link was renewed: a hash, never the invitation itself. */
export function invitationName(secret: string): Promise<string> {
  return sha256(STABLE.exec(secret)?.[0] ?? secret);
}
