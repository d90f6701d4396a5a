import {
  commentActivitySchema,
  expenseActivitySchema,
  groupActivitySchema,
} from '@nbbang/domain/records/activity';
import { barSchema } from '@nbbang/domain/records/bar';
import { commentSchema } from '@nbbang/domain/records/comment';
import { expenseSchema } from '@nbbang/domain/records/expense';
import { groupSchema } from '@nbbang/domain/records/group';
import { historyPageSchema } from '@nbbang/domain/records/history';
import { inviteSchema } from '@nbbang/domain/records/invite';
import { payoutSchema } from '@nbbang/domain/records/payout';
import { rateDaySchema, rateSchema } from '@nbbang/domain/records/rate';
import { statisticsSchema, storedPostingSchema, totalsSchema } from '@nbbang/domain/records/totals';
import { userSchema } from '@nbbang/domain/records/user';
import { initializeApp } from 'firebase-admin/app';
import { initializeFirestore, type Query as AdminQuery } from 'firebase-admin/firestore';
import { disableNetwork, setLogLevel, terminate, type Query } from 'firebase/firestore';
import { checkIndexes, type NamedQuery } from 'firestore-rules-tools/indexes/check-indexes';
import { indexesSchema } from 'firestore-rules-tools/indexes/indexes-schema';
import { parseQuery } from 'firestore-rules-tools/indexes/parse-query';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as functions from '../../functions/src/firestore/queries.ts';
import { sentByAdmin, sentByWeb } from './sent-query.ts';

/**
 * The emulator answers a query without its index, production refuses it. So every query that the app and the
 * functions can make is asked here for the indexes it needs. The linter keeps queries out of all other modules.
 */
vi.stubEnv(
  'VITE_FIREBASE_CONFIG',
  JSON.stringify({ projectId: 'demo-indexes', apiKey: 'none', authDomain: 'none' }),
);
const web = await import('../../web/src/data/firestore/queries.ts');
const { firestore } = await import('../../web/src/data/firestore/firestore.ts');

const admin = initializeFirestore(initializeApp({ projectId: 'demo-indexes' }, 'indexes'));

const webQueries: Record<keyof typeof web, Query> = {
  groupsOf: web.groupsOf('alice', 1),
  newestExpenses: web.newestExpenses('g1', 1),
  expensesChangedAfter: web.expensesChangedAfter('g1', 0, 1),
  newestActivity: web.newestActivity('g1', 1),
  historyPagesAfter: web.historyPagesAfter('g1', 0, 1),
  newestBars: web.newestBars('g1'),
  newestComments: web.newestComments('g1', 'e1', 1),
  unconfirmedTransfers: web.unconfirmedTransfers('g1'),
  expenseHistory: web.expenseHistory('g1', 'e1', 1),
};

const functionsQueries: Record<keyof typeof functions, AdminQuery> = {
  expensesChangedAfter: functions.expensesChangedAfter(admin, 'g1', 0, 1),
  activityBy: functions.activityBy(admin, 'g1', 'alice', 0),
  groupsOf: functions.groupsOf(admin, 'alice'),
  deletedExpenses: functions.deletedExpenses(admin, 'g1', 1),
  commentsTold: functions.commentsTold(admin, 'g1', 'm1'),
  lastPage: functions.lastPage(admin, 'g1'),
  groupPostings: functions.groupPostings(admin, 'g1'),
  newestPage: functions.newestPage(admin, 'g1'),
  anyExpense: functions.anyExpense(admin, 'g1'),
  liveInvites: functions.liveInvites(admin, 'g1', 0, 1),
  liveInvitesOf: functions.liveInvitesOf(admin, 'g1', 'u1', 0, 1),
  invitesMadeSince: functions.invitesMadeSince(admin, 'g1', 'u1', 0, 1),
  barsOf: functions.barsOf(admin, 'g1', 'm1'),
  someInvites: functions.someInvites(admin, 'g1', 1),
  deadLetters: functions.deadLetters(admin),
  groupExpenses: functions.groupExpenses(admin, 'g1'),
  groupHistory: functions.groupHistory(admin, 'g1'),
  groupTotals: functions.groupTotals(admin, 'g1'),
  totalsChangedSince: functions.totalsChangedSince(admin, 0, 1),
  oldestAudits: functions.oldestAudits(admin, 1),
  allGroups: functions.allGroups(admin),
  nextPage: functions.nextPage(functions.groupExpenses(admin, 'g1'), 1, 'e1'),
};

const indexes = v.parse(
  indexesSchema,
  JSON.parse(readFileSync(new URL('../../firestore.indexes.json', import.meta.url), 'utf8')),
);

/** The fields of each collection's documents, of whatever shape; no two collections share an id. */
const records: Record<string, object> = {
  activity: {
    ...expenseActivitySchema.entries,
    ...commentActivitySchema.entries,
    ...groupActivitySchema.entries,
  },
  bars: barSchema.entries,
  rates: rateSchema.entries,
  days: rateDaySchema.entries,
  comments: Object.assign({}, ...commentSchema.options.map(({ entries }) => entries)) as object,
  expenses: expenseSchema.entries,
  groups: groupSchema.entries,
  history: historyPageSchema.entries,
  invites: inviteSchema.entries,
  payouts: payoutSchema.entries,
  postings: storedPostingSchema.entries,
  totals: { ...totalsSchema.entries, ...statisticsSchema.entries },
  users: userSchema.entries,
};

function allQueries(): NamedQuery[] {
  const sent = [
    ...Object.entries(webQueries).map(([name, query]) => ({ name, query: sentByWeb(query) })),
    ...Object.entries(functionsQueries).map(([name, query]) => ({ name, query: sentByAdmin(query) })),
  ];
  return sent.flatMap(({ name, query }) => parseQuery(query).map((shape) => ({ name, shape })));
}

beforeAll(async () => {
  setLogLevel('silent');
  await disableNetwork(firestore);
});

afterAll(async () => {
  await terminate(firestore);
  await admin.terminate();
  vi.unstubAllEnvs();
});

describe('firestore.indexes.json', () => {
  it.each([
    ['the app', web, webQueries],
    ['the functions', functions, functionsQueries],
  ])('is asked for every query of %s', (_whose, module, queries) => {
    expect(Object.keys(queries).toSorted()).toEqual(Object.keys(module).toSorted());
  });

  it('serves each of them, and holds nothing unused', () => {
    expect(checkIndexes(allQueries(), indexes)).toEqual({ unserved: [], unused: [] });
  });

  it.each(indexes.indexes.map((index, position) => [JSON.stringify(index.fields), index, position] as const))(
    'would be missed: %s',
    (_fields, index, position) => {
      const without = { ...indexes, indexes: indexes.indexes.toSpliced(position, 1) };
      const { unserved } = checkIndexes(allQueries(), without);
      expect(unserved.map(({ add }) => add)).toContainEqual({ indexes: [index] });
    },
  );

  it.each(
    (indexes.fieldOverrides ?? []).map((override) => [override.collectionGroup, override.fieldPath] as const),
  )('overrides a field that there is: %s %s', (collectionGroup, fieldPath) => {
    const [field = ''] = fieldPath.split('.');
    expect(Object.keys(records[collectionGroup] ?? {})).toContain(field);
  });

  it('must not exempt a field that a query needs', () => {
    const exempt = { collectionGroup: 'expenses', fieldPath: 'updatedAt', indexes: [] };
    const { unserved } = checkIndexes(allQueries(), {
      ...indexes,
      fieldOverrides: [...(indexes.fieldOverrides ?? []), exempt],
    });
    // That of the app and that of the ledger, which have one name.
    const needed = { name: 'expensesChangedAfter', exempted: ['updatedAt'] };
    expect(unserved).toMatchObject([needed, needed]);
  });
});
