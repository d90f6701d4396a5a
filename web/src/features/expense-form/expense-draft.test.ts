import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clearExpenseDraft, loadExpenseDraft, saveExpenseDraft, type DraftPlace } from './expense-draft.ts';
import type { ExpenseForm } from './expense-form.ts';
import { emptyForm } from './to-form.ts';

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
  ...emptyForm('anna', ['anna', 'bert'], '2026-11-22'),
  amountText: '12,000+',
  coPayers: { bert: '3+' },
  hasCoPayers: true,
  note: '영수증',
};

test('what is half typed comes back, with the id that decides the odd won', () => {
  saveExpenseDraft(place, { id: 'expense0001', form: form, base: form });
  expect(loadExpenseDraft(place)).toEqual({ id: 'expense0001', form, base: form });
  clearExpenseDraft(place);
  expect(loadExpenseDraft(place)).toBeNull();
});

test('every user, group and expense has a draft of its own', () => {
  saveExpenseDraft(place, { id: 'expense0001', form: form, base: form });
  expect(loadExpenseDraft({ ...place, uid: 'minsu' })).toBeNull();
  expect(loadExpenseDraft({ ...place, groupId: 'lisbon' })).toBeNull();
  expect(loadExpenseDraft({ ...place, expenseId: 'expense0001' })).toBeNull();
});

test('a draft that is no draft is none', () => {
  saveExpenseDraft(place, { id: 'expense0001', form: form, base: form });
  for (const [key, text] of [...stored]) stored.set(key, text.replace('"kind":"expense"', '"kind":"gift"'));
  expect(loadExpenseDraft(place)).toBeNull();
});

test('a draft of the former shape comes back in today’s', () => {
  const former = {
    kind: 'expense',
    amountText: '9,000',
    title: '김밥',
    payer: 'bert',
    date: '2026-11-22',
    participants: ['anna'],
  };
  stored.set('nbbang.draft.expense.jiyoung.jeju.new', JSON.stringify({ id: 'expense0001', form: former }));
  expect(loadExpenseDraft(place)).toEqual({
    id: 'expense0001',
    form: { ...emptyForm('bert', ['anna'], '2026-11-22'), amountText: '9,000', title: '김밥' },
  });
});
