/** A view of the page's local storage that never throws; where storage is forbidden it lasts as long as the page. */
export interface KeptStore {
  get: (key: string) => string | undefined;
  set: (key: string, value: string) => void;
  remove: (key: string) => void;
  /** Keys that begin with the prefix. */
  keys: (prefix: string) => string[];
}

export function createKeptStore(storage: () => Storage): KeptStore {
  const here = new Map<string, string>();
  const attempt = <T>(action: (storage: Storage) => T): T | undefined => {
    try {
      return action(storage());
    } catch {
      return undefined;
    }
  };
  return {
    get: (key) => here.get(key) ?? attempt((kept) => kept.getItem(key)) ?? undefined,
    set: (key, value) => {
      here.delete(key);
      if (!attempt((kept) => { kept.setItem(key, value); return true; })) {
        here.set(key, value);
      }
    },
    remove: (key) => {
      here.delete(key);
      attempt((kept) => { kept.removeItem(key); });
    },
    keys: (prefix) =>
      [...here.keys(), ...(attempt((kept) => Object.keys(kept)) ?? [])].filter((key) => key.startsWith(prefix)),
  };
}
