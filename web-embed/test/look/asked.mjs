/** A question as the server presents it. */
export function asked(id, text, type, more = {}) {
  return { id, text, type, help: null, required: false, validationMessage: null, ...more };
}
