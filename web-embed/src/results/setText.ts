/** Writes the text only if it changed, so that nothing flickers and selections live on. */
export function setText(node: Element, text: string): void {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}
