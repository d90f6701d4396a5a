import { expect, test } from 'vitest';
import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import { titleSuggestions } from './title-suggestions.ts';

function known(
  title: string,
  createdAt: number,
  changes: Partial<KnownExpense['expense']> = {},
): KnownExpense {
  const amountMinor = toMinorUnits(1_000);
  return {
    id: `expense${createdAt}`,
    pending: false,
    expense: {
      kind: 'expense',
      title,
      amountMinor,
      currency: 'KRW',
      date: '2026-11-22',
      category: null,
      note: '',
      payers: { anna: amountMinor },
      split: { mode: 'equal', participants: ['anna'] },
      foreign: null,
      revision: 1,
      createdBy: 'uid',
      createdAt,
      updatedBy: 'uid',
      updatedAt: createdAt,
      deletedAt: null,
      receivedAt: null,
      ...changes,
    },
  };
}

const history = [
  known('택시', 1),
  known('공항 택시', 5),
  known('택시비', 2),
  known('택시비', 3),
  known('Taxi', 4),
  known('택시 환급', 6, { kind: 'transfer' }),
  known('택시 취소', 7, { deletedAt: 7 }),
];

test.each<[string, string[]]>([
  ['택', ['택시비', '택시', '공항 택시']],
  ['택시', ['택시비', '공항 택시']],
  ['TA', ['Taxi']],
  ['공항 택시', []],
  ['', []],
  [' ', []],
])('%j offers %j', (typed, offered) => {
  expect(titleSuggestions(typed, history)).toEqual(offered);
});
