import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quietProject } from '../../functions/src/testing/quiet-project.ts';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';
import { type FaultName, faults } from './faults.ts';
import { deliver, doneOnce, loadTrigger, outcomeOf, storedDinner, type Trigger } from './stored-dinner.ts';

/**
 * The trigger of an expense, its real handler, with every failure of the store put before one of its calls: it does its
 * work, or is thrown and does it at the next delivery; nothing is dropped and nothing counted twice.
 */
const projectId = 'demo-faults';
const db = quietProject(projectId);
let proxy: FaultProxy;
let trigger: Trigger;

beforeAll(async () => {
  proxy = await startFaultProxy(process.env['FIRESTORE_EMULATOR_HOST'] ?? '');
  Object.assign(process.env, { FIRESTORE_EMULATOR_HOST: proxy.host, GCLOUD_PROJECT: projectId });
  trigger = await loadTrigger();
});

afterAll(() => proxy.close());

type Row = { rpc: 'BatchGetDocuments' | 'Commit'; name: FaultName; times: 'once' | 'always' };

/** What has become of the first delivery when it ends, or when it is cut off, as the platform does after some minutes. */
type Ended = 'done' | 'thrown' | 'cut off';

/**
 * How a delivery ends that is struck once. A read is asked again by the SDK, whatever it failed with; a commit after most
 * statuses; a transaction begins anew after most others. What is thrown or cut off is delivered again.
 */
const struckOnce: Record<Row['rpc'], Partial<Record<FaultName, Ended>>> = {
  BatchGetDocuments: {
    'no answer at all': 'cut off',
    'done, but no answer at all': 'cut off',
  },
  Commit: {
    'no permission yet': 'thrown',
    'no answer at all': 'cut off',
    'done, but no answer at all': 'cut off',
  },
};

const rows: Row[] = (['BatchGetDocuments', 'Commit'] as const).flatMap((rpc) =>
  (Object.keys(faults) as FaultName[]).flatMap((name) =>
    (['once', 'always'] as const).map((times): Row => ({ rpc, name, times })),
  ),
);

const isSilent = (name: FaultName): boolean => name.endsWith('no answer at all');
const endOf = ({ rpc, name }: Row): Ended => struckOnce[rpc][name] ?? 'done';

/**
 * Strikes one delivery, then delivers again, and once more. A call without an answer ends when
 * the delivery has been cut off, with the connections of its instance.
 */
async function strike({ rpc, name, times }: Row) {
  const dinner = await storedDinner(db);
  const { groupId, event } = dinner;
  proxy.set(groupId, { rpc, times: times === 'once' ? 1 : Infinity, strike: faults[name] });
  const first = deliver(trigger, event);
  await proxy.struck(groupId, 1);
  const waited = isSilent(name) || times === 'always' ? proxy.struck(groupId, isSilent(name) ? 1 : 2) : first;
  const ended = (await Promise.race([first, waited])) ?? 'cut off';
  proxy.set(groupId, null);
  const afterFirst = await outcomeOf(db, dinner);
  // What was cut off may go on for a while; the event comes again when it has ended, and once more.
  await first;
  const second = await deliver(trigger, event);
  const afterSecond = await outcomeOf(db, dinner);
  const third = await deliver(trigger, event);
  return { ended, afterFirst, second, afterSecond, third, afterThird: await outcomeOf(db, dinner) };
}

/** Some at once: each has a group of its own, and most of the time is spent in waiting before something is tried again. */
const lanes = 12;
const struck = new Map<Row, ReturnType<typeof strike>>();
beforeAll(() => {
  const ends: Promise<unknown>[] = Array.from({ length: lanes }, () => Promise.resolve());
  const others = rows.filter(({ name }) => !name.includes('reset'));
  for (const [at, row] of others.entries()) {
    const result = (ends[at % lanes] ?? Promise.resolve()).then(() => strike(row));
    // What it failed with is told by its own test.
    ends[at % lanes] = result.catch(() => undefined);
    struck.set(row, result);
  }
});

describe('an event whose delivery is struck', () => {
  it.each(rows)('at $rpc by $name, $times', async (row) => {
    // A connection is one for all deliveries: when it is reset, no other is to be under way.
    if (row.name.includes('reset')) await Promise.allSettled(struck.values());
    const result = await (struck.get(row) ?? strike(row));
    if (row.times === 'once') expect(result.ended).toBe(endOf(row));
    if (result.ended === 'done') expect(result.afterFirst).toEqual(doneOnce);
    expect(result).toMatchObject({ second: 'done', third: 'done' });
    expect(result.afterSecond).toEqual(doneOnce);
    expect(result.afterThird).toEqual(doneOnce);
  });
});
