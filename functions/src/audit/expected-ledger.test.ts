import { pageRows } from '@nbbang/domain/records/history';
import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { expenseArb } from '@nbbang/domain/testing/random-expense';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryLedger } from '../testing/memory-ledger.ts';
import { differenceLine } from './difference.ts';
import { ExpectedLedger } from './expected-ledger.ts';

const dinner = (amountMinor = 900) => makeExpense({ amountMinor, payer: 'Anna', participants: ['Bora'] });

/** What an audit of the group says, line by line. */
function audit(group: MemoryLedger): string[] {
  const expected = new ExpectedLedger('KRW', group.totals ?? undefined);
  for (const id of new Set([...group.expenses.keys(), ...group.postings.keys()])) {
    expected.meetExpense(id, group.seen(id) ?? undefined, group.postings.get(id));
  }
  for (const [number, page] of group.pages) expected.meetPage(String(number), page);
  const years = [...group.statistics].map(([year, sums]) => [`statistics-${year}`, sums] as const);
  return expected.finish(new Map(years)).map(differenceLine);
}

async function put(group: MemoryLedger, expenseId: string, document: object): Promise<void> {
  group.write(expenseId, document);
  await group.deliver(expenseId);
}

/** `lunch` and `dinner`, and so many others that there are two pages. */
async function twoPages(): Promise<MemoryLedger> {
  const group = new MemoryLedger();
  await put(group, 'lunch', dinner(500));
  for (let n = 0; n < pageRows - 1; n++) await put(group, `other${n}`, dinner(100 + n));
  await put(group, 'dinner', dinner());
  return group;
}

const writes = fc.array(
  fc.record({
    expenseId: fc.constantFrom('expenseAAAA', 'expenseBBBB', 'expenseCCCC'),
    expense: expenseArb,
    becomes: fc.constantFrom('sound', 'sound', 'deleted', 'unsound', 'missing'),
  }),
  { maxLength: 12 },
);

describe('ExpectedLedger', () => {
  it('finds nothing in what was kept soundly', async () => {
    await fc.assert(
      fc.asyncProperty(writes, async (script) => {
        const group = new MemoryLedger();
        for (const [at, { expenseId, expense, becomes }] of script.entries()) {
          const deletedAt = becomes === 'deleted' ? createdAtMs : null;
          const written = { ...expense, revision: at + 1, deletedAt };
          if (becomes === 'missing') group.write(expenseId, null);
          else group.write(expenseId, becomes === 'unsound' ? { ...written, amountMinor: 0.5 } : written);
          await group.deliver(expenseId);
        }
        expect(audit(group)).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(audit(await twoPages())).toEqual([]);
  });

  const damages: readonly [string, (group: MemoryLedger) => void, string[]][] = [
    ['lost totals', (group) => (group.totals = null), ['totals balances: missing']],
    [
      'a wrong balance',
      ({ totals }) => Object.assign(totals?.members['Anna'] ?? {}, { paid: 1 }),
      ['totals balances: differs (members)'],
    ],
    [
      'a recent posting that is none',
      ({ totals }) => Object.assign(totals?.recent['dinner'] ?? {}, { revision: 9 }),
      ['totals balances: differs (recent)'],
    ],
    [
      'a version behind the pages',
      ({ totals }) => Object.assign(totals?.pages ?? {}, { version: 1 }),
      ['totals balances: differs (newestVersion)'],
    ],
    [
      'a wrong year',
      ({ statistics }) => Object.assign(statistics.get(2026)?.paid ?? {}, { '12': { Anna: 1 } }),
      ['statistics statistics-2026: differs (paid)'],
    ],
    ['a lost year', ({ statistics }) => statistics.clear(), ['statistics statistics-2026: missing']],
    ['a lost posting', ({ postings }) => postings.delete('lunch'), ['posting lunch: missing']],
    [
      'a posting of an expense that is gone',
      ({ postings, totals }) =>
        postings.set('gone', { ...dinnerPosting, page: null, epoch: totals?.epoch ?? '', version: null }),
      ['posting gone: extra'],
    ],
    [
      'another posting',
      ({ postings, totals }) =>
        postings.set('lunch', { ...dinnerPosting, page: 0, epoch: totals?.epoch ?? '', version: null }),
      ['posting lunch: differs (paid, share, updatedAt)'],
    ],
    [
      'a damaged posting',
      ({ postings }) => Object.assign(postings.get('lunch') ?? {}, { revision: 'one' }),
      ['posting lunch: unreadable (revision)'],
    ],
    [
      'a wrong row',
      ({ pages }) => Object.assign(pages.get(0)?.rows['lunch'] ?? {}, { title: '점심' }),
      ['history lunch: differs'],
    ],
    [
      'a row in another page too',
      ({ pages }) => Object.assign(pages.get(1)?.rows ?? {}, { lunch: pages.get(0)?.rows['lunch'] }),
      ['history lunch: extra (page)'],
    ],
    [
      'a lost page',
      ({ pages }) => pages.delete(1),
      ['history dinner: missing', 'totals balances: differs (newestVersion)'],
    ],
    [
      'a damaged page',
      ({ pages }) => Object.assign(pages.get(1) ?? {}, { version: 0 }),
      [
        'history page 1: unreadable (version)',
        'history dinner: missing',
        'totals balances: differs (newestVersion)',
      ],
    ],
  ];

  const dinnerPosting = {
    kind: 'expense' as const,
    revision: 1,
    updatedAt: createdAtMs,
    date: '2026-01-02',
    category: null,
    paid: {},
    share: {},
  };

  it.each(damages)('finds %s, and nothing else', async (_, damage, found) => {
    const group = await twoPages();
    damage(group);
    expect(audit(group).toSorted()).toEqual(found.toSorted());
  });
});
