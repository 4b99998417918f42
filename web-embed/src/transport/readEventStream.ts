/** A server-sent event; `type` is `message` where the server names none. */
export interface ServerEvent {
  type: string;
  data: string;
}

/**
 * Reads server-sent events from the body of a response, as the HTML standard says (9.2.6), until it ends. Ids and retry times are skipped.
 *
 * @param onBytes called whenever anything arrives, keep-alive comments included
 */
export async function* readEventStream(body: ReadableStream<Uint8Array<ArrayBuffer>>, onBytes: () => void = () => undefined): AsyncGenerator<ServerEvent, void, void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  let type = '';
  let data: string[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return;
      }
      onBytes();
      const lines = (rest + value).split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const [, field, content] = /^([^:]*):? ?([^]*)$/.exec(line) ?? [];
        if (line === '') {
          if (type || data.length) {
            yield { type: type || 'message', data: data.join('\n') };
          }
          type = '';
          data = [];
        } else if (field === 'event') {
          type = content ?? '';
        } else if (field === 'data') {
          data.push(content ?? '');
        }
      }
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
