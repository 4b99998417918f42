import type { SurveyResults } from '../model/SurveyResults.ts';
import { backoff } from '../transport/backoff.ts';
import { readEventStream } from '../transport/readEventStream.ts';
import QUERY from './results.graphql';

/** Whether the numbers move: `ended` when the token no longer gives access, and nothing will change that. */
export type LiveState = 'connecting' | 'live' | 'reconnecting' | 'ended';

interface Following {
  endpoint: string;
  token: string;
  surveyId: string;
  onResults: (results: SurveyResults) => void;
  onState: (state: LiveState) => void;
}

const FIRST_RETRY = 1_000;
const LONGEST_RETRY = 30_000;
/** A stream that is silent for so long is given up; the server sends keep-alives more often. */
const SILENCE = 60_000;

/** Follows the results of a survey until the returned function is called; reconnects by itself. */
export function followResults({ endpoint, token, surveyId, onResults, onState }: Following): () => void {
  const stopped = new AbortController();
  const hasStopped = () => stopped.signal.aborted;
  let failures = 0;

  async function follow(): Promise<LiveState> {
    const connection = new AbortController();
    const cut = () => { connection.abort(); };
    let watchdog = setTimeout(cut, SILENCE);
    stopped.signal.addEventListener('abort', cut, { once: true });
    try {
      const response = await fetch(`${endpoint}/graphql`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream', 'content-type': 'application/json' },
        credentials: 'omit',
        cache: 'no-store',
        body: JSON.stringify({ query: QUERY, variables: { surveyId } }),
        signal: connection.signal,
      });
      if (response.status === 401 || response.status === 403) {
        return 'ended';
      }
      if (!response.ok || !response.body) {
        return 'reconnecting';
      }
      const alive = () => {
        clearTimeout(watchdog);
        watchdog = setTimeout(cut, SILENCE);
      };
      for await (const { type, data } of readEventStream(response.body, alive)) {
        if (type === 'complete') {
          break;
        }
        const results = type === 'next' ? resultsIn(data) : undefined;
        if (results) {
          failures = 0;
          onState('live');
          onResults(results);
        }
      }
      return 'reconnecting';
    } catch {
      return 'reconnecting';
    } finally {
      clearTimeout(watchdog);
      stopped.signal.removeEventListener('abort', cut);
      cut();
    }
  }

  async function keepFollowing(): Promise<void> {
    onState('connecting');
    while (!hasStopped()) {
      const state = await follow();
      if (hasStopped()) {
        return;
      }
      onState(state);
      if (state === 'ended') {
        return;
      }
      failures += 1;
      await pause(backoff(failures, FIRST_RETRY, LONGEST_RETRY), stopped.signal);
    }
  }

  void keepFollowing();
  return () => { stopped.abort(); };
}

function resultsIn(json: string): SurveyResults | undefined {
  const { data } = JSON.parse(json) as { data?: { resultsChanged?: SurveyResults | null } | null };
  return data?.resultsChanged ?? undefined;
}

/** Resolves after the time, or at once when the network returns or the signal says so. */
function pause(wait: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener('online', end);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, wait);
    addEventListener('online', end);
    signal.addEventListener('abort', end);
  });
}
