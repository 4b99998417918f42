import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const EXPORT = /^export \{ (\w+) \} from '(.+)';$/gm;

/** esbuild plugin for chunks that the widget loads: modules named in `shared.ts` are imported from the widget, all in one statement. */
export const fromWidget = (shared, widget) => ({
  name: 'from-widget',
  setup(build) {
    const exported = [...readFileSync(shared, 'utf8').matchAll(EXPORT)];
    const names = exported.map(([, name]) => name).join(', ');
    const paths = new Set(exported.map(([, , path]) => resolve(dirname(shared), path)));
    build.onResolve({ filter: /^\..*\.ts$/ }, ({ path, resolveDir }) =>
      paths.has(resolve(resolveDir, path)) ? { path: 'widget', namespace: 'from-widget', sideEffects: false } : undefined,
    );
    build.onResolve({ filter: /.*/, namespace: 'from-widget' }, () => ({ path: widget, external: true }));
    build.onLoad({ filter: /.*/, namespace: 'from-widget' }, () => ({ contents: `export { ${names} } from '${widget}';` }));
  },
});
