import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Limits in bytes, brotli: what every page pays, and what an article pays. */
const LIMITS = [
  ['content-scripts/probe.js', 5_000],
  ['annotator.js', 60_000],
] as const;

const folder = process.argv[2] ?? '.output/chrome-mv3';
let over = false;
for (const [file, limit] of LIMITS) {
  const size = brotliCompressSync(readFileSync(join(folder, file))).length;
  over ||= size > limit;
  console.log(
    `${file}: ${(size / 1000).toFixed(1)} kB brotli of at most ${limit / 1000} kB${size > limit ? ': TOO LARGE' : ''}`,
  );
}
if (over) process.exitCode = 1;
