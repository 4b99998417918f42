import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

/** esbuild plugin: a style sheet imported by a module becomes its minified text. */
export const minifiedCss = {
  name: 'minified-css',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true, target: 'es2022', charset: 'utf8' });
      // Values of custom properties are left as they are written.
      return { contents: code.trim().replace(/(--[\w-]+:) /g, '$1'), loader: 'text' };
    });
  },
};
