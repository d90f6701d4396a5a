import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocketServer, type WebSocket } from 'ws';
import { emulatorHost } from '../../cli/emulator-host.ts';
import type { Auth } from '../../emulator/auth.ts';
import { emulatorProject } from '../../emulator/emulator.ts';
import { double, geoPoint, increment, reference, removed, serverTime } from '../../emulator/fields.ts';
import type { Request } from '../../emulator/request.ts';
import { watchDenials, type DenialWatch } from './denial-stream.ts';
import type { Explanation } from '../explanation.ts';
import { requestStreamUrl } from './request-stream-url.ts';

const projectId = 'demo-rules-tools-stream';
const project = emulatorProject(emulatorHost(), projectId);
const rules = `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents {
    function room() { return get(/databases/$(database)/documents/rooms/r1).data; }
    match /notes/{note} {
      allow get: if resource.data.by == request.auth.uid;
      allow list: if resource.data.by == request.auth.uid;
      allow create: if request.resource.data.at == request.time && request.resource.data.n is int
        && request.auth.uid in room().members && request.resource.data.n < 10;
      allow update: if request.auth.token.vip == true
        && request.resource.data.n > resource.data.n
        && request.resource.data.diff(resource.data).affectedKeys().hasOnly(['n', 'at']);
      allow delete: if note == 'other';
    }
  }
}
`;
const alice = { uid: 'alice' };
const vip = { uid: 'vip', token: { vip: true, firebase: { sign_in_provider: 'password' } } };

let watch: DenialWatch;
let denials: Explanation[];
let repeated: number[];
let problems: string[];

beforeEach(async () => {
  await project.loadRules(rules);
  await project.clear();
  await project.store({
    'rooms/r1': { members: ['bob'] },
    'notes/n1': {
      by: 'bob',
      n: 5,
      f: double(2),
      r: reference('rooms/r1'),
      g: geoPoint(1, 2),
      l: [1, { k: null }],
    },
  });
  denials = [];
  repeated = [];
  problems = [];
  watch = watchDenials({
    host: emulatorHost(),
    websocketUrl: await requestStreamUrl(process.env['FIREBASE_EMULATOR_HUB'] ?? ''),
    projectId,
    repeatMs: 2000,
    onDenial: (explanation) => denials.push(explanation),
    onRepeated: (_explanation, times) => repeated.push(times),
    onProblem: (message) => problems.push(message),
  });
  await watch.opened;
});
afterEach(() => watch.close());

/** The method and path, and of the first statement what decided. */
function summaries(): string[] {
  return denials.map(({ auth, method, path, statements, rulesText, write }) => {
    const [statement] = statements;
    const decided = statement?.deciders.map(({ span }) => rulesText.slice(span.start, span.end)).join(' or ');
    const ofBatch = write === null ? '' : ` ${write.index + 1}/${write.of}`;
    return `${auth?.uid ?? 'nobody'} ${method} ${path}${ofBatch}: ${decided ?? 'no statement'}`;
  });
}

const created = (changes: object = {}): Request => ({
  op: 'create',
  path: 'notes/new',
  data: { at: serverTime, n: 1, ...changes },
});

test.each<[Request, Auth, string[]]>([
  [{ op: 'get', path: 'notes/n1' }, alice, ['alice get notes/n1: resource.data.by == request.auth.uid']],
  [{ op: 'get', path: 'notes/none' }, null, ['nobody get notes/none: resource.data']],
  [created(), alice, ['alice create notes/new: request.auth.uid in room().members']],
  [created({ n: 11 }), { uid: 'bob' }, ['bob create notes/new: request.resource.data.n < 10']],
  [created({ n: double(1) }), alice, ['alice create notes/new: request.resource.data.n is int']],
  [created({ at: new Date(0) }), alice, ['alice create notes/new: request.resource.data.at == request.time']],
  [created(), { uid: 'bob' }, []],
  [
    { op: 'update', path: 'notes/n1', data: { n: increment(-1) } },
    vip,
    ['vip update notes/n1: request.resource.data.n > resource.data.n'],
  ],
  [
    { op: 'update', path: 'notes/n1', data: { n: 9, by: removed } },
    vip,
    ["vip update notes/n1: request.resource.data.diff(resource.data).affectedKeys().hasOnly(['n', 'at'])"],
  ],
  [
    { op: 'update', path: 'notes/n1', data: { n: 9 } },
    alice,
    ['alice update notes/n1: request.auth.token.vip'],
  ],
  [
    { op: 'set', path: 'notes/n1', data: { n: 4 } },
    vip,
    ['vip update notes/n1: request.resource.data.n > resource.data.n'],
  ],
  [
    { op: 'set', path: 'notes/s1', data: { n: 4 } },
    vip,
    ['vip create notes/s1: request.auth.uid in room().members'],
  ],
  [{ op: 'delete', path: 'notes/n1' }, alice, ["alice delete notes/n1: note == 'other'"]],
  [
    {
      op: 'batch',
      writes: [
        { op: 'create', path: 'notes/b1', data: { n: 1, at: serverTime } },
        { op: 'delete', path: 'notes/n1' },
      ],
    },
    { uid: 'bob' },
    ["bob delete notes/n1: note == 'other'"],
  ],
  [
    {
      op: 'batch',
      writes: [
        { op: 'delete', path: 'notes/other' },
        { op: 'delete', path: 'notes/n1' },
      ],
    },
    alice,
    ["alice delete notes/n1 2/2: note == 'other'"],
  ],
  [{ op: 'list', query: { from: 'notes' } }, alice, ['alice list notes/*: resource.data.by']],
  [
    {
      op: 'list',
      query: {
        from: 'notes',
        where: [
          ['by', 'in', ['alice', 'bob']],
          ['n', '>', 3],
        ],
      },
    },
    alice,
    ['alice list notes/*: resource.data.by == request.auth.uid'],
  ],
  [
    { op: 'list', query: { from: 'notes', where: [['__name__', '==', reference('notes/n1')]] } },
    alice,
    ['alice list notes/n1: resource.data.by == request.auth.uid'],
  ],
  [{ op: 'list', query: { from: 'notes', group: true } }, alice, ['alice list {**}/notes/*: no statement']],
])('%o', async (request, auth, expected) => {
  await project.attempt(request, auth);
  await watch.quiet();
  expect({ summaries: summaries(), problems }).toEqual({ summaries: expected, problems: [] });
});

test('a denial of one kind is explained once and counted', async () => {
  for (const n of [1, 2, 3]) await project.attempt({ op: 'get', path: `notes/x${n}` }, alice);
  await project.attempt({ op: 'get', path: 'notes/x1' }, { uid: 'carol' });
  await watch.quiet();
  expect(summaries()).toEqual(['alice get notes/x1: resource.data', 'carol get notes/x1: resource.data']);
  await expect.poll(() => repeated, { timeout: 20_000 }).toEqual([2]);
});

test('requests of other projects are none of its business', async () => {
  const other = emulatorProject(emulatorHost(), `${projectId}-other`);
  await other.loadRules(rules);
  expect(await other.attempt({ op: 'get', path: 'notes/n1' }, alice)).toMatchObject({ allowed: false });
  await watch.quiet();
  expect(denials).toEqual([]);
});

test('a stream that is lost is said so once, and listened to again', async () => {
  const serve = (port: number): WebSocketServer => new WebSocketServer({ port, host: '127.0.0.1' });
  const first = serve(0);
  first.on('connection', (client) => client.send('[]'));
  await new Promise((resolve) => first.once('listening', resolve));
  const address = first.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const said: string[] = [];
  const lost = watchDenials({
    host: emulatorHost(),
    websocketUrl: `ws://127.0.0.1:${port}/requests`,
    onDenial: () => undefined,
    onProblem: (message) => said.push(message),
  });
  await lost.opened;
  for (const client of first.clients) client.terminate();
  await new Promise((resolve) => first.close(resolve));
  await expect
    .poll(() => said)
    .toEqual([`ws://127.0.0.1:${port}/requests does not answer; it is tried again until it does.`]);

  const second = serve(port);
  const client = await new Promise<WebSocket>((resolve) => second.once('connection', resolve));
  client.send('[]');
  client.send('{"rules": 1}');
  await expect.poll(() => said).toHaveLength(2);
  expect(said[1]).toMatch(/^A message of .* is not understood/);
  lost.close();
  await new Promise((resolve) => second.close(resolve));
});
