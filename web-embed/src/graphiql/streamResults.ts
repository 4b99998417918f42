import { readEventStream } from '../transport/readEventStream.ts';

/** Results of a subscription as they arrive; whoever stops iterating closes the connection. */
export async function* streamResults(open: (signal: AbortSignal) => Promise<Response>): AsyncGenerator<Record<string, unknown>, void, void> {
  const connection = new AbortController();
  try {
    const response = await open(connection.signal);
    if (!response.ok || !response.body) {
      yield { errors: [{ message: `The server answered ${response.status}. Is the token good?` }] };
      return;
    }
    for await (const { type, data } of readEventStream(response.body)) {
      if (type === 'complete') {
        return;
      }
      yield JSON.parse(data) as Record<string, unknown>;
    }
  } finally {
    connection.abort();
  }
}
