/** Keys in the page's local storage; none where storage is forbidden. */
export function storedKeys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
