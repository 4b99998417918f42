import { toBase64Url } from './toBase64Url.ts';

/** SHA-256 of a text, base64url. */
export async function sha256(text: string): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}
