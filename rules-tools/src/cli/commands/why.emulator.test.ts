import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { emulatorProject } from '../../emulator/emulator.ts';
import { emulatorHost } from '../emulator-host.ts';
import { main } from '../main.ts';

const dir = mkdtempSync(join(tmpdir(), 'why-'));
const config = join(dir, 'rules.config.mjs');
const dataFile = join(dir, 'note.json');
const projectId = 'demo-rules-tools-why';
const project = emulatorProject(emulatorHost(), projectId);

beforeAll(async () => {
  writeFileSync(
    join(dir, 'my.rules'),
    `rules_version = '2';
service cloud.firestore { match /databases/{database}/documents { match /notes/{id} {
  allow get, list: if resource.data.by == request.auth.uid;
  allow write: if request.resource.data.at == request.time && request.resource.data.n < 5;
} } }`,
  );
  writeFileSync(
    config,
    `export default {
  rulesPath: ${JSON.stringify(join(dir, 'my.rules'))},
  roles: { owner: { title: 'Owner', auth: { uid: 'alice' } }, guest: { title: 'Guest', auth: null } },
  documents: { 'notes/n1': { by: 'alice', n: 1 } },
  matrix: [],
};`,
  );
  writeFileSync(dataFile, '{"n": {"$increment": 4}, "at": {"$serverTime": true}}');
  await project.loadRules('service cloud.firestore { match /{p=**} { allow read: if false; } }');
  await project.clear();
  await project.store({ 'notes/n1': { by: 'bob', n: 0 } });
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => rmSync(dir, { recursive: true }));

async function why(...args: string[]): Promise<{ code: number; out: string }> {
  const out: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => out.push(text));
  vi.spyOn(console, 'error').mockImplementation((text: string) => out.push(text));
  const code = await main(['why', '--config', config, ...args]);
  return { code, out: out.join('\n') };
}

const get = ['--op', 'get', '--path', 'notes/n1'];

test.each<[string, string[], number, RegExp]>([
  ['a role', ['--as', 'owner', ...get], 0, /^ALLOWED {2}get notes\/n1 {2}as alice$/],
  [
    'nobody',
    ['--as', 'nobody', ...get],
    1,
    /^DENIED {2}get notes\/n1 {2}signed out\nmy\.rules:3 {2}allow get, list +error/,
  ],
  ['another', ['--as', 'bob', ...get], 1, /resource\.data\.by = "alice"/],
  [
    'the documents of a project',
    ['--as', 'alice', ...get, '--project', projectId],
    1,
    /resource\.data\.by = "bob"/,
  ],
  ['the documents of a project', ['--as', 'bob', ...get, '--project', projectId], 0, /^ALLOWED/],
  [
    'data of a file',
    ['--as', 'bob', '--op', 'update', '--path', '/notes/n1', '--data', `@${dataFile}`],
    1,
    /request\.resource\.data\.n = 5$/,
  ],
  [
    'data of a file',
    ['--as', 'bob', '--op', 'update', '--path', 'notes/n1', '--data', `@${dataFile}`, '--project', projectId],
    0,
    /^ALLOWED/,
  ],
  [
    'data',
    ['--as', 'bob', '--op', 'create', '--path', 'notes/n2', '--data', '{"n": 1}'],
    1,
    /Property at is undefined/,
  ],
  ['a collection', ['--as', 'alice', '--op', 'list', '--path', 'notes'], 1, /^DENIED {2}list notes\/\* /],
  [
    'a query',
    ['--as', 'alice', '--op', 'list', '--query', '{"from": "notes", "where": [["by", "==", "alice"]]}'],
    0,
    /^ALLOWED {2}list notes {2}as alice$/,
  ],
])('%s: %j', async (_name, args, code, out) => {
  const said = await why(...args);
  expect(said.out).toMatch(out);
  expect(said.code).toBe(code);
});

test.each<[string[], string]>([
  [get, '✖ --as is missing. Usage: why --as'],
  [['--as', 'a', '--path', 'notes/n1'], '✖ --op is missing. Usage: why --as'],
  [
    ['--as', 'a', '--op', 'read', '--path', 'notes/n1'],
    '✖ There is no --op read: get, list, create, update, set or delete.',
  ],
  [['--as', 'a', '--op', 'get'], '✖ --path is missing. Usage: why --as'],
  [
    ['--as', 'a', '--op', 'get', '--path', 'notes'],
    '✖ --path notes is no document: collection/id, collection/id/collection/id, ….',
  ],
  [['--as', 'a', '--op', 'list', '--path', 'notes/n1'], '✖ --path notes/n1 is no collection but a document.'],
  [['--as', 'a', '--op', 'list'], '✖ --op list takes a collection as --path, or a --query.'],
  [['--as', 'a', '--op', 'set', '--path', 'notes/n1'], '✖ --op set needs --data, as JSON or as @file.'],
  [['--as', 'a', '--op', 'set', '--path', 'notes/n1', '--data', '{n: 1}'], '✖ --data is no JSON ('],
  [
    ['--as', 'a', '--op', 'set', '--path', 'notes/n1', '--data', '@nowhere.json'],
    '✖ --data: nowhere.json cannot be read.',
  ],
  [['--as', 'a', ...get, '--data', '{}'], '✖ --op get takes no --data.'],
  [['--as', 'a', ...get, '--query', '{}'], '✖ --query goes with --op list, not get.'],
  [['--as', 'a', ...get, '--nope'], "✖ Unknown option '--nope'"],
])('%j is answered with a sentence', async (args, message) => {
  const { code, out } = await why(...args);
  expect(code).toBe(1);
  expect(out.slice(0, message.length)).toBe(message);
});
