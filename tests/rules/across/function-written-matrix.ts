import type { Request } from 'firestore-rules-tools/emulator/request';
import { mostBarsListed } from '@nbbang/domain/records/bar';
import { groupPath, otherGroupPath } from '../documents.ts';
import { everybody, insiders, nobody, type RoleCase, type RoleSection } from '../roles.ts';

/** Nobody writes these, whoever may read them. */
function neverWritten(path: string): RoleCase[] {
  return [
    { name: 'new', allowed: nobody, request: { op: 'create', path: `${path}x`, data: { paid: {} } } },
    { name: 'a field', allowed: nobody, request: { op: 'update', path, data: { updatedAt: 1 } } },
    { name: 'whole', allowed: nobody, request: { op: 'set', path, data: { paid: {} } } },
    { name: 'there', allowed: nobody, request: { op: 'delete', path } },
  ];
}

const listed = (
  name: string,
  allowed: RoleCase['allowed'],
  query: Extract<Request, { op: 'list' }>['query'],
): RoleCase => ({ name, allowed, request: { op: 'list', query } });

/** A collection of the group that functions write and members read; `more` are documents of another kind in it. */
function ofGroup(
  name: string,
  idName: string,
  id: string,
  /** Documents that a member may list at once; null: none. */
  most: number | null,
  more: Readonly<Record<string, string>> = {},
): RoleSection {
  const path = `${groupPath}/${name}/${id}`;
  return {
    path: `groups/{groupId}/${name}/{${idName}}`,
    cases: [
      { name: 'there', allowed: insiders, request: { op: 'get', path } },
      { name: 'not there', allowed: insiders, request: { op: 'get', path: `${path}x` } },
      {
        name: 'of another group',
        allowed: ['otherMember'],
        request: { op: 'get', path: `${otherGroupPath}/${name}/${id}` },
      },
      ...(most === null
        ? [listed('one', nobody, { from: `${groupPath}/${name}`, limit: 1 })]
        : [
            listed(`${most}`, insiders, { from: `${groupPath}/${name}`, limit: most }),
            listed(`${most + 1}`, nobody, { from: `${groupPath}/${name}`, limit: most + 1 }),
            listed('all', nobody, { from: `${groupPath}/${name}` }),
          ]),
      listed('by collection group', nobody, { from: name, group: true, limit: 1 }),
      ...neverWritten(path),
      ...Object.entries(more).flatMap(([kind, otherId]): RoleCase[] => {
        const other = `${groupPath}/${name}/${otherId}`;
        return [
          { name: kind, allowed: insiders, request: { op: 'get', path: other } },
          ...neverWritten(other).map((one) => ({ ...one, name: `${kind}: ${one.name}` })),
        ];
      }),
    ],
  };
}

/** What no client sees, whoever asks. */
function unreadable(sectionPath: string, path: string): RoleSection {
  const collectionPath = path.slice(0, path.lastIndexOf('/'));
  return {
    path: sectionPath,
    cases: [
      { name: 'there', allowed: nobody, request: { op: 'get', path } },
      listed('one', nobody, { from: collectionPath, limit: 1 }),
      ...neverWritten(path),
    ],
  };
}

const barPath = `${groupPath}/bars/out`;
const listBars = (name: string, allowed: RoleCase['allowed'], limit?: number): RoleCase => ({
  name,
  allowed,
  request: { op: 'list', query: { from: `${groupPath}/bars`, ...(limit === undefined ? {} : { limit }) } },
});

/** Members see who is barred, in lists of some length alone. */
const bars: RoleSection = {
  path: 'groups/{groupId}/bars/{uid}',
  cases: [
    { name: 'there', allowed: nobody, request: { op: 'get', path: barPath } },
    {
      name: 'the own',
      allowed: nobody,
      request: ({ uid }) => ({ op: 'get', path: `${groupPath}/bars/${uid}` }),
    },
    listBars('a hundred', insiders, mostBarsListed),
    listBars('more', nobody, mostBarsListed + 1),
    listBars('all', nobody),
    listed('by collection group', nobody, { from: 'bars', group: true, limit: 1 }),
    ...neverWritten(barPath),
    {
      name: 'the own taken away',
      allowed: nobody,
      request: ({ uid }) => ({ op: 'delete', path: `${groupPath}/bars/${uid}` }),
    },
  ],
};

/** What an old page asks before anybody is signed in. */
const release: RoleSection = {
  path: 'public/release',
  cases: [
    { name: 'there', allowed: everybody, request: { op: 'get', path: 'public/release' } },
    { name: 'another', allowed: nobody, request: { op: 'get', path: 'public/secrets' } },
    listed('one', nobody, { from: 'public', limit: 1 }),
    ...neverWritten('public/release'),
  ],
};

export const functionWrittenMatrix: readonly RoleSection[] = [
  bars,
  ofGroup('postings', 'expenseId', 'dinner00000000000001', null),
  ofGroup('totals', 'totalsId', 'balances', null, { 'the statistics of a year': 'statistics-2026' }),
  ofGroup('history', 'page', '0', 50),
  ofGroup('activity', 'activityId', 'a1', 500),
  release,
  unreadable('invites/{hash}', 'invites/0123456789abcdef'),
  unreadable('deletedGroups/{groupId}', 'deletedGroups/goneGroup00000000001'),
  unreadable('deadLetters/{id}', 'deadLetters/event0000000000001-postExpense'),
  unreadable('audits/{groupId}', 'audits/aliceTrip00000000001'),
  unreadable('auditProgress/{id}', 'auditProgress/totals'),
  unreadable('rates/{uid}', 'rates/alice'),
  unreadable('rates/{uid}/days/{day}', 'rates/alice/days/2026-11-29'),
  // No rule knows these collections.
  unreadable('groups/{groupId}/secrets/{id}', `${groupPath}/secrets/x`),
  unreadable('secrets/{id}', 'secrets/x'),
];
