import { describe, expect, test } from 'vitest';
import { emulatorHost } from '../cli/emulator-host.ts';
import type { Auth } from '../emulator/auth.ts';
import { double, encodeFields, increment, reference, serverTime } from '../emulator/fields.ts';
import type { Request } from '../emulator/request.ts';
import { explainDenial } from './explain-denial.ts';
import { formatExplanation } from './format-explanation.ts';

const alice = { uid: 'alice' };
const documents = {
  'rooms/r1': { name: '우리 방', members: ['alice', 'bob'], open: false, limit: 3 },
  'rooms/r1/notes/n1': { text: 'old', by: 'alice', n: 1, tags: ['a'], meta: { color: 'red', size: 1 } },
};

/** Rules whose conditions for `rooms` are given; functions are those below. */
function rulesWith(members: string): string {
  return `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents {
    match /rooms/{room} {
${members}
    }
  }
}
`;
}

async function explain(rulesText: string, request: Request, auth: Auth = alice): Promise<string> {
  const explanation = await explainDenial({ host: emulatorHost(), rulesText, documents, auth, request });
  return explanation === null ? 'ALLOWED' : `\n${formatExplanation(explanation, { fileName: 'r' })}\n`;
}

const get: Request = { op: 'get', path: 'rooms/r1' };
const note = (changes: object = {}): Request => ({
  op: 'update',
  path: 'rooms/r1/notes/n1',
  data: { ...changes },
});

describe('one condition of a get', () => {
  const explainCondition = async (condition: string, auth: Auth = alice): Promise<string> => {
    const text = await explain(rulesWith(`      allow get: if ${condition};`), get, auth);
    return text.split('\n').slice(2).join('\n');
  };

  test.each<[condition: string, marked: string, values: string[]]>([
    // What decides an && is its first false operand, even where one before it is an error.
    ["room == 'r1' && room == 'x'", "room == 'x'", ['room = "r1"']],
    ["room == 'x' && room == 'y'", "room == 'x'", ['room = "r1"']],
    ["request.auth.nope == 1 && room == 'y'", "room == 'y'", ['room = "r1"']],
    [
      "room.size() == 2 && (room == 'r1' && room.size() == 3)",
      'room.size() == 3',
      ['room.size() = 2', 'room = "r1"'],
    ],
    // A negation is what it negates.
    ["!(room == 'r1')", "room == 'r1'", ['room = "r1"']],
    ["!(room == 'x' || room == 'r1')", "room == 'r1'", ['room = "r1"']],
    // The branch taken.
    ["resource.data.open ? true : room == 'x'", "room == 'x'", ['room = "r1"']],
    ["(!resource.data.open ? false : room == 'x')", 'false', []],
    // Operators and values of every kind.
    [
      "request.auth.uid in ['bob', 'carol']",
      "request.auth.uid in ['bob', 'carol']",
      ['request.auth.uid = "alice"'],
    ],
    ['resource.data.limit is string', 'resource.data.limit is string', ['resource.data.limit = 3']],
    [
      'resource.data.limit > resource.data.members.size() + 4',
      'resource.data.limit > resource.data.members.size() + 4',
      [
        'resource.data.limit = 3',
        'resource.data.members.size() = 2',
        'resource.data.members = ["alice", "bob"]',
      ],
    ],
    [
      "resource.data.name.matches('[a-z]+')",
      "resource.data.name.matches('[a-z]+')",
      ['resource.data.name = "우리 방"'],
    ],
    [
      "resource.data.keys().hasOnly(['name', 'members'])",
      "resource.data.keys().hasOnly(['name', 'members'])",
      ['resource.data.keys() = ["limit", "members", "name", "open"]', 'too much = "limit", "open"'],
    ],
    [
      "resource.data.keys().hasAll(['name', 'owner'])",
      "resource.data.keys().hasAll(['name', 'owner'])",
      ['resource.data.keys() = ["limit", "members", "name", "open"]', 'missing = "owner"'],
    ],
    ['resource.data.open', 'resource.data.open', ['resource.data.open = false']],
    [
      'exists(/databases/$(database)/documents/rooms/none)',
      'exists(/databases/$(database)/documents/rooms/none)',
      ['/databases/$(database)/documents/rooms/none = /rooms/none'],
    ],
  ])('%s', async (condition, marked, values) => {
    const [statement, source, marks, ...operands] = (await explainCondition(condition)).trimEnd().split('\n');
    expect(statement).toMatch(/^r:5 {2}allow get +false$/);
    const from = marks?.indexOf('^') ?? 0;
    expect(source?.slice(from, (marks?.lastIndexOf('^') ?? 0) + 1)).toBe(marked);
    expect(operands.map((line) => line.trim().replace(/ += /, ' = '))).toEqual(values);
  });
});

describe('the way to what decided', () => {
  test.each<[name: string, members: string, request: Request, auth?: Auth]>([
    [
      'through functions, each call by itself',
      `      function isOpen(door) { return door == true; }
      function isMember(uid) { return uid in resource.data.members; }
      function both(a, b) { return isMember(a) && isMember(b); }
      allow get: if both('alice', 'bob') && both(request.auth.uid, 'carol') && isOpen(resource.data.open);`,
      get,
    ],
    [
      'to a variable and back to the argument of a call',
      `      function check(uid, ok) { let small = resource.data.limit < 9; return small && ok; }
      allow get: if check(room, true)
        && check(room, resource.data.limit == 4);`,
      get,
    ],
    [
      'to every alternative',
      `      // 모두 아니면 거절
      function has(a, b) { return room == a || room == b; }
      allow get: if has('x', 'y') || request.auth.uid == 'carol' || request.auth.token.admin == true;`,
      get,
    ],
    [
      'of several statements, and of other methods none',
      `      allow read: if request.auth.uid == 'carol';
      allow write: if true;
      allow get, delete: if request.auth.token.email == 'a@b';`,
      get,
    ],
    [
      'to an error in a function',
      `      function owner(r) { return r.owner; }
      allow get: if owner(resource.data) == request.auth.uid;`,
      get,
    ],
    ['to somebody signed out', `      allow get: if request.auth.uid == room;`, get, null],
    [
      'to a document that is not there',
      `      allow get: if get(/databases/$(database)/documents/users/$(request.auth.uid)).data.admin;`,
      get,
    ],
    [
      'to a document that another names',
      `      allow get: if get(/databases/$(database)/documents/rooms/r1/notes/$(resource.data.open ? 'x' : 'n1')).data.by == get(/databases/$(database)/documents/rooms/$(room)).data.name;`,
      get,
    ],
    [
      'to one document too many',
      `      allow get: if ${Array.from({ length: 11 }, (_, n) => `!exists(/databases/$(database)/documents/a/${n})`).join(' && ')};`,
      get,
    ],
    [
      'to where the limit of expressions was reached',
      `      function many(x) { return [${'x,'.repeat(150)} x].hasAny([0]); }
      function lots() { let a = many(1); return a || many(2) || many(3); }
      allow get: if lots() || lots() || lots() || room == 'z';`,
      get,
    ],
    ['to a condition that is no bool', `      allow get: if room == 'r1' && resource.data.name;`, get],
    ['to a literal', `      allow get: if false;`, get],
    [
      'to maps that differ',
      `      match /notes/{note} {
        allow update: if request.resource.data == {'text': 'old', 'by': 'alice', 'n': 2, 'tags': ['a'], 'meta': {'color': 'red', 'size': 2}};
      }`,
      note({ n: double(1.5) }),
    ],
    [
      'to fields that may not change',
      `      match /notes/{note} {
        allow update: if request.resource.data.diff(resource.data).affectedKeys().hasOnly(['text', 'at'])
          && request.resource.data.at == request.time;
      }`,
      note({ n: increment(1), at: serverTime }),
    ],
    [
      'over many lines',
      `      match /notes/{note} {
        allow update: if request.resource.data.keys().hasOnly([
          'a',
          'b',
          'c',
          'd'
        ]);
      }`,
      note({ text: 'x' }),
    ],
  ])('%s', async (_name, members, request, auth = alice) => {
    expect(await explain(rulesWith(members), request, auth)).toMatchSnapshot();
  });
});

describe('requests of every kind', () => {
  const rules = `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents {
    function isMember(room) {
      return request.auth.uid in get(/databases/$(database)/documents/rooms/$(room)).data.members;
    }
    match /rooms/{room} {
      allow list: if request.auth.uid in resource.data.members && resource.data.limit > 2;
      allow create: if request.resource.data.name is string;
      allow update: if getAfter(/databases/$(database)/documents/rooms/$(room)/notes/log).data.text == request.resource.data.name;
      match /notes/{note} {
        allow write: if isMember(room) && request.resource.data.text.size() <= 5;
      }
    }
    match /{path=**}/notes/{note} {
      allow list: if resource.data.by == request.auth.uid;
    }
  }
}
`;
  const log = (text: string): Request & { op: 'create' } => ({
    op: 'create',
    path: 'rooms/r1/notes/log',
    data: { text },
  });
  const rename: Request & { op: 'update' } = { op: 'update', path: 'rooms/r1', data: { name: 'new' } };

  test.each<[name: string, request: Request, auth?: Auth]>([
    [
      'a set of a document that exists',
      { op: 'set', path: 'rooms/r1/notes/n1', data: { text: '여섯글자입니' } },
    ],
    ['a set of one that does not', { op: 'set', path: 'rooms/r2', data: { name: 1 } }],
    ['a delete', { op: 'delete', path: 'rooms/r1/notes/n1' }],
    ['a stranger', log('a'), { uid: 'eve' }],
    [
      'a batch with one write that is denied',
      {
        op: 'batch',
        writes: [log('new'), rename, { op: 'set', path: 'rooms/r1/notes/n1', data: { text: 'too long' } }],
      },
    ],
    ['a batch whose writes depend on each other', { op: 'batch', writes: [log('other'), rename] }],
    [
      'a batch with a write nothing allows',
      { op: 'batch', writes: [log('new'), { op: 'delete', path: 'rooms/r1' }] },
    ],
    ['a batch that is allowed', { op: 'batch', writes: [rename, log('new')] }],
    ['a query without the filter', { op: 'list', query: { from: 'rooms' } }],
    [
      'a query whose filter does not prove it',
      {
        op: 'list',
        query: {
          from: 'rooms',
          where: [
            ['members', 'array-contains', 'alice'],
            ['limit', '>', 1],
          ],
          orderBy: [['limit', 'asc']],
        },
      },
    ],
    [
      'a query whose filter proves it',
      {
        op: 'list',
        query: {
          from: 'rooms',
          where: [
            ['members', 'array-contains', 'alice'],
            ['limit', '>=', 3],
          ],
        },
      },
    ],
    [
      'a query with several values, one of which is denied',
      { op: 'list', query: { from: 'notes', group: true, where: [['by', 'in', ['alice', 'bob']]] } },
    ],
    [
      'a query for documents by name, one of which is denied',
      {
        op: 'list',
        query: { from: 'rooms', where: [['__name__', 'in', [reference('rooms/r1'), reference('rooms/r3')]]] },
      },
    ],
    ['a collection group that only a room allows', { op: 'list', query: { from: 'rooms', group: true } }],
    ['a method no statement has', { op: 'get', path: 'rooms/r1' }],
    ['a path no block has', { op: 'get', path: 'users/alice' }],
  ])('%s', async (_name, request, auth = alice) => {
    expect(await explain(rules, request, auth)).toMatchSnapshot();
  });
});

describe('documents', () => {
  const rules =
    rulesWith(`      allow get: if get(/databases/$(database)/documents/a/$(room)).data.next == 'x'
        && get(/databases/$(database)/documents/a/$(get(/databases/$(database)/documents/a/$(room)).data.next)).data.ok;`);

  test('only those the rules ask for are read, and each once', async () => {
    const read: string[] = [];
    const stored: Record<string, Parameters<typeof encodeFields>[0]> = {
      'a/r1': { next: 'x' },
      'a/x': { ok: false },
      'a/other': {},
    };
    const explanation = await explainDenial({
      host: emulatorHost(),
      rulesText: rules,
      documents: async (path) => {
        read.push(path);
        const fields = stored[path];
        return fields === undefined ? null : encodeFields(fields, '').fields;
      },
      auth: alice,
      request: get,
    });
    expect(explanation?.statements[0]).toMatchObject({ verdict: 'false' });
    expect(read).toEqual(['rooms/r1', 'a/r1', 'a/x']);
  });
});

test('rules whose calls cannot be told apart are explained as they are, and that is said', async () => {
  const doubling = Array.from(
    { length: 9 },
    (_, level) => `      function f${level}(x) { return f${level + 1}(x) || f${level + 1}(${level}); }`,
  ).join('\n');
  const long = `${doubling}
      function f9(x) { return x == 'none' /* ${'long '.repeat(120)} */; }
      allow get: if room == 'a' && f0(room);`;
  expect(await explain(rulesWith(long), get)).toContain('The rules are too large to follow each call');
});

test('rules that do not parse or compile are a problem with a place', async () => {
  await expect(explain('service cloud.firestore { allow', get)).rejects.toThrow(/1:27/);
  await expect(
    explain(rulesWith('      function f() { return f(); }\n      allow get: if f();'), get),
  ).rejects.toThrow(/The rules do not compile: 5:/);
});
