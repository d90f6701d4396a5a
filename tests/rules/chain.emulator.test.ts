import { readFileSync } from 'node:fs';
import { initializeTestEnvironment, type RulesTestEnvironment } from '@firebase/rules-unit-testing';
import fc from 'fast-check';
import { emulatorHost } from 'firestore-rules-tools/cli/emulator-host';
import {
  doc,
  getDoc,
  serverTimestamp,
  setDoc,
  setLogLevel,
  updateDoc,
  type Firestore,
} from 'firebase/firestore';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expense, expensePath, group, groupPath, stored, writeIdAt } from './documents.ts';

// Who writes on what: devices of the SDK against the rules, at once and one after the other.

let environment: RulesTestEnvironment;
beforeAll(async () => {
  setLogLevel('silent');
  const { hostname, port } = new URL(`http://${emulatorHost()}`);
  environment = await initializeTestEnvironment({
    projectId: 'demo-nbbang-rules-chain',
    firestore: {
      host: hostname,
      port: Number(port),
      rules: readFileSync(new URL('../../firestore.rules', import.meta.url), 'utf8'),
    },
  });
});
afterAll(() => environment.cleanup());

// The library declares the compat type; the object works with the modular functions, as its documentation says.
const deviceOf = (uid: string) => environment.authenticatedContext(uid).firestore() as unknown as Firestore;

let made = 0;
const newWriteId = () => `chain${String((made += 1)).padStart(15, '0')}`;

async function storeDinner(path: string): Promise<void> {
  await environment.withSecurityRulesDisabled(async (context) => {
    const db = context.firestore() as unknown as Firestore;
    await setDoc(doc(db, groupPath), stored(group));
    await setDoc(doc(db, path), stored(expense));
  });
}

type Version = { revision: number; writeId: string };

/** Whether the rules let through a write that was made on `on`. */
async function write(db: Firestore, uid: string, path: string, on: Version, next: Version): Promise<boolean> {
  const chain = { ...next, previousWriteId: on.writeId };
  const stamp = { updatedBy: uid, updatedAt: serverTimestamp() };
  return updateDoc(doc(db, path), { title: next.writeId, ...chain, ...stamp }).then(
    () => true,
    () => false,
  );
}

const first: Version = { revision: 1, writeId: writeIdAt(1) };

test('of two who write on the same version at once exactly one is let through, fifty times', async () => {
  await storeDinner(expensePath);
  const devices = [deviceOf('alice'), deviceOf('bob')] as const;
  let on = first;
  for (let round = 0; round < 50; round++) {
    const next = { revision: on.revision + 1, writeId: '' };
    const [mine, theirs] = [
      { ...next, writeId: newWriteId() },
      { ...next, writeId: newWriteId() },
    ];
    const results = await Promise.all([
      write(devices[0], 'alice', expensePath, on, mine),
      write(devices[1], 'bob', expensePath, on, theirs),
    ]);
    expect(results.filter(Boolean)).toHaveLength(1);
    on = results[0] ? mine : theirs;
  }
  expect((await getDoc(doc(devices[0], expensePath))).get('writeId')).toBe(on.writeId);
});

/** Each writes on what it knew last, sometimes twice in a row without hearing, as without a network. */
const scripts = fc.array(
  fc.record({
    who: fc.constantFrom('alice' as const, 'bob' as const, 'gina' as const),
    does: fc.constantFrom('write', 'write', 'write', 'look', 'send it again'),
  }),
  { minLength: 5, maxLength: 20 },
);

test('whatever the order, what is stored is a chain of writes that were each made on the one before', async () => {
  const devices = { alice: deviceOf('alice'), bob: deviceOf('bob'), gina: deviceOf('gina') };
  let drawn = 0;
  await fc.assert(
    fc.asyncProperty(scripts, async (script) => {
      const path = `${groupPath}/expenses/chain${String((drawn += 1)).padStart(15, '0')}`;
      await storeDinner(path);
      const known = { alice: first, bob: first, gina: first };
      const sent = { alice: null, bob: null, gina: null } as Record<
        keyof typeof known,
        [Version, Version] | null
      >;
      const accepted = [first];
      for (const { who, does } of script) {
        const present = accepted.at(-1) ?? first;
        if (does === 'look') {
          known[who] = present;
          continue;
        }
        const again = does === 'send it again' ? sent[who] : null;
        const [on, next] = again ?? [
          known[who],
          { revision: known[who].revision + 1, writeId: newWriteId() },
        ];
        const isLetThrough = await write(devices[who], who, path, on, next);
        expect(isLetThrough).toBe(on.writeId === present.writeId);
        if (isLetThrough) accepted.push(next);
        sent[who] = [on, next];
        // It takes its own write for what is there, whether or not it was let through.
        known[who] = next;
      }
      const end = await getDoc(doc(devices.alice, path));
      expect(end.get('writeId')).toBe(accepted.at(-1)?.writeId);
      expect(end.get('revision')).toBe(accepted.length);
    }),
    { numRuns: 40 },
  );
});
