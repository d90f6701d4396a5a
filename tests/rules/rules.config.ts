import { fileURLToPath } from 'node:url';
import { defineRules } from 'firestore-rules-tools/config/config';
import { storedDocuments } from './documents.ts';
import { commentsMatrix } from './comments/comments-matrix.ts';
import { expensesMatrix } from './expenses/expenses-matrix.ts';
import { functionWrittenMatrix } from './across/function-written-matrix.ts';
import { groupsMatrix } from './groups/groups-matrix.ts';
import { payoutsMatrix } from './payouts/payouts-matrix.ts';
import { usersMatrix } from './users/users-matrix.ts';
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
  matrix: [
    usersMatrix,
    groupsMatrix,
    expensesMatrix,
    commentsMatrix,
    payoutsMatrix,
    ...functionWrittenMatrix,
  ],
  suites,
});
