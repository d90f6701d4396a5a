import { defineRules } from '../../config/config.ts';

/** Rules that go by what is stored, so that a case would show what another one left behind. */
export const toyRules = `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents {
    match /notes/{id} {
      function isOwner() {
        return request.auth.uid == resource.data.owner;
      }
      function isOpen() {
        return !exists(/databases/$(database)/documents/locks/all);
      }
      allow get: if isOwner();
      allow list: if request.auth != null && request.query.limit <= 10;
      allow create: if request.auth.uid == request.resource.data.owner && isOpen();
      allow update: if isOwner() && resource.data.n == 1 && isOpen();
      allow delete: if isOwner() && isOpen();
    }
  }
}
`;

export const toyConfig = defineRules({
  rulesPath: '/project/firestore.rules',
  matrixPath: '/project/access-matrix.md',
  indexesPath: '/project/firestore.indexes.json',
  roles: {
    owner: { title: 'Owner', auth: { uid: 'ann' } },
    other: { title: 'Somebody else', auth: { uid: 'bob' } },
    signedOut: { title: 'Signed out', auth: null },
  },
  documents: { 'notes/a': { owner: 'ann', n: 1 }, 'notes/b': { owner: 'ann', n: 2 } },
  matrix: [
    {
      path: 'notes/{id}',
      cases: [
        { name: 'there', allowed: ['owner'], request: { op: 'get', path: 'notes/a' } },
        {
          name: 'a page',
          allowed: ['owner', 'other'],
          request: { op: 'list', query: { from: 'notes', limit: 10 } },
        },
        { name: 'all', allowed: [], request: { op: 'list', query: { from: 'notes' } } },
        {
          name: 'own',
          allowed: ['owner', 'other'],
          request: ({ uid }) => ({ op: 'create', path: 'notes/new', data: { owner: uid, n: 1 } }),
        },
        {
          name: 'of another',
          allowed: [],
          request: { op: 'create', path: 'notes/new', data: { owner: 'zoe', n: 1 } },
        },
        {
          name: 'when locked',
          allowed: [],
          given: { 'locks/all': { by: 'ann' } },
          request: { op: 'create', path: 'notes/new', data: { owner: 'ann', n: 1 } },
        },
        { name: 'once', allowed: ['owner'], request: { op: 'update', path: 'notes/a', data: { n: 2 } } },
        { name: 'twice', allowed: [], request: { op: 'update', path: 'notes/b', data: { n: 3 } } },
        {
          name: 'of what was lost',
          allowed: [],
          given: { 'notes/a': null },
          request: { op: 'update', path: 'notes/a', data: { n: 2 } },
        },
        {
          name: 'of what was given',
          allowed: ['other'],
          given: { 'notes/b': { owner: 'bob', n: 1 } },
          request: { op: 'update', path: 'notes/b', data: { owner: 'ann' } },
        },
        {
          name: 'over it',
          allowed: ['owner'],
          request: { op: 'set', path: 'notes/a', data: { owner: 'ann', n: 7 } },
        },
        { name: 'there', allowed: ['owner'], request: { op: 'delete', path: 'notes/a' } },
        {
          name: 'one for another',
          allowed: ['owner'],
          request: {
            op: 'batch',
            writes: [
              { op: 'delete', path: 'notes/a' },
              { op: 'create', path: 'notes/c', data: { owner: 'ann', n: 1 } },
            ],
          },
        },
      ],
    },
  ],
  suites: [
    {
      name: 'attacks',
      verdict: 'denied',
      attempts: [
        { name: 'a stranger deletes', as: 'other', request: { op: 'delete', path: 'notes/b' } },
        {
          name: 'an update that changes the owner',
          as: 'other',
          request: { op: 'update', path: 'notes/a', data: { owner: 'bob' } },
        },
      ],
    },
  ],
});
