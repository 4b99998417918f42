import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEventStream } from '../src/transport/readEventStream.ts';
import type { ServerEvent } from '../src/transport/readEventStream.ts';

async function read(...chunks: (string | Uint8Array<ArrayBuffer>)[]): Promise<ServerEvent[]> {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      chunks.forEach((chunk) => { controller.enqueue(typeof chunk === 'string' ? encoder.encode(chunk) : chunk); });
      controller.close();
    },
  });
  const events: ServerEvent[] = [];
  for await (const event of readEventStream(body)) {
    events.push(event);
  }
  return events;
}

test('reads events with their type', async () => {
  assert.deepEqual(await read('event:next\ndata:{"a":1}\n\nevent: complete\n\n'), [
    { type: 'next', data: '{"a":1}' },
    { type: 'complete', data: '' },
  ]);
});

test('joins data lines and chunks cut anywhere', async () => {
  assert.deepEqual(await read('eve', 'nt: next\r', '\ndata: one\r\nda', 'ta: two\r\n\r', '\n'), [{ type: 'next', data: 'one\ntwo' }]);
});

test('keeps characters that are cut in the middle', async () => {
  const bytes = new TextEncoder().encode('data: 95 – 97 ä\n\n');
  assert.deepEqual(await read(bytes.slice(0, 10), bytes.slice(10)), [{ type: 'message', data: '95 – 97 ä' }]);
});

test('skips comments, unknown fields and an unfinished event', async () => {
  assert.deepEqual(await read(':keep-alive\n\nid: 7\nretry: 10\ndata\n\ndata: lost'), [{ type: 'message', data: '' }]);
});

test('says when bytes arrive, comments included', async () => {
  let arrivals = 0;
  const body = new Blob([':\n\n']).stream();
  const events = readEventStream(body, () => { arrivals += 1; });
  assert.equal((await events.next()).done, true);
  assert.equal(arrivals, 1);
});
