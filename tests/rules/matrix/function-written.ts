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

/** A collection of the group that functions write and members read. */
function ofGroup(name: string, idName: string, id: string, lists: RoleCase['allowed']): RoleSection {
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
  ofGroup('totals', 'totalsId', 'balances', nobody),
  ofGroup('activity', 'activityId', 'a1', insiders),
  unreadable('invites/{hash}', 'invites/0123456789abcdef'),
  // No rule knows these collections.
  unreadable('groups/{groupId}/secrets/{id}', `${groupPath}/secrets/x`),
  unreadable('secrets/{id}', 'secrets/x'),
];
