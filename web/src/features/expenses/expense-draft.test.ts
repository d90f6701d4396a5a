import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clearExpenseDraft, loadExpenseDraft, saveExpenseDraft, type DraftPlace } from './expense-draft.ts';
import type { ExpenseForm } from './expense-form.ts';

const stored = new Map<string, string>();

beforeEach(() => {
  stored.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
});

afterEach(() => vi.unstubAllGlobals());

const place: DraftPlace = { uid: 'jiyoung', groupId: 'jeju', expenseId: null };
const form: ExpenseForm = {
  kind: 'expense',
  amountText: '12,000+',
  title: '',
  payer: 'anna',
  date: '2026-11-22',
  participants: ['anna', 'bert'],
};

test('what is half typed comes back, with the id that decides the odd won', () => {
  saveExpenseDraft(place, 'expense0001', form);
  expect(loadExpenseDraft(place)).toEqual({ id: 'expense0001', form });
  clearExpenseDraft(place);
  expect(loadExpenseDraft(place)).toBeNull();
});

test('every user, group and expense has a draft of its own', () => {
  saveExpenseDraft(place, 'expense0001', form);
  expect(loadExpenseDraft({ ...place, uid: 'minsu' })).toBeNull();
  expect(loadExpenseDraft({ ...place, groupId: 'lisbon' })).toBeNull();
  expect(loadExpenseDraft({ ...place, expenseId: 'expense0001' })).toBeNull();
});

test('a draft that is no draft is none', () => {
  saveExpenseDraft(place, 'expense0001', form);
  for (const [key, text] of [...stored]) stored.set(key, text.replace('"expense"', '"gift"'));
  expect(loadExpenseDraft(place)).toBeNull();
});
