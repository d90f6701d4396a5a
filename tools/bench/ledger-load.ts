import { setTimeout as wait } from 'node:timers/promises';
import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { postExpense } from '../../functions/src/ledger/post-expense.ts';
import { versionIn } from '../../functions/src/ledger/version-in.ts';
import { groupReference, totalsReference } from '../../functions/src/firestore/references.ts';
import { benchExpense, storeBenchGroup } from './bench-records.ts';

const maxMs = 180_000;

/** Writes an expense as a client does; resolves with its time by the server's clock. */
async function write(db: Firestore, groupId: string): Promise<number> {
  const reference = groupReference(db, groupId).collection('expenses').doc();
  const { writeTime } = await reference.set(benchExpense(reference.id, FieldValue.serverTimestamp()));
  return writeTime.toMillis();
}

/** When the totals held how much. */
class Marks {
  readonly #seen: { atMs: number; paid: number }[] = [];
  readonly #stop: () => void;
  commits = 0;

  constructor(db: Firestore, groupId: string) {
    this.#stop = totalsReference(db, groupId).onSnapshot((snapshot) => {
      const paid: unknown = snapshot.get('members.anna.paid');
      if (typeof paid !== 'number' || !snapshot.updateTime) return;
      this.commits += 1;
      this.#seen.push({ atMs: snapshot.updateTime.toMillis(), paid });
    });
  }

  get paid(): number {
    return this.#seen.at(-1)?.paid ?? 0;
  }

  /** From each commit to the first totals that have it, ascending: they take the commits in the order of their times. */
  delays(written: readonly number[]): number[] {
    return written
      .toSorted((a, b) => a - b)
      .map((ms, at) => (this.#seen.find(({ paid }) => paid >= (at + 1) * 1_000)?.atMs ?? Infinity) - ms)
      .toSorted((a, b) => a - b);
  }

  stop(): void {
    this.#stop();
  }
}

const quantile = (sorted: readonly number[], part: number) =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);

function spread(delays: readonly number[]): string {
  return `p50 ${quantile(delays, 0.5)}, p95 ${quantile(delays, 0.95)}, p99 ${quantile(delays, 0.99)}`;
}

async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + maxMs;
  while (!isSo() && Date.now() < end) await wait(50);
}

/** `writers` write together so many expenses a second into one group. */
export async function burst(
  db: Firestore,
  { rate, writers, seconds }: { rate: number; writers: number; seconds: number },
): Promise<string> {
  const groupId = await storeBenchGroup(db);
  const marks = new Marks(db, groupId);
  const written: number[] = [];
  const startMs = Date.now();
  const pauseMs = (1_000 * writers) / rate;
  await Promise.all(
    Array.from({ length: writers }, async (_, at) => {
      for (let next = startMs + (at * pauseMs) / writers; next < startMs + seconds * 1_000; next += pauseMs) {
        await wait(Math.max(0, next - Date.now()));
        written.push(await write(db, groupId));
      }
    }),
  );
  const offered = written.length / ((Date.now() - startMs) / 1_000);
  await until(() => marks.paid === written.length * 1_000);
  const tookS = (Date.now() - startMs) / 1_000;
  const lost = written.length - marks.paid / 1_000;
  const delays = marks.delays(written);
  const { commits } = marks;
  marks.stop();
  // The events that find nothing left stand in the emulator's queue: the next burst must not stand behind them.
  const drainedMs = await strangersDelay(db);
  return (
    `${String(rate).padStart(4)}/s: ${written.length} written at ${offered.toFixed(1)}/s, ` +
    `followed at ${(written.length / tookS).toFixed(1)}/s, ${spread(delays)}, ` +
    `${commits} steps seen, ${operationsOf(written.length, commits)}, lost ${lost}; ` +
    `the emulator's queue was empty ${(drainedMs / 1_000).toFixed(1)} s later`
  );
}

/** The first expense of all: the function has to be loaded. Ends when nothing stands in the emulator's queue any more. */
export async function coldStart(db: Firestore): Promise<string> {
  return `The first expense of all, its function not loaded yet: ${Math.round(await strangersDelay(db))} ms`;
}

/**
 * Worked out of the steps, not counted (docs/ledger.md): each reads totals, the expense of its event, group and year, and
 * for each expense that and its posting; it writes totals, page and year, and for each expense posting and activity.
 */
function operationsOf(expenses: number, steps: number): string {
  const each = steps / expenses;
  return `about ${(2 + 4 * each).toFixed(1)} reads and ${(2 + 3 * each).toFixed(1)} writes an expense`;
}

/** How long a stranger's one expense takes while somebody sends many into another group, and alone. */
export async function strangerBeside(db: Firestore, count: number): Promise<string> {
  // What earlier bursts left in the emulator's queue comes before it.
  await strangersDelay(db);
  const alone = await strangersDelay(db);
  const groupId = await storeBenchGroup(db);
  const marks = new Marks(db, groupId);
  const sending = Promise.all(Array.from({ length: count }, () => write(db, groupId)));
  const beside = await strangersDelay(db);
  await sending;
  await until(() => marks.paid === count * 1_000);
  marks.stop();
  return `A stranger's expense: alone ${Math.round(alone)} ms, beside ${count} of somebody else ${Math.round(beside)} ms`;
}

async function strangersDelay(db: Firestore): Promise<number> {
  const groupId = await storeBenchGroup(db);
  const marks = new Marks(db, groupId);
  const written = await write(db, groupId);
  await until(() => marks.paid === 1_000);
  const [delay = Infinity] = marks.delays([written]);
  marks.stop();
  return delay;
}

/** Deliveries of one group in this process, all at once, where no trigger listens. */
export async function deliveriesAtOnce(db: Firestore, count: number): Promise<string> {
  const groupId = await storeBenchGroup(db);
  await Promise.all(Array.from({ length: count }, () => write(db, groupId)));
  const { docs } = await groupReference(db, groupId).collection('expenses').get();
  const startMs = Date.now();
  await Promise.all(
    docs.map((after) =>
      postExpense(db, { groupId, expenseId: after.id, version: versionIn(after), clock: Date.now }),
    ),
  );
  return `${count} deliveries at once, without a queue: ${Date.now() - startMs} ms in all`;
}
