import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Rules files that published packages bring, with what a reader counts in them. */
export const publicRules = [
  { package: 'firebase-tools', path: 'templates/init/firestore/firestore.rules', allows: 1, functions: 0 },
  { package: 'firebase-tools', path: 'templates/init/storage/storage.rules', allows: 1, functions: 0 },
  { package: 'firebase-tools', path: 'templates/emulators/default_storage.rules', allows: 1, functions: 0 },
  { package: 'cra-template-rmw', path: 'template/firebase/firestore.rules', allows: 6, functions: 5 },
  { package: 'cra-template-rmw', path: 'template/firebase/storage.rules', allows: 1, functions: 0 },
];

/** @throws when the package is not installed. */
export function readPublicRules(packageName: string, path: string): string {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve(`${packageName}/package.json`));
  // A template's date is filled in when it is used.
  return readFileSync(join(folder, path), 'utf8').replaceAll('{{IN_30_DAYS}}', '2026, 1, 31');
}
