import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const dist = join(import.meta.dirname, '..', 'dist');
const files = readdirSync(join(dist, 'embed'));
const brotli = (file) =>
  brotliCompressSync(readFileSync(join(dist, 'embed', file)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const total = (names) => names.reduce((sum, name) => sum + brotli(name), 0);

const widgets = files.filter((file) => file.startsWith('widget-'));
const more = files.filter((file) => file.startsWith('more-'));
const logic = files.filter((file) => file.startsWith('logic-'));
const privacy = files.filter((file) => file.startsWith('privacy-'));
/** A visit needs one language. */
const longest = privacy.toSorted((a, b) => brotli(b) - brotli(a)).slice(0, 1);
const blind = files.filter((file) => file.startsWith('blind-'));
const erase = files.filter((file) => file.startsWith('erase-'));
const budgets = [
  { what: 'loader', files: ['v1.js'], budget: 2048 },
  { what: 'NPS visit', files: ['v1.js', ...widgets], budget: 12_000 },
  { what: 'everything', files: ['v1.js', ...widgets, ...more, ...logic, ...longest], budget: 22_000 },
  { what: 'blind', files: blind, budget: 5000 },
  { what: 'erase page', files: ['hosted-v1.js', ...erase], budget: 4000 },
  { what: 'results', files: ['results-v1.js'], budget: 15_000 },
];

const rows = budgets.map(({ what, files, budget }) => ({ what, files, brotli: total(files), budget }));
writeFileSync(join(dist, 'sizes.json'), `${JSON.stringify(rows, null, 2)}\n`);
for (const { what, brotli: bytes, budget } of rows) {
  console.log(`${what.padEnd(10)} ${String(bytes).padStart(6)} of ${String(budget).padStart(6)} bytes brotli${bytes > budget ? '  OVER BUDGET' : ''}`);
}
if ([widgets, more, logic, blind, erase].some(({ length }) => length !== 1) || privacy.length !== 3 || rows.some(({ brotli: bytes, budget }) => bytes > budget)) {
  console.error('Size budgets do not hold.');
  process.exit(1);
}
