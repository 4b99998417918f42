import { sharedExports } from './shared-exports.mjs';

/** esbuild plugin for the widget: exports what is named in `shared.ts` by short names, which `from-widget` knows. */
export const forChunks = (shared) => ({
  name: 'for-chunks',
  setup(build) {
    build.onLoad({ filter: /shared\.ts$/ }, ({ path }) =>
      path === shared
        ? { contents: sharedExports(shared).map(({ name, file, short }) => `export { ${name} as ${short} } from ${JSON.stringify(file)};`).join('\n'), loader: 'ts' }
        : undefined,
    );
  },
});
