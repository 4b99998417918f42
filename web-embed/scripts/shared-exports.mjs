import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const EXPORT = /^export \{ (\w+) \} from '(.+)';$/gm;

/** What a module re-exports, one per line: from which file, by which name, and by which short one between chunks. */
export function sharedExports(module) {
  return [...readFileSync(module, 'utf8').matchAll(EXPORT)].map(([, name, path], index) => ({
    name,
    file: resolve(dirname(module), path),
    short: String.fromCharCode('a'.charCodeAt(0) + index),
  }));
}
