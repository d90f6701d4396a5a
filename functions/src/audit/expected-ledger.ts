import { MemberSums } from '@nbbang/domain/balance/member-sums';
import { toPosting } from '@nbbang/domain/balance/posting';
import { instantMsSchema } from '@nbbang/domain/records/fields';
import {
  type Posting,
  type Statistics,
  statisticsSchema,
  type StoredPosting,
  storedPostingSchema,
  type Totals,
  totalsSchema,
} from '@nbbang/domain/records/totals';
import { isEmptyYear } from '@nbbang/domain/statistics/apply';
import { yearOf } from '@nbbang/domain/statistics/year-of';
import { YearSums } from '@nbbang/domain/statistics/year-sums';
import * as v from 'valibot';
import { topLevelFields } from '../describe-error.ts';
import { readSoundExpense } from '../ledger/read-sound-expense.ts';
import type { Difference } from './difference.ts';
import { differingFields } from './differing-fields.ts';
import { ExpectedHistory } from './expected-history.ts';

/** Documents as they are stored, instants in milliseconds; not parsed yet. Undefined: there is none. */
type Stored = unknown;

/**
 * How far the ledger has come: what was written up to `appliedUpTo` is in it, and postings of another epoch are none.
 * Totals that say neither hold everything; where there are none, postings of any epoch are taken for theirs.
 */
const watermarkSchema = v.fallback(
  v.object({
    appliedUpTo: v.optional(instantMsSchema, Infinity),
    epoch: v.nullable(v.optional(v.string(), '')),
  }),
  { appliedUpTo: Infinity, epoch: null },
);
const epochSchema = v.fallback(v.object({ epoch: v.optional(v.string(), '') }), { epoch: '' });
const updatedAtSchema = v.fallback(v.object({ updatedAt: instantMsSchema }), { updatedAt: 0 });

/**
 * What must be kept of a group's expenses, computed from them alone, while they go by one by one in any order; and what
 * of the stored documents is otherwise. All documents must be of one moment.
 */
export class ExpectedLedger {
  readonly #currency: string;
  readonly #totals: Totals | null;
  readonly #watermark: v.InferOutput<typeof watermarkSchema>;
  readonly #sums = new MemberSums();
  readonly #years = new Map<number, YearSums>();
  readonly #history = new ExpectedHistory();
  readonly #recent = new Map<string, Posting>();
  readonly #differences: Difference[] = [];
  #counted = 0;
  /** Expenses that have changed since the ledger looked: it is about to apply them. */
  behind = 0;

  /** @param totals `totals/balances`. */
  constructor(groupCurrency: string, totals: Stored) {
    this.#currency = groupCurrency;
    const parsed = v.safeParse(totalsSchema, totals);
    this.#watermark = v.parse(watermarkSchema, totals);
    this.#totals = parsed.success ? parsed.output : null;
    if (totals !== undefined && !parsed.success) {
      this.#report('totals', 'balances', 'unreadable', topLevelFields(parsed.issues));
    }
  }

  /** One expense and its posting; either may be undefined. */
  meetExpense(expenseId: string, expense: Stored, stored: Stored): void {
    const posting = this.#readPosting(expenseId, stored);
    if (v.parse(updatedAtSchema, expense).updatedAt > this.#watermark.appliedUpTo) {
      return this.#meetChanged(expenseId, posting);
    }
    const { sound } = readSoundExpense(expenseId, expense ?? null, this.#currency);
    const asIs = sound === null ? null : toPosting(expenseId, sound);
    const expected = asIs !== null && isLeftOut(posting, asIs) ? countedOf(posting) : asIs;
    if (posting !== 'unreadable') this.#comparePosting(expenseId, expected, posting);
    const page = posting === 'unreadable' ? null : (posting?.page ?? null);
    if (sound !== null) this.#history.expect(expenseId, sound, page);
    if (expected !== null) this.#count(expenseId, expected);
  }

  /** The version that the ledger holds is gone: what it says of it in its posting is taken for true. */
  #meetChanged(expenseId: string, posting: StoredPosting | 'unreadable' | null): void {
    this.behind += 1;
    this.#history.allowAny(expenseId);
    if (posting !== null && posting !== 'unreadable') this.#count(expenseId, countedOf(posting));
  }

  meetPage(number: string, page: Stored): void {
    this.#history.meet(number, page);
  }

  /** @param years every `totals/statistics-{year}` by its id. */
  finish(years: ReadonlyMap<string, Stored>): Difference[] {
    const history = this.#history.finish();
    this.#compareStatistics(years);
    this.#compareTotals(history.newestVersion);
    return [...this.#differences, ...history.differences];
  }

  #readPosting(expenseId: string, stored: Stored): StoredPosting | 'unreadable' | null {
    if (stored === undefined) return null;
    const { epoch } = this.#watermark;
    if (epoch !== null && v.parse(epochSchema, stored).epoch !== epoch) return null;
    const parsed = v.safeParse(storedPostingSchema, stored);
    if (parsed.success) return parsed.output;
    this.#report('posting', expenseId, 'unreadable', topLevelFields(parsed.issues));
    return 'unreadable';
  }

  #comparePosting(expenseId: string, expected: Posting | null, stored: StoredPosting | null): void {
    if (expected === null && stored === null) return;
    if (expected === null) return this.#report('posting', expenseId, 'extra', []);
    if (stored === null) return this.#report('posting', expenseId, 'missing', []);
    const fields = differingFields(expected, countedOf(stored));
    if (fields.length > 0) this.#report('posting', expenseId, 'differs', fields);
  }

  #count(expenseId: string, posting: Posting): void {
    this.#counted += 1;
    this.#sums.add(posting);
    if (Object.hasOwn(this.#totals?.recent ?? {}, expenseId)) this.#recent.set(expenseId, posting);
    const year = yearOf(posting);
    if (year === null) return;
    const sums = this.#years.get(year) ?? new YearSums(year, null);
    this.#years.set(year, sums);
    sums.add(posting);
  }

  #compareStatistics(stored: ReadonlyMap<string, Stored>): void {
    const expected = this.#expectedYears();
    for (const [id, document] of stored) {
      const parsed = v.safeParse(statisticsSchema, document);
      const year = expected.get(id);
      if (!parsed.success) this.#report('statistics', id, 'unreadable', topLevelFields(parsed.issues));
      else if (year === undefined) this.#report('statistics', id, 'extra', []);
      else {
        const fields = differingFields(year, { ...parsed.output, updatedAt: 0 });
        if (fields.length > 0) this.#report('statistics', id, 'differs', fields);
      }
    }
    const missing = [...expected.keys()].filter((id) => !stored.has(id));
    for (const id of missing) this.#report('statistics', id, 'missing', []);
  }

  #expectedYears(): Map<string, Statistics> {
    const years = [...this.#years].flatMap(([year, sums]) =>
      sums.isBeyond ? [] : [[`statistics-${year}`, sums.toStatistics(0)] as const],
    );
    return new Map(years.filter(([, statistics]) => !isEmptyYear(statistics)));
  }

  #compareTotals(newestVersion: number): void {
    if (this.#totals === null) {
      const isReported = this.#differences.some(({ subject }) => subject === 'totals');
      if (this.#counted > 0 && !isReported) this.#report('totals', 'balances', 'missing', []);
      return;
    }
    const { members, years, pages } = this.#totals;
    // What was taken back without a next version stays there, with nothing in it.
    const recent = Object.fromEntries(
      Object.entries(this.#totals.recent).filter(([id, held]) => this.#recent.has(id) || !isEmpty(held)),
    );
    const expected = {
      // Beyond what is counted no members agree with them.
      members: this.#sums.isBeyond ? null : this.#sums.toRecord(),
      recent: Object.fromEntries(this.#recent),
      years: [...this.#expectedYears().values()].map(({ year }) => year).toSorted((a, b) => a - b),
      newestVersion,
    };
    const fields = differingFields(expected, { members, recent, years, newestVersion: pages.version });
    if (fields.length > 0) this.#report('totals', 'balances', 'differs', fields);
  }

  #report(subject: Difference['subject'], id: string, how: Difference['how'], fields: string[]): void {
    this.#differences.push({ subject, id, how, fields });
  }
}

/** The ledger has looked at this version and does not count it: what it says it counts is taken for true. */
function isLeftOut(
  posting: StoredPosting | 'unreadable' | null,
  { revision, updatedAt }: Posting,
): posting is StoredPosting {
  if (posting === null || posting === 'unreadable' || posting.leftOut !== true) return false;
  return posting.revision === revision && posting.updatedAt === updatedAt;
}

/** What a posting contributes, without what the ledger notes in it for itself. */
function countedOf({ kind, revision, updatedAt, date, category, paid, share }: StoredPosting): Posting {
  return { kind, revision, updatedAt, date, category, paid, share };
}

function isEmpty({ paid, share }: Posting): boolean {
  return Object.keys(paid).length === 0 && Object.keys(share).length === 0;
}
