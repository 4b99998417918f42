const PREFIX = '#erase';

/** The code in an address that asks to delete answers, `#erase` or `#erase=<code>`, which then has it no more; undefined in any other. */
export function takeCode(): string | undefined {
  const [name, code = ''] = location.hash.split('=');
  if (name !== PREFIX) {
    return undefined;
  }
  if (code) {
    history.replaceState(null, '', location.pathname + location.search + PREFIX);
  }
  return code;
}
