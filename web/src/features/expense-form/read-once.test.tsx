import { renderToString } from 'react-dom/server';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { convertSplit } from '@nbbang/domain/expense/convert-split';
import { readDraft } from '@nbbang/domain/expense/split-draft';
import { toInput } from '@nbbang/domain/expense/version';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import { splitModes, type SplitMode } from '@nbbang/domain/records/split';
import { makeExpense } from '@nbbang/domain/testing/make-expense';
import { makeMember, makeGroup } from '@nbbang/domain/testing/make-group';
import { ExpenseFields } from './expense-fields.tsx';
import { readAmount } from './read-amount.ts';
import { readPayers } from './read-payers.ts';
import { useExpenseForm } from './use-expense-form.ts';

// Test files share their modules: those that are replaced here are loaded anew, now and for the files after this one.
vi.hoisted(() => vi.resetModules());
afterAll(() => {
  for (const module of replaced) vi.doUnmock(module);
  vi.resetModules();
});
const replaced = [
  '#i18n/locale.tsx',
  '#data/local/known-expenses.ts',
  '@nbbang/domain/expense/split-draft',
  './read-amount.ts',
  './read-payers.ts',
];

vi.mock('#i18n/locale.tsx', async () => {
  const { default: messages } = await import('#i18n/messages-ko.ts');
  return { useLocale: () => 'ko', useMessages: () => messages };
});
vi.mock('#data/local/known-expenses.ts', () => ({ useKnownExpenses: () => [] }));
vi.mock('@nbbang/domain/expense/split-draft', { spy: true });
vi.mock('./read-amount.ts', { spy: true });
vi.mock('./read-payers.ts', { spy: true });

beforeEach(() => vi.clearAllMocks());

const names = { anna: makeMember('Anna'), bert: makeMember('Bert'), carl: makeMember('Carl') };
const group = { id: 'group', group: makeGroup(names), pending: false };

const draft = toInput(
  makeExpense({
    amountMinor: 12_000,
    foreign: { currency: 'USD', amountMinor: toMinorUnits(1_000), rate: '12' },
    payers: { anna: 7_000, bert: 5_000 },
    participants: Object.keys(names),
  }),
);

/** The fields of the form as it opens with `draft`, split in `mode`. */
function Form({ mode }: { mode: SplitMode }) {
  const user = { uid: 'user', name: 'Anna', email: null, isGuest: true };
  const today = '2026-11-22';
  const { split } = convertSplit(draft.split, mode, { expenseId: 'expense1', ...draft });
  const options = { group, user, ownMemberId: 'anna', expense: null, today };
  const state = useExpenseForm({ ...options, draft: { ...draft, split } });
  return <ExpenseFields state={state} currency="KRW" today={today} isNew />;
}

test.each(splitModes)('to show the form each of its parts is read once: %s', (mode) => {
  const shown = renderToString(<Form mode={mode} />);
  expect(shown).toContain('name="rate"');
  expect(readAmount).toHaveBeenCalledOnce();
  expect(readPayers).toHaveBeenCalledOnce();
  expect(readDraft).toHaveBeenCalledOnce();
});
