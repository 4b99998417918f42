import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';

const here = join(process.cwd(), 'test');
const folder = join(process.cwd(), '..', 'graphql-schema', 'src', 'main', 'resources', 'graphql');

/** The product's schema. Until it has the question types, `presented.graphqls` stands for what visitors get and send. */
export function readSchema() {
  const parts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  const ready = parts.some((sdl) => sdl.includes('type PresentedPage'));
  const presented = () => readFileSync(join(here, 'presented.graphqls'), 'utf8');
  return buildSchema((ready ? parts : parts.map((sdl) => (sdl.includes('type PresentedNps') ? presented() : sdl))).join('\n'));
}
