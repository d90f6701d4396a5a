import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { toMinorUnits } from '../money/minor-units.ts';
import { documentBytes, maxDocumentBytes } from '../testing/document-size.ts';
import { makeGroup } from '../testing/make-group.ts';
import { categories } from './category.ts';
import { limits } from './fields.ts';
import type { Member } from './group.ts';
import { historyPageSchema, pageRows, type HistoryPage, type HistoryRow } from './history.ts';
import { statisticsSchema, type Statistics } from './totals.ts';

/** As an app makes them, and the longest that rules let through. */
const shortId = (at: number) => `member${String(at).padStart(14, '0')}`;
const longId = (at: number) => `member${String(at).padStart(26, '0')}`;

const amountsOf = (count: number, idOf: (at: number) => string) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [idOf(at), toMinorUnits(1)]));

function pageOf(expenseId: (at: number) => string, row: Partial<HistoryRow>): HistoryPage {
  const whole: HistoryRow = {
    ...{ kind: 'expense', title: '흑돼지 저녁 식사', note: '', amountMinor: toMinorUnits(1) },
    ...{ date: '2026-11-25', category: 'activities', paid: {}, share: {} },
    ...{ revision: 1, createdAt: 1, receivedAt: 1 },
    ...row,
  };
  const rows = Array.from({ length: pageRows }, (_, at) => [expenseId(at), whole] as const);
  return v.parse(historyPageSchema, { number: 78, version: 10_000, rows: Object.fromEntries(rows) });
}

function yearOf(members: number, idOf: (at: number) => string, names: readonly string[]): Statistics {
  const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));
  const ofMember = amountsOf(members, idOf);
  const share = Object.fromEntries(names.map((category) => [category, ofMember]));
  return v.parse(statisticsSchema, {
    year: 2026,
    share: Object.fromEntries(months.map((month) => [month, share])),
    paid: Object.fromEntries(months.map((month) => [month, ofMember])),
    updatedAt: 1,
  });
}

/** In kB, as docs/decisions say. */
const kilobytes = (path: string, data: object) => Math.round(documentBytes(path, data) / 1_000);

const group = 'groups/aGroupOfTwentyChars.';

describe('a document of the history has room in the 1 MiB of a document', () => {
  test('usually', () => {
    const page = pageOf((at) => `e${String(at).padStart(19, '0')}`, {
      paid: amountsOf(1, shortId),
      share: amountsOf(5, shortId),
    });
    expect(kilobytes(`${group}/history/78`, page)).toBe(47);
  });

  test('when every row is as long as it may be', () => {
    const page = pageOf((at) => `e${String(at).padStart(127, '0')}`, {
      title: '가'.repeat(limits.expenseTitle),
      note: '가'.repeat(limits.note),
      paid: amountsOf(limits.payers, longId),
      share: amountsOf(limits.members, longId),
    });
    expect(documentBytes(`${group}/history/78`, page)).toBeLessThan(maxDocumentBytes);
    expect(kilobytes(`${group}/history/78`, page)).toBe(581);
  });
});

describe('a year of statistics has room in the 1 MiB of a document', () => {
  test('usually', () => {
    const statistics = yearOf(5, shortId, ['food', 'cafe', 'groceries', 'transport', 'none']);
    expect(kilobytes(`${group}/totals/statistics-2026`, statistics)).toBe(11);
  });

  const everyCategory = [...categories, 'none'];

  test('when fifty members share every category in every month', () => {
    const statistics = yearOf(limits.members, longId, everyCategory);
    expect(documentBytes(`${group}/totals/statistics-2026`, statistics)).toBeLessThan(maxDocumentBytes);
    expect(kilobytes(`${group}/totals/statistics-2026`, statistics)).toBe(371);
  });

  test('when everybody does whom a group may ever have, and two more would not fit', () => {
    const path = `${group}/totals/statistics-2026`;
    const bytes = (members: number) => documentBytes(path, yearOf(members, longId, everyCategory));
    expect(bytes(limits.everMembers)).toBeLessThan(maxDocumentBytes);
    expect(bytes(limits.everMembers + 2)).toBeGreaterThan(maxDocumentBytes);
  });
});

test('a group of all whom it may ever have is far from the 1 MiB of a document', () => {
  const ids = Array.from({ length: limits.everMembers }, (_, at) => longId(at));
  const members = ids.map((id, at): [string, Member] => [
    id,
    {
      ...{ name: '가'.repeat(limits.memberName), role: 'member' },
      ...(at < limits.members
        ? { uid: 'u'.repeat(128), status: 'active' }
        : { uid: null, status: 'departed' }),
    },
  ]);
  const largest = makeGroup(Object.fromEntries(members), {
    ...{ name: '가'.repeat(limits.groupName), emoji: '가'.repeat(limits.emoji) },
    departedIds: ids.slice(limits.members),
    weights: Object.fromEntries(ids.map((id) => [id, 1])),
    defaultSplit: { mode: 'percentage', basisPoints: Object.fromEntries(ids.map((id) => [id, 1])) },
  });
  expect(kilobytes(group, largest)).toBe(55);
});
