import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** As editors save: the new text is written beside the file and takes its place. */
function saveAtomically(path: string, text: string): void {
  writeFileSync(`${path}.tmp`, text);
  renameSync(`${path}.tmp`, path);
}

/** Saves a file with `from`, which must stand in it once, replaced. */
export function saveReplaced(path: string, from: string, to: string): void {
  const parts = readFileSync(path, 'utf8').split(from);
  if (parts.length !== 2) throw new Error(`${path} has ${parts.length - 1} times: ${from}`);
  saveAtomically(path, parts.join(to));
}

export function saveAppended(path: string, text: string): void {
  saveAtomically(path, readFileSync(path, 'utf8') + text);
}

/** The one file of that name below `dir`, in whatever folder it lies. */
export function findFile(dir: string, name: string): string {
  const found = readdirSync(dir, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name === name,
  );
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${dir} has ${found.length} files ${name}`);
  return join(only.parentPath, only.name);
}
