import { groupPath, otherGroupPath } from '../documents.ts';
import { insiders, nobody, type RoleCase, type RoleSection } from '../roles.ts';

/** Nobody writes these, whoever may read them. */
function neverWritten(path: string): RoleCase[] {
  return [
    { name: 'new', allowed: nobody, request: { op: 'create', path: `${path}x`, data: { paid: {} } } },
    { name: 'a field', allowed: nobody, request: { op: 'update', path, data: { updatedAt: 1 } } },
    { name: 'whole', allowed: nobody, request: { op: 'set', path, data: { paid: {} } } },
    { name: 'there', allowed: nobody, request: { op: 'delete', path } },
  ];
}

const listed = (name: string, allowed: RoleCase['allowed'], from: string, group = false): RoleCase => ({
  name,
  allowed,
  request: { op: 'list', query: { from, group } },
});

/** A collection of the group that functions write and members read; `more` are documents of another kind in it. */
function ofGroup(
  name: string,
  idName: string,
  id: string,
  lists: RoleCase['allowed'],
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
      listed('all', lists, `${groupPath}/${name}`),
      listed('by collection group', nobody, name, true),
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
      listed('all', nobody, collectionPath),
      ...neverWritten(path),
    ],
  };
}

export const functionWrittenMatrix: readonly RoleSection[] = [
  ofGroup('postings', 'expenseId', 'dinner00000000000001', nobody),
  ofGroup('totals', 'totalsId', 'balances', nobody, { 'the statistics of a year': 'statistics-2026' }),
  ofGroup('history', 'page', '0', insiders),
  ofGroup('activity', 'activityId', 'a1', insiders),
  unreadable('invites/{hash}', 'invites/0123456789abcdef'),
  unreadable('deletedGroups/{groupId}', 'deletedGroups/goneGroup00000000001'),
  // No rule knows these collections.
  unreadable('groups/{groupId}/secrets/{id}', `${groupPath}/secrets/x`),
  unreadable('secrets/{id}', 'secrets/x'),
];
