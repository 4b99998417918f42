import { copyFile, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { extractedAssets } from './extracted-assets.mjs';
import { minifiedCss } from './minified-css.mjs';

const root = join(import.meta.dirname, '..');
const src = (...path) => join(root, 'src', ...path);
const dist = (...path) => join(root, 'dist', ...path);

const browser = {
  bundle: true,
  minify: true,
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};

async function embed() {
  const moreFile = await hashed('more', src('widget', 'more', 'more.ts'), {});
  const blindFile = await hashed('blind', src('blind', 'blind.ts'), {});
  const widgetFile = await hashed('widget', src('widget', 'widget.ts'), {
    MORE_FILE: JSON.stringify(moreFile),
    BLIND_FILE: JSON.stringify(blindFile),
  });
  await build({
    ...browser,
    entryPoints: [src('loader', 'loader.ts')],
    outfile: dist('embed', 'v1.js'),
    format: 'iife',
    define: { WIDGET_FILE: JSON.stringify(widgetFile) },
  });
  await build({
    ...browser,
    entryPoints: [src('results', 'defineResults.ts')],
    outfile: dist('embed', 'results-v1.js'),
    format: 'esm',
    plugins: [minifiedCss],
  });
  await build({ ...browser, entryPoints: [src('hosted', 'hosted-v1.css')], outfile: dist('embed', 'hosted-v1.css') });
}

/** Builds a chunk named after its content, and returns its file name for those that load it. */
async function hashed(name, entry, define) {
  const { metafile } = await build({
    ...browser,
    entryPoints: [entry],
    outdir: dist('embed'),
    entryNames: `${name}-[hash]`,
    format: 'esm',
    define,
    plugins: [minifiedCss],
  });
  return basename(Object.keys(metafile.outputs)[0]);
}

async function graphiql() {
  await build({
    ...browser,
    entryPoints: { graphiql: src('graphiql', 'graphiql.tsx') },
    outdir: dist('graphiql'),
    assetNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    format: 'esm',
    splitting: true,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [extractedAssets],
  });
  await copyFile(src('graphiql', 'index.html'), dist('graphiql', 'index.html'));
}

async function demo() {
  await mkdir(dist('demo'), { recursive: true });
  await build({ ...browser, entryPoints: [src('demo', 'demo.css')], outfile: dist('demo', 'demo.css') });
  for (const file of ['index.html', 'results.html', 'icon.svg']) {
    await copyFile(src('demo', file), dist('demo', file));
  }
}

/** Logic alone, for the backend's test that both sides agree; not shipped. */
async function logic() {
  await build({ ...browser, entryPoints: [src('logic', 'logic.ts')], outfile: join(root, 'target', 'logic', 'logic.mjs'), format: 'esm' });
}

await rm(dist(), { recursive: true, force: true });
await mkdir(dist(), { recursive: true });
await Promise.all([embed(), graphiql(), demo(), logic()]);
await import('./check-sizes.mjs');
