/** The key of a stratum as the browser calculates with it. */
export interface BlindKey {
  modulus: bigint;
  exponent: bigint;
  /** Length of the modulus, and of everything that is signed or a signature. */
  bytes: number;
  /** RFC 7638 thumbprint: the key's name in the privacy contract and on the invitation. */
  fingerprint: string;
  /** For RSA-PSS with SHA-384. */
  verifier: CryptoKey;
}
