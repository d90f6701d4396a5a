import type { Totals } from '@nbbang/domain/records/totals';
import type { LedgerStore } from './ledger-store.ts';
import { isSettlingDue } from './marks.ts';
import { type Place, takeStep } from './take-step.ts';
import { isHeld, isQueued, type Version } from './version.ts';

/** Pages that one run looks at again at most: the next one goes on from there. */
const settledPages = 2;

export type CatchUp = {
  /** An expense to look at in any case, also where it became visible late or is gone, and the version that is known of it. */
  hint: { expenseId: string; version: Version | null } | null;
  nowMs: () => number;
  /** When to stop, in milliseconds since the epoch. */
  untilMs: number;
  /** Waits before the next attempt, `lost` being how many in a row somebody else has won. */
  pause: (lost: number) => Promise<void>;
};

export type CaughtUp = {
  /** False: time was up. What was done is kept, and the next run goes on from there. */
  isDone: boolean;
  /** The fields for which expenses could not be counted, by their ids. */
  unsound: ReadonlyMap<string, readonly string[]>;
};

/**
 * Brings all that is kept of a group's expenses up to what they are now, a page at a time. The event that calls it is a
 * nudge: what a lost one would have brought is found by the next.
 *
 * Nothing is locked. A step reads the totals, then what they do not hold, and writes on the condition that the totals are
 * still the version it read. If they are not, somebody else took the step, and it looks again
 * (docs/decisions/0021-the-ledger-catches-up.md). So it may run twice, late, beside itself, and be cut off anywhere.
 */
export async function catchUp(store: LedgerStore, options: CatchUp): Promise<CaughtUp> {
  const unsound = new Map<string, readonly string[]>();
  const done = { isDone: true, unsound };
  const run = new Run(store, options, unsound);
  const news = await run.goOver(({ appliedUpTo }) => appliedUpTo, Number.POSITIVE_INFINITY);
  if (news === 'time is up') return { isDone: false, unsound };
  if (news === 'nothing' || !isSettlingDue(news, options.nowMs())) return done;
  await run.goOver(({ settledUpTo }) => settledUpTo, settledPages);
  return done;
}

class Run {
  readonly #store: LedgerStore;
  readonly #options: CatchUp;
  readonly #unsound: Map<string, readonly string[]>;
  #hint: CatchUp['hint'];

  constructor(store: LedgerStore, options: CatchUp, unsound: Map<string, readonly string[]>) {
    this.#store = store;
    this.#options = options;
    this.#unsound = unsound;
    this.#hint = options.hint;
  }

  /** @returns the totals it read last; `nothing` where there is no group, or nothing that the hint did not know. */
  async goOver(
    startOf: (totals: Totals) => number,
    pages: number,
  ): Promise<Totals | 'nothing' | 'time is up'> {
    const { nowMs, untilMs, pause } = this.#options;
    let place: Place | null = null;
    let epoch = '';
    let lost = 0;
    for (let left = pages; left > 0;) {
      if (nowMs() >= untilMs) return 'time is up';
      const held = await this.#store.totals();
      if (held === null) {
        if (!(await this.#store.begin(null))) return 'nothing';
        continue;
      }
      const isBehind = this.#isQueued(held.totals);
      if (await this.#isHintHeld(held.totals)) {
        if (!isBehind) return 'nothing';
        this.#hint = null;
      }
      // In an epoch that somebody else has begun meanwhile nothing counts yet: not what came before this place either.
      if (held.totals.epoch !== epoch) place = null;
      ({ epoch } = held.totals);
      place ??= { afterMs: startOf(held.totals), cursor: null, lastMs: null };
      const expenseId = this.#hint?.expenseId ?? null;
      const step = await takeStep(this.#store, {
        ...{ held, place, expenseId, unsound: this.#unsound },
        nowMs: nowMs(),
      });
      if (step === 'gone') return 'nothing';
      if (step === 'damaged') await this.#store.begin(held.version);
      if (step === 'lost') await pause(++lost);
      if (step === 'damaged' || step === 'lost') {
        place = null;
        continue;
      }
      this.#hint = null;
      lost = 0;
      if (!step.isFull) return held.totals;
      place = step.next;
      left -= 1;
    }
    return 'nothing';
  }

  /** Whether there is likely more than what the hint tells of, and nobody at it. */
  #isQueued({ updatedAt }: Totals): boolean {
    const version = this.#hint?.version ?? null;
    return version !== null && isQueued(version, updatedAt, this.#options.nowMs());
  }

  /** One read where the posting is not among the recent ones. */
  async #isHintHeld({ recent, appliedUpTo, epoch }: Totals): Promise<boolean> {
    if (this.#hint === null || this.#hint.version === null) return false;
    const { expenseId, version } = this.#hint;
    if (isHeld(recent[expenseId], version)) return true;
    if (version.updatedAt > appliedUpTo) return false;
    const posting = (await this.#store.postings([expenseId], epoch))?.get(expenseId);
    return posting?.epoch === epoch && isHeld(posting, version);
  }
}
