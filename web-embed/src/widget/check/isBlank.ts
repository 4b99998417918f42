/** Whether a text says nothing. White space of Java and of JavaScript alike, so that the server, which knows the former, finds no blank text. */
export function isBlank(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- Java counts these four separators as white space
  return /^[\s\x1c-\x1f\p{Z}]*$/u.test(text);
}
