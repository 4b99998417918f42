/** Milliseconds to wait that a `Retry-After` header asks for (RFC 9110, 10.2.3: seconds or a date), at most a day; 0 for none. */
export function retryAfter(header: string | null, now: number): number {
  const wait = /^\d+$/.test(header ?? '') ? Number(header) * 1000 : Date.parse(header ?? '') - now;
  return Math.min(Math.max(wait || 0, 0), 86_400_000);
}
