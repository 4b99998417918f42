/** A value in the page's local storage; none where it is not there, or storage is forbidden. */
export function storedValue(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
