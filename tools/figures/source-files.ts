import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rootDir } from '../paths.ts';

export type SourceFile = { path: string; lines: number; isTest: boolean };

/** The files of code that git tracks below `path`. */
export function sourceFiles(path: string): SourceFile[] {
  return execFileSync('git', ['ls-files', '-z', path], { cwd: rootDir, encoding: 'utf8' })
    .split('\0')
    .filter((file) => /\.(tsx?|mjs|cjs|js|css|html|rules)$/.test(file) && existsSync(join(rootDir, file)))
    .map((file) => ({
      path: file,
      lines: readFileSync(join(rootDir, file), 'utf8').split('\n').length - 1,
      isTest: /^tests\/|\.test\.tsx?$/.test(file),
    }));
}

export function medianLines(files: readonly SourceFile[]): number {
  const sorted = files.map(({ lines }) => lines).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Folders by how many files stand side by side in them, the fullest first. */
export function fullestFolders(files: readonly SourceFile[]): { folder: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { path } of files) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  return [...counts].map(([folder, count]) => ({ folder, count })).toSorted((a, b) => b.count - a.count);
}
