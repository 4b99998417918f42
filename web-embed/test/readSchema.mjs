import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';

const here = join(process.cwd(), 'test');
const folder = join(process.cwd(), '..', 'graphql-schema', 'src', 'main', 'resources', 'graphql');

/** The product's schema. Until it has logic for the browser, `logic.graphqls` adds that. */
export function readSchema() {
  const parts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  const ready = parts.some((sdl) => sdl.includes('scalar Logic'));
  return buildSchema([...parts, ...(ready ? [] : [readFileSync(join(here, 'logic.graphqls'), 'utf8')])].join('\n'));
}
