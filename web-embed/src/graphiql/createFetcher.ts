import { getOperationAST, OperationTypeNode, parse } from 'graphql';
import { streamResults } from './streamResults.ts';

interface Params {
  query: string;
  operationName?: string | null;
  variables?: unknown;
}

/** Sends what GraphiQL asks with the token: queries and mutations as one request, subscriptions over server-sent events. */
export function createFetcher(token: string) {
  const send = (params: Params, accept: string, signal?: AbortSignal) =>
    fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept, ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(params),
      ...(signal ? { signal } : {}),
    });

  return (params: Params) =>
    getOperationAST(parse(params.query), params.operationName)?.operation === OperationTypeNode.SUBSCRIPTION
      ? streamResults((signal) => send(params, 'text/event-stream', signal))
      : answer(send(params, 'application/graphql-response+json, application/json;q=0.9'));
}

async function answer(request: Promise<Response>): Promise<Record<string, unknown>> {
  const response = await request;
  const text = await response.text();
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return { errors: [{ message: `The server answered ${response.status}${text ? `: ${text}` : '. Is the token good?'}` }] };
  }
}
