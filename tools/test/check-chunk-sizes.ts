import { maxScripts, minScriptBytes, scriptSizes, tooSmall } from './script-sizes.ts';
import { chunkSizes } from './chunk-sizes.ts';

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Prints what a first page loads, and how many scripts there are. Answers an exit code: 1 when a limit is broken. */
export function checkChunkSizes(webDir: string): number {
  const sizes = chunkSizes(webDir);
  let code = 0;
  for (const { name, gzipBytes, limitBytes } of sizes) {
    const wrong = gzipBytes === 0 ? ' ✖ missing' : gzipBytes > limitBytes ? ' ✖ too large' : '';
    if (wrong !== '') code = 1;
    console.log(`  ${name.padEnd(10)} ${kB(gzipBytes).padStart(9)} of ${kB(limitBytes)} gzip${wrong}`);
  }
  const scripts = scriptSizes(webDir);
  const many = scripts.length > maxScripts ? ' ✖ too many' : '';
  console.log(
    `  ${'scripts'.padEnd(10)} ${String(scripts.length).padStart(6)} of ${maxScripts} at most${many}`,
  );
  for (const { name, gzipBytes } of tooSmall(scripts)) {
    console.log(
      `  ✖ ${name} has ${kB(gzipBytes)}: what is under ${kB(minScriptBytes)} belongs to another chunk`,
    );
    code = 1;
  }
  return many === '' ? code : 1;
}
