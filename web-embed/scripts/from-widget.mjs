import { resolve } from 'node:path';
import { sharedExports } from './shared-exports.mjs';

/** esbuild plugin for chunks that the widget loads: modules named in `shared.ts` are imported from the widget, all in one statement. */
export const fromWidget = (shared, widget) => ({
  name: 'from-widget',
  setup(build) {
    const exported = sharedExports(shared);
    const names = exported.map(({ name, short }) => `${short} as ${name}`).join(', ');
    const files = new Set(exported.map(({ file }) => file));
    build.onResolve({ filter: /^\..*\.ts$/ }, ({ path, resolveDir }) =>
      files.has(resolve(resolveDir, path)) ? { path: 'widget', namespace: 'from-widget', sideEffects: false } : undefined,
    );
    build.onResolve({ filter: /.*/, namespace: 'from-widget' }, () => ({ path: widget, external: true }));
    build.onLoad({ filter: /.*/, namespace: 'from-widget' }, () => ({ contents: `export { ${names} } from '${widget}';` }));
  },
});
