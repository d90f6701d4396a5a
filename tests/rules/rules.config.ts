import { fileURLToPath } from 'node:url';
import { defineRules } from 'firestore-rules-tools/config/config';
import { storedDocuments } from './documents.ts';
import { commentsMatrix } from './matrix/comments.ts';
import { expensesMatrix } from './matrix/expenses.ts';
import { functionWrittenMatrix } from './matrix/function-written.ts';
import { groupsMatrix } from './matrix/groups.ts';
import { payoutsMatrix } from './matrix/payouts.ts';
import { usersMatrix } from './matrix/users.ts';
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
