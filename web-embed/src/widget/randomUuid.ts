/** A random UUID, version 4; by hand, since pages without https lack `crypto.randomUUID`. */
export function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(36));
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (kind, at: number) =>
    (kind === 'x' ? (bytes[at] ?? 0) & 15 : ((bytes[at] ?? 0) & 3) | 8).toString(16),
  );
}
