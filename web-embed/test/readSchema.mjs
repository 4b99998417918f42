import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';

const folder = join(process.cwd(), '..', 'graphql-schema', 'src', 'main', 'resources', 'graphql');

/** The product's schema. */
export function readSchema() {
  return buildSchema(readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')).join('\n'));
}
