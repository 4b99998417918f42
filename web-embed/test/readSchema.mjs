import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';

const folder = join(process.cwd(), '..', 'graphql-schema', 'src', 'main', 'resources', 'graphql');
const read = (...path) => readFileSync(join(...path), 'utf8');

/** The product's schema. Until it has logic for the browser, `logic.graphqls` adds that. */
export function readSchema() {
  const parts = readdirSync(folder).map((file) => read(folder, file));
  const ready = parts.some((sdl) => sdl.includes('scalar Logic'));
  return buildSchema([...parts, ...(ready ? [] : [read('test', 'logic.graphqls')])].join('\n'));
}
