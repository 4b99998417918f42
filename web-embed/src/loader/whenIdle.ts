/** Resolves when the host page has nothing more urgent to do, at the latest after a second. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) {
      requestIdleCallback(() => { resolve(); }, { timeout: 1000 });
    } else {
      setTimeout(resolve, 200);
    }
  });
}
