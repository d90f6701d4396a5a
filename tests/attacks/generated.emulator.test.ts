import { readFileSync } from 'node:fs';
import { emulatorHost } from 'firestore-rules-tools/cli/emulator-host';
import { describeRequest, emulatorProject } from 'firestore-rules-tools/emulator/emulator';
import type { Fields } from 'firestore-rules-tools/emulator/fields';
import { beforeAll, expect, test } from 'vitest';
import { groupPath, storedDocuments } from '../rules/documents.ts';
import { whyDenied } from '../rules/why-denied.ts';
import { attackedGroup } from './actors.ts';
import type { Attack } from './attack.ts';
import { mutatedWrites } from './mutated-writes.ts';
import { shuffled } from './shuffled.ts';
import { wrongActors } from './wrong-actors.ts';

// Thousands of requests that nobody wrote by hand, each with the answer that the schemas of the domain and the table of
// roles give. They are sent a few at a time: each has a place of its own, so none waits for another to be undone.

const rulesText = readFileSync(new URL('../../firestore.rules', import.meta.url), 'utf8');
const project = emulatorProject(emulatorHost(), 'demo-nbbang-rules-attacks');

/** Which of the mutated writes are sent: other ones with another seed. */
const seed = Number(process.env['ATTACK_SEED'] ?? 1);
const mutatedCount = 2_800;
const connections = 16;

const byActors = wrongActors(0);
const attacks: readonly Attack[] = [
  ...byActors,
  ...shuffled(mutatedWrites(byActors.length), seed).slice(0, mutatedCount),
];

async function storeAll(documents: readonly (readonly [string, Fields])[]): Promise<void> {
  for (let from = 0; from < documents.length; from += 400)
    await project.store(Object.fromEntries(documents.slice(from, from + 400)));
}

beforeAll(async () => {
  await project.loadRules(rulesText);
  await project.clear();
  await project.store({
    ...storedDocuments,
    [groupPath]: attackedGroup,
    'rates/paula': { pausedUntil: new Date('2199-01-01') },
  });
  await storeAll(attacks.flatMap(({ given }) => Object.entries(given)));
}, 120_000);

test(`${attacks.length} generated requests are answered as the domain and the table of roles say`, async () => {
  const wrong: string[] = [];
  const left = [...attacks];
  const work = async (): Promise<void> => {
    for (let attack = left.pop(); attack !== undefined; attack = left.pop()) {
      const { name, auth, request, isAllowed } = attack;
      const { allowed } = await project.attempt(request, auth);
      if (allowed === isAllowed) continue;
      const why = allowed ? 'ALLOWED' : await whyDenied(project, rulesText, request, auth);
      wrong.push(`${name} (${describeRequest(request)}) as ${auth?.uid ?? 'nobody'}: ${why}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  const allowed = attacks.filter(({ isAllowed }) => isAllowed).length;
  console.info(`${attacks.length} generated requests (seed ${seed}): ${allowed} to be let through`);
  expect(attacks.length).toBeGreaterThanOrEqual(3_000);
  expect(wrong).toEqual([]);
}, 300_000);
