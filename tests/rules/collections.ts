import { commentAttacks } from './comments/comment-attacks.ts';
import { commentEdges } from './comments/comment-edges.ts';
import { commentSamples, commentSubjects } from './comments/comment-subjects.ts';
import { commentsMatrix } from './comments/comments-matrix.ts';
import { expenseAttacks } from './expenses/expense-attacks.ts';
import { expenseEdges } from './expenses/expense-edges.ts';
import { expenseSamples } from './expenses/expense-samples.ts';
import { expenseSubjects } from './expenses/expense-subjects.ts';
import { expensesMatrix } from './expenses/expenses-matrix.ts';
import { receiptAttacks } from './expenses/receipt-attacks.ts';
import { receiptEdges } from './expenses/receipt-edges.ts';
import { splitAttacks } from './expenses/split-attacks.ts';
import { transferAttacks } from './expenses/transfer-attacks.ts';
import { groupAttacks, membershipAttacks } from './groups/group-attacks.ts';
import { groupEdges } from './groups/group-edges.ts';
import { groupSamples } from './groups/group-samples.ts';
import { groupSubjects } from './groups/group-subjects.ts';
import { groupsMatrix } from './groups/groups-matrix.ts';
import { newGroupAttacks } from './groups/new-group-attacks.ts';
import { settingsAttacks } from './groups/settings-attacks.ts';
import { settingsEdges } from './groups/settings-edges.ts';
import { payoutAttacks } from './payouts/payout-attacks.ts';
import { payoutEdges } from './payouts/payout-edges.ts';
import { payoutSamples, payoutSubjects } from './payouts/payout-subjects.ts';
import { payoutsMatrix } from './payouts/payouts-matrix.ts';
import type { RoleAttempt, RoleSection } from './roles.ts';
import type { Subject } from './spoil/subject.ts';
import { userAttacks } from './users/user-attacks.ts';
import { userEdges } from './users/user-edges.ts';
import { userSamples, userSubjects } from './users/user-subjects.ts';
import { usersMatrix } from './users/users-matrix.ts';

/** What is tried on one collection that clients write. */
type Collection = {
  /** Who may. */
  readonly matrix: RoleSection;
  /** Written by hand: what nobody may, in parts by what it is about. */
  readonly attacks: Readonly<Record<string, readonly RoleAttempt[]>>;
  /** Written by hand: the smallest and the largest that must be allowed, and every way of the app. */
  readonly edges: Readonly<Record<string, readonly RoleAttempt[]>>;
  /** Allowed as well: what the schemas take. */
  readonly samples: readonly RoleAttempt[];
  /** Writes that are changed in every way, and an oracle that tells which ways are allowed. */
  readonly subjects: readonly Subject[];
};

/** In the order of the access matrix. */
export const collections: readonly Collection[] = [
  {
    matrix: usersMatrix,
    attacks: { users: userAttacks },
    edges: { users: userEdges },
    samples: userSamples,
    subjects: userSubjects,
  },
  {
    matrix: groupsMatrix,
    attacks: {
      'new groups': newGroupAttacks,
      membership: membershipAttacks,
      groups: groupAttacks,
      settings: settingsAttacks,
    },
    edges: { groups: groupEdges, settings: settingsEdges },
    samples: groupSamples,
    subjects: groupSubjects,
  },
  {
    matrix: expensesMatrix,
    attacks: {
      expenses: expenseAttacks,
      splits: splitAttacks,
      transfers: transferAttacks,
      receipts: receiptAttacks,
    },
    edges: { expenses: expenseEdges, receipts: receiptEdges },
    samples: expenseSamples,
    subjects: expenseSubjects,
  },
  {
    matrix: commentsMatrix,
    attacks: { comments: commentAttacks },
    edges: { comments: commentEdges },
    samples: commentSamples,
    subjects: commentSubjects,
  },
  {
    matrix: payoutsMatrix,
    attacks: { payouts: payoutAttacks },
    edges: { payouts: payoutEdges },
    samples: payoutSamples,
    subjects: payoutSubjects,
  },
];
