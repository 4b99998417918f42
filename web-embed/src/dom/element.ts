type Attributes = Record<string, string | number | boolean | undefined>;

/** Builds an element; `true` writes an empty attribute, `false` and `undefined` none. Text is never taken for markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const built = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if ((value ?? false) !== false) {
      built.setAttribute(name, value === true ? '' : String(value));
    }
  }
  built.append(...children);
  return built;
}
