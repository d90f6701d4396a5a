import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const seal = 'checksums.json';
const sealSchema = v.record(v.string(), v.string());
const kept = 2;

export type SavedData = {
  /** The newest export that is whole, or null. Those that are not are set aside and reported. */
  newest(): string | null;
  /** Writes one more export through `exportTo`, which makes the folder it is given. */
  save(exportTo: (dir: string) => Promise<void>): Promise<void>;
  forget(): void;
};

/**
 * The data of `npm start`, as numbered exports in `dir`. An export is written aside, sealed with the checksums of
 * its files, and only then renamed to its number: whatever moment a crash picks, the newest number is a whole
 * export, the old one or the new one. `report` is told of an export that was tampered with or lost a file.
 */
export function savedData(dir: string, report: (message: string) => void): SavedData {
  mkdirSync(dir, { recursive: true });
  let saving: Promise<void> = Promise.resolve();

  return {
    newest() {
      for (const number of numbersIn(dir).reverse()) {
        const path = join(dir, number);
        if (isWhole(path)) return path;
        renameSync(path, freeName(join(dir, `unreadable-${number}`)));
        report(`Export ${number} cannot be read and was set aside in ${dir}; the one before is used.`);
      }
      return null;
    },
    save(exportTo) {
      // One after the other: the last one on stopping waits for the regular one.
      saving = saving.catch(() => undefined).then(() => saveOnce(dir, exportTo));
      return saving;
    },
    forget() {
      rmSync(dir, { recursive: true, force: true });
      mkdirSync(dir, { recursive: true });
    },
  };
}

async function saveOnce(dir: string, exportTo: (dir: string) => Promise<void>): Promise<void> {
  const incoming = join(dir, 'incoming');
  rmSync(incoming, { recursive: true, force: true });
  // The emulators replace the folder they are given: it must exist.
  mkdirSync(incoming);
  await exportTo(incoming);
  writeFileSync(join(incoming, seal), JSON.stringify(checksumsOf(incoming), null, 2));
  const numbers = numbersIn(dir);
  const next = `${Number(numbers.at(-1) ?? 0) + 1}`.padStart(6, '0');
  renameSync(incoming, join(dir, next));
  for (const old of [...numbers, next].slice(0, -kept))
    rmSync(join(dir, old), { recursive: true, force: true });
}

function numbersIn(dir: string): string[] {
  return readdirSync(dir)
    .filter((name) => /^[0-9]{6}$/.test(name))
    .toSorted();
}

function isWhole(dir: string): boolean {
  try {
    const expected = v.parse(sealSchema, JSON.parse(readFileSync(join(dir, seal), 'utf8')));
    const found = checksumsOf(dir);
    return Object.entries(expected).every(([file, sum]) => found[file] === sum);
  } catch {
    // No seal, or one that cannot be read: the same verdict as a wrong one.
    return false;
  }
}

function checksumsOf(dir: string): Record<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== seal)
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1));
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(dir, file)))
        .digest('hex'),
    ]),
  );
}

function freeName(path: string): string {
  let name = path;
  for (let count = 2; existsSync(name); count += 1) name = `${path}-${count}`;
  return name;
}
