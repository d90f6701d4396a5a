import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const { resolve } = createRequire(import.meta.url);
const ofFirebaseTools = (path: string): string => resolve(`firebase-tools/templates/${path}`);
/** Two files of the package `cra-template-rmw` 4.2.5, as they are there. Their licence lies beside them. */
const ofReactMostWanted = (path: string): string =>
  fileURLToPath(new URL(`./react-most-wanted/${path}`, import.meta.url));

/** Rules files that others have published, with what a reader counts in them. */
export const publicRules = [
  {
    name: 'a new Firestore project',
    path: ofFirebaseTools('init/firestore/firestore.rules'),
    allows: 1,
    functions: 0,
  },
  {
    name: 'a new storage project',
    path: ofFirebaseTools('init/storage/storage.rules'),
    allows: 1,
    functions: 0,
  },
  {
    name: 'the storage emulator',
    path: ofFirebaseTools('emulators/default_storage.rules'),
    allows: 1,
    functions: 0,
  },
  {
    name: 'React Most Wanted, Firestore',
    path: ofReactMostWanted('firestore.rules'),
    allows: 6,
    functions: 5,
  },
  { name: 'React Most Wanted, storage', path: ofReactMostWanted('storage.rules'), allows: 1, functions: 0 },
];

/** @throws when the package that brings the file is not installed. */
export function readPublicRules(path: string): string {
  // A template's date is filled in when it is used.
  return readFileSync(path, 'utf8').replaceAll('{{IN_30_DAYS}}', '2026, 1, 31');
}
