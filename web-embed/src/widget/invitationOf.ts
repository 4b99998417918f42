import type { Site } from '../model/Site.ts';

/** The invitation by which the visitor came; the hosted page's script put it there. */
export function invitationOf({ channel }: Site): string | undefined {
  const state: unknown = channel === 'LINK' && history.state;
  return typeof state === 'string' ? state : undefined;
}
