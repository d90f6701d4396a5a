import { postingSchema, storedPostingSchema } from '@nbbang/domain/records/totals';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { lookedUpSchema } from './ledger-view.ts';

test('a posting is looked up as the trigger stores it, and read as the totals hold it', () => {
  const stored = v.parse(storedPostingSchema, {
    kind: 'expense',
    revision: 2,
    updatedAt: 1_000,
    date: '2026-11-25',
    category: null,
    paid: { anna: 9_000 },
    share: { anna: 4_500, bora: 4_500 },
    page: 3,
  });
  const { page: _page, ...posting } = stored;
  expect(v.parse(lookedUpSchema, stored)).toEqual(v.parse(postingSchema, posting));
});
