/** Whether the storage itself has something by this key, and not this page alone. */
export function stands(storage: () => Storage, key: string): boolean {
  try {
    return storage().getItem(key) !== null;
  } catch {
    return false;
  }
}
