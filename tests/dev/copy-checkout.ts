import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { rootDir } from '../../tools/paths.ts';

const notCopied = new Set([
  ...['node_modules', 'dist', 'dist-dev', 'test-results'],
  ...['.git', '.local', '.firebase'],
]);

/**
 * The checkout as it is, in a new temporary folder: a test may save its files, and whatever moment it dies, no file of
 * the checkout is touched. The packages are linked; the workspaces among them are those of the copy.
 */
export function copyCheckout(): string {
  const dir = mkdtempSync(join(realpathSync(tmpdir()), 'nbbang-dev-'));
  cpSync(rootDir, dir, { recursive: true, filter: (path) => !notCopied.has(basename(path)) });
  for (const workspace of ['.', ...readdirSync(rootDir)]) {
    const packages = join(rootDir, workspace, 'node_modules');
    if (existsSync(packages)) linkPackages(packages, join(dir, workspace, 'node_modules'));
  }
  return dir;
}

function linkPackages(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    // What Vite keeps there belongs to the checkout it runs in.
    if (entry.name.startsWith('.vite')) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    // npm links a workspace relatively.
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else if (entry.name.startsWith('@')) linkPackages(source, target);
    else symlinkSync(source, target);
  }
}
