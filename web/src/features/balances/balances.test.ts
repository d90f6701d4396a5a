import fc from 'fast-check';
import { expect, test } from 'vitest';
import { netOf } from '@nbbang/domain/balance/net';
import { emptyTotals } from '@nbbang/domain/balance/totals';
import { overlayTotals, type KnownExpense } from '@nbbang/domain/balance/overlay';
import { addMinor, toMinorUnits, zeroMinor } from '@nbbang/domain/money/minor-units';
import { expenseInputSchema } from '@nbbang/domain/records/expense';
import type { Member } from '@nbbang/domain/records/group';
import type { MemberTotals } from '@nbbang/domain/records/totals';
import { transferSteps } from '@nbbang/domain/settlement/suggest-rounded-transfers';
import * as v from 'valibot';
import { toBalanceRows, toGoneRows } from './balance-rows.ts';
import { toPlan, toTransferInput } from '#features/balances/settlement/settlement-plan.ts';

const ids = ['anna', 'bert', 'carl', 'dora', 'emil', 'fred'];

/** Somebody paid for somebody, several times: the figures of any group. */
const balances: fc.Arbitrary<Record<string, MemberTotals>> = fc
  .array(
    fc.record({
      payer: fc.constantFrom(...ids),
      eater: fc.constantFrom(...ids),
      amount: fc.integer({ min: 1, max: 1_000_000 }),
    }),
  )
  .map((bills) => {
    const sums = new Map<string, MemberTotals>();
    const of = (id: string) =>
      sums.get(id) ?? { paid: zeroMinor, share: zeroMinor, sent: zeroMinor, received: zeroMinor };
    for (const { payer, eater, amount } of bills) {
      const amountMinor = toMinorUnits(amount);
      sums.set(payer, { ...of(payer), paid: addMinor(of(payer).paid, amountMinor) });
      sums.set(eater, { ...of(eater), share: addMinor(of(eater).share, amountMinor) });
    }
    return Object.fromEntries(sums);
  });

const members = fc
  .array(fc.constantFrom('active' as const, 'departed' as const), { minLength: 6, maxLength: 6 })
  .map((states) =>
    Object.fromEntries(
      ids.map((id, at): [string, Member] => [
        id,
        { name: id, uid: null, role: 'member', status: states[at] ?? 'active' },
      ]),
    ),
  );

test('the rows add up to 0, and hold every active member and whoever is not settled', () => {
  fc.assert(
    fc.property(members, balances, (group, figures) => {
      const rows = toBalanceRows(group, figures, 'bert');
      expect(rows.reduce((sum, row) => sum + row.netMinor, 0)).toBe(0);
      const shown = new Set(rows.map((row) => row.memberId));
      for (const id of ids) if (group[id]?.status === 'active') expect(shown).toContain(id);
      if (shown.has('bert')) expect(rows[0]?.memberId).toBe('bert');
      const others = rows.filter((row) => row.memberId !== 'bert').map((row) => row.netMinor);
      expect(others).toEqual(others.toSorted((a, b) => b - a));
    }),
  );
});

test('who has left and is settled stands apart, and nobody is in both lists or in neither', () => {
  fc.assert(
    fc.property(members, balances, (group, figures) => {
      const rows = toBalanceRows(group, figures, 'bert').map(({ memberId }) => memberId);
      const gone = toGoneRows(group, figures, 'ko');
      expect([...rows, ...gone.map(({ memberId }) => memberId)].sort()).toEqual(ids);
      for (const { memberId, netMinor } of gone) {
        expect(group[memberId]?.status).toBe('departed');
        expect(netMinor).toBe(0);
      }
    }),
  );
});

test('recording every suggestion of the plan leaves the residues, and nothing to suggest', () => {
  fc.assert(
    fc.property(balances, fc.constantFrom(...transferSteps), (figures, step) => {
      const { transfers, residues, carriedMinor } = toPlan(figures, 'bert', step);
      const own = transfers.map((transfer) => transfer.own !== null);
      expect(own).toEqual(own.toSorted((a, b) => Number(b) - Number(a)));
      const recorded = transfers.map((transfer, at): KnownExpense => {
        const input = toTransferInput(transfer, 'KRW', '2026-11-22');
        expect(transfer.amountMinor % step).toBe(0);
        expect(v.is(expenseInputSchema, input)).toBe(true);
        const stamps = { createdBy: 'u', createdAt: 1, updatedBy: 'u', updatedAt: 1 };
        const state = {
          ...{ revision: 1, writeId: null, previousWriteId: null },
          ...{ deletedAt: null, receivedAt: null },
        };
        return { id: `transfer${at}`, expense: { ...input, ...stamps, ...state }, pending: true };
      });
      const totals = { ...emptyTotals(0), members: figures };
      const settled = overlayTotals(totals, recorded, new Map());
      const left = Object.entries(netOf(settled)).filter(([, net]) => net !== 0);
      expect(
        Object.fromEntries(residues.map(({ memberId, amountMinor }) => [memberId, amountMinor])),
      ).toEqual(Object.fromEntries(left));
      expect(carriedMinor).toBe(left.reduce((sum, [, net]) => sum + Math.max(net, 0), 0));
      if (step === 1) expect(residues).toEqual([]);
      expect(toPlan(settled, 'bert', step).transfers).toEqual([]);
    }),
  );
});

test('what the reader has to do with a transfer', () => {
  const figures = {
    anna: { paid: toMinorUnits(30), share: toMinorUnits(10), sent: zeroMinor, received: zeroMinor },
    bert: { paid: zeroMinor, share: toMinorUnits(20), sent: zeroMinor, received: zeroMinor },
  };
  expect(toPlan(figures, 'anna', 1).transfers[0]?.own).toBe('receive');
  expect(toPlan(figures, 'bert', 1).transfers[0]?.own).toBe('send');
  expect(toPlan(figures, 'carl', 1).transfers[0]?.own).toBeNull();
});

test('what is said of a transfer holds for it', () => {
  fc.assert(
    fc.property(balances, fc.constantFrom(...transferSteps), (figures, step) => {
      const { transfers, residues, together } = toPlan(figures, 'bert', step);
      const nets = netOf(figures);
      const due = (id: string) =>
        (nets[id] ?? 0) - (residues.find((residue) => residue.memberId === id)?.amountMinor ?? 0);
      for (const { effect, zeroSum, among, from, to, amountMinor } of transfers) {
        expect(among.reduce((sum, id) => sum + due(id), 0)).toBe(0);
        expect(zeroSum === 'all').toBe(together);
        const sent = transfers.filter((other) => other.from === from);
        const got = transfers.filter((other) => other.to === to);
        expect(effect === 'sends-all').toBe(sent.length === 1);
        expect(effect === 'gets-all').toBe(sent.length > 1 && got.length === 1);
        if (effect === 'sends-all') expect(due(from) + amountMinor).toBe(0);
      }
    }),
  );
});
