/** What a privacy contract says by itself, whatever the server says of it. */
export interface Statement {
  minimumGroup: number;
  retentionDays: number;
  /** Ids of the background attributes that are kept. */
  attributes: string[];
}

/** Reads `PresentedPrivacy.statement`; undefined where it is no such text. */
export function readStatement(text: string): Statement | undefined {
  const [form, minimumGroup, retentionDays, , count, ...rest] = fieldsOf(text) ?? [];
  const attributes: string[] = [];
  for (let left = Number(count); left > 0; left--) {
    attributes.push(rest.shift() ?? '');
    rest.splice(0, Number(rest.shift()));
    rest.splice(0, Number(rest.shift()));
  }
  return form === 'luotain.privacy/2' ? { minimumGroup: Number(minimumGroup), retentionDays: Number(retentionDays), attributes } : undefined;
}

/** Fields that stand each after its length and a colon. */
function fieldsOf(text: string): string[] | undefined {
  const length = /(\d+):/y;
  const fields: string[] = [];
  while (length.lastIndex < text.length) {
    const found = length.exec(text);
    const from = length.lastIndex;
    const to = from + Number(found?.[1]);
    if (!(to <= text.length)) {
      return undefined;
    }
    fields.push(text.slice(from, to));
    length.lastIndex = to;
  }
  return fields;
}
