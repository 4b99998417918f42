import { readFile } from 'node:fs/promises';

const DATA_URI = /url\((["']?)data:(?:font|image)\/(woff2?|png);base64,([A-Za-z0-9+/=]+)\1\)/g;

/** esbuild plugin: fonts and images inlined in a package's style sheet become files, which `default-src 'self'` allows. */
export const extractedAssets = {
  name: 'extracted-assets',
  setup(build) {
    const assets = new Map();
    build.onLoad({ filter: /node_modules.*\.css$/ }, async ({ path }) => {
      const contents = (await readFile(path, 'utf8')).replace(DATA_URI, (_, _quote, type, data) => {
        const name = `asset-${assets.size}.${type}`;
        assets.set(name, data);
        return `url("extracted:${name}")`;
      });
      return { contents, loader: 'css' };
    });
    build.onResolve({ filter: /^extracted:/ }, ({ path }) => ({ path: path.slice('extracted:'.length), namespace: 'extracted' }));
    build.onLoad({ filter: /.*/, namespace: 'extracted' }, ({ path }) => ({ contents: Buffer.from(assets.get(path), 'base64'), loader: 'file' }));
  },
};
