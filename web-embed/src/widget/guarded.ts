/** The same action, but no error of it reaches the host page. */
export function guarded<A extends unknown[]>(action: (...args: A) => unknown): (...args: A) => void {
  return (...args) => {
    try {
      Promise.resolve(action(...args)).catch(() => undefined);
    } catch {
      return;
    }
  };
}
