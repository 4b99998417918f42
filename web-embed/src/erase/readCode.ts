/** What a receipt names: a response, and the secret that erases it. */
export interface Code {
  responseId: string;
  eraseSecret: string;
}

/** Reads the code that a respondent kept, whatever white space came with it; undefined where it is not whole. */
export function readCode(text: string): Code | undefined {
  const [, responseId, eraseSecret] = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.([\w-]{22})$/i.exec(text.replace(/\s/g, '')) ?? [];
  return responseId && eraseSecret ? { responseId, eraseSecret } : undefined;
}
