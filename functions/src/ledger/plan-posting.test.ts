import { toPosting } from '@nbbang/domain/balance/posting';
import { pageRows } from '@nbbang/domain/records/history';
import { createdAtMs } from '@nbbang/domain/testing/created-at';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { describe, expect, it } from 'vitest';
import { MemoryLedger } from '../testing/memory-ledger.ts';
import { isHeld } from './version.ts';

const id = 'expenseAAAA';
const inputs = { amountMinor: 900, payer: 'anna', participants: ['beom'] };
const expense = (changes: Parameters<typeof makeExpense>[0] = {}) => makeExpense({ ...inputs, ...changes });

async function put(ledger: MemoryLedger, expenseId: string, document: object | null) {
  ledger.write(expenseId, document);
  return ledger.deliver(expenseId);
}

describe('what an expense contributes', () => {
  it('is written once', async () => {
    const ledger = new MemoryLedger();
    await put(ledger, id, expense());
    await ledger.deliver(id);
    await ledger.deliver(id, false);
    expect(ledger.commits).toBe(1);
  });

  it('is what the domain says of it', async () => {
    const ledger = new MemoryLedger();
    const shared = expense({ amountMinor: 10_001, participants: ['anna', 'beom', 'cho0'] });
    await put(ledger, id, shared);
    const posted = toPosting(id, { ...shared, updatedAt: ledger.nowMs });
    expect(ledger.postings.get(id)).toMatchObject({ ...posted, page: 0, epoch: ledger.totals?.epoch });
    expect(ledger.totals?.members['anna']).toMatchObject({ paid: 10_001, sent: 0 });
  });

  it('counts where it was stored before there were categories, notes and foreign amounts', async () => {
    const ledger = new MemoryLedger();
    const { category: _category, note: _note, foreign: _foreign, ...old } = expense();
    expect((await put(ledger, id, old)).unsound).toEqual(new Map());
    expect(ledger.totals?.members['anna']?.paid).toBe(900);
  });

  it('counts where it was removed and made again at its first revision', async () => {
    const ledger = new MemoryLedger();
    await put(ledger, id, expense({ revision: 7 }));
    // No event of the removal arrives before the expense is there again.
    await put(ledger, id, expense({ amountMinor: 500 }));
    expect(ledger.totals?.members).toEqual({
      anna: { paid: 500, share: 0, sent: 0, received: 0 },
      beom: { paid: 0, share: 500, sent: 0, received: 0 },
    });
  });

  it.each([
    ['a fractional amount', { amountMinor: 0.5 }, 'amountMinor'],
    ['an unknown field', { extra: 1 }, 'extra'],
    ['another currency than the group', { currency: 'EUR' }, 'currency'],
    ['no title', { title: undefined }, 'title'],
  ])('is taken back when it has become unsound: %s', async (_, change, field) => {
    const ledger = new MemoryLedger();
    await put(ledger, id, expense());
    const { unsound } = await put(ledger, id, { ...expense({ revision: 2 }), ...change });
    expect(unsound).toEqual(new Map([[id, [field]]]));
    expect(ledger.totals?.members).toEqual({});
    expect(ledger.postings.size).toBe(0);
    expect(ledger.pages.get(0)?.rows).toEqual({});
  });

  it('is taken back when its document is gone', async () => {
    const ledger = new MemoryLedger();
    await put(ledger, id, expense());
    await put(ledger, id, null);
    expect(ledger.totals?.members).toEqual({});
    expect(ledger.postings.size).toBe(0);
  });

  it('is nothing where the id is none that a client can make', async () => {
    const ledger = new MemoryLedger();
    expect((await put(ledger, 'a b', expense())).unsound).toEqual(new Map([['a b', ['(id)']]]));
    expect(ledger.totals?.members).toEqual({});
  });

  it('is nothing in a group that is gone', async () => {
    const ledger = new MemoryLedger();
    ledger.group = null;
    expect(await put(ledger, id, expense())).toEqual({ isDone: true, unsound: new Map() });
    expect(ledger.totals).toBeNull();
  });
});

describe('its row and its year', () => {
  it('come back to the page it had when it is restored', async () => {
    const ledger = new MemoryLedger();
    await put(ledger, 'first', expense());
    for (let n = 0; n < pageRows; n++) await put(ledger, `other${n}`, expense());
    await put(ledger, 'first', { ...expense(), revision: 2, deletedAt: createdAtMs });
    expect(ledger.pages.get(0)?.rows['first']).toBeUndefined();
    expect(ledger.postings.get('first')).toMatchObject({ page: 0, paid: {} });
    await put(ledger, 'first', { ...expense(), revision: 3 });
    expect(ledger.pages.get(0)?.rows['first']).toMatchObject({ revision: 3 });
    expect(ledger.pages.get(0)?.version).toBe(ledger.totals?.pages.version);
    expect(Object.keys(ledger.pages.get(1)?.rows ?? {})).toHaveLength(1);
  });

  it('fill pages one after the other, many in one step', async () => {
    const ledger = new MemoryLedger();
    for (let n = 0; n < 2 * pageRows + 1; n++) ledger.write(`other${n}`, expense());
    await ledger.deliver('other0');
    expect([...ledger.pages.values()].map(({ rows }) => Object.keys(rows).length)).toEqual([128, 128, 1]);
    const versions = [...ledger.pages.values()].map(({ version }) => version);
    expect(new Set(versions).size).toBe(3);
    expect(Math.max(...versions)).toBe(ledger.totals?.pages.version);
    expect(ledger.commits).toBe(3);
  });

  it('follow it to another month', async () => {
    const ledger = new MemoryLedger();
    await put(ledger, id, expense({ date: '2026-01-31' }));
    await put(ledger, id, expense({ date: '2026-02-01', revision: 2 }));
    expect(ledger.statistics.get(2026)?.paid).toEqual({ '02': { anna: 900 } });
  });

  it('are made for what was stored before there were dates and pages', async () => {
    const ledger = new MemoryLedger();
    await put(ledger, id, expense());
    const posting = ledger.postings.get(id);
    if (posting === undefined || ledger.totals === null) throw new Error('nothing was posted');
    const { members } = ledger.totals;
    const old = { ...posting, date: null, category: null, page: null, version: null, epoch: '' };
    ledger.postings.set(id, old);
    ledger.restore({ ...ledger.totals, epoch: '', appliedUpTo: 0, settledUpTo: 0, recent: {}, years: [] });
    ledger.statistics.clear();
    ledger.pages.clear();
    await ledger.run();
    await ledger.run();
    expect(ledger.totals).toMatchObject({ members, years: [2026] });
    expect(ledger.statistics.get(2026)?.paid).toEqual({ '01': { anna: 900 } });
    expect([...ledger.pages.values()].flatMap(({ rows }) => Object.keys(rows))).toEqual([id]);
  });
});

describe('a version', () => {
  it.each([
    ['a later one', { revision: 3, updatedAt: 9 }, true],
    ['the same', { revision: 2, updatedAt: 5 }, true],
    ['an earlier one', { revision: 1, updatedAt: 4 }, false],
    ['one of a document that was made again since', { revision: 7, updatedAt: 4 }, false],
  ])('is held by %s: %j', (_, posted, held) => {
    expect(isHeld(posted, { revision: 2, updatedAt: 5 })).toBe(held);
  });
});
