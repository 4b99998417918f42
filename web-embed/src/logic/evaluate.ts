import type { Residual, Value, ValueOf } from '../model/Logic.ts';

const whole = (exact: number): number | undefined => (Number.isSafeInteger(exact) ? exact + 0 : undefined);
const finite = (exact: number): number | undefined => (Number.isFinite(exact) ? exact + 0 : undefined);

/** The value of an expression as the server would have it; undefined when it fails. */
export function evaluate(residual: Residual, valueOf: ValueOf): Value | undefined {
  if (residual === null || typeof residual !== 'object') {
    return residual ?? undefined;
  }
  const [operation, ...operands] = residual;
  const of = (operand: Residual | undefined): Value | undefined => (operand === undefined ? operand : evaluate(operand, valueOf));
  switch (operation) {
    case '$':
      return valueOf(operands[0] as string);
    case '?':
      return valueOf(operands[0] as string) !== undefined;
    case ':': {
      const condition = of(operands[0]);
      return condition === undefined ? condition : of(operands[condition ? 1 : 2]);
    }
  }
  const values = operands.map(of);
  if (operation === '&' || operation === '|') {
    const deciding = operation === '|';
    return values.includes(deciding) ? deciding : values.includes(undefined) ? undefined : !deciding;
  }
  if (values.includes(undefined)) {
    return undefined;
  }
  const [a, b] = values as [number, number];
  const [text, part] = values as [string, string];
  switch (operation) {
    case '!':
      return !a;
    case '=':
      return a === b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case '[':
      return values as Value[];
    case 'in':
      return (values[1] as Value[]).includes(a);
    case 'i+':
      return whole(a + b);
    case 'i-':
      return whole(a - b);
    case 'i*':
      return whole(a * b);
    case 'i/':
      return whole(Math.trunc(a / b));
    case 'i%':
      return whole(a % b);
    case '+':
      return finite(a + b);
    case '-':
      return finite(a - b);
    case '*':
      return finite(a * b);
    case '/':
      return finite(a / b);
    case '~':
      return text + part;
    case '#':
      return Array.from(text).length;
    case 'contains':
      return text.includes(part);
    case 'startsWith':
      return text.startsWith(part);
    case 'endsWith':
      return text.endsWith(part);
    case 'days':
      return (Date.parse(part) - Date.parse(text)) / 864e5;
  }
  return undefined;
}
