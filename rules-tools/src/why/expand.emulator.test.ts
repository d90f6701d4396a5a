import { beforeAll, expect, test } from 'vitest';
import { emulatorHost } from '../cli/emulator-host.ts';
import { emulatorProject } from '../emulator/emulator.ts';
import type { Request } from '../emulator/request.ts';
import { parseRules } from '../language/parse.ts';
import { expandRules } from './expand.ts';
import { expandableRules } from './testing/expandable-rules.ts';

const original = emulatorProject(emulatorHost(), 'demo-rules-tools-expand-original');
const expanded = emulatorProject(emulatorHost(), 'demo-rules-tools-expand-expanded');

beforeAll(async () => {
  const expansion = expandRules(expandableRules, parseRules(expandableRules));
  for (const [project, text] of [
    [original, expandableRules],
    [expanded, expansion?.text ?? ''],
  ] as const) {
    await project.loadRules(text);
    await project.clear();
    await project.store({ 'notes/7': { n: 7 } });
  }
});

const create = (n: number): Request => ({ op: 'create', path: `notes/c${n}`, data: { n } });
const part = (id: string, name: string): Request => ({ op: 'get', path: `notes/${id}/parts/${name}` });

test.each<[boolean, Request]>([
  [true, create(3)],
  [true, create(19)],
  [false, create(20)],
  [false, create(200)],
  [true, { op: 'get', path: 'notes/7' }],
  [true, { op: 'get', path: 'notes/6' }],
  [false, { op: 'get', path: 'notes/5' }],
  [true, { op: 'delete', path: 'notes/5' }],
  [true, part('6', '7')],
  [false, part('7', '7')],
  [false, part('6', '6')],
  [true, { op: 'list', query: { from: 'others', limit: 50 } }],
  [false, { op: 'list', query: { from: 'others', limit: 200 } }],
])('the expansion decides as the original: %s %o', async (allowed, request) => {
  const auth = { uid: 'alice' };
  expect(await original.attempt(request, auth)).toMatchObject({ allowed });
  expect(await expanded.attempt(request, auth)).toMatchObject({ allowed });
});
