import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { minifiedCss } from './minified-css.mjs';
import { minifiedGraphql } from './minified-graphql.mjs';

const root = join(import.meta.dirname, '..');
const out = join(root, 'target', 'unit-tests');

rmSync(out, { recursive: true, force: true });
await build({
  entryPoints: readdirSync(join(root, 'test')).filter((file) => file.endsWith('.test.ts')).map((file) => join(root, 'test', file)),
  outdir: out,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  sourcemap: 'inline',
  logLevel: 'warning',
  plugins: [minifiedCss, minifiedGraphql],
});
const tests = readdirSync(out).map((file) => join(out, file));
const { status } = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...tests], { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
