/** Whether a text says nothing: only white space as Java's `Character.isWhitespace` knows it, which leaves out spaces that do not break. */
export function isBlank(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- Java counts four separators among the control characters
  return /^[\t-\r\x1c-\x20\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]*$/.test(text);
}
