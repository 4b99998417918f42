/** A `Storage` in memory whose keys are its own properties, as in browsers. */
export function createStorage(): Storage {
  const methods = {
    getItem: (key: string) => (Object.hasOwn(storage, key) ? String(storage[key]) : null),
    setItem: (key: string, value: string) => { storage[key] = value; },
    removeItem: (key: string) => { Reflect.deleteProperty(storage, key); },
  };
  const storage = Object.create(methods) as Storage;
  return storage;
}
