import { fileURLToPath } from 'node:url';
import { defineRules } from 'firestore-rules-tools/config/config';
import { functionWrittenMatrix } from './across/function-written-matrix.ts';
import { collections } from './collections.ts';
import { storedDocuments } from './documents.ts';
import { roles } from './roles.ts';
import { suites } from './suites.ts';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Who may do what (the matrix), what nobody may (the attacks), and what must always work (the valid writes). */
export default defineRules({
  rulesPath: fromRoot('firestore.rules'),
  matrixPath: fromRoot('docs/access-matrix.md'),
  indexesPath: fromRoot('firestore.indexes.json'),
  roles,
  documents: storedDocuments,
  matrix: [...collections.map(({ matrix }) => matrix), ...functionWrittenMatrix],
  suites,
});
