import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importFile } from '../import-file.ts';
import type { CurrencyChoice, Imported, ImportResult } from '../imported.ts';

const samples = join(import.meta.dirname, 'samples');

/** A file as another app wrote it: `splitwise-csv/german.csv`. */
export function sampleBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(samples, path)));
}

export function importSample(path: string, choice: CurrencyChoice | null = null): ImportResult {
  return importFile(sampleBytes(path), path.split('/').at(-1) ?? '', choice);
}

export function importText(
  text: string,
  name = 'file.csv',
  choice: CurrencyChoice | null = null,
): ImportResult {
  return importFile(new TextEncoder().encode(text), name, choice);
}

/** @throws Error when the file was not read. */
export function imported(result: ImportResult): Imported {
  if (!result.ok) throw new Error(`not read: ${JSON.stringify(result.problem)}`);
  return result.imported;
}

/** Codes of issues with their rows: `3 nets-only`. */
export function issueList({ issues }: Imported): string[] {
  return issues.map(({ row, code }) => (row === null ? code : `${row} ${code}`));
}
