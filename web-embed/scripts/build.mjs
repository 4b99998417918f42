import { createHash } from 'node:crypto';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, transform } from 'esbuild';
import { extractedAssets } from './extracted-assets.mjs';
import { forChunks } from './for-chunks.mjs';
import { fromWidget } from './from-widget.mjs';
import { minifiedCss } from './minified-css.mjs';
import { minifiedGraphql } from './minified-graphql.mjs';

const root = join(import.meta.dirname, '..');
const src = (...path) => join(root, 'src', ...path);
const dist = (...path) => join(root, 'dist', ...path);

const small = { minify: true, target: 'es2022', charset: 'utf8', legalComments: 'none', logLevel: 'warning' };
const browser = { ...small, bundle: true };

/** Stands for the chunks' common hash until it is known. */
const HASH = '@HASH@';
const chunk = (name) => `${name}-${HASH}.js`;

async function embed() {
  const hash = await chunks();
  await build({
    ...browser,
    entryPoints: [src('loader', 'loader.ts')],
    outfile: dist('embed', 'v1.js'),
    format: 'iife',
    define: { WIDGET_FILE: JSON.stringify(chunk('widget').replace(HASH, hash)) },
  });
  await build({
    ...browser,
    entryPoints: [src('results', 'defineResults.ts')],
    outfile: dist('embed', 'results-v1.js'),
    format: 'esm',
    plugins: [minifiedCss, minifiedGraphql],
  });
  await build({ ...browser, entryPoints: [src('hosted', 'hosted.ts')], outfile: dist('embed', 'hosted-v1.js'), format: 'iife', define: { ERASE_FILE: JSON.stringify(chunk('erase').replace(HASH, hash)) } });
  await build({ ...browser, entryPoints: [src('hosted', 'hosted-v1.css')], outfile: dist('embed', 'hosted-v1.css') });
}

/** Builds the widget and the chunks it loads. The widget finds the others by its own address, and they name it, so all bear one hash, of all their content. */
async function chunks() {
  const shared = src('widget', 'shared.ts');
  // Needs nothing of the widget, and so runs where there is no page.
  const alone = { name: 'alone', setup: () => undefined };
  const imported = fromWidget(shared, `./${chunk('widget')}`);
  const texts = await Promise.all(
    [
      ['widget', src('widget', 'widget.ts'), forChunks(shared)],
      ['more', src('widget', 'more', 'more.ts'), imported],
      ['logic', src('widget', 'logic', 'logic.ts'), imported],
      ...['en', 'fi', 'sv'].map((language) => [`privacy-${language}`, src('widget', 'privacy', `${language}.ts`), imported]),
      ['blind', src('blind', 'blind.ts'), alone],
      ['erase', src('erase', 'erase.ts'), alone],
    ].map(async ([name, entry, sharing]) => {
      const { outputFiles } = await build({
        ...browser,
        entryPoints: [entry],
        write: false,
        format: 'esm',
        plugins: [minifiedCss, minifiedGraphql, sharing],
      });
      // In TypeScript, an import that is not used is left out.
      const { code } = await transform(outputFiles[0].text, { ...small, loader: 'ts' });
      return [name, code];
    }),
  );
  const hash = createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 8).toUpperCase();
  await mkdir(dist('embed'), { recursive: true });
  await Promise.all(texts.map(([name, text]) => writeFile(dist('embed', chunk(name).replace(HASH, hash)), text.replaceAll(HASH, hash))));
  return hash;
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

/** Logic alone, and with the checks, for the backend's tests that both sides agree; not shipped. */
async function logic() {
  await build({
    ...browser,
    entryPoints: { logic: src('logic', 'logic.ts'), walkLines: join(root, 'test', 'walkLines.ts') },
    outdir: join(root, 'target', 'logic'),
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    platform: 'node',
    plugins: [minifiedGraphql],
  });
}

await rm(dist(), { recursive: true, force: true });
await mkdir(dist(), { recursive: true });
await Promise.all([embed(), graphiql(), demo(), logic()]);
await import('./check-sizes.mjs');
