import type { Site } from '../model/Site.ts';
import { retryAfter } from './retryAfter.ts';

/** What became of a request: an answer, a failure that may pass, or a refusal that repeating at once will not change. */
export type Outcome<T> =
  | { kind: 'data'; data: T }
  | { kind: 'later'; after: number }
  | { kind: 'refused' };

const PASSING = [401, 403, 408, 425, 429];
/** Browsers that cannot be told so wait for as long as the network does. */
const TIMEOUT = 20_000;
/** Browsers refuse bodies over 64 KiB that shall outlive the page. */
const KEEPALIVE_LIMIT = 60_000;

/** Calls GraphQL as a visitor of the site. Never rejects. `after` is the wait in milliseconds the server asked for, else 0. */
export async function postGraphql<T>(site: Pick<Site, 'origin' | 'siteKey'>, query: string, variables: unknown): Promise<Outcome<T>> {
  try {
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`${site.origin}/embed/${site.siteKey}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      credentials: 'omit',
      keepalive: new Blob([body]).size < KEEPALIVE_LIMIT,
      signal: (AbortSignal as Partial<typeof AbortSignal>).timeout?.(TIMEOUT) ?? null,
      body,
    });
    if (!response.ok) {
      return PASSING.includes(response.status) || response.status >= 500
        ? { kind: 'later', after: retryAfter(response.headers.get('retry-after'), Date.now()) }
        : { kind: 'refused' };
    }
    const { data } = (await response.json()) as { data?: T | null };
    return data ? { kind: 'data', data } : { kind: 'later', after: 0 };
  } catch {
    return { kind: 'later', after: 0 };
  }
}
