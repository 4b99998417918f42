/** I2OSP of RFC 8017: the number in so many bytes, which must suffice. */
export function toBytes(number: bigint, length: number): Uint8Array<ArrayBuffer> {
  const hex = number.toString(16).padStart(2 * length, '0');
  return Uint8Array.from({ length }, (_, at) => parseInt(hex.slice(2 * at, 2 * at + 2), 16));
}
