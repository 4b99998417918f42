/** Resolves once the page's elements are all there. */
export function afterParsing(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => { resolve(); }, { once: true });
    } else {
      resolve();
    }
  });
}
