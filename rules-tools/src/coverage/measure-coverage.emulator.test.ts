import { afterAll, beforeEach, expect, test } from 'vitest';
import { emulatorHost } from '../cli/emulator-host.ts';
import { emulatorProject } from '../emulator/emulator.ts';
import type { Request } from '../emulator/request.ts';
import { mergeCoverage, type Coverage } from './coverage.ts';
import { coverageSummary, missingLines } from './format-coverage.ts';
import { measureCoverage } from './measure-coverage.ts';

const host = emulatorHost();
const project = emulatorProject(host, 'demo-rules-tools-coverage-1');
const second = emulatorProject(host, 'demo-rules-tools-coverage-2');

const rules = `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents/notes/{id} {
    function isShort(text) {
      return text is string && text.size() < 3;
    }
    allow get: if resource.data.open == true || request.auth.uid == resource.data.owner;
    allow create: if isShort(request.resource.data.text)
      && !exists(/databases/$(database)/documents/locks/all);
  }
}
`;
const ann = { uid: 'ann' };
const note = (text: string | number): Request => ({ op: 'create', path: 'notes/new', data: { text } });

/** One by one, each denied or put back: the last is allowed. */
const everything: [Request, typeof ann | null][] = [
  [{ op: 'get', path: 'notes/open' }, null],
  [{ op: 'get', path: 'notes/hers' }, ann],
  [{ op: 'get', path: 'notes/hers' }, null],
  [note(7), ann],
  [note('abc'), ann],
  [note('ab'), ann],
];

beforeEach(async () => {
  for (const each of [project, second]) {
    await each.loadRules(rules);
    await each.clear();
    await each.store({
      'notes/open': { open: true, owner: 'ann' },
      'notes/hers': { open: false, owner: 'ann' },
    });
  }
});
afterAll(() => Promise.all([project.clear(), second.clear()]));

async function measure(requests: typeof everything, target = project): Promise<Coverage> {
  for (const [request, auth] of requests) await target.attempt(request, auth);
  return measureCoverage(rules, [await target.coverage()]);
}

async function withLock(): Promise<Coverage> {
  await project.store({ 'locks/all': { by: 'ann' } });
  return measure([[note('ab'), ann]]);
}

test('nothing asked: every statement is missing, and the functions they call', async () => {
  const coverage = await measure([]);
  expect(missingLines(coverage, 'r')).toEqual([
    'r:5:14 never evaluated: text is string',
    'r:5:32 never evaluated: text.size() < 3',
    'r:7:5 never evaluated: allow get: if resource.data.open == true || request.auth.uid == resource.data.owner;',
    'r:8:5 never evaluated: allow create: if isShort(request.resource.data.text) && !exists(/databases/$(database)/documents/lo…',
  ]);
  expect(coverageSummary(coverage)).toBe(
    'Coverage: allow statements 0/4 outcomes, boolean sub-expressions 0/12 outcomes, 0 %.',
  );
});

test('one thing missing', async () => {
  expect(missingLines(await measure(everything), 'r')).toEqual([
    'r:9:10 never false: !exists(/databases/$(database)/documents/locks/all)',
  ]);
});

test('everything seen', async () => {
  await measure(everything);
  const coverage = await withLock();
  expect(missingLines(coverage, 'r')).toEqual([]);
  expect(coverageSummary(coverage)).toMatch(/ 12\/12 outcomes, 100 %\./);
});

test('an operand that only failed has refused, and is counted apart', async () => {
  const coverage = await measure([
    [{ op: 'get', path: 'notes/hers' }, ann],
    [{ op: 'get', path: 'notes/hers' }, null],
  ]);
  const part = coverage.parts.find(({ source }) => source.startsWith('request.auth.uid =='));
  // Twice: before the document is loaded, too, nobody has no uid.
  expect(part).toMatchObject({ missing: null, outcomes: { true: 1, false: 0, error: 2 } });
  expect(coverageSummary(coverage)).toContain('Never false but for an error: 1.');
});

test('an operand the first stage of an evaluation cannot decide is not counted for it', async () => {
  const coverage = await measure([[note('ab'), ann]]);
  const part = coverage.parts.find(({ source }) => source.startsWith('!exists'));
  expect(part).toMatchObject({ missing: 'false', outcomes: { true: 1, false: 0, error: 0 } });
});

test('requests spread over projects cover what they cover in one', async () => {
  const halves = [await measure(everything.slice(0, 3)), await measure(everything.slice(3), second)] as const;
  const apart = mergeCoverage(...halves);
  await project.loadRules(rules);
  await project.store({ 'notes/new': null });
  const together = await measure(everything);
  expect(apart).toEqual(together);
});
