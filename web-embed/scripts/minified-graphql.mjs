import { readFile } from 'node:fs/promises';
import { stripIgnoredCharacters } from 'graphql';

/** esbuild plugin: a GraphQL document imported by a module becomes its text without what the server ignores. */
export const minifiedGraphql = {
  name: 'minified-graphql',
  setup(build) {
    build.onLoad({ filter: /\.graphql$/ }, async ({ path }) => ({ contents: stripIgnoredCharacters(await readFile(path, 'utf8')), loader: 'text' }));
  },
};
