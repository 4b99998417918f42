import type { Part } from './Part.ts';

/** Keeps one part per key in the order of the data: known ones are updated in place, new ones built, the rest removed. */
export function createKeyedList<T>(parent: HTMLElement, keyOf: (item: T) => string, create: (item: T) => Part<T>): (items: T[]) => void {
  const parts = new Map<string, Part<T>>();
  return (items) => {
    const wanted = new Set(items.map(keyOf));
    for (const [key, part] of parts) {
      if (!wanted.has(key)) {
        part.element.remove();
        parts.delete(key);
      }
    }
    items.forEach((item, index) => {
      const key = keyOf(item);
      const part = parts.get(key) ?? create(item);
      parts.set(key, part);
      if (parent.children[index] !== part.element) {
        parent.insertBefore(part.element, parent.children[index] ?? null);
      }
      part.update(item);
    });
  };
}
