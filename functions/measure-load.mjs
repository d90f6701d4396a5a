/**
 * The time it takes to load the bundle, which is what a cold start adds to that of Node itself.
 *
 *   node measure-load.mjs [<bundle>] [<runs>]
 *
 * Each run is a fresh process; it prints the median and all values, in milliseconds.
 */
import { execFileSync } from 'node:child_process';
import path from 'node:path';

const bundle = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, 'dist/index.js'));
const runs = Number(process.argv[3] ?? 9);
const program = `
  const startMs = performance.now();
  require(${JSON.stringify(bundle)});
  process.stdout.write(String(performance.now() - startMs));
`;

const timesMs = Array.from({ length: runs }, () =>
  Number(
    execFileSync(process.execPath, ['-e', program], {
      encoding: 'utf8',
      env: { ...process.env, GCLOUD_PROJECT: 'demo-nbbang', METADATA_SERVER_DETECTION: 'none' },
    }),
  ),
).toSorted((a, b) => a - b);

console.log(
  `median ${timesMs[Math.floor(runs / 2)].toFixed(0)} ms of ${runs}: ${timesMs.map((ms) => ms.toFixed(0)).join(' ')}`,
);
