/**
 * What the browser must remember between asking for a signature and getting it, as plain JSON, all bytes in base64url. The server signs one
 * blinded message an invitation and the same again on request: with this a lost reply is asked for again, without it the invitation is spent.
 */
export interface Blinding {
  /** Fingerprint of the key that has to sign. */
  key: string;
  /** Random bytes, then the message: what the token will say. Secret until the answers are sent. */
  prepared: string;
  /** Inverse of the blinding factor. Secret for ever: with it the server could tell whose token it is. */
  inverse: string;
  /** All that the server gets to see. */
  blinded: string;
}
